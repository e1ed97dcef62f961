"""The sheets of a workbook as they will be read, without opening it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QTabWidget, QVBoxLayout, QWidget

from app import numbers
from app.exporting.export import file_content, sicoval_file
from app.exporting.profiles import PROFILES, SICOVAL
from app.reports.quarters import kept_on
from app.reports.workbook_preview import workbook_preview
from models.period import Period
from views import theme
from views.background import Background
from views.closing.sheet_view import SheetView
from views.closing.words import profile_word
from views.fields import ChoiceField

if TYPE_CHECKING:
    from app.reports.workbook_preview import SheetPreview
    from models.book_data import BookData
    from models.period import Quarter
    from views.workspace import Workspace


class PreviewTab(QWidget):
    """Makes the workbook beside the window when it is looked at, once for each state of the book.

    `filled` is emitted when its sheets are there.
    """

    filled = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self._wanted: tuple[BookData, str, Quarter] | None = None
        self._shown: tuple[BookData, str, Quarter] | None = None
        kinds = [(profile, profile_word(profile)) for profile in PROFILES]
        self.profile: ChoiceField[str] = ChoiceField(self.tr("File"), kinds, required=True)
        self.profile.set_value(SICOVAL)
        self.caption = QLabel()
        self.caption.setWordWrap(True)
        theme.paint_text(self.caption, QPalette.ColorRole.WindowText, "faint_ink")
        self.sheets = QTabWidget()
        self.sheets.setDocumentMode(True)
        self.sheets.setTabPosition(QTabWidget.TabPosition.South)
        self.sheets.setUsesScrollButtons(True)
        self.profile.changed.connect(self._profile_changed)
        self._lay_out()

    def show_quarter(self, data: BookData, quarter: Quarter) -> None:
        """Show the workbook of another quarter; nothing is made while the tab is hidden."""
        self._wanted = (data, self.profile.value() or SICOVAL, quarter)
        if self.isVisible() and self._wanted != self._shown:
            self._make(*self._wanted)

    def _profile_changed(self) -> None:
        if self._wanted is not None:
            self.show_quarter(self._wanted[0], self._wanted[2])

    def _make(self, data: BookData, profile: str, quarter: Quarter) -> None:
        self._shown = asked = (data, profile, quarter)
        path, period = self.workspace.book.path, Period.of_quarter(quarter)
        words = self.tr("Preparing the preview…")
        self.caption.setText(words)
        work = Background(words, lambda: workbook_preview(file_content(path, data, profile, period)), self)
        work.done.connect(lambda sheets: self._show(asked, sheets))
        work.failed.connect(self._refuse)
        work.given_up.connect(lambda _: self._show(asked, ()))

    def _show(self, asked: tuple[BookData, str, Quarter], sheets: tuple[SheetPreview, ...]) -> None:
        if asked != self._shown:
            return
        place = self.sheets.currentIndex()
        while self.sheets.count():
            old = self.sheets.widget(0)
            self.sheets.removeTab(0)
            old.deleteLater()
        for sheet in sheets:
            self.sheets.addTab(SheetView(sheet), sheet.title)
        self.sheets.setCurrentIndex(max(0, min(place, self.sheets.count() - 1)))
        charts = any(sheet.charts for sheet in sheets)
        self.caption.setText(" ".join((self._what(*asked), self._about_charts() if charts else "")))
        self.filled.emit()

    def _what(self, data: BookData, profile: str, quarter: Quarter) -> str:
        kept = sicoval_file(data, Period.of_quarter(quarter)) if profile == SICOVAL else None
        if kept is None:
            return self.tr("As it would be made now.")
        day = numbers.day(kept_on(kept))
        return self.tr("As kept on {day} when the quarter was closed.").format(day=day)

    def _about_charts(self) -> str:
        return self.tr("Charts are seen in the file only.")

    def _refuse(self, error: BaseException) -> None:
        self.caption.setText("")
        self.workspace.refuse(error)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(theme.MARGIN)
        self.profile.setFixedWidth(240)
        top.addWidget(self.profile)
        top.addWidget(self.caption, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.GRID, 0, 0)
        column.setSpacing(theme.GRID)
        column.addLayout(top)
        column.addWidget(self.sheets, 1)
