"""What the pages of income and of costs have in common: the table, its filter by category, the panel."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from app.changes.ledger import delete_entry
from app.changes.rents import withdraw_call
from app.reports.entry_filter import EntryFilter
from app.reports.movements import MovementRow, movements
from models.account import Nature, Side, Source, categories
from models.ledger import EntryKind
from views.dialogs import opened
from views.fields import ChoiceField
from views.ledger.correction import is_closed, is_corrected, refused
from views.ledger.entry_forms import correction_form_of, form_of
from views.ledger.ledger_panel import LedgerPanel
from views.ledger.movement_columns import movement_columns
from views.page import Page
from views.side_panel import beside
from views.tables.table_view import TableView
from views.words import word
from views.workspace import Aim

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from models.book_data import BookData
    from models.ledger import Entry
    from models.period import Period


class LedgerPage(Page):
    """One side of the books; double-click or Enter opens the form of a line."""

    side: ClassVar[Side]

    def build(self) -> QWidget:
        """Make the table with its filter, and the panel."""
        party = self.tr("Customer") if self.side is Side.INCOME else self.tr("Supplier")
        self.table: TableView[MovementRow] = TableView(
            movement_columns(lambda: self.workspace.data, party),
            self.title(),
            identity=lambda row: row.key,
            closely=True,
        )
        self.category: ChoiceField[Source | Nature] = ChoiceField(
            self.tr("Category"),
            [(category, word(category)) for category in categories(self.side)],
            none=self.tr("All categories"),
        )
        self.category.box.setMinimumContentsLength(20)
        self.category.changed.connect(self._fill)
        self.table.toolbar.addWidget(self.category)
        self.panel = LedgerPanel(self.side)
        self._make_actions()
        self.table.current_changed.connect(lambda _: self._show_current())
        self.table.opened.connect(lambda _: self.edit())
        self.panel.category_opened.connect(self._show_entries)
        return beside(self.table, self.panel)

    def refresh(self, data: BookData, period: Period) -> None:
        """Show what is dated in the period or counts in it."""
        self._fill()
        self.panel.show_totals(data, period)

    def aim(self, aim: Aim) -> None:
        """Show one category, or select a movement by its entry's id."""
        if len(aim.entries.categories) == 1:
            self._choose(next(iter(aim.entries.categories)))
        if aim.record_id is not None:
            self.table.select(lambda row: row.entry.id == aim.record_id)

    def edit(self) -> None:
        """Open the form of the selected line; a rent call leads to its entry."""
        row = self.table.current()
        if row is None or self.workspace.book.read_only:
            return
        if row.entry.kind is not EntryKind.CALL and refused(self.workspace, row.entry):
            return
        form = form_of(self.workspace, self, row.entry)
        if form is None:
            self.workspace.go(Aim("journal", EntryFilter(entry_ids=frozenset({row.entry.id}))))
        else:
            opened(form)

    def correct(self) -> None:
        """Open the form that corrects the entry of the selected line, closed or sent."""
        row = self.table.current()
        if row and is_corrected(self.workspace.data, row.entry) and not self.workspace.book.read_only:
            opened(correction_form_of(self.workspace, self, row.entry))

    def duplicate(self) -> None:
        """Open the form of a new movement like the selected one."""
        row = self.table.current()
        if row and (form := form_of(self.workspace, self, row.entry, copy=True)):
            opened(form)

    def delete(self) -> None:
        """Delete the selected line's entry, or take its call back; the notice offers to undo it."""
        if row := self.table.current():
            delete(self, row.entry)

    def _make_actions(self) -> None:
        self._edit = self.add_action("edit", self.tr("Edit…"), self.edit, "F2")
        self._copy = self.add_action("copy", self.tr("Duplicate…"), self.duplicate, "Ctrl+D")
        self._delete = self.add_action("delete", self.tr("Delete"), self.delete, "Del")
        self._correct = self.add_action("undo", self.tr("Correct…"), self.correct, "Ctrl+Shift+C")

    def _choose(self, category: Source | Nature) -> None:
        self.category.set_value(category)
        self._fill()

    def _fill(self) -> None:
        rows = movements(self.workspace.data, self.side, self.workspace.period)
        wanted = self.category.value()
        if wanted is not None:
            rows = [row for row in rows if row.account.category == wanted]
        self.table.set_records(rows)
        self._show_current()

    def _show_current(self) -> None:
        data, row = self.workspace.data, self.table.current()
        entry = row.entry if row else None
        may = entry is not None and not self.workspace.book.read_only
        kind, closed = entry.kind if entry else None, is_closed(data, entry)
        self._edit.setEnabled(may and (kind is EntryKind.CALL or not closed))
        self._copy.setEnabled(may and kind in (EntryKind.SALE, EntryKind.BILL))
        self._delete.setEnabled(may and not closed)
        self._correct.setEnabled(may and entry is not None and is_corrected(data, entry))
        self.panel.show_entry(data, entry)

    def _show_entries(self, category: Source | Nature) -> None:
        self.workspace.go(Aim("journal", EntryFilter(self.workspace.period, frozenset({category}))))


def delete(page: Page, entry: Entry) -> None:
    """Delete an entry, or take back the rent call it comes from."""
    call = next((call for call in page.workspace.data.calls if call.entry_id == entry.id), None)
    if call is None:
        page.workspace.do(lambda book: delete_entry(book, entry.id))
    else:
        page.workspace.do(lambda book: withdraw_call(book, call.id))
