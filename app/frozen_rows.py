"""Reads what a chain of hashes is made of as the database stores it, without the records of a book.

`execute` runs SQL on whichever connection: the book's own while it closes a quarter, a plain one when a
file is checked that may hold anything.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from contextlib import closing
from typing import TYPE_CHECKING, Any

from models.chain import HASHED_COLUMNS, EntryText, Link, StoredClosing, canonical

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from models.chain import Row

    Execute = Callable[[str], Iterable[Any]]


def plain_connection(path: Path) -> AbstractContextManager[sqlite3.Connection]:
    """A read-only connection that gives back text even where its bytes are none."""
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
    connection.text_factory = lambda text: text.decode("utf-8", "surrogateescape")
    return closing(connection)


def entry_texts(execute: Execute) -> dict[int, EntryText]:
    """Every entry with its lines, its rent call and its payment, by its key, in the order of the journal."""
    lines = _grouped(execute, "entry_line", "entry_id", "position")
    calls = _grouped(execute, "rent_call", "entry_id", "id")
    call_lines = _grouped(execute, "rent_call_line", "call_id", "id")
    settlements = _grouped(execute, "settlement", "entry_id", "id")
    found = {}
    for row in _rows(execute, "entry", 'ORDER BY "date", "number"'):
        key, number, day, journal = row[:4]
        parts = [("entry", row), *lines[key]]
        for call in calls[key]:
            parts += [call, *call_lines[call[1][0]]]
        found[key] = EntryText(
            key, number, f"{journal} {number}", str(day), canonical([*parts, *settlements[key]])
        )
    return found


def calls_of_zero(execute: Execute, first_day: str, last_day: str) -> str:
    """The canonical text of the calls issued between two days that have no entry."""
    lines = _grouped(execute, "rent_call_line", "call_id", "id")
    calls = _rows(execute, "rent_call", 'WHERE "entry_id" IS NULL ORDER BY "id"')
    parts = [
        part
        for row in calls
        if first_day <= str(row[3]) <= last_day
        for part in [("rent_call", row), *lines[row[0]]]
    ]
    return canonical(parts)


def stored_closings(execute: Execute) -> list[StoredClosing]:
    """Every closing in the order in which they were made, with its chain."""
    links: dict[int, list[Link]] = defaultdict(list)
    columns = "closing_id, position, entry_id, number, hash"
    for key, *link in execute(f"SELECT {columns} FROM frozen_entry ORDER BY closing_id, position"):  # noqa: S608 - own names
        links[key].append(Link(*link))
    columns = "id, quarter, first_day, last_day, closed_at, entries, previous_head, head, figures"
    rows = execute(f"SELECT {columns}, reopened_at IS NULL FROM closing ORDER BY id")  # noqa: S608 - own names
    return [
        StoredClosing._make(
            [*stored, bool(standing), tuple(links[key]), calls_of_zero(execute, *stored[1:3])]
        )
        for key, *stored, standing in rows
    ]


def _rows(execute: Execute, table: str, rest: str) -> Iterator[Row]:
    names = ", ".join(f'"{name}"' for name in HASHED_COLUMNS[table])
    return (tuple(row) for row in execute(f'SELECT {names} FROM "{table}" {rest}'))  # noqa: S608 - own names


def _grouped(execute: Execute, table: str, key: str, order: str) -> dict[Any, list[tuple[str, Row]]]:
    """Rows, each with its table's name, by the value of their column `key`."""
    place = HASHED_COLUMNS[table].index(key)
    found: dict[Any, list[tuple[str, Row]]] = defaultdict(list)
    for row in _rows(execute, table, f'ORDER BY "{order}", "id"'):
        found[row[place]].append((table, row))
    return found
