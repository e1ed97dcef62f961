"""Paper: its measures and letters, blocks that stand one under the other, and where pages break."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPageLayout, QPageSize, QPen

from app.colours import LIGHT
from views import theme

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QPainter

MARGIN_MM = 12
LAYOUT = QPageLayout(
    QPageSize(QPageSize.PageSizeId.A4),
    QPageLayout.Orientation.Landscape,
    QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM),
    QPageLayout.Unit.Millimeter,
)
INK, FAINT, LINE, SHADE = LIGHT.ink, "#4A5259", "#9BA2A8", "#F1F2F3"
"""Colours that stay apart in black and white as well."""
WRAPPED = int(Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True, slots=True)
class Measure:
    """How many of the device's pixels a point is, and how wide the room for text is, in those pixels."""

    unit: float
    width: float

    def font(self, points: float, *, bold: bool = False) -> QFont:
        """The window's font in a size of paper."""
        font = theme.text_font(theme.TEXT, bold=bold)
        font.setPixelSize(max(round(points * self.unit), 1))
        return font

    def pen(self, colour: str) -> QPen:
        """A hairline that is seen in a preview as well."""
        return QPen(QColor(colour), max(0.6 * self.unit, 1.0))

    def metrics(self, points: float, *, bold: bool = False) -> QFontMetricsF:
        """How wide and high letters of that size are, in pixels."""
        return QFontMetricsF(self.font(points, bold=bold))

    def height_of(self, text: str, points: float, width: float, *, bold: bool = False) -> float:
        """How high a text stands when it is wrapped to a width, in pixels."""
        room = QRectF(0, 0, width, 1e6)
        return self.metrics(points, bold=bold).boundingRect(room, WRAPPED, text).height()


@dataclass(frozen=True, slots=True)
class Block:
    """Something that is never cut by the end of a page: its height, and what paints it at a height.

    With `keep` it stands on the page of the block after it; `head` is repeated above it on a new page. A
    `space` is left out where a page begins or ends.
    `texts` is what it says, for whoever wants to read a document without painting it.
    """

    height: float
    paint: Callable[[QPainter, float], None]
    keep: bool = False
    head: Block | None = None
    space: bool = False
    texts: tuple[str, ...] = ()


Page = list[tuple[float, Block]]
"""The blocks of a page, each with the height at which it stands."""


def pages(blocks: Sequence[Block], room: float) -> list[Page]:
    """Put blocks on as many pages of that height as they need; there is always one."""
    done: list[Page] = [[]]
    top = 0.0
    for place, block in enumerate(blocks):
        if block.space and (not done[-1] or top + block.height > room):
            continue
        if done[-1] and top + _kept_together(blocks, place) > room:
            done.append([])
            top = 0.0
            if block.head is not None:
                done[-1].append((0.0, block.head))
                top = block.head.height
        done[-1].append((top, block))
        top += block.height
    return done


def gap(height: float, *, keep: bool = False) -> Block:
    """Nothing, so high; with `keep` it holds on to what follows."""
    return Block(height, lambda _painter, _top: None, keep=keep, space=not keep)


def _kept_together(blocks: Sequence[Block], place: int) -> float:
    height = blocks[place].height
    while blocks[place].keep and place + 1 < len(blocks):
        place += 1
        height += blocks[place].height
    return height
