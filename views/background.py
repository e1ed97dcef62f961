"""Work that takes longer than a moment: done beside the window, shown, and given up on request."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt, QThread, Signal
from PySide6.QtWidgets import QProgressDialog, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")
_SHOWN_AFTER_MS = 300


class GivenUpError(Exception):
    """The user does not wait for this work any more."""


def go_on() -> None:
    """Let work that is done beside the window call this now and then: it ends there once it is given up."""
    if QThread.currentThread().isInterruptionRequested():
        raise GivenUpError


class Work(QThread, Generic[T]):
    """Runs one function and keeps its result, or its error.

    It belongs to the application, not to whoever waits for it: a window that is closed meanwhile must not
    take a running thread with it. It goes by itself once it has ended and its `finished` was heard.
    """

    def __init__(self, work: Callable[[], T]) -> None:
        super().__init__(QCoreApplication.instance())
        self._work = work
        self.result: T | None = None
        self.error: BaseException | None = None
        self.finished.connect(self.deleteLater)

    def run(self) -> None:
        """Run it, in the thread."""
        # Whatever goes wrong is raised again where the window can show it.
        try:
            self.result = self._work()
        except BaseException as error:
            self.error = error


def end_all(app: QCoreApplication) -> None:
    """End what still runs beside the window, before the application goes."""
    for work in app.findChildren(Work):
        work.requestInterruption()
        work.wait()


class Background(QObject, Generic[T]):
    """`done(result)` or `failed(error)` is emitted once; `given_up(result)` where the user did not wait.

    That result is None where the work ended before it had one. An owner that is gone by then hears nothing.
    """

    done = Signal(object)
    failed = Signal(object)
    given_up = Signal(object)

    def __init__(self, words: str, work: Callable[[], T], owner: QWidget) -> None:
        super().__init__(owner)
        self._thread: Work[T] = Work(work)
        self._dialog = QProgressDialog(words, QCoreApplication.translate("Background", "Cancel"), 0, 0, owner)
        self._dialog.setWindowModality(Qt.WindowModality.WindowModal)
        self._dialog.setMinimumDuration(_SHOWN_AFTER_MS)
        self._dialog.setWindowTitle("Équilibre")
        self._dialog.setValue(0)
        self._cancelled = False
        self._dialog.canceled.connect(self.cancel)
        self._thread.finished.connect(self._finish)
        self._thread.start()

    def cancel(self) -> None:
        """Wait for the result no longer; work that does not call `go_on` runs to its end all the same."""
        self._cancelled = True
        self._thread.requestInterruption()

    def _finish(self) -> None:
        self._dialog.canceled.disconnect(self.cancel)
        self._dialog.close()
        self._dialog.deleteLater()
        if self._cancelled:
            self.given_up.emit(self._thread.result)
        elif self._thread.error is not None:
            self.failed.emit(self._thread.error)
        else:
            self.done.emit(self._thread.result)
        self.deleteLater()
