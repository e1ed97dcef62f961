"""The panel beside the rent roll: the lease's terms, the dates ahead, the tenant's account, the history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from app import numbers
from views import icons, theme
from views.facts_list import FactsList
from views.leases.lease_events import Event, ahead, past
from views.leases.lease_facts import lease_facts, space_facts
from views.leases.tenant_account import TenantAccount
from views.side_panel import SidePanel, padded, scrolled
from views.tables.column import Column, date_column, money_column, text_column
from views.tables.table_view import TableView

if TYPE_CHECKING:
    import datetime as dt

    from models.book_data import BookData
    from models.building import Space
    from models.lease import Lease


class LeasePanel(SidePanel):
    """Signals: `let_wanted()` from the panel of a space that nobody rents."""

    let_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("LeasePanel", "Select a line to see its lease."), parent)
        self.facts = FactsList()
        self.ahead = FactsList()
        self.ahead_title = QLabel(self.tr("Ahead"))
        self.ahead_title.setFont(theme.text_font(theme.TEXT, bold=True))
        self.let_button = QPushButton(self.tr("Let this space…"))
        icons.put(self.let_button, "add", self.palette())
        self.let_button.clicked.connect(lambda: self.let_wanted.emit())
        self.account = TenantAccount()
        self.history: TableView[Event] = TableView(_columns(), self.tr("History of the rent"), filtered=False)
        self.tabs.addTab(scrolled(self._terms()), self.tr("Lease"))
        self.tabs.addTab(self.account, self.tr("Account"))
        self.tabs.addTab(padded(self.history), self.tr("History"))

    def show_lease(self, data: BookData, lease: Lease, on: dt.date) -> None:
        """Show a lease as of a day."""
        tenant = data.party_by_id[lease.party_id]
        self.say(
            tenant.name,
            self.tr("Lease {lease} · tenant {tenant}").format(lease=lease.code, tenant=tenant.code),
        )
        self.facts.show_facts(lease_facts(data, lease, on))
        coming = ahead(lease, on)
        self.ahead.show_facts((numbers.day(event.date), event.text) for event in coming)
        self.ahead_title.setVisible(bool(coming))
        self.let_button.hide()
        self.account.show_account(data, tenant.id, on)
        self.history.set_records(past(data, lease, on))
        self._show_tabs(with_lease=True)

    def show_space(self, data: BookData, space: Space, on: dt.date, *, may_let: bool) -> None:
        """Show a space that nobody rents on that day."""
        self.say(f"{space.code} · {space.name}" if space.name else space.code, "")
        self.facts.show_facts(space_facts(data, space, on))
        self.ahead.show_facts(())
        self.ahead_title.hide()
        self.let_button.setVisible(may_let)
        self._show_tabs(with_lease=False)

    def _show_tabs(self, *, with_lease: bool) -> None:
        for index in (1, 2):
            self.tabs.setTabVisible(index, with_lease)
        self.tabs.setTabText(0, self.tr("Lease") if with_lease else self.tr("Space"))

    def _terms(self) -> QWidget:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GRID)
        for widget in (self.facts, self.let_button, self.ahead_title, self.ahead):
            column.addWidget(widget)
        column.addStretch()
        return content


def _columns() -> list[Column[Event]]:
    translate = QCoreApplication.translate
    return [
        date_column(translate("LeasePanel", "Date"), lambda event: event.date),
        text_column(
            translate("LeasePanel", "Event"),
            lambda event: event.text,
            tip=lambda event: event.text,
            stretch=True,
        ),
        money_column(translate("LeasePanel", "Rent/year"), lambda event: event.yearly_cents, summed=False),
    ]
