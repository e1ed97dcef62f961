"""The line at the bottom: the file, up to when it is kept, that it is saved, and the last backup."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QStatusBar, QWidget

from app import numbers
from app.backup import backups_of
from models.calling import kept_to
from views import theme
from views.later import later

if TYPE_CHECKING:
    from app.book import Book
    from views.workspace import Workspace

_SEPARATOR = "  ·  "


class StatusLine(QStatusBar):
    """Empty while no book is open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.text = QLabel()
        self.text.setContentsMargins(theme.GRID, 0, 0, 0)
        self.addWidget(self.text, 1)
        self._workspace: Workspace | None = None
        self._backup = ""

    def follow(self, workspace: Workspace | None) -> None:
        """Tell about another book."""
        self._workspace = workspace
        self._backup = ""
        self.refresh()
        if workspace is not None:
            workspace.held.connect(self.refresh)
            # Looking through the backups can wait until the figures are seen.
            later(self, self.look_for_backup)

    def refresh(self) -> None:
        """Say how things are now."""
        theme.paint_text(self.text, QPalette.ColorRole.WindowText, "faint_ink")
        if self._workspace is None:
            self.text.setText("")
            return
        book = self._workspace.book
        kept = kept_to(book.data)
        parts = [
            book.path.name,
            self.tr("kept up to {day}").format(day=numbers.day(kept))
            if kept
            else self.tr("no month kept yet"),
            self._workspace.holding or self._saved_words(book),
            self._backup,
        ]
        self.text.setText(_SEPARATOR.join(filter(None, parts)))
        self.text.setToolTip(str(book.path))

    def _saved_words(self, book: Book) -> str:
        return self.tr("read only") if book.read_only else self.tr("everything is saved")

    def look_for_backup(self) -> None:
        """Say when the last backup was made, and for how long the second folder was away."""
        if self._workspace is None:
            return
        # What is not needed before the figures are seen.
        from app.backup_state import load

        found = backups_of(self._workspace.book.path)
        if found:
            at = found[-1].at.astimezone()
            self._backup = self.tr("last backup {day} {time}").format(
                day=self._day(at.date()), time=f"{at:%H:%M}"
            )
        else:
            self._backup = self.tr("no backup yet")
        state = load()
        if state.second is not None and state.seen is not None and not state.there:
            away = self.tr("second folder not there since {day}")
            self._backup += _SEPARATOR + away.format(day=self._day(state.seen.astimezone().date()))
        self.refresh()

    def _day(self, day: date) -> str:
        return self.tr("today") if day == date.today() else numbers.day(day)  # noqa: DTZ011 - the user's own day
