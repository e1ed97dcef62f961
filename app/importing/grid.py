"""An .xlsx file as plain sheets of cell values: the only reader of workbooks."""

from __future__ import annotations

import warnings
import zipfile
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

from models.message import UserError, translate

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""What an encrypted workbook and an .xls of before 2007 begin with."""


@dataclass(frozen=True, slots=True)
class BrokenValue:
    """What a formula gave instead of a value: an error such as `#REF!`, empty if it was never computed.

    `formula` is the formula as it stands in the cell: a name that begins with `=` is read as one.
    """

    error: str
    formula: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """A sheet: its title and the values of its cells that are not empty, by row and column from 1."""

    title: str
    cells: Mapping[int, Mapping[int, object]]


def read_grids(path: Path) -> list[Grid]:
    """Return the sheets of a workbook; raise UserError where it cannot be read as one."""
    content = _content(path)
    formulas = _load(path, content, computed=False)
    if any(cell.data_type == "f" for sheet in formulas.worksheets for cell in _cells(sheet)):
        values = _load(path, content, computed=True)
        return [_grid(shown, values[shown.title]) for shown in formulas.worksheets]
    return [_grid(shown, shown) for shown in formulas.worksheets]


def _content(path: Path) -> bytes:
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        raise UserError(translate("Core", "There is no file “{file}”.").format(file=str(path))) from None
    except OSError:
        raise UserError(
            translate("Core", "“{file}” cannot be read: ask for the right to read it.").format(file=str(path))
        ) from None
    if content.startswith(_OLE_MAGIC):
        text = translate(
            "Core",
            "“{file}” is protected by a password or comes from an old Excel: save it as .xlsx without a "
            "password.",
        )
        raise UserError(text.format(file=path.name))
    if not content.startswith(b"PK"):
        raise UserError(
            translate("Core", "“{file}” is not an Excel workbook (.xlsx).").format(file=path.name)
        )
    return content


def _load(path: Path, content: bytes, *, computed: bool) -> Workbook:
    from openpyxl import load_workbook

    try:
        with warnings.catch_warnings():
            # What Excel has and openpyxl drops (extended validations, …) does not concern the values.
            warnings.simplefilter("ignore")
            return load_workbook(BytesIO(content), data_only=computed)
    except Exception as error:  # a damaged file can make the library fail in any way
        raise _damaged(path, content) from error


def _damaged(path: Path, content: bytes) -> UserError:
    if zipfile.is_zipfile(BytesIO(content)) and not _holds_a_workbook(content):
        return UserError(
            translate("Core", "“{file}” is not an Excel workbook (.xlsx).").format(file=path.name)
        )
    return UserError(
        translate("Core", "“{file}” is damaged: open it in Excel, save it anew, and try again.").format(
            file=path.name
        )
    )


def _holds_a_workbook(content: bytes) -> bool:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return any(name.startswith("xl/") for name in archive.namelist())


def _cells(sheet: Worksheet) -> Iterator[Any]:
    # Only the cells that are in the file: iterating rows would fill up to the last one formatted.
    return iter(sheet._cells.values())


def _grid(shown: Worksheet, values: Worksheet) -> Grid:
    cells: dict[int, dict[int, object]] = {}
    for cell in _cells(shown):
        value = _value(cell, values.cell(cell.row, cell.column))
        if value is not None:
            cells.setdefault(cell.row, {})[cell.column] = value
    return Grid(shown.title, {row: cells[row] for row in sorted(cells)})


def _value(cell: Any, computed: Any) -> object:
    value = computed.value
    if computed.data_type == "e":
        return BrokenValue(str(value))
    if value is None and cell.data_type == "f" and computed.data_type != "str":
        return BrokenValue("", str(cell.value))
    if isinstance(value, str):
        return value.strip() or None
    return value
