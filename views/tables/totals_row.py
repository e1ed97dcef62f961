"""The bold line of totals under a table, its columns as wide as the table's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QWidget

from views import theme
from views.tables.record_model import INDENT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QTableView

    from views.tables.column import Column

PADDING = 6
"""Pixels beside a total, both sides together; as many above and below it."""


class TotalsRow(QWidget):
    """Painted from the column positions of the table above, so that it follows when they move."""

    def __init__(self, table: QTableView, columns: Sequence[Column[Any]]) -> None:
        super().__init__()
        self._table = table
        self._columns = columns
        self._texts: list[str] = [""] * len(columns)
        self.setFont(theme.text_font(theme.TEXT, bold=True))
        self.setFixedHeight(self.fontMetrics().height() + 2 * PADDING)
        self._least = self.fontMetrics().horizontalAdvance("…") + PADDING
        header = table.horizontalHeader()
        header.sectionResized.connect(self._repaint)
        header.sectionMoved.connect(self._repaint)
        table.horizontalScrollBar().valueChanged.connect(self._repaint)

    def set_columns(self, columns: Sequence[Column[Any]]) -> None:
        """Sum other columns from the next totals on."""
        self._columns = columns
        self._texts = [""] * len(columns)

    @property
    def texts(self) -> Sequence[str]:
        """The text under each column."""
        return self._texts

    def show_totals(self, totals: Sequence[Any]) -> None:
        """Show other totals; the first column without one says what the line is."""
        self._texts = [
            "" if value is None else column.text(value)
            for column, value in zip(self._columns, totals, strict=True)
        ]
        if self._texts and not self._texts[0]:
            self._texts[0] = QCoreApplication.translate("Tables", "Total")
        self.setAccessibleName("  ".join(filter(None, self._texts)))
        self.setVisible(any(value is not None for value in totals))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The line above, then each total in its column."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().color(QPalette.ColorRole.Base))
        ink = self.palette().color(QPalette.ColorRole.Text)
        # A line drawn along the edge would be lost between the pixels of a screen at 150 %.
        painter.fillRect(0, 0, self.width(), 1, ink)
        painter.setPen(ink)
        seen = self._table.viewport().geometry()
        seen = QRect(seen.x(), 0, seen.width(), self.height())
        painter.setClipRect(seen)
        header = self._table.horizontalHeader()
        for index, text in enumerate(self._texts):
            if text and not header.isSectionHidden(index):
                x = seen.x() + header.sectionViewportPosition(index)
                cell = QRect(x, 0, header.sectionSize(index), self.height())
                if self._columns[index].numeric and not seen.contains(cell):
                    # Half a number reads like another one.
                    cell = cell.intersected(seen)
                    text = "…" if cell.width() >= self._least else ""
                self._write(painter, cell, text, index)
        painter.end()

    def _write(self, painter: QPainter, cell: QRect, text: str, index: int) -> None:
        side = Qt.AlignmentFlag.AlignRight if self._columns[index].numeric else Qt.AlignmentFlag.AlignLeft
        inner = cell.adjusted(PADDING // 2, 0, -PADDING // 2, 0)
        if not self._columns[index].numeric:
            text = f"{INDENT}{text}"
        painter.drawText(inner, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text)

    def _repaint(self, *_: object) -> None:
        self.update()
