"""Reads a book's tables into the frozen records that every computation starts from.

It reads columns by the records' own field names and types rather than through the declared tables:
declaring those costs more than the whole of the reading, and the window waits for it.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import fields
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from app.builtin import builtin_chart, builtin_index_values
from models.account import Account, Chart, Nature, Side, Source
from models.book_data import BookData
from models.budget_version import BudgetVersion, lines_in_force
from models.building import Building, Space, SpaceKind, Tariff, TariffUnit
from models.closing import Closing, KeptExport, Sending
from models.lease import (
    CallFrequency,
    CallTerm,
    IndexClause,
    IndexName,
    Lease,
    LeaseType,
    Proration,
    RentStep,
    RentUnit,
)
from models.ledger import BudgetLine, Entry, EntryKind, Journal, Line, Settlement
from models.party import Party
from models.period import Month, Period, Quarter, parse_month, parse_period, parse_quarter
from models.rent_call import RentCall, RentCallLine
from models.saved_scenario import SavedScenario
from models.template import FunderTemplate
from models.variance_note import VarianceNote

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
    from sqlite3 import Connection

    from models.book_data import IndexValues

Values = dict[str, Any]


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


def _day(value: Any) -> date:
    return date.fromisoformat(value) if isinstance(value, str) else value


def _number(value: Any) -> Decimal:
    return Decimal(value) if isinstance(value, str) else value


def _month(value: str) -> Month:
    return parse_month(value)


def _quarter(value: str) -> Quarter:
    return parse_quarter(value)


def _period(value: str) -> Period:
    return parse_period(value)


def _time(value: str) -> datetime:
    return datetime.fromisoformat(value)


_WORDS = (
    SpaceKind,
    TariffUnit,
    LeaseType,
    RentUnit,
    Proration,
    IndexName,
    CallFrequency,
    CallTerm,
    EntryKind,
    Journal,
    Side,
)
_READERS: dict[str, Callable[[Any], Any]] = {
    "date": _day,
    "Decimal": _number,
    "bool": bool,
    "Month": _month,
    "Quarter": _quarter,
    "Period": _period,
    "datetime": _time,
    **{words.__name__: words for words in _WORDS},
}


def _reader(annotation: Any) -> Callable[[Any], Any] | None:
    """How a stored value becomes a field of that annotation; None where it is one already."""
    return _READERS.get(str(annotation).removesuffix(" | None"))


def _columns(record: Any, *left_out: str) -> dict[str, Callable[[Any], Any] | None]:
    """A record's fields by name with the reader of each; fields left out are not columns."""
    return {field.name: _reader(field.type) for field in fields(record) if field.name not in left_out}


def _rows(
    connection: Connection, table: str, columns: Mapping[str, Callable[[Any], Any] | None]
) -> Iterator[list[Any]]:
    names = ", ".join(f'"{name}"' for name in columns)
    readers = list(enumerate(columns.values()))
    converted = [(place, reader) for place, reader in readers if reader is not None]
    statement = f'SELECT {names} FROM "{table}" ORDER BY id'  # noqa: S608 - names of our own records
    for row in connection.execute(statement):
        values = list(row)
        for place, reader in converted:
            if values[place] is not None:
                values[place] = reader(values[place])
        yield values


def _records(connection: Connection, table: str, record: Callable[..., Any]) -> Iterator[Any]:
    return (record(*row) for row in _rows(connection, table, _columns(record)))


def _values(
    connection: Connection, table: str, columns: Mapping[str, Callable[[Any], Any] | None]
) -> Iterator[Values]:
    return (dict(zip(columns, row, strict=True)) for row in _rows(connection, table, columns))


def _building(connection: Connection) -> Building:
    found: Building = next(_records(connection, "building", Building))
    return found


def _all(table: str, record: type[Any]) -> Callable[[Connection], tuple[Any, ...]]:
    """The reader of a table whose columns are a record's fields."""
    return lambda connection: tuple(_records(connection, table, record))


def _index_values(connection: Connection) -> IndexValues:
    columns = {"name": IndexName, "quarter": _quarter, "value": _number}
    own = {(name, quarter): value for name, quarter, value in _rows(connection, "index_value", columns)}
    return {**builtin_index_values(), **own}


def _chart(connection: Connection) -> Chart:
    listed = (_account(values) for values in _values(connection, "account", _columns(Account)))
    return Chart(tuple(listed), builtin_chart())


def _account(values: Values) -> Account:
    words = Source if values["side"] is Side.INCOME else Nature
    return Account(**{**values, "category": words(values["category"])})


_CLAUSE = {
    "index_name": IndexName,
    "base_quarter": _quarter,
    "revision_day": None,
    "revision_month": None,
    "revision_years": None,
    "sme_cap": bool,
}


def _leases(connection: Connection) -> tuple[Lease, ...]:
    positions = {"lease_id": None, "position": None, "space_id": None}
    spaces = _grouped(_rows(connection, "lease_space", positions))
    steps = _grouped(_rows(connection, "rent_step", {"lease_id": None, "date": _day, "rent": _number}))
    areas = dict(_rows(connection, "space", {"id": None, "m2": _number}))
    columns = {**_columns(Lease, "index", "space_ids", "m2", "steps"), **_CLAUSE}
    leases = []
    for values in _values(connection, "lease", columns):
        clause = [values.pop(name) for name in _CLAUSE]
        space_ids = tuple(space_id for _, space_id in sorted(spaces[values["id"]]))
        lease = Lease(
            **values,
            index=IndexClause(*clause) if clause[0] else None,
            space_ids=space_ids,
            m2=sum((areas[space_id] for space_id in space_ids), Decimal(0)),
            steps=tuple(RentStep(*step) for step in sorted(steps[values["id"]])),
        )
        leases.append(lease)
    return tuple(leases)


def _entries(connection: Connection) -> tuple[Entry, ...]:
    lines: dict[int, list[Line]] = defaultdict(list)
    for line in _records(connection, "entry_line", Line):
        lines[line.entry_id].append(line)
    heads = _values(connection, "entry", _columns(Entry, "lines"))
    entries = (Entry(**head, lines=tuple(sorted(lines[head["id"]], key=_position))) for head in heads)
    return tuple(sorted(entries, key=lambda entry: (entry.date, entry.number)))


def _position(line: Line) -> int:
    return line.position


def _calls(connection: Connection) -> tuple[RentCall, ...]:
    lines: dict[int, list[RentCallLine]] = defaultdict(list)
    for line in _records(connection, "rent_call_line", RentCallLine):
        lines[line.call_id].append(line)
    heads = _values(connection, "rent_call", _columns(RentCall, "lines"))
    return tuple(RentCall(**head, lines=tuple(lines[head["id"]])) for head in heads)


def _budget_versions(connection: Connection) -> tuple[BudgetVersion, ...]:
    amounts = dict.fromkeys(("version_id", "id", "account", "month", "amount_cents"))
    lines = _grouped(_rows(connection, "budget", amounts))
    heads = _values(connection, "budget_version", _columns(BudgetVersion, "lines"))
    return tuple(
        BudgetVersion(
            **head, lines=tuple(BudgetLine(key, head["year"], *rest) for key, *rest in lines[head["id"]])
        )
        for head in heads
    )


def _budget(connection: Connection) -> tuple[BudgetLine, ...]:
    return lines_in_force(_budget_versions(connection))


def _grouped(rows: Iterable[list[Any]]) -> dict[int, list[tuple[Any, ...]]]:
    found: dict[int, list[tuple[Any, ...]]] = defaultdict(list)
    for key, *rest in rows:
        found[key].append(tuple(rest))
    return found


_PARTS: dict[str, tuple[tuple[str, ...], Callable[[Connection], Any]]] = {
    "building": (("building",), _building),
    "spaces": (("space",), _all("space", Space)),
    "parties": (("party",), _all("party", Party)),
    "leases": (("lease", "lease_space", "rent_step", "space"), _leases),
    "index_values": (("index_value",), _index_values),
    "tariffs": (("tariff",), _all("tariff", Tariff)),
    "chart": (("account",), _chart),
    "entries": (("entry", "entry_line"), _entries),
    "calls": (("rent_call", "rent_call_line"), _calls),
    "settlements": (("settlement",), _all("settlement", Settlement)),
    "budget": (("budget", "budget_version"), _budget),
    "budget_versions": (("budget", "budget_version"), _budget_versions),
    "variance_notes": (("variance_note",), _all("variance_note", VarianceNote)),
    "scenarios": (("scenario",), _all("scenario", SavedScenario)),
    "closings": (("closing",), _all("closing", Closing)),
    "exports": (("kept_export",), _all("kept_export", KeptExport)),
    "sendings": (("sending",), _all("sending", Sending)),
    "templates": (("funder_template",), _all("funder_template", FunderTemplate)),
}
