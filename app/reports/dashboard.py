"""The four figures of the dashboard: coverage, balance, break-even, occupancy."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from models.balance import balance
from models.break_even import break_even
from models.calling import kept_to
from models.money import round_ratio
from models.occupancy import lettable
from models.period import By, Month, Period

if TYPE_CHECKING:
    from datetime import date

    from models.book_data import BookData
    from models.break_even import BreakEven

YEARS_AHEAD = 2
"""How many years after the one shown a break-even is still looked for."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What the tiles show for the year in which a period ends; amounts in cents, forecast included.

    `coverage_change` is against the year before, None where the books do not hold all of it.
    `period_balance_cents` is the balance of the period itself, None where it is the whole year;
    `period_forecast` says whether some of its months are forecast.
    `even_month` is the first month from which the balance since the books began stays ≥ 0, up to
    `YEARS_AHEAD` years later. `missing_m2_year_cents` is what a lettable m² would have to bring in more in
    the year for it to be in balance, negative where it brings in more than needed; None without lettable m².
    """

    year: int
    forecast: bool
    break_even: BreakEven
    balance_cents: int
    period_balance_cents: int | None
    period_forecast: bool
    coverage_change: Fraction | None
    even_month: Month | None
    even_forecast: bool
    missing_m2_year_cents: int | None
    on: date
    let_m2: Decimal
    lettable_m2: Decimal
    vacant: int

    @property
    def coverage(self) -> Fraction | None:
        """Income ÷ costs of the year."""
        return self.break_even.coverage

    @property
    def occupancy(self) -> Fraction | None:
        """Let ÷ lettable m² on the day `on`."""
        return Fraction(self.let_m2) / Fraction(self.lettable_m2) if self.lettable_m2 else None


def figures(data: BookData, period: Period, today: date) -> Figures:
    """The figures of the year in which `period` ends; occupancy on its last day, or today inside it."""
    year = period.end.year
    whole = balance(data, Period.of_year(year), By.YEAR, forecast=True)
    own = None if period == whole.period else balance(data, period, By.YEAR, forecast=True).balance_cents
    even = even_month(data, year)
    on = day_of(period, today)
    offices = lettable(data)
    let = {space_id for lease in data.leases if lease.runs_on(on) for space_id in lease.space_ids}
    found = break_even(data, year)
    return Figures(
        year=year,
        forecast=any(bucket.forecast for bucket in whole.buckets),
        break_even=found,
        balance_cents=whole.balance_cents,
        period_balance_cents=own,
        period_forecast=is_forecast(data, Month.of(period.end)),
        coverage_change=_change(data, year, found.coverage),
        even_month=even,
        even_forecast=even is not None and is_forecast(data, even),
        missing_m2_year_cents=_missing(data, whole.balance_cents),
        on=on,
        let_m2=sum((space.m2 for space in offices if space.id in let), start=Decimal(0)),
        lettable_m2=sum((space.m2 for space in offices), start=Decimal(0)),
        vacant=sum(space.id not in let for space in offices),
    )


def day_of(period: Period, today: date) -> date:
    """The day on which a period is looked at: its last, or today while it lasts."""
    return today if period.start <= today <= period.end else period.end


def even_month(data: BookData, year: int) -> Month | None:
    """The first month from which the balance since the books began stays ≥ 0, looking `YEARS_AHEAD` ahead."""
    months = (break_even(data, later).cumulative_month for later in range(year, year + YEARS_AHEAD + 1))
    return next((month for month in months if month is not None), None)


def is_forecast(data: BookData, month: Month) -> bool:
    """Whether a month lies after those the books are kept for."""
    kept = kept_to(data)
    return kept is None or month.end > kept


def _change(data: BookData, year: int, coverage: Fraction | None) -> Fraction | None:
    before = Period.of_year(year - 1)
    if coverage is None or before.start < data.building.books_begin:
        return None
    earlier = balance(data, before, By.YEAR, forecast=True).coverage
    return None if earlier is None else coverage - earlier


def _missing(data: BookData, balance_cents: int) -> int | None:
    m2 = Fraction(sum(space.m2 for space in lettable(data))) * Fraction(data.building.target_occupancy)
    if not m2:
        return None
    missing = -balance_cents / m2
    return round_ratio(missing.numerator, missing.denominator)
