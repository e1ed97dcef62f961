"""An open book: the snapshot to read from, and the one door for writes with undo and redo."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, contextmanager
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from app import snapshot
from app.backup import back_up
from app.book_backups import BookBackups
from app.database import (
    REVISIONS,
    DamagedBookError,
    connect,
    create_file,
    disk_full,
    engine_of,
    engine_on,
    revision_of,
    unwritable,
    upgrade,
)
from app.file_copy import check_copy, copy_database, is_sound
from app.lock import BookLock, Holder
from app.undo import Done, Step, UndoHistory, Undoing, UndoStack
from models.backup_rotation import Reason
from models.message import Message, UserError, translate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from sqlalchemy.engine import Connection
    from sqlalchemy.exc import IntegrityError, OperationalError

    from app.change import Change, Image
    from models.book_data import BookData
    from models.building import Building


@dataclass(frozen=True, slots=True)
class Changed:
    """What a change, an undo or a redo did: its title, the tables it wrote, whether it can be taken back."""

    title: Message
    tables: frozenset[str]
    undoable: bool = True


class ReadOnlyBookError(UserError):
    """A change was asked of a book that is open for reading only."""

    def __init__(self, holder: Holder | None) -> None:
        if holder:
            message = translate(
                "Core", "The book is open at {user} on {host}: ask for it to be closed, then try again."
            ).format(user=holder.user, host=holder.host)
        else:
            message = translate("Core", "The book is open for reading only: nothing can be changed.")
        super().__init__(message)


class Book:
    """One building's books in one file. `data` is replaced, never altered, by each change."""

    def __init__(self, path: Path, lock: BookLock | None, holder: Holder | None) -> None:
        self.path = path
        self.holder = holder
        self._lock = lock
        self._file = connect(path, read_only=lock is None)
        self._listeners: list[Callable[[Changed], None]] = []
        self._steps = UndoStack()
        self.backups = BookBackups(path)
        self.kept_before_upgrade: Path | None = None
        """The backup made when this book was brought up to date just now."""
        try:
            with self._reading():
                self._data = snapshot.load(self._file)
        except BaseException:
            self._file.close()
            raise

    @property
    def left_open_by(self) -> Holder | None:
        """Who had the book open when the program was stopped without closing it."""
        return self._lock.left_by if self._lock else None

    @classmethod
    def create(cls, path: Path, building: Building) -> Book:
        """Make a new book with these settings and open it; raise UserError where it cannot be."""
        create_file(path)
        try:
            upgrade(path)
            _insert_building(path, building)
            return cls.open(path)
        except BaseException:
            path.unlink(missing_ok=True)
            raise

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Book:
        """Open a book. Held by somebody else, or not writable, it opens for reading only.

        An older book is brought up to date after a checked backup. Raises UserError where the file is
        missing, is no book or comes from a newer version, DamagedBookError where it cannot be read any more.
        """
        revision = revision_of(path)
        lock, holder = (None, None) if read_only else _take(path)
        try:
            kept = _bring_up_to_date(path, lock) if revision != REVISIONS[-1] else None
            book = cls(path, lock, holder)
        except BaseException as error:
            if lock:
                lock.release()
            if isinstance(error, Exception) and not isinstance(error, UserError) and not is_sound(path):
                raise DamagedBookError(path) from error
            raise
        book.kept_before_upgrade = kept
        return book

    @property
    def read_only(self) -> bool:
        """Whether changes are refused."""
        return self._lock is None

    @property
    def data(self) -> BookData:
        """What the book holds now."""
        return self._data

    @property
    def undo_history(self) -> UndoHistory:
        """What can be taken back and done again, step by step."""
        return self._steps.history

    @property
    def undo_title(self) -> Message | None:
        """What `undo` would take back."""
        done = self.undo_history.done
        return done[-1].title if done else None

    @property
    def redo_title(self) -> Message | None:
        """What `redo` would do again."""
        undone = self.undo_history.undone
        return undone[0].title if undone else None

    @contextmanager
    def change(self, title: Message, undoing: Undoing = Undoing.POSSIBLE) -> Iterator[Change]:
        """Write rows as one named change: all of them, or none when the block raises.

        Raises ClosedQuarterError where that would touch a closed quarter.
        """
        with self._transaction() as change:
            yield change
            if not change.images:
                return
            change_id = change.record(title, undoes=None)
        step = Step(title, datetime.now(UTC))
        self._steps.remember(Done(change_id, step, tuple(change.images)), undoing)
        self._announce(Changed(title, change.tables, undoable=undoing is Undoing.POSSIBLE))

    def undo(self, steps: int = 1) -> Message:
        """Take the last changes back, all or none; return the title of what was done.

        Raises UserError when there are not so many.
        """
        chosen = self._steps.last_done(steps)
        self._apply(chosen, lambda done: [image.reversed() for image in reversed(done.images)])
        self._steps.took_back(chosen)
        return self._announce_steps(chosen)

    def redo(self, steps: int = 1) -> Message:
        """Do the last undone changes again, all or none; return the title of what was done.

        Raises UserError when there are not so many.
        """
        chosen = self._steps.last_undone(steps)
        self._apply(chosen, lambda done: list(done.images))
        self._steps.did_again(chosen)
        return self._announce_steps(chosen)

    def subscribe(self, listener: Callable[[Changed], None]) -> Callable[[], None]:
        """Call `listener` after every change; returns what ends the subscription."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def save_copy(self, path: Path) -> None:
        """Write a checked copy of the book to `path`; raise UserError where that cannot be."""
        if path.resolve() == self.path.resolve():
            raise UserError(translate("Core", "A copy needs another name than the book's own."))
        copy_database(self.path, path)

    def keep_before_import(self) -> None:
        """Make a backup before an import; a book with nothing in it needs none."""
        if self._data.spaces or self._data.parties or self._data.entries:
            self.backups.keep(Reason.IMPORT)

    def close(self, *, second: bool = True) -> None:
        """Close the file; when something was changed, a checked backup is kept.

        A backup that cannot be made keeps nobody from closing: `backups.failure` says why. Without `second`
        its copy to the second folder is left to `backups.copy_to_second`.
        """
        if "_connection" in vars(self):
            # Given back first: its pool would roll back on a file that is closed.
            self._connection.close()
            self._connection.engine.dispose()
        self._file.close()
        try:
            if self.backups.changed:
                self.backups.keep(Reason.CLOSE, second=second)
        finally:
            if self._lock:
                self._lock.release()
                self._lock = None

    def discard(self) -> None:
        """Close a book that was being created and take its file away."""
        self.backups.forget()
        self.close()
        self.path.unlink(missing_ok=True)

    @cached_property
    def _connection(self) -> Connection:
        """The same connection for the tables, from the first change on."""
        return engine_on(self._file).connect()

    @contextmanager
    def _reading(self) -> Iterator[None]:
        """One moment of the file, whoever else may write to it."""
        self._file.execute("BEGIN")
        try:
            yield
        finally:
            self._file.execute("ROLLBACK")

    @contextmanager
    def _transaction(self) -> Iterator[Change]:
        if self._lock is None:
            raise ReadOnlyBookError(self.holder)
        # The tables are declared when first written to, not when a book is opened.
        from sqlalchemy.exc import IntegrityError, OperationalError

        from app.change import Change

        try:
            with self._connection.begin():
                change = Change(self._connection)
                yield change
        except OperationalError as error:
            raise _refusal(error, self.path) from error
        except IntegrityError as error:
            raise self._closed_or(error) from error

    def _closed_or(self, error: IntegrityError) -> Exception:
        """The refusal behind an error that comes from a closed quarter; else the error itself."""
        from app.closed_rows import ClosedQuarterError
        from app.frozen_triggers import REFUSAL

        closings = self._data.standing_closings
        if closings and str(error.orig).startswith(REFUSAL):
            return ClosedQuarterError(str(closings[-1].quarter))
        return error

    def _apply(self, chosen: list[Done], images: Callable[[Done], list[Image]]) -> None:
        """Write the images of each in one transaction, each as a change of its own in the journal."""
        with self._transaction() as change:
            for done in chosen:
                change.images.clear()
                change.apply(images(done))
                change.record(done.step.title, undoes=done.change_id)

    def _announce_steps(self, steps: list[Done]) -> Message:
        several = translate("Core", "{count} changes").format(count=len(steps))
        title = steps[0].step.title if len(steps) == 1 else several
        self._announce(Changed(title, frozenset(image.table for done in steps for image in done.images)))
        return title

    def _announce(self, changed: Changed) -> None:
        self.backups.note_change()
        with self._reading():
            self._data = snapshot.reload(self._file, self._data, changed.tables)
        for listener in list(self._listeners):
            listener(changed)


def _take(path: Path) -> tuple[BookLock | None, Holder | None]:
    if not os.access(path, os.W_OK):
        return None, None
    lock = BookLock(path)
    try:
        holder = lock.acquire()
    except UserError:
        return None, None
    return (None, holder) if holder else (lock, None)


def _bring_up_to_date(path: Path, lock: BookLock | None) -> Path:
    """Bring the tables to this version, and return the backup made before."""
    if lock is None:
        raise UserError(
            translate(
                "Core",
                "“{file}” comes from an older version and must be brought up to date: "
                "that needs the right to write in its folder.",
            ).format(file=path.name)
        )
    kept = back_up(path, Reason.UPGRADE)
    upgrade(path)
    check_copy(path)
    return kept.path


def _insert_building(path: Path, building: Building) -> None:
    from models.tables.building import BuildingRow

    engine = engine_of(path, read_only=False)
    values = {field.name: getattr(building, field.name) for field in fields(building)}
    with closing(engine.connect()) as connection, connection.begin():
        connection.execute(BuildingRow.__table__.insert().values({**values, "id": 1}))  # type: ignore[attr-defined]
    engine.dispose()


def _refusal(error: OperationalError, path: Path) -> Exception:
    original = error.orig
    if isinstance(original, sqlite3.OperationalError) and "readonly" in str(original):
        return unwritable(path)
    if isinstance(original, sqlite3.OperationalError) and "full" in str(original):
        return disk_full()
    return error
