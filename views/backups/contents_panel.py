"""What the selected backup holds, and what restoring it would change in the present book."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app import numbers
from app.database import DamagedBookError
from app.reports.backup_contents import LATEST, Contents, contents_of, difference
from models.message import UserError
from views import theme
from views.backups.words import moment
from views.facts_list import FactsList
from views.language import say
from views.waiting import waiting

if TYPE_CHECKING:
    from pathlib import Path

    from app.reports.change_history import RecordedChange


class ContentsPanel(QWidget):
    """Reads each file once; `show_backup` returns whether the backup can be restored."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = QLabel()
        self.heading.setWordWrap(True)
        self.heading.setFont(theme.text_font(theme.SECTION, bold=True))
        self.facts = FactsList()
        self.compared = QLabel()
        self.compared.setWordWrap(True)
        self._known: dict[Path, Contents | UserError] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.GRID, 0, 0, 0)
        column.setSpacing(theme.GRID)
        column.addWidget(self.heading)
        column.addWidget(self.facts)
        column.addWidget(self.compared)
        column.addStretch()

    def show_nothing(self, sentence: str) -> None:
        """Say what to select, or that there is nothing."""
        self._say(sentence, [], "")

    def show_backup(self, backup: Path, book: Path) -> bool:
        """Show what a backup holds beside the present book."""
        held = self._read(backup)
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
        theme.paint_text(self.compared, QPalette.ColorRole.WindowText, theme.tones().ink)

    def _read(self, path: Path) -> Contents | UserError:
        if path not in self._known:
            try:
                with waiting():
                    self._known[path] = contents_of(path)
            except UserError as error:
                self._known[path] = error
        return self._known[path]

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
        present = self._read(book)
        if isinstance(present, UserError):
            return self.tr("The present book cannot be read: its file is kept beside the restored one.")
        found = difference(held, present)
        if not found.same_book:
            return self.tr("This is a backup of another book than the present one.")
        if not found.changes and not found.entries_less:
            return self.tr("The present book holds the same.")
        counts = self.tr("Restoring takes away {more} entries and brings back {less}.")
        lines = [counts.format(more=found.entries_more, less=found.entries_less)]
        if found.changes:
            changes = self.tr("Changes of the present book that it does not hold ({count}):")
            lines.append(changes.format(count=len(found.changes)))
            lines += [f"• {moment(one.at)}  {self._change(one)}" for one in found.changes[:LATEST]]
        if len(found.changes) > LATEST:
            lines.append("…")
        return "\n".join(lines)

    def _change(self, change: RecordedChange) -> str:
        words = say(change.title)
        return self.tr("{title} (undone or done again)").format(title=words) if change.undoes else words
