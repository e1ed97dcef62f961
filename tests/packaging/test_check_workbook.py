"""The check by recalculation tells what differs; it needs LibreOffice only to recalculate."""

from __future__ import annotations

from openpyxl import Workbook

from check_workbook import compared, main


def book(*values):
    """A workbook of one column."""
    made = Workbook()
    for row, value in enumerate(values, start=1):
        made.worksheets[0].cell(row, 1).value = value
    return made


def test_equal_values_are_nothing_to_tell():
    live = book("=1+1", '=IF(1=0,1,"")', "texte")
    assert not list(compared(live, book(2, None, "texte"), book(2.0000000001, "", "texte")))


def test_a_cent_is_told():
    found = list(compared(book("=40890.28+0"), book(40890.29), book(40890.28)))
    assert found == ["Sheet!A1 =40890.28+0 stores 40890.29, computes 40890.28"]


def test_an_error_and_a_book_without_formulas_are_told():
    assert list(compared(book("=1/0"), book(0), book("#DIV/0!"))) == ["Sheet!A1 shows #DIV/0!"]
    assert list(compared(book(1), book(1), book(1))) == ["holds no formula"]


def test_without_a_file_it_says_how_it_is_used(capsys):
    assert main([]) == 2
    assert "FILE.xlsx" in capsys.readouterr().err
