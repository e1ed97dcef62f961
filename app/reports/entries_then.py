"""Entries as they were after an earlier change, read back from the journal of changes."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from dataclasses import fields
from datetime import date
from typing import TYPE_CHECKING, Any

from models.ledger import Entry, EntryKind, Journal, Line

if TYPE_CHECKING:
    from pathlib import Path

Stored = dict[str, Any]
Rows = dict[tuple[str, int], Stored | None]
"""Rows by table and key; None where there was none."""

_HEADS, _LINES = "entry", "entry_line"


def entries_then(
    path: Path, older: int | None, newer: int | None
) -> tuple[tuple[Entry, ...], tuple[Entry, ...]]:
    """The entries that changes after `older` wrote, as they were then and as they were after `newer`.

    Each is the key of a change of the book at `path`, None for the last one. Entries that no such change
    touched are in neither: they are the same at both times.
    """
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
        connection.row_factory = sqlite3.Row
        since = _images_after(connection, older)
        touched = _entries_of(since)
        now = _rows_now(connection, touched)
        return (
            _entries({**now, **_before(since, older)}, touched),
            _entries({**now, **_before(since, newer)}, touched),
        )


def _images_after(connection: sqlite3.Connection, change_id: int | None) -> list[sqlite3.Row]:
    if change_id is None:
        return []
    found = (
        "SELECT change_id, row_table, row_id, before, after FROM change_image"
        " WHERE change_id > ? AND row_table IN ('entry', 'entry_line') ORDER BY id"
    )
    return connection.execute(found, (change_id,)).fetchall()


def _entries_of(images: list[sqlite3.Row]) -> frozenset[int]:
    """The keys of the entries that the images are of."""
    found: set[int] = set()
    for image in images:
        if image["row_table"] == _HEADS:
            found.add(image["row_id"])
        else:
            stored = (json.loads(side) for side in (image["before"], image["after"]) if side)
            found |= {line["entry_id"] for line in stored}
    return frozenset(found)


def _before(images: list[sqlite3.Row], change_id: int | None) -> Rows:
    """Each row as the first change after that one found it."""
    found: Rows = {}
    for image in images:
        if change_id is not None and image["change_id"] > change_id:
            before = json.loads(image["before"]) if image["before"] else None
            found.setdefault((image["row_table"], image["row_id"]), before)
    return found


def _rows_now(connection: sqlite3.Connection, entry_ids: frozenset[int]) -> Rows:
    rows: Rows = {}
    for table, key in ((_HEADS, "id"), (_LINES, "entry_id")):
        for row in connection.execute(f"SELECT * FROM {table}"):  # noqa: S608 - own names
            if row[key] in entry_ids:
                rows[table, row["id"]] = dict(row)
    return rows


def _entries(rows: Rows, entry_ids: frozenset[int]) -> tuple[Entry, ...]:
    lines: dict[int, list[Line]] = {key: [] for key in entry_ids}
    for (table, _), row in rows.items():
        if table == _LINES and row is not None and row["entry_id"] in lines:
            lines[row["entry_id"]].append(_line(row))
    heads = [row for (table, _), row in rows.items() if table == _HEADS and row is not None]
    entries = (_entry(head, lines[head["id"]]) for head in heads if head["id"] in lines)
    return tuple(sorted(entries, key=lambda entry: (entry.date, entry.number)))


def _entry(head: Stored, lines: list[Line]) -> Entry:
    return Entry(
        id=head["id"],
        number=head["number"],
        date=date.fromisoformat(head["date"]),
        journal=Journal(head["journal"]),
        kind=EntryKind(head["kind"]),
        label=head["label"],
        document=head["document"],
        reverses_id=head["reverses_id"],
        lines=tuple(sorted(lines, key=lambda line: line.position)),
        vat_cents=head.get("vat_cents"),
    )


def _line(row: Stored) -> Line:
    values = {field.name: row[field.name] for field in fields(Line)}
    for name in ("service_start", "service_end", "due_date"):
        values[name] = date.fromisoformat(values[name]) if values[name] else None
    return Line(**values)
