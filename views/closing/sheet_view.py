"""One sheet of a workbook as a table that is read only."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QStyledItemDelegate,
    QTableView,
    QWidget,
)

from views import theme
from views.tables.column import as_text

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from app.reports.workbook_preview import PreviewCell, SheetPreview
    from views.printing.parts import Part

Index = QModelIndex | QPersistentModelIndex
_ROW, _LINE = 22, 15
_NARROWEST, _PADDING, _BESIDE = 20, 14, 20
_MOST_LINES = 4
_BOLD = 1.15
"""How much wider bold letters are, at most."""
_BEHIND = "\u2002"
"""Keeps figures off the words at their right."""


class _SheetModel(QAbstractTableModel):
    def __init__(self, sheet: SheetPreview, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = sheet.rows
        self._columns = len(sheet.widths)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else self._columns

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        cell = self._rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{cell.text}{_BEHIND}" if cell.right and cell.text else cell.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return cell.text
        if role == Qt.ItemDataRole.FontRole and cell.bold:
            return theme.text_font(theme.TEXT, bold=True)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if cell.right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None


class _Parting(QStyledItemDelegate):
    """Draws the line above a cell that is parted from what it sums."""

    def __init__(self, sheet: SheetPreview, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = sheet.rows

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        if self._rows[index.row()][index.column()].parted:
            rect: QRect = option.rect  # type: ignore[attr-defined]
            painter.fillRect(rect.x(), rect.y(), rect.width(), 1, QColor(theme.tones().hairline))


class SheetView(QTableView):
    """Columns as wide as in the workbook; a text runs over the empty cells at its right, as there."""

    def __init__(self, sheet: SheetPreview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet = sheet
        self.setModel(_SheetModel(sheet, self))
        self.setItemDelegate(_Parting(sheet, self))
        self.setAccessibleName(sheet.title)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self._size_columns()
        for row, cells in enumerate(sheet.rows):
            lines = max((self._run_over(row, column, cells) for column in range(len(cells))), default=1)
            if lines > 1:
                self.setRowHeight(row, _ROW + (lines - 1) * _LINE)
        copy = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self)
        copy.setContext(Qt.ShortcutContext.WidgetShortcut)
        copy.activated.connect(self.copy)

    def paper(self) -> list[Part]:
        """Its cells as a table without headings; the file itself is what is sent."""
        from views.printing.parts import Table

        rows = tuple(tuple(cell.text for cell in row) for row in self.sheet.rows)
        columns = range(len(self.sheet.widths))
        numeric = tuple(any(row[place].numeric for row in self.sheet.rows) for place in columns)
        return [Table("", ("",) * len(numeric), numeric, rows)]

    def copy(self) -> None:
        """Put the selected cells on the clipboard, for a spreadsheet."""
        chosen = self.selectionModel().selectedIndexes()
        rows = sorted({index.row() for index in chosen})
        columns = sorted({index.column() for index in chosen})
        lines = ("\t".join(as_text(self.sheet.rows[row][column].text) for column in columns) for row in rows)
        QApplication.clipboard().setText("\n".join(lines))

    def _size_columns(self) -> None:
        digit = self.fontMetrics().horizontalAdvance("0")
        for column, width in enumerate(self.sheet.widths):
            # A date or an amount cannot be broken over lines as words can.
            whole = (row[column].text for row in self.sheet.rows if " " not in row[column].text)
            widest = max((self.fontMetrics().horizontalAdvance(text) for text in whole), default=0)
            room = round(widest * _BOLD) + _BESIDE if widest else 0
            self.setColumnWidth(column, max(round(width * digit), room, _NARROWEST))

    def _run_over(self, row: int, column: int, cells: tuple[PreviewCell, ...]) -> int:
        """Give a text the empty cells at its right that it needs, and return how many lines it takes then."""
        cell, last, width = cells[column], column, self.columnWidth(column)
        if not cell.text or cell.numeric:
            return 1
        needed = self.fontMetrics().horizontalAdvance(cell.text) * (_BOLD if cell.bold else 1) + _PADDING / 2
        while width < needed and last + 1 < len(cells) and not cells[last + 1].text:
            last += 1
            width += self.columnWidth(last)
        if last > column:
            self.setSpan(row, column, 1, last - column + 1)
        wrapped = 1 if needed <= width else ceil(needed / (width - _PADDING))
        return min(max(wrapped, cell.text.count("\n") + 1), _MOST_LINES)
