"""What a page is made of on paper: headings, sentences, figures with their names, tables, charts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QTabWidget, QWidget

from app.colours import LIGHT
from views import theme
from views.fields import ChoiceField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from views.charts.canvas import ChartCanvas
    from views.tables.table_view import TableView

CHART_DPI = 240
_CHART_WIDTH, _CHART_HEIGHT = 980, 330
"""Size of a chart in the pixels of the screen, at which its letters are as large as the text beside it."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A title over what follows; it stays on the page of what follows."""

    text: str


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence or more."""

    text: str


@dataclass(frozen=True, slots=True)
class Facts:
    """Figures beside each other: each with its name and what it means below."""

    facts: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table as shown: columns in their order, lines as filtered and sorted, totals where there are any.

    `note` names the filter in force; `numeric` says which columns stand at the right.
    """

    title: str
    columns: tuple[str, ...]
    numeric: tuple[bool, ...]
    rows: tuple[tuple[str, ...], ...]
    totals: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart drawn anew for paper, with the finding it shows."""

    finding: str
    image: QImage


Part = Heading | Text | Facts | Table | Chart


def table_part(view: TableView[Any], title: str = "") -> Table:
    """A table of the window with every line it shows, its visible columns in the order they stand."""
    header = view.table.horizontalHeader()
    places = [header.logicalIndex(place) for place in range(header.count())]
    places = [place for place in places if not header.isSectionHidden(place)]
    columns = [view.model.columns[place] for place in places]
    has_totals = any(total is not None for total in view.model.totals())
    totals = tuple(view.totals.texts[place] for place in places) if has_totals else ()
    return Table(
        title,
        tuple(" ".join(column.title.split()) for column in columns),
        tuple(column.numeric for column in columns),
        tuple(tuple(column.shown(record) for column in columns) for record in view.model.shown),
        totals,
        filters_of(view),
    )


def filters_of(view: TableView[Any]) -> str:
    """The words and choices that leave lines out."""
    words = view.filter_box.text().strip()
    found = [named(view.filter_box.accessibleName(), words)] if words else []
    found += [told for box in view.findChildren(ChoiceField) if (told := choice(box))]
    for widget in view.findChildren(QWidget):
        tell = getattr(widget, "filter_words", None)
        if tell is not None and (told := tell()):
            found.append(told)
    return " · ".join(found)


def choice(box: ChoiceField[Any]) -> str:
    """What a box of choices is set to, where it is shown and leaves something out."""
    left_out = box.isVisible() and box.box.currentIndex() > 0
    return named(box.name, box.box.currentText()) if left_out else ""


def named(name: str, value: str) -> str:
    """A value after its name, with the colon as each language sets it."""
    return QCoreApplication.translate("Printing", "{name}: {value}").format(name=name, value=value)


def chart_part(canvas: ChartCanvas, finding: str) -> Chart:
    """A chart of the window drawn on white at the resolution of paper; on the screen it stays as it is."""
    before = canvas.size()
    canvas.restyle(LIGHT)
    canvas.setUpdatesEnabled(False)
    canvas.resize(_CHART_WIDTH, max(_CHART_HEIGHT, canvas.minimumHeight()))
    try:
        return Chart(finding, drawn(canvas))
    finally:
        canvas.resize(before)
        canvas.restyle(theme.tones())
        canvas.setUpdatesEnabled(True)


def drawn(canvas: ChartCanvas) -> QImage:
    """The figure of a canvas as a picture of `CHART_DPI`."""
    from io import BytesIO

    content = BytesIO()
    canvas.figure.savefig(content, format="png", dpi=CHART_DPI, facecolor=LIGHT.ground)
    return QImage.fromData(content.getvalue()).convertToFormat(QImage.Format.Format_RGB32)


def shown_parts(page: QWidget) -> list[Part]:
    """What a page shows now, from above to below.

    A widget tells its parts by a method `paper`, and for all inside it; a set of tabs tells which is in
    front.
    """
    found: list[tuple[int, int, Sequence[Part]]] = []
    for widget in page.findChildren(QWidget):
        if widget.isVisible() and not _told_by_another(widget, page) and (parts := _told(widget)):
            place = widget.mapTo(page, widget.rect().topLeft())
            found.append((place.y(), place.x(), parts))
    found.sort(key=lambda each: each[:2])
    return [part for _, _, parts in found for part in parts]


def _told(widget: QWidget) -> Sequence[Part]:
    if isinstance(widget, QTabWidget):
        corner = widget.cornerWidget()
        told = choice(corner) if isinstance(corner, ChoiceField) else ""
        heading = Heading(widget.tabText(widget.currentIndex()).replace("&", ""))
        return (heading, Text(told)) if told else (heading,)
    tell = getattr(widget, "paper", None)
    return tell() if tell is not None else ()


def _told_by_another(widget: QWidget, page: QWidget) -> bool:
    """Whether a widget around this one tells of it already."""
    around = widget.parentWidget()
    while around is not None and around is not page:
        if hasattr(around, "paper"):
            return True
        around = around.parentWidget()
    return False
