"""The sheets of a funder's workbook as they are filled, and the archive they make together."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from app.exporting.sheet_part import SheetPart
from app.numbers import day

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.exporting.formula import Value
    from app.exporting.sheet_part import Stored
    from app.exporting.template_package import Area, TemplatePackage

_ZERO_DAY, _ZERO_DAY_1904 = date(1899, 12, 30), date(1904, 1, 1)
_LAST_ROW = 1_048_576
_ANYWHERE = ("[", "indirect(", "offset(")


class TemplateSheet:
    """One sheet being filled."""

    def __init__(self, part: SheetPart, package: TemplatePackage) -> None:
        self.part = part
        self._package = package

    def put(self, row: int, column: int, value: Value) -> None:
        """Write a value into a cell in the cell's own style."""
        style = self.part.style(row, column)
        self.part.write(row, column, self._stored(value, style), style)

    def columns(self, area: Area, count: int) -> list[int]:
        """The columns that values side by side go into from an area's first cell on, past merged cells."""
        found, column = [], self.part.corner(area.top, area.left)[1]
        for _ in range(count):
            found.append(column)
            column = self.part.after(area.top, column)
        return found

    def room(self, area: Area, columns: Sequence[int]) -> int:
        """How many rows fit: those of the area, or from a single cell to the first one that is not empty."""
        if area.bottom > area.top:
            return area.bottom - area.top + 1
        filled = (row for row in self.part.filled_rows(columns) if row > area.top)
        return min(filled, default=_LAST_ROW + 1) - area.top

    def put_down(self, area: Area, column: int, values: Sequence[Value]) -> None:
        """Write a column downward in the style of its first cell, and empty the rest of the area."""
        style = self.part.style(area.top, column)
        rest = [None] * max(area.bottom - area.top + 1 - len(values), 1 - len(values), 0)
        for row, value in enumerate([*values, *rest], start=area.top):
            if not self.part.has_formula(row, column):
                self.part.write(row, column, self._stored(value, style), style, like=area.top)

    def _stored(self, value: Value, style: int | None) -> Stored:
        """A day as its number where the style shows one as a day, else as text; the rest as it is."""
        if not isinstance(value, date):
            return value
        if style not in self._package.date_styles:
            return day(value)
        zero = _ZERO_DAY_1904 if self._package.counts_from_1904 else _ZERO_DAY
        return (value - zero).days


class TemplateSheets:
    """Opens sheets when a name first leads to them."""

    def __init__(self, package: TemplatePackage) -> None:
        self._package = package
        self._parts: dict[str, SheetPart] = {}
        self._filled: dict[str, TemplateSheet] = {}

    def opened(self, title: str) -> TemplateSheet:
        """A sheet to be filled."""
        if title not in self._filled:
            self._filled[title] = TemplateSheet(self._part(title), self._package)
        return self._filled[title]

    def content(self) -> bytes:
        """The archive; sheets whose formulas rest on filled ones forget what these came to before.

        Some programs trust a stored value whatever the file asks for, and would show a figure of the past.
        """
        titles = self._resting_on({title for title, sheet in self._filled.items() if sheet.part.changed})
        parts = {self._package.sheets[title]: self._part(title).content() for title in sorted(titles)}
        return self._package.with_parts(parts)

    def _part(self, title: str) -> SheetPart:
        if title not in self._parts:
            self._parts[title] = SheetPart(self._package.part(self._package.sheets[title]))
        return self._parts[title]

    def _resting_on(self, filled: set[str]) -> set[str]:
        """The filled sheets and those whose formulas may lead to one of them, directly or not."""
        found, before = set(filled), set[str]()
        while found != before:
            before = set(found)
            words = [*_ANYWHERE, *_references(found), *self._names_of(found)]
            found |= {
                title
                for title in self._package.sheets
                if title not in found and self._part(title).has_stale(words)
            }
        return found

    def _names_of(self, titles: set[str]) -> list[str]:
        """The defined names that lead to these sheets, or to what is not known."""
        return [
            name.name.casefold()
            for name in self._package.names
            if name.area is None or name.area.sheet in titles
        ]


def _references(titles: set[str]) -> list[str]:
    """How formulas name these sheets, in small letters."""
    names = (title.replace("'", "''").casefold() for title in titles)
    return [f"{name}{end}" for name in names for end in ("!", "'!", ":")]
