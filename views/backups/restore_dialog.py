"""Restoring: every backup with when, why and where, and what the selected one holds before it replaces."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from app.backup import backups_folder
from app.backup_home import homes
from app.file_copy import is_sound
from app.second_folder import all_backups_of
from views import theme
from views.backups.contents_panel import ContentsPanel
from views.backups.words import moment, place, reason, size
from views.side_panel import beside, scrolled
from views.tab_order import AsRead
from views.tables.column import Column, text_column
from views.tables.table_view import TableView

if TYPE_CHECKING:
    from pathlib import Path

    from app.backup import Backup
    from views.files import Files


@dataclass(frozen=True, slots=True)
class Row:
    """A backup, the book it is of, its size in octets."""

    book: Path
    backup: Backup
    octets: int


class RestoreDialog(AsRead, QDialog):
    """The backups of one book, or of every book where none is given; the newest stands first.

    `sentence` says above them that the book is damaged. Whether each is sound is looked up one at a time
    once the dialog is shown.
    """

    def __init__(self, files: Files, book: Path | None, parent: QWidget, sentence: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Restore a backup"))
        self.resize(1120, 600)
        self._files = files
        self._sound: dict[Path, bool] = {}
        self.rows = _rows(book)
        self.sentence = QLabel(sentence)
        self.sentence.setWordWrap(True)
        self.sentence.setFont(theme.text_font(theme.TEXT, bold=True))
        self.sentence.setVisible(bool(sentence))
        kept = self.tr(
            "Restoring keeps what the book holds now as one more backup: it can be restored in turn."
        )
        damaged = self.tr("Restoring keeps the damaged file beside the restored book.")
        self.way_back = QLabel(damaged if sentence else kept)
        self.table: TableView[Row] = TableView(
            self._columns(every_book=book is None),
            self.tr("Backups"),
            identity=lambda row: row.backup.path,
            filtered=False,
        )
        self.contents = ContentsPanel()
        self.buttons = QDialogButtonBox()
        self.restore_button = self._button(self.tr("Restore"), self._restore)
        self.copy_button = self._button(self.tr("Open a copy…"), self._open_copy)
        self.folder_button = self._button(self.tr("Show in the folder"), self._show_folder)
        self._add_other_buttons()
        self._lay_out()
        self.table.current_changed.connect(self._show)
        self.contents.shown.connect(self._allow)
        self.table.opened.connect(lambda _: self.restore_button.setFocus())
        self.table.set_records(self.rows)
        self._show(None)
        self._select_first()
        self._next = QTimer(self)
        self._next.setInterval(0)
        self._next.timeout.connect(self._look_at_next)
        self._next.start()

    def _columns(self, *, every_book: bool) -> list[Column[Row]]:
        named: Column[Row] = text_column(
            self.tr("Book"), lambda row: row.book.name, tip=lambda row: str(row.book)
        )
        placed: Column[Row] = text_column(
            self.tr("Where"), lambda row: place(row.backup), tip=lambda row: str(row.backup.path)
        )
        several_places = len({place(row.backup) for row in self.rows}) > 1
        return [
            *([named] if every_book else []),
            Column(
                self.tr("Made"), lambda row: (row.backup.at, row.backup.number), text=lambda v: moment(v[0])
            ),
            text_column(self.tr("Why"), lambda row: reason(row.backup.reason), stretch=True),
            *([placed] if several_places else []),
            Column(self.tr("Size"), lambda row: row.octets, text=size, numeric=True),
            text_column(
                self.tr("State"), self._state, icon=self._state_icon, colour=self._state_colour, width=14
            ),
        ]

    def _state(self, row: Row) -> str:
        words = {True: self.tr("sound"), False: self.tr("damaged"), None: self.tr("not checked yet")}
        return words[self._sound.get(row.backup.path)]

    def _state_icon(self, row: Row) -> str | None:
        return "alert" if self._sound.get(row.backup.path) is False else None

    def _state_colour(self, row: Row) -> str | None:
        return "alert" if self._sound.get(row.backup.path) is False else None

    def _look_at_next(self) -> None:
        """Check one more file, so that the dialog answers meanwhile."""
        waiting = [row.backup.path for row in self.rows if row.backup.path not in self._sound]
        if not waiting:
            self._next.stop()
            return
        self._sound[waiting[0]] = is_sound(waiting[0])
        self.table.set_records(self.rows)

    def _select_first(self) -> None:
        """Select the newest one that is sound; those before it are looked at first."""
        paths = (row.backup.path for row in self.rows)
        newest = next((path for path in paths if self._sound.setdefault(path, is_sound(path))), None)
        self.table.select(lambda row: row.backup.path == newest)

    def _show(self, row: Row | None) -> None:
        self._allow(sound=False)
        self.folder_button.setEnabled(row is not None)
        if row is None:
            nothing = self.tr("There is no backup yet: one is made when a book that was changed is closed.")
            words = self.tr("Select a backup to see what it holds.") if self.rows else nothing
            self.contents.show_nothing(words)
        else:
            self.contents.show_backup(row.backup.path, row.book)

    def _allow(self, sound: bool) -> None:
        self.restore_button.setEnabled(sound)
        self.copy_button.setEnabled(sound)

    def _restore(self) -> None:
        if row := self.table.current():
            self.accept()
            self._files.restore(row.backup.path, row.book)

    def _open_copy(self) -> None:
        if row := self.table.current():
            self.accept()
            self._files.ask_and_open_copy(row.backup.path, row.book.stem)

    def _show_folder(self) -> None:
        if row := self.table.current():
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(row.backup.path.parent)))

    def _other_file(self) -> None:
        self.reject()
        self._files.ask_and_open()

    def _add_other_buttons(self) -> None:
        self.other_button = self.buttons.addButton(
            self.tr("Another file…"), QDialogButtonBox.ButtonRole.ResetRole
        )
        self.other_button.setAutoDefault(False)
        self.other_button.setToolTip(self.tr("Open a backup that lies elsewhere, on a stick for example."))
        self.other_button.clicked.connect(self._other_file)
        close = self.buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setAutoDefault(False)
        self.buttons.rejected.connect(self.reject)

    def _button(self, words: str, slot: object) -> QPushButton:
        button = self.buttons.addButton(words, QDialogButtonBox.ButtonRole.ActionRole)
        button.setAutoDefault(False)
        button.clicked.connect(slot)
        return button

    def _lay_out(self) -> None:
        self.way_back.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.MARGIN)
        column.setSpacing(theme.GRID)
        column.addWidget(self.sentence)
        column.addWidget(beside(self.table, scrolled(self.contents), 320), 1)
        column.addWidget(self.way_back)
        column.addWidget(self.buttons)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)


def _rows(book: Path | None) -> list[Row]:
    books = [home.book for home in homes(backups_folder())] if book is None else [book]
    rows = [Row(one, backup, backup.path.stat().st_size) for one in books for backup in all_backups_of(one)]
    return sorted(rows, key=lambda row: row.backup.at, reverse=True)
