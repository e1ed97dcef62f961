"""The backups kept of each book: checked copies in the user's own folder, rotated, and found again."""

from __future__ import annotations

import re
import time
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from app.backup_home import home_of, is_of, write_record
from app.database import unwritable
from app.file_copy import copy_database
from app.paths import data_folder
from models.backup_rotation import Reason, kept

if TYPE_CHECKING:
    from pathlib import Path

    from app.backup_home import Home

_NAME = re.compile(
    r"(?P<stem>.+)-(?P<at>\d{8}T\d{6})(?:-(?P<reason>[a-z]+))?(?:-(?P<number>\d+))?\.equilibre"
)
_LEFT_BEHIND_S = 3600


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup: when it was made (UTC), why, and where it lies.

    `number` tells those of one second apart. `copy` is the same one in the second folder; where it is
    kept only there, `path` is that and `only_second` says so.
    """

    path: Path
    at: datetime
    reason: Reason
    number: int = 1
    copy: Path | None = None
    only_second: bool = False


def backups_folder() -> Path:
    """Where the backups of every book lie."""
    return data_folder() / "backups"


def backups_of(book: Path) -> list[Backup]:
    """The backups kept of a book in the user's own folder, oldest first."""
    home = home_of(backups_folder(), book)
    return sorted([*backups_in(home.folder), *_of_before(home)], key=_age)


def backups_in(folder: Path) -> list[Backup]:
    """The backups that lie in one folder, oldest first."""
    return sorted(filter(None, map(_named, folder.glob("*.equilibre"))), key=_age)


def back_up(book: Path, reason: Reason = Reason.HAND) -> Backup:
    """Keep a checked copy of a book and let older ones go; raise UserError where that cannot be."""
    home = home_of(backups_folder(), book)
    try:
        home.folder.mkdir(parents=True, exist_ok=True)
        write_record(home)
        clear_away(home.folder)
    except OSError:
        raise unwritable(home.folder / book.name) from None
    made = _free(home.folder, book.stem, reason)
    copy_database(book, made.path)
    rotate(backups_of(book))
    return made


def rotate(backups: list[Backup]) -> None:
    """Take away the backups that are not to be kept; one that cannot be goes the next time."""
    stay = {backup.path for backup in kept(backups)}
    for backup in backups:
        if backup.path not in stay:
            with suppress(OSError):
                backup.path.unlink(missing_ok=True)


def clear_away(folder: Path) -> None:
    """Take away what copies that were stopped in the middle left behind."""
    for part in folder.glob(".*.part*"):
        with suppress(OSError):
            # Another program of ours may be writing a younger one right now.
            if time.time() - part.stat().st_mtime > _LEFT_BEHIND_S:
                part.unlink(missing_ok=True)


def free_path(folder: Path, stem: str) -> Path:
    """A name with the present time that no file of the folder has."""
    return _first_free(folder / f"{stem}-{_stamp(datetime.now(UTC))}")


def _free(folder: Path, stem: str, reason: Reason) -> Backup:
    """A backup's name that says now; a number tells it from others of the same second."""
    now = datetime.now(UTC).replace(microsecond=0)
    number = max((backup.number + 1 for backup in backups_in(folder) if backup.at == now), default=1)
    suffix = f"-{number}" if number > 1 else ""
    return Backup(folder / f"{stem}-{_stamp(now)}-{reason}{suffix}.equilibre", now, reason, number)


def _first_free(start: Path) -> Path:
    suffixes = ("", *(f"-{number}" for number in range(2, 1000)))
    names = (start.with_name(f"{start.name}{suffix}.equilibre") for suffix in suffixes)
    return next(name for name in names if not name.exists())


def _stamp(at: datetime) -> str:
    return at.strftime("%Y%m%dT%H%M%S")


def _named(path: Path) -> Backup | None:
    """A backup as its file's name tells; None where the name is no backup's."""
    found = _NAME.fullmatch(path.name)
    if found is None:
        return None
    try:
        at = datetime.strptime(found["at"], "%Y%m%dT%H%M%S").replace(tzinfo=UTC)
        reason = Reason(found["reason"] or Reason.EARLIER)
    except ValueError:
        return None
    return Backup(path, at, reason, int(found["number"] or 1))


def _age(backup: Backup) -> tuple[datetime, int]:
    return backup.at, backup.number


def _of_before(home: Home) -> list[Backup]:
    """Backups that an earlier version kept of this book, those of all books in one folder."""
    return [
        backup
        for backup in backups_in(backups_folder())
        if backup.path.name.startswith(f"{home.book.stem}-{_stamp(backup.at)}") and is_of(home, backup.path)
    ]
