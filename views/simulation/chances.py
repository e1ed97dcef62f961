"""What draws of a scenario tell: each year's chance to end in balance, and the amount they go on from."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from models.simulation import simulate
from models.simulation_years import cumulated, whole_years
from views.simulation.year_lines import year_words
from views.tables.column import Column, percent_column, text_column

if TYPE_CHECKING:
    from models.book_data import BookData
    from models.draws import Draws
    from models.scenario import Scenario


@dataclass(frozen=True, slots=True)
class YearChance:
    """The share of draws that end a year in balance; `cut` where the horizon holds only a part of it."""

    year: int
    cut: bool
    share: Fraction


def year_chances(plan: Scenario, draws: Draws) -> list[YearChance]:
    """The chance of each year of the horizon."""
    whole = whole_years(plan)
    return [
        YearChance(year, year not in whole, Fraction(chance).limit_denominator(draws.n))
        for year, chance in draws.by_year.items()
    ]


def cumulated_before(data: BookData, plan: Scenario) -> int:
    """What is cumulated when a scenario begins, in cents."""
    course = cumulated(data, simulate(data, plan))
    place = course.months.index(plan.start)
    return course.baseline[place - 1] if place else 0


def chance_finding(plan: Scenario, draws: Draws) -> str:
    """How often the last whole year ends in balance."""
    translate = QCoreApplication.translate
    if draws.probability is None:
        return translate("Simulation", "Eight draws in ten lie in the band")
    words = translate("Simulation", "{year} ends in balance in {share} draws of a hundred")
    return words.format(year=plan.last_whole_year, share=round(100 * draws.probability))


def chance_columns() -> list[Column[YearChance]]:
    """Year and chance."""
    translate = QCoreApplication.translate
    return [
        text_column(translate("Simulation", "Year"), lambda row: year_words(row.year, cut=row.cut)),
        percent_column(translate("Simulation", "In balance"), lambda row: row.share, places=0, stretch=True),
    ]
