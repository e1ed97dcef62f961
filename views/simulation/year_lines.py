"""The table of years: each figure without the scenario, with it, and the difference."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app import numbers
from views.tables.column import Column, as_text, text_column

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from app.reports.simulation_figures import ComparedYear, YearSide

Figure = int | Fraction | date | None


class Measure(Enum):
    """What a line is about."""

    INCOME = "income"
    COSTS = "costs"
    BALANCE = "balance"
    COVERAGE = "coverage"
    RENT = "rent"
    DATE = "date"
    REVENUE = "revenue"
    OCCUPANCY = "occupancy"
    SUB_RENT = "sub_rent"
    HEAD_RENT = "head_rent"


_RATIOS = (Measure.COVERAGE, Measure.OCCUPANCY)
_OF_WHOLE_YEARS = (
    Measure.RENT,
    Measure.DATE,
    Measure.REVENUE,
    Measure.OCCUPANCY,
    Measure.SUB_RENT,
    Measure.HEAD_RENT,
)


@dataclass(frozen=True, slots=True)
class YearLine:
    """One figure of one year; `difference` in cents, as a share, or in days."""

    year: int
    cut: bool
    measure: Measure
    baseline: Figure
    scenario: Figure

    @property
    def difference(self) -> int | Fraction | None:
        """The scenario's less the baseline's; None where one of them does not exist."""
        if isinstance(self.baseline, date) and isinstance(self.scenario, date):
            return (self.scenario - self.baseline).days
        if isinstance(self.baseline, (int, Fraction)) and isinstance(self.scenario, (int, Fraction)):
            return self.scenario - self.baseline
        return None


def year_lines(years: Iterable[ComparedYear]) -> list[YearLine]:
    """A line for each figure of each year; years that the horizon cuts have no break-even figures."""
    return [
        YearLine(year.year, year.cut, measure, before, after)
        for year in years
        for (measure, before), (_, after) in zip(
            _figures(year.baseline), _figures(year.scenario), strict=True
        )
        if not (year.cut and measure in _OF_WHOLE_YEARS)
    ]


def _figures(side: YearSide) -> Iterator[tuple[Measure, Figure]]:
    yield Measure.INCOME, side.income_cents
    yield Measure.COSTS, side.cost_cents
    yield Measure.BALANCE, side.balance_cents
    yield Measure.COVERAGE, side.coverage
    yield Measure.RENT, side.rent_m2_year_cents
    yield Measure.DATE, side.even_date
    yield Measure.REVENUE, side.revenue_cents
    yield Measure.OCCUPANCY, side.occupancy
    yield Measure.SUB_RENT, side.sub_rent_m2_year_cents
    yield Measure.HEAD_RENT, side.head_rent_m2_year_cents


def year_columns() -> list[Column[YearLine]]:
    """Year, figure, baseline, scenario, difference."""
    translate = QCoreApplication.translate
    return [
        text_column(translate("Simulation", "Year"), _year_words, width=12),
        text_column(
            translate("Simulation", "Figure"),
            lambda line: measure_words(line.measure),
            tip=lambda line: measure_words(line.measure),
            width=9,
            stretch=True,
        ),
        _figure_column(translate("Simulation", "Baseline"), lambda line: line.baseline),
        _figure_column(translate("Simulation", "Scenario"), lambda line: line.scenario),
        Column(
            translate("Simulation", "Difference"),
            difference_words,
            copied=as_text,
            numeric=True,
            width=11,
            colour=_worse,
        ),
    ]


def _figure_column(title: str, figure: Callable[[YearLine], Figure]) -> Column[YearLine]:
    return Column(
        title,
        lambda line: figure_words(line.measure, figure(line)),
        copied=as_text,
        numeric=True,
        width=11,
        colour=lambda line: "alert" if _deficit(line.measure, figure(line)) else None,
    )


def _deficit(measure: Measure, figure: Figure) -> bool:
    return measure is Measure.BALANCE and isinstance(figure, int) and figure < 0


def _year_words(line: YearLine) -> str:
    return year_words(line.year, cut=line.cut) if line.measure is Measure.INCOME else ""


def year_words(year: int, *, cut: bool) -> str:
    """A year, or that the horizon holds only a part of it."""
    return QCoreApplication.translate("Simulation", "{year} (part)").format(year=year) if cut else str(year)


def measure_words(measure: Measure) -> str:
    """The name of a figure."""
    translate = QCoreApplication.translate
    return {
        Measure.INCOME: translate("Simulation", "Income"),
        Measure.COSTS: translate("Simulation", "Costs"),
        Measure.BALANCE: translate("Simulation", "Balance"),
        Measure.COVERAGE: translate("Simulation", "Coverage"),
        Measure.RENT: translate("Simulation", "Break-even rent (€/m²/year)"),
        Measure.DATE: translate("Simulation", "Break-even date"),
        Measure.REVENUE: translate("Simulation", "Break-even revenue"),
        Measure.OCCUPANCY: translate("Simulation", "Break-even occupancy"),
        Measure.SUB_RENT: translate("Simulation", "Rents by m² let (€/m²/year)"),
        Measure.HEAD_RENT: translate("Simulation", "Head rent (€/m²/year)"),
    }[measure]


def figure_words(measure: Measure, figure: Figure) -> str:
    """A figure as it is written in France."""
    if figure is None:
        return numbers.NONE
    if isinstance(figure, date):
        return numbers.day(figure)
    if measure in _RATIOS:
        return numbers.percent(Fraction(figure))
    return numbers.money(int(figure))


def difference_words(line: YearLine) -> str:
    """The difference with its sign; that of shares in points, that of dates in days."""
    found = line.difference
    if not found:
        return numbers.NONE
    sign = "+" if found > 0 else ""
    if line.measure is Measure.DATE:
        days = QCoreApplication.translate("Simulation", "{days} days")
        return sign + days.format(days=numbers.decimal(Fraction(found), 0))
    if line.measure in _RATIOS:
        points = QCoreApplication.translate("Simulation", "pts")
        return sign + numbers.decimal(Fraction(found) * 100, 1, points)
    return sign + numbers.money(int(found))


def _worse(line: YearLine) -> str | None:
    """Less income, balance or coverage, more costs, more to reach or a later date; a gauge is neither."""
    found = line.difference or 0
    if line.measure in (Measure.SUB_RENT, Measure.HEAD_RENT):
        return None
    better = line.measure in (Measure.INCOME, Measure.BALANCE, Measure.COVERAGE)
    return "alert" if (found < 0 if better else found > 0) else None
