"""A tile: one figure with its name above and what it means below; it opens what is behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from views import theme
from views.elided_label import ElidedLabel, TwoLinesLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent


class Tile(QFrame):
    """`opened` is emitted on double-click, and on Enter or Space."""

    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading, self.figure, self.note = ElidedLabel(), ElidedLabel(), TwoLinesLabel()
        self.figure.setFont(theme.text_font(theme.FIGURE))
        self.figure.setFixedHeight(self.figure.sizeHint().height())
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 8, 8)
        column.setSpacing(0)
        for label in (self.heading, self.figure, self.note):
            column.addWidget(label)
        # Where a neighbour's note takes two lines, the figures stay in one row.
        column.addStretch(1)

    def show_figure(self, heading: str, figure: str, note: str, tip: str, tone: str = "ink") -> None:
        """Show another figure, in one of the tones by its name."""
        self.heading.setText(heading)
        self.figure.setText(figure)
        self._fit()
        self.note.setText(note)
        theme.paint_text(self.heading, QPalette.ColorRole.WindowText, "faint_ink")
        theme.paint_text(self.figure, QPalette.ColorRole.WindowText, tone)
        for widget in (self, self.heading, self.figure, self.note):
            widget.setToolTip(f"{heading}: {figure}\n{note}\n{tip}")
        self.setAccessibleName(f"{heading}: {figure}. {note}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Write the figure smaller where it would be cut."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A hairline above, and the focus."""
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, QColor(theme.tones().hairline))
        if self.hasFocus():
            painter.setPen(self.palette().color(QPalette.ColorRole.Accent))
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))
        painter.end()

    def _fit(self) -> None:
        room = self.width() - 20
        sizes = range(theme.FIGURE, theme.SECTION - 1, -3)
        fonts = [theme.text_font(size) for size in sizes]
        fits = (f for f in fonts if QFontMetrics(f).horizontalAdvance(self.figure.text()) <= room)
        chosen = next(fits, fonts[-1])
        if chosen.pointSize() != self.figure.font().pointSize():
            self.figure.setFont(chosen)

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
