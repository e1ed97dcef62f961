"""`export board`: which scenario it takes, what it refuses, that other exports still need a period."""

from __future__ import annotations

import json

import pytest

from app.book import Book
from app.changes.budget import AccountBudget, set_budgets
from app.changes.parties import add_party
from app.changes.scenarios import delete_scenario, save_scenario
from app.main import main
from app.reports.last_scenario import last_saved
from tests import factories
from tests.app.board_book import scenario
from tests.app.workbook_reading import ReadWorkbook

TEXT = 'name = "Du fichier"\nfrom = "2016-01"\nmonths = 12\n[[cost]]\nnature = "energy"\npercent = 10\n'


@pytest.fixture
def book(tmp_path, monkeypatch):
    monkeypatch.setenv("EQUILIBRE_DATA", str(tmp_path / "data"))
    made = Book.create(tmp_path / "b.equilibre", factories.building())
    add_party(made, factories.party())
    set_budgets(made, 2016, [AccountBudget("6061", 120_000)])
    yield made
    made.close()


def export(book, *options, file="ca.xlsx"):
    return main(["export", str(book.path), "board", "-o", str(book.path.with_name(file)), *options])


def title(book):
    return ReadWorkbook(book.path.with_name("ca.xlsx").read_bytes()).stored["Question"]["A1"].value


def test_a_scenario_file_is_exported(book, capsys):
    path = book.path.with_name("essai.toml")
    path.write_text(TEXT, "utf-8")
    assert export(book, "--scenario", str(path), "--json") == 0
    facts = json.loads(capsys.readouterr().out)
    assert facts == {"profile": "board", "scenario": "Du fichier", "file": str(path.with_name("ca.xlsx"))}
    assert title(book) == "Et si… « Du fichier »"


def test_a_saved_scenario_is_found_by_its_name(book):
    for name in ("Un", "Deux"):
        save_scenario(book, scenario(book.data, name=name))
    assert export(book, "--scenario", "Un") == 0
    assert title(book) == "Et si… « Un »"


def test_without_a_name_the_one_saved_last_is_taken(book):
    first, *_ = [save_scenario(book, scenario(book.data, name=name)) for name in ("Un", "Deux")]
    assert export(book) == 0
    assert title(book) == "Et si… « Deux »"
    save_scenario(book, scenario(book.data, name="Un", months=6))
    assert last_saved(book.path, book.data).name == "Un"
    delete_scenario(book, first)
    assert last_saved(book.path, book.data).name == "Deux"


def test_without_any_scenario_the_period_is_shown_as_it_is_foreseen(book):
    assert export(book, "--period", "2016") == 0
    assert title(book) == "Et si… « Prévision sans changement »"
    workbook = ReadWorkbook(book.path.with_name("ca.xlsx").read_bytes())
    assert workbook.named("solde_2016") == workbook.named("base_2016")
    # Every lever is there to be tried out.
    assert workbook.named("levier_loyer_percent") is None
    assert export(book, "--period", "2016", file="ca.pdf") == 0
    # The books begin in January 2016: what lies before them is left out; without a period, three years.
    assert export(book, "--period", "2015-07-01..2017-12-31") == 0
    assert export(book, file="libre.xlsx") == 0


def test_a_pdf_is_written_with_its_draws(book):
    save_scenario(book, scenario(book.data, "[risk]\nincome_sd_percent = 10\n"))
    assert export(book, "--draws", "50", "--seed", "3", file="ca.pdf") == 0
    assert book.path.with_name("ca.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize(
    ("options", "file", "words"),
    [
        (("--period", "2015"), "ca.xlsx", "1 à 600 mois"),
        (("--scenario", "Absent"), "ca.xlsx", "Absent"),
        (("--scenario", "absent.toml"), "ca.xlsx", "absent.toml"),
    ],
)
def test_what_is_not_there_is_refused_in_a_sentence(book, capsys, options, file, words):
    assert export(book, *options, file=file) == 1
    assert words in capsys.readouterr().err
    assert not book.path.with_name(file).exists()


def test_another_ending_is_refused(book, capsys):
    save_scenario(book, scenario(book.data))
    assert export(book, file="ca.odt") == 1
    assert "ca.odt" in capsys.readouterr().err


def test_the_other_files_still_need_a_period(book, capsys):
    assert main(["export", str(book.path), "sicoval", "-o", "x.xlsx"]) == 2
    assert "--period" in capsys.readouterr().err
