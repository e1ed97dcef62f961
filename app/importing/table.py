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
    _found: list[tuple[int, int, Issue]] = field(default_factory=list)

    @property
    def issues(self) -> list[Issue]:
        """What was recorded, in the order in which the sheet reads."""
        return [issue for _, _, issue in sorted(self._found, key=lambda found: found[:2])]

    def record(self, level: str, number: int, position: int, message: Message) -> None:
        """Record an issue at a row and column, both from 1."""
        where = f"{self.title}!{_letters(position)}{number}"
        self._found.append((number, position, Issue(where, level, message)))

    def record_sheet(self, message: Message) -> None:
        """Record an error of the sheet as a whole."""
        self._found.append((0, 0, Issue(self.title, "error", message)))

    def error(self, row: Row | None, column: str, message: Message) -> None:
        """Record what stops the import, at a row's cell or, without a row, at the column's header."""
        self.record("error", row.number if row else _HEADER_ROW, self.columns.get(column, 1), message)

    def notice(self, row: Row | None, column: str, message: Message) -> None:
        """Record what the user should know, placed as an error is."""
        self.record("notice", row.number if row else _HEADER_ROW, self.columns.get(column, 1), message)

    def sound_rows(self) -> Iterator[Row]:
        """The rows whose every cell could be read."""
        return (row for row in self.rows if row.sound)


def read_table(layout: Sheet, grid: Grid | None) -> Table:
    """Read the sheet that `layout` declares; rows in which no known column is filled are skipped.

    A sheet that may be missing may as well be blank.
    """
    if grid is None or not (grid.cells or layout.required):
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
        table.record_sheet(text.format(sheet=layout.name))
    return table


def _columns(layout: Sheet, grid: Grid, table: Table) -> dict[str, int]:
    """Where each known column stands; headers match whatever their case, accents and spaces."""
    names = {plain_key(column.name): column.name for column in layout.columns}
    found: dict[str, int] = {}
    for position, header in grid.cells.get(_HEADER_ROW, {}).items():
        if str(header).replace("'", "’") == SAMPLE_STAMP:
            continue
        key = plain_key(str(header))
        name = names.get(key.zfill(2) if key.isdigit() else key)
        if name is None:
            text = translate("Core", "The column “{column}” is not known: it is left out.")
            table.record("notice", _HEADER_ROW, position, text.format(column=header))
        elif name in found:
            text = translate("Core", "The column “{column}” is there twice.")
            table.record("error", _HEADER_ROW, position, text.format(column=name))
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
            table.record("error", number, table.columns[column.name], text)
    return Row(number, values, frozenset(faulty | (filled.keys() - values.keys())))


def _read_cell(table: Table, column: Column, number: int, raw: object, values: dict[str, Any]) -> None:
    try:
        values[column.name] = value_of(column, raw)
    except UserError as refusal:
        table.record("error", number, table.columns[column.name], refusal.message)


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
