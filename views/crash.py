"""What happens with an error nobody foresaw: a report in a log file, and a dialog to copy it."""

from __future__ import annotations

import os
import platform
import sys
import threading
import traceback
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app.paths import data_folder
from models.message import UserError, translate

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import TracebackType

    from PySide6.QtWidgets import QMessageBox

KEPT = 20
"""How many reports are kept; older ones go."""


class Crashes(QObject):
    """Takes every exception that nobody caught, whatever thread it comes from, to where it is shown.

    A UserError goes to `refuse`. Anything else is reported once for the place it comes from: what fails
    again and again, such as a widget that cannot be painted, neither floods the screen nor the folder.
    """

    _caught = Signal(object)

    def __init__(self, refuse: Callable[[UserError], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._refuse = refuse
        self._reported: dict[str, Path | None] = {}
        # Queued even inside the window's own thread: a dialog must not open in the middle of painting.
        self._caught.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def catch(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Python's hook, called in the thread that failed."""
        if issubclass(kind, KeyboardInterrupt):
            QApplication.exit(1)
        else:
            self._caught.emit(error if error.__traceback__ else error.with_traceback(trace))

    def catch_in_thread(self, failed: threading.ExceptHookArgs) -> None:
        """Python's hook for threads; asking one to end is no error."""
        if failed.exc_value is not None and not issubclass(failed.exc_type, SystemExit):
            self.catch(failed.exc_type, failed.exc_value, failed.exc_traceback)

    def _show(self, error: BaseException) -> None:
        if isinstance(error, UserError):
            self._refuse(error)
            return
        place = _place(error)
        if place in self._reported:
            self._say_again(self._reported[place])
            return
        text = told(error)
        self._reported[place] = path = _written(text)
        tell(text, path)

    def _say_again(self, path: Path | None) -> None:
        words = translate("Core", "The same error came up again. Its report: {file}")
        self._refuse(UserError(words.format(file=str(path or "–"))))


def install(refuse: Callable[[UserError], None], parent: QObject | None = None) -> Crashes:
    """Catch every exception that nobody else does, from now on."""
    crashes = Crashes(refuse, parent)
    sys.excepthook = crashes.catch
    threading.excepthook = crashes.catch_in_thread
    return crashes


def told(error: BaseException) -> str:
    """The error with what a developer needs."""
    lines = [
        f"Équilibre {datetime.now(UTC).isoformat(timespec='seconds')}",
        f"Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}",
        *traceback.format_exception(error),
    ]
    return "\n".join(lines)


def report(text: str) -> Path:
    """Write what is told of an error into a file of the user's own folder and return it."""
    folder = data_folder() / "logs"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"crash-{datetime.now(UTC):%Y%m%dT%H%M%S%f}.log"
    path.write_text(text, encoding="utf-8")
    for old in sorted(folder.glob("crash-*.log"))[:-KEPT]:
        old.unlink(missing_ok=True)
    return path


def tell(text: str, path: Path | None) -> QMessageBox:
    """Say that something went wrong, what became of the book, and where the report lies."""
    from PySide6.QtWidgets import QMessageBox

    # The program with a window has no console on Windows.
    if sys.stderr is not None:
        sys.stderr.write(text)
    box = QMessageBox(QApplication.activeWindow())
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle("Équilibre")
    translate = QCoreApplication.translate
    box.setText(translate("Crash", "An unforeseen error came up. Your book is safe."))
    saved = translate(
        "Crash",
        "Everything recorded before is saved; what was being done is recorded as a whole or not at all. "
        "You can go on working.",
    )
    if path is not None:
        where = translate(
            "Crash", "A report was written to {file}. It stays on this computer until you send it."
        ).format(file=_broken_up(path))
    else:
        where = translate("Crash", "The report could not be written to a file: click “Copy the report”.")
    box.setInformativeText(f"{saved}\n\n{where}")
    box.setDetailedText(text)
    copy = box.addButton(translate("Crash", "Copy the report"), QMessageBox.ButtonRole.ActionRole)
    copy.clicked.disconnect()
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(text))
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Close))
    # The connection keeps a box without a window over which it stands alive.
    box.finished.connect(lambda _: box.deleteLater())
    box.open()
    return box


def _broken_up(path: Path) -> str:
    """A path that a line may break in, after each folder."""
    return str(path).replace(os.sep, f"{os.sep}\u200b")


def _written(text: str) -> Path | None:
    """The report's file; None where the disk does not take it, which must not hide the error itself."""
    try:
        return report(text)
    except OSError:
        return None


def _place(error: BaseException) -> str:
    """What tells an error from another: its kind and the line it comes from."""
    frames = traceback.extract_tb(error.__traceback__)
    last = f"{frames[-1].filename}:{frames[-1].lineno}" if frames else ""
    return f"{type(error).__name__} {last}"
