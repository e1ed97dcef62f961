"""The page of costs: suppliers' bills and what each counts for."""

from __future__ import annotations

from models.account import Side
from views.books.account_mapping import AccountMappingDialog
from views.dialogs import opened
from views.ledger.bill_form import BillForm
from views.ledger.ledger_page import LedgerPage
from views.ledger.payment_form import PaymentForm, Way


class CostsPage(LedgerPage):
    """Bills of the period."""

    key = "costs"
    icon = "costs"
    side = Side.COST

    def title(self) -> str:
        """Name of the page."""
        return self.tr("Costs")

    def add_bill(self) -> None:
        """Open the form of a bill."""
        opened(BillForm(self.workspace, self))

    def add_payment(self) -> None:
        """Open the form of a payment made, to the selected line's supplier if it has one."""
        row = self.table.current()
        opened(PaymentForm(self.workspace, self, way=Way.PAID, party_id=row.party_id if row else None))

    def _make_actions(self) -> None:
        self.add_action("add", self.tr("Record a bill…"), self.add_bill, "Ins")
        self.add_action("payment", self.tr("Payment made…"), self.add_payment)
        super()._make_actions()
        self.add_action(
            "settings",
            self.tr("Accounts…"),
            lambda: opened(AccountMappingDialog(self.workspace, self, self.side)),
            writes=False,
        )
