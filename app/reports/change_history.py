"""The journal of changes of a book: what was done and when, the latest first."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from app.stored_message import read

if TYPE_CHECKING:
    from pathlib import Path

    from models.message import Message


@dataclass(frozen=True, slots=True)
class RecordedChange:
    """One change: when (in UTC), its title, whether it undid or redid another, and how many rows it wrote."""

    id: int
    at: datetime
    title: Message
    undoes: bool
    rows: int


def change_history(path: Path, limit: int = 1000) -> list[RecordedChange]:
    """The last changes of the book at `path`, read beside the book's own connection."""
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
        found = connection.execute(
            "SELECT change.id, at, title, undoes_id, count(change_image.id) FROM change "
            "LEFT JOIN change_image ON change_image.change_id = change.id "
            "GROUP BY change.id ORDER BY change.id DESC LIMIT ?",
            (limit,),
        ).fetchall()
    return [
        RecordedChange(key, datetime.fromisoformat(at), read(json.loads(title)), undoes is not None, rows)
        for key, at, title, undoes, rows in found
    ]
