"""The triggers that keep closed quarters as they are, whoever writes to the file.

SQLite's `OR REPLACE` deletes rows without firing their delete triggers unless a connection asks for
it, so every trigger on insert and update also looks for a frozen row under each unique key of the new
one. Alembic rebuilds tables without their triggers: they are dropped before every migration and made
again after it.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.engine import Connection

REFUSAL = "frozen by a closing"
"""How the database's own message begins when a trigger refuses."""

PREFIX = "frozen_"

_CLOSED_TO = "(SELECT max(last_day) FROM closing WHERE reopened_at IS NULL)"
_ENTRY_IS_FROZEN = (
    "EXISTS (SELECT 1 FROM frozen_entry JOIN closing ON closing.id = frozen_entry.closing_id"
    " WHERE closing.reopened_at IS NULL AND frozen_entry.entry_id = {row}.%s)"
)
_CALL_IS_FROZEN = f"({_ENTRY_IS_FROZEN % 'entry_id'} OR {{row}}.issued <= {_CLOSED_TO})"
_ITS_CALL_IS_FROZEN = "EXISTS (SELECT 1 FROM rent_call WHERE rent_call.id = {{row}}.call_id AND {})".format(  # noqa: S608 - own words
    _CALL_IS_FROZEN.format(row="rent_call")
)
# A date spelt otherwise would compare as text to a day it is not.
_MISDATED = "(NEW.{day} IS NOT date(NEW.{day}) OR NEW.{day} <= " + _CLOSED_TO + ")"
_REOPENS = (
    "(OLD.reopened_at IS NULL AND NEW.reopened_at IS NOT NULL AND trim(coalesce(NEW.reason, '')) <> ''"
    " AND NOT EXISTS (SELECT 1 FROM closing WHERE reopened_at IS NULL AND last_day > OLD.last_day)"
    " AND {unchanged})"
)
_CLOSING_COLUMNS = (
    *("id", "quarter", "first_day", "last_day", "closed_at", "entries"),
    *("previous_head", "head", "figures"),
)
# A closing says how many entries it froze: once they are there, none can be added.
_BEYOND_ITS_CLOSING = (
    "NEW.position NOT BETWEEN 0 AND coalesce((SELECT entries - 1 FROM closing"
    " WHERE closing.id = NEW.closing_id AND reopened_at IS NULL), -1)"
)
_ALWAYS = "1"


@dataclass(frozen=True, slots=True)
class Key:
    """Columns of which no two rows have the same values; `where` limits that to the rows it holds for."""

    columns: tuple[str, ...]
    where: str = _ALWAYS


@dataclass(frozen=True, slots=True)
class Guarded:
    """A table with frozen rows.

    `frozen` says of `{row}` whether it is; `intrudes` of `NEW` whether it would come among frozen ones;
    `allowed` names the one update of a frozen row that may be.
    """

    table: str
    keys: tuple[Key, ...]
    frozen: str
    intrudes: str
    allowed: str = "0"


GUARDED = (
    Guarded(
        "entry",
        (Key(("id",)), Key(("number",))),
        _ENTRY_IS_FROZEN % "id",
        _MISDATED.format(day="date"),
    ),
    Guarded(
        "entry_line",
        (Key(("id",)), Key(("entry_id", "position"))),
        _ENTRY_IS_FROZEN % "entry_id",
        (_ENTRY_IS_FROZEN % "entry_id").format(row="NEW"),
    ),
    Guarded(
        "rent_call",
        (Key(("id",)), Key(("entry_id",))),
        _CALL_IS_FROZEN,
        f"({(_ENTRY_IS_FROZEN % 'entry_id').format(row='NEW')} OR {_MISDATED.format(day='issued')})",
    ),
    Guarded(
        "rent_call_line",
        (Key(("id",)), Key(("call_id", "month"))),
        _ITS_CALL_IS_FROZEN,
        _ITS_CALL_IS_FROZEN.format(row="NEW"),
    ),
    Guarded(
        "settlement",
        (Key(("id",)), Key(("entry_id",))),
        _ENTRY_IS_FROZEN % "entry_id",
        f"({(_ENTRY_IS_FROZEN % 'entry_id').format(row='NEW')} OR {_MISDATED.format(day='date')})",
    ),
    Guarded(
        "closing",
        (Key(("id",)), Key(("quarter",), "{row}.reopened_at IS NULL")),
        _ALWAYS,
        f"(NEW.first_day <= {_CLOSED_TO} OR NEW.reopened_at IS NOT NULL)",
        _REOPENS.format(unchanged=" AND ".join(f"NEW.{name} IS OLD.{name}" for name in _CLOSING_COLUMNS)),
    ),
    Guarded(
        "frozen_entry",
        (Key(("id",)), Key(("closing_id", "position")), Key(("closing_id", "entry_id"))),
        _ALWAYS,
        f"({_BEYOND_ITS_CLOSING} OR {(_ENTRY_IS_FROZEN % 'entry_id').format(row='NEW')})",
    ),
    Guarded(
        "kept_export",
        (Key(("id",)), Key(("closing_id",), "{row}.profile = 'sicoval'")),
        _ALWAYS,
        "0",
    ),
)


def triggers() -> dict[str, str]:
    """The SQL of every trigger by its name."""
    return {
        f"{PREFIX}{guarded.table}_{operation.lower()}": _trigger(guarded, operation, condition)
        for guarded in GUARDED
        for operation, condition in _conditions(guarded)
    }


def _conditions(guarded: Guarded) -> Iterator[tuple[str, str]]:
    taken = [_taken(guarded, key) for key in guarded.keys]
    old = guarded.frozen.format(row="OLD")
    entering = " OR ".join([guarded.intrudes, *taken])
    yield "INSERT", entering
    # A frozen row is not moved at all; an open one not in among the frozen.
    if guarded.frozen == _ALWAYS:
        yield "UPDATE", f"NOT {guarded.allowed}"
    else:
        yield "UPDATE", f"{old} OR {entering}"
    yield "DELETE", old


def _taken(guarded: Guarded, key: Key) -> str:
    """Whether a frozen row has the new row's values of a unique key."""
    same = [f"other.{column} = NEW.{column}" for column in key.columns]
    wheres = [] if key.where == _ALWAYS else [key.where.format(row="other"), key.where.format(row="NEW")]
    held = " AND ".join([*same, *wheres, guarded.frozen.format(row="other")])
    return f"EXISTS (SELECT 1 FROM {guarded.table} AS other WHERE {held})"  # noqa: S608 - own names


def _trigger(guarded: Guarded, operation: str, condition: str) -> str:
    return (
        f"CREATE TRIGGER {PREFIX}{guarded.table}_{operation.lower()}"
        f" BEFORE {operation} ON {guarded.table} FOR EACH ROW WHEN {condition}"
        f" BEGIN SELECT RAISE(ABORT, '{REFUSAL}: {guarded.table}'); END"
    )


def drop_triggers(connection: Connection) -> None:
    """Take away the triggers that are there, so that tables can be rebuilt."""
    names = connection.exec_driver_sql(
        f"SELECT name FROM sqlite_master WHERE type = 'trigger' AND name GLOB '{PREFIX}*'"  # noqa: S608 - own name
    )
    for (name,) in names.all():
        connection.exec_driver_sql(f'DROP TRIGGER "{name}"')


def create_triggers(connection: Connection) -> None:
    """Make every trigger, where the revision of the tables knows closings."""
    known = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'closing'"
    if connection.exec_driver_sql(known).first():
        for statement in triggers().values():
            connection.exec_driver_sql(statement)


@contextmanager
def rebuilt_triggers(connection: Connection) -> Iterator[None]:
    """Do without the triggers inside the block, which rebuilds tables, and make them again after it."""
    drop_triggers(connection)
    yield
    create_triggers(connection)
