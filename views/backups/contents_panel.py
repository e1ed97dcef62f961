"""What the selected backup holds, and what restoring it would change in the present book."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app import numbers
from app.database import DamagedBookError
from app.reports.backup_contents import LATEST, Contents, contents_of, difference
from models.message import UserError
from views import theme
from views.background import Work
from views.backups.words import moment
from views.facts_list import FactsList
from views.language import say

if TYPE_CHECKING:
    from pathlib import Path

    from app.reports.change_history import RecordedChange


class ContentsPanel(QWidget):
    """Reads each file once, beside the window; `shown` tells whether the backup asked for can be restored."""

    shown = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = QLabel()
        self.heading.setWordWrap(True)
        self.heading.setFont(theme.text_font(theme.SECTION, bold=True))
        self.facts = FactsList()
        self.compared = QLabel()
        self.compared.setWordWrap(True)
        self._known: dict[Path, Contents | UserError] = {}
        self._wanted: tuple[Path, Path] | None = None
        self._work: Work[tuple[Path, Contents | UserError]] | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.GRID, 0, 0, 0)
        column.setSpacing(theme.GRID)
        column.addWidget(self.heading)
        column.addWidget(self.facts)
        column.addWidget(self.compared)
        column.addStretch()

    def show_nothing(self, sentence: str) -> None:
        """Say what to select, or that there is nothing."""
        self._wanted = None
        self._say(sentence, [], "")

    def show_backup(self, backup: Path, book: Path) -> None:
        """Show what a backup holds beside the present book, once both are read."""
        self._wanted = (backup, book)
        self._go_on()

    def _go_on(self) -> None:
        """Read what is still to be read, one file at a time, then show it."""
        if self._wanted is None:
            return
        backup, book = self._wanted
        needed = (backup, book) if book.exists() else (backup,)
        unread = next((path for path in needed if path not in self._known), None)
        if unread is None:
            self.shown.emit(self._show(backup, book))
            return
        self._say(self.tr("Reading the backup…"), [], "")
        if self._work is None:
            self._work = Work(partial(_read, unread))
            self._work.finished.connect(self._take)
            self._work.start()

    def _take(self) -> None:
        work, self._work = self._work, None
        if work is not None and work.error is not None:
            raise work.error
        if work is not None and work.result is not None:
            path, held = work.result
            self._known[path] = held
        self._go_on()

    def _show(self, backup: Path, book: Path) -> bool:
        held = self._known[backup]
        if isinstance(held, UserError):
            damaged = isinstance(held, DamagedBookError)
            words = self.tr("This backup is damaged.") if damaged else say(held.message)
            self._say(words, [], self.tr("It cannot be restored: choose another one."))
            return False
        self._say(held.building, self._facts(held), self._difference(held, book))
        return True

    def _say(self, heading: str, facts: list[tuple[str, str]], compared: str) -> None:
        self.heading.setText(heading)
        self.facts.show_facts(facts)
        self.compared.setText(compared)
        theme.paint_text(self.compared, QPalette.ColorRole.WindowText, "ink")

    def _facts(self, held: Contents) -> list[tuple[str, str]]:
        kept = numbers.day(held.kept_to) if held.kept_to else self.tr("no month kept yet")
        closed = ", ".join(map(numbers.quarter, held.closed)) or self.tr("none")
        year = {"year": held.year}
        return [
            (self.tr("Kept up to"), kept),
            (self.tr("Tenants"), str(held.tenants)),
            (self.tr("Leases"), str(held.leases)),
            (self.tr("Entries"), numbers.grouped(str(len(held.entries)))),
            (self.tr("Last entry"), numbers.day(held.last_entry)),
            (self.tr("Closings"), closed),
            (self.tr("Coverage {year}").format(**year), numbers.percent(held.coverage)),
            (self.tr("Balance {year}").format(**year), numbers.money(held.balance_cents)),
            (self.tr("Last change"), moment(held.last_change) if held.last_change else numbers.NONE),
        ]

    def _difference(self, held: Contents, book: Path) -> str:
        if not book.exists():
            return self.tr("The book is no longer in its place: restoring puts it back.")
        present = self._known[book]
        if isinstance(present, UserError):
            return self.tr("The present book cannot be read: its file is kept beside the restored one.")
        found = difference(held, present)
        if not found.same_book:
            return self.tr("This is a backup of another book than the present one.")
        if not found.changes and not found.entries_less:
            return self.tr("The present book holds the same.")
        lines = []
        if found.entries_more or found.entries_less:
            counts = self.tr("Restoring takes away {more} entries and brings back {less}.")
            lines.append(counts.format(more=found.entries_more, less=found.entries_less))
        if found.changes:
            changes = self.tr("Changes of the present book that this backup does not hold ({count}):")
            lines.append(changes.format(count=len(found.changes)))
            lines += [f"• {moment(one.at)}  {self._change(one)}" for one in found.changes[:LATEST]]
        if len(found.changes) > LATEST:
            lines.append("…")
        return "\n".join(lines)

    def _change(self, change: RecordedChange) -> str:
        words = say(change.title)
        return self.tr("{title} (undone or done again)").format(title=words) if change.undoes else words


def _read(path: Path) -> tuple[Path, Contents | UserError]:
    try:
        return path, contents_of(path)
    except UserError as error:
        return path, error
