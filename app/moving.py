"""Moving a book to another folder: a checked copy first, then the old file steps aside."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from app.backup import backups_folder
from app.backup_home import home_of, write_record
from app.database import revision_of
from app.file_copy import copy_database
from app.place_probe import place_of
from app.restoring import locked
from models.message import UserError, translate

if TYPE_CHECKING:
    from pathlib import Path


def move_book(book: Path, target: Path, *, rename_old: bool) -> Path | None:
    """Copy a closed book to `target`, checked, and return the old file's new name; None where it stays.

    With `rename_old` the old file is renamed, so that nobody goes on in it by mistake; it is never
    deleted. The backups follow the book. Raises UserError where the target exists, lies in a synchronised or
    network folder, or cannot be written to; then the book is where it was. Stopped at any moment, the whole
    book is in one of the two places.
    """
    revision_of(book)
    if target.exists():
        raise UserError(
            translate("Core", "“{file}” already exists: choose another name.").format(file=str(target))
        )
    if place_of(target) is not None:
        raise UserError(
            translate("Core", "This folder is synchronised or on the network too: choose another one.")
        )
    with locked(book):
        home = home_of(backups_folder(), book)
        copy_database(book, target)
        old = _aside(book) if rename_old else None
    if home.folder.is_dir():
        with suppress(OSError):
            # Where it cannot be written down, the first change in it will tell whose backups they are.
            write_record(replace(home, book=target.resolve()))
    return old


def _aside(book: Path) -> Path | None:
    """Rename the old file; where another program holds it, it stays."""
    for number in range(1, 1000):
        suffix = f"-{number}" if number > 1 else ""
        aside = book.with_name(f"{book.stem} (déplacé){suffix}{book.suffix}")
        if not aside.exists():
            with suppress(OSError):
                return book.rename(aside)
            return None
    return None
