"""Where a year breaks even: in revenue, on what day, from which month on, at what rent and occupancy."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from models.account import Side, Source
from models.balance import balance
from models.book_data import remembered
from models.forecast import figures
from models.money import round_ratio
from models.occupancy import let_days, lettable
from models.period import Month, Period

if TYPE_CHECKING:
    from collections.abc import Sequence

    from models.book_data import BookData


@dataclass(frozen=True, slots=True)
class BreakEven:
    """The break-even figures of a year: full scope, past months as posted, later ones forecast.

    - `revenue_cents`: fixed costs ÷ contribution margin rate; None where the rate is not positive.
    - `date`: the day on which the year's cumulated income passes that; None where it does not.
    - `cumulative_month`: the first month from which the balance since the books began stays ≥ 0 to the
      year's end, in this year or before; None where it does not.
    - `rent_m2_year_cents`: what a lettable m² has to bring in a year, in cents, for income to meet costs at
      the target occupancy; None without lettable m².
    - `occupancy`: costs ÷ income if every lettable m² were let; None without income.
    - `coverage`: income ÷ costs; None without costs.
    - `reached`: whether the year's balance is ≥ 0.
    """

    year: int
    revenue_cents: int | None
    date: date | None
    cumulative_month: Month | None
    rent_m2_year_cents: int | None
    occupancy: Fraction | None
    coverage: Fraction | None
    reached: bool


@dataclass(frozen=True, slots=True)
class YearFigures:
    """What the break-even figures of a year are drawn from, in cents.

    `income` by calendar month; `rent_cents` the part of it that is rent; `variable` the part of the costs
    that varies with income, unrounded; `vacant_rent` the target rent of offices for the days they are
    vacant, unrounded.
    """

    year: int
    income: Sequence[int]
    cost_cents: int
    rent_cents: int
    variable: Fraction
    vacant_rent: Fraction
    cumulative_month: Month | None

    @property
    def income_cents(self) -> int:
        """The year's income."""
        return sum(self.income)


@remembered
def break_even(data: BookData, year: int) -> BreakEven:
    """Return every break-even figure of a year."""
    whole = balance(data, Period.of_year(year), forecast=True)
    figures = YearFigures(
        year,
        [bucket.income_cents for bucket in whole.buckets],
        whole.cost_cents,
        whole.income[Source.RENT],
        _variable_costs(data, year),
        vacant_target_rent(data, year),
        _cumulative_month(data, year),
    )
    return break_even_of(data, figures)


def break_even_of(data: BookData, year: YearFigures) -> BreakEven:
    """Return the break-even figures that follow from a year's own."""
    revenue = _revenue(year)
    full = year.income_cents + year.vacant_rent
    return BreakEven(
        year.year,
        revenue,
        None if revenue is None else _date(year, revenue),
        year.cumulative_month,
        _rent_m2_year(data, year),
        year.cost_cents / full if full > 0 else None,
        Fraction(year.income_cents, year.cost_cents) if year.cost_cents else None,
        year.income_cents >= year.cost_cents,
    )


def stays_positive_from(months: Sequence[tuple[Month, int]]) -> Month | None:
    """Return the first month from which the amounts stay ≥ 0 to the last one; None where that one is not."""
    found = None
    for month, cents in reversed(months):
        if cents < 0:
            break
        found = month
    return found


def _variable_costs(data: BookData, year: int) -> Fraction:
    """Return Σ costs × their account's variable share, in cents."""
    amounts = figures(data, forecast=True).amounts(Period.of_year(year))
    found = ((data.chart.find(number), cents) for number, cents in amounts.items())
    return sum(
        (
            cents * Fraction(account.variable_share)
            for account, cents in found
            if account and account.side is Side.COST
        ),
        Fraction(0),
    )


def _revenue(year: YearFigures) -> int | None:
    """Return fixed costs ÷ ((income − variable costs) ÷ income), rounded."""
    margin = year.income_cents - year.variable
    if year.income_cents <= 0 or margin <= 0:
        return None
    revenue = (year.cost_cents - year.variable) * year.income_cents / margin
    return round_ratio(revenue.numerator, revenue.denominator)


def _date(year: YearFigures, revenue: int) -> date | None:
    """Return the day cumulated income passes `revenue`, each day of a month earning the same."""
    earned = 0
    for number, income in enumerate(year.income, start=1):
        missing = revenue - earned
        earned += income
        if earned >= revenue:
            return date(year.year, number, _day(missing, income, Month(year.year, number).days))
    return None


def _day(missing: int, income: int, days: int) -> int:
    if missing <= 0:
        return 1
    return -(-days * missing // income)


def _cumulative_month(data: BookData, year: int) -> Month | None:
    begin, end = data.building.books_begin, date(year, 12, 31)
    if end < begin:
        return None
    buckets = balance(data, Period(begin, end), forecast=True).buckets
    return stays_positive_from([(Month.of(b.period.start), b.cumulative_balance_cents) for b in buckets])


def _rent_m2_year(data: BookData, year: YearFigures) -> int | None:
    """Return (costs − income other than rent) ÷ (lettable m² × target occupancy), in cents, rounded."""
    m2 = Fraction(sum(space.m2 for space in lettable(data))) * Fraction(data.building.target_occupancy)
    if not m2:
        return None
    rent = (year.cost_cents - (year.income_cents - year.rent_cents)) / m2
    return round_ratio(rent.numerator, rent.denominator)


def vacant_target_rent(data: BookData, year: int) -> Fraction:
    """Return Σ target rent × m² × vacant days ÷ days in the year, in cents; no target counts for nothing."""
    period = Period.of_year(year)
    let = let_days(data, period)
    rents = (
        Fraction(space.m2) * Fraction(space.target_rent_m2_year) * (period.days - let[space.id])
        for space in lettable(data)
        if space.target_rent_m2_year is not None
    )
    return 100 * sum(rents, Fraction(0)) / period.days
