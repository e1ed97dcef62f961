"""Where the rows and cells of a sheet stand in the bytes of its XML part."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from xml.parsers.expat import ExpatError, ParserCreate

from openpyxl.utils import coordinate_to_tuple

from app.exporting.template_package import not_a_workbook

if TYPE_CHECKING:
    from collections.abc import Mapping

_TAG = re.compile(rb"""<[^\s/>]+(?:[^"'>]|"[^"]*"|'[^']*')*>""")
# A cell's content lies below worksheet, sheetData, row and c.
_IN_CELL = 5


@dataclass(slots=True)
class Piece:
    """An element from its first byte to after its last one; `inner` is where its start tag ends."""

    start: int
    inner: int
    end: int
    attributes: Mapping[str, str]

    @property
    def empty(self) -> bool:
        """Whether it is written as one tag."""
        return self.inner == self.end


@dataclass(slots=True)
class Cell:
    """A cell: whether a formula or any value stands in it, the value's element, the formula's text."""

    piece: Piece
    row: int
    column: int
    formula: bool = False
    filled: bool = False
    value: Piece | None = None
    text: str = ""

    @property
    def stale(self) -> bool:
        """Whether it shows what its formula came to before."""
        return self.formula and self.value is not None

    @property
    def addressed(self) -> bool:
        """Whether it says where it is."""
        return "r" in self.piece.attributes


@dataclass(slots=True)
class Row:
    """A row with the cells it holds."""

    piece: Piece
    number: int
    cells: list[Cell] = field(default_factory=list)


class SheetParser:
    """Finds rows, cells and what else is asked of a sheet, each with its place in the bytes."""

    def __init__(self, xml: bytes) -> None:
        self._xml = xml
        self._path: list[str] = []
        self._open: list[Piece] = []
        self.prefix = ""
        self.rows: list[Row] = []
        self.columns: list[tuple[int, int, int | None]] = []
        self.merged: list[str] = []
        self.dimension: Piece | None = None
        self._sheet_data: Piece | None = None

    @property
    def data(self) -> Piece:
        """The element that holds the rows."""
        if self._sheet_data is None:
            raise not_a_workbook()
        return self._sheet_data

    def parsed(self) -> SheetParser:
        """Read the part; raise UserError where it cannot be read as UTF-8 XML without declarations."""
        parser = ParserCreate("UTF-8")
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.StartDoctypeDeclHandler = _refuse
        self._parser = parser
        try:
            parser.Parse(self._xml, True)  # noqa: FBT003 - the library takes it by position only
        except ExpatError:
            raise not_a_workbook() from None
        return self

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        start = self._parser.CurrentByteIndex
        tag = _TAG.match(self._xml, start)
        if tag is None:
            raise not_a_workbook()
        prefix, _, local = name.rpartition(":")
        if not self._path:
            self.prefix = f"{prefix}:" if prefix else ""
        piece = Piece(start, tag.end(), tag.end(), attributes)
        self._path.append(local)
        self._open.append(piece)
        self._note(piece)

    def _note(self, piece: Piece) -> None:
        match self._path[1:]:
            case ["sheetData"]:
                self._sheet_data = piece
            case ["sheetData", "row"]:
                before = self.rows[-1].number if self.rows else 0
                self.rows.append(Row(piece, whole(piece.attributes.get("r")) or before + 1))
            case ["sheetData", "row", "c"]:
                self._note_cell(piece)
            case ["sheetData", "row", "c", "f"]:
                self._cell.formula = True
            case ["sheetData", "row", "c", "v"]:
                self._cell.value = piece
            case ["cols", "col"]:
                found = piece.attributes
                first, last = whole(found.get("min")) or 0, whole(found.get("max")) or 0
                self.columns.append((first, last, whole(found.get("style"))))
            case ["mergeCells", "mergeCell"]:
                self.merged.append(piece.attributes.get("ref") or "A1")
            case ["dimension"]:
                self.dimension = piece

    def _note_cell(self, piece: Piece) -> None:
        row = self.rows[-1]
        before = row.cells[-1].column if row.cells else 0
        address = piece.attributes.get("r")
        column = coordinate_to_tuple(address)[1] if address else before + 1
        row.cells.append(Cell(piece, row.number, column))

    @property
    def _cell(self) -> Cell:
        return self.rows[-1].cells[-1]

    def _text(self, text: str) -> None:
        if self._path[1:4] != ["sheetData", "row", "c"] or len(self._path) < _IN_CELL:
            return
        if self._path[4] == "f":
            self._cell.text += text
        if text.strip():
            self._cell.filled = True

    def _end(self, _: str) -> None:
        piece = self._open.pop()
        self._path.pop()
        if not self._xml.endswith(b"/>", piece.start, piece.inner):
            piece.end = self._xml.index(b">", self._parser.CurrentByteIndex) + 1


def _refuse(*_: object) -> None:
    raise not_a_workbook()


def whole(text: str | None) -> int | None:
    """The number an attribute holds; None where it is absent or none."""
    return int(text) if text and text.isdecimal() else None
