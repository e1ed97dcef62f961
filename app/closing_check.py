"""Whether a book's closings hold: the chain, the triggers, and the files kept."""

from __future__ import annotations

import sqlite3
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from app.closing_records import record_issues
from app.frozen_rows import entry_texts, plain_connection, stored_closings
from app.frozen_triggers import triggers
from app.kept_content import SEALED_COLUMNS, seal_of
from models.chain_checks import chain_issues
from models.message import Issue, translate

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def closing_issues(path: Path) -> list[Issue]:
    """Return what does not fit what was closed, the first entry of each closing's chain foremost.

    Reads the file itself, so that a value that is no date or amount is found out too.
    """
    with plain_connection(path) as connection:
        try:
            return _issues(connection, path.name)
        except sqlite3.DatabaseError as error:
            damaged = translate("Core", "The file is damaged ({what}): restore the last sound backup.")
            return [Issue(path.name, "error", damaged.format(what=str(error)))]


def _issues(connection: sqlite3.Connection, file: str) -> list[Issue]:
    known = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'closing'"
    if connection.execute(known).fetchone() is None:
        return []
    execute = connection.execute
    return [
        *chain_issues(stored_closings(execute), entry_texts(execute)),
        *_export_issues(connection),
        *record_issues(connection),
        *_trigger_issues(connection, file),
    ]


def _export_issues(connection: sqlite3.Connection) -> Iterator[Issue]:
    names = ", ".join(SEALED_COLUMNS)
    rows = connection.execute(f"SELECT content, seal, {names} FROM kept_export ORDER BY id")  # noqa: S608 - own names
    for content, seal, *said in rows:
        values: dict[str, Any] = dict(zip(SEALED_COLUMNS, said, strict=True))
        if sha256(content).hexdigest() != values["sha256"] or seal_of(values) != seal:
            text = translate("Core", "The kept file “{file}” is not the one that was sent.")
            yield Issue(str(values["period"]), "error", text.format(file=values["file_name"]))


def _trigger_issues(connection: sqlite3.Connection, file: str) -> Iterator[Issue]:
    stored = dict(connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"))
    for name, sql in triggers().items():
        if stored.pop(name, None) != sql:
            text = translate("Core", "The guard “{name}” of closed quarters is missing or altered.")
            yield Issue(file, "error", text.format(name=name))
    for name in sorted(stored):
        text = translate("Core", "The trigger “{name}” is none of the program's.")
        yield Issue(file, "error", text.format(name=name))
