"""The board's workbook: named levers and outcomes, formulas that say what `simulate` says, the same bytes."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from app.exporting.board import board_content, export_board
from app.reports.simulation_facts import simulation_facts
from models.ledger import BudgetLine
from models.message import UserError
from models.simulation import simulate
from tests import factories as make
from tests.app.board_book import board_book, scenario
from tests.app.recalculation import Recalculated
from tests.app.workbook_reading import ReadWorkbook

ROOT = Path(__file__).parents[2]
SHEETS = ["Question", "Effet par locataire", "Par année", "Mois", "Base"]
INJECTED = "=cmd|' /C calc'!A0"
EVERYTHING = """
[growth]
ILC = 1.5
energy = 4
rent = 0.7
recovered_charges = 2
[[rent]]
percent = 3
from = "2016-07"
exempt = ["T03"]
cap_percent = 2.5
[[vacancy]]
space = "B02"
from = "2016-09"
months = 3
relet_eur_m2_year = 151.11
[[vacancy]]
space = "B05"
from = "2016-08"
months = 2
[[income]]
source = "coworking"
percent = 20
from = "2016-05"
[[income]]
source = "coworking"
percent = -3.5
from = "2017-02"
[[cost]]
nature = "cleaning"
amount_month = 175.25
from = "2017-01"
[[cost]]
nature = "maintenance"
amount = 1234.56
month = "2017-04"
"""


@pytest.fixture(scope="module")
def data():
    return board_book()


@pytest.fixture(scope="module")
def exported(data):
    """The workbook of a scenario's text, made once."""
    return cache(lambda text, **more: content(data, text, **more))


def content(data, text, **more) -> bytes:
    return board_content(data, scenario(data, text, **more), Path("ca.xlsx"))


def simulated(data, text):
    """What `simulate --json` answers."""
    return json.loads(json.dumps(simulation_facts(data, simulate(data, scenario(data, text)))))


def plain_book():
    """One office let for 1 000 € a month, 1 100 € a month of head rent by the budget."""
    return make.book_data(
        spaces=(make.space(),),
        parties=(make.party(),),
        leases=(make.lease(),),
        budget=(BudgetLine(1, 2016, "6132", None, 1_320_000),),
    )


def test_a_rise_of_three_percent_is_as_worked_out_by_hand():
    text = '[[rent]]\npercent = 3\nfrom = "2016-07"\n'
    workbook = ReadWorkbook(content(plain_book(), text, start="2016-01", months=12))
    # 6 × 1 000 + 6 × 1 030 − 12 × 1 100
    assert workbook.named("solde_2016") == -1020
    assert workbook.named("base_2016") == -1200
    assert workbook.named("recettes_2016") == 12180
    assert workbook.named("charges_2016") == 13200
    assert workbook.named("couverture_2016") == pytest.approx(12180 / 13200)
    assert workbook.named("base_couverture_12_mois_2016") == pytest.approx(12000 / 13200)
    assert (workbook.named("loyer_avant_T01"), workbook.named("loyer_apres_T01")) == (1000, 1030)
    assert workbook.row("Effet par locataire", "T01")[8:12] == [30, 0.03, 600, 618]
    assert workbook.row("Mois", "L01")[1:6] == ["Taparel", 20, "%", 0.03, 0]


def test_the_first_sheet_says_what_the_figures_say():
    text = '[[rent]]\npercent = 15\nfrom = "2016-01"\n'
    texts = ReadWorkbook(content(plain_book(), text, start="2016-01", months=12)).texts("Question")
    assert (
        "En 2016, le solde est de 600\u202f€ avec le scénario, de −1\u202f200\u202f€ sans : l’équilibre de "
        "l’année 2016 est atteint." in texts
    )
    assert (
        "Cumulé depuis le début des livres, le solde reste positif à partir de janvier 2016 "
        "(sans le scénario : jamais dans l’horizon)." in texts
    )
    assert "Le loyer change pour 1 locataire sur 1, de +15,0\u202f% à +15,0\u202f%." in texts
    assert "Solde cumulé fin 2016 : 600\u202f€ avec le scénario, −1\u202f200\u202f€ sans" in texts


def test_what_is_missing_for_balance_is_said():
    texts = ReadWorkbook(content(plain_book(), "", start="2016-01", months=12)).texts("Question")
    assert any("il manque 1\u202f200\u202f€ pour l’équilibre de l’année 2016." in text for text in texts)
    assert any("est encore négatif à la fin de l’horizon" in text for text in texts)
    assert "Aucun loyer ne change dans le mois comparé." in texts


@pytest.mark.parametrize("text", ["", EVERYTHING])
def test_named_outcomes_are_those_of_simulate(data, exported, text):
    workbook = ReadWorkbook(exported(text))
    facts = simulated(data, text)
    assert [year["year"] for year in facts["years"]] == [2016, 2017]
    for year in facts["years"]:
        for prefix, side in (("base_", year["baseline"]), ("", year["scenario"])):
            keys = ("income_cents", "cost_cents", "cumulative_balance_cents")
            names = [f"{prefix}{stem}_{year['year']}" for stem in ("recettes", "charges", "cumul")]
            names.append(f"{prefix or 'solde_'}{year['year']}")
            amounts = [round(workbook.named(name) * 100) for name in names]
            assert amounts == [side[key] for key in (*keys, "balance_cents")]
            twelve = workbook.named(f"{prefix}couverture_12_mois_{year['year']}") or None
            assert twelve == pytest.approx(side["coverage_12_months"], abs=5e-7)
    for tenant in facts["tenants"]:
        named = [workbook.named(f"loyer_{when}_{tenant['tenant']}") for when in ("avant", "apres")]
        assert [round(euros * 100) for euros in named] == [
            tenant["month_before_cents"],
            tenant["month_after_cents"],
        ]


TWO_LEVERS = """
[[rent]]
percent = 2
from = "2016-04"
tenants = ["T01"]
[[rent]]
eur_m2_year = 140
from = "2016-08"
tenants = ["T02", "T03"]
exempt = ["T03"]
"""
TWICE_EMPTY = """
[[vacancy]]
space = "B01"
from = "2016-05"
months = 2
relet_eur_m2_year = 150
[[vacancy]]
space = "B01"
from = "2016-10"
months = 1
relet_eur_m2_year = 120.5
"""
BATTERY = [
    ("", {}),
    (EVERYTHING, {}),
    ('[[rent]]\neur_m2_year = 160.07\nfrom = "2016-04"\ncap_percent = 10\n', {}),
    ('[[rent]]\namount_month = 301.01\nfrom = "2016-06"\ntenants = ["T02", "T03"]\n', {}),
    (TWO_LEVERS, {"months": 9}),
    (TWICE_EMPTY, {"start": "2016-01", "months": 12}),
]


@pytest.mark.parametrize(("text", "more"), BATTERY)
def test_every_stored_value_is_what_its_formula_comes_to(exported, text, more):
    found = exported(text, **more)
    workbook, again = ReadWorkbook(found), Recalculated(found)
    formulas = list(again.formulas())
    assert len(formulas) > 300
    for title, address in formulas:
        stored, computed = workbook.stored[title][address].value, again.value(title, address)
        if isinstance(stored, datetime):
            stored = (stored.date() - date(1899, 12, 30)).days
        if isinstance(stored, int | float):
            assert computed == pytest.approx(stored, abs=1e-6), f"{title}!{address}"
        else:
            assert (computed or None) == (stored or None), f"{title}!{address}"


SOURCES_AND_NATURES = """
[growth]
energy = 4.5
[[income]]
source = "coworking"
percent = 20
from = "2016-07"
[[cost]]
nature = "energy"
percent = -8
from = "2016-04"
[[cost]]
nature = "cleaning"
amount_month = 99.99
from = "2017-02"
[[cost]]
nature = "maintenance"
amount = 1200
month = "2016-09"
[[cost]]
nature = "cleaning"
amount = 33.33
month = "2017-03"
"""
REPLAYS = [
    (
        "",
        {
            "levier_loyer_percent": 3.7,
            "levier_loyer_debut": date(2016, 6, 20),
            "levier_loyer_plafond_percent": 3.25,
            "exempt_T02": "oui",
        },
        '[[rent]]\npercent = 3.7\nfrom = "2016-06"\nexempt = ["T02"]\ncap_percent = 3.25\n',
    ),
    (
        '[[rent]]\npercent = 3\nfrom = "2016-04"\n',
        {"levier_loyer_percent": None, "levier_loyer_m2_an": 161.13, "levier_loyer_debut": date(2016, 9, 1)},
        '[[rent]]\neur_m2_year = 161.13\nfrom = "2016-09"\n',
    ),
    ("", {"levier_loyer_montant_mois": 412.35}, '[[rent]]\namount_month = 412.35\nfrom = "2016-04"\n'),
    (
        "",
        {
            "levier_coworking_percent": 20,
            "levier_coworking_debut": date(2016, 7, 1),
            "croissance_energie_percent": 4.5,
            "levier_energie_percent": -8,
            "levier_nettoyage_montant_mois": 99.99,
            "levier_nettoyage_montant_debut": date(2017, 2, 1),
            "depense_1_nature": "Entretien et réparations",
            "depense_1_montant": 1200,
            "depense_1_mois": date(2016, 9, 1),
            "depense_2_nature": "Nettoyage",
            "depense_2_montant": 33.33,
            "depense_2_mois": date(2017, 3, 31),
        },
        SOURCES_AND_NATURES,
    ),
    (
        EVERYTHING,
        {"vacance_B02_debut": date(2016, 11, 1), "vacance_B02_mois": 5, "vacance_B05_relocation_m2_an": 99.5},
        EVERYTHING.replace('from = "2016-09"\nmonths = 3', 'from = "2016-11"\nmonths = 5').replace(
            "months = 2\n", "months = 2\nrelet_eur_m2_year = 99.5\n"
        ),
    ),
]


@pytest.mark.parametrize(("before", "changes", "after"), REPLAYS)
def test_changed_cells_replay_another_scenario_to_the_cent(data, exported, before, changes, after):
    replayed = Recalculated(exported(before), **changes)
    facts = simulated(data, after)
    for year in facts["years"]:
        found = {stem: round(replayed.named(f"{stem}_{year['year']}") * 100) for stem in ("solde", "cumul")}
        side = year["scenario"]
        assert found == {"solde": side["balance_cents"], "cumul": side["cumulative_balance_cents"]}
    for tenant in facts["tenants"]:
        cents = round(replayed.named(f"loyer_apres_{tenant['tenant']}") * 100)
        assert cents == tenant["month_after_cents"]
    wanted = ReadWorkbook(exported(after)).stored["Mois"]
    amounts = [place for place in replayed.formulas() if place[0] == "Mois"]
    assert len(amounts) > 200
    for title, address in amounts:
        if isinstance(euros := wanted[address].value, int | float):
            assert replayed.value(title, address) == pytest.approx(euros, abs=1e-6), address


def test_two_values_for_one_rent_lever_are_pointed_out(exported):
    changed = Recalculated(exported(""), levier_loyer_percent=3, levier_loyer_m2_an=150)
    shown = [changed.value(*place) for place in changed.formulas()]
    assert "Une seule valeur par levier de loyer : hausse, €/m²/an ou €/mois." in shown


def test_every_lever_and_outcome_has_its_name(exported):
    names = set(ReadWorkbook(exported(EVERYTHING)).live.defined_names)
    assert {
        *("levier_loyer_percent", "levier_loyer_m2_an", "levier_loyer_montant_mois", "levier_loyer_debut"),
        *("levier_loyer_plafond_percent", "exempt_T01", "exempt_T02", "exempt_T03"),
        *("levier_coworking_percent", "levier_coworking_2_percent", "levier_nettoyage_montant_mois"),
        *("croissance_energie_percent", "croissance_loyers_percent", "depense_1_montant", "depense_3_mois"),
        *("vacance_B02_debut", "vacance_B02_mois", "vacance_B02_relocation_m2_an", "vacance_B05_mois"),
        *("solde_2016", "base_2016", "solde_2017", "base_2017", "cumul_2017", "loyer_apres_T03"),
    } <= names


def test_the_levers_stand_as_the_scenario_has_them(exported):
    workbook = ReadWorkbook(exported(EVERYTHING))
    assert workbook.named("levier_loyer_percent") == 3
    assert workbook.named("levier_loyer_debut").date() == date(2016, 7, 1)
    assert [workbook.named(f"exempt_T0{n}") for n in (1, 2, 3)] == ["non", "non", "oui"]
    assert workbook.named("levier_coworking_2_percent") == -3.5
    assert workbook.named("depense_1_nature") == "Entretien et réparations"
    assert workbook.named("vacance_B05_relocation_m2_an") is None


def test_codes_that_no_name_may_hold_get_one_each(data):
    parties = tuple(
        replace(party, code=code) for party, code in zip(data.parties, ("A B", "a-b", "é"), strict=True)
    )
    found = ReadWorkbook(content(replace(data, parties=parties), ""))
    assert {"exempt_A_B", "exempt_a_b_2", "exempt__"} <= set(found.live.defined_names)


def test_what_is_baked_in_is_said(exported):
    texts = ReadWorkbook(exported(EVERYTHING)).texts("Base")
    assert any("croissance d’indice du scénario (ILC 1,5 % par an)" in text for text in texts)
    assert not any("croissance d’indice" in text for text in ReadWorkbook(exported("")).texts("Base"))


def test_text_from_outside_is_text_on_every_sheet():
    book = board_book(names=(INJECTED, "Vélo-Canal", "Atelier"), name=INJECTED)
    book = replace(book, parties=(replace(book.parties[0], code=INJECTED), *book.parties[1:]))
    plan = scenario(book, '[[rent]]\npercent = 3\nfrom = "2016-04"\n', name=INJECTED)
    workbook = ReadWorkbook(board_content(book, plan, Path("ca.xlsx")))
    assert {"Effet par locataire", "Mois", "Base"} <= {
        title for title, _, value in workbook.cells() if str(value).startswith(INJECTED)
    }
    assert all(cell.data_type == "s" for _, cell, _ in workbook.cells() if "calc'" in str(cell.value))


def test_every_sheet_prints_on_a4_landscape_and_says_where_figures_come_from(exported):
    workbook = ReadWorkbook(exported(EVERYTHING))
    assert workbook.live.sheetnames == SHEETS
    for sheet in workbook.live.worksheets:
        assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
        stamps = " ".join(workbook.texts(sheet.title))
        assert "Données d’exemple inventées · Prévision" in stamps
        assert "Données d’exemple inventées" in sheet.oddFooter.right.text
    real = ReadWorkbook(content(board_book(is_sample=False, confirmed_to=date(2016, 1, 31)), ""))
    assert "inventées" not in " ".join(real.texts("Question"))


def test_a_book_without_leases_still_makes_a_workbook():
    workbook = ReadWorkbook(content(make.book_data(), "", start="2016-03", months=4))
    assert workbook.named("solde_2016") == 0
    assert "Aucun bail ne court dans l’horizon." in workbook.texts("Question")


def test_shares_of_accounts_in_the_property_count(data):
    shared = make.chart(
        make.account("7061", in_property=Decimal("0.335")), make.account("7088", in_property=Decimal("0.5"))
    )
    book = replace(data, chart=shared)
    found = content(book, EVERYTHING)
    workbook, again = ReadWorkbook(found), Recalculated(found)
    for title, address in again.formulas():
        stored = workbook.stored[title][address].value
        if isinstance(stored, int | float):
            assert again.value(title, address) == pytest.approx(stored, abs=1e-6), f"{title}!{address}"


def test_neither_clock_nor_time_zone_nor_hash_order_changes_a_byte(tmp_path):
    script = (
        "import sys; from pathlib import Path; from tests.app.board_book import board_book, scenario;"
        "from app.exporting.board import export_board; data = board_book();"
        "text = '[growth]\\nILC = 2\\n[risk]\\nleave = 0.1\\nrelet_months = [1, 3]\\n';"
        "[export_board(data, scenario(data, text), Path(path)) for path in sys.argv[1:]]"
    )
    contents = []
    for zone, seed in (("Pacific/Auckland", "1"), ("America/Lima", "2")):
        paths = [tmp_path / f"{seed}{ending}" for ending in (".xlsx", ".pdf")]
        settings = {**os.environ, "TZ": zone, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
        subprocess.run(
            [sys.executable, "-c", script, *map(str, paths)], check=True, env=settings, cwd=tmp_path
        )
        contents.append([path.read_bytes() for path in paths])
    assert contents[0] == contents[1]


def test_another_ending_is_refused_and_nothing_written(data, tmp_path):
    with pytest.raises(UserError, match=re.escape("“ca.docx” is neither")):
        export_board(data, scenario(data), tmp_path / "ca.docx")
    assert not list(tmp_path.iterdir())
