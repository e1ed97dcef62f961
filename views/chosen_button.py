"""A button that stays down is seen to be down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QToolButton

from views import icons

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton

_ROLE = QPalette.ColorRole


def show_chosen(button: QAbstractButton) -> None:
    """Give the button that is down the colour of what is selected; a shade alone is lost on a dark ground."""
    palette = QGuiApplication.palette()
    if button.isChecked():
        palette.setColor(_ROLE.Button, palette.color(_ROLE.Highlight))
        for ink in (_ROLE.ButtonText, _ROLE.WindowText):
            palette.setColor(ink, palette.color(_ROLE.HighlightedText))
    button.setPalette(palette)
    action = button.defaultAction() if isinstance(button, QToolButton) else None
    icons.redraw(action or button, palette)
