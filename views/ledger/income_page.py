"""The page of income: rents called, coworking, drop-in offices, meeting rooms and the rest."""

from __future__ import annotations

from models.account import Side
from views.books.account_mapping import AccountMappingDialog
from views.books.tariffs_dialog import TariffsDialog
from views.dialogs import opened
from views.ledger.ledger_page import LedgerPage
from views.ledger.payment_form import PaymentForm, Way
from views.ledger.sale_form import SaleForm


class IncomePage(LedgerPage):
    """Sales and rent calls of the period."""

    key = "income"
    icon = "income"
    side = Side.INCOME

    def title(self) -> str:
        """Name of the page."""
        return self.tr("Income")

    def add_sale(self) -> None:
        """Open the form of a sale."""
        opened(SaleForm(self.workspace, self))

    def add_payment(self) -> None:
        """Open the form of a payment received, of the selected line's party if it has one."""
        row = self.table.current()
        opened(PaymentForm(self.workspace, self, way=Way.RECEIVED, party_id=row.party_id if row else None))

    def _make_actions(self) -> None:
        self.add_action("add", self.tr("Record a sale…"), self.add_sale, "Ins")
        self.add_action("payment", self.tr("Payment received…"), self.add_payment)
        super()._make_actions()
        self.add_action(
            "table", self.tr("Tariffs…"), lambda: opened(TariffsDialog(self.workspace, self)), writes=False
        )
        self.add_action(
            "settings",
            self.tr("Accounts…"),
            lambda: opened(AccountMappingDialog(self.workspace, self, self.side)),
            writes=False,
        )
