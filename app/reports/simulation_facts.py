"""The facts of a scenario worked out: under the keys of `simulate`, and all that is kept of one presented."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from app.reports.facts import Facts, break_even_facts, bucket_facts, ratio
from models.period import By
from models.simulated_gauge import gauge_pair
from models.simulation_years import break_even_pairs, cumulated, whole_years, year_pairs
from models.tenant_effects import tenant_effects
from models.vacancies import vacancy_losses

if TYPE_CHECKING:
    from models.book_data import BookData
    from models.draws import Draws
    from models.gauges import SubRentGauge
    from models.period import Month
    from models.simulation import Simulation
    from models.simulation_years import YearPair
    from models.solver import Solved
    from models.tenant_effects import TenantEffect


def simulation_facts(
    data: BookData, simulation: Simulation, solved: Solved | None = None, draws: Draws | None = None
) -> Facts:
    """`simulate`: baseline and scenario by year, what it does to tenants, what was solved and drawn."""
    course = cumulated(data, simulation)
    return {
        "name": simulation.plan.name,
        "years": [_year(pair) for pair in year_pairs(data, simulation)],
        "baseline_cumulative_month": _month(course.baseline_month),
        "scenario_cumulative_month": _month(course.scenario_month),
        "tenants": [_tenant(data, effect) for effect in tenant_effects(data, simulation)],
        "solved": None if solved is None else solved_facts(solved),
        "draws": None if draws is None else draws_facts(draws),
    }


def presented_facts(data: BookData, simulation: Simulation) -> Facts:
    """What was shown to the board: the facts of `simulate`, and the figures by month and year beside them."""
    course = cumulated(data, simulation)
    return {
        **simulation_facts(data, simulation),
        "tenants_whole_month": [
            _tenant(data, effect) for effect in tenant_effects(data, simulation, whole_months=True)
        ],
        "cumulated": [
            {"month": str(month), "baseline_cents": before, "scenario_cents": after}
            for month, before, after in zip(course.months, course.baseline, course.scenario, strict=True)
        ],
        "break_even": [
            {"baseline": break_even_facts(pair.baseline), "scenario": break_even_facts(pair.scenario)}
            for pair in break_even_pairs(data, simulation)
        ],
        "sub_rent": _gauges(data, simulation),
        "vacancies": _vacancies(data, simulation),
    }


def solved_facts(solved: Solved) -> Facts:
    """The value found, in its lever's unit."""
    return {
        "lever": solved.lever,
        "value": float(solved.value),
        "reached": solved.reached,
        "balance_cents": solved.balance_cents,
    }


def draws_facts(draws: Draws) -> Facts:
    """Percentiles of the balance cumulated over the horizon; how often the last whole year is in balance."""
    low, middle, high = draws.last
    return {
        "n": draws.n,
        "seed": draws.seed,
        "p10_cents": low,
        "p50_cents": middle,
        "p90_cents": high,
        "probability": None if draws.probability is None else ratio(Fraction(draws.probability)),
    }


def _year(pair: YearPair) -> Facts:
    return {
        "year": pair.year,
        "baseline": bucket_facts(pair.baseline, By.YEAR),
        "scenario": bucket_facts(pair.scenario, By.YEAR),
    }


def _tenant(data: BookData, effect: TenantEffect) -> Facts:
    tenant = data.party_by_id[effect.party_id]
    return {
        "tenant": tenant.code,
        "tenant_name": tenant.name,
        "month_before_cents": effect.before_cents,
        "month_after_cents": effect.after_cents,
        "percent": ratio(effect.percent),
    }


def _gauges(data: BookData, simulation: Simulation) -> list[Facts]:
    pairs = ((year, gauge_pair(data, simulation, year)) for year in whole_years(simulation.plan))
    return [
        {"year": year, "baseline": _gauge(pair.baseline), "scenario": _gauge(pair.scenario)}
        for year, pair in pairs
        if pair
    ]


def _gauge(gauge: SubRentGauge) -> Facts:
    return {
        "sub_rent_m2_year_cents": gauge.sub_rent_m2_year_cents,
        "head_rent_m2_year_cents": gauge.head_rent_m2_year_cents,
        "ratio": ratio(gauge.ratio),
    }


def _vacancies(data: BookData, simulation: Simulation) -> list[Facts]:
    losses = vacancy_losses(data, simulation.plan.vacancies, simulation.baseline.months, simulation.let)
    return [
        {
            "space": data.space_by_id[loss.space_id].code,
            "empty_months": loss.empty_months,
            "rent_cents": loss.rent_cents,
            "charges_cents": loss.charges_cents,
            "relet_cents": loss.relet_cents,
            "total_cents": loss.total_cents,
        }
        for loss in losses
    ]


def _month(month: Month | None) -> str | None:
    return None if month is None else str(month)
