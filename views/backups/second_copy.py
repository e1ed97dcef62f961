"""The copy of new backups to the second folder, made beside the window, which may go meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from views.background import Background, GivenUpError, go_on

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.book_backups import BookBackups


class SecondCopy(QObject):
    """Shown where it takes long; given up, it is caught up with the next time.

    The application stays until it has ended, though its last window be closed. `ended` is emitted in any
    case, `refused` (Message) before it where something went wrong.
    """

    ended = Signal()
    refused = Signal(object)

    def __init__(self, backups: BookBackups, window: QWidget) -> None:
        super().__init__(window)
        self._backups = backups
        QApplication.setQuitOnLastWindowClosed(False)
        self.destroyed.connect(_let_go)
        words = self.tr(
            "The backup is made. It is being copied to the second folder; given up, the copy is made with "
            "the next one."
        )
        work = Background(words, lambda: backups.copy_to_second(go_on), window)
        work.done.connect(self._end)
        work.given_up.connect(self._end)
        work.failed.connect(self._fail)

    def _end(self, _: object) -> None:
        if self._backups.failure is not None:
            self.refused.emit(self._backups.failure)
        self.ended.emit()
        self.deleteLater()

    def _fail(self, error: BaseException) -> None:
        self._end(None)
        if not isinstance(error, GivenUpError):
            raise error


def _let_go() -> None:
    """Let the application end with its last window again, or now where that is closed already."""
    QApplication.setQuitOnLastWindowClosed(True)
    if not any(widget.isVisible() for widget in QApplication.topLevelWidgets()):
        QApplication.quit()
