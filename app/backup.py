"""Checked copies of a book: backups kept in the user's own folder, copies, and putting one back."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from app.database import NotABookError, revision_of, unwritable
from app.lock import BookLock
from models.message import UserError, translate

KEPT = 30
"""How many backups of one book are kept; older ones go."""


def data_folder() -> Path:
    """The user's own folder for this program; `EQUILIBRE_DATA` names another."""
    if chosen := os.environ.get("EQUILIBRE_DATA"):
        return Path(chosen)
    from platformdirs import user_data_path

    return user_data_path("Equilibre", appauthor=False)


def backups_of(book: Path) -> list[Path]:
    """The backups kept of a book, oldest first."""
    return sorted((data_folder() / "backups").glob(f"{_escaped(book.stem)}-????????T??????*.equilibre"))


def back_up(book: Path, target: Path | None = None) -> Path:
    """Write a checked copy of a book and return where; without `target`, among the backups kept."""
    if target is None:
        folder = data_folder() / "backups"
        folder.mkdir(parents=True, exist_ok=True)
        target = _free_name(folder, book.stem)
        copy_database(book, target)
        for old in backups_of(book)[:-KEPT]:
            old.unlink(missing_ok=True)
    else:
        copy_database(book, target)
    return target


def copy_database(source: Path, target: Path) -> None:
    """Copy a book whole, check the copy, then give it its name; raise UserError where that cannot be."""
    part = target.with_name(f".{target.name}.part")
    try:
        part.unlink(missing_ok=True)
        uri = f"{source.resolve().as_uri()}?mode=ro"
        with closing(sqlite3.connect(uri, uri=True)) as book, closing(sqlite3.connect(part)) as copy:
            book.backup(copy)
        check_copy(part)
        part.replace(target)
    except (OSError, sqlite3.OperationalError):
        raise unwritable(target) from None
    finally:
        if target.parent.is_dir() and os.access(target.parent, os.W_OK):
            part.unlink(missing_ok=True)


def check_copy(path: Path) -> None:
    """Ask the database itself whether a book's file is sound; raise UserError when it is not."""
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            sound = connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
            whole = connection.execute("PRAGMA foreign_key_check").fetchone() is None
    except sqlite3.DatabaseError:
        sound = whole = False
    if not (sound and whole):
        raise UserError(
            translate("Core", "“{file}” is damaged: restore the last backup.").format(file=path.name)
        )


def restore(backup: Path, book: Path) -> Path | None:
    """Put a backup in a book's place and return the backup made of what was there, if anything was.

    Raises UserError where the backup is no sound book, or the book is open at somebody.
    """
    revision_of(backup)
    check_copy(backup)
    lock = BookLock(book)
    if holder := lock.acquire():
        raise UserError(
            translate(
                "Core", "The book is open at {user} on {host}: ask for it to be closed, then try again."
            ).format(user=holder.user, host=holder.host)
        )
    try:
        kept = _keep_what_is_there(book)
        copy_database(backup, book)
        return kept
    finally:
        lock.release()


def _keep_what_is_there(book: Path) -> Path | None:
    if not book.exists():
        return None
    try:
        revision_of(book)
        return back_up(book)
    except NotABookError:
        raise
    except UserError:
        # Damaged beyond a checked copy: its bytes are kept as they are.
        kept = _free_name(book.parent, f"{book.stem}-damaged")
        kept.write_bytes(book.read_bytes())
        return kept


def _free_name(folder: Path, stem: str) -> Path:
    now = datetime.now(UTC).strftime("%Y%m%dT%H%M%S")
    names = (
        folder / f"{stem}-{now}{suffix}.equilibre" for suffix in ("", *(f"-{n}" for n in range(1, 1000)))
    )
    return next(name for name in names if not name.exists())


def _escaped(stem: str) -> str:
    return "".join(f"[{char}]" if char in "[]*?" else char for char in stem)
