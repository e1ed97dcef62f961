"""Starts the window: application, language, light or dark, the book; then the loop."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from app.paths import RESOURCES
from views import crash, language, theme
from views.dialogs import room_for
from views.later import later
from views.main_window import MainWindow
from views.settings import Settings

EXIT_AFTER = "EQUILIBRE_EXIT_AFTER"
"""Names the first sight after which the window quits by itself: `window`, `figures` or `chart`."""

STARTED_MS = 5_000
"""By then the charts are drawn."""


def start(book: str | Path | None = None) -> int:
    """Show the window on a book, on the last one, or on the first page; return the exit code."""
    app = QApplication([*sys.argv[:1], *theme.STYLE])
    app.setApplicationName("equilibre")
    app.setApplicationDisplayName("Équilibre")
    app.setDesktopFileName("equilibre")
    settings = Settings()
    language.install(app, settings.language)
    theme.apply(app, settings.dark)
    window = MainWindow(settings)
    crash.install(window.refuse_error)
    path = Path(book) if book is not None else next(iter(settings.recent), None)
    window.begin(path)
    if settings.geometry.isEmpty():
        fill_small_screen(window)
    _quit_after(os.environ.get(EXIT_AFTER, ""), window)
    window.show()
    later(window, lambda: window.setWindowIcon(QIcon(str(RESOURCES / "icons" / "equilibre.svg"))))
    later(window, _collect_garbage_again, STARTED_MS)
    code = app.exec()
    if background := sys.modules.get("views.background"):
        background.end_all(app)
    # Qt takes the window down in order only while the application is still there.
    window.deleteLater()
    app.processEvents()
    return code


def fill_small_screen(window: MainWindow) -> None:
    """Have a window that was never placed fill a screen on which it would not be seen whole."""
    fitting = window.size().boundedTo(room_for(window))
    if fitting != window.size():
        window.resize(fitting)
        window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)


def _collect_garbage_again() -> None:
    """Take what start-up made for lasting, and collect garbage from now on."""
    gc.freeze()
    gc.enable()


def _quit_after(sight: str, window: MainWindow) -> None:
    if not sight:
        return
    signals = {"window": window.painted}
    if window.view is not None:
        dashboard = window.view.dashboard
        signals |= {"figures": dashboard.figures_shown, "chart": dashboard.chart_shown}
    signals.get(sight, window.painted).connect(window.close)
