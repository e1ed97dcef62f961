"""Doing something once the event loop has its turn again, or some time after that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject


def later(owner: QObject, function: Callable[[], object], after_ms: int = 0) -> None:
    """Call a function after so many milliseconds, unless its owner is gone by then.

    `QTimer.singleShot` with a context would swallow what the function raises: it reached neither the crash
    report nor the console.
    """
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.timeout.connect(function)
    timer.timeout.connect(timer.deleteLater)
    timer.start(after_ms)
