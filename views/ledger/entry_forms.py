"""Which form an entry is edited in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.ledger import EntryKind
from views.ledger.bill_form import BillForm
from views.ledger.correction import ReversalForm
from views.ledger.payment_form import PaymentForm
from views.ledger.sale_form import SaleForm

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from models.ledger import Entry
    from views.form_dialog import FormDialog
    from views.workspace import Workspace


def form_of(workspace: Workspace, parent: QWidget, entry: Entry, *, copy: bool = False) -> FormDialog | None:
    """The form of a sale, a bill or a payment; None for what has none."""
    if entry.kind is EntryKind.SALE:
        return SaleForm(workspace, parent, entry=entry, copy=copy)
    if entry.kind is EntryKind.BILL:
        return BillForm(workspace, parent, entry=entry, copy=copy)
    settlement = next((s for s in workspace.data.settlements if s.entry_id == entry.id), None)
    if settlement and not copy:
        return PaymentForm(workspace, parent, settlement=settlement)
    return None


def correction_form_of(workspace: Workspace, parent: QWidget, entry: Entry) -> FormDialog:
    """The form that corrects a frozen entry; one that only takes it back for what has no form."""
    if entry.kind is EntryKind.SALE:
        return SaleForm(workspace, parent, entry=entry, correcting=True)
    if entry.kind is EntryKind.BILL:
        return BillForm(workspace, parent, entry=entry, correcting=True)
    settlement = next((s for s in workspace.data.settlements if s.entry_id == entry.id), None)
    if settlement:
        return PaymentForm(workspace, parent, settlement=settlement, correcting=True)
    return ReversalForm(workspace, entry, parent)
