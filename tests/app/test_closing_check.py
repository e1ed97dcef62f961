"""`check` on a closed quarter whose bytes were altered, its triggers taken away and put back."""

# ruff: noqa: S608 - tampering is written as SQL

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing

import pytest

from app.closing_check import closing_issues
from app.frozen_triggers import triggers
from app.main import main
from tests.app.closed_book import closed_book, tamper

ALTERED = "The entry is not as it was when 2016-Q1 was closed."


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    path = tmp_path_factory.mktemp("closed") / "b.equilibre"
    closed_book(path).close()
    return path


@pytest.fixture
def path(made, tmp_path):
    return shutil.copy(made, tmp_path / "b.equilibre")


def answer(path, capsys):
    code = main(["check", str(path), "--json"])
    written = capsys.readouterr()
    return code, json.loads(written.out), written.err


def test_a_closed_book_is_sound(path, capsys):
    code, facts, refusal = answer(path, capsys)
    assert (code, facts["ok"], refusal) == (0, True, "")


def numbers(path):
    """Journal and number of each frozen entry, in the order of the chain."""
    with closing(sqlite3.connect(path)) as database:
        rows = database.execute(
            "SELECT entry_id, journal, entry.number FROM entry JOIN frozen_entry ON entry_id = entry.id"
            " ORDER BY position"
        )
        return {key: f"{journal} {number}" for key, journal, number in rows}


COLUMNS = {
    "entry": "id",
    "entry_line": "entry_id",
    "rent_call": "entry_id",
    "settlement": "entry_id",
}


@pytest.mark.parametrize("table", COLUMNS)
def test_any_value_of_an_entry_altered_is_told_at_it(path, table):
    """Each column of each row, on copies: the first entry that does not fit is the one altered."""
    names = numbers(path)
    with closing(sqlite3.connect(path)) as database:
        columns = [(row[1], row[2]) for row in database.execute(f"PRAGMA table_info({table})")]
        frozen = f"{COLUMNS[table]} IN (SELECT entry_id FROM frozen_entry)"
        rows = database.execute(f"SELECT id, {COLUMNS[table]} FROM {table} WHERE {frozen}").fetchall()
    assert rows
    for column, kind in columns:
        if column in ("id", COLUMNS[table]):
            continue
        for row_id, entry_id in rows[:3]:
            value = "'2016-02-09x'" if kind == "TEXT" else f'coalesce("{column}", 0) + 1000'
            copy = shutil.copy(path, path.with_name("altered.equilibre"))
            alter = f'UPDATE {table} SET "{column}" = {value} WHERE id = {row_id}'
            if (table, column) in (("entry", "date"), ("entry", "journal"), ("entry", "number")):
                # What an entry is named by, and its place in the journal, are altered too.
                tamper(copy, alter)
                assert str(closing_issues(copy)[0].message) == ALTERED
                continue
            tamper(copy, alter)
            issue = closing_issues(copy)[0]
            assert (issue.where, str(issue.message)) == (names[entry_id], ALTERED), alter


@pytest.mark.parametrize(
    ("statement", "where"),
    [
        ("UPDATE rent_call_line SET rent_cents = rent_cents + 1 WHERE id = 1", "VT 1"),
        ("UPDATE rent_call_line SET month = '2016-02' WHERE id = 1", "VT 1"),
        ("DELETE FROM rent_call WHERE id = 1", "VT 1"),
        ("DELETE FROM settlement", "BQ 6"),
        ("UPDATE entry SET date = '20160203' WHERE date = '2016-02-03'", "AC 4"),
        ("UPDATE frozen_entry SET hash = 'x' WHERE position = 0", "VT 1"),
        ("UPDATE closing SET figures = '{}'", "2016-Q1"),
        ("UPDATE closing SET closed_at = '2016-04-01T00:00:00+00:00'", "2016-Q1"),
        ("UPDATE closing SET head = 'x'", "2016-Q1"),
        ("UPDATE closing SET entries = 5", "2016-Q1"),
        ("UPDATE closing SET last_day = '2016-03-30'", "2016-Q1"),
        ("UPDATE rent_call_line SET vat_cents = 1 WHERE rent_cents = 0", "2016-Q1"),
        ("UPDATE rent_call SET due = '2016-01-02' WHERE entry_id IS NULL", "2016-Q1"),
        ("DELETE FROM frozen_entry WHERE position = 5", "2016-Q1"),
        ("INSERT INTO entry VALUES (99, 99, '2016-02-01', 'OD', 'other', '', '', NULL, NULL)", "OD 99"),
        ("UPDATE kept_export SET content = x'00'", "2016-Q1"),
        ("UPDATE kept_export SET sha256 = 'x'", "2016-Q1"),
        ("UPDATE kept_export SET recipient = 'Région'", "2016-Q1"),
        ("UPDATE kept_export SET figures = '{}'", "2016-Q1"),
        ("UPDATE entry SET label = cast(x'ff' AS TEXT) WHERE id = 1", "VT 1"),
    ],
)
def test_whatever_is_altered_is_told_first(path, capsys, statement, where):
    tamper(path, statement)
    code, facts, refusal = answer(path, capsys)
    assert (code, facts["ok"]) == (1, False)
    assert refusal.startswith(f"{where} : ")
    assert facts["issues"][0]["where"] == where


def test_a_value_that_cannot_be_read_is_told_with_the_entry(path, capsys):
    tamper(path, "UPDATE entry SET date = 'spring' WHERE id = 1")
    code, facts, refusal = answer(path, capsys)
    assert code == 1
    assert refusal.startswith("VT 1 : ")
    assert "spring" in facts["issues"][-1]["message"]


def test_a_month_that_is_none_is_told_with_the_entry(path, capsys):
    tamper(path, "UPDATE rent_call_line SET month = 'spring' WHERE id = 1")
    code, _, refusal = answer(path, capsys)
    assert (code, refusal.partition(" : ")[0]) == (1, "VT 1")


def test_a_damaged_file_is_told(path, capsys):
    with closing(sqlite3.connect(path)) as database:
        (page,) = database.execute("SELECT rootpage FROM sqlite_master WHERE name = 'entry'").fetchone()
    with path.open("r+b") as file:
        file.seek(4096 * (page - 1))
        file.write(b"\xff" * 4096)
    code, facts, _ = answer(path, capsys)
    assert (code, facts["ok"]) == (1, False)


def test_an_entry_deleted_is_told_by_its_number(path, capsys):
    tamper(path, "DELETE FROM entry_line WHERE entry_id = 4", "DELETE FROM entry WHERE id = 4")
    code, facts, _ = answer(path, capsys)
    assert code == 1
    assert facts["issues"][0]["where"] == "4"


@pytest.mark.parametrize("name", triggers())
def test_a_trigger_missing_is_told(path, name):
    with closing(sqlite3.connect(path)) as database:
        database.execute(f"DROP TRIGGER {name}")
    assert [str(issue.message) for issue in closing_issues(path)] == [
        f"The guard “{name}” of closed quarters is missing or altered."
    ]


def test_a_trigger_altered_or_added_is_told(path, capsys):
    with closing(sqlite3.connect(path)) as database:
        database.execute("DROP TRIGGER frozen_entry_update")
        database.execute("CREATE TRIGGER frozen_entry_update BEFORE UPDATE ON entry BEGIN SELECT 1; END")
        database.execute("CREATE TRIGGER other AFTER INSERT ON entry BEGIN SELECT 1; END")
    code, facts, _ = answer(path, capsys)
    assert code == 1
    assert len(facts["issues"]) == 2
    assert "frozen_entry_update" in facts["issues"][0]["message"]
    assert "other" in facts["issues"][1]["message"]
