"""Counts each posted line in the days of its service period."""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from models.account import Side
from models.book_data import remembered
from models.money import split, times
from models.period import Month, Period

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from models.account import Account
    from models.book_data import BookData
    from models.ledger import Entry, Line


class AccruedLine(NamedTuple):
    """An income or cost line with the days it counts in.

    `cents` is its share in the property, rounded once, positive where it adds to its side.
    """

    entry: Entry
    line: Line
    account: Account
    start: date
    end: date
    cents: int

    def within(self, period: Period) -> int:
        """Return the cents that count in `period`."""
        return within(self.cents, self.start, self.end, period)


class Accruals:
    """What the posted lines of a book count for, by month and account number.

    Accounts outside the property and those that are neither income nor cost are left out. An account's
    cents are positive where they add to its side.
    """

    def __init__(self, data: BookData) -> None:
        self.lines = list(_accrued(data))
        self.months: dict[Month, dict[str, int]] = defaultdict(lambda: defaultdict(int))
        for line in self.lines:
            for month, cents in spread(line.cents, line.start, line.end):
                self.months[month][line.line.account] += cents

    def month(self, month: Month) -> Mapping[str, int]:
        """Return the cents of a month by account number."""
        return self.months.get(month, {})

    def days(self, days: Period) -> Mapping[str, int]:
        """Return the cents of some days by account number."""
        found: dict[str, int] = defaultdict(int)
        for line in self.touching(days):
            found[line.line.account] += line.within(days)
        return found

    def touching(self, period: Period) -> Iterator[AccruedLine]:
        """Yield the lines that count in at least one day of `period`."""
        start, end = period.start, period.end
        return (line for line in self.lines if line.start <= end and start <= line.end)


@remembered
def accruals(data: BookData) -> Accruals:
    """Return what the posted lines of a book count for; computed once a snapshot."""
    return Accruals(data)


def spread(cents: int, start: date, end: date) -> list[tuple[Month, int]]:
    """Split cents over the months from `start` to `end`, in proportion to the days of each."""
    months, days = _months(start, end)
    if len(months) == 1:
        return [(months[0], cents)]
    return list(zip(months, split(cents, days), strict=True))


def within(cents: int, start: date, end: date, period: Period) -> int:
    """Return what counts in `period` of cents that are for the days from `start` to `end`.

    They are split over months first, then each month's over its days, the odd cents on the first ones.
    """
    if period.start <= start and end <= period.end:
        return cents
    first, until = (period.start - start).days, (period.end - start).days + 1
    _, days = _months(start, end)
    months = zip(spread(cents, start, end), days, accumulate(days, initial=0), strict=False)
    return sum(
        _in_days(part, count, max(first - before, 0), min(until - before, count))
        for (_, part), count, before in months
    )


def _in_days(cents: int, days: int, first: int, until: int) -> int:
    """Return what the days from `first` up to `until`, of so many, hold of cents split evenly over all."""
    if until <= first:
        return 0
    each, odd = divmod(abs(cents), days)
    held = each * (until - first) + min(odd, until) - min(odd, first)
    return -held if cents < 0 else held


@lru_cache(maxsize=4096)
def _months(start: date, end: date) -> tuple[list[Month], list[int]]:
    """Return the months of a service period and its days in each."""
    ordinals = range(start.year * 12 + start.month - 1, end.year * 12 + end.month)
    known = [_month(ordinal) for ordinal in ordinals]
    days = [days for _, days in known]
    days[-1] = end.day
    days[0] -= start.day - 1
    return [month for month, _ in known], days


@cache
def _month(ordinal: int) -> tuple[Month, int]:
    """Return a month and its days; kept, for a large book asks for the same few a hundred thousand times."""
    month = Month.from_ordinal(ordinal)
    return month, month.days


def _accrued(data: BookData) -> Iterator[AccruedLine]:
    find = data.chart.find
    for entry in data.entries:
        for line in entry.lines:
            account = find(line.account)
            if account is not None and account.in_property:
                amount = -line.amount_cents if account.side is Side.INCOME else line.amount_cents
                start, end = line.service_start or entry.date, line.service_end or entry.date
                yield AccruedLine(entry, line, account, start, end, times(amount, account.in_property))
