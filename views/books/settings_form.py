"""The settings of the book: the building's name, when the books begin, VAT, target occupancy, notes."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.changes.building import edit_building
from views.fields import DateField, DecimalField, MoneyField, PercentField, TextField
from views.form_dialog import FormDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from views.workspace import Workspace


class SettingsForm(FormDialog):
    """Edits what the whole book rests on."""

    def __init__(self, workspace: Workspace, parent: QWidget | None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            translate("SettingsForm", "Building settings"),
            translate("SettingsForm", "Save"),
            self._save,
            parent,
        )
        self._workspace = workspace
        building = workspace.data.building
        self.name = TextField(translate("SettingsForm", "Name of the building"), required=True)
        self.begin = DateField(
            translate("SettingsForm", "Books begin on"), building.books_begin.year, required=True
        )
        self.m2 = DecimalField(translate("SettingsForm", "Whole area"), "m²")
        self.deduction = PercentField(translate("SettingsForm", "Share of the VAT recovered"), required=True)
        self.occupancy = PercentField(translate("SettingsForm", "Target occupancy"), required=True)
        self.add(self.name)
        self.add(self.begin)
        self.add(self.m2)
        self.add(self.deduction)
        self.add_hint(
            translate("SettingsForm", "0 % for an association outside VAT: bills then count with their VAT.")
        )
        self.add(self.occupancy)
        self.add_hint(
            translate("SettingsForm", "The part of the lettable area that the break-even rent counts on.")
        )
        self.note_cents = MoneyField(translate("SettingsForm", "Explain variances over"), required=True)
        self.note_share = PercentField(
            translate("SettingsForm", "and over this share of the budget"), required=True
        )
        self.add(self.note_cents)
        self.add(self.note_share)
        self.add_hint(translate("SettingsForm", "A variance beyond both asks for a note to the funders."))
        self.name.set_value(building.name)
        self.begin.set_value(building.books_begin)
        self.m2.set_value(building.total_m2)
        self.deduction.set_value(building.vat_deduction)
        self.occupancy.set_value(building.target_occupancy)
        self.note_cents.set_value(building.note_over_cents)
        self.note_share.set_value(building.note_over_share)

    def _save(self) -> None:
        before = self._workspace.data.building
        building = replace(
            before,
            name=self.name.value(),
            books_begin=self.begin.value() or before.books_begin,
            total_m2=self.m2.value(),
            vat_deduction=self.deduction.value() or Decimal(0),
            target_occupancy=self.occupancy.value() or Decimal(0),
            note_over_cents=self.note_cents.value() or 0,
            note_over_share=self.note_share.value() or Decimal(0),
        )
        edit_building(self._workspace.book, building)
