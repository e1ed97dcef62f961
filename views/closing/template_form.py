"""The name under which a funder's own workbook is registered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.changes.templates import add_template, rename_template
from views.fields import TextField
from views.form_dialog import FormDialog

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from models.template import FunderTemplate
    from views.workspace import Workspace


class TemplateForm(FormDialog):
    """Asks for a template's name and hands it to `save`."""

    def __init__(
        self, title: str, confirm: str, name: str, save: Callable[[str], object], parent: QWidget | None
    ) -> None:
        super().__init__(title, confirm, lambda: save(self.name.value()), parent)
        self.name = TextField(QCoreApplication.translate("Template", "Name"), required=True)
        self.name.set_value(name)
        self.add(self.name)
        self.name.setFocus()


def adding_form(workspace: Workspace, file: Path, parent: QWidget | None) -> TemplateForm:
    """Registers a file, under its own name at first."""
    translate = QCoreApplication.translate
    title, confirm = translate("Template", "Add a template"), translate("Template", "Add")
    return TemplateForm(
        title, confirm, file.stem, lambda name: add_template(workspace.book, name, file), parent
    )


def renaming_form(workspace: Workspace, template: FunderTemplate, parent: QWidget | None) -> TemplateForm:
    """Gives a template another name."""
    translate = QCoreApplication.translate
    title, confirm = translate("Template", "Rename a template"), translate("Template", "Rename")
    return TemplateForm(
        title,
        confirm,
        template.name,
        lambda name: rename_template(workspace.book, template.id, name),
        parent,
    )
