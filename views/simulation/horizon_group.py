"""From when, and for how long, a scenario runs."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from views.fields import MonthField
from views.simulation.lever_group import LeverGroup, mark_field
from views.simulation.named_row import NamedRow
from views.simulation.scenario_edits import with_start
from views.simulation.slider_field import Range, SliderField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from models.book_data import BookData
    from models.message import Issue
    from models.scenario import Scenario


class HorizonGroup(LeverGroup):
    """The first month and the number of months."""

    def __init__(self) -> None:
        translate = QCoreApplication.translate
        super().__init__(translate("Levers", "Horizon"))
        self.start = MonthField(translate("Levers", "First month"), required=True)
        months = Range(Decimal(12), Decimal(120), Decimal(1), translate("Levers", "months"), Decimal(1))
        self.months = SliderField(translate("Levers", "Length"), months)
        self.add(NamedRow(self.start), self.months)
        self.start.line.editingFinished.connect(self._write_start)
        self.months.moved.connect(self._write_months)
        self._shown: Scenario | None = None

    def show_plan(self, plan: Scenario, data: BookData) -> None:  # noqa: ARG002 - the same for every book
        """Show when it runs."""
        self._shown = plan
        self.start.set_value(plan.start)
        self.months.set_value(Decimal(plan.months))

    def mark_faults(self, faults: Sequence[Issue]) -> None:
        """Mark the first month where that is what does not fit."""
        mark_field(self.start, (fault for fault in faults if fault.where == "from"))

    def _write_start(self) -> None:
        start = self.start.value()
        if start is not None and self._shown is not None and start != self._shown.start:
            # Nothing is shown anew while the scenario does not stand up; yet the way back is a change.
            self._shown = replace(self._shown, start=start)
            self.tell(lambda plan: with_start(plan, start))

    def _write_months(self, months: Decimal, held: bool) -> None:
        # The axis is as long as the horizon: it is drawn anew when the slider is let go.
        if not held:
            self.tell(lambda plan: replace(plan, months=int(months)))
