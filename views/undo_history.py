"""What undo and redo walk along, as a list: one goes back, or forward, several steps at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from views import icons, theme
from views.language import say
from views.tab_order import AsRead
from views.tables.column import Column, text_column
from views.tables.table_view import TableView

if TYPE_CHECKING:
    from app.undo import Step, UndoHistory
    from views.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Point:
    """A moment one can go to: after `step`, or before all of them.

    `steps` says how far it is from now: back (< 0), forward (> 0), or 0 for where one is.
    """

    step: Step | None
    words: str
    steps: int


def points(history: UndoHistory) -> list[Point]:
    """Every moment of the session that can be gone to, the earliest first."""
    done, undone = history.done, history.undone
    first = Point(history.begins, _beginning(history), -len(done))
    before = [Point(step, say(step.title), place + 1 - len(done)) for place, step in enumerate(done)]
    after = [Point(step, say(step.title), place + 1) for place, step in enumerate(undone)]
    return [first, *before, *after]


class UndoHistoryDialog(AsRead, QDialog):
    """Double-click, Enter or the button goes to a moment. `journal_asked` leads to what is kept for good."""

    journal_asked = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Undo history"))
        self.resize(620, 420)
        self._workspace = workspace
        self.explanation = QLabel(
            self.tr(
                "The changes made since the book was opened, or since its last closing. Going to one takes "
                "back what came after it; nothing is lost before another change is made."
            )
        )
        self.explanation.setWordWrap(True)
        theme.paint_text(self.explanation, QPalette.ColorRole.WindowText, "faint_ink")
        self.table: TableView[Point] = TableView(_columns(), self.windowTitle(), filtered=False)
        self.table.keep_order()
        self.go_button = QPushButton(self.tr("Go to this point"))
        icons.put(self.go_button, "undo", self.palette())
        self._lay_out()
        self.table.opened.connect(self.go)
        self.table.current_changed.connect(self._show_button)
        self.go_button.clicked.connect(lambda: self.go(self.table.current()))
        workspace.changed.connect(self.refresh)
        workspace.destroyed.connect(self.close)
        self.refresh()

    def refresh(self) -> None:
        """Show what can be taken back now, and select where one is."""
        self.table.set_records(points(self._workspace.book.undo_history))
        self.table.select(lambda point: point.steps == 0)

    def go(self, point: Point | None) -> None:
        """Take back, or do again, everything between now and a moment."""
        if point is None or not point.steps:
            return
        if point.steps < 0:
            self._workspace.undo(-point.steps)
        else:
            self._workspace.redo(point.steps)

    def _show_button(self, point: Point | None) -> None:
        self.go_button.setEnabled(point is not None and point.steps != 0)

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox()
        buttons.addButton(self.go_button, QDialogButtonBox.ButtonRole.ActionRole)
        journal = buttons.addButton(self.tr("All changes ever made…"), QDialogButtonBox.ButtonRole.ActionRole)
        journal.setToolTip(self.tr("The journal keeps every change for good, those taken back as well"))
        journal.clicked.connect(self.journal_asked)
        close = buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        for button in (self.go_button, journal, close):
            button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.MARGIN)
        column.setSpacing(theme.GRID)
        column.addWidget(self.explanation)
        column.addWidget(self.table, 1)
        column.addWidget(buttons)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)


def _beginning(history: UndoHistory) -> str:
    translate = QCoreApplication.translate
    if history.begins is None:
        return translate("UndoHistory", "The book as it was opened")
    words = translate("UndoHistory", "{closing}: nothing before it can be undone")
    return words.format(closing=say(history.begins.title))


def _columns() -> list[Column[Point]]:
    translate = QCoreApplication.translate
    return [
        text_column(translate("UndoHistory", "Time"), _time, width=8, colour=_colour),
        text_column(
            translate("UndoHistory", "Change"), lambda point: point.words, colour=_colour, stretch=True
        ),
        text_column(translate("UndoHistory", "State"), _state, width=16, colour=_colour, icon=_icon),
    ]


def _time(point: Point) -> str:
    return f"{point.step.at.astimezone():%H:%M:%S}" if point.step else ""


def _state(point: Point) -> str:
    translate = QCoreApplication.translate
    if point.steps == 0:
        return translate("UndoHistory", "you are here")
    return translate("UndoHistory", "undone") if point.steps > 0 else ""


def _icon(point: Point) -> str | None:
    return "next" if point.steps == 0 else None


def _colour(point: Point) -> str | None:
    return "faint_ink" if point.steps > 0 else None
