"""Tenants, customers and suppliers: list, add, edit, delete."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from app.changes.parties import delete_party, is_named
from models.arrears import open_items, payables
from views.dialogs import opened
from views.list_dialog import ListDialog
from views.parties.party_form import PartyForm
from views.tables.column import Column, money_column, text_column

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtWidgets import QWidget

    from models.book_data import BookData
    from models.party import Party
    from views.workspace import Workspace


@dataclass(frozen=True, slots=True)
class _Row:
    """A party, its leases, and what it owes and is owed on a day, in cents."""

    party: Party
    leases: str
    owes_cents: int
    owed_cents: int


class PartiesDialog(ListDialog[_Row]):
    """Double-click or Enter edits a third party."""

    def __init__(self, workspace: Workspace, parent: QWidget | None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            translate("PartiesDialog", "Tenants and third parties"),
            workspace,
            _columns(),
            lambda data: _rows(data, workspace.period.end),
            parent,
            identity=lambda row: row.party.id,
        )
        self.resize(1060, 560)
        self.add_button("add", translate("PartiesDialog", "New tenant…"), lambda: self._add(tenant=True))
        self.add_button("add", translate("PartiesDialog", "New supplier…"), lambda: self._add(tenant=False))
        self.add_button("edit", translate("PartiesDialog", "Edit…"), self._edit_current, needs_line=True)
        delete = self.add_button(
            "delete",
            translate("PartiesDialog", "Delete"),
            self._delete_current,
            needs_line=True,
            fits=lambda row: not is_named(workspace.data, row.party.id),
        )
        delete.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        self.table.opened.connect(lambda row: self._edit(row.party))

    def _add(self, *, tenant: bool) -> None:
        opened(PartyForm(self.workspace, self, tenant=tenant))

    def _edit(self, party: Party) -> None:
        if not self.workspace.book.read_only:
            opened(PartyForm(self.workspace, self, party=party))

    def _edit_current(self) -> None:
        if row := self.table.current():
            self._edit(row.party)

    def _delete_current(self) -> None:
        if row := self.table.current():
            self.workspace.do(lambda book: delete_party(book, row.party.id))


def _rows(data: BookData, on: dt.date) -> list[_Row]:
    owes: dict[int, int] = {}
    for item in open_items(data, on):
        owes[item.party_id] = owes.get(item.party_id, 0) + item.open_cents
    owed: dict[int, int] = {}
    for item in payables(data, on):
        owed[item.party_id] = owed.get(item.party_id, 0) + item.open_cents
    return [
        _Row(
            party,
            ", ".join(lease.code for lease in data.leases if lease.party_id == party.id),
            owes.get(party.id, 0),
            owed.get(party.id, 0),
        )
        for party in data.parties
    ]


def _columns() -> list[Column[_Row]]:
    translate = QCoreApplication.translate
    return [
        text_column(
            translate("PartiesDialog", "Code"),
            lambda row: row.party.code,
            tip=lambda row: row.party.code,
            width=10,
        ),
        text_column(
            translate("PartiesDialog", "Name"),
            lambda row: row.party.name,
            tip=lambda row: row.party.name,
            stretch=True,
        ),
        text_column(translate("PartiesDialog", "Legal form"), lambda row: row.party.legal_form),
        text_column(translate("PartiesDialog", "Leases"), lambda row: row.leases),
        text_column(translate("PartiesDialog", "E-mail"), lambda row: row.party.email),
        money_column(translate("PartiesDialog", "Owes us"), lambda row: row.owes_cents),
        money_column(translate("PartiesDialog", "We owe"), lambda row: row.owed_cents),
    ]
