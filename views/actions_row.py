"""The row of a page's actions: buttons with icon and words, with the icon alone where there is no room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from views import theme
from views.tab_order import content_at

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_STYLE = Qt.ToolButtonStyle


class ActionsRow(QWidget):
    """Add buttons to `row`. The last ones give their words up first; these stay their tip and their name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(theme.GRID)
        self.row.addStretch()

    def minimumSizeHint(self) -> QSize:
        """Room for the icons."""
        widths = [_width(button, words=False) for button in self._buttons()]
        least = super().minimumSizeHint()
        return QSize(sum(widths) + theme.GRID * max(len(widths) - 1, 0), least.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave words out, or show them again."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Look again when a button has come, gone or been named anew."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def _buttons(self) -> list[QToolButton]:
        items = (content_at(self.row, index) for index in range(self.row.count()))
        return [item for item in items if isinstance(item, QToolButton) and item.isVisibleTo(self)]

    def _fit(self) -> None:
        buttons = self._buttons()
        spare = self.width() - theme.GRID * max(len(buttons) - 1, 0)
        spare -= sum(_width(button, words=False) for button in buttons)
        for button in buttons:
            more = _width(button, words=True) - _width(button, words=False)
            style = _STYLE.ToolButtonTextBesideIcon if more <= spare else _STYLE.ToolButtonIconOnly
            spare -= more
            if button.toolButtonStyle() != style:
                button.setToolButtonStyle(style)


def _width(button: QToolButton, *, words: bool) -> int:
    """What a button asks for with its words or without."""
    asked = button.sizeHint().width()
    shown = button.toolButtonStyle() is _STYLE.ToolButtonTextBesideIcon
    return asked if shown == words else asked + (_words_width(button) if words else -_words_width(button))


def _words_width(button: QToolButton) -> int:
    """What the words add, reckoned as Qt does: asking it would change the button and lay all out anew."""
    metrics = button.fontMetrics()
    text = metrics.size(int(Qt.TextFlag.TextShowMnemonic), button.text()).width()
    return text + 2 * metrics.horizontalAdvance(" ") + 4
