"""Native line charts whose stored points are those of the cells they refer to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, cast

from openpyxl.chart import LineChart
from openpyxl.chart.axis import ChartLines
from openpyxl.chart.data_source import (
    AxDataSource,
    NumData,
    NumDataSource,
    NumRef,
    NumVal,
    StrData,
    StrRef,
    StrVal,
)
from openpyxl.chart.layout import Layout, ManualLayout
from openpyxl.chart.legend import Legend
from openpyxl.chart.series import Series, SeriesLabel
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText, Text
from openpyxl.chart.title import Title
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.text import (
    CharacterProperties,
    Font,
    Paragraph,
    ParagraphProperties,
    RegularTextRun,
)

from app.colours import LIGHT
from app.exporting.formula import Span
from app.exporting.style import FONT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from openpyxl.chart.axis import TextAxis

    from app.exporting.formula import Place

_THOUSANDS = '#,##0," k€";"−"#,##0," k€";0'

_INK = LIGHT.ink.removeprefix("#")
_FAINT = LIGHT.faint_ink.removeprefix("#")
_HAIRLINE = LIGHT.hairline.removeprefix("#")

Dash = Literal["sysDash", "sysDot", "dash"]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a chart: its heading cell, its cells, its colour and how it is drawn.

    `dash` is a DrawingML dash; it tells the lines apart where colours do not.
    """

    heading: Place
    values: Sequence[Place]
    colour: str
    dash: Dash | None = None
    points: float = 2.25


def line_chart(title: str, labels: Sequence[Place], lines: Sequence[Line], labels_shown: int) -> LineChart:
    """Return a chart of euros over `labels`, of which about `labels_shown` have room; "" means no title."""
    chart = LineChart()
    chart.title = _title(title) if title else None
    chart.legend = Legend(legendPos="b", txPr=_text(900), overlay=False) if len(lines) > 1 else None
    chart.graphical_properties = GraphicalProperties(ln=LineProperties(noFill=True))
    _axes(chart, skip=max(1, -(-len(labels) // labels_shown)))
    for index, line in enumerate(lines):
        chart.series.append(_series(index, line, labels))
    return chart


def _series(index: int, line: Line, labels: Sequence[Place]) -> Series:
    series = Series(
        idx=index,
        order=index,
        tx=SeriesLabel(strRef=_texts([line.heading])),
        val=NumDataSource(numRef=_numbers(line.values)),
        cat=AxDataSource(strRef=_texts(labels)),
    )
    series.graphicalProperties = GraphicalProperties(
        ln=LineProperties(
            solidFill=line.colour.removeprefix("#"),
            w=int(line.points * 12700),
            prstDash=line.dash,
            cap="rnd",
        )
    )
    series.smooth = False
    return series


def _numbers(places: Sequence[Place]) -> NumRef:
    """A reference to numbers with a copy of them; empty cells leave gaps."""
    points = [NumVal(idx=i, v=float(place.number)) for i, place in enumerate(places) if not _empty(place)]
    data = NumData(formatCode="General", ptCount=len(places), pt=points)
    return NumRef(f=_address(places), numCache=data)


def _texts(places: Sequence[Place]) -> StrRef:
    points = [StrVal(idx=i, v=str(place.value or "")) for i, place in enumerate(places)]
    return StrRef(f=_address(places), strCache=StrData(ptCount=len(places), pt=points))


def _address(places: Sequence[Place]) -> str:
    if len(places) == 1:
        return places[0].fixed
    return Span(places[0], places[-1]).fixed


def _empty(place: Place) -> bool:
    return place.value is None or isinstance(place.value, str)


def _axes(chart: LineChart, *, skip: int) -> None:
    across, up = cast("TextAxis", chart.x_axis), chart.y_axis
    # Left to itself openpyxl marks the axes as deleted for newer versions of Excel.
    across.delete = up.delete = False
    across.tickLblPos = "low"
    across.tickLblSkip = across.tickMarkSkip = skip
    across.number_format, across.majorTickMark = "General", "none"
    across.txPr = up.txPr = _text(900)
    across.graphicalProperties = GraphicalProperties(ln=LineProperties(solidFill=_FAINT, w=9525))
    up.number_format, up.majorTickMark = _THOUSANDS, "none"
    up.graphicalProperties = GraphicalProperties(ln=LineProperties(noFill=True))
    up.majorGridlines = ChartLines(spPr=GraphicalProperties(ln=LineProperties(solidFill=_HAIRLINE, w=6350)))


def _title(text: str) -> Title:
    run = RegularTextRun(rPr=_character(1000, bold=True), t=text)
    paragraph = Paragraph(pPr=ParagraphProperties(defRPr=_character(1000, bold=True)), r=[run])
    title = Title(tx=Text(rich=RichText(p=[paragraph])), overlay=False)
    title.layout = Layout(manualLayout=ManualLayout(xMode="edge", yMode="edge", x=0.02, y=0.02))
    return title


def _text(size: int) -> RichText:
    character = _character(size)
    return RichText(p=[Paragraph(pPr=ParagraphProperties(defRPr=character), endParaRPr=character)])


def _character(size: int, *, bold: bool = False) -> CharacterProperties:
    return CharacterProperties(sz=size, b=bold, solidFill=_INK, latin=Font(typeface=FONT))
