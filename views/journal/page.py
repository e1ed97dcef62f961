"""The page of the journal: entries with their lines, and the history of changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QTabWidget, QWidget

from app.reports.change_history import RecordedChange, change_history
from app.reports.journal import JournalRow, journal_rows
from models.ledger import EntryKind
from views import theme
from views.dialogs import opened
from views.journal.journal_columns import history_columns, journal_columns
from views.journal.journal_filter import JournalFilter
from views.ledger.correction import is_closed, is_corrected, refused
from views.ledger.entry_forms import correction_form_of, form_of
from views.ledger.ledger_page import delete
from views.page import Empty, Page
from views.side_panel import padded
from views.tables.table_view import TableView
from views.workspace import Aim

if TYPE_CHECKING:
    from app.reports.entry_filter import EntryFilter
    from models.book_data import BookData
    from models.period import Period

_WITHOUT_FORM = (EntryKind.OPENING, EntryKind.OTHER)


class JournalPage(Page):
    """Where every drill-down ends; double-click or Enter opens the form of an entry."""

    key = "journal"
    icon = "journal"

    def title(self) -> str:
        """Name of the page."""
        return self.tr("Journal")

    def build(self) -> QWidget:
        """Make the table with its filter, and the history."""
        self.table: TableView[JournalRow] = TableView(
            journal_columns(lambda: self.workspace.data),
            self.tr("Journal"),
            identity=lambda row: (row.entry.id, row.line.position),
            closely=True,
        )
        self.filter = JournalFilter()
        self.table.toolbar.setSpacing(theme.GRID)
        self.table.toolbar.insertWidget(1, self.filter, 1)
        self.history: TableView[RecordedChange] = TableView(
            history_columns(), self.tr("History of changes"), identity=lambda change: change.id
        )
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(padded(self.table), self.tr("Entries"))
        self.tabs.addTab(padded(self.history), self.tr("History of changes"))
        self._make_actions()
        self.filter.changed.connect(self._fill)
        self.table.opened.connect(lambda _: self.edit())
        self.table.current_changed.connect(lambda _: self._show_actions())
        self.tabs.currentChanged.connect(lambda _: self._fill_history())
        return self.tabs

    def refresh(self, data: BookData, period: Period) -> None:  # noqa: ARG002 - the filter knows the period
        """Show the lines asked for."""
        self.filter.offer(data)
        self._fill()
        self._fill_history()

    def empty(self, data: BookData) -> Empty | None:
        """A book without entries."""
        if data.entries:
            return None
        return Empty(
            self.tr("The journal holds every entry with its debits and credits; nothing is recorded yet."),
            self.tr("Go to the leases"),
            lambda: self.workspace.go(Aim("leases")),
        )

    def aim(self, aim: Aim) -> None:
        """Show the entries that another page leads to."""
        self.show_entries(aim.entries)

    def show_entries(self, wanted: EntryFilter) -> None:
        """Show the lines behind a figure, and say which; everything where `wanted` is empty."""
        self.tabs.setCurrentIndex(0)
        self.table.filter_box.clear()
        self.filter.aim(wanted, self.workspace.data)

    def show_history(self) -> None:
        """Show every change ever made to the book."""
        self.update_now()
        self.tabs.setCurrentIndex(1)

    def edit(self) -> None:
        """Open the form of the selected entry; a rent call leads to its lease."""
        row = self.table.current()
        if row is None or self.workspace.book.read_only:
            return
        if row.entry.kind is not EntryKind.CALL and refused(self.workspace, row.entry):
            return
        call = next((call for call in self.workspace.data.calls if call.entry_id == row.entry.id), None)
        if call:
            self.workspace.go(Aim("leases", record_id=call.lease_id))
        elif form := form_of(self.workspace, self, row.entry):
            opened(form)

    def correct(self) -> None:
        """Open the form that corrects the selected entry, closed or sent, in an open quarter."""
        row = self.table.current()
        if row and is_corrected(self.workspace.data, row.entry) and not self.workspace.book.read_only:
            opened(correction_form_of(self.workspace, self, row.entry))

    def delete(self) -> None:
        """Delete the selected entry, or take its call back; the notice offers to undo it."""
        if row := self.table.current():
            delete(self, row.entry)

    def _make_actions(self) -> None:
        self._edit = self.add_action("edit", self.tr("Edit…"), self.edit, "F2")
        self._correct = self.add_action("undo", self.tr("Correct…"), self.correct, "Ctrl+Shift+C")
        self._delete = self.add_action("delete", self.tr("Delete"), self.delete, "Del")

    def _fill(self) -> None:
        wanted = self.filter.wanted(self.workspace.period)
        rows = journal_rows(
            self.workspace.data, wanted, self.filter.wanted_kind, whole=self.filter.whole.isChecked()
        )
        self.table.set_records(rows)
        self._show_actions()

    def _fill_history(self) -> None:
        if self.tabs.currentIndex() == 1:
            self.history.set_records(change_history(self.workspace.book.path))

    def _show_actions(self) -> None:
        data, row = self.workspace.data, self.table.current()
        entry = row.entry if row else None
        may = entry is not None and not self.workspace.book.read_only
        kind = entry.kind if entry else None
        called, closed = kind is EntryKind.CALL, is_closed(data, entry)
        self._edit.setEnabled(may and (called or not closed) and kind not in _WITHOUT_FORM)
        self._correct.setEnabled(may and entry is not None and is_corrected(data, entry))
        self._delete.setEnabled(may and not closed)
        self._edit.setText(self.tr("Show the lease") if called else self.tr("Edit…"))
        self._delete.setText(self.tr("Take the call back") if called else self.tr("Delete"))
