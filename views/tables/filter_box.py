"""The box that hides the lines of a table in which what is typed does not occur."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from views import icons

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class FilterBox(QLineEdit):
    """Escape empties it, Enter and ↓ go to the table below."""

    def __init__(self, table: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        words = QCoreApplication.translate("Tables", "Filter")
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self.setToolTip(
            QCoreApplication.translate("Tables", "Show only the lines that hold these words (Ctrl+F)")
        )
        self.setClearButtonEnabled(True)
        self.setMaximumWidth(260)
        sign = self.addAction(icons.icon("find", self.palette()), QLineEdit.ActionPosition.LeadingPosition)
        icons.put(sign, "find", self.palette())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that leave the box."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)
