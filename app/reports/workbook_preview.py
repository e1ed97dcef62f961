"""A workbook's sheets as text, read back from its bytes: what a reader will see without opening it."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

from app.reports.number_format import shown

if TYPE_CHECKING:
    from collections.abc import Iterable

    from openpyxl.worksheet.worksheet import Worksheet

_MOST_ROWS = 2000
_USUAL_WIDTH = 10.0


@dataclass(frozen=True, slots=True)
class PreviewCell:
    """A cell's text; numbers stand at the `right`, and words that are told to. `parted` by a line above."""

    text: str = ""
    numeric: bool = False
    bold: bool = False
    right: bool = False
    parted: bool = False


@dataclass(frozen=True, slots=True)
class SheetPreview:
    """A sheet: its rows, all of one length, and how wide each column is, in characters.

    `charts` is how many pictures and charts stand on it, which are not shown.
    """

    title: str
    rows: tuple[tuple[PreviewCell, ...], ...]
    widths: tuple[float, ...]
    charts: int = 0


def workbook_preview(content: bytes) -> tuple[SheetPreview, ...]:
    """Every visible sheet; a formula is shown by the value that is stored with it."""
    # The library that reads workbooks loads when the first one is read.
    from openpyxl import load_workbook

    plain = load_workbook(BytesIO(content), data_only=True)
    return tuple(_sheet(sheet) for sheet in plain.worksheets if sheet.sheet_state == "visible")


def _sheet(sheet: Worksheet) -> SheetPreview:
    rows = [tuple(_cell(cell) for cell in row) for row in sheet.iter_rows(max_row=_MOST_ROWS)]
    while rows and not any(cell.text for cell in rows[-1]):
        rows.pop()
    used = max((_last_used(row) for row in rows), default=0)
    return SheetPreview(
        sheet.title,
        tuple(row[:used] for row in rows),
        tuple(_widths(sheet, used)),
        len(getattr(sheet, "_charts", ())) + len(getattr(sheet, "_images", ())),
    )


def _cell(cell: Any) -> PreviewCell:
    numeric = isinstance(cell.value, int | float) and not isinstance(cell.value, bool)
    told = cell.alignment.horizontal if cell.alignment else None
    return PreviewCell(
        shown(cell.value, cell.number_format),
        numeric,
        bold=bool(cell.font and cell.font.b),
        right=told == "right" or (numeric and told in (None, "general")),
        parted=bool(cell.border and cell.border.top and cell.border.top.style),
    )


def _last_used(row: tuple[PreviewCell, ...]) -> int:
    return max((place for place, cell in enumerate(row, start=1) if cell.text), default=0)


def _widths(sheet: Worksheet, used: int) -> Iterable[float]:
    from openpyxl.utils import get_column_letter

    for column in range(1, used + 1):
        dimension = sheet.column_dimensions.get(get_column_letter(column))
        yield float(dimension.width) if dimension is not None and dimension.width else _USUAL_WIDTH
