"""The backups of one open book: when one is due, and what became of the last."""

from __future__ import annotations

from datetime import datetime
from threading import Lock
from typing import TYPE_CHECKING

from app.backup import back_up, backups_of
from models.backup_rotation import Reason
from models.message import UserError, translate

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from models.message import Message


class BookBackups:
    """Counts changes since the last backup. `keep` may run in another thread, one at a time.

    `failure` is the sentence of the last backup where it failed; work goes on whatever becomes of it.
    """

    def __init__(self, book: Path) -> None:
        self._book = book
        self._changes = 0
        self._saved = 0
        self._day: date | None = None
        self._one_at_a_time = Lock()
        self._uncopied = False
        self.failure: Message | None = None

    @property
    def changed(self) -> bool:
        """Whether something was changed since the last backup of this session."""
        return self._changes > self._saved

    @property
    def waits_for_second(self) -> bool:
        """Whether a backup was made that the second folder set has not been given yet."""
        from app.backup_state import load

        return self._uncopied and load().second is not None

    def note_change(self) -> None:
        """Count one more change."""
        self._changes += 1

    def forget(self) -> None:
        """Take the changes so far for kept: the file itself is going away."""
        self._saved = self._changes

    def is_due(self, today: date) -> bool:
        """Whether a day of use has no backup yet though something was changed."""
        return self.changed and self._day != today

    def keep_daily(self, today: date, between: Callable[[], object] = lambda: None) -> None:
        """Make the day's backup where there is none of that day yet; never raises UserError."""
        newest = backups_of(self._book)[-1:]
        if newest and newest[0].at.astimezone().date() >= today:
            self._day = today
        else:
            self.keep(Reason.DAILY, between)

    def keep(
        self, reason: Reason, between: Callable[[], object] = lambda: None, *, second: bool = True
    ) -> None:
        """Make a backup, here and in the second folder; what goes wrong is in `failure`.

        `between` may stop the copying to the second folder; without `second` it is left for later.
        """
        from app.backup_state import note_outcome

        with self._one_at_a_time:
            counted = self._changes
            try:
                back_up(self._book, reason)
                self._saved = counted
                self.failure = None
            except UserError as error:
                text = translate("Core", "The backup was not made. {reason}")
                self.failure = text.format(reason=error.message)
            # Where it failed it is tried again tomorrow and at the close, not at every change.
            self._day = datetime.now().astimezone().date()
            self._uncopied = True
            note_outcome(self._book, self.failure)
        if second:
            self.copy_to_second(between)

    def copy_to_second(self, between: Callable[[], object] = lambda: None) -> None:
        """Bring the second folder to what is kept; what goes wrong is in `failure`.

        `between` is called all along: what it raises stops it, and the next time catches up.
        """
        from app.backup_state import note_outcome
        from app.second_folder import mirror

        with self._one_at_a_time:
            try:
                mirror(self._book, between)
            except UserError as error:
                text = translate("Core", "The copy to the second folder was not made. {reason}")
                self.failure = self.failure or text.format(reason=error.message)
            self._uncopied = False
            note_outcome(self._book, self.failure)
