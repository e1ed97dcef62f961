"""Whether closings and kept files are those that the journal of changes says were made.

A chain cannot tell that its end was cut off: what is left of it still fits. The journal can.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from models.message import Issue, translate

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

_SAID = {
    "closing": ("quarter", "head", "reopened_at", "reason"),
    "kept_export": ("period", "file_name", "seal"),
}
"""What tells a row from any other of its table, the period it is of first."""


def record_issues(connection: sqlite3.Connection) -> Iterator[Issue]:
    """Yield what is missing, what came in beside the program, and what is not as it was last written."""
    for table, columns in _SAID.items():
        known, stored = _recorded(connection, table, columns), _stored(connection, table, columns)
        for key in sorted(known.keys() | stored.keys()):
            if known.get(key) != stored.get(key):
                yield _issue(table, known.get(key), stored.get(key))


def _recorded(
    connection: sqlite3.Connection, table: str, columns: tuple[str, ...]
) -> dict[int, tuple[Any, ...]]:
    """Each row as the last change wrote it; neither closings nor kept files are ever taken back."""
    found = "SELECT row_id, after FROM change_image WHERE row_table = ? AND after IS NOT NULL ORDER BY id"
    images = ((key, json.loads(after)) for key, after in connection.execute(found, (table,)))
    return {key: tuple(image.get(column) for column in columns) for key, image in images}


def _stored(
    connection: sqlite3.Connection, table: str, columns: tuple[str, ...]
) -> dict[int, tuple[Any, ...]]:
    rows = connection.execute(f"SELECT id, {', '.join(columns)} FROM {table}")  # noqa: S608 - own names
    return {key: tuple(values) for key, *values in rows}


def _issue(table: str, known: tuple[Any, ...] | None, stored: tuple[Any, ...] | None) -> Issue:
    where = str((known or stored or ("",))[0])
    if table == "closing":
        missing = translate(
            "Core", "The quarter was closed, as the journal of changes says: its closing is missing."
        )
        other = translate(
            "Core", "The closing, or its reopening, is not as the journal of changes recorded it."
        )
    else:
        missing = translate("Core", "A file that was kept, as the journal of changes says, is missing.")
        other = translate("Core", "A kept file is not as the journal of changes recorded it.")
    return Issue(where, "error", missing if stored is None else other)
