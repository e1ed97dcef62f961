"""A small button with an icon alone: its name, and its key, are in the tip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QToolButton

from views import icons

if TYPE_CHECKING:
    from collections.abc import Callable


def tool_button(icon: str, words: str, keys: str, slot: Callable[[], object]) -> QToolButton:
    """Make one that does `slot` when it is pressed or its keys are."""
    button = QToolButton()
    icons.put(button, icon, QGuiApplication.palette())
    button.setIconSize(QSize(16, 16))
    button.setAutoRaise(True)
    button.setAccessibleName(words)
    button.setShortcut(keys)
    shown = button.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    button.setToolTip(f"{words} ({shown})")
    button.clicked.connect(lambda: slot())
    return button
