"""One named change: the only writer of a book's rows, which remembers each row before and after."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, delete, func, insert, select, text, update

from app.closed_rows import ClosedRows
from app.sent_calls import SentCalls
from app.stored_message import stored
from models.tables.journal import ChangeImageRow, ChangeRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sqlalchemy import Table
    from sqlalchemy.engine import Connection

    from models.message import Message
    from models.tables.base import Base

Stored = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Image:
    """A row of `table` as it was stored before and after; None where it did not exist."""

    table: str
    id: int
    before: Stored | None
    after: Stored | None

    def reversed(self) -> Image:
        """The image of taking it back."""
        return Image(self.table, self.id, self.after, self.before)


class Change:
    """Writes rows inside one transaction and keeps their images for the journal and for undo.

    Whatever would touch a closed quarter is refused with ClosedQuarterError, taking back a rent call that
    was sent with SentCallError.
    """

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.images: list[Image] = []
        self._next: dict[str, int] = {}
        self._closed = ClosedRows(connection)
        self._sent = SentCalls(connection)

    @property
    def tables(self) -> frozenset[str]:
        """The tables written so far."""
        return frozenset(image.table for image in self.images)

    def insert(self, row: type[Base], values: Mapping[str, object]) -> int:
        """Add one row and return its id."""
        return self.insert_all(row, [values])[0]

    def insert_all(self, row: type[Base], rows: Sequence[Mapping[str, object]]) -> list[int]:
        """Add rows in order and return their ids."""
        if not rows:
            return []
        table = _table(row)
        for values in rows:
            self._closed.refuse(table.name, values)
        first = self._free_id(table)
        ids = list(range(first, first + len(rows)))
        self._next[table.name] = first + len(rows)
        numbered = [{**values, "id": key} for key, values in zip(ids, rows, strict=True)]
        self.connection.execute(insert(table), numbered)
        stored = self._stored(table, f"id BETWEEN {ids[0]} AND {ids[-1]}")
        self.images += [Image(table.name, key, None, stored[key]) for key in ids]
        return ids

    def update(self, row: type[Base], key: int, values: Mapping[str, object]) -> None:
        """Set columns of one row; nothing is recorded where they already are so."""
        table = _table(row)
        before = self._one(table, key)
        self._refuse_gone(table.name, before)
        self._closed.refuse(table.name, {**before, **values})
        self.connection.execute(
            update(table).where(table.c.id == bindparam("key")).values(values), {"key": key}
        )
        after = self._one(table, key)
        if after != before:
            self.images.append(Image(table.name, key, before, after))

    def delete(self, row: type[Base], key: int) -> None:
        """Remove one row."""
        table = _table(row)
        before = self._one(table, key)
        self._refuse_gone(table.name, before)
        self.images.append(Image(table.name, key, before, None))
        self.connection.execute(delete(table).where(table.c.id == key))

    def delete_where(self, row: type[Base], column: str, value: object, **others: object) -> None:
        """Remove the rows with these values, last one first."""
        table = _table(row)
        found = select(table.c.id).where(table.c[column] == value)
        for name, other in others.items():
            found = found.where(table.c[name] == other)
        for key in self.connection.execute(found.order_by(table.c.id.desc())).scalars().all():
            self.delete(row, key)

    def apply(self, images: Iterable[Image]) -> None:
        """Bring rows from `before` to `after`: undo and redo."""
        for image in images:
            if image.before is not None:
                self._refuse_gone(image.table, image.before)
            if image.after is not None:
                self._closed.refuse(image.table, image.after)
            self.connection.execute(text(_statement(image)), {**(image.after or {}), "id": image.id})
            self.images.append(image)

    def record(self, title: Message, undoes: int | None) -> int:
        """Write the change and its images to the journal of changes and return its id."""
        at = datetime.now(UTC).isoformat(timespec="seconds")
        head = {"at": at, "title": json.dumps(stored(title), ensure_ascii=False), "undoes_id": undoes}
        key = self.connection.execute(insert(ChangeRow).values(head)).inserted_primary_key
        change_id = int(key[0]) if key else 0
        rows = [
            {
                "change_id": change_id,
                "row_table": image.table,
                "row_id": image.id,
                "before": _json(image.before),
                "after": _json(image.after),
            }
            for image in self.images
        ]
        self.connection.execute(insert(ChangeImageRow), rows)
        return change_id

    def _refuse_gone(self, table: str, before: Stored) -> None:
        """Refuse to touch a row that is closed or has left the house."""
        self._closed.refuse(table, before)
        self._sent.refuse(table, before)

    def _free_id(self, table: Table) -> int:
        if table.name not in self._next:
            highest = self.connection.execute(select(func.max(table.c.id))).scalar()
            self._next[table.name] = (highest or 0) + 1
        return self._next[table.name]

    def _one(self, table: Table, key: int) -> Stored:
        return self._stored(table, f"id = {int(key)}")[key]

    def _stored(self, table: Table, where: str) -> dict[int, Stored]:
        """Rows as the database stores them, so that putting them back changes nothing."""
        rows = self.connection.execute(text(f'SELECT * FROM "{table.name}" WHERE {where}')).mappings()  # noqa: S608 - own names and integers
        return {row["id"]: dict(row) for row in rows}


def _json(stored: Stored | None) -> str | None:
    return None if stored is None else json.dumps(stored, ensure_ascii=False, default=_fingerprint)


def _fingerprint(content: bytes) -> str:
    """A kept file's bytes stand in its own row only."""
    return f"sha256:{sha256(content).hexdigest()}"


def _statement(image: Image) -> str:
    """The SQL that brings one row to its `after` image; names are the columns' own."""
    if image.after is None:
        return f'DELETE FROM "{image.table}" WHERE id = :id'  # noqa: S608 - own names
    if image.before is None:
        names = ", ".join(f'"{name}"' for name in image.after)
        places = ", ".join(f":{name}" for name in image.after)
        return f'INSERT INTO "{image.table}" ({names}) VALUES ({places})'  # noqa: S608 - own names
    sets = ", ".join(f'"{name}" = :{name}' for name in image.after)
    return f'UPDATE "{image.table}" SET {sets} WHERE id = :id'  # noqa: S608 - own names


def _table(row: type[Base]) -> Table:
    return row.__table__  # type: ignore[return-value]  # declarative classes map to tables
