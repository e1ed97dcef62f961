"""Putting a backup in a book's place, with what was there kept."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from app.backup import back_up, free_path
from app.database import DamagedBookError, NotABookError, journal_of, revision_of
from app.file_copy import check_copy, copy_bytes, copy_database, is_sound, part_of, put_in_place
from app.lock import BookLock
from models.backup_rotation import Reason
from models.message import UserError, translate

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def restore(backup: Path, book: Path) -> Path | None:
    """Put a backup in a book's place and return the file that keeps what was there, if anything was.

    Raises UserError where the backup is no sound book, or the book is open at somebody. Stopped at any
    moment, either the old book or the restored one stands in the place, whole.
    """
    revision_of(backup)
    check_copy(backup)
    if backup.resolve() == book.resolve():
        raise UserError(translate("Core", "The backup and the book are the same file."))
    staged = part_of(book)
    with locked(book):
        # First of all: keeping what is there may rotate this backup away.
        copy_database(backup, staged)
        try:
            kept = _keep_what_is_there(book)
            put_in_place(staged, book)
        except BaseException:
            staged.unlink(missing_ok=True)
            raise
        return kept


@contextmanager
def locked(book: Path) -> Iterator[None]:
    """Hold a book that is closed for what replaces it; raise UserError where somebody has it open."""
    lock = BookLock(book)
    if holder := lock.acquire():
        raise UserError(
            translate(
                "Core", "The book is open at {user} on {host}: ask for it to be closed, then try again."
            ).format(user=holder.user, host=holder.host)
        )
    try:
        yield
    finally:
        lock.release()


def _keep_what_is_there(book: Path) -> Path | None:
    if not book.exists():
        return None
    try:
        revision_of(book)
    except NotABookError:
        if book.suffix != ".equilibre":
            raise
        return _keep_bytes(book)
    except DamagedBookError:
        return _keep_bytes(book)
    return back_up(book, Reason.RESTORE).path if is_sound(book) else _keep_bytes(book)


def _keep_bytes(book: Path) -> Path:
    """Keep a damaged book as it is, beyond a checked copy, beside its place."""
    kept = free_path(book.parent, f"{book.stem}-endommagé")
    copy_bytes(book, kept)
    journal = journal_of(book)
    if journal.exists():
        # Left beside what is put in its place, it would be played back into that.
        copy_bytes(journal, journal_of(kept))
        journal.unlink()
    return kept
