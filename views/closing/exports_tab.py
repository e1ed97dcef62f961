"""The files of a quarter: making one, and those that were kept, with whom they went to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app import numbers
from app.exporting.profiles import PROFILES
from app.reports.quarters import sendings_of
from models.period import Period
from views import icons, theme
from views.closing.exporting import Exporting
from views.closing.sent_form import SentForm
from views.closing.words import moment, profile_word, short_fingerprint
from views.closing.written_bar import WrittenBar
from views.dialogs import opened
from views.tables.column import Column, text_column
from views.tables.table_view import TableView

if TYPE_CHECKING:
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
        self.exporting = Exporting(workspace, self)
        self.exporting.written.connect(self.written.show_file)
        self.table: TableView[KeptExport] = TableView(
            self._columns(), self.tr("Files kept"), identity=lambda kept: kept.id, filtered=False
        )
        self.profile_buttons = {profile: self._profile_button(profile) for profile in PROFILES}
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

    def ask_and_export(self, profile: str) -> None:
        """Open the form of a kind of file."""
        if self._quarter is not None:
            self.exporting.ask(profile, Period.of_quarter(self._quarter))

    def note_as_sent(self) -> None:
        """Open the form that says when the selected file went out."""
        if kept := self.table.current():
            opened(SentForm(self.workspace, kept, self))

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
            Column(self.tr("Fingerprint"), lambda kept: kept.sha256, text=short_fingerprint, tip=_whole),
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
        buttons.addStretch()
        buttons.addWidget(self.sent_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.GRID, 0, 0)
        column.setSpacing(theme.GRID)
        column.addLayout(buttons)
        column.addWidget(self.written)
        column.addWidget(self.table, 1)


def _whole(kept: KeptExport) -> str:
    return kept.sha256
