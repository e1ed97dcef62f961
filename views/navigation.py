"""The list of pages at the left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPalette, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QWidget,
)

from views import icons

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from views.pages import PageEntry

WIDTH, COLLAPSED = 184, 52
_ICON, _BESIDE = 20, 8
"""The size of an icon, and the room at its left and right, in pixels."""
_FRAME = 2
"""How thick the frame of the focus is, and how far inside the item."""


class Navigation(QListWidget):
    """`chosen` carries the key of a page; ↑ and ↓ move along the pages."""

    chosen = Signal(str)

    def __init__(self, pages: Sequence[PageEntry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages = pages
        self.setAccessibleName(self.tr("Pages"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(_Item(self))
        # The ground of the window shows through, by day and by night.
        self.viewport().setAutoFillBackground(False)
        self.setSpacing(2)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for index, page in enumerate(pages):
            item = QListWidgetItem(page.title)
            item.setToolTip(f"{page.title} (Ctrl+{index + 1})")
            self.addItem(item)
        self.collapse(False)
        self._tint()
        self.currentRowChanged.connect(self._announce)

    def collapse(self, collapsed: bool) -> None:
        """Show the icons alone, where the window is too narrow for the names as well."""
        width = COLLAPSED if collapsed else WIDTH
        self.setFixedWidth(width)
        for index, page in enumerate(self._pages):
            item = self.item(index)
            item.setText("" if collapsed else page.title)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, page.title)
            item.setSizeHint(QSize(width - 8, 36))

    def show_key(self, key: str) -> None:
        """Mark a page as the one shown."""
        row = next(index for index, page in enumerate(self._pages) if page.key == key)
        self.blockSignals(True)
        self.setCurrentRow(row)
        self.blockSignals(False)

    def changeEvent(self, event: QEvent) -> None:
        """Follow light and dark."""
        super().changeEvent(event)
        if event.type() == event.Type.PaletteChange and self.count() == len(self._pages):
            self._tint()

    def _announce(self, row: int) -> None:
        if row >= 0:
            self.chosen.emit(self._pages[row].key)

    def _tint(self) -> None:
        for index, page in enumerate(self._pages):
            self.item(index).setIcon(icons.icon(page.icon, self.palette(), selectable=True))


class _Item(QStyledItemDelegate):
    """Paints a page: its icon, in the middle where there is no name, and the focus around all of it.

    The style's own would frame the letters alone, and leave a seam between the icon and them.
    """

    def __init__(self, pages: Navigation) -> None:
        super().__init__(pages)
        self._pages = pages

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,  # noqa: ARG002 - the list itself says the same
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Ground, icon, name, focus."""
        item, palette = self._pages.item(index.row()), self._pages.palette()
        rect, chosen = self._pages.visualItemRect(item), item.isSelected()
        ink = palette.color(QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.WindowText)
        painter.save()
        if chosen:
            painter.fillRect(rect, palette.color(QPalette.ColorRole.Highlight))
        painter.setPen(ink)
        self._paint_icon(painter, rect, item)
        room = rect.adjusted(_ICON + 2 * _BESIDE, 0, -_BESIDE, 0)
        shown = painter.fontMetrics().elidedText(item.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)
        if self._pages.hasFocus() and index.row() == self._pages.currentRow():
            painter.setPen(QPen(ink, _FRAME, j=Qt.PenJoinStyle.MiterJoin))
            inside = _FRAME * 1.5
            painter.drawRect(QRectF(rect).adjusted(inside, inside, -inside, -inside))
        painter.restore()

    @staticmethod
    def _paint_icon(painter: QPainter, rect: QRect, item: QListWidgetItem) -> None:
        # In its own size: in a larger place it would be drawn larger, and blurred.
        place = QRect(0, 0, _ICON, _ICON)
        place.moveCenter(rect.center())
        if item.text():
            place.moveLeft(rect.left() + _BESIDE)
        mode = QIcon.Mode.Selected if item.isSelected() else QIcon.Mode.Normal
        item.icon().paint(painter, place, Qt.AlignmentFlag.AlignCenter, mode)
