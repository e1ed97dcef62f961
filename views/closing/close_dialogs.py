"""Closing a quarter, which is not undone, and reopening the last one, which is kept on record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app import numbers
from app.changes.closings import prepare_closing, reopen_last, write_closing
from views.background import Background
from views.fields import TextField
from views.form_dialog import FormDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from models.period import Quarter
    from views.workspace import Workspace


class CloseDialog(FormDialog):
    """Says what closing does; the button carries the quarter's name. The notices are read by then.

    The quarter is prepared beside the window, which can be given up, and frozen once that is done.
    """

    def __init__(self, workspace: Workspace, quarter: Quarter, parent: QWidget | None) -> None:
        translate = QCoreApplication.translate
        name = numbers.quarter(quarter)
        confirm = translate("Closing", "Close {quarter}").format(quarter=name)
        super().__init__(translate("Closing", "Close the quarter"), confirm, self._close_quarter, parent)
        self._workspace, self._quarter = workspace, quarter
        text = translate(
            "Closing",
            "The entries and rent calls up to {day} will be frozen, and the Sicoval workbook made and kept "
            "in the book. Ctrl+Z does not undo a closing: only the last quarter closed can be reopened, with "
            "a reason; anything else that turns out wrong is corrected by an entry in an open quarter.",
        )
        self.sentence = self.add_sentence(text.format(day=numbers.day(quarter.end)))

    def _close_quarter(self) -> None:
        workspace, quarter = self._workspace, self._quarter
        book_path, data = workspace.book.path, workspace.data
        words = QCoreApplication.translate("Closing", "Closing {quarter}…")
        work = Background(
            words.format(quarter=numbers.quarter(quarter)),
            lambda: prepare_closing(book_path, data, quarter, notices_read=True),
            (self.parentWidget() or self).window(),
        )
        work.done.connect(lambda prepared: workspace.do(lambda book: write_closing(book, prepared)))
        work.failed.connect(workspace.refuse)


class ReopenDialog(FormDialog):
    """Asks why the last quarter closed is reopened."""

    def __init__(self, workspace: Workspace, quarter: Quarter, parent: QWidget | None) -> None:
        translate = QCoreApplication.translate
        name = numbers.quarter(quarter)
        confirm = translate("Closing", "Reopen {quarter}").format(quarter=name)
        super().__init__(translate("Closing", "Reopen the quarter"), confirm, self._reopen, parent)
        self._workspace = workspace
        text = translate(
            "Closing",
            "The entries of {quarter} can be changed again. The files sent stay in the book as they were, "
            "and the reopening stays on record with its reason.",
        )
        self.add_sentence(text.format(quarter=name))
        self.reason = TextField(translate("Closing", "Reason"), required=True)
        self.add(self.reason)
        self.reason.setFocus()

    def _reopen(self) -> None:
        reopen_last(self._workspace.book, self.reason.value())
