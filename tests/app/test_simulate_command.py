"""`simulate`: its JSON keys, its tables, its refusals and exit codes."""

from __future__ import annotations

import json

import pytest

from app.book import Book
from app.changes.budget import AccountBudget, set_budgets
from app.changes.building import add_space
from app.changes.leases import add_lease
from app.changes.parties import add_party
from app.main import main
from tests import factories, what_if

RISE = """name = "Hausse"
from = "2017-01"
months = 12
[[rent]]
percent = 3.0
"""
RISK = "[risk]\nleave = 1.0\nrelet_months = [3, 3]\n"


@pytest.fixture
def files(tmp_path, monkeypatch):
    """A book and an empty scenario file beside it."""
    monkeypatch.setenv("EQUILIBRE_DATA", str(tmp_path / "data"))
    book = Book.create(tmp_path / "b.equilibre", factories.building())
    data = what_if.book()
    for space in data.spaces:
        add_space(book, space)
    for party in data.parties:
        add_party(book, party)
    for lease in data.leases:
        add_lease(book, lease)
    for line in data.budget:
        set_budgets(book, line.year, [AccountBudget(line.account, line.amount_cents)])
    book.close()
    return book.path, tmp_path / "essai.toml"


def run(files, text, *options):
    book, scenario = files
    scenario.write_text(text, "utf-8")
    return main(["simulate", str(book), str(scenario), *options])


def answer(capsys):
    return json.loads(capsys.readouterr().out)


def test_the_answer_has_the_fixed_keys(files, capsys):
    assert run(files, RISE + RISK, "--json", "--solve", "rent.percent", "--draws", "50", "--seed", "7") == 0
    found = answer(capsys)
    assert list(found) == [
        "name",
        "years",
        "baseline_cumulative_month",
        "scenario_cumulative_month",
        "tenants",
        "solved",
        "draws",
    ]
    assert list(found["years"][0]) == ["year", "baseline", "scenario"]
    bucket = {
        *("period", "forecast", "income", "costs", "income_cents", "cost_cents", "balance_cents"),
        *("cumulative_balance_cents", "coverage_12_months"),
    }
    assert set(found["years"][0]["baseline"]) == set(found["years"][0]["scenario"]) == bucket
    assert set(found["solved"]) == {"lever", "value", "reached", "balance_cents"}
    assert set(found["draws"]) == {"n", "seed", "p10_cents", "p50_cents", "p90_cents", "probability"}
    assert (found["draws"]["n"], found["draws"]["seed"]) == (50, 7)


def test_a_rise_of_three_percent(files, capsys):
    assert run(files, RISE, "--json") == 0
    found = answer(capsys)
    (year,) = found["years"]
    assert year["year"] == 2017
    assert year["baseline"]["balance_cents"] == 408_000
    assert year["scenario"]["balance_cents"] == 408_000 + 57_600
    assert year["scenario"]["income"]["rent"] == 12 * 164_800
    assert year["scenario"]["forecast"]
    assert (found["baseline_cumulative_month"], found["scenario_cumulative_month"]) == ("2016-01", "2016-01")
    assert found["tenants"] == [
        {
            "tenant": "T01",
            "tenant_name": "Taparel",
            "month_before_cents": 100_000,
            "month_after_cents": 103_000,
            "percent": 3.0,
        },
        {
            "tenant": "T02",
            "tenant_name": "L'Atelier",
            "month_before_cents": 60_000,
            "month_after_cents": 61_800,
            "percent": 3.0,
        },
    ]
    assert (found["solved"], found["draws"]) == (None, None)


def test_solving_answers_with_the_value_put_in(files, capsys):
    # 4 080 € a year too much: 340 of 1 600 € a month is 21.25 %.
    assert run(files, RISE, "--json", "--solve", "rent.percent") == 0
    found = answer(capsys)
    assert found["solved"] == {
        "lever": "rent.percent",
        "value": -21.25,
        "reached": True,
        "balance_cents": 0,
    }
    assert found["years"][0]["scenario"]["balance_cents"] == 0


def test_draws_repeat_with_their_seed_which_is_0_if_not_said(files, capsys):
    # Everybody leaves and is away for good: 340 − 1 788 € a month.
    assert run(files, RISE + RISK, "--json", "--draws", "20") == 0
    first = answer(capsys)["draws"]
    cents = 12 * (38_800 - 178_800)
    assert first == {
        "n": 20,
        "seed": 0,
        "p10_cents": cents,
        "p50_cents": cents,
        "p90_cents": cents,
        "probability": 0.0,
    }


def test_the_tables_are_french(files, capsys):
    text = RISE.replace("12\n", "24\n") + '[[vacancy]]\nspace = "B03"\nmonths = 3\n' + RISK
    assert run(files, text, "--draws", "10") == 0
    shown = capsys.readouterr().out
    for words in ("« Hausse », 2017-01 – 2018-12", "Référence", "Écart", "Seuil de rentabilité", "Locataire"):
        assert words in shown
    assert "Coût des locaux vides" in shown
    assert "10 tirages, graine 0" in shown
    assert "Taparel    2018-12  1\u202f000,00\u202f€  1\u202f030,00\u202f€  3,00\u202f%" in shown


@pytest.mark.parametrize(
    ("lever", "words"),
    [
        ("rent.percent", "rent.percent = −21,25 ramène le solde de 2017 à 0,00 €."),
        (
            "income.coworking.percent",
            "income.coworking.percent n'y suffit pas : au mieux −100, pour un solde de",
        ),
    ],
)
def test_what_is_solved_is_said_in_a_sentence(files, capsys, lever, words):
    assert run(files, RISE, "--solve", lever) == 0
    assert words in capsys.readouterr().out


def test_a_short_horizon_that_ends_below_zero(files, capsys):
    text = 'from = "2017-02"\nmonths = 2\n[[cost]]\nnature = "tax"\namount = 99999\nmonth = "2017-03"\n'
    assert run(files, text) == 0
    shown = capsys.readouterr().out
    assert "Équilibre cumulé atteint : référence 2016-01, scénario jamais." in shown
    assert "Seuil de rentabilité" not in shown


def test_refusals_name_block_and_key(files, capsys):
    assert run(files, RISE + "[[rent]]\npercent = '4'\n") == 1
    captured = capsys.readouterr()
    assert "[[rent]] 2, percent" in captured.err
    assert run(files, RISE + "tenants = ['T99']\n", "--json") == 1
    captured = capsys.readouterr()
    assert [issue["where"] for issue in json.loads(captured.out)["issues"]] == ["[[rent]] 1, tenants"]
    assert captured.err.startswith("[[rent]] 1, tenants : ")


def test_draws_need_a_risk_and_solving_a_whole_year(files, capsys):
    assert run(files, RISE, "--draws", "10") == 1
    assert "[risk]" in capsys.readouterr().err
    assert run(files, RISE.replace("12\n", "11\n"), "--solve", "rent.percent") == 1
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    "options",
    [
        ("--solve", "rent.amount_month"),
        ("--draws", "0"),
        ("--draws", "1e3"),
        ("--draws", "9" * 30),
        ("--seed", "-1"),
    ],
)
def test_wrong_usage(files, capsys, options):
    assert run(files, RISE, *options) == 2
    assert capsys.readouterr().out == ""


def test_a_file_that_is_not_there(files, capsys):
    book, _ = files
    assert main(["simulate", str(book), "nowhere.toml"]) == 1
    assert "nowhere.toml" in capsys.readouterr().err
