"""What a scenario comes to: the chart over the tables of years, tenants, risk and sensitivity."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QSplitter, QTabWidget, QVBoxLayout, QWidget

from models.simulation import simulate
from models.simulation_years import cumulated
from views import theme
from views.charts.chart_card import ChartCard
from views.charts.scenario_chart import ScenarioChart
from views.side_panel import padded
from views.simulation.curves import MonthLine, baseline_curve, curve, first_shown, kept_months, scenario_curve
from views.simulation.findings import finding
from views.simulation.risk_tab import RiskTab
from views.simulation.sensitivity_tab import SensitivityTab
from views.simulation.tenant_columns import tenant_columns
from views.simulation.vacancy_columns import vacancy_columns
from views.simulation.year_lines import YearLine, year_columns, year_lines
from views.tables.column import Column, money_column
from views.tables.table_view import TableView

if TYPE_CHECKING:
    from app.reports.simulation_figures import ComparedTenant, ComparedVacancy, SimulationFigures
    from models.book_data import BookData
    from models.period import Month
    from models.scenario import Scenario

YEARS, TENANTS, VACANCIES, RISK, SENSITIVITY = range(5)


class Results(QWidget):
    """`show_figures` draws everything; `follow` only moves the scenario's curve, as fast as a slider."""

    edited = Signal(object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        translate = QCoreApplication.translate
        self.note = QLabel()
        self.note.setWordWrap(True)
        self.note.hide()
        self.card: ChartCard[MonthLine] = ChartCard(
            translate("Simulation", "Cumulated balance"), _month_table
        )
        self.chart = ScenarioChart()
        self.chart.restyle(theme.tones())
        self.card.set_chart(self.chart)
        self.years: TableView[YearLine] = TableView(
            year_columns(), translate("Simulation", "By year"), filtered=False, closely=True
        )
        self.years.keep_order()
        self.tenants: TableView[ComparedTenant] = TableView(
            tenant_columns(),
            translate("Simulation", "By tenant"),
            identity=lambda row: row.code,
            filtered=False,
            closely=True,
        )
        self.vacancies: TableView[ComparedVacancy] = TableView(
            vacancy_columns(),
            translate("Simulation", "By empty space"),
            identity=lambda row: row.space,
            filtered=False,
            closely=True,
        )
        self.risk, self.sensitivity = RiskTab(), SensitivityTab()
        self.tabs = QTabWidget()
        self._months: list[Month] = []
        self._figures: SimulationFigures | None = None
        self._shown: tuple[BookData, Scenario] | None = None
        self._lay_out()
        self.risk.edited.connect(self.edited)
        self.tabs.currentChanged.connect(self._fill_tab)

    def say(self, note: str) -> None:
        """Say above the chart what a search found; nothing for no text."""
        self.note.setText(note)
        self.note.setVisible(bool(note))

    def show_figures(self, data: BookData, plan: Scenario, figures: SimulationFigures) -> None:
        """Show a scenario with all that it comes to; the chart's limits hold it."""
        self._shown, self._figures = (data, plan), figures
        first = first_shown(data, plan.start)
        self._months = [month for month in figures.months if month >= first]
        self.chart.show_data(
            baseline_curve(figures, self._months),
            [scenario_curve(plan.name, figures, self._months)],
            kept_months(data, self._months),
        )
        self._say_finding(figures.scenario, figures.scenario_month)
        rows = zip(figures.months, figures.baseline, figures.scenario, strict=True)
        self.card.set_records([MonthLine(*row) for row in rows if row[0] >= first])
        self.years.set_records(year_lines(figures.years))
        self.tenants.set_records(figures.tenants)
        self.vacancies.set_records(figures.vacancies)
        self.tabs.setTabVisible(VACANCIES, bool(figures.vacancies))
        self._fill_tab()

    def follow(self, data: BookData, plan: Scenario) -> None:
        """Move the scenario's curve, and the title, to what a lever says now."""
        if self._shown is None or plan.horizon != self._shown[1].horizon:
            return
        found = cumulated(data, simulate(data, plan))
        even = found.scenario_month
        self.chart.follow(curve(plan.name, found.months, found.scenario, even, self._months))
        self._say_finding(found.scenario, even)

    def restyle(self) -> None:
        """Follow light and dark."""
        for chart in (self.chart, self.risk.chart, self.sensitivity.chart):
            chart.restyle(theme.tones())

    def _say_finding(self, scenario: tuple[int, ...], even: Month | None) -> None:
        if self._figures is not None:
            figures = self._figures
            ends = figures.baseline[-1], scenario[-1]
            self.card.set_finding(finding(figures.months, *ends, figures.baseline_month, even))

    def _fill_tab(self) -> None:
        """Work out what the tab in front shows; the others wait until they are looked at."""
        if self._shown is None:
            return
        if self.tabs.currentIndex() == RISK:
            self.risk.show_plan(*self._shown)
        elif self.tabs.currentIndex() == SENSITIVITY:
            self.sensitivity.show_plan(*self._shown)

    def _lay_out(self) -> None:
        translate = QCoreApplication.translate
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(padded(self.years), translate("Simulation", "By year"))
        self.tabs.addTab(padded(self.tenants), translate("Simulation", "By tenant"))
        self.tabs.addTab(padded(self.vacancies), translate("Simulation", "By empty space"))
        self.tabs.setTabVisible(VACANCIES, False)
        self.tabs.addTab(self.risk, translate("Simulation", "Risk"))
        self.tabs.addTab(self.sensitivity, translate("Simulation", "Sensitivity"))
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.card)
        splitter.addWidget(self.tabs)
        splitter.setSizes([320, 260])
        theme.paint_text(self.note, QPalette.ColorRole.WindowText, "ink")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.note)
        column.addWidget(splitter, 1)


def _month_table() -> TableView[MonthLine]:
    translate = QCoreApplication.translate
    columns: list[Column[MonthLine]] = [
        Column(translate("Simulation", "Month"), lambda line: line.month, width=9),
        money_column(
            translate("Simulation", "Baseline"), lambda line: line.baseline_cents, summed=False, width=16
        ),
        money_column(
            translate("Simulation", "Scenario"), lambda line: line.scenario_cents, summed=False, width=16
        ),
        money_column(
            translate("Simulation", "Difference"),
            lambda line: line.scenario_cents - line.baseline_cents,
            summed=False,
            width=16,
        ),
    ]
    return TableView(columns, translate("Simulation", "Cumulated balance by month"), filtered=False)
