"""The print preview: the pages as they will come out, to be printed or saved as a PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewWidget
from PySide6.QtWidgets import QDialog, QGraphicsView, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from views import icons, theme
from views.printing.paper import LAYOUT
from views.printing.press import Press
from views.tab_order import AsRead
from views.tool_button import tool_button

if TYPE_CHECKING:
    from views.printing.press import Document

_ZOOM = 1.25


class PreviewDialog(AsRead, QDialog):
    """`print_asked` and `pdf_asked` where one of the buttons is pressed; Page ↑ and ↓ turn pages."""

    print_asked = Signal()
    pdf_asked = Signal()

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Print preview: {title}").format(title=document.title))
        self.resize(1100, 720)
        self._document = document
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        self._printer.setPageLayout(LAYOUT)
        self.view = QPrintPreviewWidget(self._printer, self)
        if pages := self.view.findChild(QGraphicsView):
            pages.setAccessibleName(self.windowTitle())
        self._dress()
        self.view.paintRequested.connect(self._paint)
        self.page = QLabel()
        self._lay_out()
        self.view.previewChanged.connect(self._show_page)
        self.view.fitInView()
        self._show_page()

    def changeEvent(self, event: QEvent) -> None:
        """Follow light and dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()

    def turn(self, pages: int) -> None:
        """Show a page further on, or back."""
        self.view.setCurrentPage(min(max(self.view.currentPage() + pages, 1), self.view.pageCount()))

    def _paint(self, printer: QPrinter) -> None:
        for _ in Press(self._document, printer).paint():
            pass

    def _dress(self) -> None:
        """Lay the pages on a ground of the palette; Qt's own is grey by day and by night."""
        if pages := self.findChild(QGraphicsView):
            pages.scene().setBackgroundBrush(self.palette().color(QPalette.ColorRole.Mid))

    def _show_page(self) -> None:
        count = max(self.view.pageCount(), 1)
        words = self.tr("Page {number} of {count}")
        self.page.setText(words.format(number=max(self.view.currentPage(), 1), count=count))
        self.before.setEnabled(self.view.currentPage() > 1)
        self.after.setEnabled(self.view.currentPage() < count)

    def _lay_out(self) -> None:
        self.print_button = QPushButton(self.tr("Print…"))
        self.pdf_button = QPushButton(self.tr("Save as PDF…"))
        icons.put(self.print_button, "print", self.palette())
        icons.put(self.pdf_button, "export", self.palette())
        self.print_button.clicked.connect(self.print_asked)
        self.pdf_button.clicked.connect(self.pdf_asked)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.reject)
        for button in (self.print_button, self.pdf_button, close):
            button.setAutoDefault(False)
        self.before = tool_button("previous", self.tr("Page before"), "PgUp", lambda: self.turn(-1))
        self.after = tool_button("next", self.tr("Page after"), "PgDown", lambda: self.turn(1))
        smaller = tool_button("smaller", self.tr("Smaller"), "Ctrl+-", lambda: self.view.zoomOut(_ZOOM))
        larger = tool_button("larger", self.tr("Larger"), "Ctrl++", lambda: self.view.zoomIn(_ZOOM))
        whole = tool_button("whole", self.tr("Whole page"), "Ctrl+0", self.view.fitInView)
        row = QHBoxLayout()
        row.setSpacing(theme.GRID)
        turning = (self.before, self.page, self.after)
        for widget in (self.print_button, self.pdf_button, *turning, smaller, larger, whole):
            row.addWidget(widget)
        row.addStretch()
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MARGIN, theme.GRID, theme.MARGIN, theme.MARGIN)
        column.setSpacing(theme.GRID)
        column.addLayout(row)
        column.addWidget(self.view, 1)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
