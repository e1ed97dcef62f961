"""The workbook for the Sicoval: figures worked out by hand, names, checks, and the same bytes every time."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from app.exporting.sicoval import export_sicoval, sicoval_workbook
from app.numbers import percent
from app.reports.facts import balance_facts, rent_roll_facts
from models.account import Nature, Source
from models.arrears import arrears
from models.balance import balance
from models.budget_version import BudgetVersion
from models.calling import calls_to_post
from models.ledger import BudgetLine
from models.period import parse_period
from models.posting import Movement, call_entry, movement_entry
from models.rent_roll import rent_roll
from models.variance_note import VarianceNote
from tests import factories as make
from tests.app.exported_book import exported_book
from tests.app.workbook_reading import ReadWorkbook

ROOT = Path(__file__).parents[2]
SHEETS = [
    "Synthèse",
    "État locatif",
    "Recettes",
    "Charges",
    "Équilibre",
    "Impayés",
    "Budget et écarts",
    "Contrôles",
]
PERIODS = [
    *("2016", "2017", "2017-Q1", "2016-01-15..2016-03-31", "2016-01-01..2017-03-31"),
    *("2016-02-10..2017-03-20", "2015-06", "2018"),
]
INJECTED = "=cmd|' /C calc'!A0"


def read(data, period):
    return ReadWorkbook(sicoval_workbook(data, parse_period(period)).content())


def small_book(**changes):
    """One office let for 1 000 € a month, 1 100 € a month of head rent, called and booked for a quarter."""
    data = make.book_data(
        building=make.building(confirmed_to=date(2016, 3, 31)),
        spaces=(make.space(), make.space(id=2, m2=Decimal(30))),
        parties=(make.party(),),
        leases=(make.lease(),),
        **changes,
    )
    calls = calls_to_post(data, parse_period("2016-Q1"))
    calls = tuple(replace(call, id=n, entry_id=n) for n, call in enumerate(calls, start=1))
    entries = [call_entry(data, call) for call in calls]
    entries += [
        movement_entry(
            data, Movement(date(2016, month, 5), "6132", "Loyer principal", None, None, 110_000, 0)
        )
        for month in (1, 2, 3)
    ]
    numbered = [replace(entry, id=n, number=n) for n, entry in enumerate(entries, start=1)]
    return replace(data, calls=calls, entries=tuple(numbered))


def test_a_small_quarter_is_as_worked_out_by_hand():
    workbook = read(small_book(), "2016-Q1")
    assert workbook.named("income_total") == 3000
    assert workbook.named("cost_total") == 3300
    assert workbook.named("balance") == -300
    assert workbook.named("coverage") == pytest.approx(3000 / 3300)
    assert workbook.named("income_rent") == 3000
    assert workbook.named("cost_head_rent") == 3300
    assert workbook.named("let_m2") == 20
    assert workbook.named("lettable_m2") == 50
    assert workbook.named("arrears_total") == 3000
    assert workbook.row("Équilibre", "mars 2016") == [
        *("mars 2016", 1000, 1100, -100, 3000, 3300, -300),
        None,
    ]
    assert workbook.row("Recettes", "Loyers")[:7] == ["Loyers", None, 1000, 1000, 1000, 3000, 1]
    assert workbook.row("Impayés", "T01")[:7] == ["T01", "Taparel", 1000, 1000, 1000, 0, 3000]
    assert workbook.row("État locatif", "B01")[8:10] == [12000, 600]
    assert workbook.row("État locatif", "B02")[8:10] == [3900, 130]


def test_the_first_sheet_says_what_the_figures_say():
    texts = read(small_book(), "2016-Q1").texts("Synthèse")
    assert (
        "Sur le 1er trimestre 2016, les recettes (3\u202f000,00\u202f€) couvrent 90,9\u202f% des charges "
        "(3\u202f300,00\u202f€) : il manque 300,00\u202f€ pour être à l’équilibre." in texts
    )
    assert any("Loyers échus impayés : 3\u202f000,00\u202f€ (1 locataire)" in text for text in texts)
    assert any("20\u202fm² sont loués sur 50\u202fm² (40,0\u202f%)" in text for text in texts)


def test_a_quarter_without_costs_has_no_coverage():
    data = small_book()
    data = replace(data, entries=data.entries[:3])
    workbook = read(data, "2016-Q1")
    assert workbook.named("cost_total") == 0
    assert not workbook.named("coverage")
    assert workbook.named("balance") == 3000
    assert workbook.stored["Contrôles"]["B5"].value == "OK"


def test_the_sheets_come_in_their_order(exported):
    assert exported("2017-Q1").live.sheetnames == SHEETS


@pytest.mark.parametrize("period", PERIODS)
def test_every_name_stands_for_the_figure_of_the_commands(exported_data, exported, period):
    span = parse_period(period)
    workbook = exported(period)
    facts: dict[str, Any] = balance_facts(balance(exported_data, span))
    roll: dict[str, Any] = rent_roll_facts(rent_roll(exported_data, span.end))
    figures = {
        "income_total": facts["income_cents"],
        "cost_total": facts["cost_cents"],
        "balance": facts["balance_cents"],
        "arrears_total": arrears(exported_data, span.end).total_cents,
        **{f"income_{source}": facts["income"].get(source, 0) for source in Source},
        **{f"cost_{nature}": facts["costs"].get(nature, 0) for nature in Nature},
    }
    assert {name: round(workbook.named(name) * 100) for name in figures} == figures
    assert Decimal(str(workbook.named("let_m2"))) == Decimal(roll["let_m2"])
    assert Decimal(str(workbook.named("lettable_m2"))) == Decimal(roll["lettable_m2"])
    assert (workbook.named("coverage") or None) == pytest.approx(facts["coverage"], abs=5e-7)
    assert set(workbook.live.defined_names) == {*figures, "coverage", "let_m2", "lettable_m2"}


@pytest.mark.parametrize("period", PERIODS)
def test_every_stored_value_follows_from_the_cells_its_formula_names(exported, period):
    workbook = exported(period)
    assert len(workbook.formulas()) > 100
    assert workbook.contradictions() == []


@pytest.mark.parametrize("period", PERIODS)
def test_every_check_is_ok_and_no_cell_is_an_error(exported, period):
    workbook = exported(period)
    results = [row[5] for row in workbook.stored["Contrôles"].iter_rows(min_row=8, values_only=True)]
    assert set(results) == {"OK"}
    assert len(results) >= 15
    assert workbook.stored["Contrôles"]["B5"].value == "OK"
    assert not [cell.coordinate for _, cell, _ in workbook.cells() if cell.data_type == "e"]


def test_a_book_that_does_not_balance_shows_in_the_checks():
    data = small_book()
    crooked = replace(data.entries[0], lines=data.entries[0].lines[:1])
    workbook = read(replace(data, entries=(crooked, *data.entries[1:])), "2016-Q1")
    assert workbook.stored["Contrôles"]["B5"].value == "ÉCART"
    assert workbook.row("Contrôles", "Écritures non équilibrées")[5] == "ÉCART"


def test_text_from_outside_is_text_on_every_sheet():
    data = exported_book(outside=INJECTED)
    workbook = read(data, "2017-Q1")
    places = {title for title, _, value in workbook.cells() if str(value).startswith(INJECTED)}
    assert {"État locatif", "Impayés", "Charges", "Budget et écarts"} <= places
    assert all(cell.data_type == "s" for _, cell, _ in workbook.cells() if "cmd" in str(cell.value))
    with ZipFile(BytesIO(workbook.content)) as archive:
        parts = [archive.read(name).decode() for name in archive.namelist()]
    assert not any(re.search(r"<f>[^<]*cmd", part) for part in parts)


def test_sample_data_are_stamped_on_every_sheet_and_real_ones_are_not(exported):
    stamp = "Données d’exemple inventées"
    workbook = exported("2017-Q1")
    for sheet in workbook.live.worksheets:
        assert stamp in workbook.texts(sheet.title)
        assert stamp in sheet.oddFooter.right.text
    real = read(exported_book(is_sample=False), "2017-Q1")
    for sheet in real.live.worksheets:
        assert stamp not in " ".join(real.texts(sheet.title)) + sheet.oddFooter.right.text


def test_months_that_are_not_kept_make_the_figures_provisional(exported):
    assert any("livres tenus jusqu’au 31/03/2017" in text for text in exported("2017").texts("Recettes"))
    assert not any("provisoires" in text for text in exported("2017-Q1").texts("Recettes"))


def test_every_sheet_prints_on_a4_landscape_with_its_headings_again(exported):
    for sheet in exported("2017-Q1").live.worksheets:
        assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
        assert sheet.page_setup.fitToWidth == 1
        assert "1er trimestre 2017" in sheet.oddFooter.center.text
        assert "Page &P / &N" in sheet.oddFooter.right.text
        assert sheet.title == "Synthèse" or (sheet.freeze_panes and sheet.print_title_rows)


def chart_parts(content: bytes) -> list[str]:
    with ZipFile(BytesIO(content)) as archive:
        return [archive.read(name).decode() for name in archive.namelist() if "/charts/chart" in name]


_REFERENCE = re.compile(r"<f>'([^']+)'!([^<]+)</f>(.*?)</(?:c:)?(?:str|num)Cache>", re.DOTALL)


@pytest.mark.parametrize("period", PERIODS)
def test_charts_hold_the_values_of_the_cells_they_name(exported, period):
    workbook = exported(period)
    charts = chart_parts(workbook.content)
    assert len(charts) == 4
    for chart in charts:
        references = _REFERENCE.findall(chart)
        assert len(references) >= 3
        for title, address, kept in references:
            cells = workbook.stored[title][address.replace("$", "")]
            shown = [row[0].value for row in cells] if isinstance(cells, tuple) else [cells.value]
            points = dict(re.findall(r'<pt idx="(\d+)"><v>([^<]*)</v>', kept))
            assert len(shown) == int(re.search(r'ptCount val="(\d+)"', kept)[1])
            for index, value in enumerate(shown):
                found = points.get(str(index))
                if isinstance(value, int | float):
                    assert float(found) == pytest.approx(value, abs=1e-6)
                else:
                    assert found == value


def test_charts_end_with_the_last_kept_month(exported):
    lengths = [re.findall(r'ptCount val="(\d+)"', chart) for chart in chart_parts(exported("2017").content)]
    # Fifteen months from January 2016 to March 2017, beside the one cell of each heading.
    assert {length for found in lengths for length in found} == {"1", "15"}


def test_the_progress_reaches_back_to_the_beginning_of_the_books(exported):
    rows = [row[0] for row in exported("2017-Q1").stored["Équilibre"].iter_rows(min_row=6, values_only=True)]
    assert rows[0] == "janv. 2016"
    assert rows[14] == "mars 2017"


BUDGET = "Budget et écarts"
BUDGET_HEADINGS = [
    *("Rubrique", "Compte", "Budget\n1er trimestre 2016", "Réalisé\n1er trimestre 2016"),
    *("Écart", "Écart en %", "Sens", "Budget\nannée 2016", "Reste prévu\nannée 2016"),
    *("Réalisé et prévu\nannée 2016", "Écart\nannée 2016", "Explication"),
]


def budgeted_book(*notes):
    """Kept to March: 3 600 € of energy where 3 000 € were budgeted, insurance as budgeted."""
    lines = (BudgetLine(1, 2016, "6061", None, 1_200_000), BudgetLine(2, 2016, "616", None, 120_000))
    bills = (("6061", 360_000), ("616", 30_000))
    entries = tuple(
        replace(make.posted(number, cents, date(2016, 2, 9)), id=n, number=n)
        for n, (number, cents) in enumerate(bills, start=1)
    )
    kept = tuple(
        VarianceNote(n, parse_period(period), number, text)
        for n, (period, number, text) in enumerate(notes, start=1)
    )
    version = BudgetVersion(1, 2016, "Budget", date(2015, 12, 12), lines)
    return make.book_data(
        building=make.building(confirmed_to=date(2016, 3, 31)),
        budget=lines,
        budget_versions=(version,),
        entries=entries,
        variance_notes=kept,
    )


def test_the_budget_shows_variance_rest_of_the_year_and_explanation():
    workbook = read(budgeted_book(("2016-Q1", "6061", INJECTED)), "2016-Q1")
    assert workbook.row(BUDGET, "Rubrique") == BUDGET_HEADINGS
    # Nine months of 1 000 € are still to come.
    row = workbook.row(BUDGET, "6061", 2)
    assert row[2:5] == [3000, 3600, 600]
    assert row[7:11] == [12000, 9000, 12600, 600]
    assert row[11] == INJECTED
    assert workbook.row(BUDGET, "616", 2)[11] is None
    assert workbook.stored[BUDGET]["A2"].value.endswith("budget 2016 « Budget », voté le 12/12/2015")
    cell = next(cell for _, cell, _ in workbook.cells() if cell.value == INJECTED)
    assert (cell.data_type, cell.quotePrefix, cell.alignment.wrap_text) == ("s", True, True)
    assert workbook.contradictions() == []


@pytest.mark.parametrize(("period", "number"), [("2016-Q1", "616"), ("2016", "6061"), ("2016-02", "6061")])
def test_a_large_variance_without_its_note_is_still_to_be_explained(period, number):
    workbook = read(budgeted_book((period, number, "Autre chose")), "2016-Q1")
    assert workbook.row(BUDGET, "6061", 2)[11] == "À expliquer"


def test_two_exports_are_the_same_bytes(exported_data, tmp_path):
    paths = [tmp_path / "a.xlsx", tmp_path / "b.xlsx"]
    for path in paths:
        export_sicoval(exported_data, parse_period("2017-Q1"), path)
    assert paths[0].read_bytes() == paths[1].read_bytes()


def test_neither_clock_nor_time_zone_nor_hash_order_changes_a_byte(tmp_path):
    script = (
        "import sys; from pathlib import Path; from tests.app.exported_book import exported_book;"
        "from app.exporting.sicoval import export_sicoval; from models.period import parse_period;"
        "export_sicoval(exported_book(), parse_period('2017-Q1'), Path(sys.argv[1]))"
    )
    contents = []
    for zone, seed in (("Pacific/Auckland", "1"), ("America/Lima", "2")):
        path = tmp_path / f"{seed}.xlsx"
        settings = {**os.environ, "TZ": zone, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
        subprocess.run([sys.executable, "-c", script, str(path)], check=True, env=settings, cwd=tmp_path)
        contents.append(path.read_bytes())
    assert contents[0] == contents[1]


def test_an_empty_book_still_makes_a_workbook():
    workbook = read(make.book_data(), "2016-Q1")
    assert workbook.named("income_total") == 0
    assert workbook.named("let_m2") == 0
    assert not workbook.named("coverage")
    assert workbook.stored["Contrôles"]["B5"].value == "OK"


def test_a_long_period_is_shown_by_quarters_or_years(exported):
    headings = {
        period: [cell.value for cell in exported(period).live["Recettes"][5]][2:-2]
        for period in ("2016", "2016-01-01..2017-03-31", "2014-01-01..2019-12-31")
    }
    assert len(headings["2016"]) == 12
    assert headings["2016-01-01..2017-03-31"] == ["T1 2016", "T2 2016", "T3 2016", "T4 2016", "T1 2017"]
    assert headings["2014-01-01..2019-12-31"] == ["2014", "2015", "2016", "2017", "2018", "2019"]


def test_the_file_opens_where_it_was_asked_for(exported_data, tmp_path):
    path = tmp_path / "sicoval.xlsx"
    export_sicoval(exported_data, parse_period("2017-Q1"), path)
    assert load_workbook(path).sheetnames == SHEETS


def test_a_quarter_stands_beside_that_of_a_year_before(exported_data):
    """Each category's amount a year earlier, and their sum; nothing where the books had not begun."""
    book = load_workbook(
        BytesIO(sicoval_workbook(exported_data, parse_period("2017-Q1")).content()), data_only=True
    )
    then = balance(exported_data, parse_period("2016-Q1"))
    for title, total in (("Recettes", then.income_cents), ("Charges", then.cost_cents)):
        sheet = book[title]
        (column,) = [cell.column for cell in sheet[5] if str(cell.value).startswith("Un an avant")]
        assert sheet.cell(5, column).value == "Un an avant :\n1er trimestre 2016"
        rows = {sheet.cell(row, 1).value: sheet.cell(row, column).value for row in range(6, 25)}
        assert rows["Total"] == pytest.approx(total / 100)
    assert f"un an avant : {percent(then.coverage)}" in book["Synthèse"]["A7"].value
    first = load_workbook(BytesIO(sicoval_workbook(exported_data, parse_period("2016-Q1")).content()))
    assert not any("Un an avant" in str(cell.value) for cell in first["Recettes"][5])
