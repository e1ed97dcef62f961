"""The settings of a new, empty book."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from models.building import Building
from views.fields import DateField, DecimalField, TextField
from views.form_dialog import FormDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class NewBookDialog(FormDialog):
    """`building` holds what was entered once the dialog is confirmed."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__("", "", self._note, parent)
        self.setWindowTitle(self.tr("New book"))
        self.confirm_button.setText(self.tr("Choose the file…"))
        this_year = date.today().year  # noqa: DTZ011 - the treasurer's own calendar
        self.name = TextField(self.tr("Name of the building"), required=True)
        self.begin = DateField(self.tr("The books begin on"), this_year, required=True)
        self.begin.set_value(date(this_year, 1, 1))
        self.area = DecimalField(self.tr("Total area"), "m²", minimum=Decimal(0))
        for field in (self.name, self.begin, self.area):
            self.add(field)
        self.building: Building | None = None

    def _note(self) -> None:
        begin = self.begin.value()
        if begin is not None:
            self.building = Building(
                1, self.name.value(), begin, None, Decimal(0), Decimal(1), self.area.value(), is_sample=False
            )
