"""How far what was posted is from the budget, and where the year is heading."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from models.account import Nature, Source
from models.budget import budgeted, budgets
from models.forecast import figures
from models.period import Period

if TYPE_CHECKING:
    from collections.abc import Mapping

    from models.account import Account
    from models.book_data import BookData


@dataclass(frozen=True, slots=True)
class Variance:
    """An account's budget beside what was posted, for a period, in cents counted in the property.

    `budget_year_cents` and `forecast_year_cents` are for the whole years that the period touches: what was
    budgeted, and what is posted up to the kept month and forecast after it, of which `rest_cents` are the
    forecast months. The sign is the side's own: a positive variance is more income, or more cost, than
    budgeted.
    """

    account: Account
    number: str
    budget_cents: int
    actual_cents: int
    budget_year_cents: int
    forecast_year_cents: int
    rest_cents: int

    @property
    def variance_cents(self) -> int:
        """Actual less budget."""
        return self.actual_cents - self.budget_cents

    @property
    def percent(self) -> Fraction | None:
        """The variance as a share of the budget; None without a budget."""
        return Fraction(self.variance_cents, self.budget_cents) if self.budget_cents else None


def variances(data: BookData, period: Period) -> list[Variance]:
    """Return a row for each account in the property that is budgeted, posted or expected.

    It counts whether in `period` or in the years that it touches. Income first, by category in display
    order, then number.
    """
    years = Period(Period.of_year(period.start.year).start, Period.of_year(period.end.year).end)
    actual = figures(data, forecast=False).amounts(period)
    expected = figures(data, forecast=True).amounts(years)
    rest = _rest(data, years)
    numbers = {number for number, year in budgets(data) if period.start.year <= year <= period.end.year}
    numbers.update(number for cents in (actual, expected) for number in cents if cents[number])
    rows = [
        Variance(
            account,
            number,
            budgeted(data, number, period),
            actual.get(number, 0),
            budgeted(data, number, years),
            expected.get(number, 0),
            rest.get(number, 0),
        )
        for number in numbers
        if (account := data.chart.find(number))
    ]
    return sorted(rows, key=_display_order)


def _rest(data: BookData, years: Period) -> Mapping[str, int]:
    """What is forecast for the months of these years that are not kept yet, by account number."""
    expected = figures(data, forecast=True)
    coming = [month for month in years.months if expected.is_forecast(month)]
    return expected.amounts(Period(coming[0].start, years.end)) if coming else {}


def _display_order(row: Variance) -> tuple[int, str]:
    return [*Source, *Nature].index(row.account.category), row.number
