"""Looks after the open book beside the work: its daily backup, what happened to it, where it lies."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from models.message import translate
from views.later import later

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from models.message import Message
    from views.background import Work
    from views.workspace import Workspace

AFTER_OPENING_MS = 1_500
"""The figures are seen by then."""
AFTER_CHANGE_MS = 3_000
EVERY_MS = 10 * 60_000


class BackupKeeper(QObject):
    """Makes backups in a thread of their own, one at a time.

    Signals: `told` (Message) says what happened; `refused` (Message) that a backup failed; `made` that
    backups are others now; `place_found` (Place) that the book lies in a synchronised or network folder;
    `damage_found` (Path, Message) that its file is damaged though it could be opened.
    """

    told = Signal(object)
    refused = Signal(object)
    made = Signal()
    place_found = Signal(object)
    damage_found = Signal(object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace: Workspace | None = None
        self._work: Work[object] | None = None
        self._then: Callable[[object], None] = lambda _: None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(AFTER_CHANGE_MS)
        self._soon.timeout.connect(self.keep_where_due)
        self._regularly = QTimer(self)
        self._regularly.setInterval(EVERY_MS)
        self._regularly.timeout.connect(self.keep_where_due)

    def follow(self, workspace: Workspace) -> None:
        """Look after another book from now on."""
        self._workspace = workspace
        workspace.wrote.connect(self._after_change)
        workspace.told.connect(self._after_change)
        self._regularly.start()
        later(self, lambda: self._look_at(workspace), AFTER_OPENING_MS)

    def leave(self) -> None:
        """Look after no book; wait for a backup that is being made, not for its copy in the second folder."""
        self._workspace = None
        self._soon.stop()
        self._regularly.stop()
        if self._work is not None:
            self._work.requestInterruption()
            self._work.wait()
            self._work = None

    def keep_where_due(self) -> None:
        """Make the day's backup where something was changed and there is none."""
        today = datetime.now().astimezone().date()
        if self._workspace is not None and self._workspace.book.backups.is_due(today):
            self._keep(self._workspace, today)

    def look(self) -> None:
        """Tell what happened to the book while it was not open, and where it lies."""
        if self._workspace is None:
            return
        for message in self._news(self._workspace):
            self.told.emit(message)
        self._look_at_place(self._workspace)
        self._check_file(self._workspace)
        from app.backup_state import load

        failure = load().failures.get(str(self._workspace.book.path.resolve()))
        if failure is not None:
            self.refused.emit(failure)

    def _look_at_place(self, workspace: Workspace) -> None:
        from app.place_probe import place_of

        if found := place_of(workspace.book.path):
            self.place_found.emit(found)

    def _look_at(self, workspace: Workspace) -> None:
        if workspace is self._workspace:
            self.look()

    def _after_change(self) -> None:
        if self._workspace is not None and not self._soon.isActive():
            self._soon.start()

    def _check_file(self, workspace: Workspace) -> None:
        """Look for damage in what opening the book did not read."""
        from app.database import DamagedBookError
        from app.file_copy import is_sound

        path = workspace.book.path

        def tell(sound: object) -> None:
            if not sound:
                self.damage_found.emit(path, DamagedBookError(path).message)

        self._run(lambda: is_sound(path), tell)

    def _keep(self, workspace: Workspace, today: date) -> None:
        from views.background import go_on

        backups = workspace.book.backups

        def tell(_: object) -> None:
            if backups.failure is not None:
                self.refused.emit(backups.failure)
            self.made.emit()

        self._run(lambda: backups.keep_daily(today, go_on), tell)

    def _run(self, work: Callable[[], object], then: Callable[[object], None]) -> None:
        """Do something in a thread; while one is at work, what is due waits for the next occasion."""
        if self._work is not None:
            return
        from views.background import Work

        self._work, self._then = Work(work), then
        # A method, not a function: it is called in the window's thread.
        self._work.finished.connect(self._finish)
        self._work.start()

    def _finish(self) -> None:
        if self._work is None or self._workspace is None:
            return
        work, self._work = self._work, None
        if work.error is not None:
            raise work.error
        self._then(work.result)

    def _news(self, workspace: Workspace) -> list[Message]:
        book = workspace.book
        found = []
        if book.left_open_by is not None:
            found.append(
                translate(
                    "Core",
                    "The program was stopped without closing this book: all that was recorded is there.",
                )
            )
        if book.kept_before_upgrade is not None:
            text = translate(
                "Core", "The book was brought up to date; the backup from before is kept: {file}"
            )
            found.append(text.format(file=book.kept_before_upgrade.name))
        return found
