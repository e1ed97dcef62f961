"""Pictures of the window on a book, drawn off screen; started by dev.py with the Python of `.venv`."""

from __future__ import annotations

import argparse
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QEventLoop, QObject, QThreadPool
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from views import gallery, language, theme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

SIZE = (1366, 768)
FONT = "DejaVu Sans"
"""Wider than most systems' fonts: what fits with it fits with theirs."""

QUIET = 0.3
"""Seconds without anything painted, laid out or delivered that count as drawn."""

PATIENCE = 30.0

_BUSY = {
    QEvent.Type.Paint,
    QEvent.Type.UpdateRequest,
    QEvent.Type.LayoutRequest,
    QEvent.Type.MetaCall,
    QEvent.Type.Timer,
    QEvent.Type.Resize,
}


class Settling(QObject):
    """Tells when the window has come to rest, by the events that pass through the application."""

    def __init__(self, application: QApplication) -> None:
        super().__init__()
        self._application = application
        self._last = time.monotonic()
        application.installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Note when something last happened and let it happen."""
        if event.type() in _BUSY:
            self._last = time.monotonic()
        return False

    def wait(self) -> None:
        """Let the application work until nothing is left to draw."""
        self._last = started = time.monotonic()
        while time.monotonic() - self._last < QUIET or _working():
            self._application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
            time.sleep(0.005)
            if time.monotonic() - started > PATIENCE:
                sys.exit(f"the window did not come to rest in {PATIENCE:.0f} s")


def main() -> None:
    """Draw the dashboard alone, or every scene of the gallery, light and dark."""
    asked = _arguments()
    application = QApplication(sys.argv[:1])
    # A blinking cursor would never come to rest, and would be in some pictures only.
    application.setCursorFlashTime(0)
    if FONT in QFontDatabase.families():
        application.setFont(QFont(FONT))
    language.install(application, asked.language)
    settling = Settling(application)
    if asked.dashboard:
        theme.apply(application, dark=False)
        window = _window(asked.book, settling)
        _save(window, asked.dashboard)
        window.close()
        return
    asked.into.mkdir(parents=True, exist_ok=True)
    for old in asked.into.glob(f"*{asked.only}*.png"):
        old.unlink()
    written = [path for dark in (False, True) for path in _draw(application, settling, asked, dark=dark)]
    print(f"{len(written)} pictures in {asked.into}")


def _draw(
    application: QApplication, settling: Settling, asked: argparse.Namespace, *, dark: bool
) -> Iterator[Path]:
    theme.apply(application, dark)
    window = _window(asked.book, settling)
    for name, show in gallery.scenes(window):
        if asked.only not in name:
            continue
        shown = show()
        settling.wait()
        path = asked.into / f"{name}-{'dark' if dark else 'light'}.png"
        _save(shown, path)
        if shown.isWindow() and shown is not window:
            shown.close()
        yield path
    window.close()


def _window(book: Path, settling: Settling) -> QWidget:
    window = gallery.window(book)
    window.resize(*SIZE)
    window.show()
    settling.wait()
    return window


def _save(widget: QWidget, path: Path) -> None:
    if not widget.grab().save(str(path)):
        sys.exit(f"{path} cannot be written")


def _working() -> bool:
    return QThreadPool.globalInstance().activeThreadCount() > 0 or threading.active_count() > 1


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("book", type=Path)
    parser.add_argument("--dashboard", type=Path, help="only the dashboard, into this file")
    parser.add_argument("--into", type=Path, default=Path("build/screens"))
    parser.add_argument("--only", default="")
    parser.add_argument("--language", default="fr")
    return parser.parse_args()


if __name__ == "__main__":
    main()
