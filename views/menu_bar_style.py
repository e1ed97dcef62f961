"""How high the words of the menu bar stand: as high as what lies beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QProxyStyle, QStyle

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
    from PySide6.QtWidgets import QMenuBar, QStyleOption, QWidget

HEIGHT = 26
"""That of the period box, in pixels."""


class MenuBarStyle(QProxyStyle):
    """Of one menu bar alone: a style sheet would keep colours when light and dark change, and cost more."""

    def __init__(self, bar: QMenuBar) -> None:
        super().__init__("Fusion")
        self._bar = bar
        self.setParent(bar)
        bar.setStyle(self)

    def sizeFromContents(
        self, kind: QStyle.ContentsType, option: QStyleOption, size: QSize, widget: QWidget | None = None
    ) -> QSize:
        """Items as high as the bar, so that words stand in its middle and lines at its edge."""
        found = super().sizeFromContents(kind, option, size, widget or self._bar)
        if kind is QStyle.ContentsType.CT_MenuBarItem:
            found.setHeight(max(found.height(), HEIGHT))
        return found
