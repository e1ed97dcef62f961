"""A funder's own workbook: filled where it names cells, the same bytes elsewhere, a report of the rest."""

from __future__ import annotations

import json
import re
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from app.book import Book
from app.changes.templates import add_template, remove_template
from app.commands.run import run
from app.exporting.export import export
from app.exporting.sheet_part import SheetPart
from app.exporting.template_figures import template_figures
from app.exporting.template_fill import fill, fill_template
from app.exporting.template_tables import TemplateTable, template_tables
from app.template_content import template_content, template_named
from models.account import Nature, Source
from models.balance import balance
from models.message import RefusedError, UserError
from models.period import parse_period
from tests.app.closed_book import closed_book
from tests.app.exported_book import exported_book
from tests.app.funder_template import funder_template, parts, repacked

QUARTER = parse_period("2017-Q1")
INJECTED = "=cmd|' /C calc'!A0"
REPORT, LEASES, MONTHS, NOTES, SUMMARY = (f"xl/worksheets/sheet{n}.xml" for n in range(1, 6))
TEMPLATE = funder_template()
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


@pytest.fixture(scope="module")
def data():
    return exported_book()


@pytest.fixture(scope="module")
def filled(data):
    return fill_template(TEMPLATE, data, QUARTER)


def pages(content):
    return load_workbook(BytesIO(content))


def issues_of(report):
    return {issue.message.values["name"]: str(issue.message) for issue in report.issues}


def test_every_part_but_the_filled_sheets_keeps_its_bytes(filled):
    before, after = parts(TEMPLATE), parts(filled.content)
    assert [*before] == [*after]
    changed = {name for name in before if before[name] != after[name]}
    # The last sheet rests on the first one; the workbook's part asks for all to be computed.
    assert changed == {REPORT, LEASES, MONTHS, SUMMARY, "xl/workbook.xml"}
    kept = {"xl/media/image1.png", "xl/drawings/drawing1.xml", "xl/drawings/vmlDrawing1.vml", "xl/styles.xml"}
    assert kept <= set(before) - changed


def test_what_lies_around_the_cells_of_a_filled_sheet_keeps_its_bytes(filled):
    before, after = (parts(content)[REPORT] for content in (TEMPLATE, filled.content))
    for sheet in (before, after):
        assert sheet.count(b"<sheetData>") == 1
    assert after.partition(b"</sheetData>")[2] == before.partition(b"</sheetData>")[2]
    assert after.partition(b"<sheetData>")[0] == before.partition(b"<sheetData>")[0]
    for kept in (b"<mergeCells", b"<conditionalFormatting", b"<drawing ", b"<legacyDrawingHF ", b"&amp;G"):
        assert kept in after
    assert b"Print_Area" in parts(filled.content)["xl/workbook.xml"]


def test_figures_go_into_the_cells_named_for_them_in_their_style(data, filled):
    sheet, blank = pages(filled.content)["Bilan annuel"], pages(TEMPLATE)["Bilan annuel"]
    found = balance(data, QUARTER)
    assert sheet["B2"].value == "Le Périscope"
    assert sheet["B3"].value == "1er trimestre 2017"
    assert sheet["B5"].value == pytest.approx(found.income_cents / 100)
    assert sheet["B6"].value == pytest.approx(found.cost_cents / 100)
    assert sheet["B7"].value == pytest.approx(found.balance_cents / 100)
    assert sheet["B8"].value == pytest.approx(float(found.coverage))
    for cell in ("B5", "B7", "B8", "E3"):
        assert sheet[cell]._style == blank[cell]._style


def test_a_day_is_a_number_where_the_style_shows_it_and_text_where_it_does_not(filled):
    sheet = pages(filled.content)["Bilan annuel"]
    assert sheet["E3"].value.date() == date(2017, 3, 31)
    assert sheet["E4"].value == "31/03/2017"


def test_a_workbook_that_counts_from_1904_gets_its_own_numbers(data):
    members = parts(TEMPLATE)
    name = "xl/workbook.xml"
    members[name] = members[name].replace(b"<workbookPr ", b'<workbookPr date1904="1" ')
    assert b"date1904" in members[name]
    content = fill_template(repacked(members), data, QUARTER).content
    assert b"<v>41363</v>" in parts(content)[REPORT]


def test_rows_are_written_downward_in_the_look_of_the_first(data, filled):
    sheet = pages(filled.content)["Baux"]
    table = template_tables(data, QUARTER)["table_rent_roll"]
    for row, (space, tenant, rent) in enumerate(
        zip(table.column("space"), table.column("tenant"), table.column("rent_year"), strict=True), start=3
    ):
        assert (sheet.cell(row, 1).value, sheet.cell(row, 2).value) == (space, tenant)
        assert sheet.cell(row, 4).value == (None if rent is None else pytest.approx(float(str(rent))))
        assert sheet.cell(row, 1)._style == sheet["A3"]._style
        assert sheet.cell(row, 4).number_format == "#,##0 €"
        assert sheet.row_dimensions[row].height == 22
    assert sheet["C4"].value.date() == date(2016, 1, 1)
    assert sheet["E3"].value == "=D3/12"


def test_an_area_is_emptied_below_the_last_row(data, filled):
    sheet = pages(filled.content)["Mois"]
    assert [sheet.cell(row, 1).value for row in range(2, 9)] == [
        *("janv. 2017", "févr. 2017", "mars 2017"),
        *(None, None, None),
        "Total",
    ]
    assert sheet["C8"].value == "=SUM(C2:C7)"
    sums = sum(sheet.cell(row, 3).value for row in (2, 3, 4))
    assert sums == pytest.approx(balance(data, QUARTER).income_cents / 100)


def test_formulas_that_rest_on_filled_cells_forget_what_they_came_to(filled):
    members = parts(filled.content)
    assert b"777" not in members[REPORT] + members[SUMMARY]
    assert b"777" in members[NOTES]
    assert b'fullCalcOnLoad="1"' in members["xl/workbook.xml"]


def test_names_that_nothing_fills_and_figures_without_a_place_are_told(data):
    names = {"logo_region": "Baux!$H$1", "liste": "Baux!$A$1:$A$9"}
    report = fill_template(funder_template(names=names), data, QUARTER).report
    found = issues_of(report)
    assert found["logo_region"] == "Nothing fills “logo_region”: fill in its cell by hand."
    assert "liste" in found
    assert {"arrears_total", "let_m2", "income_rent", "table_arrears"} <= set(report.unplaced)
    assert not {"balance", "income_total", "table_months", "table_rent_roll"} & set(report.unplaced)
    assert "balance" in report.filled


@pytest.mark.parametrize(
    "place", ["#REF!", "'Autre feuille'!$A$1", "[1]Feuil1!$A$1", "1+1", "Baux!$A:$A", "Baux!A1,Baux!B1"]
)
def test_a_name_that_refers_to_no_cell_of_the_file_is_told(data, place):
    content = funder_template(names={"let_m2": "Baux!$H$1"})
    members = parts(content)
    workbook = members["xl/workbook.xml"].decode()
    members["xl/workbook.xml"] = workbook.replace("Baux!$H$1", place).encode()
    report = fill_template(repacked(members), data, QUARTER).report
    assert "a cell of the workbook is expected" in issues_of(report)["let_m2"]
    assert "let_m2" not in report.filled


def test_a_figure_named_over_several_cells_is_told_and_not_written(data):
    filled = fill_template(funder_template(names={"let_m2": "Baux!$H$1:$I$2"}), data, QUARTER)
    assert "one cell is expected" in issues_of(filled.report)["let_m2"]
    assert pages(filled.content)["Baux"]["H1"].value is None


def test_a_formula_of_the_funder_is_left_and_told(data):
    filled = fill_template(funder_template(names={"let_m2": "'Bilan annuel'!$B$9"}), data, QUARTER)
    assert "formula of its own" in issues_of(filled.report)["let_m2"]
    assert pages(filled.content)["Bilan annuel"]["B9"].value == "=B7*2"


def test_a_figure_that_does_not_exist_leaves_an_empty_cell_and_is_told():
    blank = exported_book()
    filled = fill_template(TEMPLATE, blank, parse_period("2015-06"))
    assert "has no value for this period" in issues_of(filled.report)["coverage"]
    assert pages(filled.content)["Bilan annuel"]["B8"].value is None
    assert pages(filled.content)["Bilan annuel"]["B5"].value == 0


def test_a_table_without_room_is_refused_with_how_much_it_needs(data):
    def change(workbook):
        workbook["Baux"]["B10"] = "Signature"

    with pytest.raises(RefusedError) as refusal:
        fill_template(funder_template(change=change), data, QUARTER)
    (issue,) = refusal.value.issues
    assert str(issue.message).startswith("“table_rent_roll_tenant” has 16 rows and room for 7")
    assert issue.where == "Baux!$B$3"


def test_merged_cells_below_a_table_end_its_room_and_beside_it_are_passed_over(data):
    def crossed(workbook):
        workbook["Baux"].merge_cells("A12:C12")

    with pytest.raises(RefusedError):
        fill_template(funder_template(change=crossed), data, QUARTER)

    def wide(workbook):
        workbook["Mois"].merge_cells("A2:B2")

    sheet = pages(fill_template(funder_template(change=wide), data, QUARTER).content)["Mois"]
    assert sheet["A2"].value == "janv. 2017"
    assert sheet["C2"].value == "01/01/2017"


def test_an_invented_book_without_place_for_its_stamp_is_told(data, filled):
    assert "Données d’exemple inventées" in issues_of(filled.report)["stamp"]
    assert "stamp" not in filled.report.unplaced, "said once"
    placed = fill_template(funder_template(names={"stamp": "Baux!$H$1"}), data, QUARTER)
    assert "stamp" not in issues_of(placed.report)


def test_text_from_outside_stays_text():
    content = fill_template(TEMPLATE, exported_book(outside=INJECTED), QUARTER).content
    sheets = pages(content)
    assert sheets["Bilan annuel"]["B2"].value == INJECTED
    assert sheets["Bilan annuel"]["B2"].data_type != "f"
    assert not any(re.search(rb"<f>[^<]*cmd", part) for part in parts(content).values())


def test_two_fillings_are_the_same_bytes(data, filled):
    assert fill_template(TEMPLATE, data, QUARTER).content == filled.content


def test_a_template_without_any_name_of_ours_is_refused(data):
    def change(workbook):
        workbook.defined_names.clear()

    with pytest.raises(UserError, match="No name of this template"):
        fill_template(funder_template(change=change), data, QUARTER)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"nothing of the kind",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        repacked({"a.txt": b"text"}),
        repacked({**parts(TEMPLATE), "xl/workbook.xml": b"<workbook"}),
        repacked({**parts(TEMPLATE), "xl/workbook.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}),
        repacked({**parts(TEMPLATE), REPORT: b'<!DOCTYPE a><worksheet xmlns="x"><sheetData/></worksheet>'}),
        repacked({**parts(TEMPLATE), REPORT: b'<worksheet xmlns="x"/>'}),
    ],
)
def test_what_is_no_workbook_is_refused(data, content):
    with pytest.raises(UserError, match="not an Excel workbook"):
        fill_template(content, data, QUARTER)


def test_a_workbook_with_macros_is_refused(data):
    members = parts(TEMPLATE)
    types = members["[Content_Types].xml"].decode()
    old = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    members["[Content_Types].xml"] = types.replace(
        old, "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
    ).encode()
    with pytest.raises(UserError, match="not an Excel workbook"):
        fill_template(repacked(members), data, QUARTER)


def test_names_hold_whatever_their_capitals_and_figures_are_those_of_the_balance(data):
    figures, found = template_figures(data, QUARTER), balance(data, QUARTER)
    assert figures["income_total"] == Decimal(found.income_cents) / 100
    assert figures["balance"] == Decimal(found.balance_cents) / 100
    for source in Source:
        assert figures[f"income_{source}"] == Decimal(found.income[source]) / 100
    for nature in Nature:
        assert figures[f"cost_{nature}"] == Decimal(found.costs[nature]) / 100


def test_tables_have_as_many_values_as_columns(data):
    for table in template_tables(data, parse_period("2016")).values():
        assert table.rows
        assert {len(row) for row in table.rows} == {len(table.columns)}


def sheet_xml(body, around="", prefix=""):
    p = f"{prefix}:" if prefix else ""
    space = f'xmlns:{prefix}="{MAIN}"' if prefix else f'xmlns="{MAIN}"'
    return f"<{p}worksheet {space}>{body}{around}</{p}worksheet>".encode()


def test_cells_are_put_in_their_place_between_those_that_are_there():
    part = SheetPart(
        sheet_xml('<sheetData><row r="2" spans="1:3"><c r="A2"/><c r="C2" s="4"/></row></sheetData>')
    )
    part.write(2, 2, "a < b & _x0041_", 7)
    part.write(1, 27, Decimal("12.50"), None)
    part.write(4, 1, 3, None)
    assert part.content() == sheet_xml(
        '<sheetData><row r="1"><c r="AA1"><v>12.50</v></c></row><row r="2"><c r="A2"/>'
        '<c r="B2" s="7" t="inlineStr"><is><t xml:space="preserve">a &lt; b &amp; _x005F_x0041_</t></is></c>'
        '<c r="C2" s="4"/></row><row r="4"><c r="A4"><v>3</v></c></row></sheetData>'
    )


def test_rows_without_addresses_get_theirs_when_others_come_between():
    part = SheetPart(sheet_xml("<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row/></sheetData>"))
    part.write(1, 3, 9, None)
    part.write(2, 1, 8, None)
    assert part.content() == sheet_xml(
        '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>9</v></c></row>'
        '<row r="2"><c r="A2"><v>8</v></c></row></sheetData>'
    )


def test_a_sheet_in_a_namespace_of_its_own_is_filled_in_it():
    part = SheetPart(sheet_xml('<x:dimension ref="A1"/><x:sheetData/>', prefix="x"))
    part.write(3, 2, "texte", None)
    assert part.content() == sheet_xml(
        '<x:dimension ref="A1:B3"/><x:sheetData><x:row r="3"><x:c r="B3" t="inlineStr"><x:is>'
        '<x:t xml:space="preserve">texte</x:t></x:is></x:c></x:row></x:sheetData>',
        prefix="x",
    )


def test_an_attribute_that_holds_a_bracket_does_not_mislead():
    cell = '<c r="A1" s="3"><f>IF(1>0,"/>",2)</f><v>777</v></c>'
    part = SheetPart(sheet_xml(f'<sheetData><row r="1" note="a>b/>">{cell}</row></sheetData>'))
    part.write(1, 2, 5, None)
    assert part.content() == sheet_xml(
        '<sheetData><row r="1" note="a>b/>"><c r="A1" s="3"><f>IF(1>0,"/>",2)</f></c>'
        '<c r="B1"><v>5</v></c></row></sheetData>'
    )


def test_a_new_cell_takes_the_look_of_its_row_else_of_its_column():
    body = (
        '<cols><col min="2" max="3" width="9" style="6"/></cols>'
        '<sheetData><row r="1" s="8" customFormat="1"/><row r="2" s="9"/></sheetData>'
    )
    part = SheetPart(sheet_xml(body))
    assert [part.style(*cell) for cell in ((1, 2), (2, 2), (2, 4), (5, 3))] == [8, 6, None, 6]


def test_a_text_kept_among_shared_ones_is_replaced_and_the_others_stay():
    members = parts(TEMPLATE)
    table = {"table_x": TemplateTable(("a",), (("un",), ("deux",)))}
    cells = '<c r="A1" s="1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>'
    members[NOTES] = sheet_xml(f'<sheetData><row r="1">{cells}</row></sheetData>')
    workbook = members["xl/workbook.xml"].decode()
    names = """<definedName name="table_x">'Mode d''emploi'!$A$1</definedName></definedNames>"""
    members["xl/workbook.xml"] = workbook.replace("</definedNames>", names).encode()
    content = fill(repacked(members), {}, table).content
    sheet = parts(content)[NOTES]
    assert b'<c r="B1" t="s"><v>1</v></c>' in sheet
    assert b'<c r="A2" s="1" t="inlineStr">' in sheet


@pytest.fixture
def registered(tmp_path, monkeypatch):
    monkeypatch.setenv("EQUILIBRE_DATA", str(tmp_path / "data"))
    book = closed_book(tmp_path / "livre.equilibre", is_sample=True)
    path = tmp_path / "Bilan.xlsx"
    path.write_bytes(TEMPLATE)
    add_template(book, "Bilan Région", path)
    yield book
    book.close()


def test_a_template_is_registered_once_removed_and_brought_back(registered, tmp_path):
    (template,) = registered.data.templates
    assert (template.name, template.file_name) == ("Bilan Région", "Bilan.xlsx")
    assert template_content(registered.path, template) == TEMPLATE
    with pytest.raises(UserError, match="already"):
        add_template(registered, "bilan région", tmp_path / "Bilan.xlsx")
    remove_template(registered, template.id)
    assert registered.data.templates == ()
    registered.undo()
    assert template_content(registered.path, template_named(registered.data, "BILAN RÉGION")) == TEMPLATE


def test_what_cannot_be_filled_in_is_not_registered(registered, tmp_path):
    (tmp_path / "lettre.xlsx").write_bytes(b"Madame, Monsieur")
    with pytest.raises(UserError, match="not an Excel workbook"):
        add_template(registered, "Lettre", tmp_path / "lettre.xlsx")
    with pytest.raises(UserError, match="cannot be read"):
        add_template(registered, "Rien", tmp_path / "rien.xlsx")
    with pytest.raises(UserError, match="is needed"):
        add_template(registered, "  ", tmp_path / "Bilan.xlsx")
    assert len(registered.data.templates) == 1


def test_what_a_template_made_of_a_closed_quarter_is_kept(registered, tmp_path):
    path = tmp_path / "envoi.xlsx"
    report = export(registered, "sicoval", parse_period("2016-Q1"), path, "Région", "bilan région")
    assert "balance" in report.filled
    kept = registered.data.exports[-1]
    assert (kept.profile, kept.recipient, kept.file_name) == ("sicoval:Bilan Région", "Région", "envoi.xlsx")
    assert pages(path.read_bytes())["Bilan annuel"]["B2"].value == "Le Périscope"
    assert [issue.where for issue in report.issues if issue.where == "chain_head"]


def test_an_unknown_template_is_refused_naming_those_there_are(registered, tmp_path):
    with pytest.raises(UserError, match="it has: Bilan Région"):
        export(registered, "region", parse_period("2016"), tmp_path / "a.xlsx", None, "Bilan")
    assert not (tmp_path / "a.xlsx").exists()


def test_the_command_fills_a_template_and_says_what_became_of_it(registered, tmp_path, capsys):
    path = registered.path
    registered.close()
    words = ["export", str(path), "region", "--period", "2016-Q2", "--template", "Bilan Région"]
    assert run([*words, "-o", str(tmp_path / "b.xlsx"), "--json"]) == 0
    facts = json.loads(capsys.readouterr().out)
    assert facts["template"] == "Bilan Région"
    assert "balance" in facts["filled"]
    assert "arrears_total" in facts["unplaced"]
    assert {issue["where"] for issue in facts["issues"]} == {"stamp"}
    assert run([*words, "-o", str(tmp_path / "c.xlsx")]) == 0
    assert "Sans place dans le modèle : total_m2" in capsys.readouterr().out
    assert (tmp_path / "b.xlsx").read_bytes() == (tmp_path / "c.xlsx").read_bytes()


@pytest.mark.parametrize("profile", ["region", "cerfa"])
def test_the_other_files_of_a_closed_quarter_are_kept(registered, tmp_path, profile):
    export(registered, profile, parse_period("2016-Q1"), tmp_path / "x.xlsx", "Région")
    assert registered.data.exports[-1].profile == profile
    head = registered.data.closing_of(date(2016, 3, 31)).head
    shown = load_workbook(tmp_path / "x.xlsx")
    assert all(head in sheet.oddHeader.right.text for sheet in shown.worksheets)


def test_a_book_read_only_cannot_keep_what_a_template_makes(registered, tmp_path):
    other = Book.open(registered.path)
    assert other.read_only
    with pytest.raises(UserError):
        export(other, "region", parse_period("2016-Q1"), tmp_path / "d.xlsx", None, "Bilan Région")
    assert not (tmp_path / "d.xlsx").exists()
    other.close()


def test_a_workbook_that_libreoffice_wrote_comes_out_with_all_it_has(data):
    """A logo, two shapes, merged cells, a conditional format, a print area, header and footer."""
    template = Path(__file__).with_name("libreoffice_template.xlsx").read_bytes()
    filled = fill_template(template, data, QUARTER)
    before, after = parts(template), parts(filled.content)
    assert [*before] == [*after]
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {"xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"}
    sheet = "xl/worksheets/sheet1.xml"
    assert after[sheet].partition(b"</sheetData>")[2] == before[sheet].partition(b"</sheetData>")[2]
    drawn = after["xl/drawings/drawing1.xml"]
    assert all(name in drawn for name in (b"Logo", b"Cachet", b"Sceau"))
    for kept in (b"<mergeCell ", b"<conditionalFormatting ", b"<drawing ", b"<oddHeader>", b"<oddFooter>"):
        assert kept in after[sheet]
    assert b"_xlnm.Print_Area" in after["xl/workbook.xml"]
    report = pages(filled.content)["Bilan"]
    found = balance(data, QUARTER)
    assert [report[cell].value for cell in ("B3", "B4", "B5")] == [
        pytest.approx(cents / 100) for cents in (found.income_cents, found.cost_cents, found.balance_cents)
    ]
    assert report["B6"].value == "=B3-B4-B5"
    assert issues_of(filled.report)["logo_region"] == "Nothing fills “logo_region”: fill in its cell by hand."
