"""The column at the left of the page: every lever of a scenario, grouped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from models.account import Nature
from views import theme
from views.language import say
from views.simulation.category_groups import OPERATED, GrowthGroup, PercentGroup
from views.simulation.horizon_group import HorizonGroup
from views.simulation.rents_group import RentsGroup
from views.simulation.stated_groups import AmountGroup, VacancyGroup

if TYPE_CHECKING:
    from collections.abc import Sequence

    from models.book_data import BookData
    from models.message import Issue
    from models.scenario import Scenario

WIDTH, NARROW = 360, 308
_ROOMY = 900
"""From how many pixels on the levers and what they come to have room for the wider column."""


class LeversColumn(QScrollArea):
    """`edited(edit, held)`: what makes the user's scenario of the one shown."""

    edited = Signal(object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        translate = QCoreApplication.translate
        self.rents = RentsGroup()
        self.income = PercentGroup(translate("Levers", "Other income"), OPERATED, folded=False)
        self.costs = PercentGroup(translate("Levers", "Costs"), (Nature.ENERGY,), folded=True)
        self.amounts = AmountGroup()
        self.vacancies = VacancyGroup()
        self.growth = GrowthGroup()
        self.horizon = HorizonGroup()
        self.groups = (
            self.rents,
            self.income,
            self.costs,
            self.amounts,
            self.vacancies,
            self.growth,
            self.horizon,
        )
        self.settled = QLabel()
        self.faults = QLabel()
        self._lay_out()
        for group in self.groups:
            group.edited.connect(self.edited)

    def show_plan(self, plan: Scenario, data: BookData, settled: str) -> None:
        """Show a scenario; where `settled` says why it is not changed any more, no lever moves."""
        for group in self.groups:
            group.show_plan(plan, data)
            group.settle(bool(settled))
        self.settled.setText(settled)
        self.settled.setVisible(bool(settled))

    def show_faults(self, faults: Sequence[Issue]) -> None:
        """Say at the top why the scenario cannot be worked out."""
        self.faults.setText("\n".join(say(fault.message) for fault in faults))
        self.faults.setVisible(bool(faults))
        for group in self.groups:
            group.mark_faults(faults)
        if faults:
            theme.paint_text(self.faults, QPalette.ColorRole.WindowText, "alert")

    def fit(self, room: int) -> None:
        """Be narrower where both have `room` pixels only: five columns of figures are worth more."""
        self.setFixedWidth(WIDTH if room >= _ROOMY else NARROW)

    def _lay_out(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, theme.GRID, 0)
        column.setSpacing(2)
        for words in (self.settled, self.faults):
            words.setWordWrap(True)
            words.hide()
            column.addWidget(words)
        for group in self.groups:
            column.addWidget(group)
        column.addStretch(1)
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # The levers in it take the focus, and are brought into view.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.fit(_ROOMY)
        self.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)
