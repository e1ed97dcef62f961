"""Fills a funder's own workbook in place: figures by defined names, tables from named first cells down.

Only cells are written. Styles, merged cells, pictures, shapes, formats, print areas and headers stay as
the funder made them, since no part but the sheets filled is touched.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.exporting.template_anchors import TableAnchor, anchor_of
from app.exporting.template_figures import known_names, template_figures
from app.exporting.template_package import TemplatePackage
from app.exporting.template_sheets import TemplateSheets
from app.exporting.template_tables import PREFIX, template_tables
from models.message import Issue, RefusedError, UserError, translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.exporting.formula import Value
    from app.exporting.template_package import Area, TemplateName
    from app.exporting.template_tables import TemplateTable
    from models.book_data import BookData
    from models.message import Message
    from models.period import Period


_MUST_SHOW = ("stamp", "chain_head")


@dataclass(frozen=True, slots=True)
class NamedPlace:
    """A name of a template: the value written at it, or how many rows of a table, and what is to be said.

    `filled` is False where nothing was written, and `issues` say why then.
    """

    name: str
    refers_to: str
    filled: bool
    value: Value
    rows: int | None
    issues: tuple[Issue, ...]


@dataclass(frozen=True, slots=True)
class FillReport:
    """What became of a template: its names, what was not filled, and the figures it has no place for."""

    places: tuple[NamedPlace, ...]
    issues: tuple[Issue, ...]
    unplaced: tuple[str, ...]

    @property
    def filled(self) -> tuple[str, ...]:
        """The names filled."""
        return tuple(place.name for place in self.places if place.filled)


@dataclass(frozen=True, slots=True)
class FilledTemplate:
    """A filled workbook and what became of its names."""

    content: bytes
    report: FillReport


def fill_template(content: bytes, data: BookData, period: Period) -> FilledTemplate:
    """Fill a funder's workbook with the figures of a period.

    Raises UserError where the bytes are no workbook or none of its names is known, RefusedError with
    every table that has no room for its rows.
    """
    return fill(content, template_figures(data, period), template_tables(data, period))


def try_template(content: bytes, data: BookData, period: Period) -> FillReport:
    """What would become of a template; what filling it would refuse is among the issues.

    Raises UserError where the bytes are no workbook.
    """
    filling = _Filling(
        TemplatePackage(content), template_figures(data, period), template_tables(data, period)
    )
    return filling.tried()


def fill(content: bytes, figures: Mapping[str, Value], tables: Mapping[str, TemplateTable]) -> FilledTemplate:
    """Fill a workbook with these figures and tables; raises as `fill_template` does."""
    return _Filling(TemplatePackage(content), figures, tables).run()


class _Filling:
    def __init__(
        self, package: TemplatePackage, figures: Mapping[str, Value], tables: Mapping[str, TemplateTable]
    ) -> None:
        self._package = package
        self._figures, self._tables = figures, tables
        self._known = known_names(figures)
        self._sheets = TemplateSheets(package)
        self._places: list[NamedPlace] = []
        self._used: set[str] = set()
        self._issues: list[Issue] = []

    def run(self) -> FilledTemplate:
        report = self.tried()
        errors = tuple(issue for issue in report.issues if issue.level == "error")
        if errors:
            raise RefusedError(translate("Core", "The template has no room for its tables."), errors)
        if not report.filled:
            text = translate("Core", "No name of this template is one that is filled in, such as {example}.")
            raise UserError(text.format(example="income_total"))
        return FilledTemplate(self._sheets.content(), report)

    def tried(self) -> FillReport:
        for name in self._package.names:
            self._visit(name)
        told = self._used | self._say_unshown()
        unplaced = tuple(name for name in (*self._figures, *self._tables) if name not in told)
        return FillReport(tuple(self._places), tuple(self._issues), unplaced)

    def _visit(self, name: TemplateName) -> None:
        said, key = len(self._issues), name.name.casefold()
        filled = self._fill(name)
        value = self._figures[self._known[key]] if key in self._known else None
        anchor = self._anchor(key)
        rows = len(self._tables[anchor.table].rows) if anchor else None
        issues = tuple(self._issues[said:])
        self._places.append(NamedPlace(name.name, name.refers_to, filled, value, rows, issues))

    def _anchor(self, key: str) -> TableAnchor | None:
        return anchor_of(key, self._tables) if key.startswith(PREFIX) else None

    def _fill(self, name: TemplateName) -> bool:
        """Write what a name stands for and return whether anything was."""
        key = name.name.casefold()
        anchor = self._anchor(key)
        if key not in self._known and anchor is None:
            self._note(name, translate("Core", "Nothing fills “{name}”: fill in its cell by hand."))
        elif name.area is None:
            text = translate("Core", "“{name}” refers to {reference}: a cell of the workbook is expected.")
            self._note(name, text)
        elif anchor is not None:
            return self._fill_table(name, name.area, anchor)
        else:
            return self._fill_figure(name, name.area, self._known[key])
        return False

    def _fill_figure(self, name: TemplateName, area: Area, figure: str) -> bool:
        self._used.add(figure)
        value = self._figures[figure]
        sheet = self._sheets.opened(area.sheet)
        row, column = sheet.part.corner(area.top, area.left)
        if not area.single and sheet.part.corner(area.bottom, area.right) != (row, column):
            text = translate("Core", "“{name}” refers to {reference}: one cell is expected.")
            self._note(name, text)
        elif sheet.part.has_formula(row, column):
            self._note(name, translate("Core", "“{name}” has a formula of its own: it was left."))
        else:
            sheet.put(row, column, value)
            if value is None or value == "":
                text = translate("Core", "“{name}” has no value for this period: its cell is empty.")
                self._note(name, text)
            return True
        return False

    def _fill_table(self, name: TemplateName, area: Area, anchor: TableAnchor) -> bool:
        self._used.add(anchor.table)
        columns = [self._tables[anchor.table].column(column) for column in anchor.columns]
        rows = len(self._tables[anchor.table].rows)
        sheet = self._sheets.opened(area.sheet)
        places = sheet.columns(area, len(columns))
        own = [place for place in places if not sheet.part.has_formula(area.top, place)]
        room = sheet.room(area, own)
        if rows > room:
            text = translate(
                "Core",
                "“{name}” has {rows} rows and room for {room}: leave empty rows under its first one.",
            )
            self._note(name, text.format(rows=rows, room=room), "error")
            return False
        for place, values in zip(places, columns, strict=True):
            if place in own:
                sheet.put_down(area, place, values)
        self._say_table(name, len(places) - len(own), rows)
        return True

    def _say_unshown(self) -> set[str]:
        """Tell what a reader must not miss and finds no place for, and return its names."""
        unshown = [name for name in _MUST_SHOW if self._figures.get(name) and name not in self._used]
        for name in unshown:
            text = translate("Core", "The template has no cell named “{name}” to say: {words}")
            message = text.format(name=name, words=str(self._figures[name]))
            self._issues.append(Issue(name, "notice", message))
        return set(unshown)

    def _say_table(self, name: TemplateName, formulas: int, rows: int) -> None:
        if formulas:
            text = translate("Core", "“{name}”: {count} columns have formulas of their own and were left.")
            self._note(name, text.format(count=formulas))
        if not rows:
            self._note(name, translate("Core", "“{name}” has no rows for this period."))

    def _note(self, name: TemplateName, text: Message, level: str = "notice") -> None:
        message = text.format(name=name.name, reference=name.refers_to)
        self._issues.append(Issue(name.refers_to or name.name, level, message))
