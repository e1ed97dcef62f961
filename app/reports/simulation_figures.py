"""The figures of a scenario beside its baseline, worked out now or as they were presented."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from models.period import Month
from models.simulated_gauge import gauge_pair
from models.simulation_years import break_even_pairs, cumulated, year_pairs
from models.tenant_effects import tenant_effects
from models.vacancies import VacancyLoss, vacancy_losses

if TYPE_CHECKING:
    from collections.abc import Iterator

    from models.balance import Bucket
    from models.book_data import BookData
    from models.break_even import BreakEven
    from models.gauges import SubRentGauge
    from models.simulation import Simulation
    from models.simulation_years import BreakEvenPair, YearPair
    from models.tenant_effects import TenantEffect


@dataclass(frozen=True, slots=True)
class YearSide:
    """A year of one course: cents, income ÷ costs, and the break-even figures of a whole year.

    What follows `coverage` is None where the horizon cuts the year, or there is no such figure. The last two
    are the rents by m² let and year beside the head rent by m² and year.
    """

    income_cents: int
    cost_cents: int
    coverage: Fraction | None
    rent_m2_year_cents: int | None
    even_date: date | None
    revenue_cents: int | None
    occupancy: Fraction | None
    sub_rent_m2_year_cents: int | None
    head_rent_m2_year_cents: int | None

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
    """A tenant's rent of a month without charges, the last whole one it pays, before and after, in cents."""

    code: str
    name: str
    before_cents: int
    after_cents: int

    @property
    def share(self) -> Fraction | None:
        """The change as a share of the rent before; None where there was none."""
        change = self.after_cents - self.before_cents
        return Fraction(change, self.before_cents) if self.before_cents else None


@dataclass(frozen=True, slots=True)
class ComparedVacancy:
    """A space that empties, by its code, and what that costs."""

    space: str
    loss: VacancyLoss


@dataclass(frozen=True)
class SimulationFigures:
    """What the page shows: balances cumulated since the books began, years, tenants, empty spaces."""

    months: tuple[Month, ...]
    baseline: tuple[int, ...]
    scenario: tuple[int, ...]
    baseline_month: Month | None
    scenario_month: Month | None
    years: tuple[ComparedYear, ...]
    tenants: tuple[ComparedTenant, ...]
    vacancies: tuple[ComparedVacancy, ...]


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
        tuple(_year(data, simulation, pair, even.get(pair.year)) for pair in year_pairs(data, simulation)),
        tuple(_tenant(data, effect) for effect in tenant_effects(data, simulation, whole_months=True)),
        tuple(_vacancies(data, simulation)),
    )


def _year(data: BookData, simulation: Simulation, pair: YearPair, even: BreakEvenPair | None) -> ComparedYear:
    gauges = gauge_pair(data, simulation, pair.year) if even else None
    return ComparedYear(
        pair.year,
        even is None,
        _side(pair.baseline, even.baseline if even else None, gauges.baseline if gauges else None),
        _side(pair.scenario, even.scenario if even else None, gauges.scenario if gauges else None),
    )


def _side(bucket: Bucket, even: BreakEven | None, gauge: SubRentGauge | None) -> YearSide:
    return YearSide(
        bucket.income_cents,
        bucket.cost_cents,
        bucket.coverage,
        even.rent_m2_year_cents if even else None,
        even.date if even else None,
        even.revenue_cents if even else None,
        even.occupancy if even else None,
        gauge.sub_rent_m2_year_cents if gauge else None,
        gauge.head_rent_m2_year_cents if gauge else None,
    )


def _tenant(data: BookData, effect: TenantEffect) -> ComparedTenant:
    party = data.party_by_id[effect.party_id]
    return ComparedTenant(party.code, party.name, effect.before_cents, effect.after_cents)


def _vacancies(data: BookData, simulation: Simulation) -> Iterator[ComparedVacancy]:
    plan, months = simulation.plan, simulation.baseline.months
    for loss in vacancy_losses(data, plan.vacancies, months, simulation.let):
        yield ComparedVacancy(data.space_by_id[loss.space_id].code, loss)


def presented_figures(frozen: str) -> SimulationFigures:
    """The figures that were kept, as JSON, when a scenario was presented."""
    facts: dict[str, Any] = json.loads(frozen)
    even = {pair["baseline"]["year"]: pair for pair in facts["break_even"]}
    gauges = {pair["year"]: pair for pair in facts["sub_rent"]}
    return SimulationFigures(
        tuple(_month(row["month"]) for row in facts["cumulated"]),
        tuple(row["baseline_cents"] for row in facts["cumulated"]),
        tuple(row["scenario_cents"] for row in facts["cumulated"]),
        _month_or_none(facts["baseline_cumulative_month"]),
        _month_or_none(facts["scenario_cumulative_month"]),
        tuple(_kept_year(row, even.get(row["year"]), gauges.get(row["year"], {})) for row in facts["years"]),
        tuple(
            ComparedTenant(
                row["tenant"], row["tenant_name"], row["month_before_cents"], row["month_after_cents"]
            )
            for row in facts.get("tenants_whole_month", facts["tenants"])
        ),
        tuple(
            ComparedVacancy(row["space"], VacancyLoss(0, *(row[key] for key in _LOSSES)))
            for row in facts["vacancies"]
        ),
    )


_LOSSES = ("empty_months", "rent_cents", "charges_cents", "relet_cents")
_SIDES = ("baseline", "scenario")


def _kept_year(row: dict[str, Any], even: dict[str, Any] | None, gauge: dict[str, Any]) -> ComparedYear:
    before, after = (
        _kept_side(row[side], even[side] if even else {}, gauge.get(side, {})) for side in _SIDES
    )
    return ComparedYear(row["year"], even is None, before, after)


def _kept_side(bucket: dict[str, Any], even: dict[str, Any], gauge: dict[str, Any]) -> YearSide:
    income, cost = bucket["income_cents"], bucket["cost_cents"]
    day, occupancy = even.get("date"), even.get("occupancy")
    return YearSide(
        income,
        cost,
        Fraction(income, cost) if cost else None,
        even.get("rent_m2_year_cents"),
        date.fromisoformat(day) if day else None,
        even.get("revenue_cents"),
        None if occupancy is None else Fraction(str(occupancy)),
        gauge.get("sub_rent_m2_year_cents"),
        gauge.get("head_rent_m2_year_cents"),
    )


def _month(text: str) -> Month:
    return Month(int(text[:4]), int(text[5:]))


def _month_or_none(text: str | None) -> Month | None:
    return _month(text) if text else None
