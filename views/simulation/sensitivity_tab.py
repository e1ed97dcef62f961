"""Which source and which nature weigh most: a table and a chart of ten percent either way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app import numbers
from models.sensitivity import Sensitivity, sensitivities
from models.simulation import simulate
from views import theme
from views.charts.tornado_chart import TornadoChart
from views.tables.column import Column, money_column, text_column
from views.tables.table_view import TableView
from views.words import word

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from models.book_data import BookData
    from models.scenario import Scenario
    from views.printing.parts import Part

_BOTH = 560
"""From how many pixels on the chart stands beside the table."""


class SensitivityTab(QWidget):
    """The last whole year of the scenario, or its last year where it holds no whole one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finding = QLabel()
        self.finding.setWordWrap(True)
        self.finding.setFont(theme.text_font(theme.TEXT, bold=True))
        self.table: TableView[Sensitivity] = TableView(
            _columns(),
            QCoreApplication.translate("Simulation", "Sensitivity"),
            identity=lambda row: row.category,
            filtered=False,
            closely=True,
        )
        self.chart = TornadoChart()
        self.chart.restyle(theme.tones())
        row = QHBoxLayout()
        row.setSpacing(theme.GRID)
        row.addWidget(self.chart, 9)
        row.addWidget(self.table, 11)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.GRID, 0, 0)
        column.addWidget(self.finding)
        column.addLayout(row, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to the table where both have too little."""
        super().resizeEvent(event)
        self.chart.setVisible(event.size().width() >= _BOTH)

    def paper(self) -> list[Part]:
        """The finding, the chart and its table."""
        from views.printing.parts import chart_part, table_part

        return [chart_part(self.chart, self.finding.text()), table_part(self.table)]

    def show_plan(self, data: BookData, plan: Scenario) -> None:
        """Weigh every source and nature of a scenario."""
        year = plan.last_whole_year or plan.horizon.end.year
        rows = sensitivities(data, plan, year)
        balance = simulate(data, plan).scenario.balance_cents(year)
        self.table.set_records(rows)
        self.chart.show_data(rows, balance)
        self.finding.setText(_finding(rows, year, balance))
        self.chart.setAccessibleName(self.finding.text())


def _finding(rows: list[Sensitivity], year: int, balance: int) -> str:
    if not rows:
        return QCoreApplication.translate("Simulation", "Nothing counts in {year}.").format(year=year)
    words = QCoreApplication.translate(
        "Simulation",
        "{category}: what weighs most in {year}; 10 % more or less move the balance of {balance} by {amount}",
    )
    return words.format(
        category=word(rows[0].category),
        year=year,
        balance=numbers.euros(balance, zero="0\u202f€"),
        amount=numbers.euros(rows[0].swing_cents // 2),
    )


def _columns() -> list[Column[Sensitivity]]:
    translate = QCoreApplication.translate
    return [
        text_column(
            translate("Simulation", "Source or nature"),
            lambda row: word(row.category),
            tip=lambda row: word(row.category),
            width=18,
            stretch=True,
        ),
        money_column(translate("Simulation", "Balance at −10 %"), lambda row: row.lower_cents, summed=False),
        money_column(translate("Simulation", "Balance at +10 %"), lambda row: row.higher_cents, summed=False),
    ]
