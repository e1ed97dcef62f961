"""Tables of months: a block for each calendar year, January to December along, one page each when printed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.properties import PageSetupProperties

from app.exporting import style
from app.exporting.expression import expression, joined
from app.exporting.formula import Span, total

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.exporting.expression import Expression
    from app.exporting.formula import Formula, Place, Value
    from app.exporting.sheet import Sheet
    from models.period import Month

    Cells = dict[Month, Place]

LABEL, SECOND, TOTAL = 1, 2, 15
# In percent: what the columns allow, what can still be read; rows of a page at full size.
_BY_WIDTH, _SMALLEST, _ROWS_AT_FULL_SIZE, _REPEATED_ROWS = 61, 50, 35, 4
_SHORT_TOP = 14
"""Up to this row, what stands above the first block shares its page."""
_MONTH_HEADING = replace(style.HEADING_RIGHT, number_format="mmm yyyy", wrap=False)


def column_of(month: Month) -> int:
    """The column a month stands in, whatever its year."""
    return SECOND + month.month


class Grid:
    """Writes blocks of rows over the months of a year, downwards."""

    def __init__(self, sheet: Sheet, row: int) -> None:
        self.sheet = sheet
        self.row = row
        self.headings: Cells = {}
        self._blocks: list[int] = []
        sheet.width(LABEL, 8)
        sheet.width(SECOND, 26)
        for column in range(SECOND + 1, TOTAL):
            sheet.width(column, 12.5)
        sheet.width(TOTAL, 13)

    def year(self, year: int, months: list[Month]) -> None:
        """Begin a year's block; the headings hold the last day of each month."""
        self.row += bool(self._blocks)
        if self._blocks or self.row > _SHORT_TOP:
            self.sheet.worksheet.row_breaks.append(Break(id=self.row - 1))
            self._blocks.append(self.row)
        else:
            self._blocks.append(_REPEATED_ROWS)
        self.sheet.put(self.row, LABEL, str(year), style.HEADING, fits=False)
        self.sheet.put(self.row, SECOND, None, style.HEADING, fits=False)
        inside = {month.month: month for month in months}
        for number in range(1, 13):
            content = inside[number].end if number in inside else None
            place = self.sheet.put(self.row, SECOND + number, content, _MONTH_HEADING, fits=False)
            if number in inside:
                self.headings[inside[number]] = place
        self.sheet.put(self.row, TOTAL, "Total", style.HEADING_RIGHT, fits=False)
        self.row += 1

    def fit_page(self) -> None:
        """Print a block a page where that stays legible; sheets made to fit a width ignore page breaks."""
        page = self.sheet.worksheet
        ends = [*self._blocks[1:], self.row]
        rows = max(end - start for start, end in zip(self._blocks, ends, strict=True)) + _REPEATED_ROWS
        page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=False)
        page.page_setup.scale = max(_SMALLEST, min(_BY_WIDTH, _ROWS_AT_FULL_SIZE * 100 // rows))

    def section(self, title: str) -> None:
        """Write the name of the rows that follow."""
        self.sheet.note(self.row, title, style.PLAIN.strong)
        self.row += 1

    def amounts(
        self,
        labels: tuple[str, str | None],
        contents: Mapping[Month, Value | Formula],
        look: style.Style = style.MONEY,
        *,
        summed: bool = True,
    ) -> Cells:
        """Write a row of amounts with their sum; where each month stands."""
        words = replace(look, number_format=style.TEXT, align=None)
        for column, text in zip((LABEL, SECOND), labels, strict=True):
            if text is not None or look.above:
                self.sheet.put(self.row, column, text, words, fits=False)
        cells = {
            month: self.sheet.put(self.row, column_of(month), content, look, fits=False)
            for month, content in contents.items()
        }
        if look.above:
            self._rule(look, set(map(column_of, cells)))
        if summed:
            self.sheet.put(self.row, TOTAL, total([*cells.values()]), look.strong, fits=False)
        self.row += 1
        return cells

    def _rule(self, look: style.Style, written: set[int]) -> None:
        for column in range(SECOND + 1, TOTAL + 1):
            if column not in written:
                self.sheet.put(self.row, column, None, look, fits=False)


def column_span(rows: list[Cells], month: Month) -> Span:
    """The cells of one month in neighbouring rows."""
    return Span(rows[0][month], rows[-1][month])


def sum_over(rows: list[Cells]) -> Expression:
    """The sum of some rows of months over all the blocks they stand in."""
    by_row: dict[int, list[Place]] = {}
    for place in (place for cells in rows for place in cells.values()):
        by_row.setdefault(place.row, []).append(place)
    spans = [Span(places[0], places[-1]) for places in by_row.values()]
    return expression("SUM({})", joined(",", spans)) if spans else expression("0")
