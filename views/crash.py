"""What happens with an error nobody foresaw: a report in a log file, and a dialog to copy it."""

from __future__ import annotations

import platform
import sys
import traceback
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app.backup import data_folder
from models.message import UserError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import TracebackType

KEPT = 20


def install(refuse: Callable[[UserError], None]) -> None:
    """Catch every exception that reaches Qt's loop: a UserError goes to `refuse`, others to a report."""

    def caught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, UserError):
            refuse(error)
        elif issubclass(kind, KeyboardInterrupt):
            QApplication.exit(1)
        else:
            tell(report(error, trace))

    sys.excepthook = caught


def report(error: BaseException, trace: TracebackType | None) -> Path:
    """Write the error with what a developer needs, and nothing out of the book, and return the file."""
    now = datetime.now(UTC)
    lines = [
        f"Équilibre {now.isoformat(timespec='seconds')}",
        f"Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}",
        *traceback.format_exception(type(error), error, trace),
    ]
    folder = data_folder() / "logs"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"crash-{now:%Y%m%dT%H%M%S%f}.log"
    path.write_text("\n".join(lines), encoding="utf-8")
    for old in sorted(folder.glob("crash-*.log"))[:-KEPT]:
        old.unlink(missing_ok=True)
    return path


def tell(path: Path) -> None:
    """Say that something went wrong, that nothing was written, and where the report lies."""
    from PySide6.QtWidgets import QMessageBox

    text = path.read_text(encoding="utf-8")
    # The program with a window has no console on Windows.
    if sys.stderr is not None:
        sys.stderr.write(text)
    box = QMessageBox(QApplication.activeWindow())
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle("Équilibre")
    translate = QCoreApplication.translate
    box.setText(translate("Crash", "Something went wrong that should not. The book is as it was before."))
    box.setInformativeText(translate("Crash", "A report was written to {file}.").format(file=str(path)))
    box.setDetailedText(text)
    copy = box.addButton(translate("Crash", "Copy the report"), QMessageBox.ButtonRole.ActionRole)
    copy.clicked.disconnect()
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(text))
    box.addButton(QMessageBox.StandardButton.Close)
    # The connection keeps a box without a window over which it stands alive.
    box.finished.connect(lambda _: box.deleteLater())
    box.open()
