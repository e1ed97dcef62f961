"""What needs attention on a day: money overdue, space empty, dates ahead, work to be done in the books."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from models.arrears import overdue_calls
from models.calling import calls_to_post, kept_to
from models.gauges import vacancy_cost
from models.indexation import rent_history
from models.lease_dates import revisions_on
from models.message import translate
from models.occupancy import lettable
from models.period import Month, Period, Quarter
from models.variance_notes import awaiting_notes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from models.book_data import BookData
    from models.lease import IndexName, Lease
    from models.message import Message

REVISION_DAYS = 60
LEASE_DAYS = 180


class Matter(StrEnum):
    """The kinds of things that need attention, the most pressing first."""

    OVERDUE = "overdue"
    TO_CALL = "to_call"
    VACANT = "vacant"
    ENDING = "ending"
    BREAK = "break"
    REVISION = "revision"
    INDEX_VALUE = "index_value"
    TO_EXPLAIN = "to_explain"
    TO_EXPORT = "to_export"


@dataclass(frozen=True, slots=True)
class Attention:
    """One thing to look at: its sentence, the day and the cents it is about, and the lease or space."""

    matter: Matter
    message: Message
    day: date | None = None
    amount_cents: int | None = None
    lease_id: int | None = None
    space_id: int | None = None


def attention(data: BookData, on: date, exported: Quarter | None = None) -> list[Attention]:
    """Everything that needs attention on that day, by matter, then date.

    `exported` is the last quarter that went to the funders, as far as that is known.
    """
    found = [
        *_overdue(data, on),
        *_to_call(data, on),
        *_vacant(data, on),
        *_ending(data, on),
        *_breaks(data, on),
        *_revisions(data, on),
        *_index_values(data, on),
        *_to_explain(data, on),
        *_to_export(data, on, exported),
    ]
    order = list(Matter)
    return sorted(found, key=lambda thing: (order.index(thing.matter), thing.day or on))


def _overdue(data: BookData, on: date) -> Iterator[Attention]:
    items = overdue_calls(data, on)
    if items:
        cents = sum(item.open_cents for item in items)
        oldest = min(item.due for item in items)
        text = translate("Core", "Overdue rent calls: {count}, {amount} €, the oldest due on {date}.")
        message = text.format(count=len(items), amount=_euros(cents), date=oldest)
        yield Attention(Matter.OVERDUE, message, oldest, cents)


def _to_call(data: BookData, on: date) -> Iterator[Attention]:
    """Calls whose date has come; one of a quarter covers its months to come as well."""
    quarters = Period(Month.of(data.building.books_begin).start, Month.of(on).quarter.end)
    calls = [call for call in calls_to_post(data, quarters) if call.issued <= on]
    if calls:
        first = min(call.lines[0].month for call in calls)
        last = max(line.month for call in calls for line in call.lines)
        cents = sum(call.total_cents for call in calls)
        several = translate("Core", "Rents to call from {first} to {last}: {amount} €.")
        text = several if first < last else translate("Core", "Rents of {first} to call: {amount} €.")
        message = text.format(first=first, last=last, amount=_euros(cents))
        yield Attention(Matter.TO_CALL, message, min(call.issued for call in calls), cents)


def _vacant(data: BookData, on: date) -> Iterator[Attention]:
    let = {space_id for lease in data.leases if lease.runs_on(on) for space_id in lease.space_ids}
    for space in lettable(data):
        if space.id not in let:
            cost = vacancy_cost(data, space, on.year)
            text = translate(
                "Core", "{space} is vacant: {days} days in {year}, {amount} € of rent and charges."
            )
            message = text.format(
                space=space.code, days=cost.days, year=on.year, amount=_euros(cost.total_cents)
            )
            yield Attention(Matter.VACANT, message, amount_cents=cost.total_cents, space_id=space.id)


def _ending(data: BookData, on: date) -> Iterator[Attention]:
    for lease in _running(data, on):
        if _within(lease.last_day, on, LEASE_DAYS):
            text = translate("Core", "Lease {lease} of {tenant} ends on {date}.")
            yield _about(Matter.ENDING, text, data, lease, lease.last_day)
        elif lease.last_day is None and _within(lease.end, on, LEASE_DAYS):
            text = translate("Core", "Lease {lease} of {tenant} comes to its term on {date} and runs on.")
            yield _about(Matter.ENDING, text, data, lease, lease.end)


def _breaks(data: BookData, on: date) -> Iterator[Attention]:
    for lease in _running(data, on):
        if lease.break_date and lease.runs_on(lease.break_date) and _within(lease.break_date, on, LEASE_DAYS):
            text = translate("Core", "Lease {lease} of {tenant} can be left on {date}.")
            yield _about(Matter.BREAK, text, data, lease, lease.break_date)


def _revisions(data: BookData, on: date) -> Iterator[Attention]:
    for lease in _running(data, on):
        coming = revisions_on(lease, on, data.index_values).coming
        if lease.index and _within(coming, on, REVISION_DAYS):
            text = translate(
                "Core", "The rent of lease {lease} of {tenant} is revised on {date} by the {index}."
            )
            yield _about(Matter.REVISION, text.format(index=lease.index.name), data, lease, coming)


def _index_values(data: BookData, on: date) -> Iterator[Attention]:
    waiting: dict[tuple[IndexName, Quarter], list[str]] = defaultdict(list)
    for lease in data.leases:
        if missing := rent_history(lease, on, data.index_values).missing:
            waiting[missing].append(lease.code)
    for (index, quarter), leases in sorted(waiting.items()):
        text = translate("Core", "The {index} of {quarter} is missing: {leases} cannot be revised.")
        message = text.format(index=index, quarter=quarter, leases=", ".join(leases))
        yield Attention(Matter.INDEX_VALUE, message)


def _to_explain(data: BookData, on: date) -> Iterator[Attention]:
    """The large variances of the last quarter that is over and kept."""
    quarter = _last_kept(data, on)
    if quarter and (rows := awaiting_notes(data, Period.of_quarter(quarter))):
        text = translate("Core", "Large variances from the budget of {quarter} have no note: {count}.")
        message = text.format(quarter=quarter, count=len(rows))
        yield Attention(Matter.TO_EXPLAIN, message, quarter.end)


def _to_export(data: BookData, on: date, exported: Quarter | None) -> Iterator[Attention]:
    """The last quarter that is over and kept, unless it was exported."""
    quarter = _last_kept(data, on)
    if quarter is None:
        return
    begun = quarter.end >= data.building.books_begin
    if begun and (exported is None or exported < quarter):
        text = translate("Core", "The quarter {quarter} is kept: it can be exported.")
        yield Attention(Matter.TO_EXPORT, text.format(quarter=quarter), quarter.end)


def _last_kept(data: BookData, on: date) -> Quarter | None:
    kept = kept_to(data)
    return Month.of(min(kept, on) + timedelta(days=1)).plus(-3).quarter if kept else None


def _running(data: BookData, on: date) -> list[Lease]:
    return [lease for lease in data.leases if lease.runs_on(on)]


def _within(day: date | None, on: date, days: int) -> bool:
    return day is not None and on <= day <= on + timedelta(days=days)


def _about(matter: Matter, text: Message, data: BookData, lease: Lease, day: date | None) -> Attention:
    tenant = data.party_by_id[lease.party_id].name
    message = text.format(lease=lease.code, tenant=tenant, date=day)
    return Attention(matter, message, day, lease_id=lease.id)


def _euros(cents: int) -> Decimal:
    return Decimal(cents).scaleb(-2)
