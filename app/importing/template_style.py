"""How the onboarding workbook looks: formats by kind of value, headers, widths."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from app.exporting.style import (
    DAY,
    HEADING,
    TEXT,
    Style,
    alignment_of,
    border_of,
    fill_of,
    font_of,
)
from app.importing.sheet_layout import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.importing.sheet_layout import Column

_OPTIONAL = replace(HEADING, bold=False, ground=None)

FORMATS: Mapping[Kind, str] = {
    Kind.ANY: "General",
    Kind.TEXT: TEXT,
    Kind.CODE: TEXT,
    Kind.CODES: TEXT,
    Kind.ACCOUNT: "0",
    Kind.DATE: DAY,
    Kind.CENTS: "#,##0.00",
    Kind.NUMBER: "#,##0.00",
    Kind.SHARE: "0.00##",
    Kind.WHOLE: "0",
    Kind.WORD: TEXT,
    Kind.WORD_OR_SHARE: "General",
    Kind.QUARTER: TEXT,
    # As text, Excel does not make a date of this year out of 01/03.
    Kind.DAY_OF_YEAR: TEXT,
}

_RIGHT = (Kind.CENTS, Kind.NUMBER, Kind.SHARE, Kind.WHOLE)
_WIDTHS: Mapping[str, int] = {
    "cle": 20,
    "nom": 34,
    "libelle": 44,
    "valeur": 34,
    "email": 30,
    "siret": 18,
    "locaux": 18,
}
_WIDTH_BY_KIND: Mapping[Kind, int] = {Kind.DATE: 12, Kind.CENTS: 13, Kind.WORD: 15, Kind.WORD_OR_SHARE: 12}


def width_of(column: Column) -> float:
    """The width of a column: what its values need, and no less than its header."""
    wanted = _WIDTHS.get(column.name) or _WIDTH_BY_KIND.get(column.kind, 10)
    return max(wanted, len(column.name) + 4)


def style_of(column: Column) -> Style:
    """The look of a column's cells: numbers right, dates centred, text off the numbers beside it."""
    if column.kind in _RIGHT:
        return Style(FORMATS[column.kind], align="right")
    if column.kind is Kind.DATE:
        return Style(FORMATS[column.kind], align="center")
    return Style(FORMATS[column.kind], align="left", indent=1)


def style_header(cell: Any, column: Column) -> None:
    """A header: bold on a band where it is required, plain where it is not; aligned as its column."""
    look = style_of(column)
    style = HEADING if column.required else _OPTIONAL
    apply(cell, replace(style, wrap=False, align=look.align, indent=look.indent))


def apply(cell: Any, style: Style) -> None:
    """Give a cell, or the cells of a column that are empty still, the look of a style."""
    cell.font, cell.fill = font_of(style), fill_of(style)
    cell.border, cell.alignment = border_of(style), alignment_of(style)
    cell.number_format = style.number_format
