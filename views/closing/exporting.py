"""Exporting a file of a period over a window: asked for in a form, made beside the window, then written."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from app.changes.sendings import record_sending
from app.exporting.export import deliver, file_content, filled_template
from models.message import RefusedError
from views.background import Background
from views.closing.export_form import ExportForm
from views.closing.fill_report_dialog import FillReportDialog
from views.dialogs import opened
from views.issues_dialog import IssuesDialog

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from app.exporting.template_fill import FillReport
    from models.period import Period
    from views.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Made:
    """A file's bytes, and what became of the names of the template that was filled."""

    content: bytes
    report: FillReport | None = None


class Exporting(QObject):
    """`written(path, kind, period)` once a file is there; `kind` is what it is kept as."""

    written = Signal(object, str, object)

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace, self._widget = workspace, window

    def ask(self, profile: str, period: Period, template: str | None = None) -> ExportForm:
        """Open the form of a kind of file, or of a funder's own workbook by its name."""
        work = partial(self._make, profile, period, template)
        return opened(ExportForm(self._workspace, profile, period, work, self._widget, template))

    def _make(
        self,
        profile: str,
        period: Period,
        template: str | None,
        kind: str,
        path: Path,
        recipient: str,
        sent: date | None,
    ) -> None:
        """Make the bytes beside the window; what writes to the disk and the book is done in it."""
        book_path, data = self._workspace.book.path, self._workspace.data

        def make() -> Made:
            if template is None:
                return Made(file_content(book_path, data, profile, period))
            filled = filled_template(book_path, data, template, period)
            return Made(filled.content, filled.report)

        words = QCoreApplication.translate("Exporting", "Making the file…")
        work = Background(words, make, self._widget)
        work.done.connect(lambda made: self._land(made, kind, period, path, recipient, sent))
        work.failed.connect(self._refuse)

    def _land(
        self, made: Made, kind: str, period: Period, path: Path, recipient: str, sent: date | None
    ) -> None:
        content = made.content
        self._workspace.do(lambda book: deliver(book, kind, period, path, content, recipient))
        if not path.is_file() or path.read_bytes() != content:
            return
        self.written.emit(path, kind, period)
        self._note(content, kind, period, recipient, sent)
        if made.report is not None:
            opened(FillReportDialog(self._workspace, path.name, made.report, self._widget))

    def _note(self, content: bytes, kind: str, period: Period, recipient: str, sent: date | None) -> None:
        """Note the sending of the file just written, where a day was given for it."""
        wanted = (kind, period, sha256(content).hexdigest())
        own = [
            kept
            for kept in self._workspace.data.exports[::-1]
            if (kept.profile, kept.period, kept.sha256) == wanted
        ]
        if sent is not None and own:
            chosen = next((kept for kept in own if kept.recipient == recipient), own[0])
            self._workspace.do(lambda book: record_sending(book, chosen.id, recipient, sent))

    def _refuse(self, error: BaseException) -> None:
        if isinstance(error, RefusedError) and error.issues:
            opened(IssuesDialog(error.message, error.issues, self._widget))
        else:
            self._workspace.refuse(error)
