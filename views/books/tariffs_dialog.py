"""The tariffs of operated spaces: list, add, edit, delete."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from app.changes.building import delete_tariff, set_tariff
from models.building import SpaceKind, Tariff, TariffUnit
from views.dialogs import opened
from views.fields import ChoiceField, MoneyField, PercentField, TextField
from views.form_dialog import FormDialog
from views.list_dialog import ListDialog
from views.tables.column import Column, money_column, rate_column, text_column
from views.words import choices, word

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from views.workspace import Workspace

_KINDS = tuple(kind for kind in SpaceKind if kind.operated)


class TariffsDialog(ListDialog[Tariff]):
    """Double-click or Enter edits a tariff."""

    def __init__(self, workspace: Workspace, parent: QWidget | None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            translate("TariffsDialog", "Tariffs"),
            workspace,
            _columns(),
            lambda data: data.tariffs,
            parent,
            identity=lambda tariff: tariff.id,
        )
        self.explain(
            translate(
                "TariffsDialog", "A tariff fills in a sale. Past sales keep the price they were made at."
            )
        )
        self.add_button("add", translate("TariffsDialog", "New tariff…"), lambda: self.edit(None))
        self.add_button("edit", translate("TariffsDialog", "Edit…"), self._edit_current, needs_line=True)
        delete = self.add_button(
            "delete", translate("TariffsDialog", "Delete"), self._delete_current, needs_line=True
        )
        delete.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        self.table.opened.connect(self.edit)

    def edit(self, tariff: Tariff | None) -> None:
        """Open the form of a tariff, or of a new one."""
        if not self.workspace.book.read_only:
            opened(TariffForm(self.workspace, self, tariff))

    def _edit_current(self) -> None:
        if tariff := self.table.current():
            self.edit(tariff)

    def _delete_current(self) -> None:
        if tariff := self.table.current():
            self.workspace.do(lambda book: delete_tariff(book, tariff.id))


class TariffForm(FormDialog):
    """Adds a tariff, or edits the one given."""

    def __init__(self, workspace: Workspace, parent: QWidget | None, tariff: Tariff | None = None) -> None:
        translate = QCoreApplication.translate
        title = translate("TariffForm", "Edit a tariff") if tariff else translate("TariffForm", "New tariff")
        super().__init__(title, translate("TariffForm", "Save"), self._save, parent)
        self._workspace, self._tariff = workspace, tariff
        self.label = TextField(translate("TariffForm", "Label"), required=True)
        self.kind = ChoiceField(translate("TariffForm", "For"), choices(_KINDS), required=True)
        self.unit = ChoiceField(translate("TariffForm", "By"), choices(TariffUnit), required=True)
        self.price = MoneyField(translate("TariffForm", "Price net of VAT"), required=True)
        self.vat = PercentField(translate("TariffForm", "VAT"))
        for field in (self.label, self.kind, self.unit, self.price, self.vat):
            self.add(field)
        if tariff:
            self.label.set_value(tariff.label)
            self.kind.set_value(tariff.kind)
            self.unit.set_value(tariff.unit)
            self.price.set_value(tariff.price_cents)
            self.vat.set_value(tariff.vat_rate)
        self.label.setFocus()

    def _save(self) -> None:
        tariff = Tariff(
            self._tariff.id if self._tariff else 0,
            self.label.value(),
            SpaceKind(self.kind.value() or SpaceKind.COWORKING),
            TariffUnit(self.unit.value() or TariffUnit.DAY),
            self.price.value() or 0,
            self.vat.value() or Decimal(0),
        )
        set_tariff(self._workspace.book, tariff)


def _columns() -> list[Column[Tariff]]:
    translate = QCoreApplication.translate
    return [
        text_column(translate("TariffsDialog", "Label"), lambda tariff: tariff.label, stretch=True),
        text_column(translate("TariffsDialog", "For"), lambda tariff: word(tariff.kind)),
        text_column(translate("TariffsDialog", "By"), lambda tariff: word(tariff.unit)),
        money_column(
            translate("TariffsDialog", "Price net of VAT"), lambda tariff: tariff.price_cents, summed=False
        ),
        rate_column(translate("TariffsDialog", "VAT"), lambda tariff: tariff.vat_rate),
    ]
