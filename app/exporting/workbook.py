"""A workbook being built: its sheets, its names, and the file it becomes."""

from __future__ import annotations

from copy import copy
from datetime import UTC, date, datetime, time
from io import BytesIO
from typing import TYPE_CHECKING

from openpyxl import Workbook
from openpyxl.utils.indexed_list import IndexedList
from openpyxl.workbook.defined_name import DefinedName

from app.exporting.finish import finished
from app.exporting.formula import Name
from app.exporting.landing import land
from app.exporting.sheet import Sheet
from app.exporting.style import FONT, theme

if TYPE_CHECKING:
    from pathlib import Path

    from app.exporting.formula import Place


class ExportedWorkbook:
    """Sheets in the order in which they are added, and defined names that point into them."""

    def __init__(self, title: str, dated: date) -> None:
        self.names: dict[str, Name] = {}
        self._dated = dated
        self._workbook = Workbook()
        self._workbook.remove(self._workbook.worksheets[0])
        self._workbook.loaded_theme = theme()
        self._sheets: list[Sheet] = []
        properties = self._workbook.properties
        properties.title, properties.creator = title, "Équilibre"
        _set_default_font(self._workbook)

    def sheet(self, title: str) -> Sheet:
        """Add an empty sheet at the end."""
        added = Sheet(self._workbook.create_sheet(title))
        self._sheets.append(added)
        return added

    def define(self, name: str, place: Place) -> Name:
        """Give a cell a name that holds in the whole workbook."""
        self._workbook.defined_names[name] = DefinedName(name, attr_text=place.fixed)
        self.names[name] = Name(name, place)
        return self.names[name]

    def content(self) -> bytes:
        """The finished file: the same bytes whenever and wherever the same book is exported."""
        for sheet in self._sheets:
            sheet.finish()
        buffer = BytesIO()
        self._workbook.save(buffer)
        values = {sheet.title: sheet.formulas for sheet in self._sheets}
        return finished(buffer.getvalue(), values, datetime.combine(self._dated, time(), UTC))

    def save(self, path: Path) -> None:
        """Write the file whole or not at all; raise UserError where it cannot be written."""
        land(self.content(), path)


def _set_default_font(workbook: Workbook) -> None:
    """Make the body's type face that of empty cells and of the measure of widths."""
    # A font of its own: the library shares one default among all workbooks.
    normal = copy(workbook._fonts[0])  # type: ignore[attr-defined]
    normal.name, normal.sz = FONT, 10
    workbook._fonts = IndexedList([normal])  # type: ignore[attr-defined]
    workbook._named_styles["Normal"].font = copy(normal)  # type: ignore[attr-defined]
