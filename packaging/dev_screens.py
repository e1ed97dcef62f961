"""Pictures of the window on a book, drawn off screen; started by dev.py with the Python of `.venv`."""

from __future__ import annotations

import argparse
import shutil
import sys
import threading
import time
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QEventLoop, QObject, QSize, QThreadPool, qInstallMessageHandler
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from views import gallery, language, theme
from views.background import Work

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QMessageLogContext, QtMsgType
    from PySide6.QtWidgets import QWidget

    from views.main_window import MainWindow

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
        self.application = application
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
        while time.monotonic() - self._last < QUIET or _working(self.application):
            self.application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
            time.sleep(0.005)
            if time.monotonic() - started > PATIENCE:
                sys.exit(f"the window did not come to rest in {PATIENCE:.0f} s")


def main() -> None:
    """Draw the dashboard alone, or every scene of the gallery, light and dark."""
    asked = _arguments()
    qInstallMessageHandler(_say)
    application = QApplication(sys.argv[:1])
    # A blinking cursor would never come to rest, and would be in some pictures only.
    application.setCursorFlashTime(0)
    if FONT in QFontDatabase.families():
        application.setFont(QFont(FONT))
    language.install(application, asked.language)
    settling = Settling(application)
    if asked.dashboard:
        with _window(asked.book, settling, dark=False) as window:
            _save(window, asked.dashboard)
        return
    asked.into.mkdir(parents=True, exist_ok=True)
    for old in asked.into.glob("*.png"):
        if asked.only in old.stem and old.stem.endswith(_suffix(asked.scale) or ("light", "dark")):
            old.unlink()
    written = [path for dark in (False, True) for path in _draw(settling, asked, dark=dark)]
    print(f"{len(written)} pictures in {asked.into}")


def _draw(settling: Settling, asked: argparse.Namespace, *, dark: bool) -> Iterator[Path]:
    with _window(asked.book, settling, dark=dark) as window:
        yield from _draw_scenes(window, settling, asked, "dark" if dark else "light")


def _draw_scenes(
    window: MainWindow, settling: Settling, asked: argparse.Namespace, ground: str
) -> Iterator[Path]:
    for name, show in gallery.scenes(window):
        if asked.only not in name:
            continue
        shown = show()
        settling.wait()
        path = asked.into / f"{name}-{ground}{_suffix(asked.scale)}.png"
        _save(shown, path)
        if shown.isWindow() and shown is not window:
            shown.close()
        yield path


@contextmanager
def _window(book: Path, settling: Settling, *, dark: bool) -> Iterator[MainWindow]:
    """The window on a copy of the book, at rest, so that scenes may write and leave nothing behind."""
    theme.apply(settling.application, dark)
    with TemporaryDirectory(prefix="equilibre-screens-") as folder:
        window = gallery.window(Path(shutil.copy(book, folder)))
        window.resize(QSize(*SIZE).boundedTo(window.screen().size()))
        window.show()
        settling.wait()
        yield window
        window.close()
        window.deleteLater()
        settling.wait()


def _save(widget: QWidget, path: Path) -> None:
    if not widget.grab().save(str(path)):
        sys.exit(f"{path} cannot be written")


def _suffix(scale: float) -> str:
    """What names a picture at another scaling than 100 %."""
    return "" if scale == 1 else f"-{scale * 100:.0f}"


def _say(_: QtMsgType, __: QMessageLogContext, text: str) -> None:
    # Said at each window off screen, and of no use to anybody.
    if "propagateSizeHints" not in text:
        print(text, file=sys.stderr)


def _working(application: QApplication) -> bool:
    if application.findChild(Work) is not None:
        return True
    return QThreadPool.globalInstance().activeThreadCount() > 0 or threading.active_count() > 1


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("book", type=Path)
    parser.add_argument("--dashboard", type=Path, help="only the dashboard, into this file")
    parser.add_argument("--into", type=Path, default=Path("build/screens"))
    parser.add_argument("--only", default="")
    parser.add_argument("--scale", type=float, default=1, help="only for the names of the files")
    parser.add_argument("--language", default="fr")
    return parser.parse_args()


if __name__ == "__main__":
    main()
