"""What each account counts for in each month: posted while the books are kept, forecast after that."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from models.account import RECOVERED_CHARGES_ACCOUNT, RENT_ACCOUNT
from models.accrual import accruals, within
from models.book_data import remembered
from models.budget import budgets
from models.calling import kept_to
from models.money import round_ratio, times
from models.period import Month, Period
from models.rent import rents

if TYPE_CHECKING:
    from collections.abc import Mapping

    from models.accrual import Accruals
    from models.book_data import BookData

LEASE_ACCOUNTS = (RENT_ACCOUNT, RECOVERED_CHARGES_ACCOUNT)
_MEAN_MONTHS = 12


class Owed(NamedTuple):
    """What a lease owes for a month on one of its two accounts: cents as counted in the property."""

    lease_id: int
    number: str
    cents: int


class Forecast:
    """The months after the last kept one, or from the books' first on.

    An account counts the larger of what is posted and what is expected: rents and provisions from the
    leases; for another account its budget of the year, else the same month a year earlier, else the mean
    of the last twelve kept months, or of fewer. Months are worked out a year at a time, when asked for.
    """

    def __init__(self, data: BookData) -> None:
        self._data = data
        self._posted = accruals(data)
        self._books_begin = Month.of(data.building.books_begin)
        self.begins = _first_month(data)
        self._others = self._other_accounts()
        self._means = {number: self._mean(number) for number in self._others}
        self._months: dict[Month, Mapping[str, int]] = {}
        self._owed: dict[Month, list[Owed]] = {}

    def month(self, month: Month) -> Mapping[str, int]:
        """Return the cents of a forecast month by account number."""
        self._extend(month)
        return self._months[month]

    def owed(self, month: Month) -> list[Owed]:
        """Return what the leases owe for a forecast month."""
        self._extend(month)
        return self._owed[month]

    def _extend(self, month: Month) -> None:
        """Work out the months to the end of that one's year, in order: one may rest on the year before."""
        if month in self._months:
            return
        first = self.begins.plus(len(self._months))
        months = Period(first.start, Month(month.year, 12).end).months
        self._owed.update(_owed(self._data, months))
        for following in months:
            self._months[following] = self._larger(following)

    def _larger(self, month: Month) -> Mapping[str, int]:
        posted = self._posted.month(month)
        expected = dict.fromkeys(LEASE_ACCOUNTS, 0)
        for owed in self._owed[month]:
            expected[owed.number] += owed.cents
        expected.update((number, self._expected(number, month)) for number in self._others)
        return {number: max(cents, posted.get(number, 0)) for number, cents in expected.items()}

    def _expected(self, number: str, month: Month) -> int:
        if twelfths := budgets(self._data).get((number, month.year)):
            return twelfths[month.month - 1]
        earlier = month.plus(-12)
        if earlier < self._books_begin:
            return self._means[number]
        return (self._posted.month(earlier) if earlier < self.begins else self._months[earlier]).get(
            number, 0
        )

    def _other_accounts(self) -> set[str]:
        """Return the account numbers with a posted line or a budget, but for those the leases tell."""
        posted = {number for month in self._posted.months.values() for number in month}
        budgeted = {number for number, _ in budgets(self._data)}
        return (posted | budgeted).difference(LEASE_ACCOUNTS)

    def _mean(self, number: str) -> int:
        """Return the mean of the last twelve kept months, or of fewer; 0 without one."""
        kept = min(_MEAN_MONTHS, self.begins.ordinal - self._books_begin.ordinal)
        if not kept:
            return 0
        months = (self._posted.month(self.begins.plus(-back)) for back in range(1, kept + 1))
        return round_ratio(sum(month.get(number, 0) for month in months), kept)


class Figures:
    """Cents by account number for any period, positive where they add to the account's side."""

    def __init__(self, posted: Accruals, forecast: Forecast | None) -> None:
        self._posted = posted
        self.forecast = forecast

    def is_forecast(self, month: Month) -> bool:
        """Return whether the month's figures are forecast."""
        return self.forecast is not None and month >= self.forecast.begins

    def month(self, month: Month) -> Mapping[str, int]:
        """Return the cents of a whole month by account number."""
        if self.forecast is None or month < self.forecast.begins:
            return self._posted.month(month)
        return self.forecast.month(month)

    def days(self, days: Period) -> Mapping[str, int]:
        """Return the cents of some days of one month; a forecast month is spread evenly over its days."""
        month = Month.of(days.start)
        if not self.is_forecast(month):
            return self._posted.days(days)
        whole = self.month(month)
        return {number: within(cents, month.start, month.end, days) for number, cents in whole.items()}

    def piece(self, piece: Month | Period) -> Mapping[str, int]:
        """Return the cents of a whole month or of some days of one, as `pieces` cuts a period."""
        return self.days(piece) if isinstance(piece, Period) else self.month(piece)

    def amounts(self, period: Period) -> Mapping[str, int]:
        """Return the cents of a period by account number."""
        total: dict[str, int] = defaultdict(int)
        for piece in pieces(period):
            for number, cents in self.piece(piece).items():
                total[number] += cents
        return total


def pieces(period: Period) -> list[Month | Period]:
    """Cut a period into whole months and, where it begins or ends inside one, the days of that one."""
    months = period.months
    first, last = months[0], months[-1]
    found: list[Month | Period] = list(months)
    if period.end != last.end:
        found[-1] = Period(max(period.start, last.start), period.end)
    if period.start != first.start:
        found[0] = Period(period.start, min(period.end, first.end))
    return found


def figures(data: BookData, *, forecast: bool) -> Figures:
    """Return the figures of a book, with or without forecast."""
    return Figures(accruals(data), _forecast(data) if forecast else None)


@remembered
def _forecast(data: BookData) -> Forecast:
    return Forecast(data)


def _first_month(data: BookData) -> Month:
    begin, kept = Month.of(data.building.books_begin), kept_to(data)
    return begin if kept is None else max(begin, Month.of(kept).plus(1))


def _owed(data: BookData, months: list[Month]) -> Mapping[Month, list[Owed]]:
    """Return rents and provisions of each month, each lease's share in the property rounded on its own."""
    found: dict[Month, list[Owed]] = {month: [] for month in months}
    accounts = [data.chart.find(number) for number in LEASE_ACCOUNTS]
    for rent in rents(data.leases, months, data.index_values):
        amounts = zip(LEASE_ACCOUNTS, accounts, (rent.rent_cents, rent.charges_cents), strict=True)
        found[rent.month] += (
            Owed(rent.lease_id, number, times(cents, account.in_property))
            for number, account, cents in amounts
            if account
        )
    return found
