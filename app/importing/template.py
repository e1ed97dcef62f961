"""Writes the onboarding workbook: blank for the user, or filled with given rows."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.utils import get_column_letter

from app.exporting.finish import finished
from app.exporting.landing import land
from app.exporting.style import INDENTED, STAMP, theme
from app.importing import onboarding_layout as layout
from app.importing.french_words import listed
from app.importing.template_instructions import write_instructions
from app.importing.template_style import FORMATS, apply, style_header, style_of, width_of
from app.importing.template_validation import ListSheet, add_validation

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from openpyxl.worksheet.worksheet import Worksheet

    from app.importing.sheet_layout import Column, Sheet

_TAB_REQUIRED = "0E7C7B"
_COMMENT_WIDTH, _COMMENT_HEIGHT = 300, 110
_STAMP = datetime(2016, 1, 1, tzinfo=UTC)


def write_template(path: Path) -> None:
    """Write the blank workbook; raise UserError where it cannot be written."""
    land(workbook_bytes({}), path)


def workbook_bytes(rows: Mapping[str, Iterable[Mapping[str, object]]], stamp: str = "") -> bytes:
    """The workbook with these rows, by sheet and column name, as a file; the same for the same rows.

    A `stamp` that says what the data are stands on every sheet.
    """
    buffer = BytesIO()
    workbook = _workbook(rows)
    for page in workbook.worksheets if stamp else ():
        _stamp(page, stamp)
    workbook.save(buffer)
    return finished(buffer.getvalue(), {}, _STAMP)


def _workbook(rows: Mapping[str, Iterable[Mapping[str, object]]]) -> Workbook:
    workbook = Workbook()
    workbook.loaded_theme = theme()
    workbook.properties.title, workbook.properties.creator = "Reprise d'un bâtiment", "Équilibre"
    instructions = workbook.worksheets[0]
    instructions.title = layout.INSTRUCTIONS_SHEET
    write_instructions(instructions)
    sheets = [(sheet, workbook.create_sheet(sheet.name)) for sheet in layout.SHEETS]
    lists = ListSheet(workbook.create_sheet(layout.LISTS_SHEET))
    for sheet, page in sheets:
        _lay_out(sheet, page, lists)
        if sheet is layout.BUILDING:
            _fill_settings(page, lists, rows.get(sheet.name, ()))
        else:
            _fill(sheet, page, rows.get(sheet.name, ()))
    return workbook


def _stamp(page: Worksheet, stamp: str) -> None:
    """Beside the header, where it is no column's; the instructions have room below their title."""
    is_instructions = page.title == layout.INSTRUCTIONS_SHEET
    cell = page.cell(3, 1, stamp) if is_instructions else page.cell(1, page.max_column + 2, stamp)
    apply(cell, STAMP)


def _lay_out(sheet: Sheet, page: Worksheet, lists: ListSheet) -> None:
    for position, column in enumerate(sheet.columns, start=1):
        letter = get_column_letter(position)
        header = page.cell(1, position)
        _put(header, column.name)
        style_header(header, column)
        header.comment = _comment(column)
        page.column_dimensions[letter].width = width_of(column)
        apply(page.column_dimensions[letter], style_of(column))
        if sheet is not layout.BUILDING:
            add_validation(page, column, f"{letter}2:{letter}2000", lists)
    page.freeze_panes = "B2" if sheet.key else "A2"
    page.row_dimensions[1].height = 20
    if sheet.required:
        page.sheet_properties.tabColor = _TAB_REQUIRED
    _set_up_print(page)


def _set_up_print(page: Worksheet) -> None:
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = 9  # A4
    page.page_setup.fitToHeight = 0
    if page.sheet_properties.pageSetUpPr:
        page.sheet_properties.pageSetUpPr.fitToPage = True
    page.print_title_rows = "1:1"


def _fill_settings(page: Worksheet, lists: ListSheet, rows: Iterable[Mapping[str, object]]) -> None:
    """Every setting has its row, with its own help and format, filled or not."""
    values = {str(row["cle"]): row["valeur"] for row in rows}
    for number, setting in enumerate(layout.SETTINGS, start=2):
        key, value = page.cell(number, 1), page.cell(number, 2)
        _put(key, setting.name)
        apply(key, replace(INDENTED, bold=setting.required))
        key.comment = _comment(setting)
        apply(value, replace(INDENTED, number_format=FORMATS[setting.kind], align="left"))
        add_validation(page, setting, f"B{number}", lists)
        if setting.name in values:
            _put(value, values[setting.name])


def _fill(sheet: Sheet, page: Worksheet, rows: Iterable[Mapping[str, object]]) -> None:
    for number, row in enumerate(rows, start=2):
        for position, column in enumerate(sheet.columns, start=1):
            if row.get(column.name) is not None:
                cell = page.cell(number, position)
                apply(cell, style_of(column))
                _put(cell, row[column.name])


def _put(cell: Any, value: object) -> None:
    cell.value = value
    if isinstance(value, str):
        # A name may begin with “=”: it is text all the same.
        cell.data_type = "s"


def _comment(column: Column) -> Comment:
    parts = [column.help, "Obligatoire." if column.required else "Facultatif."]
    if column.words:
        parts.insert(1, f"Mots possibles : {listed(column.words)}.")
    return Comment("\n".join(parts), "Équilibre", height=_COMMENT_HEIGHT, width=_COMMENT_WIDTH)
