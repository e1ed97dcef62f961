"""The budget's versions and the notes on variances: one change each, refused in words, taken back."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.book import Book
from app.changes.budget import AccountBudget, set_budgets
from app.changes.budget_versions import (
    add_version,
    delete_version,
    rename_version,
    take_vote_back,
    vote_version,
)
from app.changes.building import edit_building
from app.changes.variance_notes import set_notes
from models.message import UserError
from models.period import parse_period
from tests import factories

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

VOTE = date(2015, 12, 12)
QUARTER = parse_period("2016-Q1")


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    made = Book.create(tmp_path / "b.equilibre", factories.building())
    yield made
    made.close()


def energy(cents: int) -> AccountBudget:
    return AccountBudget("6061", cents)


def in_force(book: Book) -> dict[tuple[int, str], int]:
    return {(line.year, line.account): line.amount_cents for line in book.data.budget}


def test_the_first_amount_of_a_year_makes_its_first_version(book: Book) -> None:
    set_budgets(book, 2016, [energy(120_000)])
    set_budgets(book, 2016, [AccountBudget("616", months=(0, 5_000, *[0] * 10))])
    (version,) = book.data.budget_versions
    assert (version.year, version.name, version.voted) == (2016, "Budget", None)
    assert [(line.account, line.month, line.amount_cents) for line in version.lines] == [
        ("6061", None, 120_000),
        ("616", 2, 5_000),
    ]
    assert book.data.budget == version.lines


def test_the_version_made_last_counts_until_one_is_voted(book: Book) -> None:
    set_budgets(book, 2016, [energy(100)])
    second = add_version(book, 2016, " Rectifié ", [energy(200)])
    assert book.data.budget_versions[1].name == "Rectifié"
    assert in_force(book) == {(2016, "6061"): 200}
    set_budgets(book, 2016, [energy(150)], book.data.budget_versions[0].id)
    assert in_force(book) == {(2016, "6061"): 200}
    vote_version(book, book.data.budget_versions[0].id, VOTE)
    assert in_force(book) == {(2016, "6061"): 150}
    set_budgets(book, 2016, [energy(300)], second)
    assert in_force(book) == {(2016, "6061"): 150}
    book.undo()
    book.undo()
    assert in_force(book) == {(2016, "6061"): 200}


REFUSED: list[Callable[[Book, int], object]] = [
    lambda book, _: set_budgets(book, 2016, [energy(1)]),
    lambda book, key: set_budgets(book, 2016, [energy(1)], key),
    lambda book, key: rename_version(book, key, "Autre"),
    lambda book, key: delete_version(book, key),
]


@pytest.mark.parametrize("action", REFUSED)
def test_a_voted_version_does_not_change(book: Book, action: Callable[[Book, int], object]) -> None:
    key = add_version(book, 2016, "Budget", [energy(100)])
    vote_version(book, key, VOTE)
    before = book.data
    with pytest.raises(UserError, match="“Budget” was voted on 2015-12-12: change a copy of it"):
        action(book, key)
    assert book.data is before
    take_vote_back(book, key)
    action(book, key)
    assert book.data != before


def test_one_version_a_year_is_voted(book: Book) -> None:
    first = add_version(book, 2016, "Budget")
    second = add_version(book, 2016, "Rectifié")
    vote_version(book, first, VOTE)
    vote_version(book, add_version(book, 2017, "Budget"), VOTE)
    with pytest.raises(UserError, match="“Budget” is voted for 2016 already"):
        vote_version(book, second, VOTE)
    with closing(sqlite3.connect(book.path)) as database, pytest.raises(sqlite3.IntegrityError):
        database.execute("UPDATE budget_version SET voted = '2016-01-01' WHERE id = ?", (second,))
    vote_version(book, first, date(2015, 12, 13))
    assert book.data.budget_versions[0].voted == date(2015, 12, 13)


def test_names_are_given_once_a_year(book: Book) -> None:
    first = add_version(book, 2016, "Budget")
    add_version(book, 2017, "Budget")
    for taken in ("Budget", " budget "):
        with pytest.raises(UserError, match=r"(?i)2016 has a budget “budget” already"):
            add_version(book, 2016, taken)
    with pytest.raises(UserError, match="needed"):
        rename_version(book, first, "  ")
    rename_version(book, first, "BUDGET")
    assert book.data.budget_versions[0].name == "BUDGET"


def test_a_deleted_version_comes_back_with_its_amounts(book: Book) -> None:
    key = add_version(book, 2016, "Budget", [energy(100), AccountBudget("616", months=(1,) * 12)])
    before = book.data.budget_versions
    delete_version(book, key)
    assert not book.data.budget_versions
    assert not book.data.budget
    book.undo()
    assert book.data.budget_versions == before
    assert len(book.data.budget) == 13


def test_an_account_of_the_balance_sheet_has_no_budget(book: Book) -> None:
    with pytest.raises(UserError, match="512 is neither income nor cost"):
        add_version(book, 2016, "Budget", [AccountBudget("512", 100)])
    assert not book.data.budget_versions


def notes(book: Book) -> list[tuple[str, str, str]]:
    return [(str(note.period), note.account, note.text) for note in book.data.variance_notes]


def test_a_note_is_written_replaced_and_taken_away(book: Book) -> None:
    set_notes(book, QUARTER, {"6061": " Hiver\n froid "})
    set_notes(book, parse_period("2016"), {"6061": "Prix en hausse"})
    set_notes(book, QUARTER, {"6061": "Hiver long"})
    assert notes(book) == [("2016-Q1", "6061", "Hiver long"), ("2016", "6061", "Prix en hausse")]
    set_notes(book, QUARTER, {"6061": ""})
    assert notes(book) == [("2016", "6061", "Prix en hausse")]
    book.undo()
    book.undo()
    assert notes(book) == [("2016-Q1", "6061", "Hiver froid"), ("2016", "6061", "Prix en hausse")]
    book.redo()
    assert notes(book)[0] == ("2016-Q1", "6061", "Hiver long")


def test_a_note_that_says_nothing_new_is_no_change(book: Book) -> None:
    set_notes(book, QUARTER, {"6061": ""})
    assert book.undo_title is None
    set_notes(book, QUARTER, {"6061": "Hiver"})
    data = book.data
    set_notes(book, QUARTER, {"6061": "Hiver "})
    assert book.data is data


def test_a_note_of_half_a_page_is_refused(book: Book) -> None:
    set_notes(book, QUARTER, {"6061": "a" * 500})
    with pytest.raises(UserError, match="at most 500 letters: this one has 501"):
        set_notes(book, QUARTER, {"6061": "a" * 501})


def test_thresholds_below_zero_are_refused(book: Book) -> None:
    assert (book.data.building.note_over_cents, str(book.data.building.note_over_share)) == (50_000, "0.1")
    with pytest.raises(UserError, match="0 or more"):
        edit_building(book, factories.building(note_over_cents=-1))
    edit_building(book, factories.building(note_over_cents=0))
    assert book.data.building.note_over_cents == 0
