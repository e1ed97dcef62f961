"""The funders' own workbooks: registering them, seeing what would be filled in, exporting with them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QSplitter, QVBoxLayout, QWidget

from app import numbers
from app.changes.templates import remove_template, replace_template
from app.exporting.export import tried_template
from app.exporting.profiles import TEMPLATE
from models.period import Period
from views import icons, theme
from views.background import Background
from views.closing.exporting import Exporting
from views.closing.fill_columns import place_columns, summary
from views.closing.left_over import LeftOver
from views.closing.template_form import adding_form, renaming_form
from views.closing.written_bar import WrittenBar
from views.dialogs import opened
from views.files import WORKBOOK, documents
from views.side_panel import scrolled
from views.tables.column import Column, date_column, text_column
from views.tables.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from app.exporting.template_fill import FillReport, NamedPlace
    from models.book_data import BookData
    from models.period import Quarter
    from models.template import FunderTemplate
    from views.workspace import Workspace

_LEFT_HEIGHT = 128
_LIST_WIDTH, _NAMES_WIDTH = 344, 776
_FILE_WIDTH = 12
_Trial = tuple["BookData", int, "Quarter"]


class TemplatesTab(QWidget):
    """A workbook can be dropped here. `tried` is emitted when the names of the one selected are shown."""

    tried = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self._quarter: Quarter | None = None
        self._shown: _Trial | None = None
        self.setAcceptDrops(not workspace.book.read_only)
        self.explanation = QLabel(
            self.tr(
                "A funder's own Excel workbook is filled in where it names cells, such as income_total or "
                "table_rent_roll; everything else in it stays as it is. Add one, or drop it here."
            )
        )
        self.explanation.setWordWrap(True)
        theme.paint_text(self.explanation, QPalette.ColorRole.WindowText, "faint_ink")
        self.written = WrittenBar(workspace)
        self.exporting = Exporting(workspace, self)
        self.exporting.written.connect(self.written.show_file)
        self.table: TableView[FunderTemplate] = TableView(
            _columns(), self.tr("Templates"), identity=lambda template: template.id, filtered=False
        )
        self.sentence, self.left = QLabel(), LeftOver(workspace)
        self.sentence.setFont(theme.text_font(theme.TEXT, bold=True))
        self.places: TableView[NamedPlace] = TableView(
            place_columns(), self.tr("Names of the template"), identity=lambda place: place.name
        )
        self.sentence.setWordWrap(True)
        self._make_buttons()
        self._lay_out()
        self.table.current_changed.connect(lambda _: self._show_current())

    def show_quarter(self, data: BookData, quarter: Quarter) -> None:
        """Show the templates, and what would become of the one selected with a quarter's figures."""
        if quarter != self._quarter:
            self.written.hide()
        self._quarter = quarter
        words = self.tr("Export {quarter} with it…").format(quarter=numbers.quarter(quarter))
        self.export_button.setText(words)
        self.table.set_records(data.templates)
        if data.templates and self.table.current() is None:
            self.table.select(lambda _: True)
        self._show_current()

    def ask_and_add(self) -> None:
        """Let the user choose a workbook to register."""
        self._choose(self.tr("Add a template"), self.add)

    def add(self, file: Path) -> None:
        """Ask under which name a workbook is registered."""
        opened(adding_form(self.workspace, file, self))

    def ask_and_replace(self) -> None:
        """Let the user choose a newer workbook for the template selected."""
        if template := self.table.current():
            self._choose(self.tr("Replace a template"), lambda file: self.replace(template, file))

    def replace(self, template: FunderTemplate, file: Path) -> None:
        """Put a newer workbook in a template's place."""
        self.workspace.do(lambda book: replace_template(book, template.id, file))

    def rename(self) -> None:
        """Ask for another name of the template selected."""
        if template := self.table.current():
            opened(renaming_form(self.workspace, template, self))

    def remove(self) -> None:
        """Forget the template selected; the notice offers to undo it."""
        if template := self.table.current():
            self.workspace.do(lambda book: remove_template(book, template.id))

    def export(self) -> None:
        """Ask where the quarter goes, filled into the template selected."""
        if (template := self.table.current()) and self._quarter:
            self.exporting.ask(TEMPLATE, Period.of_quarter(self._quarter), template.name)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one workbook."""
        urls = event.mimeData().urls()
        if len(urls) == 1 and Path(urls[0].toLocalFile()).suffix.lower() == WORKBOOK:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask under which name the workbook dropped is registered."""
        event.acceptProposedAction()
        self.add(Path(event.mimeData().urls()[0].toLocalFile()))

    def _show_current(self) -> None:
        template, writes = self.table.current(), not self.workspace.book.read_only
        self.add_button.setEnabled(writes)
        for button in (self.replace_button, self.rename_button, self.remove_button):
            button.setEnabled(writes and template is not None)
        self.export_button.setEnabled(template is not None)
        if template is None:
            self._shown = None
            self._show_report(None)
        elif self._quarter and self.isVisible():
            self._try(template, (self.workspace.data, template.id, self._quarter))

    def _try(self, template: FunderTemplate, wanted: _Trial) -> None:
        """Fill the template beside the window, once for each state of the book, and show what came of it."""
        if wanted == self._shown:
            return
        self._shown = wanted
        path, (data, _, quarter) = self.workspace.book.path, wanted
        words = self.tr("Trying the template…")
        period = Period.of_quarter(quarter)
        work = Background(words, lambda: tried_template(path, data, template, period), self)
        work.done.connect(lambda report: self._show_report(report) if wanted == self._shown else None)
        work.failed.connect(self.workspace.refuse)
        work.given_up.connect(lambda _: self._show_report(None))

    def _show_report(self, report: FillReport | None) -> None:
        self.places.set_records(
            sorted(report.places, key=lambda place: place.filled) if report is not None else ()
        )
        if report is not None:
            text = summary(report)
        else:
            text = "" if self.table.model.shown else self.tr("No template is registered yet.")
        self.sentence.setText(text)
        self.left.show_report(report)
        self.tried.emit()

    def _choose(self, title: str, then: Callable[[Path], object]) -> None:
        kinds = QCoreApplication.translate("Closing", "Excel workbooks (*.xlsx)")
        dialog = QFileDialog(self, title, str(documents()), kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda file: then(Path(file)))
        opened(dialog)

    def _make_buttons(self) -> None:
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(theme.GRID)
        self.add_button = self._button("add", self.tr("Add…"), self.ask_and_add)
        self.replace_button = self._button("template", self.tr("Replace…"), self.ask_and_replace)
        self.rename_button = self._button("edit", self.tr("Rename…"), self.rename)
        self.remove_button = self._button("delete", self.tr("Remove"), self.remove)
        self._buttons.addStretch()
        self.export_button = self._button("export", self.tr("Export…"), self.export)

    def _button(self, icon: str, words: str, slot: Callable[[], object]) -> QPushButton:
        button = QPushButton(words)
        icons.put(button, icon, self.palette())
        button.clicked.connect(lambda: slot())
        self._buttons.addWidget(button)
        return button

    def _lay_out(self) -> None:
        named = QWidget()
        right = QVBoxLayout(named)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(theme.GRID)
        left_over = scrolled(self.left)
        left_over.setMaximumHeight(_LEFT_HEIGHT)
        for widget, share in ((self.sentence, 0), (self.places, 2), (left_over, 1)):
            right.addWidget(widget, share)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(theme.MARGIN)
        self.table.setMinimumWidth(_LIST_WIDTH)
        splitter.addWidget(self.table)
        splitter.addWidget(named)
        splitter.setSizes([_LIST_WIDTH, _NAMES_WIDTH])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.GRID, 0, 0)
        column.setSpacing(theme.GRID)
        column.addWidget(self.explanation)
        column.addLayout(self._buttons)
        column.addWidget(self.written)
        column.addWidget(splitter, 1)


def _columns() -> list[Column[FunderTemplate]]:
    translate = QCoreApplication.translate
    return [
        text_column(translate("Template", "Name"), lambda template: template.name, stretch=True),
        text_column(
            translate("Template", "File"), lambda t: t.file_name, tip=lambda t: t.file_name, width=_FILE_WIDTH
        ),
        date_column(translate("Template", "Added"), lambda template: template.added),
    ]
