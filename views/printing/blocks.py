"""Headings, sentences, figures and charts as blocks of paper."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from views.printing.paper import FAINT, INK, LINE, WRAPPED, Block, Measure, gap
from views.printing.parts import Chart, Facts, Heading, Table, Text
from views.printing.table_blocks import table_blocks

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QImage

    from views.printing.parts import Part

_HEADING, _TEXT, _FIGURE, _SMALL = 11.0, 9.0, 15.0, 8.0
_GAP, _LITTLE = 8.0, 3.0
_FACTS_IN_A_ROW = 4


def blocks_of(parts: Sequence[Part], measure: Measure, room: float) -> list[Block]:
    """Every part as blocks, in order; a chart is never higher than the room of a page leaves it."""
    return [block for part in parts for block in _blocks(part, measure, room)]


def text_block(
    text: str, measure: Measure, points: float, *, bold: bool = False, keep: bool = False
) -> Block:
    """A text as wide as the page."""
    height = measure.height_of(text, points, measure.width, bold=bold)

    def paint(painter: QPainter, top: float) -> None:
        painter.setFont(measure.font(points, bold=bold))
        painter.setPen(QColor(INK))
        painter.drawText(QRectF(0, top, measure.width, height + 1), WRAPPED, text)

    return Block(height, paint, keep=keep, texts=(text,))


def _blocks(part: Part, measure: Measure, room: float) -> Iterator[Block]:
    space = gap(_GAP * measure.unit)
    match part:
        case Heading(text):
            yield space
            yield text_block(text, measure, _HEADING, bold=True, keep=True)
            yield gap(_LITTLE * measure.unit, keep=True)
        case Text(text):
            yield text_block(text, measure, _TEXT)
            yield space
        case Facts(facts):
            for start in range(0, len(facts), _FACTS_IN_A_ROW):
                yield _facts_block(facts[start : start + _FACTS_IN_A_ROW], measure)
                yield space
        case Table():
            if part.title:
                yield from _blocks(Heading(part.title), measure, room)
            if part.note:
                yield text_block(part.note, measure, _SMALL, keep=True)
                yield gap(_LITTLE * measure.unit, keep=True)
            yield from table_blocks(part, measure)
            yield space
        case Chart(finding, image):
            if finding:
                yield from _blocks(Heading(finding), measure, room)
            yield _chart_block(image, measure, room - 40 * measure.unit)
            yield space


def _facts_block(facts: Sequence[tuple[str, str, str]], measure: Measure) -> Block:
    between = 10 * measure.unit
    each = (measure.width + between) / _FACTS_IN_A_ROW
    sizes = ((_SMALL, False, FAINT), (_FIGURE, True, INK), (_SMALL, False, FAINT))
    inner = each - between
    heights = [
        max(measure.height_of(fact[line] or " ", points, inner, bold=bold) for fact in facts)
        for line, (points, bold, _) in enumerate(sizes)
    ]

    def paint(painter: QPainter, top: float) -> None:
        for place, fact in enumerate(facts):
            painter.setPen(measure.pen(LINE))
            painter.drawLine(round(place * each), round(top), round(place * each + inner), round(top))
            at = top + 3 * measure.unit
            for text, height, (points, bold, colour) in zip(fact, heights, sizes, strict=True):
                painter.setFont(measure.font(points, bold=bold))
                painter.setPen(QColor(colour))
                painter.drawText(QRectF(place * each, at, inner, height + 1), WRAPPED, text)
                at += height

    texts = tuple(text for fact in facts for text in fact)
    return Block(sum(heights) + 4 * measure.unit, paint, texts=texts)


def _chart_block(image: QImage, measure: Measure, highest: float) -> Block:
    width = measure.width
    height = width * image.height() / max(image.width(), 1)
    if height > highest:
        width, height = width * highest / height, highest
    return Block(height, partial(_paint_image, image, width, height))


def _paint_image(image: QImage, width: float, height: float, painter: QPainter, top: float) -> None:
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(QRectF(0, top, width, height), image)
