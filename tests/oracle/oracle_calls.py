"""Which rent calls a treasurer has posted, period after period."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tests.oracle.calendar_days import clamped, days_of, month_of, months_from, next_month, whole_months
from tests.oracle.oracle_rent import MonthDue

if TYPE_CHECKING:
    from datetime import date

    from tests.oracle.oracle_rent import Rents
    from tests.oracle.plain_book import PlainBook, PlainLease, YearMonth


@dataclass(frozen=True)
class Call:
    lease: str
    issued: date
    due: date
    lines: tuple[MonthDue, ...]

    @property
    def total(self) -> int:
        return sum(line.total for line in self.lines)


class Calls:
    """The calls posted so far; `post` is the command `call`."""

    def __init__(self, book: PlainBook, rents: Rents) -> None:
        self.book, self.rents = book, rents
        self.posted: list[Call] = []

    def post(self, first: date, last: date) -> None:
        begin = month_of(self.book.begin)
        months = [month for month in whole_months(first, last) if month >= begin]
        if months:
            self.posted += [call for lease in self.book.leases for call in self._of_lease(lease, months)]

    def _of_lease(self, lease: PlainLease, months: list[YearMonth]) -> list[Call]:
        """A call for each month or quarter not called yet; the first one mends the months called before."""
        called, owed = self.months(), self._differences(lease, months[-1])
        new: dict[object, list[MonthDue]] = {}
        for month in months:
            row = self.rents.due(lease, month)
            if row is not None and (lease.code, month) not in called:
                quarter = (month[0], (month[1] - 1) // 3)
                new.setdefault(quarter if lease.quarterly else month, []).append(row)
        calls = [self._call(lease, rows[0].month, rows[-1].month, rows) for rows in new.values()]
        if owed and calls:
            calls[0] = replace(calls[0], lines=(*calls[0].lines, *owed))
        elif owed:
            calls = [self._call(lease, months[-1], months[-1], owed)]
        return calls

    def _differences(self, lease: PlainLease, through: YearMonth) -> list[MonthDue]:
        """What each month called before owes beyond what was called for it."""
        lines = [line for call in self.posted if call.lease == lease.code for line in call.lines]
        found = []
        for month in sorted({line.month for line in lines if line.month <= through}):
            days = days_of(month)
            now = self.rents.due(lease, month) or MonthDue(lease.code, month, days[0], days[-1], 0, 0, 0)
            called = [line for line in lines if line.month == month]
            owed = replace(
                now,
                rent=now.rent - sum(line.rent for line in called),
                charges=now.charges - sum(line.charges for line in called),
                vat=now.vat - sum(line.vat for line in called),
            )
            if owed.rent or owed.charges or owed.vat:
                found.append(owed)
        return found

    def _call(self, lease: PlainLease, first: YearMonth, last: YearMonth, rows: list[MonthDue]) -> Call:
        first_day, last_day = days_of(first)[0], days_of(last)[-1]
        if not lease.in_arrears:
            due = clamped(*first, lease.due_day or 1)
            return Call(lease.code, max(first_day, self.book.begin), due, tuple(rows))
        due = clamped(*next_month(last), lease.due_day) if lease.due_day else last_day
        return Call(lease.code, last_day, due, tuple(rows))

    def months(self) -> set[tuple[str, YearMonth]]:
        return {(call.lease, line.month) for call in self.posted for line in call.lines}

    def is_called(self, month: YearMonth) -> bool:
        months = self.months()
        return all(
            (lease.code, month) in months
            for lease in self.book.leases
            if self.rents.due(lease, month) is not None
        )

    def kept_month(self, confirmed: date | None) -> YearMonth | None:
        """The last month up to which the books are kept."""
        kept = None
        if confirmed is not None:
            for month in months_from(month_of(self.book.begin), month_of(confirmed)):
                if not self.is_called(month):
                    break
                kept = month
        return kept
