"""The property balance: income and costs on an accrual basis, and how far they have come to break-even."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from models.account import Nature, Source
from models.calling import kept_to
from models.period import By, Month, Period, years_later
from models.totals import Scope as Scope
from models.totals import Sides, totals

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date
    from fractions import Fraction

    from models.book_data import BookData
    from models.totals import Totals

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class _Amounts:
    """Cents by source and nature. Every one is there, zero or not, in display order."""

    income: Mapping[Source, int]
    costs: Mapping[Nature, int]

    @cached_property
    def sides(self) -> Sides:
        """Income and costs."""
        return Sides(sum(self.income.values()), sum(self.costs.values()))

    @property
    def income_cents(self) -> int:
        """The sum of all sources."""
        return self.sides.income_cents

    @property
    def cost_cents(self) -> int:
        """The sum of all natures."""
        return self.sides.cost_cents

    @property
    def balance_cents(self) -> int:
        """Income less costs."""
        return self.sides.balance_cents

    @property
    def coverage(self) -> Fraction | None:
        """Income ÷ costs; None without costs."""
        return self.sides.coverage


@dataclass(frozen=True)
class Bucket(_Amounts):
    """A month, quarter or year of a balance, or what the period leaves of it.

    `forecast` where some of it is forecast. What is cumulated counts from the books' first day to the
    bucket's last. `coverage_12_months` is income ÷ costs of the twelve months that end with the bucket;
    None before the books are so old, or without costs.
    """

    period: Period
    forecast: bool
    cumulative_income_cents: int
    cumulative_cost_cents: int
    coverage_12_months: Fraction | None

    @property
    def cumulative_balance_cents(self) -> int:
        """The balance since the books began."""
        return self.cumulative_income_cents - self.cumulative_cost_cents


@dataclass(frozen=True)
class Balance(_Amounts):
    """The balance of a period, and its buckets of the length `by`.

    `kept_to` is the last day up to which the books are kept.
    """

    period: Period
    by: By
    scope: Scope
    kept_to: date | None
    buckets: tuple[Bucket, ...]


def balance(
    data: BookData, period: Period, by: By = By.MONTH, scope: Scope = Scope.FULL, *, forecast: bool = False
) -> Balance:
    """Return the balance of `period` cut into months, quarters or years.

    Without `forecast` only posted lines count; with it the months after the last kept one are forecast.
    """
    added_up = totals(data, scope, forecast=forecast)
    buckets = tuple(_buckets(added_up, data.building.books_begin, period.buckets(by)))
    income = {source: sum(bucket.income[source] for bucket in buckets) for source in Source}
    costs = {nature: sum(bucket.costs[nature] for bucket in buckets) for nature in Nature}
    return Balance(income, costs, period, by, scope, kept_to(data), buckets)


def _buckets(book: Totals, begin: date, pieces: list[Period]) -> Iterator[Bucket]:
    start = pieces[0].start
    since = book.sides(Period(begin, start - _ONE_DAY)) if begin < start else Sides(0, 0)
    for piece in pieces:
        amounts = book.by_category(piece)
        if begin <= piece.end:
            since = since.plus(book.sides(Period(max(begin, piece.start), piece.end)))
        yield Bucket(
            {source: amounts[source] for source in Source},
            {nature: amounts[nature] for nature in Nature},
            piece,
            book.figures.is_forecast(Month.of(piece.end)),
            *since,
            _coverage_12_months(book, begin, piece.end),
        )


def _coverage_12_months(book: Totals, begin: date, last: date) -> Fraction | None:
    first = _twelve_months_to(last)
    return book.sides(Period(first, last)).coverage if begin <= first else None


def _twelve_months_to(last: date) -> date:
    """Return the first of the twelve months that end on that day; a month's last day ends it whole."""
    month = Month.of(last)
    return month.plus(-11).start if last == month.end else years_later(last, -1) + _ONE_DAY
