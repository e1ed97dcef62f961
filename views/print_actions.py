"""Printing the page shown: on a printer, as a preview, as a PDF; loaded when first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog

from app import numbers
from models.message import UserError
from views.dialogs import opened
from views.files import PDF

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtPrintSupport import QPrinter

    from views.main_window import MainWindow
    from views.printing.press import Document
    from views.printing.preview import PreviewDialog


class PrintActions(QObject):
    """Over the window given; each does nothing while no book is open."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def document(self) -> Document | None:
        """What the page shown is on paper, as it stands now."""
        from views.printing.press import Document, without_echoes

        view, workspace = self._window.view, self._window.workspace
        if view is None or workspace is None:
            return None
        building = workspace.data.building
        title = view.page.title()
        return Document(
            title,
            building.name,
            numbers.period(workspace.period),
            self._window.sample_mark.text() if building.is_sample else "",
            tuple(without_echoes(title, view.page.paper())),
        )

    def preview(self) -> PreviewDialog | None:
        """Show the pages as they will come out."""
        from views.printing.preview import PreviewDialog

        document = self.document()
        if document is None:
            return None
        shown = opened(PreviewDialog(document, self._window))
        shown.print_asked.connect(lambda: self.print_document(document))
        shown.pdf_asked.connect(lambda: self.save_document(document))
        return shown

    def print_page(self) -> None:
        """Ask for the printer and print."""
        if document := self.document():
            self.print_document(document)

    def save_page(self) -> None:
        """Ask where to, and write a PDF."""
        if document := self.document():
            self.save_document(document)

    def print_document(self, document: Document) -> None:
        """Ask for the printer, then print."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        from views.printing.paper import LAYOUT

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageLayout(LAYOUT)
        printer.setDocName(document.name)
        dialog = QPrintDialog(printer, self._window)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, False)
        dialog.finished.connect(lambda result: self._print(document, printer) if result else None)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # Its own way to open wants a slot to connect.
        QDialog.open(dialog)

    def save_document(self, document: Document) -> None:
        """Ask where to, then write a PDF."""
        self._window.files.ask_and_export(
            self.tr("Save as PDF"), document.name, lambda path: self._write(document, path), PDF
        )

    def _print(self, document: Document, printer: QPrinter) -> None:
        from views.printing.press import Press
        from views.printing.work import put_on_paper

        try:
            put_on_paper(Press(document, printer), self._window)
        except UserError as error:
            self._window.refuse_error(error)

    def _write(self, document: Document, path: Path) -> None:
        from views.printing.press import write_pdf
        from views.printing.work import put_on_paper

        write_pdf(document, path, lambda press: put_on_paper(press, self._window))
