"""Reads a book's tables into the frozen records that every computation starts from."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import fields
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from app.builtin import builtin_chart, builtin_index_values
from models.account import Account, Chart, Nature, Side, Source
from models.book_data import BookData
from models.building import Building, Space, Tariff
from models.lease import IndexClause, Lease, RentStep
from models.ledger import BudgetLine, Entry, Line, Settlement
from models.party import Party
from models.rent_call import RentCall, RentCallLine
from models.tables.building import BuildingRow, IndexValueRow, PartyRow, SpaceRow, TariffRow
from models.tables.lease import LeaseRow, LeaseSpaceRow, RentStepRow
from models.tables.ledger import (
    AccountRow,
    BudgetRow,
    EntryLineRow,
    EntryRow,
    RentCallLineRow,
    RentCallRow,
    SettlementRow,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping

    from sqlalchemy.engine import Connection, Row

    from models.book_data import IndexValues
    from models.tables.base import Base


def load(connection: Connection) -> BookData:
    """Read the whole book."""
    return BookData(**{part: read(connection) for part, (_, read) in _PARTS.items()})


def reload(connection: Connection, data: BookData, tables: Collection[str]) -> BookData:
    """Return `data` with the parts read again that depend on the tables named."""
    parts = {
        part: read(connection) if set(needs) & set(tables) else getattr(data, part)
        for part, (needs, read) in _PARTS.items()
    }
    return BookData(**parts)


def _rows(connection: Connection, table: type[Base], *names: str) -> Iterable[Row[Any]]:
    columns = table.__table__.c
    return connection.execute(select(*(columns[name] for name in names)).order_by(columns.id))


def _records(connection: Connection, table: type[Base], record: Callable[..., Any]) -> Iterable[Any]:
    """Build one record a row; the record's fields are the columns' names."""
    names = [field.name for field in fields(record)]  # type: ignore[arg-type]  # a dataclass by construction
    return (record(*row) for row in _rows(connection, table, *names))


def _building(connection: Connection) -> Building:
    return next(iter(_records(connection, BuildingRow, Building)))  # type: ignore[no-any-return]


def _spaces(connection: Connection) -> tuple[Space, ...]:
    return tuple(_records(connection, SpaceRow, Space))


def _parties(connection: Connection) -> tuple[Party, ...]:
    return tuple(_records(connection, PartyRow, Party))


def _tariffs(connection: Connection) -> tuple[Tariff, ...]:
    return tuple(_records(connection, TariffRow, Tariff))


def _settlements(connection: Connection) -> tuple[Settlement, ...]:
    return tuple(_records(connection, SettlementRow, Settlement))


def _budget(connection: Connection) -> tuple[BudgetLine, ...]:
    return tuple(_records(connection, BudgetRow, BudgetLine))


def _index_values(connection: Connection) -> IndexValues:
    own = {(n, q): v for n, q, v in _rows(connection, IndexValueRow, "name", "quarter", "value")}
    return {**builtin_index_values(), **own}


def _chart(connection: Connection) -> Chart:
    names = [field.name for field in fields(Account)]
    rows = (dict(zip(names, row, strict=True)) for row in _rows(connection, AccountRow, *names))
    return Chart(tuple(_account(row) for row in rows), builtin_chart())


def _account(row: Mapping[str, Any]) -> Account:
    words = Source if row["side"] is Side.INCOME else Nature
    return Account(**{**row, "category": words(row["category"])})


def _leases(connection: Connection) -> tuple[Lease, ...]:
    spaces = _grouped(_rows(connection, LeaseSpaceRow, "lease_id", "position", "space_id"))
    steps = _grouped(_rows(connection, RentStepRow, "lease_id", "date", "rent"))
    areas = dict(tuple(row) for row in _rows(connection, SpaceRow, "id", "m2"))
    names = [column.name for column in LeaseRow.__table__.c]
    leases = []
    for row in _rows(connection, LeaseRow, *names):
        values = dict(zip(names, row, strict=True))
        space_ids = tuple(space_id for _, space_id in sorted(spaces[values["id"]]))
        values["space_ids"] = space_ids
        values["m2"] = sum((areas[space_id] for space_id in space_ids), Decimal(0))
        values["steps"] = tuple(RentStep(*step) for step in sorted(steps[values["id"]]))
        leases.append(Lease(**_with_index_clause(values)))
    return tuple(leases)


def _with_index_clause(values: dict[str, Any]) -> dict[str, Any]:
    columns = ("index_name", "base_quarter", "revision_day", "revision_month", "revision_years", "sme_cap")
    clause = [values.pop(column) for column in columns]
    values["index"] = IndexClause(*clause) if clause[0] else None
    return values


def _entries(connection: Connection) -> tuple[Entry, ...]:
    names = [field.name for field in fields(Line)]
    lines: dict[int, list[Line]] = defaultdict(list)
    for row in _rows(connection, EntryLineRow, *names):
        lines[row.entry_id].append(Line(*row))
    heads = _heads(connection, EntryRow, Entry)
    entries = (Entry(**head, lines=tuple(sorted(lines[head["id"]], key=_position))) for head in heads)
    return tuple(sorted(entries, key=lambda entry: (entry.date, entry.number)))


def _position(line: Line) -> int:
    return line.position


def _calls(connection: Connection) -> tuple[RentCall, ...]:
    lines: dict[int, list[RentCallLine]] = defaultdict(list)
    for line in _records(connection, RentCallLineRow, RentCallLine):
        lines[line.call_id].append(line)
    heads = _heads(connection, RentCallRow, RentCall)
    return tuple(RentCall(**head, lines=tuple(lines[head["id"]])) for head in heads)


def _heads(
    connection: Connection, table: type[Base], record: type[Entry | RentCall]
) -> Iterable[dict[str, Any]]:
    """The fields of a record that has lines, without them."""
    names = [field.name for field in fields(record) if field.name != "lines"]
    return (dict(zip(names, row, strict=True)) for row in _rows(connection, table, *names))


def _grouped(rows: Iterable[Row[Any]]) -> dict[int, list[tuple[Any, ...]]]:
    found: dict[int, list[tuple[Any, ...]]] = defaultdict(list)
    for key, *rest in rows:
        found[key].append(tuple(rest))
    return found


_PARTS: dict[str, tuple[tuple[str, ...], Callable[[Connection], Any]]] = {
    "building": (("building",), _building),
    "spaces": (("space",), _spaces),
    "parties": (("party",), _parties),
    "leases": (("lease", "lease_space", "rent_step", "space"), _leases),
    "index_values": (("index_value",), _index_values),
    "tariffs": (("tariff",), _tariffs),
    "chart": (("account",), _chart),
    "entries": (("entry", "entry_line"), _entries),
    "calls": (("rent_call", "rent_call_line"), _calls),
    "settlements": (("settlement",), _settlements),
    "budget": (("budget",), _budget),
}
