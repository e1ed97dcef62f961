"""Which rent calls a treasurer has posted, period after period."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.oracle.calendar_days import clamped, days_of, month_of, months_from, next_month, whole_months

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from tests.oracle.oracle_rent import MonthDue, Rents
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
        self.months: set[tuple[str, YearMonth]] = set()

    def post(self, first: date, last: date) -> list[Call]:
        begin = month_of(self.book.begin)
        months = [month for month in whole_months(first, last) if month >= begin]
        new = [call for lease in self.book.leases for call in self._of_lease(lease, months)]
        self.posted += new
        self.months |= {(call.lease, line.month) for call in new for line in call.lines}
        return new

    def _of_lease(self, lease: PlainLease, months: Iterable[YearMonth]) -> list[Call]:
        calls: dict[object, list[MonthDue]] = {}
        for month in months:
            row = self.rents.due(lease, month)
            if row is not None and (lease.code, month) not in self.months:
                quarter = (month[0], (month[1] - 1) // 3)
                calls.setdefault(quarter if lease.quarterly else month, []).append(row)
        return [self._call(lease, rows) for rows in calls.values()]

    def _call(self, lease: PlainLease, rows: list[MonthDue]) -> Call:
        first, last = days_of(rows[0].month)[0], days_of(rows[-1].month)[-1]
        if not lease.in_arrears:
            due = clamped(*rows[0].month, lease.due_day or 1)
            return Call(lease.code, max(first, self.book.begin), due, tuple(rows))
        due = clamped(*next_month(rows[-1].month), lease.due_day) if lease.due_day else last
        return Call(lease.code, last, due, tuple(rows))

    def is_called(self, month: YearMonth) -> bool:
        return all(
            (lease.code, month) in self.months
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
