"""Copies of a book's file that are checked before they get their name."""

from __future__ import annotations

import errno
import os
import sqlite3
from contextlib import closing, suppress
from typing import TYPE_CHECKING

from app.database import damaged, disk_full, missing, settle, unwritable

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from models.message import UserError

_PAGES = 256
"""Copied at a time (1 MB): whoever writes to the book waits for no more than that."""


def copy_database(source: Path, target: Path, between: Callable[[], object] = lambda: None) -> None:
    """Copy a book whole, check the copy, then give it its name; raise UserError where that cannot be.

    Stopped in the middle, it leaves what was at `target` as it was, and at most a file ending in `.part`.
    `between` is called after each part copied; what it raises stops the copying.
    """
    part = part_of(target)
    try:
        _clear(part)
        settle(source)
        with closing(_read_only(source)) as book, closing(sqlite3.connect(part)) as copy:
            book.backup(copy, pages=_PAGES, progress=lambda *_: between())
        if not is_sound(part):
            raise damaged(source)
        put_in_place(part, target)
    except (OSError, sqlite3.Error) as error:
        raise _refusal(error, source, target) from None
    finally:
        with suppress(OSError):
            _clear(part)


def put_in_place(part: Path, target: Path) -> None:
    """Give a whole copy its name, in one step; raise UserError where that cannot be."""
    try:
        part.replace(target)
        _settle_folder(target.parent)
    except OSError:
        raise unwritable(target) from None


def copy_bytes(source: Path, target: Path) -> None:
    """Copy a file as it is, damaged or not; raise UserError where that cannot be."""
    part = part_of(target)
    try:
        with part.open("wb") as copy:
            copy.write(source.read_bytes())
            copy.flush()
            os.fsync(copy.fileno())
        part.replace(target)
    except OSError as error:
        raise _refusal(error, source, target) from None
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def part_of(target: Path) -> Path:
    """The file that a copy is written to before it is whole."""
    return target.with_name(f".{target.name}.part")


def check_copy(path: Path) -> None:
    """Ask the database itself whether a book's file is sound; raise UserError when it is not."""
    if not is_sound(path):
        raise damaged(path)


def is_sound(path: Path) -> bool:
    """Whether the database itself finds the file whole, its rows in order."""
    try:
        with closing(_read_only(path)) as connection:
            whole = connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
            return bool(whole) and connection.execute("PRAGMA foreign_key_check").fetchone() is None
    except sqlite3.DatabaseError:
        return False


def _read_only(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)


def _clear(part: Path) -> None:
    part.unlink(missing_ok=True)
    part.with_name(f"{part.name}-journal").unlink(missing_ok=True)


def _settle_folder(folder: Path) -> None:
    """Have the new name written down before anything that follows; Windows does it with the file."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        # Some network folders know no such thing.
        with suppress(OSError):
            os.fsync(descriptor)
        os.close(descriptor)


def _refusal(error: Exception, source: Path, target: Path) -> UserError:
    if not source.is_file():
        return missing(source)
    if isinstance(error, OSError):
        return disk_full() if error.errno == errno.ENOSPC else unwritable(target)
    if isinstance(error, sqlite3.OperationalError):
        return disk_full() if "full" in str(error) else unwritable(target)
    return damaged(source)
