"""What a sheet shows and prints: text that stays text, fitting widths, the page."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from io import BytesIO

import pytest
from openpyxl import load_workbook

from app.exporting import style
from app.exporting.formula import Formula
from app.exporting.workbook import ExportedWorkbook


def written(write):
    """The only sheet of a workbook, filled in by `write`, as read back."""
    workbook = ExportedWorkbook("Essai", date(2016, 3, 31))
    write(workbook.sheet("Feuille"))
    return load_workbook(BytesIO(workbook.content()))["Feuille"]


@pytest.mark.parametrize(
    "text",
    [
        "=cmd|' /C calc'!A0",
        "=1+1",
        "+33 5 61",
        "-1",
        "@SUM(A1)",
        "#REF!",
        "#N/A",
        "%00",
        "TRUE",
        "12/03/2016",
        "=",
    ],
)
def test_text_from_outside_stays_text(text):
    cell = written(lambda sheet: sheet.put(1, 1, text))["A1"]
    assert cell.value == text
    assert cell.data_type == "s"
    assert cell.number_format == "@"


def test_text_that_looks_like_a_formula_says_so_to_excel():
    sheet = written(lambda sheet: [sheet.put(1, 1, "=1+1"), sheet.put(2, 1, "Taparel")])
    assert sheet["A1"].quotePrefix
    assert not sheet["A2"].quotePrefix


def test_characters_that_a_workbook_cannot_hold_are_replaced():
    sheet = written(lambda sheet: [sheet.put(1, 1, "a\x00b\x1fc\uffff"), sheet.put(2, 1, "_x0041_")])
    assert sheet["A1"].value == "a\ufffdb\ufffdc\ufffd"
    # Excel would show the second as A; this is how it writes the text itself.
    assert sheet["A2"].value == "_x005F_x0041_"


def test_a_formula_is_not_kept_in_a_cell_of_text():
    sheet = written(lambda sheet: sheet.put(1, 1, Formula('"OK"', "OK")))
    assert sheet["A1"].number_format == "General"


def test_money_and_shares_are_written_as_in_france():
    sheet = written(
        lambda sheet: [sheet.put(1, 1, Decimal("-1234.56"), style.MONEY), sheet.put(2, 1, 0.5, style.PERCENT)]
    )
    assert sheet["A1"].value == -1234.56
    assert sheet["A1"].number_format == '#,##0.00 "€";"−"#,##0.00 "€";"–"'
    assert sheet["A2"].number_format.startswith("0.0 %")


def test_columns_are_as_wide_as_their_content_within_reason():
    def write(sheet):
        sheet.put(1, 1, "Un titre qui court sur toute la largeur de la page", style.TITLE, fits=False)
        sheet.put(2, 1, "ab")
        sheet.put(2, 2, "Coopérative des Deux Rives")
        sheet.put(2, 3, "x" * 300)
        sheet.put(2, 4, Decimal("1234567.89"), style.MONEY)

    widths = {letter: column.width for letter, column in written(write).column_dimensions.items()}
    assert widths["A"] < 10
    assert 26 <= widths["B"] <= 30
    assert widths["C"] <= 45
    assert widths["D"] >= len("1 234 567,89 €") * 0.85


def test_headings_take_two_lines_only_where_one_is_too_short():
    def write(sheet):
        sheet.headings(1, ["Mois", "Recettes"], [style.HEADING] * 2)
        sheet.headings(2, ["Mois", "Recettes cumulées"], [style.HEADING] * 2)

    sheet = written(write)
    assert sheet.row_dimensions[1].height < sheet.row_dimensions[2].height


def test_a_page_is_a4_landscape_one_page_wide_with_its_footer():
    sheet = written(lambda sheet: [sheet.put(1, 1, "a"), sheet.page("Lot & Cie", "2016-T1", "essai")])
    assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.page_setup.fitToWidth == 1
    assert "Lot && Cie" in sheet.oddFooter.left.text
    assert "2016-T1" in sheet.oddFooter.center.text
    assert "essai — Page &P / &N" in sheet.oddFooter.right.text


def test_a_long_table_runs_over_pages_and_a_short_one_does_not():
    def long(sheet):
        sheet.page("", "", "")
        sheet.put(100, 1, "a")

    assert written(long).page_setup.fitToHeight == 0
    assert written(lambda sheet: [sheet.page("", "", ""), sheet.put(40, 1, "a")]).page_setup.fitToHeight == 1
