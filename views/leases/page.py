"""The page of tenants and leases: the rent roll, the list of leases, and the selected lease beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QTabWidget, QWidget

from app import numbers
from app.changes.leases import delete_lease
from app.reports.entry_filter import EntryFilter
from models.rent_roll import RentRollRow, Status, rent_roll
from views.dialogs import opened
from views.leases.end_form import EndForm
from views.leases.lease_columns import LeaseRow, lease_columns, lease_rows
from views.leases.lease_form import LeaseForm
from views.leases.lease_panel import LeasePanel
from views.leases.roll_columns import roll_columns
from views.leases.spaces_dialog import SpacesDialog
from views.ledger.payment_form import PaymentForm
from views.page import Empty, Page
from views.parties.parties_dialog import PartiesDialog
from views.side_panel import beside, padded
from views.tables.table_view import TableView
from views.workspace import Aim

if TYPE_CHECKING:
    from app.reports.party_account import AccountLine
    from models.book_data import BookData
    from models.building import Space
    from models.lease import Lease
    from models.period import Period


_PANEL, _NARROWEST_PANEL = 456, 352
"""Pixels of the panel; at least so many that an account shows what stands open."""


class LeasesPage(Page):
    """The rent roll on the last day of the period; double-click edits the lease."""

    key = "leases"
    icon = "leases"

    def title(self) -> str:
        """Name of the page."""
        return self.tr("Tenants and leases")

    def build(self) -> QWidget:
        """Make both tables and the panel."""
        self.roll: TableView[RentRollRow] = TableView(
            roll_columns(), self.tr("Rent roll"), identity=lambda row: row.space_id, closely=True
        )
        self.leases: TableView[LeaseRow] = TableView(
            lease_columns(), self.tr("All leases"), identity=lambda row: row.lease.id, closely=True
        )
        self.panel = LeasePanel()
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(padded(self.roll), self.tr("Rent roll"))
        self.tabs.addTab(padded(self.leases), self.tr("All leases"))
        self._make_actions()
        self._connect()
        parts = beside(self.tabs, self.panel, _PANEL)
        self.panel.setMinimumWidth(_NARROWEST_PANEL)
        return parts

    def refresh(self, data: BookData, period: Period) -> None:
        """Show the roll on the last day of the period."""
        self.tabs.setTabText(0, self.tr("Rent roll on {day}").format(day=numbers.day(period.end)))
        self.roll.set_records(rent_roll(data, period.end).rows)
        self.leases.set_records(lease_rows(data, period.end))
        if self.roll.current() is None and self.roll.model.shown:
            self.roll.select(lambda row: row.lease_id is not None)
        self._show_current()

    def empty(self, data: BookData) -> Empty | None:
        """A building without spaces has no rent roll."""
        if data.spaces:
            return None
        return Empty(
            self.tr("The rent roll lists every space of the building with its lease; none is known yet."),
            self.tr("Add the spaces…"),
            self.show_spaces,
        )

    def aim(self, aim: Aim) -> None:
        """Select a lease, or the first of a tenant."""
        party = aim.entries.party_id
        wanted = aim.record_id or next(
            (lease.id for lease in self.workspace.data.leases if lease.party_id == party), None
        )
        if wanted is None:
            return
        if any(row.lease_id == wanted for row in self.roll.model.shown):
            self.tabs.setCurrentIndex(0)
            self.roll.select(lambda row: row.lease_id == wanted)
        else:
            self.tabs.setCurrentIndex(1)
            self.leases.select(lambda row: row.lease.id == wanted)

    def start_finding(self) -> None:
        """Put the cursor into the filter of the table in front."""
        table = self.roll if self.tabs.currentIndex() == 0 else self.leases
        table.filter_box.setFocus()
        table.filter_box.selectAll()

    @property
    def lease(self) -> Lease | None:
        """The lease of the selected line."""
        lease_id: int | None
        if self.tabs.currentIndex() == 0:
            row = self.roll.current()
            lease_id = row.lease_id if row else None
        else:
            listed = self.leases.current()
            lease_id = listed.lease.id if listed else None
        return self.workspace.data.lease_by_id.get(lease_id) if lease_id else None

    def add_lease(self) -> None:
        """Open the form of a new lease, on the selected space where it is vacant."""
        space = self._vacant_space()
        opened(LeaseForm(self.workspace, self, space_ids=(space.id,) if space else ()))

    def edit_lease(self) -> None:
        """Open the form of the selected lease, or of a new one on a vacant space."""
        if self.workspace.book.read_only:
            return
        if self.lease:
            opened(LeaseForm(self.workspace, self, lease=self.lease))
        elif self._vacant_space():
            self.add_lease()

    def end_lease(self) -> None:
        """Ask for the last day of the selected lease."""
        if self.lease:
            opened(EndForm(self.workspace, self.lease, self))

    def delete_lease(self) -> None:
        """Delete the selected lease; the notice offers to undo it."""
        if lease := self.lease:
            self.workspace.do(lambda book: delete_lease(book, lease.id))

    def record_payment(self) -> None:
        """Open the form of a payment of the selected tenant."""
        opened(PaymentForm(self.workspace, self, party_id=self.lease.party_id if self.lease else None))

    def show_spaces(self) -> None:
        """Open the list of spaces."""
        opened(SpacesDialog(self.workspace, self))

    def show_parties(self) -> None:
        """Open the list of third parties."""
        opened(PartiesDialog(self.workspace, self))

    def _make_actions(self) -> None:
        self.add_action("add", self.tr("New lease…"), self.add_lease, "Ins")
        edit = self.add_action("edit", self.tr("Edit…"), self.edit_lease, "F2")
        end = self.add_action("calendar", self.tr("End…"), self.end_lease)
        payment = self.add_action("payment", self.tr("Payment received…"), self.record_payment)
        self._delete = self.add_action("delete", self.tr("Delete"), self.delete_lease, "Del")
        self._on_lease = (edit, end, payment)
        self.add_action("leases", self.tr("Spaces…"), self.show_spaces, writes=False)
        self.add_action("tenant", self.tr("Third parties…"), self.show_parties, writes=False)

    def _connect(self) -> None:
        self.roll.current_changed.connect(lambda _: self._show_current())
        self.leases.current_changed.connect(lambda _: self._show_current())
        self.tabs.currentChanged.connect(lambda _: self._show_current())
        self.roll.opened.connect(lambda _: self.edit_lease())
        self.leases.opened.connect(lambda _: self.edit_lease())
        self.panel.let_wanted.connect(self.add_lease)
        self.panel.account.paid.connect(self.record_payment)
        self.panel.account.opened.connect(self._show_entry)
        self.panel.account.pay_button.setDisabled(self.workspace.book.read_only)

    def _show_entry(self, line: AccountLine) -> None:
        self.workspace.go(Aim("journal", EntryFilter(entry_ids=frozenset({line.entry_id}))))

    def _show_current(self) -> None:
        data, on, lease = self.workspace.data, self.workspace.period.end, self.lease
        for action in self._on_lease:
            action.setEnabled(lease is not None and not self.workspace.book.read_only)
        # A lease that was called is ended: the books go on needing it.
        called = lease is not None and bool(data.calls_by_lease[lease.id])
        self._delete.setEnabled(lease is not None and not called and not self.workspace.book.read_only)
        if lease:
            self.panel.show_lease(data, lease, on)
        elif space := self._space():
            self.panel.show_space(data, space, on, may_let=self._vacant_space() is not None)
        else:
            self.panel.say_nothing()

    def _space(self) -> Space | None:
        row = self.roll.current() if self.tabs.currentIndex() == 0 else None
        return self.workspace.data.space_by_id[row.space_id] if row else None

    def _vacant_space(self) -> Space | None:
        row = self.roll.current()
        return self._space() if row and row.status is Status.VACANT else None
