"""One scenario under its levers: what is moved shows at once, tables and limits once it rests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app import numbers
from models.scenario_rules import scenario_faults
from views import theme
from views.simulation.levers_column import LeversColumn
from views.simulation.results import Results

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from models.book_data import BookData
    from models.scenario import Scenario
    from views.simulation.drafts import Draft
    from views.simulation.lever_group import Edit

REST_MS = 120
"""How long nothing is moved before tables and limits follow."""


class Editor(QWidget):
    """`edited()` after each change of the scenario."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.levers = LeversColumn()
        self.results = Results()
        self._draft: Draft | None = None
        self._data: BookData | None = None
        self._sound = False
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._follow)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self.settle)
        self.levers.edited.connect(self.edit)
        self.results.edited.connect(self.edit)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GRID)
        row.addWidget(self.levers)
        row.addWidget(self.results, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the figures their room."""
        super().resizeEvent(event)
        self.levers.fit(event.size().width())

    @property
    def sound(self) -> bool:
        """Whether the scenario can be worked out as it stands."""
        return self._sound

    def show_draft(self, data: BookData, draft: Draft) -> None:
        """Show a scenario and all that it comes to."""
        self._data, self._draft = data, draft
        self.results.say("")
        self.settle()

    def edit(self, edit: Edit, held: bool) -> None:
        """Make another scenario of the one shown; while a slider is held, only its curve follows."""
        if self._draft is None or self._data is None or self._draft.settled:
            return
        self._draft.plan = edit(self._draft.plan)
        self.results.say("")
        # Moves that come while the last is being drawn are drawn as one.
        self._next.start(0)
        if held:
            self._rest.stop()
            return
        self._show_levers(self._draft, self._data)
        self._rest.start()
        self.edited.emit()

    def put(self, plan: Scenario, note: str) -> None:
        """Show another scenario in place of this one, and say why."""
        self.edit(lambda _: plan, held=False)
        self.settle()
        self.results.say(note)

    def settle(self) -> None:
        """Let levers, tables and limits follow now."""
        self._next.stop()
        self._rest.stop()
        if self._draft is None or self._data is None:
            return
        self._show_levers(self._draft, self._data)
        if self._sound:
            figures = self._draft.figures(self._data)
            self.results.show_figures(self._data, self._draft.shown(), figures)
        else:
            translate = QCoreApplication.translate
            self.results.say(
                translate(
                    "Simulation",
                    "These figures are from before the last change: mend what is marked at the left.",
                )
            )

    def _follow(self) -> None:
        if self._sound and self._draft is not None and self._data is not None:
            self.results.follow(self._data, self._draft.plan)

    def _show_levers(self, draft: Draft, data: BookData) -> None:
        faults = scenario_faults(data, draft.plan)
        self._sound = not faults or bool(draft.saved and draft.saved.frozen)
        self.levers.show_faults(() if self._sound else faults)
        if not faults:
            self.levers.show_plan(draft.plan, data, _settled(draft))


def _settled(draft: Draft) -> str:
    """Why no lever moves any more."""
    translate, saved = QCoreApplication.translate, draft.saved
    if saved is None or not draft.settled:
        return ""
    words = []
    if saved.presented:
        sentence = translate("Simulation", "Presented on {day}: these are the figures of that day.")
        words.append(sentence.format(day=numbers.day(saved.presented)))
    if saved.adopted:
        sentence = translate("Simulation", "Adopted on {day} ({reference}): the leases bear its rents.")
        words.append(sentence.format(day=numbers.day(saved.adopted), reference=saved.reference))
    words.append(translate("Simulation", "Copy it to go on."))
    return " ".join(words)
