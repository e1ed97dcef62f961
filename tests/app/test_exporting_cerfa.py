"""The tables of the grant forms: equal totals, each account on one line, whole euros that add up."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exporting.cerfa import cerfa_workbook, export_cerfa
from app.exporting.cerfa_lines import COSTS, GIVEN, INCOME, RECEIVED, line_of, lines_of
from app.exporting.profiles import content_of
from models.balance import balance
from models.budget_version import BudgetVersion
from models.ledger import BudgetLine
from models.period import Period, parse_period
from models.variance_note import VarianceNote
from tests import factories as make
from tests.app.workbook_reading import ReadWorkbook

CHART = Path(__file__).parents[2] / "resources" / "chart.csv"
BUDGET, ACCOUNT = "Budget 12156", "Compte 15059"
YEARS = ["2015", "2016", "2017", "2018", "2016-Q3", "2016-02-10..2017-03-20"]
RIGHT = 7


def read(data, year):
    return ReadWorkbook(cerfa_workbook(data, parse_period(year)).content())


def year_book(*amounts, budget=()):
    """Bills and sales of 2016, in cents, and a budget of 2016."""
    entries = [make.posted(number, cents, date(2016, 5, 1)) for number, cents in amounts]
    lines = tuple(
        BudgetLine(n, 2016, number, None, cents) for n, (number, cents) in enumerate(budget, start=1)
    )
    numbered = tuple(replace(entry, id=n, number=n) for n, entry in enumerate(entries, start=1))
    return make.book_data(entries=numbered, budget=lines)


def places(number, lines):
    """The lines that claim a number by a prefix no longer prefix of another line beats."""
    claims = [(len(p), line) for line in lines for p in line.prefixes if number.startswith(p)]
    longest = max(length for length, _ in claims)
    return [line for length, line in claims if length == longest]


def test_each_account_of_the_chart_stands_on_exactly_one_line():
    with CHART.open(encoding="utf-8") as file:
        rows = [*csv.DictReader(file)]
    for row in rows:
        groups = COSTS if row["side"] == "cost" else INCOME
        assert places(row["number"], lines_of(groups)) == [line_of(row["number"], lines_of(groups))]


@given(st.sampled_from(["6", "7", "86", "87"]), st.text("0123456789", max_size=8))
def test_any_number_stands_on_exactly_one_line(first, rest):
    groups = {"6": COSTS, "7": INCOME, "86": (GIVEN,), "87": (RECEIVED,)}[first]
    assert len(places(first + rest, lines_of(groups))) == 1


@pytest.mark.parametrize(
    ("number", "label"),
    [
        ("6132", "Locations et charges locatives"),
        ("606123", "Autres fournitures (eau, énergie…)"),
        ("611000", "Sous-traitance, divers"),
        ("627", "Services bancaires, autres"),
        ("6311", "Impôts et taxes sur rémunération"),
        ("63512", "Autres impôts et taxes"),
        ("6811", "68 – Dotations aux amortissements et provisions"),
        ("6", "65 – Autres charges de gestion courante"),
    ],
)
def test_costs_stand_where_the_form_wants_them(number, label):
    assert line_of(number, lines_of(COSTS)).label == label


def test_no_prefix_is_on_two_lines():
    for groups in (COSTS, INCOME, (GIVEN,), (RECEIVED,)):
        prefixes = [prefix for line in lines_of(groups) for prefix in line.prefixes]
        assert len(prefixes) == len(set(prefixes))


def test_a_small_year_is_as_worked_out_by_hand():
    data = year_book(
        ("6132", 100_040),
        ("6061", 50_040),
        ("616", 20_040),
        ("7061", 150_000),
        budget=[("6132", 90_000), ("7061", 120_000)],
    )
    workbook = read(data, "2016")
    # 1 000,40 + 500,40 + 200,40 = 1 701,20: one of three lines with 40 cents takes the euro, the earliest.
    assert workbook.row(ACCOUNT, "Autres fournitures (eau, énergie…)", 1)[2] == 501
    assert workbook.row(ACCOUNT, "Locations et charges locatives", 1)[2] == 1000
    assert workbook.row(ACCOUNT, "Assurance", 1)[2] == 200
    assert workbook.row(ACCOUNT, "Total des charges")[1:3] == [900, 1701]
    income = workbook.row(ACCOUNT, "Total des produits", RIGHT)
    assert income[RIGHT : RIGHT + 2] == [1200, 1500]
    assert income[RIGHT + 2] == pytest.approx(1.25)
    row = workbook.row(ACCOUNT, "Excédent (produits − charges)")
    assert row[1:3] == [300, 0]
    assert row[RIGHT : RIGHT + 2] == [0, 201]
    assert workbook.row(ACCOUNT, "Total")[1:3] == workbook.row(ACCOUNT, "Total")[RIGHT : RIGHT + 2]
    assert workbook.row(ACCOUNT, "Total")[1:3] == [1200, 1701]
    assert workbook.row(BUDGET, "Total")[1] == workbook.row(BUDGET, "Total")[4] == 1200
    assert workbook.named("cerfa_actual_shortfall") == 201
    assert workbook.named("balance") == pytest.approx(-201.20)


def test_voluntary_contributions_stand_apart_and_in_both_totals():
    gifts = make.entry(make.line("864", 30_000), make.line("875", -30_000), id=3, number=3)
    data = year_book(("6061", 10_000), ("7061", 10_000))
    workbook = read(replace(data, entries=(*data.entries, gifts)), "2016")
    assert workbook.row(ACCOUNT, "Personnel bénévole")[2] == 300
    assert workbook.row(ACCOUNT, "Bénévolat", RIGHT)[RIGHT + 1] == 300
    assert workbook.row(ACCOUNT, "Total des charges")[2] == 100
    assert workbook.row(ACCOUNT, "Total")[2] == 400
    assert workbook.named("cost_total") == 100


def test_one_sided_contributions_still_give_equal_totals():
    gifts = make.entry(make.line("861", 30_000), make.line("471", -30_000), id=3, number=3)
    data = year_book(("6061", 10_000))
    workbook = read(replace(data, entries=(*data.entries, gifts)), "2016")
    row = workbook.row(ACCOUNT, "Total")
    assert row[2] == row[RIGHT + 1] == 400


@pytest.mark.parametrize("year", YEARS)
def test_totals_are_equal_without_cents_and_names_are_the_balance(exported_data, exported, year):
    workbook = exported(year)
    for column in ("budget", "actual"):
        left, right = (workbook.named(f"cerfa_{column}_total_{side}") for side in ("costs", "income"))
        assert left == right == int(left)
    found = balance(exported_data, parse_period(year))
    assert round(workbook.named("income_total") * 100) == found.income_cents
    assert round(workbook.named("cost_total") * 100) == found.cost_cents
    assert round(workbook.named("balance") * 100) == found.balance_cents
    assert abs(workbook.named("cerfa_actual_income") - found.income_cents / 100) <= 0.5
    assert abs(workbook.named("cerfa_actual_costs") - found.cost_cents / 100) <= 0.5


@pytest.mark.parametrize("year", YEARS)
def test_stored_values_follow_from_formulas_and_checks_are_ok(exported, year):
    workbook = exported(year)
    assert workbook.contradictions() == []
    assert workbook.stored["Contrôles"]["B5"].value == "OK"


def test_random_accounts_always_reach_equal_totals():
    draw = Random(15059)  # noqa: S311 - the same each time
    for _ in range(10):
        amounts = [
            (f"{draw.choice('67')}{draw.randrange(10_000)}", draw.randrange(-90_000, 900_000))
            for _ in range(40)
        ]
        data = year_book(*amounts, budget=[(number, cents // 2) for number, cents in dict(amounts).items()])
        workbook = read(data, "2016")
        assert workbook.stored["Contrôles"]["B5"].value == "OK"
        assert workbook.named("cerfa_actual_total_costs") == workbook.named("cerfa_actual_total_income")
        found = balance(data, Period.of_year(2016))
        assert round(workbook.named("balance") * 100) == found.balance_cents


def explained_year(*notes):
    """Energy 600 € over 1 000 €, equipment 900 € over nothing, insurance 50 € over 200 €."""
    data = year_book(
        ("6061", 160_000),
        ("6063", 90_000),
        ("616", 25_000),
        ("7061", 500_000),
        budget=[("6061", 100_000), ("616", 20_000), ("7061", 500_000)],
    )
    kept = tuple(
        VarianceNote(n, parse_period(period), number, text)
        for n, (period, number, text) in enumerate(notes, start=1)
    )
    return replace(data, variance_notes=kept)


def explanation(workbook, label, first=1):
    return workbook.row(ACCOUNT, label, first)[first + 3]


def test_large_differences_without_a_note_are_still_to_be_explained():
    workbook = read(explained_year(("2016-Q1", "6061", "Hiver froid")), "2016")
    assert explanation(workbook, "Autres fournitures (eau, énergie…)") == "À expliquer : 6061, 6063"
    assert explanation(workbook, "Assurance") is None
    assert explanation(workbook, "Prestations de services (loyers)", RIGHT) is None
    assert any(
        "au-delà d’un écart de 500,00\u202f€ et de 10\u202f%" in text for text in workbook.texts(ACCOUNT)
    )


def test_notes_of_the_year_explain_their_line():
    notes = [("2016", "6061", "=Hiver; froid"), ("2016", "6063", "Tables"), ("2016", "616", "-Avenant")]
    workbook = read(explained_year(*notes[:1], notes[2]), "2016")
    line = "Autres fournitures (eau, énergie…)"
    assert explanation(workbook, line) == "6061 : =Hiver; froid ; À expliquer : 6063"
    assert explanation(workbook, "Assurance") == "-Avenant"
    assert explanation(read(explained_year(*notes), "2016"), line) == "6061 : =Hiver; froid ; 6063 : Tables"
    cell = next(cell for _, cell, _ in workbook.cells() if cell.value == "-Avenant")
    assert (cell.data_type, cell.quotePrefix, cell.alignment.wrap_text) == ("s", True, True)


def test_small_differences_that_add_up_on_a_line_are_to_be_explained():
    data = year_book(("6152", 40_000), ("6155", 40_000), budget=[("616", 100)])
    assert explanation(read(data, "2016"), "Entretien et réparation") == "À expliquer"


def test_a_year_without_budget_has_nothing_to_explain():
    workbook = read(year_book(("6061", 900_000)), "2016")
    assert explanation(workbook, "Autres fournitures (eau, énergie…)") is None
    assert not workbook.live[ACCOUNT].protection.sheet


def test_notes_leave_the_totals_equal_and_the_bytes_the_same():
    data = explained_year(("2016", "6061", "Hiver froid"))
    workbook = read(data, "2016")
    assert workbook.stored["Contrôles"]["B5"].value == "OK"
    assert workbook.contradictions() == []
    assert workbook.named("cerfa_actual_total_costs") == workbook.named("cerfa_actual_total_income") == 5000
    assert workbook.content == cerfa_workbook(data, parse_period("2016")).content()


def test_a_long_note_makes_its_row_higher():
    short, long = (
        read(explained_year(("2016", "616", "x " * letters)), "2016").live[ACCOUNT] for letters in (5, 150)
    )
    row = next(cell.row for cell in long["A"] if cell.value == "Assurance")
    assert long.row_dimensions[row].height > 3 * short.row_dimensions[row].height


def test_the_version_of_the_budget_is_named():
    version = BudgetVersion(1, 2016, "Rectifié", date(2016, 6, 30))
    data = replace(explained_year(), budget_versions=(version,))
    heading = read(data, "2016").stored[BUDGET]["A2"].value
    assert heading.endswith("du 01/01/2016 au 31/12/2016 · budget 2016 « Rectifié », voté le 30/06/2016")


def test_a_quarter_has_its_part_of_the_budget_and_says_so():
    lines = [("6132", 120_000), ("864", 1_200)]
    workbook = read(year_book(("6132", 31_000), budget=lines), "2016-Q2")
    assert workbook.row(ACCOUNT, "Locations et charges locatives")[1:3] == [300, 310]
    assert workbook.row(ACCOUNT, "Personnel bénévole")[1] == 3
    assert any("année entière" in text for text in workbook.texts(ACCOUNT))
    assert not any("année entière" in text for text in read(year_book(), "2016").texts(ACCOUNT))


def test_two_exports_are_the_same_bytes(exported_data, tmp_path):
    path = tmp_path / "cerfa.xlsx"
    export_cerfa(exported_data, parse_period("2016"), path)
    assert path.read_bytes() == content_of("cerfa", exported_data, parse_period("2016"))
