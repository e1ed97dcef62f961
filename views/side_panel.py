"""The panel at the right of a list: what is known of the selected line, so that the list stays in view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QStackedLayout,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from views import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from views.printing.parts import Part

WIDTH = 424
_SHARE = 0.4
"""Of the page, at most, for the panel."""


class SidePanel(QWidget):
    """A heading, a fainter line under it, and tabs; a sentence instead while nothing is selected."""

    def __init__(self, nothing: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = QLabel()
        self.heading.setWordWrap(True)
        self.heading.setFont(theme.text_font(theme.SECTION, bold=True))
        self.subheading = QLabel()
        self.subheading.setWordWrap(True)
        theme.paint_text(self.subheading, QPalette.ColorRole.WindowText, "faint_ink")
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self._nothing = QLabel(nothing)
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        theme.paint_text(self._nothing, QPalette.ColorRole.WindowText, "faint_ink")
        self._lay_out()

    def say(self, heading: str, subheading: str) -> None:
        """Show the tabs under these words."""
        self.heading.setText(heading)
        self.subheading.setText(subheading)
        self.subheading.setVisible(bool(subheading))
        self._stack.setCurrentIndex(1)

    def paper(self) -> list[Part]:
        """Nothing: it is about the line that happens to be selected."""
        return []

    def say_nothing(self) -> None:
        """Show only the sentence that says what to select."""
        self._stack.setCurrentIndex(0)

    def _lay_out(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(theme.GRID, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.heading)
        column.addWidget(self.subheading)
        column.addSpacing(theme.GRID - 2)
        column.addWidget(self.tabs, 1)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(content)


class _Beside(QSplitter):
    """Gives the panel its width, or its share of a small window, until somebody places the handle."""

    def __init__(self, width: int) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._width = width
        self._placed = False
        self.splitterMoved.connect(self._leave)

    def setSizes(self, sizes: Sequence[int]) -> None:
        """Place the handle, from now on for good."""
        self._leave()
        super().setSizes(sizes)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._placed:
            panel = min(self._width, int(self.width() * _SHARE))
            super().setSizes([self.width() - panel - self.handleWidth(), panel])

    def _leave(self, *_: int) -> None:
        self._placed = True


def scrolled(content: QWidget) -> QScrollArea:
    """Content that scrolls where it is taller than the panel."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    content.setContentsMargins(0, theme.GRID, theme.GRID, 0)
    area.setWidget(content)
    area.viewport().setAutoFillBackground(False)
    content.setAutoFillBackground(False)
    return area


def padded(content: QWidget) -> QWidget:
    """Content of a tab, a little below the tab's edge."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, theme.GRID, 0, 0)
    column.addWidget(content)
    return holder


def beside(table: QWidget, panel: QWidget, width: int = WIDTH) -> QSplitter:
    """A list with its panel at the right; the list takes what the window gives, and most of a small one."""
    splitter = _Beside(width)
    splitter.setChildrenCollapsible(False)
    splitter.setHandleWidth(theme.GRID)
    splitter.addWidget(table)
    splitter.addWidget(panel)
    splitter.setStretchFactor(0, 1)
    splitter.setStretchFactor(1, 0)
    panel.setMinimumWidth(280)
    panel.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
    return splitter
