"""A page of the board's PDF: A4 landscape in millimetres from the top left, one type face, black on white."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING, Literal

from matplotlib.backends.backend_pdf import FigureCanvasPdf
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties, findfont
from matplotlib.ft2font import FT2Font
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle

from app.colours import LIGHT

if TYPE_CHECKING:
    from matplotlib.axes import Axes

WIDTH, HEIGHT = 297.0, 210.0
LEFT, RIGHT = 16.0, WIDTH - 16.0
TOP, BOTTOM = 42.0, HEIGHT - 16.0
_INCH = 25.4
_TITLE_SIZES = (24.0, 21.0, 18.0, 15.5)
_FACE = "DejaVu Sans"
_UNKNOWN = "\ufffd"

Align = Literal["left", "center", "right"]


class Page:
    """One page with its heading and its foot."""

    def __init__(self, title: str, subtitle: str, stamp: str, foot: str) -> None:
        self.figure = Figure(figsize=(WIDTH / _INCH, HEIGHT / _INCH), facecolor="white")
        FigureCanvasPdf(self.figure)
        size = next(
            (s for s in _TITLE_SIZES if text_width(title, s, bold=True) <= RIGHT - LEFT), _TITLE_SIZES[-1]
        )
        self.text(LEFT, 20, fitted(title, RIGHT - LEFT, size, bold=True), size, bold=True)
        self.text(LEFT, 28.5, fitted(subtitle, RIGHT - LEFT, 11.5), 11.5, colour=LIGHT.faint_ink)
        if stamp:
            self.text(LEFT, 34.5, stamp, 10.5, bold=True, colour=LIGHT.alert)
        self.rule(LEFT, RIGHT, HEIGHT - 11)
        self.text(LEFT, HEIGHT - 6.5, fitted(foot, 200, 8.5), 8.5, colour=LIGHT.faint_ink)

    def number(self, number: int, pages: int) -> None:
        """Write the page's number at its foot."""
        self.text(RIGHT, HEIGHT - 6.5, f"Page {number} / {pages}", 8.5, colour=LIGHT.faint_ink, align="right")

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: float,
        *,
        bold: bool = False,
        colour: str = LIGHT.ink,
        align: Align = "left",
    ) -> None:
        """Write a line of text on the base line `y`."""
        self.figure.text(
            x / WIDTH,
            1 - y / HEIGHT,
            known(text),
            fontproperties=face(size, bold=bold),
            color=colour,
            ha=align,
            va="baseline",
            parse_math=False,
        )

    def paragraph(self, x: float, y: float, text: str, width: float, size: float) -> float:
        """Write text over as many lines as `width` asks for; the base line of the next paragraph."""
        for line in wrapped(text, width, size):
            self.text(x, y, line, size)
            y += size * 0.5
        return y

    def rule(
        self, first: float, last: float, y: float, *, width: float = 0.6, colour: str = LIGHT.hairline
    ) -> None:
        """Draw a horizontal line."""
        xs, ys = (first / WIDTH, last / WIDTH), (1 - y / HEIGHT,) * 2
        self.figure.add_artist(Line2D(xs, ys, linewidth=width, color=colour))

    def upright(self, x: float, top: float, bottom: float, *, width: float = 0.8) -> None:
        """Draw a vertical line."""
        xs, ys = (x / WIDTH,) * 2, (1 - top / HEIGHT, 1 - bottom / HEIGHT)
        self.figure.add_artist(Line2D(xs, ys, linewidth=width, color=LIGHT.ink))

    def box(
        self,
        first: float,
        last: float,
        top: float,
        bottom: float,
        colour: str,
        *,
        edge: str | None = None,
        hatch: str = "",
    ) -> None:
        """Draw a filled rectangle."""
        corner = (min(first, last) / WIDTH, 1 - bottom / HEIGHT)
        self.figure.add_artist(
            Rectangle(
                corner,
                abs(last - first) / WIDTH,
                (bottom - top) / HEIGHT,
                facecolor=colour,
                edgecolor=edge or colour,
                linewidth=0.8 if edge else 0,
                hatch=hatch or None,
            )
        )

    def axes(self, left: float, top: float, right: float, bottom: float) -> Axes:
        """A chart's ground without a frame."""
        place = (left / WIDTH, 1 - bottom / HEIGHT, (right - left) / WIDTH, (bottom - top) / HEIGHT)
        axes = self.figure.add_axes(place, facecolor="none")
        for side in axes.spines.values():
            side.set_visible(False)
        axes.tick_params(length=0, pad=5)
        return axes


def face(size: float, *, bold: bool = False) -> FontProperties:
    """The one type face at a size in points: Matplotlib brings it along, so it is the same everywhere."""
    return FontProperties(family=_FACE, size=size, weight="bold" if bold else "normal")


@cache
def _font(*, bold: bool) -> FT2Font:
    return FT2Font(findfont(face(10, bold=bold)))


@cache
def _letters() -> frozenset[int]:
    return frozenset(_font(bold=False).get_charmap()) & frozenset(_font(bold=True).get_charmap())


def known(text: str) -> str:
    """Text in letters the type face has; the others as a sign that something is missing."""
    shown = (letter if letter.isprintable() or letter == "\u202f" else " " for letter in text)
    return "".join(letter if ord(letter) in _letters() else _UNKNOWN for letter in shown)


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """The width of a line in millimetres."""
    font = _font(bold=bold)
    font.set_size(100, 72)
    font.set_text(known(text), 0.0)
    return float(font.get_width_height()[0]) / 64 * size / 100 * _INCH / 72


def fitted(text: str, width: float, size: float, *, bold: bool = False) -> str:
    """The text, or as much of it as `width` holds with an ellipsis."""
    if text_width(text, size, bold=bold) <= width:
        return text
    end = bisect_right(range(len(text)), width, key=lambda n: text_width(text[:n] + "…", size, bold=bold)) - 1
    return text[: max(end, 1)].rstrip() + "…"


def wrapped(text: str, width: float, size: float) -> list[str]:
    """The text as lines that `width` holds."""
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and text_width(longer, size) <= width:
            lines[-1] = longer
        else:
            lines.append(fitted(word, width, size))
    return lines
