"""What the menus do with the window itself and the page shown: saving, the undo history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from views.help_actions import explained
from views.workspace import Aim

if TYPE_CHECKING:
    from pathlib import Path

    from views.main_window import MainWindow
    from views.undo_history import UndoHistoryDialog


class WindowActions(QObject):
    """Over the window given; what each needs is imported when it is first asked for."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def save(self) -> None:
        """Keep what the page shown holds back; the book itself needs no saving, and says so."""
        view, workspace = self._window.view, self._window.workspace
        if view is None or workspace is None or view.page.save():
            return
        if workspace.book.read_only:
            words = self.tr("The book is open for reading only: there is nothing to save.")
        elif workspace.holding:
            words = self.tr("Each change is in the file at once, but for this: {held}.")
            words = words.format(held=workspace.holding)
        else:
            words = self.tr("Everything is saved as you go: each change is in the file at once.")
        self._window.notice.tell(words, undoable=False)

    def show_undo_history(self) -> UndoHistoryDialog | None:
        """List what can be undone and done again, beside the window, so that the pages are seen to follow."""
        from views.undo_history import UndoHistoryDialog

        if self._window.workspace is None:
            return None
        shown = self._window.findChild(UndoHistoryDialog)
        if shown is None:
            shown = UndoHistoryDialog(self._window.workspace, self._window)
            shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            explained(shown)
            shown.journal_asked.connect(self._show_all_changes)
        shown.show()
        shown.raise_()
        shown.activateWindow()
        return shown

    def take_workbook(self, path: Path) -> None:
        """Import a workbook that was dropped into the open book, or start a book from it."""
        workspace = self._window.workspace
        if workspace is None:
            self._window.files.ask_book_for(path)
        else:
            self._window.files.import_workbook(workspace.book, path)

    def _show_all_changes(self) -> None:
        from views.journal.page import JournalPage

        view = self._window.view
        if view is not None:
            view.go(Aim("journal"))
            if isinstance(view.page, JournalPage):
                view.page.show_history()
