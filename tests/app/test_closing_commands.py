"""`close` and `export` of a closed quarter as typed by a treasurer."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from app.book import Book
from app.changes.building import edit_building
from app.main import main
from tests.app.closed_book import ready_book


@pytest.fixture
def path(tmp_path):
    made = tmp_path / "b.equilibre"
    ready_book(made).close()
    return made


def run(capsys, *words):
    code = main([str(word) for word in words])
    written = capsys.readouterr()
    return code, written.out, written.err


def answer(capsys, *words):
    code, out, err = run(capsys, *words, "--json")
    assert (code, err) == (0, "")
    return json.loads(out)


def test_a_quarter_is_closed_exported_and_reopened(path, tmp_path, capsys):
    closed = answer(capsys, "close", path, "--period", "2016-T1")
    assert (closed["quarter"], closed["first"], closed["last"]) == ("2016-Q1", "2016-01-01", "2016-03-31")
    assert (closed["entries"], closed["previous_head"], len(closed["head"])) == (6, "", 64)
    assert (closed["file"], len(closed["sha256"]), closed["issues"]) == ("sicoval-2016-T1.xlsx", 64, [])
    first, second = tmp_path / "1.xlsx", tmp_path / "2.xlsx"
    answer(capsys, "export", path, "sicoval", "--period", "2016-Q1", "-o", first)
    answer(capsys, "export", path, "sicoval", "--period", "2016-Q1", "-o", second)
    assert first.read_bytes() == second.read_bytes()
    answer(capsys, "export", path, "rent-roll", "--period", "2016-Q1", "-o", first, "--to", "Région")
    book = Book.open(path, read_only=True)
    assert [kept.recipient for kept in book.data.exports] == ["Sicoval", "Région"]
    book.close()
    reopened = answer(capsys, "close", path, "--period", "2016-Q1", "--reopen", "une facture oubliée")
    assert (reopened["head"], reopened["reason"]) == (closed["head"], "une facture oubliée")
    assert answer(capsys, "close", path, "--period", "2016-Q1")["previous_head"] == closed["head"]


def test_closing_says_what_it_did_and_shows_the_notices(path, capsys):
    book = Book.open(path)
    edit_building(book, replace(book.data.building, confirmed_to=date(2016, 4, 30)))
    book.close()
    code, out, err = run(capsys, "close", path, "--period", "2016-T1")
    assert (code, err) == (0, "")
    assert "à noter" in out
    assert "2016-T1 arrêté du 01/01/2016 au 31/03/2016 : 6 écritures." in out
    assert "Empreinte : " in out
    code, out, _ = run(capsys, "close", path, "--period", "2016-T1", "--reopen", "un oubli")
    assert (code, out) == (0, "2016-T1 rouvert : un oubli\n")


def test_what_cannot_be_closed_is_refused_in_one_sentence(path, capsys):
    for words in (
        ["--period", "2016-T2"],
        ["--period", "2015-T4"],
        ["--period", "2016-T1", "--reopen", "rien"],
    ):
        code, out, err = run(capsys, "close", path, *words)
        assert (code, out, err.count("\n")) == (1, "", 1)
    run(capsys, "close", path, "--period", "2016-T1")
    code, out, err = run(capsys, "close", path, "--period", "2016-T2", "--reopen", "rien")
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert "2016-T1" in err


def test_what_is_no_quarter_is_a_wrong_usage(path, capsys):
    assert run(capsys, "close", path, "--period", "2016-03")[0] == 2
    assert run(capsys, "close", path)[0] == 2
