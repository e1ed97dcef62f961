"""What is shown whole where the screen has room for it, and scrolls where it has not."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from views import theme

_LEAST = QSize(240, 48)


class WholeArea(QScrollArea):
    """Asks for all the room of its content, and makes do with less."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # The controls in it take the focus, and are brought into view.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setWidget(content)
        self.verticalScrollBar().rangeChanged.connect(self._keep_off_the_bar)

    def _keep_off_the_bar(self, _least: int, most: int) -> None:
        self.setViewportMargins(0, 0, theme.GRID if most else 0, 0)

    def beside_bar(self) -> int:
        """The width that the bar takes, with what keeps the content off it."""
        return self.verticalScrollBar().sizeHint().width() + theme.GRID

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for other room when the content does."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        """As large as the content asks for, with what was added to it a moment ago."""
        if layout := self.widget().layout():
            layout.activate()
        return self.widget().sizeHint().expandedTo(self.widget().minimumSizeHint())

    def minimumSizeHint(self) -> QSize:
        """A few lines of it."""
        return self.sizeHint().boundedTo(_LEAST)

    def hasHeightForWidth(self) -> bool:
        """Sentences in it may be wrapped."""
        return self.widget().hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        """The height of the content at a width, beside a bar while there is one: else it would stay."""
        bar = self.verticalScrollBar()
        beside = width - self.beside_bar() if bar.maximum() else width
        return max(self.widget().heightForWidth(beside), self.widget().minimumSizeHint().height())
