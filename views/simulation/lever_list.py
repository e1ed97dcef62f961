"""Levers that are stated one by one: a line each, opened by a click and taken away at its end."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from views import icons

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


class Line(NamedTuple):
    """A lever in words, and what opening it and taking it away do."""

    text: str
    open: Callable[[], object]
    remove: Callable[[], object]


class LeverList(QWidget):
    """Lines, and under them a button that adds one."""

    def __init__(self, add: str, adding: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: list[QPushButton] = []
        self.removers: list[QToolButton] = []
        self.add_button = QPushButton(add)
        icons.put(self.add_button, "add", self.palette())
        self.add_button.clicked.connect(lambda: adding())
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._rows)
        column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_lines(self, lines: Iterable[Line]) -> None:
        """Show other lines."""
        while item := self._rows.takeAt(0):
            if widget := item.widget():
                widget.setParent(None)
                widget.deleteLater()
        self.lines, self.removers = [], []
        for line in lines:
            self._rows.addWidget(self._row(line))

    def _row(self, line: Line) -> QWidget:
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        opener = QPushButton(line.text)
        opener.setFlat(True)
        opener.setStyleSheet("text-align: left; padding: 3px 0;")
        opener.setToolTip(line.text)
        opener.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        opener.clicked.connect(lambda: line.open())
        remover = QToolButton()
        remover.setAutoRaise(True)
        remover.setIconSize(QSize(14, 14))
        icons.put(remover, "close", self.palette())
        words = QCoreApplication.translate("Levers", "Take away: {lever}").format(lever=line.text)
        remover.setAccessibleName(words)
        remover.setToolTip(words)
        remover.clicked.connect(lambda: line.remove())
        across.addWidget(opener, 1)
        across.addWidget(remover)
        self.lines.append(opener)
        self.removers.append(remover)
        return row
