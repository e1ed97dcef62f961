"""The dialog that asks for a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from views.fields import TextField
from views.form_dialog import FormDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


class NameForm(FormDialog):
    """Asks for a name; `take(name)` raises UserError where it does not suit."""

    def __init__(self, title: str, name: str, take: Callable[[str], object], parent: QWidget | None) -> None:
        translate = QCoreApplication.translate
        super().__init__(title, translate("NameForm", "Save"), lambda: take(self.name.value()), parent)
        self.name = TextField(translate("NameForm", "Name"), required=True)
        self.name.set_value(name)
        self.name.line.selectAll()
        self.add(self.name)
