"""The last pass over a workbook: values beside formulas, and nothing of the moment or the machine."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook, load_workbook

from app.exporting import style
from app.exporting.finish import FormulaMissedError, finished
from app.exporting.formula import Formula, Place, difference, euros, ratio, same, sum_of, total
from app.exporting.workbook import ExportedWorkbook

END = date(2016, 3, 31)


@pytest.fixture
def workbook():
    return ExportedWorkbook("Essai", END)


def read(workbook, **options):
    return load_workbook(BytesIO(workbook.content()), **options)


def test_each_kind_of_value_is_stored_beside_its_formula(workbook):
    sheet = workbook.sheet("Feuille")
    sheet.put(1, 1, Formula("1+1", 2))
    sheet.put(2, 1, Formula('"oui & <non>"', "oui & <non>"))
    sheet.put(3, 1, Formula("1=1", value=True))
    sheet.put(4, 1, Formula("DATE(2016,3,31)", END), style.DATE)
    sheet.put(5, 1, Formula("10/4", Decimal("2.50")))
    sheet.put(6, 1, Formula('IF(1=0,1,"")', ""))
    stored = read(workbook, data_only=True)["Feuille"]
    shown = [stored.cell(row, 1).value for row in range(1, 7)]
    assert shown[:3] == [2, "oui & <non>", True]
    assert shown[3].date() == END
    assert shown[4] == 2.5
    assert not shown[5]


def test_a_text_that_looks_like_a_formula_cell_disturbs_nothing(workbook):
    sheet = workbook.sheet("Feuille")
    sheet.put(1, 1, '<c r="B1"><f>1+1</f><v /></c>')
    sheet.put(1, 2, Formula("1+1", 2))
    stored = read(workbook, data_only=True)["Feuille"]
    assert stored["A1"].value == '<c r="B1"><f>1+1</f><v /></c>'
    assert stored["B1"].value == 2


def test_formulas_refer_across_sheets_and_by_name(workbook):
    amounts, first = workbook.sheet("L'année"), workbook.sheet("Synthèse")
    places = [
        amounts.put(row, 2, euros(cents), style.MONEY) for row, cents in enumerate((1050, -25), start=1)
    ]
    whole = workbook.define("income_total", amounts.put(3, 2, total(places)))
    first.put(1, 1, same(places[0]))
    first.put(2, 1, sum_of([whole, places[1]]))
    first.put(3, 1, difference(places[0], places[1]))
    first.put(4, 1, ratio(places[0], whole))
    live, stored = read(workbook), read(workbook, data_only=True)
    assert [live["Synthèse"].cell(row, 1).value for row in range(1, 5)] == [
        "='L''année'!B1",
        "=income_total+'L''année'!B2",
        "='L''année'!B1-'L''année'!B2",
        "=IF(income_total=0,\"\",'L''année'!B1/income_total)",
    ]
    assert [stored["Synthèse"].cell(row, 1).value for row in range(1, 4)] == [10.5, 10.0, 10.75]
    assert stored["Synthèse"]["A4"].value == pytest.approx(10.5 / 10.25)
    assert live["L'année"]["B3"].value == "=SUM(B1:B2)"
    assert live.defined_names["income_total"].attr_text == "'L''année'!$B$3"


def test_nothing_is_summed_to_zero_and_no_ratio_divides_by_it(workbook):
    nothing = workbook.sheet("Feuille").put(1, 1, total([]))
    assert nothing.value == 0
    assert sum_of([]).value == 0
    assert ratio(nothing, nothing).value == ""


def test_a_formula_without_its_value_is_a_bug_and_said_so(workbook):
    sheet = workbook.sheet("Feuille")
    sheet.put(1, 1, Formula("1+1", 2))
    sheet.formulas.clear()
    with pytest.raises(FormulaMissedError, match="A1"):
        workbook.content()


def test_a_value_without_its_formula_is_a_bug_and_said_so(workbook):
    workbook.sheet("Feuille").formulas["C3"] = 2
    with pytest.raises(FormulaMissedError, match="C3"):
        workbook.content()


def test_members_carry_no_date_system_or_attribute_of_their_own(workbook):
    workbook.sheet("Feuille").put(1, 1, "texte")
    with ZipFile(BytesIO(workbook.content())) as archive:
        infos = archive.infolist()
        core = archive.read("docProps/core.xml").decode()
        types = archive.read("[Content_Types].xml").decode()
    assert {
        (info.date_time, info.create_system, info.external_attr, info.compress_type) for info in infos
    } == {((1980, 1, 1, 0, 0, 0), 0, 0o600 << 16, ZIP_DEFLATED)}
    assert [info.filename for info in infos[:2]] == ["[Content_Types].xml", "_rels/.rels"]
    assert core.count("2016-03-31T00:00:00Z") == 2
    assert 'Extension="xml" ContentType="application/xml"' in types


def test_a_place_counts_as_a_sum_counts_it():
    values: list[Any] = [Decimal("1.10"), 2, 0.5, None, "texte", True, END]
    numbers = [Place("Feuille", row, 1, value).number for row, value in enumerate(values, start=1)]
    assert numbers == [Decimal("1.10"), 2, Decimal("0.5"), 0, 0, 0, 0]


def test_a_line_break_in_a_cell_is_the_same_on_every_system():
    made = Workbook()
    made.worksheets[0]["A1"].value = "Budget\nannée 2016"
    saved = BytesIO()
    made.save(saved)
    written_on_windows = BytesIO()
    with ZipFile(saved) as source, ZipFile(written_on_windows, "w") as target:
        for name in source.namelist():
            target.writestr(name, source.read(name).replace(b"Budget\n", b"Budget\r\n"))
    stamp = datetime(2017, 1, 1, tzinfo=UTC)
    content = finished(written_on_windows.getvalue(), {}, stamp)
    with ZipFile(BytesIO(content)) as archive:
        assert b"Budget\nann\xc3\xa9e 2016" in archive.read("xl/worksheets/sheet1.xml")
    assert content == finished(saved.getvalue(), {}, stamp)
