"""A rent call that left the house with an export stays: neither undo nor the forms take it back."""

from __future__ import annotations

import json
from datetime import date

import pytest

from app.book import Book
from app.changes.corrections import correct_entry
from app.changes.ledger import record_movement
from app.changes.rents import call_rents, withdraw_call
from app.commands.run import run
from app.exporting.export import export
from app.sent_calls import SentCallError
from models.checks import check
from models.period import parse_period
from tests.app.closed_book import ENERGY, bill, ready_book

QUARTER, APRIL = parse_period("2016-Q1"), parse_period("2016-04")


@pytest.fixture
def book(tmp_path, monkeypatch):
    """Nothing is closed; three months are called."""
    monkeypatch.setenv("EQUILIBRE_DATA", str(tmp_path / "data"))
    made = ready_book(tmp_path / "b.equilibre")
    yield made
    made.close()


def send(book, path, period=QUARTER, profile="sicoval"):
    export(book, profile, period, path)


@pytest.mark.parametrize("profile", ["sicoval", "region", "cerfa", "rent-roll"])
def test_a_call_that_was_sent_is_not_taken_back(book, tmp_path, profile):
    send(book, tmp_path / "envoi.xlsx", profile=profile)
    before = book.data
    for call in book.data.calls:
        with pytest.raises(SentCallError, match=r"left with “envoi\.xlsx” on"):
            withdraw_call(book, call.id)
    assert book.data is before


def test_undo_stops_at_a_call_that_was_sent(book, tmp_path):
    call_rents(book, APRIL)
    send(book, tmp_path / "avril.xlsx", APRIL)
    record_movement(book, bill(date(2016, 4, 5), ENERGY, 10_000))
    book.undo()
    before = book.data
    with pytest.raises(SentCallError, match="The rent call of 2016-04 on lease L0"):
        book.undo()
    assert book.data is before
    assert str(book.undo_title) == "Call the rents of 2016-04"


def test_a_call_of_after_the_period_sent_or_posted_after_it_is_taken_back(book, tmp_path):
    call_rents(book, APRIL)
    send(book, tmp_path / "envoi.xlsx")
    withdraw_call(book, book.data.calls[-1].id)
    book.undo()
    send(book, tmp_path / "mai.xlsx", parse_period("2016-05"))
    call_rents(book, parse_period("2016-05"))
    book.undo()
    book.redo()
    withdraw_call(book, book.data.calls[-1].id)
    with pytest.raises(SentCallError):
        withdraw_call(book, book.data.calls[-2].id)


def test_a_call_that_was_sent_is_corrected_by_a_credit_note(book, tmp_path):
    """January's 1 000 € are given back in April and called again with April's."""
    send(book, tmp_path / "envoi.xlsx")
    correct_entry(book, book.data.calls[0].entry_id, date(2016, 4, 2))
    assert book.data.calls[-1].total_cents == -100_000
    again = [call.total_cents for call in call_rents(book, APRIL) if call.total_cents]
    assert again == [200_000]
    assert [issue for issue in check(book.data) if issue.level == "error"] == []


def answer(capsys, *words):
    code = run([*map(str, words), "--json"])
    return code, json.loads(capsys.readouterr().out)


def test_the_command_keeps_what_it_writes_or_says_that_it_could_not(book, tmp_path, capsys):
    path = book.path
    words = ("export", path, "sicoval", "--period", "2016-Q1", "-o")
    code, facts = answer(capsys, *words, tmp_path / "held.xlsx")
    assert (code, facts["kept"], book.data.exports) == (0, False, ())
    withdraw_call(book, book.data.calls[-1].id)
    book.undo()
    book.close()
    code, facts = answer(capsys, *words, tmp_path / "free.xlsx")
    assert (code, facts["kept"]) == (0, True)
    assert (tmp_path / "free.xlsx").read_bytes() == (tmp_path / "held.xlsx").read_bytes()
    again = Book.open(path)
    assert [kept.file_name for kept in again.data.exports] == ["free.xlsx"]
    with pytest.raises(SentCallError):
        withdraw_call(again, again.data.calls[0].id)
    again.close()
