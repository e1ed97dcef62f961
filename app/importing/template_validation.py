"""What Excel checks while the onboarding workbook is typed: words, codes, dates, bounds of numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from app.exporting.style import PLAIN
from app.importing.sheet_layout import Kind
from app.importing.template_style import apply, style_header

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

    from app.importing.sheet_layout import Column

_LONGEST_LIST = 255
"""Excel takes no longer list inside a validation."""
_LARGEST = 999_999_999_999


class ListSheet:
    """A hidden sheet with the lists that are too long to stand in a validation."""

    def __init__(self, page: Worksheet) -> None:
        self._page = page
        page.sheet_state = "hidden"
        self._columns = 0

    def place(self, column: Column) -> str:
        """Write a column's words and return where they stand."""
        self._columns += 1
        header = self._page.cell(1, self._columns, column.name)
        style_header(header, column)
        for number, word in enumerate(column.words, start=2):
            apply(self._page.cell(number, self._columns, word), PLAIN)
        letter = get_column_letter(self._columns)
        return f"{self._page.title}!${letter}$2:${letter}${len(column.words) + 1}"


def add_validation(page: Worksheet, column: Column, cells: str, lists: ListSheet) -> None:
    """Let Excel check what is typed into `cells` as far as it can."""
    validation = _validation(column, lists)
    if validation is None:
        return
    validation.showErrorMessage = True
    validation.errorTitle = column.name
    validation.error = column.help[:255]
    validation.add(cells)
    page.add_data_validation(validation)


def _validation(column: Column, lists: ListSheet) -> DataValidation | None:
    if column.kind is Kind.WORD:
        return DataValidation(type="list", formula1=_words(column, lists), allow_blank=True)
    if column.kind is Kind.CODE and column.codes_of:
        return DataValidation(type="list", formula1=f"{column.codes_of}!$A$2:$A$2000", allow_blank=True)
    if column.kind is Kind.DATE:
        return DataValidation(type="date", operator="greaterThan", formula1="1", allow_blank=True)
    if column.kind in (Kind.CENTS, Kind.NUMBER, Kind.SHARE, Kind.WHOLE):
        return _number(column)
    return None


def _words(column: Column, lists: ListSheet) -> str:
    inline = f'"{",".join(column.words)}"'
    return inline if len(inline) <= _LONGEST_LIST else lists.place(column)


def _number(column: Column) -> DataValidation:
    validation = DataValidation(type="decimal", operator="between", allow_blank=True)
    if column.kind is Kind.WHOLE:
        validation.type = "whole"
    bounds = column.bounds
    if bounds.above is not None and bounds.high is None:
        validation.operator, validation.formula1 = "greaterThan", str(bounds.above)
        return validation
    # Where an end is open, the largest amount that is read stands for it.
    validation.formula1 = str(-_LARGEST if bounds.low is None else bounds.low)
    validation.formula2 = str(_LARGEST if bounds.high is None else bounds.high)
    return validation
