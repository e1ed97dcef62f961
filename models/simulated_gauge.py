"""The sub-rent gauge of a year without a scenario and with it."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from models.account import Nature
from models.book_data import remembered
from models.gauges import SubRentGauge
from models.money import round_ratio
from models.period import Month, Period
from models.rent import rents
from models.vacancies import by_space, state

if TYPE_CHECKING:
    from collections.abc import Mapping

    from models.book_data import BookData
    from models.scenario import Scenario
    from models.simulation import Course, Simulation


@dataclass(frozen=True, slots=True)
class GaugePair:
    """Rent a let m² and year beside head rent, without the scenario and with it."""

    baseline: SubRentGauge
    scenario: SubRentGauge


def gauge_pair(data: BookData, simulation: Simulation, year: int) -> GaugePair | None:
    """The gauge of a whole year of the horizon; None where no m² is let in either or the area is not known.

    Rents are those of the simulation, per m² and day let. The head rent is what counts in the property, per
    m² of the building (the sum of its spaces where the total is not stated).
    """
    let = _let_m2_days(data, year)
    gained = _gained_m2_days(data, simulation.plan, year)
    baseline = _gauge(data, simulation.baseline, year, let)
    scenario = _gauge(data, simulation.scenario, year, let + gained)
    return GaugePair(baseline, scenario) if baseline and scenario else None


def _gauge(data: BookData, course: Course, year: int, let: Fraction) -> SubRentGauge | None:
    period = Period.of_year(year)
    area = Fraction(data.building.total_m2 or sum(space.m2 for space in data.spaces))
    if let <= 0 or not area:
        return None
    places = [place for place, month in enumerate(course.months) if month.year == year]
    rent = sum(row[place].rent_cents for row in course.paid.values() for place in places)
    head_rent = sum(course.amounts[place][Nature.HEAD_RENT] for place in places) / area
    sub_rent = rent * period.days / let
    ratio = sub_rent / head_rent if head_rent else None
    return SubRentGauge(period, let / period.days, _rounded(sub_rent), _rounded(head_rent), ratio)


@remembered
def _let_m2_days(data: BookData, year: int) -> Fraction:
    """Σ m² × days under a lease in the year, without any scenario."""
    return sum(
        (Fraction(data.lease_by_id[key].m2) * days for (key, _), days in _days(data, year).items()),
        Fraction(0),
    )


@remembered
def _days(data: BookData, year: int) -> Mapping[tuple[int, Month], int]:
    months = Period.of_year(year).months
    return {(rent.lease_id, rent.month): rent.days for rent in rents(data.leases, months, data.index_values)}


def _gained_m2_days(data: BookData, plan: Scenario, year: int) -> Fraction:
    """What emptying and letting anew adds to the m² × days let, mostly below zero."""
    days = _days(data, year)
    gained = Fraction(0)
    for space, vacancies in by_space(data, plan.vacancies).items():
        leases = [lease.id for lease in data.leases if space.id in lease.space_ids]
        for month in Period.of_year(year).months:
            if found := state(vacancies, month):
                was = sum(days.get((key, month), 0) for key in leases)
                gained += Fraction(space.m2) * ((0 if found.empty else month.days) - was)
    return gained


def _rounded(value: Fraction) -> int:
    return round_ratio(value.numerator, value.denominator)
