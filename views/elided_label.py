"""Text of one line or two that ends in … where it has no room, with the whole of it as its tip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QFontMetrics, QPaintEvent, QResizeEvent

_ACCENTS = 2
"""Pixels for accents on capitals, which reach above the line."""


class ElidedLabel(QLabel):
    """It takes the width it is given, and never asks for more."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A little higher than the line: accents on capitals reach above it."""
        return super().sizeHint() + QSize(0, _ACCENTS)

    def setText(self, text: str) -> None:
        """Show another text."""
        super().setText(text)
        self.setToolTip(text)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """As much of the text as there is room for."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.setFont(self.font())
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)
        painter.end()


class TwoLinesLabel(ElidedLabel):
    """It goes on in a second line where it has to, and keeps that line for texts to come.

    Only another width takes the line away again: what stands below does not jump with every text.
    """

    def setText(self, text: str) -> None:
        """Show another text."""
        super().setText(text)
        self._fit(at_least=self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take as many lines as this width asks for."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit(at_least=0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The lines, from the top."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.setFont(self.font())
        shown = "\n".join(two_lines(self.text(), self.width(), self.fontMetrics()))
        room = self.rect().adjusted(0, _ACCENTS // 2, 0, 0)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop), shown)
        painter.end()

    def _fit(self, at_least: int) -> None:
        metrics = self.fontMetrics()
        lines = two_lines(self.text(), self.width(), metrics)
        self.setFixedHeight(max(metrics.lineSpacing() * len(lines) + _ACCENTS, at_least))


def two_lines(text: str, width: int, metrics: QFontMetrics) -> list[str]:
    """The text on one line, or broken at a space with the second line cut where it has to be."""
    if metrics.horizontalAdvance(text) <= width:
        return [text]
    words = text.split(" ")
    fitting = [n for n in range(1, len(words)) if metrics.horizontalAdvance(" ".join(words[:n])) <= width]
    first = max(fitting, default=0)
    rest = metrics.elidedText(" ".join(words[first:]), Qt.TextElideMode.ElideRight, width)
    return [" ".join(words[:first]), rest] if first else [rest]
