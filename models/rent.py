"""What a lease owes for a month: rent, provision for charges, VAT."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from models.indexation import rent_history
from models.indexation import stated_cents as stated_cents
from models.lease import Proration
from models.message import translate
from models.money import round_ratio, times
from models.period import Period

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from models.book_data import IndexValues
    from models.indexation import RentHistory
    from models.lease import Lease
    from models.message import Message
    from models.period import Month


@dataclass(frozen=True, slots=True)
class MonthRent:
    """What a lease owes for the `days` from `first` to `last` that it runs in `month`, in cents.

    `note` says what is particular to the month; None where nothing is.
    """

    lease_id: int
    month: Month
    first: date
    last: date
    days: int
    rent_cents: int
    charges_cents: int
    vat_cents: int
    note: Message | None

    @property
    def total_cents(self) -> int:
        """Rent, provision and VAT."""
        return self.rent_cents + self.charges_cents + self.vat_cents


class _Terms(NamedTuple):
    """A lease with its history, and its monthly amounts by the day each begins, neighbours different."""

    lease: Lease
    history: RentHistory
    amounts: list[tuple[date, int]]


_start = itemgetter(0)


def month_rent(lease: Lease, month: Month, index_values: IndexValues) -> MonthRent | None:
    """Return what the lease owes for that month; None where it does not run in it."""
    whole = Period.of_month(month)
    return _month_rent(_terms(lease, whole.end, index_values), month, whole)


def rents(leases: Iterable[Lease], months: Iterable[Month], index_values: IndexValues) -> list[MonthRent]:
    """Return what each lease owes for each month in which it runs, by lease code, then month."""
    wholes = {month: Period.of_month(month) for month in sorted(set(months))}
    if not wholes:
        return []
    until = max(whole.end for whole in wholes.values())
    terms = (_terms(lease, until, index_values) for lease in sorted(leases, key=lambda lease: lease.code))
    return [
        rent for term in terms for month, whole in wholes.items() if (rent := _month_rent(term, month, whole))
    ]


def monthly_amount_on(lease: Lease, day: date, index_values: IndexValues) -> int:
    """Return the cents a whole month costs at the rent stated on that day.

    Before the start it is the first rent, after the last day the last one.
    """
    return _monthly(lease, rent_history(lease, day, index_values).stated[-1].stated_cents)


def yearly_rent_on(lease: Lease, day: date, index_values: IndexValues) -> int:
    """Return twelve times the monthly amount on that day, in cents."""
    return 12 * monthly_amount_on(lease, day, index_values)


def days_let(lease: Lease, month: Month) -> Period | None:
    """Return the days of that month on which the lease runs; None where there are none."""
    return _days_let(lease, Period.of_month(month))


def _days_let(lease: Lease, whole: Period) -> Period | None:
    first = max(lease.start, whole.start)
    last = min(lease.last_day or whole.end, whole.end)
    return Period(first, last) if first <= last else None


def _monthly(lease: Lease, stated: int) -> int:
    return round_ratio(stated, lease.unit.months)


def _terms(lease: Lease, until: date, index_values: IndexValues) -> _Terms:
    history = rent_history(lease, until, index_values)
    amounts: list[tuple[date, int]] = []
    for stated in history.stated:
        monthly = _monthly(lease, stated.stated_cents)
        if not amounts or amounts[-1][1] != monthly:
            amounts.append((stated.start, monthly))
    return _Terms(lease, history, amounts)


def _month_rent(terms: _Terms, month: Month, whole: Period) -> MonthRent | None:
    lease = terms.lease
    let = _days_let(lease, whole)
    if let is None:
        return None
    rent = _rent(terms, let, whole)
    charges = _prorated(lease.proration, lease.provision_cents, let.days, whole.days)
    vat = times(rent + charges, lease.vat_rate)
    note = _note(terms, let) or _plain_note(rent, let, whole)
    return MonthRent(lease.id, month, let.start, let.end, let.days, rent, charges, vat, note)


def _rent(terms: _Terms, let: Period, whole: Period) -> int:
    """Prorate one monthly amount by the lease's convention, several by their actual days, rounded once."""
    last = bisect_right(terms.amounts, let.end, key=_start)
    first = bisect_right(terms.amounts, let.start, key=_start, hi=last) - 1
    amounts = terms.amounts[first:last]
    if len(amounts) == 1:
        return _prorated(terms.lease.proration, amounts[0][1], let.days, whole.days)
    cent_days = 0
    end = let.end.toordinal() + 1
    for start, monthly in reversed(amounts):
        begin = max(start, let.start).toordinal()
        cent_days += monthly * (end - begin)
        end = begin
    return round_ratio(cent_days, whole.days)


def _prorated(proration: Proration, monthly: int, days: int, month_days: int) -> int:
    """Return the part of a monthly amount for so many days of a month; all of it for all days."""
    if days == month_days or proration is Proration.FULL:
        return monthly
    if proration is Proration.THIRTY:
        return round_ratio(monthly * min(days, 30), 30)
    if proration is Proration.YEAR365:
        return round_ratio(monthly * 12 * days, 365)
    return round_ratio(monthly * days, month_days)


def _note(terms: _Terms, let: Period) -> Message | None:
    """Say what changes the rent, the first of: a revision that waits, a revision, a step."""
    history = terms.history
    if history.missing and history.pending and history.pending <= let.end:
        index, quarter = history.missing
        return translate("Core", "The revision of {date} waits for the {index} of {quarter}.").format(
            date=history.pending, index=index, quarter=quarter
        )
    for revision in history.revisions:
        if let.start <= revision.date <= let.end:
            clause = terms.lease.index
            return translate("Core", "Revision by the {index} of {quarter}.").format(
                index=clause.name if clause else "", quarter=revision.quarter
            )
    for start, monthly in terms.amounts[1:]:
        if let.start <= start <= let.end:
            text = translate("Core", "New rent from {date} on.")
            return (text if monthly else translate("Core", "Rent-free from {date} on.")).format(date=start)
    return None


def _plain_note(rent: int, let: Period, whole: Period) -> Message | None:
    """Say what else makes a month's amount what it is: no rent, or a part month."""
    if rent == 0:
        return translate("Core", "Rent-free.")
    if let == whole:
        return None
    return translate("Core", "{days} of the month's {month_days} days.").format(
        days=let.days, month_days=whole.days
    )
