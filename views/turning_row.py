"""Widgets beside each other where the screen has room for that, and below each other where it has not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_WAY = QBoxLayout.Direction


class TurningRow(QWidget):
    """Add widgets to `row`; it lies across from `room` pixels on. `turned(across)` when it turns."""

    turned = Signal(bool)

    def __init__(self, room: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self.row = QBoxLayout(_WAY.LeftToRight, self)
        self.row.setContentsMargins(0, 0, 0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn where the width asks for it."""
        super().resizeEvent(event)
        across = event.size().width() >= self._room
        way = _WAY.LeftToRight if across else _WAY.TopToBottom
        if self.row.direction() != way:
            self.row.setDirection(way)
            self.turned.emit(across)
