"""The form of a payment received or made, beside the items it settles, the oldest first."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel

from app import numbers
from app.changes.ledger import edit_payment, record_payment
from models.account import BANK_ACCOUNT
from models.arrears import OpenItem, open_items, payables
from models.message import UserError, translate
from models.posting import Payment
from views.fields import ChoiceField, DateField, MoneyField, TextField, on_change
from views.form_dialog import FormDialog
from views.ledger.correction import Correction, correction_day
from views.parties.party_field import PartyField
from views.tables.column import Column, date_column, money_column, text_column
from views.tables.table_view import TableView

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from models.book_data import BookData
    from models.ledger import Settlement
    from views.workspace import Workspace

_CASH = "53"


class Way(Enum):
    """Whether money comes in or goes out; the value is the sign of the amount."""

    RECEIVED = 1
    PAID = -1


@dataclass(frozen=True, slots=True)
class _Item:
    """An open item and what the payment would settle of it, in cents."""

    item: OpenItem
    label: str
    settled_cents: int


class PaymentForm(FormDialog):
    """Records a payment, or edits or corrects the one given."""

    def __init__(
        self,
        workspace: Workspace,
        parent: QWidget | None,
        *,
        settlement: Settlement | None = None,
        way: Way = Way.RECEIVED,
        party_id: int | None = None,
        correcting: bool = False,
    ) -> None:
        translate = QCoreApplication.translate
        title = (
            translate("PaymentForm", "Edit a payment")
            if settlement
            else translate("PaymentForm", "Record a payment")
        )
        if correcting:
            title = translate("PaymentForm", "Correct a payment")
        super().__init__(title, translate("PaymentForm", "Save the payment"), self._save, parent)
        self._workspace, self._settlement = workspace, settlement
        self._others = _without(workspace.data, settlement)
        corrected = workspace.data.entry_by_id[settlement.entry_id] if settlement and correcting else None
        self._correction = Correction(self, corrected) if corrected else None
        self._make_fields()
        self._items: TableView[_Item] = TableView(
            _columns(), translate("PaymentForm", "Open items"), filtered=False
        )
        self._items.setMinimumSize(460, 220)
        self.setMinimumWidth(880)
        self._rest = QLabel()
        self.beside.addWidget(QLabel(translate("PaymentForm", "The payment settles the oldest items first:")))
        self.beside.addWidget(self._items, 1)
        self.beside.addWidget(self._rest)
        self._fill(settlement, way, party_id)
        on_change(self.fields, self._show_items)
        self.way.changed.connect(self._propose)
        self.party.changed.connect(self._propose)
        self._show_items()
        (self.amount if party_id else self.party).setFocus()

    def _make_fields(self) -> None:
        translate = QCoreApplication.translate
        ways = [
            (Way.RECEIVED, translate("PaymentForm", "Received from")),
            (Way.PAID, translate("PaymentForm", "Paid to")),
        ]
        self.way = ChoiceField(translate("PaymentForm", "Payment"), ways, required=True)
        self.party = PartyField(
            translate("PaymentForm", "Third party"), self._workspace, required=True, tenants=True
        )
        self.amount = MoneyField(translate("PaymentForm", "Amount"), required=True)
        self.date = DateField(
            translate("PaymentForm", "Date"), self._workspace.period.end.year, required=True
        )
        self.account = ChoiceField(
            translate("PaymentForm", "Account"), _cash_accounts(self._workspace.data), required=True
        )
        self.document = TextField(translate("PaymentForm", "Document"))
        for field in (self.way, self.party, self.amount, self.date, self.account, self.document):
            self.add(field)
        if self._correction:
            self.add(self._correction.only_back)

    def _fill(self, settlement: Settlement | None, way: Way, party_id: int | None) -> None:
        self.account.set_value(settlement.account if settlement else BANK_ACCOUNT)
        if settlement is None:
            self.way.set_value(way)
            self.party.set_value(party_id)
            self.date.set_value(self._workspace.period.end)
            self._propose()
            return
        self.way.set_value(Way.RECEIVED if settlement.amount_cents > 0 else Way.PAID)
        self.party.set_value(settlement.party_id)
        self.amount.set_value(abs(settlement.amount_cents))
        self.date.set_value(correction_day(self._workspace) if self._correction else settlement.date)
        self.document.set_value(settlement.document)

    def _propose(self) -> None:
        """Propose all that is open for a new payment, as long as no amount was typed."""
        if self._settlement:
            return
        open_cents = sum(item.open_cents for item in self._open_items())
        if open_cents > 0 and not self.amount.line.isModified():
            self.amount.set_value(open_cents)

    def _open_items(self) -> list[OpenItem]:
        """What is open on the day of the payment, as if one that is edited were not there."""
        day, party = self.date.value(), self.party.value()
        if day is None or party is None:
            return []
        found = open_items if self.way.value() is Way.RECEIVED else payables
        items = [item for item in found(self._others, day) if item.party_id == party]
        return [item for item in items if item.open_cents > 0]

    def _show_items(self) -> None:
        left = self.amount.value() or 0
        rows = []
        for item in self._open_items():
            settled = max(0, min(left, item.open_cents))
            left -= settled
            rows.append(_Item(item, self._workspace.data.entry_by_id[item.entry_id].label, settled))
        self._items.set_records(rows)
        self._rest.setText(self._remark(rows, left))

    def _remark(self, rows: list[_Item], left: int) -> str:
        translate = QCoreApplication.translate
        if left > 0 and self.party.value():
            text = translate("PaymentForm", "{amount} stays to the third party's credit.")
            return text.format(amount=numbers.money(left))
        if rows:
            return ""
        if self.party.value():
            return translate("PaymentForm", "Nothing is open on that day.")
        return translate("PaymentForm", "Choose a third party to see what is open.")

    def _save(self) -> None:
        day, party, amount = self.date.value(), self.party.value(), self.amount.value()
        if day is None or party is None or amount is None:
            return
        if amount <= 0:
            message = translate(
                "Core", "A payment is more than 0: choose above whether it came in or went out."
            )
            self.amount.refuse(message)
            raise UserError(message)
        way = self.way.value() or Way.RECEIVED
        account = self.account.value() or BANK_ACCOUNT
        payment = Payment(day, party, way.value * amount, account, self.document.value())
        if self._correction:
            self._correction.save(self._workspace, day, payment)
        elif self._settlement:
            edit_payment(self._workspace.book, self._settlement.entry_id, payment)
        else:
            record_payment(self._workspace.book, payment)


def _without(data: BookData, settlement: Settlement | None) -> BookData:
    """The book without the entry of a payment."""
    if settlement is None:
        return data
    kept = tuple(entry for entry in data.entries if entry.id != settlement.entry_id)
    return replace(data, entries=kept)


def _cash_accounts(data: BookData) -> list[tuple[str, str]]:
    """The bank, the cash box, and every other cash account in use."""
    translate = QCoreApplication.translate
    names = {BANK_ACCOUNT: translate("PaymentForm", "Bank"), _CASH: translate("PaymentForm", "Cash")}
    used = {line.account for entry in data.entries for line in entry.lines if line.account.startswith("5")}
    return [(number, f"{number} {names.get(number, '')}".strip()) for number in sorted(used | names.keys())]


def _columns() -> list[Column[_Item]]:
    translate = QCoreApplication.translate
    return [
        date_column(translate("PaymentForm", "Due"), lambda row: row.item.due),
        text_column(
            translate("PaymentForm", "Label"), lambda row: row.label, tip=lambda row: row.label, stretch=True
        ),
        money_column(translate("PaymentForm", "Open"), lambda row: row.item.open_cents),
        money_column(translate("PaymentForm", "Settled"), lambda row: row.settled_cents),
    ]
