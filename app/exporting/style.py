"""How cells of the workbooks look: one type face, theme colours, number formats as read in France."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum
from functools import cache
from typing import Literal

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.styles.colors import Color
from openpyxl.writer.theme import theme_xml

from app.colours import LIGHT, NATURES, SOURCES
from models.account import Nature, Source

FONT = "Calibri"
_BAND_COLOUR = "#E1EFEE"

EUROS = '#,##0.00 "€";"−"#,##0.00 "€";"–"'
SHARE = '0.0 %;"−"0.0 %;"–"'
AREA = '#,##0.00;"−"#,##0.00;"–"'
COUNT = '#,##0;"−"#,##0;"–"'
DAY = "dd/mm/yyyy"
MONTH = "mm/yyyy"
POINTS = '0.00####" %";"−"0.00####" %";0" %"'
TEXT = "@"

Width = Literal["hair", "thin", "medium"]

# Slots of the theme below, in the order in which cells number them.
_DARK, _BAND, _INK, _AMBER, _RED = 1, 2, 3, 5, 9


class Ink(Enum):
    """Colours of letters: index in the theme and tint."""

    BODY = (_DARK, 0.0)
    QUIET = (_DARK, 0.35)
    HEADING = (_INK, 0.0)
    ALERT = (_RED, 0.0)


class Ground(Enum):
    """Colours behind letters: index in the theme and tint, pale enough to vanish in black and white."""

    BAND = (_BAND, 0.0)
    INPUT = (_AMBER, 0.8)


@dataclass(frozen=True, slots=True)
class Style:
    """The look of a cell; `above` and `below` are the widths of its rules, as Excel names them."""

    number_format: str = "General"
    bold: bool = False
    italic: bool = False
    size: float = 10
    ink: Ink = Ink.BODY
    ground: Ground | None = None
    align: str | None = None
    vertical: str = "center"
    wrap: bool = False
    indent: int = 0
    above: Width | None = None
    below: Width | None = None

    @property
    def total(self) -> Style:
        """The same in a totals row: bold, parted by a line."""
        return replace(self, bold=True, above="thin")

    @property
    def strong(self) -> Style:
        """The same in bold."""
        return replace(self, bold=True)

    @property
    def quiet(self) -> Style:
        """The same, standing back."""
        return replace(self, ink=Ink.QUIET)


PLAIN = Style(number_format=TEXT)
INDENTED = replace(PLAIN, align="left", indent=1)
WRAPPED = replace(PLAIN, align="left", wrap=True)
MONEY = Style(EUROS)
PERCENT = Style(SHARE)
M2 = Style(AREA)
NUMBER = Style(COUNT)
DATE = Style(DAY, align="center")
CENTRED = replace(PLAIN, align="center")
TITLE = Style(TEXT, bold=True, size=16, ink=Ink.HEADING)
SUBTITLE = Style(TEXT, ink=Ink.QUIET)
STAMP = Style(TEXT, bold=True, ink=Ink.ALERT)
SECTION = Style(TEXT, bold=True, size=11, ink=Ink.HEADING)
HEADING = Style(TEXT, bold=True, ink=Ink.HEADING, ground=Ground.BAND, wrap=True, below="thin")
HEADING_INDENTED = replace(HEADING, align="left", indent=1)
HEADING_RIGHT = replace(HEADING, align="right")
HEADING_CENTRED = replace(HEADING, align="center")


@cache
def font_of(style: Style) -> Font:
    """The style's font."""
    return Font(
        name=FONT, size=style.size, bold=style.bold, italic=style.italic, color=_colour(*style.ink.value)
    )


@cache
def fill_of(style: Style) -> PatternFill:
    """The style's fill."""
    if style.ground is None:
        return PatternFill()
    return PatternFill("solid", fgColor=_colour(*style.ground.value))


@cache
def border_of(style: Style) -> Border:
    """The style's rules."""
    return Border(top=_rule(style.above), bottom=_rule(style.below))


@cache
def alignment_of(style: Style) -> Alignment:
    """Where the style puts its content."""
    return Alignment(
        horizontal=style.align, vertical=style.vertical, wrap_text=style.wrap, indent=style.indent
    )


def theme() -> str:
    """Excel's own theme with our colours and one type face in it, so that what a reader adds matches."""
    colours = {
        "dk2": LIGHT.ink,
        "lt2": _BAND_COLOUR,
        "accent1": LIGHT.income,
        "accent2": LIGHT.cost,
        "accent3": SOURCES[Source.COWORKING],
        "accent4": NATURES[Nature.STAFF],
        "accent5": SOURCES[Source.GRANT],
        "accent6": LIGHT.alert,
    }
    text = theme_xml.replace('typeface="Cambria"', f'typeface="{FONT}"')
    for slot, colour in colours.items():
        text = re.sub(rf'(<a:{slot}>\s*<a:srgbClr val=")\w+', rf"\g<1>{colour.removeprefix('#')}", text)
    return text


def _colour(theme_slot: int, tint: float) -> Color:
    return Color(theme=theme_slot, tint=tint)


def _rule(width: Width | None) -> Side:
    return Side(style=width, color=_colour(_DARK, 0.35)) if width else Side()
