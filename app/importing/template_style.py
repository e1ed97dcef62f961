"""How the onboarding workbook looks: formats by kind of value, headers, widths."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from app.exporting.style import (
    DAY,
    HEADING,
    PLAIN,
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

LEFT = Style(align="left")
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

_WIDTHS: Mapping[str, int] = {"nom": 34, "libelle": 44, "valeur": 34, "email": 30, "siret": 18, "locaux": 18}
_WIDTH_BY_KIND: Mapping[Kind, int] = {Kind.DATE: 12, Kind.CENTS: 13, Kind.WORD: 15, Kind.WORD_OR_SHARE: 12}


def width_of(column: Column) -> float:
    """The width of a column: what its values need, and no less than its header."""
    wanted = _WIDTHS.get(column.name) or _WIDTH_BY_KIND.get(column.kind, 10)
    return max(wanted, len(column.name) + 4)


def style_header(cell: Any, *, required: bool) -> None:
    """A header: bold on a band where it is required, plain where it is not."""
    apply(cell, replace(HEADING if required else _OPTIONAL, wrap=False))


def style_text(cell: Any, *, strong: bool = False) -> None:
    """Plain text, or bold."""
    apply(cell, replace(PLAIN, bold=strong))


def apply(cell: Any, style: Style) -> None:
    """Give a cell the look of a style."""
    cell.font, cell.fill = font_of(style), fill_of(style)
    cell.border, cell.alignment = border_of(style), alignment_of(style)
    cell.number_format = style.number_format
