"""Asks the database itself whether a book's file is sound."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from models.message import Issue, translate

if TYPE_CHECKING:
    from pathlib import Path


def check_file(path: Path) -> list[Issue]:
    """Return what SQLite finds wrong in the file: damaged pages, rows that name missing ones."""
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
        try:
            damage = [row[0] for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
            orphans = list(connection.execute("PRAGMA foreign_key_check"))
        except sqlite3.DatabaseError as error:
            damage, orphans = [str(error)], []
    damaged = translate("Core", "The file is damaged ({what}): restore the last sound backup.")
    orphan = translate("Core", "A row names one of table {table} that does not exist.")
    found = [Issue(path.name, "error", damaged.format(what=what)) for what in damage]
    found += [Issue(f"{row[0]} {row[1]}", "error", orphan.format(table=row[2])) for row in orphans]
    return found
