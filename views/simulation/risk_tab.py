"""How sure the outcome is: what may vary, the draws made of it, their fan and the chance of balance."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from models.draws import Draws, draw
from models.scenario import Risk
from models.simulation import simulate
from views import icons, theme
from views.background import Background, go_on
from views.charts.fan_chart import FanChart
from views.fields import DecimalField, first_wrong
from views.simulation.chances import (
    YearChance,
    chance_columns,
    chance_finding,
    cumulated_before,
    year_chances,
)
from views.simulation.named_row import NamedRow
from views.tables.table_view import TableView
from views.turning_row import TurningRow
from views.whole_area import WholeArea

if TYPE_CHECKING:
    from models.book_data import BookData
    from models.scenario import Scenario
    from views.printing.parts import Part

DRAWS, SEED = 5_000, 1
USUAL = Risk(Decimal("0.08"), (3, 9), Decimal(15), Decimal(20))
"""What stands in the fields of a scenario that says nothing of risk."""
_ACROSS = 620
"""From how many pixels on what is asked, the chart and the table stand beside each other."""
_ASKED, _TABLE_WIDTH, _WIDE = 212, 220, 16_777_215
"""Widths of what is asked and of the table beside the chart, and Qt's own limit."""
_CHART_HEIGHT, _TABLE_HEIGHT = 160, 132
_POLICY = QSizePolicy.Policy


class RiskTab(QWidget):
    """`edited(edit, held)` tells another risk; draws are made beside the window and can be given up."""

    edited = Signal(object, bool)
    drawn = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        translate = QCoreApplication.translate
        zero, months = Decimal(0), translate("Simulation", "months")
        self.leave = DecimalField(
            translate("Simulation", "Tenants leaving a year"), "%", required=True, minimum=zero
        )
        self.first = DecimalField(
            translate("Simulation", "Let again after at least"), months, required=True, minimum=zero
        )
        self.last = DecimalField(translate("Simulation", "and at most"), months, required=True, minimum=zero)
        self.income = DecimalField(
            translate("Simulation", "Spread of other income"), "%", required=True, minimum=zero
        )
        self.energy = DecimalField(
            translate("Simulation", "Spread of energy"), "%", required=True, minimum=zero
        )
        self.fields = (self.leave, self.first, self.last, self.income, self.energy)
        self.button = QPushButton(translate("Simulation", "Draw {n} times").format(n="5\u202f000"))
        icons.put(self.button, "simulation", self.palette())
        self.button.clicked.connect(self.run)
        self.finding = QLabel(translate("Simulation", "Draws tell how sure the outcome is."))
        self.finding.setWordWrap(True)
        self.finding.setFont(theme.text_font(theme.TEXT, bold=True))
        self.about = QLabel(
            translate(
                "Simulation", "Balance cumulated since the books began: the band holds eight draws in ten."
            )
        )
        self.about.setWordWrap(True)
        self.stale = QLabel(translate("Simulation", "Something was changed since: draw again."))
        self.stale.setWordWrap(True)
        self.chart = FanChart()
        self.chart.restyle(theme.tones())
        self.table: TableView[YearChance] = TableView(
            chance_columns(), translate("Simulation", "Chance of balance by year"), filtered=False
        )
        self.draws: Draws | None = None
        self._data: BookData | None = None
        self._plan: Scenario | None = None
        self._drawn_for: tuple[BookData, Scenario] | None = None
        self._asked = QWidget()
        self._lay_out()

    def show_plan(self, data: BookData, plan: Scenario) -> None:
        """Show what may vary in a scenario; draws made for another are told to be out of date."""
        self._data, self._plan = data, plan
        risk = plan.risk or USUAL
        values = (
            risk.leave * 100,
            *map(Decimal, risk.relet_months),
            risk.income_sd_percent,
            risk.energy_sd_percent,
        )
        for field, value in zip(self.fields, values, strict=True):
            field.set_value(value.normalize() if value else Decimal(0))
        self._say_stale()

    def paper(self) -> list[Part]:
        """The finding, the chart and its table."""
        from views.printing.parts import chart_part, table_part

        return [chart_part(self.chart, self.finding.text()), table_part(self.table)]

    def run(self) -> None:
        """Draw, beside the window."""
        if first_wrong(self.fields) or self._data is None or self._plan is None:
            return
        data, plan = self._data, replace(self._plan, risk=self._risk())
        if plan != self._plan:
            risk = plan.risk
            self.edited.emit(lambda now: replace(now, risk=risk), False)
            self._plan = plan
        words = QCoreApplication.translate("Simulation", "Drawing…")
        self.button.setEnabled(False)
        work = Background(words, lambda: _draw(data, plan), self)
        work.done.connect(lambda found: self._show(data, plan, found))
        work.failed.connect(self._fail)
        work.given_up.connect(lambda _: self.button.setEnabled(True))

    def _risk(self) -> Risk:
        leave, first, last, income, energy = (field.value() or Decimal(0) for field in self.fields)
        return Risk(leave / 100, (int(first), max(int(first), int(last))), income, energy)

    def _fail(self, error: BaseException) -> None:
        self.button.setEnabled(True)
        raise error

    def _show(self, data: BookData, plan: Scenario, draws: Draws) -> None:
        self.button.setEnabled(True)
        self.draws, self._drawn_for = draws, (data, plan)
        months = [plan.start.plus(n) for n in range(plan.months)]
        # The curve above counts from the books' start: one course, one amount at its end.
        before = cumulated_before(data, plan)
        self.chart.show_data(
            months, [(low + before, mid + before, high + before) for low, mid, high in draws.fan]
        )
        self.table.set_records(year_chances(plan, draws))
        self.finding.setText(chance_finding(plan, draws))
        self.chart.setAccessibleName(self.finding.text())
        self._say_stale()
        self.drawn.emit()

    def _say_stale(self) -> None:
        self.stale.setVisible(self.draws is not None and self._drawn_for != (self._data, self._plan))
        theme.paint_text(self.about, QPalette.ColorRole.WindowText, "faint_ink")
        theme.paint_text(self.stale, QPalette.ColorRole.WindowText, "alert")

    def _lay_out(self) -> None:
        left = QVBoxLayout(self._asked)
        left.setSpacing(2)
        left.setContentsMargins(0, 0, 0, 0)
        for field in self.fields:
            field.line.setAlignment(Qt.AlignmentFlag.AlignRight)
            left.addWidget(NamedRow(field))
        left.addWidget(self.button)
        left.addWidget(self.stale)
        left.addStretch(1)
        self._asked.setSizePolicy(_POLICY.Preferred, _POLICY.Minimum)
        self.chart.setMinimumHeight(_CHART_HEIGHT)
        # Its own hint is the size it has: the room around it would never shrink again.
        self.chart.setSizePolicy(_POLICY.Expanding, _POLICY.Ignored)
        self.table.setMinimumSize(140, _TABLE_HEIGHT)
        turning = TurningRow(_ACROSS)
        turning.row.setSpacing(theme.GRID)
        turning.row.addWidget(self._asked)
        turning.row.addWidget(self.chart, 1)
        turning.row.addWidget(self.table)
        turning.turned.connect(self._limit)
        self._limit(across=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.GRID, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.finding)
        column.addWidget(self.about)
        column.addWidget(WholeArea(turning), 1)

    def _limit(self, across: bool) -> None:
        """Leave the room to the chart where it stands between the others."""
        self._asked.setMaximumWidth(_ASKED if across else _WIDE)
        self.table.setMaximumWidth(_TABLE_WIDTH if across else _WIDE)


def _draw(data: BookData, plan: Scenario) -> Draws:
    return draw(data, simulate(data, plan), plan.risk or USUAL, DRAWS, SEED, go_on)
