"""A scenario beside its baseline, year by year: what `balance` and `break-even` say of each."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate
from typing import TYPE_CHECKING

from models.account import Nature, Side, Source
from models.balance import Bucket, balance
from models.book_data import remembered
from models.break_even import YearFigures, break_even, break_even_of, stays_positive_from
from models.forecast import figures
from models.occupancy import lettable, vacant_days
from models.period import By, Month, Period
from models.totals import Scope, Sides, totals
from models.vacancies import by_space, state

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from models.book_data import BookData
    from models.break_even import BreakEven
    from models.building import Space
    from models.scenario import Scenario, Vacancy
    from models.simulation import Course, Simulation


@dataclass(frozen=True, slots=True)
class YearPair:
    """A calendar year, or what the horizon holds of it, without the scenario and with it."""

    year: int
    baseline: Bucket
    scenario: Bucket


@dataclass(frozen=True, slots=True)
class BreakEvenPair:
    """The break-even figures of a whole year without the scenario and with it."""

    baseline: BreakEven
    scenario: BreakEven


@dataclass(frozen=True, slots=True)
class Cumulated:
    """The balance since the books began, in cents, month by month to the horizon's end."""

    months: tuple[Month, ...]
    baseline: tuple[int, ...]
    scenario: tuple[int, ...]

    @property
    def baseline_month(self) -> Month | None:
        """The first month from which the baseline stays ≥ 0 to the end; None where it ends below."""
        return stays_positive_from(list(zip(self.months, self.baseline, strict=True)))

    @property
    def scenario_month(self) -> Month | None:
        """The first month from which the scenario stays ≥ 0 to the end; None where it ends below."""
        return stays_positive_from(list(zip(self.months, self.scenario, strict=True)))


def year_pairs(data: BookData, simulation: Simulation) -> list[YearPair]:
    """Return each year of the horizon as `balance --forecast` cuts it, without the scenario and with."""
    found = []
    for bucket in _baseline_buckets(data, simulation.plan.horizon):
        end = bucket.period.end
        since = _difference(simulation, None, end)
        amounts = _amounts(simulation.scenario, end.year)
        scenario = Bucket(
            {source: sum(month[source] for month in amounts) for source in Source},
            {nature: sum(month[nature] for month in amounts) for nature in Nature},
            bucket.period,
            bucket.forecast,
            bucket.cumulative_income_cents + since.income_cents,
            bucket.cumulative_cost_cents + since.cost_cents,
            _coverage_12_months(data, simulation, end),
        )
        found.append(YearPair(end.year, bucket, scenario))
    return found


@remembered
def _baseline_buckets(data: BookData, horizon: Period) -> tuple[Bucket, ...]:
    return balance(data, horizon, By.YEAR, forecast=True).buckets


def _amounts(course: Course, year: int) -> list[Mapping[Source | Nature, int]]:
    """What the horizon's months of a year count for."""
    pairs = zip(course.months, course.amounts, strict=True)
    return [amounts for month, amounts in pairs if month.year == year]


def _difference(simulation: Simulation, first: Month | None, end: date) -> Sides:
    """What the scenario adds to income and costs from `first`, or the horizon's start, to `end`."""
    last = Month.of(end)
    pairs = zip(simulation.scenario.months, simulation.scenario.sides, simulation.baseline.sides, strict=True)
    found = [
        (new.income_cents - old.income_cents, new.cost_cents - old.cost_cents)
        for month, new, old in pairs
        if month <= last and (first is None or month >= first)
    ]
    return Sides(sum(income for income, _ in found), sum(cost for _, cost in found))


def _coverage_12_months(data: BookData, simulation: Simulation, end: date) -> Fraction | None:
    """Income ÷ costs of the twelve months that end there, those before the horizon as the book has them."""
    first = Month.of(end).plus(-11)
    if first.start < data.building.books_begin:
        return None
    book = totals(data, Scope.FULL, forecast=True).sides(Period(first.start, end))
    return book.plus(_difference(simulation, first, end)).coverage


def cumulated(data: BookData, simulation: Simulation) -> Cumulated:
    """Return both balances cumulated since the books began; months before the horizon are the book's."""
    months, before = _baseline_cumulated(data, simulation.plan.horizon.end)
    since = dict(
        zip(
            simulation.scenario.months,
            accumulate(
                new.balance_cents - old.balance_cents
                for new, old in zip(simulation.scenario.sides, simulation.baseline.sides, strict=True)
            ),
            strict=True,
        )
    )
    after = (cents + since.get(month, 0) for month, cents in zip(months, before, strict=True))
    return Cumulated(months, before, tuple(after))


@remembered
def _baseline_cumulated(data: BookData, end: date) -> tuple[tuple[Month, ...], tuple[int, ...]]:
    buckets = balance(data, Period(data.building.books_begin, end), forecast=True).buckets
    return (
        tuple(Month.of(bucket.period.start) for bucket in buckets),
        tuple(bucket.cumulative_balance_cents for bucket in buckets),
    )


def break_even_pairs(data: BookData, simulation: Simulation) -> list[BreakEvenPair]:
    """Return the break-even figures of each calendar year that lies wholly inside the horizon.

    A scenario moves natures, not accounts: the part of a nature's costs that varies is the part that does
    in the baseline's accounts of the year, none where the baseline has no cost of that nature.
    """
    course = cumulated(data, simulation)
    return [
        BreakEvenPair(break_even(data, year), break_even_of(data, _figures(data, simulation, course, year)))
        for year in whole_years(simulation.plan)
    ]


def whole_years(plan: Scenario) -> list[int]:
    """The calendar years that lie wholly inside the horizon."""
    last = plan.last_whole_year
    first = plan.start.year + (plan.start.month > 1)
    return [] if last is None else list(range(first, last + 1))


def _figures(data: BookData, simulation: Simulation, course: Cumulated, year: int) -> YearFigures:
    amounts = _amounts(simulation.scenario, year)
    both = zip(simulation.scenario.months, simulation.scenario.sides, strict=True)
    sides = [side for month, side in both if month.year == year]
    pairs = zip(course.months, course.scenario, strict=True)
    return YearFigures(
        year,
        [month.income_cents for month in sides],
        sum(month.cost_cents for month in sides),
        sum(month[Source.RENT] for month in amounts),
        _variable(amounts, _variable_shares(data, year)),
        _vacant_rent(data, simulation.plan, year),
        stays_positive_from([(month, cents) for month, cents in pairs if month.year <= year]),
    )


def _variable(
    amounts: Sequence[Mapping[Source | Nature, int]], shares: Mapping[Source | Nature, Fraction]
) -> Fraction:
    return sum((month[nature] * share for month in amounts for nature, share in shares.items()), Fraction(0))


@remembered
def _variable_shares(data: BookData, year: int) -> Mapping[Source | Nature, Fraction]:
    """The variable part of each nature's costs, 0 to 1, weighed by the baseline's accounts."""
    whole: dict[Source | Nature, Fraction] = {}
    variable: dict[Source | Nature, Fraction] = {}
    for number, cents in figures(data, forecast=True).amounts(Period.of_year(year)).items():
        account = data.chart.find(number)
        if account and account.side is Side.COST:
            nature = account.category
            whole[nature] = whole.get(nature, Fraction(0)) + cents
            variable[nature] = variable.get(nature, Fraction(0)) + cents * Fraction(account.variable_share)
    return {nature: variable[nature] / cents for nature, cents in whole.items() if cents}


def _vacant_rent(data: BookData, plan: Scenario, year: int) -> Fraction:
    """The target rent of offices for the days no one rents them in the scenario, in cents, unrounded."""
    vacancies = by_space(data, plan.vacancies)
    period = Period.of_year(year)
    rents = (
        Fraction(space.m2)
        * Fraction(space.target_rent_m2_year)
        * _vacant_days(data, space, vacancies.get(space, []), period)
        for space in lettable(data)
        if space.target_rent_m2_year is not None
    )
    return 100 * sum(rents, Fraction(0)) / period.days


def _vacant_days(data: BookData, space: Space, vacancies: Sequence[Vacancy], period: Period) -> int:
    if not vacancies:
        return vacant_days(space, data, period)
    days = 0
    for month in period.months:
        found = state(vacancies, month)
        if found is None:
            days += vacant_days(space, data, Period.of_month(month))
        elif found.empty:
            days += month.days
    return days
