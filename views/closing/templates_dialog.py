"""The funders' own workbooks kept in the book: adding, replacing, renaming, and the names each one holds."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFileDialog, QLabel, QVBoxLayout, QWidget

from app.changes.templates import add_template, remove_template, rename_template, replace_template
from app.exporting.template_names import NamedPlace, named_places
from app.template_content import template_content
from models.message import UserError
from models.template import FunderTemplate
from views.dialogs import opened
from views.fields import TextField
from views.files import documents
from views.form_dialog import FormDialog
from views.list_dialog import ListDialog
from views.tables.column import Column, date_column, text_column
from views.tables.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Callable

    from views.workspace import Workspace

_NAMES_HEIGHT = 220


class TemplatesDialog(ListDialog[FunderTemplate]):
    """The names of the selected workbook stand below, with what the program fills."""

    def __init__(self, workspace: Workspace, parent: QWidget | None) -> None:
        translate = QCoreApplication.translate
        self.names: TableView[NamedPlace] = TableView(
            _name_columns(), translate("Templates", "Names in the workbook"), filtered=False
        )
        super().__init__(
            translate("Templates", "Funders' templates"),
            workspace,
            _columns(),
            lambda data: data.templates,
            parent,
            identity=lambda template: template.id,
        )
        self.explain(
            translate(
                "Templates",
                "A funder's own workbook is filled in at the cells that have a defined name, such as "
                "income_total or table_rent_roll; everything else stays as the funder made it. It is "
                "exported from the tab of exports.",
            )
        )
        self._add_buttons()
        self._show_names()

    def add(self) -> None:
        """Choose a workbook, then ask for the name it is known by."""
        self._choose(lambda path: opened(TemplateForm(self.workspace, self, file=path)))

    def replace(self) -> None:
        """Put a newer file in the selected template's place."""
        if template := self.table.current():
            self._choose(
                lambda path: self.workspace.do(lambda book: replace_template(book, template.id, path))
            )

    def rename(self) -> None:
        """Ask for another name of the selected template."""
        if (template := self.table.current()) and not self.workspace.book.read_only:
            opened(TemplateForm(self.workspace, self, template=template))

    def remove(self) -> None:
        """Forget the selected template; the notice offers to undo it."""
        if template := self.table.current():
            self.workspace.do(lambda book: remove_template(book, template.id))

    def _add_buttons(self) -> None:
        translate = QCoreApplication.translate
        self.add_button("add", translate("Templates", "Add…"), self.add)
        self.add_button(
            "template", translate("Templates", "Replace the file…"), self.replace, needs_line=True
        )
        self.add_button("edit", translate("Templates", "Rename…"), self.rename, needs_line=True)
        remove = self.add_button("delete", translate("Templates", "Remove"), self.remove, needs_line=True)
        remove.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        self.table.opened.connect(lambda _: self.rename())
        self.table.current_changed.connect(lambda _: self._show_names())

    def _choose(self, then: Callable[[Path], object]) -> None:
        translate = QCoreApplication.translate
        kinds = translate("Templates", "Excel workbooks (*.xlsx)")
        title = translate("Templates", "A funder's workbook")
        dialog = QFileDialog(self, title, str(documents()), kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda file: then(Path(file)))
        opened(dialog)

    def _show_names(self) -> None:
        template = self.table.current()
        self._below.setVisible(template is not None)
        if template is None:
            return
        workspace = self.workspace
        try:
            content = template_content(workspace.book.path, template)
            places = named_places(content, workspace.data, workspace.period)
        except UserError as error:
            workspace.refused.emit(error.message)
            places = ()
        self.names.set_records(places)
        filled = sum(place.known for place in places)
        text = QCoreApplication.translate("Templates", "{count} names, of which {filled} are filled in:")
        self._sentence.setText(text.format(count=len(places), filled=filled))

    def _lay_out(self) -> None:
        super()._lay_out()
        self._below = QWidget()
        self._sentence = QLabel()
        column = QVBoxLayout(self._below)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._sentence)
        column.addWidget(self.names)
        self.names.setFixedHeight(_NAMES_HEIGHT)
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(layout.indexOf(self.notice), self._below)


class TemplateForm(FormDialog):
    """Asks for the name of a new template's file, or for another name of the template given."""

    def __init__(
        self,
        workspace: Workspace,
        parent: QWidget | None,
        *,
        file: Path | None = None,
        template: FunderTemplate | None = None,
    ) -> None:
        translate = QCoreApplication.translate
        title = (
            translate("Templates", "Rename a template")
            if template
            else translate("Templates", "Add a template")
        )
        super().__init__(title, translate("Templates", "Save"), self._save, parent)
        self._workspace, self._file, self._template = workspace, file, template
        self.name = TextField(translate("Templates", "Name"), required=True)
        self.name.set_value(template.name if template else file.stem if file else "")
        self.add(self.name)
        self.name.setFocus()

    def _save(self) -> None:
        if self._template:
            rename_template(self._workspace.book, self._template.id, self.name.value())
        elif self._file:
            add_template(self._workspace.book, self.name.value(), self._file)


def _columns() -> list[Column[FunderTemplate]]:
    translate = QCoreApplication.translate
    return [
        text_column(translate("Templates", "Name"), lambda template: template.name, stretch=True),
        text_column(translate("Templates", "File"), lambda template: template.file_name),
        date_column(translate("Templates", "Added on"), lambda template: template.added),
    ]


def _name_columns() -> list[Column[NamedPlace]]:
    translate = QCoreApplication.translate
    filled, unknown = translate("Templates", "Filled in"), translate("Templates", "Nothing fills it")
    return [
        text_column(
            translate("Templates", "Name"),
            lambda place: place.name,
            icon=lambda place: "done" if place.known else "alert",
        ),
        text_column(translate("Templates", "Refers to"), lambda place: place.refers_to, stretch=True),
        text_column(
            translate("Templates", "What becomes of it"),
            lambda place: filled if place.known else unknown,
            colour=lambda place: None if place.known else "alert",
        ),
    ]
