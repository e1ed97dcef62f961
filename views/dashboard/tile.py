"""A tile: one figure with its name above and what it means below; it opens what is behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from views import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent


class Tile(QFrame):
    """`opened` is emitted on double-click, and on Enter or Space."""

    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = QLabel()
        self.figure = QLabel()
        self.figure.setFont(theme.text_font(theme.FIGURE))
        self.note = QLabel()
        self.note.setWordWrap(False)
        for label in (self.heading, self.figure, self.note):
            # A long note is cut rather than making the window wider than the screen; the tip has it whole.
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 8, 8)
        column.setSpacing(0)
        for label in (self.heading, self.figure, self.note):
            column.addWidget(label)

    def show_figure(self, heading: str, figure: str, note: str, tip: str, colour: str = "") -> None:
        """Show another figure; `colour` for its text where it is not the ink."""
        self.heading.setText(heading)
        self.figure.setText(figure)
        self.note.setText(note)
        tones = theme.tones()
        theme.paint_text(self.heading, QPalette.ColorRole.WindowText, tones.faint_ink)
        theme.paint_text(self.figure, QPalette.ColorRole.WindowText, colour or tones.ink)
        self.setToolTip(f"{note}\n{tip}".strip())
        self.setAccessibleName(f"{heading}: {figure}. {note}")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A hairline above, and the focus."""
        painter = QPainter(self)
        painter.setPen(QColor(theme.tones().hairline))
        painter.drawLine(0, 0, self.width(), 0)
        if self.hasFocus():
            painter.setPen(self.palette().color(QPalette.ColorRole.Highlight))
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))
        painter.end()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open what is behind."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open what is behind by key."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit()
        else:
            super().keyPressEvent(event)
