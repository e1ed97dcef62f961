"""The list of pages at the left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

from views import icons

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent

    from views.pages import PageEntry

WIDTH, COLLAPSED = 184, 52


class Navigation(QListWidget):
    """`chosen` carries the key of a page; ↑ and ↓ move along the pages."""

    chosen = Signal(str)

    def __init__(self, pages: Sequence[PageEntry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages = pages
        self.setAccessibleName(self.tr("Pages"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setIconSize(QSize(20, 20))
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
        palette = QGuiApplication.palette()
        palette.setColor(QPalette.ColorRole.Base, palette.color(QPalette.ColorRole.Window))
        if self.palette().color(QPalette.ColorRole.Base) != palette.color(QPalette.ColorRole.Base):
            self.setPalette(palette)
