"""The second folder: a stick or another disk to which every backup goes as well, whenever it is there."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from app.backup import Backup, backups_folder, backups_in, backups_of, clear_away, rotate
from app.backup_home import RECORD, home_of
from app.backup_state import load, note_seen, save
from app.database import unwritable
from app.file_copy import copy_database
from models.backup_rotation import kept
from models.message import UserError, translate

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.backup_home import Home

FOLDER = "Sauvegardes Équilibre"
"""The folder made on the stick: where it is missing, another stick has the same letter."""


def choose(folder: Path) -> Path:
    """Try whether a folder can be written to and copy backups to it from now on; return the one made in it.

    Raises UserError where it cannot be, or is the folder the backups lie in already.
    """
    target = folder if folder.name == FOLDER else folder / FOLDER
    own = backups_folder().resolve()
    if own in (target.resolve(), *target.resolve().parents):
        raise UserError(
            translate("Core", "The backups are in this folder already: choose one on another disk or stick.")
        )
    try:
        target.mkdir(exist_ok=True)
        trial = target / ".essai.part"
        trial.write_bytes(b"Equilibre")
        trial.unlink()
    except OSError:
        raise unwritable(target) from None
    save(replace(load(), second=target, seen=datetime.now(UTC)))
    return target


def forget() -> None:
    """Copy to no second folder any more; what lies there stays."""
    save(replace(load(), second=None, seen=None))


def mirror(book: Path, between: Callable[[], object] = lambda: None) -> bool:
    """Bring the second folder to what is kept of a book; return False where none is set or it is not there.

    Raises UserError where it is there and cannot be written to. `between` is called after each part
    of a copy: what it raises stops the copying, and what is missing then is copied the next time.
    """
    state = load()
    if state.second is None or not state.there:
        return False
    home = home_of(backups_folder(), book)
    target = state.second / home.folder.name
    try:
        target.mkdir(exist_ok=True)
        clear_away(target)
        _copy_record(home, target)
    except OSError:
        raise unwritable(target / RECORD) from None
    there = {backup.path.name for backup in backups_in(target)}
    for backup in kept(backups_of(book)):
        if backup.path.name not in there:
            copy_database(backup.path, target / backup.path.name, between)
    rotate(backups_in(target))
    note_seen()
    return True


def all_backups_of(book: Path) -> list[Backup]:
    """The backups of a book here and in the second folder, the newest first."""
    own = backups_of(book)
    second = load().second
    folder = second / home_of(backups_folder(), book).folder.name if second else None
    there = {backup.path.name: backup for backup in backups_in(folder)} if folder else {}
    found = [
        replace(backup, copy=there[backup.path.name].path) if backup.path.name in there else backup
        for backup in own
    ]
    names = {backup.path.name for backup in own}
    found += [replace(backup, only_second=True) for name, backup in there.items() if name not in names]
    return sorted(found, key=lambda backup: (backup.at, backup.number), reverse=True)


def _copy_record(home: Home, target: Path) -> None:
    record = home.folder / RECORD
    if record.exists():
        (target / RECORD).write_bytes(record.read_bytes())
