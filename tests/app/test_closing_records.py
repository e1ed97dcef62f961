"""A chain cut at its end, a kept file taken away, a reopening nobody made: `check` tells each of them."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing

import pytest

from app.changes.closings import close_quarter, reopen_last
from app.changes.rents import call_rents, keep
from app.closing_check import closing_issues
from app.frozen_triggers import triggers
from app.main import main
from models.period import Month, parse_period
from tests.app.closed_book import Q2, closed_book, tamper

CUT = ("DELETE FROM frozen_entry WHERE closing_id = 2", "DELETE FROM closing WHERE id = 2")
FILE_CUT = "DELETE FROM kept_export WHERE closing_id = 2"
CLOSING_GONE = "The quarter was closed, as the journal of changes says: its closing is missing."
FILE_GONE = "A file that was kept, as the journal of changes says, is missing."
CLOSING_OTHER = "The closing, or its reopening, is not as the journal of changes recorded it."


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Two quarters closed."""
    path = tmp_path_factory.mktemp("closed") / "b.equilibre"
    book = closed_book(path)
    call_rents(book, parse_period("2016-Q2"))
    keep(book, Month(2016, 6))
    close_quarter(book, Q2, notices_read=True)
    book.close()
    return path


@pytest.fixture
def path(made, tmp_path):
    return shutil.copy(made, tmp_path / "b.equilibre")


def told(path):
    return [(issue.where, str(issue.message)) for issue in closing_issues(path)]


def test_two_closed_quarters_are_sound(path):
    assert told(path) == []


@pytest.mark.parametrize(
    ("statements", "expected"),
    [
        (CUT, [("2016-Q2", CLOSING_GONE)]),
        ((*CUT, FILE_CUT), [("2016-Q2", CLOSING_GONE), ("2016-Q2", FILE_GONE)]),
        ((FILE_CUT,), [("2016-Q2", FILE_GONE)]),
        (
            ("UPDATE closing SET reopened_at = '2016-07-05T00:00:00+00:00', reason = 'x' WHERE id = 2",),
            [("2016-Q2", CLOSING_OTHER)],
        ),
    ],
    ids=["tail cut", "tail and its file cut", "file cut", "reopening forged"],
)
def test_what_the_chain_cannot_tell_the_journal_of_changes_does(path, capsys, statements, expected):
    tamper(path, *statements)
    assert told(path) == expected
    assert main(["check", str(path)]) == 1
    assert "2016-Q2" in capsys.readouterr().err


def test_a_reopening_that_was_recorded_is_sound(tmp_path):
    book = closed_book(tmp_path / "b.equilibre")
    reopen_last(book, "a bill forgotten")
    assert told(book.path) == []
    book.close()


def test_a_schema_written_by_hand_is_told(path, capsys):
    """The triggers are taken out of the schema itself, without a word of DROP, and an entry is altered."""
    with closing(sqlite3.connect(path)) as database, database:
        kept = database.execute("SELECT * FROM sqlite_master WHERE type = 'trigger'").fetchall()
        database.execute("PRAGMA writable_schema = ON")
        database.execute("DELETE FROM sqlite_master WHERE type = 'trigger'")
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("UPDATE entry SET label = 'x' WHERE id = 4")
    assert len(told(path)) == 1 + len(triggers())
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("PRAGMA writable_schema = ON")
        database.executemany("INSERT INTO sqlite_master VALUES (?, ?, ?, ?, ?)", kept)
    assert told(path) == [("AC 4", "The entry is not as it was when 2016-Q1 was closed.")]
    assert main(["check", str(path)]) == 1
    assert capsys.readouterr().err.startswith("AC 4 : ")


def test_attacks_are_tried_with_the_settings_a_connection_has_by_itself(path):
    """The proof that triggers hold means nothing where the connection helps them."""
    with closing(sqlite3.connect(path)) as database:
        assert database.execute("PRAGMA recursive_triggers").fetchone() == (0,)
        assert database.execute("PRAGMA foreign_keys").fetchone() == (0,)


@pytest.mark.parametrize(
    "pragma", ["foreign_keys = OFF", "ignore_check_constraints = ON", "defer_foreign_keys = ON"]
)
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE entry SET label = 'x' WHERE id = 4",
        "UPDATE entry SET vat_cents = 5 WHERE id = 4",
        "UPDATE entry SET label = other.label FROM entry AS other WHERE entry.id = 4 AND other.id = 5",
        "DELETE FROM entry WHERE id = 4 RETURNING id",
        "REPLACE INTO entry SELECT * FROM entry WHERE id = 4",
        "INSERT INTO entry SELECT * FROM entry WHERE id = 4 ON CONFLICT (id) DO UPDATE SET label = 'x'",
        "INSERT INTO entry SELECT * FROM entry WHERE id = 4 ON CONFLICT (number) DO UPDATE SET label = 'x'",
        "UPDATE OR REPLACE entry SET number = 4 WHERE id = 7",
        "WITH gone AS (SELECT 4 AS id) DELETE FROM entry WHERE id IN gone",
    ],
)
def test_no_form_of_sql_and_no_setting_gets_past_the_triggers(path, pragma, statement):
    with closing(sqlite3.connect(path)) as database:
        database.execute(f"PRAGMA {pragma}")
        before = database.execute("SELECT * FROM entry ORDER BY id").fetchall()
        with pytest.raises(sqlite3.IntegrityError, match="frozen by a closing"):
            database.execute(statement).fetchall()
        database.rollback()
        assert database.execute("SELECT * FROM entry ORDER BY id").fetchall() == before
