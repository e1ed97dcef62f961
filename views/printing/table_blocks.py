"""A table as blocks of paper: every line, headings on each page, totals; letters as small as it takes."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor

from views.printing.paper import FAINT, INK, LINE, SHADE, WRAPPED, Block, Measure

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QFontMetricsF, QPainter

    from views.printing.parts import Table

_SIZES = (8.5, 8.0, 7.5, 7.0, 6.5, 6.0, 5.5, 5.0)
"""The largest at which the table is no wider than the page is taken."""
_PADDING = 3.5
"""Room at either side of a cell, in points."""
_NARROWEST = 48.0
"""What a column of words is not made narrower than, where it has more to say; in points."""
_QUARTER = re.compile(r"(?<=\d{4})-(?=[TQ][1-4])")


def table_blocks(table: Table, measure: Measure) -> Iterator[Block]:
    """The heading, then each line, then the totals, which stay with the last line."""
    size, widths = fitted(table, measure)
    row = partial(_row, widths=widths, numeric=table.numeric, size=size, measure=measure)
    head = row(table.columns, bold=True, line_below=True, keep=True)
    yield head
    last = len(table.rows) - 1
    for place, texts in enumerate(table.rows):
        keep = place == last and bool(table.totals)
        yield row(texts, shaded=place % 2 == 1, head=head, keep=keep)
    if table.totals:
        yield row(table.totals, bold=True, line_above=True, head=head)


def fitted(table: Table, measure: Measure) -> tuple[float, list[float]]:
    """The size of letters in points, and the widths of the columns in pixels."""
    natural, least = _widths(table, measure)
    for size in _SIZES:
        scale, padding = size / _SIZES[0], 2 * _PADDING * measure.unit
        wanted = [width * scale + padding for width in natural]
        narrow = [width * scale + padding for width in least]
        if sum(narrow) <= measure.width:
            break
    return size, _shared(wanted, narrow, measure.width)


def _widths(table: Table, measure: Measure) -> tuple[list[float], list[float]]:
    """How wide each column would be, and how narrow it may become by wrapping, at the largest letters."""
    plain, bold = measure.metrics(_SIZES[0]), measure.metrics(_SIZES[0], bold=True)
    natural, least = [], []
    for place, title in enumerate(table.columns):
        cells = {texts[place] for texts in table.rows}
        total = table.totals[place] if table.totals else ""
        title_word = _longest_word(title, bold)
        whole = max([title_word, bold.horizontalAdvance(total), *map(plain.horizontalAdvance, cells)])
        words = max([title_word, *(_longest_word(text, plain) for text in cells)])
        narrow = whole if table.numeric[place] else min(whole, max(words, _NARROWEST * measure.unit))
        # Rounding to whole pixels makes smaller letters a little wider than their share.
        natural.append(whole * 1.03)
        least.append(narrow * 1.03)
    return natural, least


def _longest_word(text: str, metrics: QFontMetricsF) -> float:
    return max(map(metrics.horizontalAdvance, text.split(" ")), default=0.0)


def _shared(wanted: Sequence[float], narrow: Sequence[float], room: float) -> list[float]:
    """The wanted widths where there is room, else each gives up its share of what is too much."""
    too_much = sum(wanted) - room
    spare = sum(wanted) - sum(narrow)
    if too_much <= 0:
        return list(wanted)
    if spare <= too_much:
        # Even the smallest letters do not fit: everything is squeezed alike, nothing is left out.
        return [width * room / sum(narrow) for width in narrow]
    return [width - (width - least) * too_much / spare for width, least in zip(wanted, narrow, strict=True)]


def _row(
    texts: Sequence[str],
    *,
    widths: Sequence[float],
    numeric: Sequence[bool],
    size: float,
    measure: Measure,
    bold: bool = False,
    shaded: bool = False,
    line_above: bool = False,
    line_below: bool = False,
    keep: bool = False,
    head: Block | None = None,
) -> Block:
    inside = [width - 2 * _PADDING * measure.unit for width in widths]
    metrics = measure.metrics(size, bold=bold)
    drawn = [unbroken(text, metrics, width) for text, width in zip(texts, inside, strict=True)]
    height = _height(drawn, inside, measure, size, bold=bold) + 3 * measure.unit

    def paint(painter: QPainter, top: float) -> None:
        whole = QRectF(0, top, sum(widths), height)
        if shaded:
            painter.fillRect(whole, QColor(SHADE))
        painter.setPen(measure.pen(INK if line_above else LINE))
        if line_above:
            painter.drawLine(whole.topLeft(), whole.topRight())
        if line_below:
            painter.drawLine(whole.bottomLeft(), whole.bottomRight())
        painter.setFont(measure.font(size, bold=bold))
        painter.setPen(QColor(FAINT if line_below else INK))
        left = 0.0
        for text, width, inner, right in zip(drawn, widths, inside, numeric, strict=True):
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            down = Qt.AlignmentFlag.AlignBottom if line_below else Qt.AlignmentFlag.AlignTop
            place = QRectF(
                left + _PADDING * measure.unit, top + measure.unit, inner, height - 2 * measure.unit
            )
            painter.drawText(place, int(side | down) | WRAPPED, text)
            left += width

    return Block(height, paint, keep=keep, head=head, texts=tuple(texts))


def unbroken(text: str, metrics: QFontMetricsF, width: float) -> str:
    """The text with a hyphen that no line ends at in `2016-T4`, where it does not fit on one line."""
    if not _QUARTER.search(text) or metrics.horizontalAdvance(text) <= width:
        return text
    return _QUARTER.sub("\N{NON-BREAKING HYPHEN}", text)


def _height(
    texts: Sequence[str], inside: Sequence[float], measure: Measure, size: float, *, bold: bool
) -> float:
    metrics = measure.metrics(size, bold=bold)
    wrapped = [
        measure.height_of(text, size, width, bold=bold)
        for text, width in zip(texts, inside, strict=True)
        if metrics.horizontalAdvance(text) > width
    ]
    return max([metrics.height(), *wrapped])
