"""The form of a tenant, a customer or a supplier."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from app.changes.parties import add_party, edit_party
from models.party import Party
from views.fields import CountField, FlagField, TextField
from views.form_dialog import FormDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtWidgets import QWidget

    from views.fields import Field
    from views.workspace import Workspace

_TENANT, _OTHER = "T", "F"


class PartyForm(FormDialog):
    """Adds a third party, or edits the one given; `done` gets its id."""

    def __init__(
        self,
        workspace: Workspace,
        parent: QWidget | None,
        *,
        party: Party | None = None,
        tenant: bool = False,
        done: Callable[[int], object] = lambda _: None,
    ) -> None:
        translate = QCoreApplication.translate
        title = (
            translate("PartyForm", "Edit {party}").format(party=party.name)
            if party
            else _title(tenant=tenant)
        )
        super().__init__(title, translate("PartyForm", "Save"), self._save, parent)
        self._workspace, self._party, self._done = workspace, party, done
        self.code = TextField(translate("PartyForm", "Code"), required=True)
        self.name = TextField(translate("PartyForm", "Name"), required=True)
        self.legal_form = TextField(translate("PartyForm", "Legal form"))
        self.siret = TextField(translate("PartyForm", "SIRET"))
        self.email = TextField(translate("PartyForm", "E-mail"))
        self.is_tenant = FlagField(translate("PartyForm", "Listed among the tenants"))
        self.jobs = CountField(translate("PartyForm", "Jobs in the building"))
        for field in self._fields():
            self.add(field)
        self._fill(party or _blank(workspace, tenant=tenant))
        self.name.setFocus()

    def _fields(self) -> tuple[Field[Any], ...]:
        """The fields from top to bottom."""
        known = (self.code, self.name, self.legal_form, self.siret, self.email)
        return (*known, self.jobs, self.is_tenant)

    def _fill(self, party: Party) -> None:
        self.code.set_value(party.code)
        self.name.set_value(party.name)
        self.legal_form.set_value(party.legal_form)
        self.siret.set_value(party.siret)
        self.email.set_value(party.email)
        self.jobs.set_value(party.jobs)
        self.is_tenant.set_value(party.is_tenant)

    def _save(self) -> None:
        party = Party(
            self._party.id if self._party else 0,
            self.code.value(),
            self.name.value(),
            self.legal_form.value(),
            self.siret.value(),
            self.email.value(),
            self.is_tenant.value(),
            self.jobs.value(),
        )
        if self._party:
            edit_party(self._workspace.book, party)
            self._done(party.id)
        else:
            self._done(add_party(self._workspace.book, party))


def free_code(letter: str, taken: Iterable[str]) -> str:
    """The code after the highest of a letter and a number: T13 after T12."""
    known = [found[1] for code in taken if (found := re.fullmatch(rf"{letter}(\d+)", code))]
    width = max((len(digits) for digits in known), default=2)
    return f"{letter}{max(map(int, known), default=0) + 1:0{width}}"


def _blank(workspace: Workspace, *, tenant: bool) -> Party:
    code = free_code(_TENANT if tenant else _OTHER, (party.code for party in workspace.data.parties))
    return Party(0, code, "", "", "", "", tenant)


def _title(*, tenant: bool) -> str:
    translate = QCoreApplication.translate
    return translate("PartyForm", "New tenant") if tenant else translate("PartyForm", "New third party")
