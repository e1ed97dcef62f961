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
    from models.balance import Balance, Bucket
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


@remembered
def break_even(data: BookData, year: int) -> BreakEven:
    """Return every break-even figure of a year."""
    whole = balance(data, Period.of_year(year), forecast=True)
    revenue = _revenue(whole, _variable_costs(data, year))
    return BreakEven(
        year,
        revenue,
        None if revenue is None else _date(whole, revenue),
        _cumulative_month(data, year),
        _rent_m2_year(data, whole),
        _occupancy(data, whole),
        whole.coverage,
        whole.balance_cents >= 0,
    )


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


def _revenue(whole: Balance, variable: Fraction) -> int | None:
    """Return fixed costs ÷ ((income − variable costs) ÷ income), rounded."""
    margin = whole.income_cents - variable
    if whole.income_cents <= 0 or margin <= 0:
        return None
    revenue = (whole.cost_cents - variable) * whole.income_cents / margin
    return round_ratio(revenue.numerator, revenue.denominator)


def _date(whole: Balance, revenue: int) -> date | None:
    """Return the day cumulated income passes `revenue`, each day of a month earning the same."""
    earned = 0
    for bucket in whole.buckets:
        missing = revenue - earned
        earned += bucket.income_cents
        if earned >= revenue:
            return bucket.period.start.replace(day=_day(missing, bucket))
    return None


def _day(missing: int, bucket: Bucket) -> int:
    if missing <= 0:
        return 1
    return -(-bucket.period.days * missing // bucket.income_cents)


def _cumulative_month(data: BookData, year: int) -> Month | None:
    begin, end = data.building.books_begin, date(year, 12, 31)
    if end < begin:
        return None
    buckets = balance(data, Period(begin, end), forecast=True).buckets
    short = next((n for n, b in enumerate(reversed(buckets)) if b.cumulative_balance_cents < 0), len(buckets))
    return Month.of(buckets[-short].period.start) if short else None


def _rent_m2_year(data: BookData, whole: Balance) -> int | None:
    """Return (costs − income other than rent) ÷ (lettable m² × target occupancy), in cents, rounded."""
    m2 = Fraction(sum(space.m2 for space in lettable(data))) * Fraction(data.building.target_occupancy)
    if not m2:
        return None
    other = whole.income_cents - whole.income[Source.RENT]
    rent = (whole.cost_cents - other) / m2
    return round_ratio(rent.numerator, rent.denominator)


def _occupancy(data: BookData, whole: Balance) -> Fraction | None:
    """Return costs ÷ (income + the target rent of offices for the days they are vacant)."""
    full = whole.income_cents + _vacant_target_rent(data, whole.period)
    return whole.cost_cents / full if full > 0 else None


def _vacant_target_rent(data: BookData, year: Period) -> Fraction:
    """Return Σ target rent × m² × vacant days ÷ days in the year, in cents; no target counts for nothing."""
    let = let_days(data, year)
    rents = (
        Fraction(space.m2) * Fraction(space.target_rent_m2_year) * (year.days - let[space.id])
        for space in lettable(data)
        if space.target_rent_m2_year is not None
    )
    return 100 * sum(rents, Fraction(0)) / year.days
