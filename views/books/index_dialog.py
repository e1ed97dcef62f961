"""Values of the rent indices: those built in, those of the book, those still to come."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from app import numbers
from app.builtin import builtin_index_values
from app.changes.index_values import set_index_values
from models.indexation import rent_history
from models.lease import IndexName
from models.period import Month, Quarter
from views.fields import DecimalField
from views.list_dialog import ListDialog
from views.tables.column import Column, Editor
from views.tables.paste import Paste, Pasted

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

    from models.book_data import BookData
    from views.workspace import Workspace

_AHEAD = 4
"""Quarters offered after the last known one."""

_NAMES = tuple(IndexName)


@dataclass(frozen=True, slots=True)
class _Row:
    """A quarter with the value of each index; `own` are the book's, `waited` those a lease waits for."""

    quarter: Quarter
    values: Mapping[IndexName, Decimal | None]
    own: frozenset[IndexName]
    waited: frozenset[IndexName]


class IndexDialog(ListDialog[_Row]):
    """Type or paste over a value; an emptied cell takes the built-in one again."""

    def __init__(self, workspace: Workspace, parent: QWidget | None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            translate("IndexDialog", "Values of the rent indices"),
            workspace,
            _columns(self._write),
            lambda data: _rows(data, workspace.period.end.year),
            parent,
            identity=lambda row: row.quarter,
        )
        self.resize(600, 600)
        self.explain(
            translate(
                "IndexDialog",
                "Published values are built in. Type a later one, or another, over its cell; paste a column "
                "from Excel with Ctrl+V. A pen marks the book's own values, a triangle one waited for.",
            )
        )
        Paste(self.table, self._paste, workspace.refused.emit)

    def showEvent(self, event: QShowEvent) -> None:
        """Bring the value to be typed into view, ready for it."""
        super().showEvent(event)
        rows = self.table.model.shown
        if waiting := next((row for row in rows if row.waited), None):
            column = 1 + min(_NAMES.index(name) for name in waiting.waited)
            self.table.select(lambda row: row is waiting, column)
        else:
            known = max((row.quarter for row in rows if any(row.values.values())), default=None)
            self.table.select(lambda row: row.quarter == known)

    def _write(self, row: _Row, name: IndexName, value: Any) -> None:
        self.workspace.do(
            lambda book: set_index_values(book, {(name, row.quarter): _own(name, row.quarter, value)})
        )

    def _paste(self, values: Sequence[Pasted[_Row]]) -> None:
        found = {
            (name, record.quarter): _own(name, record.quarter, value)
            for record, column, value in values
            if (name := _NAMES[column - 1])
        }
        self.workspace.do(lambda book: set_index_values(book, found))


def _own(name: IndexName, quarter: Quarter, value: Decimal | None) -> Decimal | None:
    """The value to keep: none where it is the built-in one."""
    return None if value == builtin_index_values().get((name, quarter)) else value


def _rows(data: BookData, year: int) -> list[_Row]:
    quarters = {quarter for _, quarter in data.index_values}
    first = min(quarters, default=Quarter(year, 1))
    last = max([*quarters, Quarter(year, 4)])
    count = (last.year - first.year) * 4 + last.quarter - first.quarter + 1 + _AHEAD
    waited = {
        missing
        for lease in data.leases
        if (missing := rent_history(lease, Month(year, 12).end, data.index_values).missing)
    }
    return [_row(data, _plus(first, number), waited) for number in reversed(range(count))]


def _row(data: BookData, quarter: Quarter, waited: set[tuple[IndexName, Quarter]]) -> _Row:
    values = {name: data.index_values.get((name, quarter)) for name in _NAMES}
    built_in = builtin_index_values()
    own = frozenset(
        name for name, value in values.items() if value is not None and value != built_in.get((name, quarter))
    )
    return _Row(quarter, values, own, frozenset(name for name in _NAMES if (name, quarter) in waited))


def _plus(quarter: Quarter, quarters: int) -> Quarter:
    ordinal = quarter.year * 4 + quarter.quarter - 1 + quarters
    return Quarter(ordinal // 4, ordinal % 4 + 1)


def _columns(write: Callable[[_Row, IndexName, Any], None]) -> list[Column[_Row]]:
    quarter: Column[_Row] = Column(
        QCoreApplication.translate("IndexDialog", "Quarter"),
        lambda row: row.quarter,
        text=numbers.quarter,
        copied=numbers.quarter,
        stretch=True,
    )
    return [quarter, *(_index_column(name, write) for name in _NAMES)]


def _index_column(name: IndexName, write: Callable[[_Row, IndexName, Any], None]) -> Column[_Row]:
    def icon(row: _Row) -> str | None:
        if name in row.waited:
            return "alert"
        return "edit" if name in row.own else None

    def tip(row: _Row) -> str:
        built_in = builtin_index_values().get((name, row.quarter))
        if name not in row.own or built_in is None:
            return ""
        text = QCoreApplication.translate("IndexDialog", "Built in: {value}")
        return text.format(value=numbers.decimal(built_in, 2))

    return Column(
        str(name),
        lambda row: row.values[name],
        text=lambda value: numbers.NONE if value is None else numbers.decimal(value, 2),
        copied=numbers.plain,
        numeric=True,
        width=14,
        icon=icon,
        tip=tip,
        editor=Editor(lambda parent: _field(name, parent), lambda row, value: write(row, name, value)),
    )


def _field(name: IndexName, parent: QWidget) -> DecimalField:
    field = DecimalField(str(name), minimum=Decimal("0.01"))
    field.setParent(parent)
    return field
