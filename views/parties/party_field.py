"""The field of a third party: searched by any part of its name, with a button for a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout

from views import icons, theme
from views.dialogs import opened
from views.fields import ChoiceField
from views.parties.party_form import PartyForm

if TYPE_CHECKING:
    from models.party import Party
    from views.workspace import Workspace


class PartyField(ChoiceField[int]):
    """Chooses a party's id; tenants come first where `tenants_first`."""

    def __init__(
        self, name: str, workspace: Workspace, *, required: bool = False, tenants: bool = False
    ) -> None:
        self._workspace = workspace
        self._tenants = tenants
        super().__init__(name, _choices(workspace, tenants=tenants), required=required, searched=True)
        self.new_button = QToolButton()
        self.new_button.setAccessibleName(self._new_text())
        self.new_button.setToolTip(self._new_text())
        icons.put(self.new_button, "add", self.palette())
        self.new_button.clicked.connect(self._make_new)
        self._put_beside()

    def _put_beside(self) -> None:
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            row = QHBoxLayout()
            row.setSpacing(theme.GRID // 2)
            row.addWidget(self.box, 1)
            row.addWidget(self.new_button)
            column.insertLayout(0, row)

    def _make_new(self) -> None:
        opened(PartyForm(self._workspace, self.window(), tenant=self._tenants, done=self._choose))

    def _choose(self, party_id: int) -> None:
        self.set_choices(_choices(self._workspace, tenants=self._tenants))
        self.set_value(party_id)
        self.changed.emit()

    def _new_text(self) -> str:
        translate = QCoreApplication.translate
        return (
            translate("PartyField", "New tenant…")
            if self._tenants
            else translate("PartyField", "New third party…")
        )


def _choices(workspace: Workspace, *, tenants: bool) -> list[tuple[int, str]]:
    def order(party: Party) -> tuple[bool, str]:
        return party.is_tenant != tenants, party.name.casefold()

    return [(party.id, _shown(party)) for party in sorted(workspace.data.parties, key=order)]


def _shown(party: Party) -> str:
    return party.name if party.name == party.code else f"{party.name} ({party.code})"
