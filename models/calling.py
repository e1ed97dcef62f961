"""Which rent calls a period still needs, and how far the books are called and kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from models.book_data import remembered
from models.lease import CallFrequency, CallTerm
from models.period import Month, Period, Quarter, day_in
from models.rent import days_let, rents
from models.rent_call import RentCall, RentCallLine

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from models.book_data import BookData
    from models.lease import Lease
    from models.rent import MonthRent

_Amounts = tuple[int, int, int]
_NOTHING = (0, 0, 0)


@dataclass(frozen=True, slots=True)
class Difference:
    """What a lease owes for a month beyond what was called for it, negative where too much was called."""

    lease_id: int
    line: RentCallLine


def calls_to_post(data: BookData, period: Period) -> tuple[RentCall, ...]:
    """Return the calls that the whole months of `period` still need, by lease code, then date.

    Each month not called yet goes on a call, those of a quarterly lease on one a calendar quarter. The
    differences on months called before go on the lease's first new call, else on one of their own dated
    as the call of the period's last whole month. Ids are 0, without entry.
    """
    begin = Month.of(data.building.books_begin)
    months = [month for month in period.whole_months if month >= begin]
    if not months:
        return ()
    due = _new_lines(data, months)
    owed = _by_lease(differences(data, months[-1]))
    return tuple(
        call
        for lease in _by_code(data)
        for call in _lease_calls(
            data, lease, due.get(lease.id, []), owed.get(lease.id, []), last_month=months[-1]
        )
    )


def differences(data: BookData, through: Month) -> list[Difference]:
    """Return what is due beyond what was called, for each month called up to `through`, zeros left out.

    A revision whose index value came late or a lease that was corrected leaves one. By lease code, then
    month.
    """
    called = {lease_id: _called_amounts(calls) for lease_id, calls in data.calls_by_lease.items()}
    months = {month for amounts in called.values() for month in amounts if month <= through}
    due = {
        (rent.lease_id, rent.month): _amounts(rent) for rent in rents(data.leases, months, data.index_values)
    }
    return [
        Difference(lease.id, _line(month, owed))
        for lease in _by_code(data)
        for month, was in sorted(called[lease.id].items())
        if month <= through and any(owed := _minus(due.get((lease.id, month), _NOTHING), was))
    ]


def called_months(data: BookData) -> dict[int, set[Month]]:
    """Return the months that calls cover, by lease id."""
    return {
        lease_id: {line.month for call in calls for line in call.lines}
        for lease_id, calls in data.calls_by_lease.items()
    }


def uncalled(data: BookData, through: Month) -> Iterator[tuple[Month, Lease]]:
    """Yield each month from the books' first to `through` with each lease that runs in it without a call."""
    called = called_months(data)
    for month in Period(Month.of(data.building.books_begin).start, through.end).months:
        for lease in data.leases:
            if month not in called[lease.id] and days_let(lease, month):
                yield month, lease


def called_to(data: BookData) -> Month | None:
    """Return the last month such that it and every earlier one of the books is called; None without one.

    A month in which no lease runs needs no call, but counts only up to the confirmed or the last called
    month.
    """
    known = {month for months in called_months(data).values() for month in months}
    if data.building.confirmed_to is not None:
        known.add(Month.of(data.building.confirmed_to))
    begin = Month.of(data.building.books_begin)
    last = max(known, default=begin.plus(-1))
    last = next((month.plus(-1) for month, _ in uncalled(data, last)), last)
    return last if last >= begin else None


@remembered
def kept_to(data: BookData) -> date | None:
    """Return the day up to which the books are kept: confirmed and called; None before the first month."""
    confirmed, called = data.building.confirmed_to, called_to(data)
    if confirmed is None or called is None:
        return None
    return min(Month.of(confirmed), called).end


def _new_lines(data: BookData, months: list[Month]) -> dict[int, list[RentCallLine]]:
    called = called_months(data)
    lines: dict[int, list[RentCallLine]] = {}
    for rent in rents(data.leases, months, data.index_values):
        if rent.month not in called[rent.lease_id]:
            lines.setdefault(rent.lease_id, []).append(_line(rent.month, _amounts(rent)))
    return lines


def _by_lease(found: Iterable[Difference]) -> dict[int, list[RentCallLine]]:
    lines: dict[int, list[RentCallLine]] = {}
    for difference in found:
        lines.setdefault(difference.lease_id, []).append(difference.line)
    return lines


def _lease_calls(
    data: BookData, lease: Lease, new: list[RentCallLine], owed: list[RentCallLine], *, last_month: Month
) -> Iterator[RentCall]:
    for _, grouped in groupby(new, key=lambda line: _covered(lease, line.month)):
        lines = list(grouped)
        yield _call(data, lease, lines[0].month, lines[-1].month, [*lines, *owed])
        owed = []
    if owed:
        yield _call(data, lease, last_month, last_month, owed)


def _covered(lease: Lease, month: Month) -> Month | Quarter:
    return month.quarter if lease.frequency is CallFrequency.QUARTER else month


def _call(data: BookData, lease: Lease, first: Month, last: Month, lines: list[RentCallLine]) -> RentCall:
    """Date a call for the months from `first` to `last` by the lease's terms, never in a closed quarter."""
    if lease.term is CallTerm.ADVANCE:
        issued = max(first.start, data.building.books_begin)
        due = _day_in(first, lease.due_day or 1)
    else:
        issued = last.end
        due = _day_in(last.plus(1), lease.due_day) if lease.due_day else last.end
    if data.closed_to and issued <= data.closed_to:
        issued = data.closed_to + timedelta(days=1)
        due = max(due, issued)
    return RentCall(0, lease.id, None, issued, due, tuple(lines))


def _day_in(month: Month, day: int) -> date:
    return day_in(month.year, month.month, day)


def _by_code(data: BookData) -> list[Lease]:
    return sorted(data.leases, key=lambda lease: lease.code)


def _called_amounts(calls: Iterable[RentCall]) -> dict[Month, _Amounts]:
    """Sum the lines of all calls by month."""
    summed: dict[Month, _Amounts] = {}
    for line in (line for call in calls for line in call.lines):
        rent, charges, vat = summed.get(line.month, _NOTHING)
        summed[line.month] = (rent + line.rent_cents, charges + line.charges_cents, vat + line.vat_cents)
    return summed


def _amounts(rent: MonthRent) -> _Amounts:
    return rent.rent_cents, rent.charges_cents, rent.vat_cents


def _minus(due: _Amounts, called: _Amounts) -> _Amounts:
    return due[0] - called[0], due[1] - called[1], due[2] - called[2]


def _line(month: Month, amounts: _Amounts) -> RentCallLine:
    rent, charges, vat = amounts
    return RentCallLine(0, 0, month, rent, charges, vat)
