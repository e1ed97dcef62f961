"""One sheet being written: cells with their look, formulas with their value, widths by content, the page."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from math import ceil
from typing import TYPE_CHECKING, cast

from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, TwoCellAnchor
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties

from app.exporting.cell_text import plain_text, writable
from app.exporting.formula import Formula, Place, Span
from app.exporting.style import (
    FONT,
    PLAIN,
    SHARE,
    STAMP,
    SUBTITLE,
    TEXT,
    TITLE,
    Style,
    alignment_of,
    border_of,
    fill_of,
    font_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from openpyxl.cell import Cell
    from openpyxl.chart import LineChart
    from openpyxl.worksheet.header_footer import HeaderFooterItem
    from openpyxl.worksheet.worksheet import Worksheet

    from app.exporting.formula import Value

_NARROWEST, _WIDEST = 7.0, 40.0
_PADDING = 1.8
# Letters and the signs in an amount are narrower than the digits that widths are counted in.
_LETTER, _SIGN = 0.86, 0.92
_NARROWEST_AMOUNT = 9.5
_LINE, _ONE_LINE, _TWO_LINES = 13.5, 18, 30
_MOST_LINES = 3
_ROW_HEIGHT = 15
# What A4 landscape holds at full size, in characters and in points.
_PAGE_WIDTH, _PAGE_HEIGHT = 150, 500
_A_LITTLE_SMALLER = 0.78
_LOOKS_LIKE_A_FORMULA = tuple("=+-@|%\t")


class Sheet:
    """Writes cells of one worksheet and remembers what each shows."""

    def __init__(self, worksheet: Worksheet) -> None:
        self.worksheet = worksheet
        self.title: str = worksheet.title
        self.formulas: dict[str, Value] = {}
        self._widths: dict[int, float] = {}
        self._fixed: dict[int, float] = {}
        self._wrapped: list[tuple[int, int, float]] = []
        self._headings: dict[int, list[tuple[int, list[float]]]] = {}
        worksheet.sheet_view.showGridLines = False

    def put(
        self,
        row: int,
        column: int,
        content: Value | Formula = None,
        style: Style = PLAIN,
        *,
        fits: bool = True,
    ) -> Place:
        """Write one cell; text stays text whatever it begins with. `fits` widens the column to it."""
        value = content.value if isinstance(content, Formula) else content
        cell = cast("Cell", self.worksheet.cell(row, column))
        if isinstance(content, Formula):
            cell.value = content.on(self.title)
            style = _live(style)
            self.formulas[cell.coordinate] = value
        elif isinstance(content, str):
            _write_text(cell, content)
        else:
            cell.value = content
        _dress(cell, style)
        if fits:
            width = shown_width(value, style)
            self._widths[column] = max(self._widths.get(column, 0), width)
            if style.wrap:
                self._wrapped.append((row, column, width))
        return Place(self.title, row, column, value)

    def row(
        self,
        row: int,
        contents: Iterable[Value | Formula],
        styles: Sequence[Style],
        *,
        first: int = 1,
    ) -> list[Place]:
        """Write neighbouring cells from column `first` on, each in its style."""
        return [
            self.put(row, column, content, style)
            for column, (content, style) in enumerate(zip(contents, styles, strict=True), start=first)
        ]

    def headings(
        self, row: int, texts: Sequence[str], styles: Sequence[Style], *, first: int = 1
    ) -> list[Place]:
        """Write a band of column headings from column `first` on, as high as the longest of them needs."""
        places = [
            self.put(row, column, text, look, fits=False)
            for column, (text, look) in enumerate(zip(texts, styles, strict=True), start=first)
        ]
        for place, text, look in zip(places, texts, styles, strict=True):
            longest = max((shown_width(word, look) for word in text.split(" ")), default=0)
            self._widths[place.column] = max(self._widths.get(place.column, 0), longest)
            parts = [shown_width(part, look) for part in text.split("\n")]
            self._headings.setdefault(row, []).append((place.column, parts))
        return places

    def heading(self, title: str, subtitle: str, stamp: str = "") -> None:
        """Write the two lines at the top of a page; a `stamp` stands beside the subtitle, in alert colour."""
        self.put(1, 1, title, TITLE, fits=False)
        self.put(2, 1, subtitle, SUBTITLE, fits=False)
        if stamp:
            self.put(3, 1, stamp, STAMP, fits=False)
        self.worksheet.row_dimensions[1].height = 24

    def chart(self, chart: LineChart, first: tuple[int, int], last: tuple[int, int]) -> None:
        """Stretch a chart from one cell to another, (row, column) both included."""
        anchor = TwoCellAnchor(editAs="twoCell")
        anchor._from = AnchorMarker(row=first[0] - 1, col=first[1] - 1)
        anchor.to = AnchorMarker(row=last[0], col=last[1])
        chart.anchor = anchor  # type: ignore[assignment]  # the stub knows only an address
        self.worksheet.add_chart(chart)

    def note(self, row: int, text: str, style: Style = SUBTITLE) -> Place:
        """Write a line that runs over the columns to its right."""
        return self.put(row, 1, text, style, fits=False)

    def width(self, column: int, width: float) -> None:
        """Fix a column's width instead of fitting it."""
        self._fixed[column] = width

    def height(self, row: int, points: float) -> None:
        """Fix a row's height."""
        self.worksheet.row_dimensions[row].height = points

    def freeze(self, row: int, column: int) -> None:
        """Keep what is above and left of this cell in sight."""
        self.worksheet.freeze_panes = f"{get_column_letter(column)}{row}"

    def repeat(self, last_row: int) -> None:
        """Print the rows down to this one again at the top of each page."""
        self.worksheet.print_title_rows = f"1:{last_row}"

    def page(self, left: str, centre: str, right: str) -> None:
        """Set A4 landscape one page wide, with a footer: `left`, `centre`, `right` and the page's number."""
        page = self.worksheet
        page.page_setup.paperSize = page.PAPERSIZE_A4
        page.page_setup.orientation = page.ORIENTATION_LANDSCAPE
        page.page_setup.fitToWidth = 1
        page.page_setup.fitToHeight = 0
        page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        margins = page.page_margins
        margins.left = margins.right = 0.5
        margins.top, margins.bottom = 0.55, 0.75
        margins.header = margins.footer = 0.35
        page_number = "Page &P / &N"
        right = f"{_plain(right)} — {page_number}" if right else page_number
        _write_footer(cast("HeaderFooterItem", page.oddFooter), (_plain(left), _plain(centre), right))

    def finish(self) -> None:
        """Set what depends on all cells: widths, heights, how many pages."""
        widths = {
            column: min(max(width + _PADDING, _NARROWEST), _WIDEST) for column, width in self._widths.items()
        }
        widths |= self._fixed
        for column, width in sorted(widths.items()):
            self.worksheet.column_dimensions[get_column_letter(column)].width = width
        self._set_heights(widths)
        self._fit_page(sum(widths.values()))

    def _set_heights(self, widths: Mapping[int, float]) -> None:
        """Make room for headings and texts that run over several lines."""
        for row, headings in self._headings.items():
            lines = max(
                sum(ceil((part + 1) / widths[column]) for part in parts) for column, parts in headings
            )
            self.height(row, _ONE_LINE + (min(lines, _MOST_LINES) - 1) * (_TWO_LINES - _ONE_LINE))
        for row, column, width in self._wrapped:
            lines = ceil(width * _LETTER / widths[column])
            if lines > 1:
                self.height(row, max(self.worksheet.row_dimensions[row].height or 0, _LINE * lines))

    def _fit_page(self, width: float) -> None:
        """Print on one page where that takes little more shrinking than the width asks for anyway."""
        dimensions = self.worksheet.row_dimensions
        rows = range(1, self.worksheet.max_row + 1)
        height = sum(dimensions[row].height or _ROW_HEIGHT for row in rows)
        by_width = min(1, _PAGE_WIDTH / max(width, 1))
        if _PAGE_HEIGHT / height >= _A_LITTLE_SMALLER * by_width:
            self.worksheet.page_setup.fitToHeight = 1


def span(places: Sequence[Place]) -> Span:
    """The range from the first to the last of neighbouring cells."""
    return Span(places[0], places[-1])


def shown_width(value: Value, style: Style) -> float:
    """How many characters of the body's size the value takes as shown."""
    letters: float = len(_shown(value, style))
    if "€" in style.number_format:
        letters = max(letters * _SIGN, _NARROWEST_AMOUNT)
    return (letters + 1.5 * style.indent) * style.size / 10 * (1.05 if style.bold else 1.0)


def _shown(value: Value, style: Style) -> str:
    if isinstance(value, date):
        return "00/00/0000"
    if isinstance(value, float | int | Decimal) and not isinstance(value, bool):
        if style.number_format == SHARE:
            return f"{float(value) * 100:,.1f} %"
        unit = " €" if "€" in style.number_format else ""
        return f"{value:,.2f}{unit}"
    return max(str(value or "").splitlines(), key=len, default="")


def _write_text(cell: Cell, text: str) -> None:
    """Write text as text: no program reads it as a formula, an error value or an escape."""
    cell.value = plain_text(text)
    cell.data_type = "s"
    if text.startswith(_LOOKS_LIKE_A_FORMULA):
        cell.quotePrefix = True


def _live(style: Style) -> Style:
    """The style for a formula: a cell of text would turn it to text when somebody edits it."""
    return replace(style, number_format="General") if style.number_format == TEXT else style


def _dress(cell: Cell, style: Style) -> None:
    cell.font = font_of(style)
    cell.fill = fill_of(style)
    cell.border = border_of(style)
    cell.alignment = alignment_of(style)
    cell.number_format = style.number_format


def _write_footer(footer: HeaderFooterItem, texts: tuple[str, str, str]) -> None:
    for part, text in zip((footer.left, footer.center, footer.right), texts, strict=True):
        part.text, part.font, part.size = text, f"{FONT},Regular", 8


def _plain(text: str) -> str:
    """Text for a footer, where `&` begins a code; 80 letters at most, for Excel keeps 255 in all."""
    return writable(text)[:80].replace("&", "&&")
