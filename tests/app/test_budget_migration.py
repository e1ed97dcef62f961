"""Budgets brought up to date: one version a year, the same figures, closed quarters as they were."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.book import Book
from app.changes.budget import AccountBudget, set_budgets
from app.changes.budget_versions import add_version, vote_version
from app.changes.variance_notes import set_notes
from app.closing_check import closing_issues
from app.database import engine_of
from app.frozen_triggers import triggers
from app.kept_content import kept_content
from app.migrations.run import downgrade, migrate
from models.period import parse_period
from tests.app.closed_book import closed_book

if TYPE_CHECKING:
    from pathlib import Path

OLD = [
    (1, 2016, "6061", None, 120_000),
    (2, 2016, "616", 3, 5_000),
    (5, 2017, "6061", None, 130_000),
]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A book with a closed quarter, as the revision before the versions left it."""
    path = tmp_path / "b.equilibre"
    closed_book(path).close()
    to(path, "0005")
    with closing(sqlite3.connect(path)) as database, database:
        database.executemany("INSERT INTO budget VALUES (?, ?, ?, ?, ?)", OLD)
    return path


def to(path: Path, revision: str) -> None:
    engine = engine_of(path, read_only=False, rebuilding=True)
    with engine.begin() as connection:
        (downgrade if revision == "0005" else migrate)(connection, revision)
    engine.dispose()


def rows(path: Path, statement: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as database:
        return database.execute(statement).fetchall()


def test_each_year_becomes_a_version_with_its_amounts(path: Path) -> None:
    kept = kept_content(path, 1)
    to(path, "head")
    book = Book.open(path, read_only=True)
    versions = [(version.year, version.name, version.voted) for version in book.data.budget_versions]
    assert versions == [(2016, "Budget", None), (2017, "Budget", None)]
    found = [(n.id, n.year, n.account, n.month, n.amount_cents) for n in book.data.budget]
    assert found == OLD
    building = book.data.building
    assert (building.note_over_cents, str(building.note_over_share)) == (50_000, "0.1")
    book.close()
    assert closing_issues(path) == []
    assert kept_content(path, 1) == kept
    made = rows(path, "SELECT name FROM sqlite_master WHERE type = 'trigger'")
    assert {name for (name,) in made} == set(triggers())


def test_a_book_without_budgets_has_no_version(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("DELETE FROM budget")
    to(path, "head")
    assert rows(path, "SELECT count(*) FROM budget_version") == [(0,)]


def test_the_way_back_keeps_what_is_in_force(path: Path) -> None:
    to(path, "head")
    book = Book.open(path)
    rejected = add_version(book, 2016, "Premier jet", [AccountBudget("6061", 1)])
    voted = add_version(book, 2017, "Voté", [AccountBudget("6061", 140_000)])
    vote_version(book, voted, date(2016, 12, 10))
    add_version(book, 2017, "Rectifié", [AccountBudget("6061", 2)])
    set_budgets(book, 2016, [AccountBudget("616", 7_000)], rejected)
    set_notes(book, parse_period("2016-Q1"), {"6061": "Hiver froid"})
    book.close()
    to(path, "0005")
    found = rows(path, "SELECT year, account, month, amount_cents FROM budget ORDER BY year, account")
    assert found == [(2016, "6061", None, 1), (2016, "616", None, 7_000), (2017, "6061", None, 140_000)]
    to(path, "head")
    assert closing_issues(path) == []
    again = Book.open(path)
    assert sorted((n.year, n.account, n.amount_cents) for n in again.data.budget) == [
        (2016, "6061", 1),
        (2016, "616", 7_000),
        (2017, "6061", 140_000),
    ]
    again.close()


def test_tables_are_strict_and_hold_their_references(path: Path) -> None:
    to(path, "head")
    tables = {row[1]: row[5] for row in rows(path, "PRAGMA table_list")}
    assert tables["budget"] == tables["budget_version"] == tables["variance_note"] == 1
    assert rows(path, "PRAGMA foreign_key_check") == []
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA foreign_keys = ON")
        with pytest.raises(sqlite3.IntegrityError):
            database.execute("INSERT INTO budget VALUES (99, 77, '616', NULL, 1)")
        with pytest.raises(sqlite3.IntegrityError):
            database.execute("INSERT INTO variance_note VALUES (1, '2016-Q1', '616', '  ')")
