"""A table on a page of the board's PDF: a heading band, hairlines, numbers to the right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.colours import LIGHT
from app.exporting.board_pdf.page import fitted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.exporting.board_pdf.page import Align, Page

_BAND = "#E9F1F0"
_PADDING = 1.5
_POINTS_PER_MM = 1.72


@dataclass(frozen=True, slots=True)
class Column:
    """A column's heading and width in millimetres."""

    heading: str
    width: float
    align: Align = "right"


@dataclass(frozen=True, slots=True)
class Row:
    """The texts of a row; a `ruled` one has a line above it."""

    texts: Sequence[str]
    bold: bool = False
    ruled: bool = False


class Table:
    """Draws rows downwards from the top left corner given."""

    def __init__(self, page: Page, columns: Sequence[Column], left: float, top: float, height: float) -> None:
        self._page = page
        self._columns = columns
        self._left = left
        self.top = top
        self.height = height

    @property
    def right(self) -> float:
        """Where the last column ends."""
        return self._left + sum(column.width for column in self._columns)

    @property
    def size(self) -> float:
        """The letters' size, in points."""
        return min(11.5, self.height * _POINTS_PER_MM)

    def draw(self, rows: Sequence[Row]) -> float:
        """Draw heading and rows; where the table ends."""
        self._page.box(self._left, self.right, self.top, self.top + self.height, _BAND)
        self._line(self.top, Row([column.heading for column in self._columns], bold=True))
        for number, row in enumerate(rows, start=1):
            y = self.top + number * self.height
            if row.ruled:
                self._page.rule(self._left, self.right, y, width=0.8, colour=LIGHT.faint_ink)
            self._line(y, row)
        return self.top + (len(rows) + 1) * self.height

    def _line(self, top: float, row: Row) -> None:
        x, base = self._left, top + self.height * 0.68
        for column, text in zip(self._columns, row.texts, strict=True):
            at = {"left": x + _PADDING, "center": x + column.width / 2, "right": x + column.width - _PADDING}
            shown = fitted(text, column.width - 2 * _PADDING, self.size, bold=row.bold)
            self._page.text(at[column.align], base, shown, self.size, bold=row.bold, align=column.align)
            x += column.width
