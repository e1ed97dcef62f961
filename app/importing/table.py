"""Reads a sheet into rows of values by its layout, and keeps every problem with its cell."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from app.importing.cell_values import plain_key, value_of
from app.labels import SAMPLE_STAMP
from models.message import Issue, UserError, translate

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from app.importing.grid import Grid
    from app.importing.sheet_layout import Column, Sheet
    from models.message import Message

_HEADER_ROW = 1


@dataclass(slots=True)
class Row:
    """A row: values by column name, empty cells left out; `faulty` names the cells that could not be read."""

    number: int
    values: Mapping[str, Any]
    faulty: frozenset[str]

    @property
    def sound(self) -> bool:
        """Whether every cell could be read."""
        return not self.faulty

    def get(self, column: str, default: Any = None) -> Any:
        """The value of a column; `default` where the cell is empty or could not be read."""
        return self.values.get(column, default)

    def __getitem__(self, column: str) -> Any:
        return self.values[column]


@dataclass(slots=True)
class Table:
    """The rows of a sheet; `complete` where the sheet and all its required columns are there."""

    title: str
    rows: list[Row] = field(default_factory=list)
    columns: Mapping[str, int] = field(default_factory=dict)
    complete: bool = False
    issues: list[Issue] = field(default_factory=list)

    def where(self, row: Row | None, column: str) -> str:
        """The cell of a row, such as `Baux!C7`; the header where there is no row."""
        number = row.number if row else _HEADER_ROW
        return f"{self.title}!{_letters(self.columns.get(column, 1))}{number}"

    def error(self, row: Row | None, column: str, message: Message) -> None:
        """Record what stops the import."""
        self.issues.append(Issue(self.where(row, column), "error", message))

    def notice(self, row: Row | None, column: str, message: Message) -> None:
        """Record what the user should know."""
        self.issues.append(Issue(self.where(row, column), "notice", message))

    def sound_rows(self) -> Iterator[Row]:
        """The rows whose every cell could be read."""
        return (row for row in self.rows if row.sound)


def read_table(layout: Sheet, grid: Grid | None) -> Table:
    """Read the sheet that `layout` declares; rows in which no known column is filled are skipped."""
    if grid is None:
        return _absent(layout)
    table = Table(grid.title)
    table.columns = _columns(layout, grid, table)
    missing = [column for column in layout.columns if column.required and column.name not in table.columns]
    for column in missing:
        text = translate("Core", "The column “{column}” is missing from row 1.").format(column=column.name)
        table.error(None, "", text)
    table.complete = not missing
    for number in (number for number in grid.cells if number > _HEADER_ROW):
        row = _row(layout, table, number, grid.cells[number])
        if row:
            table.rows.append(row)
    _refuse_repeated_keys(layout, table)
    return table


def _absent(layout: Sheet) -> Table:
    table = Table(layout.name, complete=not layout.required)
    if layout.required:
        text = translate("Core", "The sheet “{sheet}” is missing from the workbook.")
        table.issues.append(Issue(layout.name, "error", text.format(sheet=layout.name)))
    return table


def _columns(layout: Sheet, grid: Grid, table: Table) -> dict[str, int]:
    """Where each known column stands; headers match whatever their case, accents and spaces."""
    names = {plain_key(column.name): column.name for column in layout.columns}
    found: dict[str, int] = {}
    for position, header in grid.cells.get(_HEADER_ROW, {}).items():
        if header == SAMPLE_STAMP:
            continue
        key = plain_key(str(header))
        name = names.get(key.zfill(2) if key.isdigit() else key)
        where = f"{table.title}!{_letters(position)}{_HEADER_ROW}"
        if name is None:
            text = translate("Core", "The column “{column}” is not known: it is left out.")
            table.issues.append(Issue(where, "notice", text.format(column=header)))
        elif name in found:
            text = translate("Core", "The column “{column}” is there twice.")
            table.issues.append(Issue(where, "error", text.format(column=name)))
        else:
            found[name] = position
    return found


def _row(layout: Sheet, table: Table, number: int, cells: Mapping[int, object]) -> Row | None:
    present = [column for column in layout.columns if column.name in table.columns]
    filled = {c.name: cells[table.columns[c.name]] for c in present if table.columns[c.name] in cells}
    if not filled:
        return None
    values: dict[str, Any] = {}
    faulty = {column.name for column in layout.columns if column.required and column.name not in filled}
    for column in present:
        if column.name in filled:
            _read_cell(table, column, number, filled[column.name], values)
        elif column.required:
            text = translate("Core", "“{column}” must be filled in.").format(column=column.name)
            table.error(Row(number, {}, frozenset()), column.name, text)
    return Row(number, values, frozenset(faulty | (filled.keys() - values.keys())))


def _read_cell(table: Table, column: Column, number: int, raw: object, values: dict[str, Any]) -> None:
    try:
        values[column.name] = value_of(column, raw)
    except UserError as refusal:
        table.error(Row(number, {}, frozenset()), column.name, refusal.message)


def _refuse_repeated_keys(layout: Sheet, table: Table) -> None:
    seen: dict[str, int] = {}
    for row in table.rows:
        key = row.get(layout.key)
        if key in seen:
            text = translate("Core", "“{code}” is already in row {row}: each code is used once.")
            table.error(row, layout.key, text.format(code=key, row=seen[key]))
        elif key is not None:
            seen[key] = row.number


def _letters(position: int) -> str:
    """The name of a column: 1 is A, 27 is AA."""
    letters = ""
    while position:
        position, rest = divmod(position - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
