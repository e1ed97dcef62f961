"""Every scene of the gallery, one after the other, at rest; and what a walk over it has to say."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QThread
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from views import gallery

if TYPE_CHECKING:
    from collections.abc import Iterator

    from views.main_window import MainWindow

_ROUNDS = 8
"""Turns of the event loop after which the dashboard's charts, each drawn in a turn of its own, are there."""


class Finding(NamedTuple):
    """One thing that a person would stumble over: where, and what is wrong there."""

    scene: str
    widget: str
    what: str

    def __str__(self) -> str:
        return f"{self.scene}: {self.widget}: {self.what}"


def scenes(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """Each scene's name and its widget, shown and at rest; dialogs are closed again."""
    for name, show in gallery.scenes(window):
        shown = show()
        settle()
        yield name, shown
        if shown.isWindow() and shown is not window:
            shown.close()


def settle() -> None:
    """Let the application do all that is left to do, its threads too."""
    for _ in range(_ROUNDS):
        QApplication.processEvents()
        for thread in QApplication.instance().findChildren(QThread):
            thread.wait()
        QApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete))
    lay_out()


def lay_out() -> None:
    """Give every widget its place now."""
    for _ in range(3):
        QApplication.sendPostedEvents(None, int(QEvent.Type.LayoutRequest))
        QApplication.sendPostedEvents(None, int(QEvent.Type.Resize))


def path_to(widget: QWidget) -> str:
    """The way from the window to a widget, by names of classes and what they are called."""
    names = []
    step: QWidget | None = widget
    while step is not None:
        words = step.accessibleName() or step.objectName()
        if not words.startswith("qt_") and (words or type(step) not in (QWidget, QStackedWidget)):
            names.append(type(step).__name__ + (f"“{words[:40]}”" if words else ""))
        step = None if step.isWindow() else step.parentWidget()
    return " > ".join(reversed(names))
