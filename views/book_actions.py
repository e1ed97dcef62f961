"""What the menus do with the open book: copies, imports, exports, calls, and the lists it keeps."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from models.message import translate
from views.dialogs import opened

if TYPE_CHECKING:
    from pathlib import Path

    from views.main_window import MainWindow
    from views.workspace import Workspace


class BookActions(QObject):
    """Over the window given, on the book open in it; each does nothing while there is none."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    @property
    def _workspace(self) -> Workspace | None:
        return self._window.workspace

    def save_copy(self) -> None:
        """Save a copy of the book under another name."""
        if self._workspace is not None:
            self._window.files.ask_and_save_copy(self._workspace.book)

    def restore(self) -> None:
        """Show the backups of the book, or of every book where none is open."""
        self._window.files.ask_and_restore(self._workspace.book.path if self._workspace else None)

    def show_backups(self) -> None:
        """Show where backups go, and set a second folder."""
        if self._workspace is not None:
            from views.backups.backups_dialog import BackupsDialog

            opened(BackupsDialog(self._workspace, self._window.keeper, self.restore, self._window))

    def import_workbook(self) -> None:
        """Import an onboarding workbook into the book."""
        if self._workspace is not None:
            self._window.files.ask_and_import(self._workspace.book)

    def export_sicoval(self) -> None:
        """Ask where the period's workbook for the Sicoval goes."""
        from app.exporting.profiles import SICOVAL

        self._export(SICOVAL)

    def export_rent_roll(self) -> None:
        """Ask where the rent roll on the period's last day goes."""
        from app.exporting.profiles import RENT_ROLL

        self._export(RENT_ROLL)

    def _export(self, profile: str) -> None:
        if self._workspace is not None:
            from views.closing.exporting import Exporting

            exporting = Exporting(self._workspace, self._window)
            exporting.written.connect(self._say_written)
            exporting.ask(profile, self._workspace.period)

    def _say_written(self, path: Path) -> None:
        if self._workspace is not None:
            self._workspace.told.emit(translate("Core", "Written: {file}").format(file=str(path)))

    def call_rents(self) -> None:
        """Post the rent calls of a period."""
        if self._workspace is not None:
            from views.books.call_dialog import CallDialog

            opened(CallDialog(self._workspace, self._window))

    def confirm_month(self) -> None:
        """Confirm up to which month the books are kept."""
        if self._workspace is not None:
            from views.books.keep_dialog import KeepDialog

            opened(KeepDialog(self._workspace, self._window))

    def open_list(self, module: str, name: str) -> None:
        """Open one of the lists that a book keeps, by its module and class."""
        if self._workspace is not None:
            opened(getattr(import_module(module), name)(self._workspace, self._window))

    def edit_settings(self) -> None:
        """Edit the settings of the book."""
        if self._workspace is not None:
            from views.books.settings_form import SettingsForm

            opened(SettingsForm(self._workspace, self._window))
