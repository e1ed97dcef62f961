"""The figures of scenarios as the curves of a chart."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from models.calling import kept_to
from models.period import Month
from views.charts.scenario_trace import Curve

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.reports.simulation_figures import SimulationFigures
    from models.book_data import BookData

BEFORE = 24
"""How many months before a scenario the chart shows."""


class MonthLine(NamedTuple):
    """A month of the table beside the chart: cumulated balances in cents."""

    month: Month
    baseline_cents: int
    scenario_cents: int


def first_shown(data: BookData, start: Month) -> Month:
    """The month that the chart begins with."""
    return max(Month.of(data.building.books_begin), start.plus(-BEFORE))


def curve(
    name: str, months: Sequence[Month], cents: Sequence[int], even: Month | None, shown: Sequence[Month]
) -> Curve:
    """The part of a course that lies in the months shown, which it holds one after the other."""
    first = months.index(shown[0])
    before = cents[first - 1] if first else 0
    return Curve(name, tuple(shown), before, tuple(cents[first : first + len(shown)]), even)


def baseline_curve(figures: SimulationFigures, shown: Sequence[Month]) -> Curve:
    """The course without the scenario."""
    name = QCoreApplication.translate("Simulation", "Baseline")
    return curve(name, figures.months, figures.baseline, figures.baseline_month, shown)


def scenario_curve(name: str, figures: SimulationFigures, shown: Sequence[Month]) -> Curve:
    """The course with it."""
    return curve(name, figures.months, figures.scenario, figures.scenario_month, shown)


def kept_months(data: BookData, shown: Sequence[Month]) -> int:
    """How many of the months shown are kept."""
    kept = kept_to(data)
    return 0 if kept is None else sum(month.end <= kept for month in shown)
