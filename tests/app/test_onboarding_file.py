"""Files that are no workbook, damaged ones, and formulas with and without the value that Excel stores."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import Workbook

from app.importing.onboarding import read_onboarding
from tests.onboarding_workbook import put, read, save, small_workbook


def test_a_formula_without_its_value_says_to_save_in_excel(tmp_path):
    _, issues = read(put(small_workbook(), "Baux!F2", "=200+50"), tmp_path)
    assert issues == [
        (
            "Baux!F2",
            "error",
            "This formula has no stored value: open the workbook in Excel, save it, and try again.",
        )
    ]


def _with_cell(path, sheet, before, after):
    """Rewrite one cell of a saved workbook as Excel would store it."""
    with ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    assert before in members[sheet]
    members[sheet] = members[sheet].replace(before, after)
    with ZipFile(path, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


@pytest.mark.parametrize(
    ("stored", "expected"),
    [
        (b'<c r="F2"><f>200+50</f><v>250</v></c>', []),
        (
            b'<c r="F2" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
            [("Baux!F2", "This formula gives the error #DIV/0!.")],
        ),
        (b'<c r="F2" t="str"><f>""</f><v></v></c>', [("Baux!F2", "“loyer” must be filled in.")]),
    ],
)
def test_a_formula_counts_with_the_value_that_excel_stored(stored, expected, tmp_path):
    path = save(put(small_workbook(), "Baux!F2", "=200+50"), tmp_path / "classeur.xlsx")
    _with_cell(path, "xl/worksheets/sheet4.xml", b'<c r="F2"><f>200+50</f><v /></c>', stored)
    onboarding, issues = read_onboarding(path)
    assert [(issue.where, str(issue.message)) for issue in issues] == expected
    assert (onboarding is None) == bool(expected)


def _whole_file_issue(path):
    onboarding, issues = read_onboarding(path)
    assert onboarding is None
    (issue,) = issues
    assert (issue.where, issue.level) == (path.name, "error")
    return str(issue.message)


def test_a_file_that_is_no_workbook_is_one_sentence(tmp_path):
    path = tmp_path / "releve.xlsx"
    assert _whole_file_issue(path) == f"There is no file “{path}”."
    path.write_bytes(b"date;montant\n")
    assert _whole_file_issue(path) == "“releve.xlsx” is not an Excel workbook (.xlsx)."
    with ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<document/>")
    assert _whole_file_issue(path) == "“releve.xlsx” is not an Excel workbook (.xlsx)."


def test_a_workbook_with_a_password_is_one_sentence(tmp_path):
    path = tmp_path / "secret.xlsx"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504))
    assert _whole_file_issue(path) == (
        "“secret.xlsx” is protected by a password or comes from an old Excel: save it as .xlsx without a "
        "password."
    )


def test_a_folder_is_no_workbook(tmp_path):
    assert _whole_file_issue(tmp_path) == f"“{tmp_path}” cannot be read: ask for the right to read it."


@pytest.mark.parametrize("keep", [0.3, 0.6, 0.9])
def test_a_workbook_cut_short_is_damaged(keep, tmp_path):
    buffer = BytesIO()
    Workbook().save(buffer)
    path = tmp_path / "coupe.xlsx"
    path.write_bytes(buffer.getvalue()[: int(len(buffer.getvalue()) * keep)])
    sentence = "“coupe.xlsx” is damaged: open it in Excel, save it anew, and try again."
    assert _whole_file_issue(path) == sentence


def test_a_workbook_with_a_broken_sheet_is_damaged(tmp_path):
    path = save(small_workbook(), tmp_path / "casse.xlsx")
    _with_cell(path, "xl/worksheets/sheet4.xml", b"<sheetData>", b"<sheetData><row")
    sentence = "“casse.xlsx” is damaged: open it in Excel, save it anew, and try again."
    assert _whole_file_issue(path) == sentence


def test_a_workbook_that_defines_entities_is_refused(tmp_path):
    path = save(small_workbook(), tmp_path / "bombe.xlsx")
    bomb = b'<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><workbook '
    _with_cell(path, "xl/workbook.xml", b"<workbook ", bomb)
    assert _whole_file_issue(path).startswith("“bombe.xlsx” is damaged")


def test_a_cell_far_away_does_not_make_the_reader_walk_there(tmp_path):
    sheets = small_workbook()
    path = save(sheets, tmp_path / "loin.xlsx")
    far = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    _with_cell(path, "xl/worksheets/sheet4.xml", b"</sheetData>", far)
    onboarding, issues = read_onboarding(path)
    assert issues == []
    assert len(onboarding.leases) == 2
