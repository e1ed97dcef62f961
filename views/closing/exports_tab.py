"""The files of a quarter: making one, and those that were kept, with whom they went to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from app import numbers
from app.changes.sendings import record_sending
from app.exporting.export import deliver, file_content, filled_template
from app.exporting.profiles import PROFILES, REGION
from app.kept_content import kept_content
from app.reports.quarters import sendings_of
from models.message import RefusedError, UserError
from models.period import Period
from views import icons, theme
from views.background import Background
from views.closing.export_form import ExportForm, Wanted
from views.closing.fill_report_dialog import FillReportDialog
from views.closing.sent_form import SentForm
from views.closing.templates_dialog import TemplatesDialog
from views.closing.words import moment, profile_word
from views.closing.written_bar import WrittenBar
from views.dialogs import opened
from views.issues_dialog import IssuesDialog
from views.tables.column import Column, text_column
from views.tables.table_view import TableView

if TYPE_CHECKING:
    from pathlib import Path

    from app.exporting.template_fill import FillReport
    from models.book_data import BookData
    from models.closing import KeptExport
    from models.period import Quarter
    from views.workspace import Workspace


class ExportsTab(QWidget):
    """A button for each kind of file that there is; the table lists what was kept of the quarter."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self._quarter: Quarter | None = None
        self.written = WrittenBar(workspace)
        self.table: TableView[KeptExport] = TableView(
            self._columns(), self.tr("Files kept"), identity=lambda kept: kept.id, filtered=False
        )
        self.profile_buttons = {profile: self._profile_button(profile) for profile in PROFILES}
        self.template_button = QPushButton(self.tr("Template"))
        icons.put(self.template_button, "template", self.palette())
        self.template_button.setMenu(QMenu(self.template_button))
        self.template_button.menu().aboutToShow.connect(self._fill_menu)
        self.sent_button = QPushButton(self.tr("Note as sent…"))
        icons.put(self.sent_button, "sent", self.palette())
        self.sent_button.clicked.connect(self.note_as_sent)
        self.table.current_changed.connect(lambda _: self._show_actions())
        self._lay_out()

    def show_quarter(self, data: BookData, quarter: Quarter) -> None:
        """Show what was kept of another quarter, the latest first."""
        if quarter != self._quarter:
            self.written.hide()
        self._quarter = quarter
        period = Period.of_quarter(quarter)
        kept = [export for export in data.exports if period.start <= export.period.end <= period.end]
        self.table.set_records(kept[::-1])
        if kept and self.table.current() is None:
            self.table.select(lambda _: True)
        self._show_actions()

    def ask_and_export(self, profile: str, template: str | None = None) -> None:
        """Open the form of a kind of file, or of a funder's template."""
        if self._quarter is not None:
            period = Period.of_quarter(self._quarter)
            opened(ExportForm(self.workspace, profile, period, self._export, self, template))

    def show_templates(self) -> None:
        """Open the list of the funders' own workbooks."""
        opened(TemplatesDialog(self.workspace, self))

    def note_as_sent(self) -> None:
        """Open the form that says when the selected file went out."""
        if kept := self.table.current():
            opened(SentForm(self.workspace, kept, self))

    def _export(self, wanted: Wanted) -> None:
        """Make the bytes beside the window; what writes to the disk and the book is done in it."""
        path, data = self.workspace.book.path, self.workspace.data
        work = Background(self.tr("Making the file…"), lambda: _made(path, data, wanted), self.window())
        work.done.connect(lambda made: self._land(wanted, *made))
        work.failed.connect(self._refuse)

    def _land(self, wanted: Wanted, content: bytes, report: FillReport | None) -> None:
        self.workspace.do(
            lambda book: deliver(book, wanted.kind, wanted.period, wanted.path, content, wanted.recipient)
        )
        if wanted.path.is_file() and wanted.path.read_bytes() == content:
            self.written.show_file(wanted.path, wanted.kind, wanted.period)
            self._note(content, wanted)
            if report is not None and wanted.template is not None:
                opened(FillReportDialog(wanted.template, report, self))

    def _note(self, content: bytes, wanted: Wanted) -> None:
        """Note the sending of the file just written, where a day was given for it."""
        path, sent = self.workspace.book.path, wanted.sent
        kept = [
            export
            for export in self.workspace.data.exports
            if (export.profile, export.period) == (wanted.kind, wanted.period)
        ]
        own = [export for export in kept[::-1] if kept_content(path, export.id) == content]
        if sent is not None and own:
            chosen = next((export for export in own if export.recipient == wanted.recipient), own[0])
            self.workspace.do(lambda book: record_sending(book, chosen.id, wanted.recipient, sent))

    def _refuse(self, error: BaseException) -> None:
        if isinstance(error, RefusedError) and error.issues:
            opened(IssuesDialog(error.message, error.issues, self))
        elif isinstance(error, UserError):
            self.workspace.refused.emit(error.message)
        else:
            raise error

    def _fill_menu(self) -> None:
        """Each template there is, and the list to change them."""
        menu = self.template_button.menu()
        menu.clear()
        for template in self.workspace.data.templates:
            action = menu.addAction(f"{template.name}…")
            action.triggered.connect(lambda _=False, name=template.name: self.ask_and_export(REGION, name))
        if self.workspace.data.templates:
            menu.addSeparator()
        menu.addAction(self.tr("Funders' templates…")).triggered.connect(self.show_templates)

    def _show_actions(self) -> None:
        writes = not self.workspace.book.read_only
        self.sent_button.setEnabled(writes and self.table.current() is not None)

    def _sent(self, kept: KeptExport) -> str:
        found = sendings_of(self.workspace.data, kept)
        return ", ".join(f"{sending.recipient} {numbers.day(sending.date)}" for sending in found)

    def _columns(self) -> list[Column[KeptExport]]:
        return [
            text_column(self.tr("File"), lambda kept: profile_word(kept.profile)),
            text_column(self.tr("Name"), lambda kept: kept.file_name, tip=lambda kept: kept.file_name),
            Column(self.tr("Kept on"), lambda kept: kept.made_at, text=moment, copied=moment),
            text_column(self.tr("Recipient"), lambda kept: kept.recipient),
            text_column(self.tr("Sent to"), self._sent, tip=self._sent, stretch=True),
            Column(self.tr("Fingerprint"), lambda kept: kept.sha256, text=_short, tip=_whole),
        ]

    def _profile_button(self, profile: str) -> QPushButton:
        button = QPushButton(f"{profile_word(profile)}…")
        icons.put(button, "export", self.palette())
        button.clicked.connect(lambda: self.ask_and_export(profile))
        return button

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.GRID)
        for button in self.profile_buttons.values():
            buttons.addWidget(button)
        buttons.addWidget(self.template_button)
        buttons.addStretch()
        buttons.addWidget(self.sent_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.GRID, 0, 0)
        column.setSpacing(theme.GRID)
        column.addLayout(buttons)
        column.addWidget(self.written)
        column.addWidget(self.table, 1)


def _made(path: Path, data: BookData, wanted: Wanted) -> tuple[bytes, FillReport | None]:
    """The bytes of the file, and what became of a template's names."""
    if wanted.template is None:
        return file_content(path, data, wanted.profile, wanted.period), None
    filled = filled_template(path, data, wanted.template, wanted.period)
    return filled.content, filled.report


def _short(fingerprint: str) -> str:
    return fingerprint[:12]


def _whole(kept: KeptExport) -> str:
    return kept.sha256
