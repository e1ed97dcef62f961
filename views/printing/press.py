"""Puts a document on a printer or into a PDF: title, stamp and footer around its pages."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPdfWriter

from app.database import unwritable
from models.message import UserError, translate
from views.printing.blocks import blocks_of, text_block
from views.printing.paper import FAINT, INK, LAYOUT, LINE, Measure, gap, pages
from views.printing.parts import Heading, Table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from PySide6.QtGui import QPagedPaintDevice

    from views.printing.paper import Page
    from views.printing.parts import Part

_TITLE, _UNDER, _SMALL = 16.0, 10.0, 8.0
_TOP, _FOOT = 18.0, 16.0
"""Room above for the stamp and below for the footer, in points."""
PDF_DPI = 300


@dataclass(frozen=True, slots=True)
class Document:
    """What is printed: `stamp` stands on every page where the data is invented."""

    title: str
    building: str
    period: str
    stamp: str
    parts: tuple[Part, ...]

    @property
    def name(self) -> str:
        """What a file of it is called."""
        return " ".join(filter(None, (self.title, self.period)))


class Press:
    """Lays a document out for a device when it is made; `paint` puts it on it."""

    def __init__(self, document: Document, device: QPagedPaintDevice) -> None:
        self.document = document
        self._device = device
        unit = device.logicalDpiX() / 72
        resolution = device.logicalDpiX()
        whole = device.pageLayout().paintRectPixels(resolution)
        self.measure = Measure(unit, whole.width())
        self._height = whole.height()
        room = self._height - (_TOP + _FOOT) * unit
        blocks = [
            text_block(document.title, self.measure, _TITLE, bold=True, keep=True),
            text_block(f"{document.building} · {document.period}", self.measure, _UNDER, keep=True),
            gap(6 * unit),
            *blocks_of(document.parts, self.measure, room),
        ]
        self.pages: list[Page] = pages(blocks, room)

    def paint(self) -> Iterator[int]:
        """Paint page after page, and give the number of each once it is done."""
        painter = QPainter()
        if not painter.begin(self._device):
            raise UserError(translate("Core", "The printer does not answer, or the file cannot be written."))
        try:
            for number, page in enumerate(self.pages, start=1):
                if number > 1:
                    self._device.newPage()
                self._paint_page(painter, page, number)
                yield number
        finally:
            painter.end()

    def _paint_page(self, painter: QPainter, page: Page, number: int) -> None:
        self._paint_stamp(painter)
        for top, block in page:
            painter.save()
            block.paint(painter, top + _TOP * self.measure.unit)
            painter.restore()
        self._paint_footer(painter, number)

    def _paint_stamp(self, painter: QPainter) -> None:
        if not self.document.stamp:
            return
        unit = self.measure.unit
        painter.setFont(self.measure.font(_SMALL, bold=True))
        wide = painter.fontMetrics().horizontalAdvance(self.document.stamp) + 12 * unit
        pen = self.measure.pen(INK)
        # Half of the pen lies outside the line it draws, and would be cut at the edge.
        half = pen.widthF() / 2
        frame = QRectF(self.measure.width - wide, 0, wide, 13 * unit).adjusted(half, half, -half, -half)
        painter.setPen(pen)
        painter.drawRect(frame)
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, self.document.stamp)

    def _paint_footer(self, painter: QPainter, number: int) -> None:
        unit, width = self.measure.unit, self.measure.width
        line = QRectF(0, self._height - 12 * unit, width, 11 * unit)
        painter.setPen(self.measure.pen(LINE))
        painter.drawLine(line.topLeft(), line.topRight())
        painter.setFont(self.measure.font(_SMALL))
        painter.setPen(QColor(FAINT))
        about = (self.document.building, self.document.title, self.document.period, self.document.stamp)
        painter.drawText(line, Qt.AlignmentFlag.AlignBottom, " · ".join(filter(None, about)))
        words = QCoreApplication.translate("Printing", "page {number} of {count}")
        words = words.format(number=number, count=len(self.pages))
        painter.drawText(line, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight, words)


def pdf_writer(document: Document, path: Path) -> QPdfWriter:
    """A device that writes a document into a file."""
    writer = QPdfWriter(str(path))
    writer.setResolution(PDF_DPI)
    writer.setPageLayout(LAYOUT)
    writer.setTitle(document.name)
    writer.setCreator("Équilibre")
    return writer


def write_pdf(document: Document, path: Path, paint: Callable[[Press], object]) -> None:
    """Write a document as a PDF, whole or not at all; `paint` puts it on paper.

    Raises UserError where the place cannot be written.
    """
    part = path.with_name(f".{path.name}.part")
    try:
        part.touch()
        paint(Press(document, pdf_writer(document, part)))
        part.replace(path)
    except OSError:
        raise unwritable(path) from None
    finally:
        part.unlink(missing_ok=True)


def without_echoes(title: str, parts: Sequence[Part]) -> list[Part]:
    """The parts without titles of tables that only repeat the heading above them."""
    told: list[Part] = []
    for part in parts:
        under_heading = bool(told) and isinstance(told[-1], Heading)
        if isinstance(part, Table) and (under_heading or part.title == title):
            told.append(replace(part, title=""))
        else:
            told.append(part)
    return told
