"""The building's spaces: list, add, edit, delete."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from app.changes.building import add_space, delete_space, edit_space, is_named
from models.building import Space, SpaceKind
from views.dialogs import opened
from views.fields import ChoiceField, CountField, DecimalField, TextField
from views.form_dialog import FormDialog
from views.list_dialog import ListDialog
from views.tables.column import Column, area_column, number_column, text_column
from views.words import choices, word

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from views.workspace import Workspace


class SpacesDialog(ListDialog[Space]):
    """Double-click or Enter edits a space."""

    def __init__(self, workspace: Workspace, parent: QWidget | None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            translate("SpacesDialog", "Spaces of the building"),
            workspace,
            _columns(),
            lambda data: data.spaces,
            parent,
            identity=lambda space: space.id,
        )
        self.explain(
            translate(
                "SpacesDialog",
                "Offices are let; coworking, drop-in offices and meeting rooms are operated; "
                "common spaces are neither. The target rent stands for an office while it is vacant.",
            )
        )
        self.add_button("add", translate("SpacesDialog", "New space…"), lambda: self.edit(None))
        self.add_button("edit", translate("SpacesDialog", "Edit…"), self._edit_current, needs_line=True)
        delete = self.add_button(
            "delete",
            translate("SpacesDialog", "Delete"),
            self._delete_current,
            needs_line=True,
            fits=lambda space: not is_named(workspace.data, space.id),
        )
        delete.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        self.table.opened.connect(self.edit)

    def edit(self, space: Space | None) -> None:
        """Open the form of a space, or of a new one."""
        if not self.workspace.book.read_only:
            opened(SpaceForm(self.workspace, self, space))

    def _edit_current(self) -> None:
        if space := self.table.current():
            self.edit(space)

    def _delete_current(self) -> None:
        if space := self.table.current():
            self.workspace.do(lambda book: delete_space(book, space.id))


class SpaceForm(FormDialog):
    """Adds a space, or edits the one given."""

    def __init__(self, workspace: Workspace, parent: QWidget | None, space: Space | None = None) -> None:
        translate = QCoreApplication.translate
        title = translate("SpaceForm", "Edit space {space}").format(space=space.code) if space else ""
        super().__init__(
            title or translate("SpaceForm", "New space"), translate("SpaceForm", "Save"), self._save, parent
        )
        self._workspace, self._space = workspace, space
        self.code = TextField(translate("SpaceForm", "Code"), required=True)
        self.name = TextField(translate("SpaceForm", "Name"))
        self.floor = TextField(translate("SpaceForm", "Floor"))
        self.m2 = DecimalField(translate("SpaceForm", "Area"), "m²", required=True)
        self.kind = ChoiceField(translate("SpaceForm", "Kind"), choices(SpaceKind), required=True)
        self.desks = CountField(translate("SpaceForm", "Desks or seats"))
        self.target = DecimalField(
            translate("SpaceForm", "Target rent"), translate("SpaceForm", "€/m²/year"), minimum=Decimal(0)
        )
        for field in (self.code, self.name, self.floor, self.m2, self.kind, self.desks, self.target):
            self.add(field)
        if space:
            self._fill(space)
        else:
            self.kind.set_value(SpaceKind.OFFICE)
        self.code.setFocus()

    def _fill(self, space: Space) -> None:
        self.code.set_value(space.code)
        self.name.set_value(space.name)
        self.floor.set_value(space.floor)
        self.m2.set_value(space.m2)
        self.kind.set_value(space.kind)
        self.desks.set_value(space.desks)
        self.target.set_value(space.target_rent_m2_year)

    def _save(self) -> None:
        space = Space(
            self._space.id if self._space else 0,
            self.code.value(),
            self.name.value(),
            self.floor.value(),
            self.m2.value() or Decimal(0),
            SpaceKind(self.kind.value() or SpaceKind.OFFICE),
            self.desks.value(),
            self.target.value(),
        )
        if self._space:
            edit_space(self._workspace.book, space)
        else:
            add_space(self._workspace.book, space)


def _columns() -> list[Column[Space]]:
    translate = QCoreApplication.translate
    return [
        text_column(translate("SpacesDialog", "Code"), lambda space: space.code),
        text_column(translate("SpacesDialog", "Name"), lambda space: space.name, stretch=True),
        text_column(translate("SpacesDialog", "Floor"), lambda space: space.floor),
        area_column(translate("SpacesDialog", "Area"), lambda space: space.m2),
        text_column(translate("SpacesDialog", "Kind"), lambda space: word(space.kind)),
        number_column(translate("SpacesDialog", "Desks or seats"), lambda space: space.desks),
        number_column(
            translate("SpacesDialog", "Target €/m²/year"), lambda space: space.target_rent_m2_year, places=2
        ),
    ]
