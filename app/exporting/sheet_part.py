"""The XML part of one sheet, in which cells are written and everything else stays byte for byte."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from openpyxl.utils import get_column_letter, range_boundaries

from app.exporting.cell_text import plain_text
from app.exporting.sheet_xml import SheetParser, whole

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from decimal import Decimal

    from app.exporting.sheet_xml import Cell, Piece, Row

    Stored = str | int | float | Decimal | None

_TAG = re.compile(rb"""<[^\s/>]+(?:[^"'>]|"[^"]*"|'[^']*')*>""")
_SPANS = re.compile(rb"""\sspans=(?:"[^"]*"|'[^']*')""")
_KINDS = re.compile(rb"""\s(?:t|cm|vm)=(?:"[^"]*"|'[^']*')""")
_REF = re.compile(rb"""(\sref=)(?:"[^"]*"|'[^']*')""")
_BOM = b"\xef\xbb\xbf"
# A cell's content lies below worksheet, sheetData, row and c.
_IN_CELL = 5
_ROW_LOOKS = ("ht", "customHeight", "s", "customFormat")


class SheetPart:
    """Looks cells up and writes them; `content` is the part with what was written."""

    def __init__(self, xml: bytes) -> None:
        self._xml = xml.removeprefix(_BOM)
        found = SheetParser(self._xml).parsed()
        self._prefix, self._data, self._dimension = found.prefix, found.data, found.dimension
        self._columns = found.columns
        self._rows = {row.number: row for row in found.rows}
        self._cells = {(cell.row, cell.column): cell for row in found.rows for cell in row.cells}
        self._merged = [_boundaries(ref) for ref in found.merged]
        self._written: dict[int, dict[int, bytes]] = defaultdict(dict)
        self._like: dict[int, int] = {}

    def corner(self, row: int, column: int) -> tuple[int, int]:
        """The cell that shows what stands there: the first one of merged cells."""
        left, top, _, _ = self._merge(row, column)
        return top, left

    def after(self, row: int, column: int) -> int:
        """The column after that cell, or after the merged cells it is one of."""
        return self._merge(row, column)[2] + 1

    def has_formula(self, row: int, column: int) -> bool:
        """Whether a formula stands there."""
        cell = self._cells.get((row, column))
        return cell is not None and cell.formula

    def style(self, row: int, column: int) -> int | None:
        """The number of the cell's style: its own, else its row's, else its column's."""
        if cell := self._cells.get((row, column)):
            return whole(cell.piece.attributes.get("s"))
        line = self._rows.get(row)
        if line and line.piece.attributes.get("customFormat") in ("1", "true"):
            return whole(line.piece.attributes.get("s"))
        return next((style for first, last, style in self._columns if first <= column <= last), None)

    @property
    def changed(self) -> bool:
        """Whether something was written."""
        return bool(self._written)

    def filled_rows(self, columns: Collection[int]) -> Iterator[int]:
        """The rows in which one of these columns is not empty, or hidden by merged cells."""
        for row, column in self._cells:
            if column in columns and self._is_filled(row, column):
                yield row
        for left, top, right, bottom in self._merged:
            hidden = {top if column != left else top + 1 for column in columns if left <= column <= right}
            yield from (row for row in hidden if row <= bottom)

    def has_stale(self, words: Sequence[str]) -> bool:
        """Whether a formula that holds one of these words, in small letters, shows what it came to before."""
        return any(
            cell.stale and any(word in cell.text.casefold() for word in words)
            for cell in self._cells.values()
        )

    def write(
        self, row: int, column: int, value: Stored, style: int | None, *, like: int | None = None
    ) -> None:
        """Put text, a number or nothing into a cell, in a style; a new row gets the height of row `like`."""
        self._written[row][column] = self._new_cell(row, column, style, value)
        if like is not None:
            self._like[row] = like

    def content(self) -> bytes:
        """The part with what was written; formulas lose the value they had before, to be computed anew."""
        xml, data = self._xml, self._data
        body = b"".join(self._lines())
        name = self._named("sheetData")
        start = xml[data.start : data.inner]
        head = _opened(start) if data.empty else start
        pieces = (xml[: data.start], head, body, f"</{name}>".encode(), xml[data.end :])
        return self._with_dimension(b"".join(pieces))

    def _is_filled(self, row: int, column: int) -> bool:
        cell = self._cells[row, column]
        return cell.formula or cell.filled

    def _lines(self) -> Iterator[bytes]:
        """Each row with what lies between it and the next, new ones in their place."""
        new = sorted(set(self._written) - set(self._rows))
        at = self._data.inner
        for number, row in sorted(self._rows.items()):
            while new and new[0] < number:
                yield self._new_row(new.pop(0))
            yield self._xml[at : row.piece.start]
            yield self._row(row)
            at = row.piece.end
        yield from map(self._new_row, new)
        yield b"" if self._data.empty else self._xml[at : self._data_close()]

    def _data_close(self) -> int:
        return self._xml.rindex(b"</", self._data.inner, self._data.end)

    def _row(self, row: Row) -> bytes:
        piece, written = row.piece, self._written.get(row.number, {})
        if not written and not any(cell.stale or not cell.addressed for cell in row.cells):
            start = _addressed(self._xml[piece.start : piece.inner], piece, str(row.number))
            return start + self._xml[piece.inner : piece.end]
        start = _addressed(self._xml[piece.start : piece.inner], piece, str(row.number))
        cells = {cell.column: self._cell(cell) for cell in row.cells}
        if not written.keys() <= cells.keys():
            start = _SPANS.sub(b"", start)
        cells.update(written)
        body = b"".join(cell for _, cell in sorted(cells.items()))
        return (_opened(start) if piece.empty else start) + body + self._row_end(row)

    def _row_end(self, row: Row) -> bytes:
        """What follows a row's last cell, its closing tag included."""
        if row.piece.empty:
            return f"</{self._named('row')}>".encode()
        return self._xml[row.cells[-1].piece.end if row.cells else row.piece.inner : row.piece.end]

    def _cell(self, cell: Cell) -> bytes:
        """A cell as it was, but for what its formula came to before."""
        piece, value = cell.piece, cell.value
        start = self._xml[piece.start : piece.inner]
        rest = self._xml[piece.inner : piece.end]
        if cell.stale and value is not None:
            rest = self._xml[piece.inner : value.start] + self._xml[value.end : piece.end]
            start = _KINDS.sub(b"", start)
        return _addressed(start, piece, f"{get_column_letter(cell.column)}{cell.row}") + rest

    def _new_row(self, number: int) -> bytes:
        name, like = self._named("row"), self._rows.get(self._like.get(number, 0))
        kept = like.piece.attributes.items() if like else ()
        looks = "".join(f" {key}={quoteattr(value)}" for key, value in kept if key in _ROW_LOOKS)
        cells = b"".join(cell for _, cell in sorted(self._written[number].items()))
        return f'<{name} r="{number}"{looks}>'.encode() + cells + f"</{name}>".encode()

    def _new_cell(self, row: int, column: int, style: int | None, value: Stored) -> bytes:
        name = self._named("c")
        look = "" if style is None else f' s="{style}"'
        head = f'<{name} r="{get_column_letter(column)}{row}"{look}'
        if value is None or value == "":
            return f"{head}/>".encode()
        if isinstance(value, str):
            inline, text = self._named("is"), self._named("t")
            words = escape(plain_text(value))
            kept = f'<{inline}><{text} xml:space="preserve">{words}</{text}></{inline}>'
            return f'{head} t="inlineStr">{kept}</{name}>'.encode()
        stored = (
            repr(value) if isinstance(value, float) else f"{value:f}" if not isinstance(value, int) else value
        )
        shown = self._named("v")
        return f"{head}><{shown}>{stored}</{shown}></{name}>".encode()

    def _with_dimension(self, xml: bytes) -> bytes:
        """Say how far the cells reach where it is said at all."""
        if self._dimension is None or not self._written:
            return xml
        left, top, right, bottom = _boundaries(self._dimension.attributes.get("ref") or "A1")
        rows, columns = [*self._written], {column for line in self._written.values() for column in line}
        first = f"{get_column_letter(min(left, *columns))}{min(top, *rows)}"
        last = f"{get_column_letter(max(right, *columns))}{max(bottom, *rows)}"
        tag = xml[self._dimension.start : self._dimension.inner]
        said = _REF.sub(rf'\g<1>"{first}:{last}"'.encode(), tag)
        return xml[: self._dimension.start] + said + xml[self._dimension.inner :]

    def _merge(self, row: int, column: int) -> tuple[int, int, int, int]:
        """Left, top, right and bottom of the merged cells there, or of the one cell."""
        inside = (
            merged
            for merged in self._merged
            if merged[0] <= column <= merged[2] and merged[1] <= row <= merged[3]
        )
        return next(inside, (column, row, column, row))

    def _named(self, local: str) -> str:
        return f"{self._prefix}{local}"


def _opened(tag: bytes) -> bytes:
    """An empty element's tag as a start tag."""
    return tag[:-2].rstrip() + b">" if tag.endswith(b"/>") else tag


def _addressed(tag: bytes, piece: Piece, address: str) -> bytes:
    """The start tag with its address where the writer left it to be counted."""
    if "r" in piece.attributes:
        return tag
    close = b"/>" if tag.endswith(b"/>") else b">"
    return tag[: -len(close)].rstrip() + f' r="{address}"'.encode() + close


def _boundaries(ref: str) -> tuple[int, int, int, int]:
    left, top, right, bottom = range_boundaries(ref.replace("$", ""))
    return left or 1, top or 1, right or 1, bottom or 1
