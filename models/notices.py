"""What is worth knowing about a book without being wrong: months not called, values missing or odd."""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from models.calling import called_months, called_to, differences, kept_to, uncalled
from models.indexation import rent_history
from models.message import Issue, translate
from models.period import By, Month, Period
from models.variance_notes import awaiting_notes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from models.book_data import BookData
    from models.message import Message

# A yearly variation beyond this is more likely a typing error than a publication.
_LARGEST_VARIATION = Decimal("0.10")


def notices(data: BookData) -> Iterator[Issue]:
    """Yield the notices of a book whose references hold."""
    yield from _confirmed_too_far(data)
    yield from _months_not_called(data)
    yield from _differences(data)
    yield from _values_missing(data)
    yield from _unlikely_values(data)
    yield from _variances_to_explain(data)


def _confirmed_too_far(data: BookData) -> Iterator[Issue]:
    confirmed, called = data.building.confirmed_to, called_to(data)
    if confirmed is None or (called is not None and Month.of(confirmed) <= called):
        return
    if called is None:
        text = translate("Core", "The books are confirmed up to {confirmed}, but no month is called.")
    else:
        text = translate(
            "Core",
            "The books are confirmed up to {confirmed}, but rents are called up to {called} only: "
            "figures count up to there.",
        )
    yield _notice(data.building.name, text.format(confirmed=confirmed, called=called))


def _months_not_called(data: BookData) -> Iterator[Issue]:
    if data.building.confirmed_to is None:
        return
    missing: dict[str, list[Month]] = defaultdict(list)
    for month, lease in uncalled(data, Month.of(data.building.confirmed_to)):
        missing[lease.code].append(month)
    for code, months in sorted(missing.items()):
        text = translate("Core", "Months not called between {first} and {last}: {count}.")
        yield _notice(code, text.format(first=months[0], last=months[-1], count=len(months)))


def _differences(data: BookData) -> Iterator[Issue]:
    last = _last_called(data)
    owed: dict[int, int] = defaultdict(int)
    for difference in differences(data, last) if last else ():
        owed[difference.lease_id] += difference.line.total_cents
    for lease_id, cents in owed.items():
        text = translate(
            "Core",
            "The next call adds {amount} €: the lease owes as much beyond what was called.",
        )
        yield _notice(data.lease_by_id[lease_id].code, text.format(amount=Decimal(cents).scaleb(-2)))


def _values_missing(data: BookData) -> Iterator[Issue]:
    until = _known_to(data)
    for lease in data.leases:
        history = rent_history(lease, until, data.index_values)
        if history.missing is not None:
            index, quarter = history.missing
            text = translate("Core", "The revision of {date} waits for the {index} of {quarter}.")
            yield _notice(lease.code, text.format(date=history.pending, index=index, quarter=quarter))


def _unlikely_values(data: BookData) -> Iterator[Issue]:
    for (name, quarter), value in sorted(data.index_values.items()):
        before = data.index_values.get((name, quarter.plus_years(-1)), Decimal(0))
        if before > 0 and abs(value - before) > before * _LARGEST_VARIATION:
            percent = round((value - before) / before * 100, 1)
            text = translate("Core", "The value of {quarter} is {percent} % away from that of a year before.")
            yield _notice(str(name), text.format(quarter=quarter, percent=percent))


def _variances_to_explain(data: BookData) -> Iterator[Issue]:
    """Yield the quarters that are kept and not closed yet: a closed one was sent as it is."""
    kept = kept_to(data)
    first = data.closed_to + timedelta(days=1) if data.closed_to else data.building.books_begin
    for bucket in Period(first, kept).buckets(By.QUARTER) if kept else ():
        quarter = Period.of_quarter(Month.of(bucket.start).quarter)
        if rows := awaiting_notes(data, quarter):
            text = translate("Core", "Large variances from the budget of {quarter} have no note: {count}.")
            numbers = ", ".join(row.number for row in rows)
            yield _notice(numbers, text.format(quarter=quarter, count=len(rows)))


def _known_to(data: BookData) -> date:
    """The last day that the books speak of: confirmed or called."""
    last = _last_called(data)
    days = (data.building.confirmed_to, last.end if last else None)
    return max((day for day in days if day), default=data.building.books_begin)


def _last_called(data: BookData) -> Month | None:
    return max((month for months in called_months(data).values() for month in months), default=None)


def _notice(where: str, message: Message) -> Issue:
    return Issue(where, "notice", message)
