"""The form of a supplier's bill."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from models.account import Side
from views.ledger.movement_form import MovementForm, Titles

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from models.ledger import Entry
    from views.workspace import Workspace


class BillForm(MovementForm):
    """The supplier's last bill proposes its account."""

    def __init__(
        self,
        workspace: Workspace,
        parent: QWidget | None,
        *,
        entry: Entry | None = None,
        copy: bool = False,
        correcting: bool = False,
    ) -> None:
        translate = QCoreApplication.translate
        titles = Titles(
            record=translate("BillForm", "Record a bill"),
            edit=translate("BillForm", "Edit a bill"),
            correct=translate("BillForm", "Correct a bill"),
        )
        super().__init__(workspace, parent, titles, Side.COST, entry=entry, copy=copy, correcting=correcting)
        self.party.changed.connect(self._propose_account)
        (self.amounts.net if entry else self.party).setFocus()

    def _propose_account(self) -> None:
        party = self.party.value()
        if party is None or self.account.text().strip():
            return
        data = self.workspace.data
        for entry in reversed(data.entries):
            for line in entry.lines:
                account = data.chart.find(line.account)
                if line.party_id == party and account and account.side is Side.COST:
                    self.account.set_value(line.account)
                    return
