"""The figures of a scenario beside its baseline, worked out now or as they were presented."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from models.period import Month
from models.simulation_years import break_even_pairs, cumulated, year_pairs
from models.tenant_effects import tenant_effects

if TYPE_CHECKING:
    from models.balance import Bucket
    from models.book_data import BookData
    from models.break_even import BreakEven
    from models.simulation import Simulation


@dataclass(frozen=True, slots=True)
class YearSide:
    """A year of one course: cents, income ÷ costs, and the break-even figures of a whole year.

    `rent_m2_year_cents` and `even_date` are None where the horizon cuts the year, or there is none.
    """

    income_cents: int
    cost_cents: int
    coverage: Fraction | None
    rent_m2_year_cents: int | None
    even_date: date | None

    @property
    def balance_cents(self) -> int:
        """Income less costs."""
        return self.income_cents - self.cost_cents


@dataclass(frozen=True, slots=True)
class ComparedYear:
    """A year, without the scenario and with it; `cut` where the horizon holds only a part of it."""

    year: int
    cut: bool
    baseline: YearSide
    scenario: YearSide


@dataclass(frozen=True, slots=True)
class ComparedTenant:
    """A tenant's rent of a month without charges, before and after, in cents."""

    code: str
    name: str
    before_cents: int
    after_cents: int

    @property
    def share(self) -> Fraction | None:
        """The change as a share of the rent before; None where there was none."""
        change = self.after_cents - self.before_cents
        return Fraction(change, self.before_cents) if self.before_cents else None


@dataclass(frozen=True)
class SimulationFigures:
    """What the page shows of a scenario: balances cumulated since the books began, years and tenants."""

    months: tuple[Month, ...]
    baseline: tuple[int, ...]
    scenario: tuple[int, ...]
    baseline_month: Month | None
    scenario_month: Month | None
    years: tuple[ComparedYear, ...]
    tenants: tuple[ComparedTenant, ...]


def simulation_figures(data: BookData, simulation: Simulation) -> SimulationFigures:
    """The figures of a scenario as the book stands."""
    course = cumulated(data, simulation)
    even = {pair.baseline.year: pair for pair in break_even_pairs(data, simulation)}
    return SimulationFigures(
        course.months,
        course.baseline,
        course.scenario,
        course.baseline_month,
        course.scenario_month,
        tuple(
            ComparedYear(
                pair.year,
                pair.year not in even,
                _side(pair.baseline, even[pair.year].baseline if pair.year in even else None),
                _side(pair.scenario, even[pair.year].scenario if pair.year in even else None),
            )
            for pair in year_pairs(data, simulation)
        ),
        tuple(
            ComparedTenant(
                data.party_by_id[effect.party_id].code,
                data.party_by_id[effect.party_id].name,
                effect.before_cents,
                effect.after_cents,
            )
            for effect in tenant_effects(data, simulation)
        ),
    )


def _side(bucket: Bucket, even: BreakEven | None) -> YearSide:
    return YearSide(
        bucket.income_cents,
        bucket.cost_cents,
        bucket.coverage,
        even.rent_m2_year_cents if even else None,
        even.date if even else None,
    )


def presented_figures(frozen: str) -> SimulationFigures:
    """The figures that were kept, as JSON, when a scenario was presented."""
    facts: dict[str, Any] = json.loads(frozen)
    even = {pair["baseline"]["year"]: pair for pair in facts["break_even"]}
    return SimulationFigures(
        tuple(_month(row["month"]) for row in facts["cumulated"]),
        tuple(row["baseline_cents"] for row in facts["cumulated"]),
        tuple(row["scenario_cents"] for row in facts["cumulated"]),
        _month_or_none(facts["baseline_cumulative_month"]),
        _month_or_none(facts["scenario_cumulative_month"]),
        tuple(
            ComparedYear(
                row["year"],
                row["year"] not in even,
                *(_kept_side(row[side], even.get(row["year"], {}).get(side)) for side in _SIDES),
            )
            for row in facts["years"]
        ),
        tuple(
            ComparedTenant(
                row["tenant"], row["tenant_name"], row["month_before_cents"], row["month_after_cents"]
            )
            for row in facts["tenants"]
        ),
    )


_SIDES = ("baseline", "scenario")


def _kept_side(bucket: dict[str, Any], even: dict[str, Any] | None) -> YearSide:
    income, cost = bucket["income_cents"], bucket["cost_cents"]
    day = even["date"] if even else None
    return YearSide(
        income,
        cost,
        Fraction(income, cost) if cost else None,
        even["rent_m2_year_cents"] if even else None,
        date.fromisoformat(day) if day else None,
    )


def _month(text: str) -> Month:
    return Month(int(text[:4]), int(text[5:]))


def _month_or_none(text: str | None) -> Month | None:
    return _month(text) if text else None
