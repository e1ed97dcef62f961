"""What scenes of the gallery have in common: their shape, and a window cleared for the next picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from views.main_window import MainWindow

Scene = tuple[str, "Callable[[], QWidget]"]
"""A scene's name, and what brings it about and returns the widget to picture."""


def on_window(window: MainWindow, show: Callable[[MainWindow], object]) -> QWidget:
    """Bring something about on the window itself, with nothing over it."""
    close_dialogs()
    window.notice.hide()
    show(window)
    return window


def close_dialogs() -> None:
    """Close whatever dialogs earlier scenes left open."""
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog):
            widget.close()
