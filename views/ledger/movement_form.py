"""What the forms of a sale and of a bill have in common: date, third party, account, amounts, service."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.changes.ledger import edit_movement, record_movement
from app.reports.movements import movement_of
from models.account import Side
from models.posting import Movement
from views.fields import ChoiceField, DateField, TextField
from views.form_dialog import FormDialog
from views.ledger.account_field import AccountField
from views.ledger.amount_fields import AmountFields
from views.ledger.correction import Correction, correction_day
from views.ledger.service_field import ServiceField
from views.parties.party_field import PartyField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from models.ledger import Entry
    from views.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Titles:
    """What the form is called while it records a movement, edits one, or corrects one that is frozen."""

    record: str
    edit: str
    correct: str


class MovementForm(FormDialog):
    """Records a movement, edits or corrects that of an entry, or begins from a copy of one."""

    def __init__(
        self,
        workspace: Workspace,
        parent: QWidget | None,
        titles: Titles,
        side: Side,
        *,
        entry: Entry | None = None,
        copy: bool = False,
        correcting: bool = False,
    ) -> None:
        translate = QCoreApplication.translate
        self._entry = None if copy else entry
        title = titles.correct if correcting else titles.edit if self._entry else titles.record
        super().__init__(title, translate("MovementForm", "Save"), self._save, parent)
        self.workspace = workspace
        self._correction = Correction(self, entry) if correcting and entry else None
        year = workspace.period.end.year
        data = workspace.data
        self.date = DateField(translate("MovementForm", "Date"), year, required=True)
        self.party = PartyField(
            translate("MovementForm", "Third party"), workspace, tenants=side is Side.INCOME
        )
        self.account = AccountField(translate("MovementForm", "Account"), data, side)
        self.label = TextField(translate("MovementForm", "Label"), required=True)
        self.service = ServiceField(translate("MovementForm", "Service period"), year)
        spaces = [(space.id, f"{space.code} {space.name}".strip()) for space in data.spaces]
        self.space = ChoiceField(translate("MovementForm", "Space"), spaces, searched=True)
        self.document = TextField(translate("MovementForm", "Document"))
        self._add_fields()
        self._fill(movement_of(data, entry) if entry else None)

    def before_account(self) -> None:
        """Add what a kind of movement has before its account."""

    def _add_fields(self) -> None:
        self.add(self.date)
        self.add(self.party)
        self.before_account()
        self.add(self.account)
        self.add(self.label)
        self.amounts = AmountFields(self)
        self.add(self.service)
        self.add(self.space)
        self.add(self.document)
        if self._correction:
            self.add(self._correction.only_back)

    def _fill(self, movement: Movement | None) -> None:
        if movement is None:
            self.date.set_value(self.workspace.period.end)
            self.amounts.set_amounts(None, 0)
            return
        self.date.set_value(correction_day(self.workspace) if self._correction else movement.date)
        self.party.set_value(movement.party_id)
        self.account.set_value(movement.account)
        self.label.set_value(movement.label)
        self.amounts.set_amounts(movement.net_cents, movement.vat_cents)
        self.service.set_value(movement.service)
        self.space.set_value(movement.space_id)
        self.document.set_value(movement.document)

    def movement(self) -> Movement | None:
        """What the fields state; None while the date or the account is missing."""
        day, account = self.date.value(), self.account.value()
        if day is None or account is None:
            return None
        return Movement(
            day,
            account,
            self.label.value(),
            self.party.value(),
            self.space.value(),
            self.amounts.net_cents,
            self.amounts.vat_cents,
            self.service.value(),
            self.document.value(),
        )

    def _save(self) -> None:
        movement = self.movement()
        if movement is None:
            return
        if self._correction:
            self._correction.save(self.workspace, movement.date, movement)
        elif self._entry:
            edit_movement(self.workspace.book, self._entry.id, movement)
        else:
            record_movement(self.workspace.book, movement)
