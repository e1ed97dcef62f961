"""Up to four scenarios side by side: their courses in one chart, their figures in one table."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app import numbers
from views import theme
from views.charts.scenario_chart import MOST, ScenarioChart
from views.language import month_name
from views.simulation.curves import baseline_curve, first_shown, kept_months, scenario_curve
from views.simulation.year_lines import Measure, figure_words, measure_words
from views.tables.column import Column, as_text, text_column
from views.tables.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.reports.simulation_figures import ComparedYear, SimulationFigures, YearSide
    from models.book_data import BookData
    from models.period import Month
    from views.printing.parts import Part
    from views.simulation.drafts import Draft


_LIST_WIDTH, _MOST_ROWS, _CHART_HEIGHT = 200, 16, 140


class Compared(NamedTuple):
    """A scenario by its name, with its figures."""

    name: str
    figures: SimulationFigures


class FigureLine(NamedTuple):
    """A figure of the baseline, then of each scenario, as text."""

    name: str
    texts: tuple[str, ...]


class Comparison(QWidget):
    """`ticked()` where the user ticks other scenarios."""

    ticked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hint = QLabel(QCoreApplication.translate("Simulation", "Tick up to four scenarios."))
        self.hint.setWordWrap(True)
        self.list = QListWidget()
        self.list.setAccessibleName(QCoreApplication.translate("Simulation", "Scenarios to compare"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.itemChanged.connect(self._tick)
        self.finding = QLabel()
        self.finding.setWordWrap(True)
        self.finding.setFont(theme.text_font(theme.SECTION, bold=True))
        self.chart = ScenarioChart()
        self.chart.restyle(theme.tones())
        self.table: TableView[FigureLine] | None = None
        self._lay_out()

    def offer(self, drafts: Sequence[Draft], current: int) -> None:
        """List the scenarios; the one shown, then those before and after it, are ticked."""
        chosen = [current, *(index for index in range(len(drafts)) if index != current)][:MOST]
        self.list.blockSignals(True)
        self.list.clear()
        for index, draft in enumerate(drafts):
            item = QListWidgetItem(draft.plan.name)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if index in chosen else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.blockSignals(False)
        rows = min(len(drafts), _MOST_ROWS) * self.list.sizeHintForRow(0)
        self.list.setFixedHeight(rows + 2 * self.list.frameWidth() + theme.GRID)

    def chosen(self) -> list[int]:
        """The places of the scenarios ticked."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return [row for row, item in enumerate(items) if item.checkState() == Qt.CheckState.Checked]

    def show_compared(self, data: BookData, start: Month, compared: Sequence[Compared]) -> None:
        """Show their courses as far as all of them reach, and the years they all hold whole."""
        self.chart.setVisible(bool(compared))
        if not compared:
            self.finding.setText(QCoreApplication.translate("Simulation", "Tick a scenario to compare it."))
            self._show_table([], ())
            return
        last = min(found.figures.months[-1] for found in compared)
        first = first_shown(data, start)
        shown = [month for month in compared[0].figures.months if first <= month <= last]
        self.chart.show_data(
            baseline_curve(compared[0].figures, shown),
            [scenario_curve(found.name, found.figures, shown) for found in compared],
            kept_months(data, shown),
        )
        lines = list(_lines(compared, last))
        self.finding.setText(_finding(compared, last))
        self.chart.setAccessibleName(self.finding.text())
        self._show_table(lines, tuple(found.name for found in compared))

    def paper(self) -> list[Part]:
        """The finding, the chart and the figures side by side."""
        from views.printing.parts import Text, chart_part, table_part

        if self.table is None or not self.chart.isVisible():
            return [Text(self.finding.text())]
        return [chart_part(self.chart, self.finding.text()), table_part(self.table)]

    def _tick(self, item: QListWidgetItem) -> None:
        if len(self.chosen()) > MOST:
            self.list.blockSignals(True)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.list.blockSignals(False)
        else:
            self.ticked.emit()

    def _show_table(self, lines: Sequence[FigureLine], names: Sequence[str]) -> None:
        """Another table for other columns."""
        name = QCoreApplication.translate("Simulation", "Figures side by side")
        table: TableView[FigureLine] = TableView(_columns(names), name, filtered=False, closely=True)
        table.keep_order()
        table.set_records(lines)
        if self.table is not None:
            self._column.replaceWidget(self.table, table)
            self.table.deleteLater()
        else:
            self._column.addWidget(table, 1)
        self.table = table

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.addWidget(self.hint)
        left.addWidget(self.list)
        left.addStretch(1)
        holder = QWidget()
        holder.setLayout(left)
        holder.setFixedWidth(_LIST_WIDTH)
        left.setContentsMargins(0, 0, theme.GRID, 0)
        # Its own hint is the size it has: the table below would never get its share.
        self.chart.setMinimumHeight(_CHART_HEIGHT)
        self.chart.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        right = QVBoxLayout()
        right.setSpacing(theme.GRID)
        right.addWidget(self.finding)
        right.addWidget(self.chart, 1)
        row = QHBoxLayout()
        row.setSpacing(theme.GRID)
        row.addWidget(holder)
        row.addLayout(right, 1)
        # The table lies under both: five columns of figures need the whole width.
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.GRID)
        self._column.addLayout(row, 1)


def _columns(names: Sequence[str]) -> list[Column[FigureLine]]:
    translate = QCoreApplication.translate
    titles = (translate("Simulation", "Baseline"), *names)
    return [
        text_column(translate("Simulation", "Figure"), lambda line: line.name, stretch=True),
        *(_figure_column(place, title) for place, title in enumerate(titles)),
    ]


def _figure_column(place: int, title: str) -> Column[FigureLine]:
    return Column(title, lambda line: line.texts[place], copied=as_text, numeric=True, width=11)


def _lines(compared: Sequence[Compared], last: Month) -> Iterator[FigureLine]:
    """The balance of each whole year, the last of them in full, and what is cumulated."""
    translate = QCoreApplication.translate
    years = _whole_years(compared)
    for year in years:
        name = translate("Simulation", "Balance {year}").format(year=year)
        yield FigureLine(name, _sides(compared, year, Measure.BALANCE))
    for measure in (Measure.COVERAGE, Measure.RENT, Measure.DATE) if years else ():
        name = _words_of_year(measure, years[-1])
        yield FigureLine(name, _sides(compared, years[-1], measure))
    first = compared[0].figures
    ends = [_at(first.months, first.baseline, last)]
    ends += [_at(found.figures.months, found.figures.scenario, last) for found in compared]
    words = translate("Simulation", "Cumulated, {month}").format(month=last)
    yield FigureLine(words, tuple(numbers.money(cents) for cents in ends))
    months = (first.baseline_month, *(found.figures.scenario_month for found in compared))
    words = translate("Simulation", "Cumulated ≥ 0 from")
    yield FigureLine(words, tuple(numbers.month(month) if month else numbers.NONE for month in months))
    words = translate("Simulation", "Highest rise of a tenant")
    yield FigureLine(words, (numbers.NONE, *(_highest(found.figures) for found in compared)))


def _words_of_year(measure: Measure, year: int) -> str:
    if measure is Measure.RENT:
        words = QCoreApplication.translate("Simulation", "Break-even rent {year} (€/m²/year)")
        return words.format(year=year)
    return f"{measure_words(measure)} {year}"


def _whole_years(compared: Sequence[Compared]) -> list[int]:
    whole = [{year.year for year in found.figures.years if not year.cut} for found in compared]
    return sorted(set.intersection(*whole))


def _sides(compared: Sequence[Compared], year: int, measure: Measure) -> tuple[str, ...]:
    found = [_year(one.figures, year) for one in compared]
    sides = [found[0].baseline, *(one.scenario for one in found)]
    return tuple(_words(side, measure) for side in sides)


def _words(side: YearSide, measure: Measure) -> str:
    figures = {
        Measure.BALANCE: side.balance_cents,
        Measure.COVERAGE: side.coverage,
        Measure.RENT: side.rent_m2_year_cents,
        Measure.DATE: side.even_date,
    }
    return figure_words(measure, figures[measure])


def _year(figures: SimulationFigures, year: int) -> ComparedYear:
    return next(found for found in figures.years if found.year == year)


def _at(months: Sequence[Month], cents: Sequence[int], month: Month) -> int:
    return cents[months.index(month)]


def _highest(figures: SimulationFigures) -> str:
    shares = [tenant.share for tenant in figures.tenants if tenant.share is not None]
    highest = max(shares, default=Fraction(0))
    return f"+{numbers.percent(highest)}" if highest > 0 else numbers.NONE


def _finding(compared: Sequence[Compared], last: Month) -> str:
    best = max(compared, key=lambda found: _at(found.figures.months, found.figures.scenario, last))
    cents = _at(best.figures.months, best.figures.scenario, last)
    words = QCoreApplication.translate("Simulation", "“{name}” goes furthest: {amount} at the end of {month}")
    return words.format(name=best.name, amount=numbers.euros(cents, zero="0 €"), month=month_name(last))
