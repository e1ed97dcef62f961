"""A closed quarter under attack by plain SQL: every column of every frozen row, in every form."""

# ruff: noqa: S608 - an attack is written as SQL

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from datetime import date

import pytest
import sqlalchemy as sa
from alembic.migration import MigrationContext
from alembic.operations import Operations
from hypothesis import given
from hypothesis import strategies as st

from app.book import Book
from app.changes.ledger import record_payment
from app.changes.rents import call_rents
from app.closing_check import closing_issues
from app.database import engine_of
from app.frozen_triggers import GUARDED, rebuilt_triggers, triggers
from app.migrations.run import downgrade, migrate
from models.period import parse_period
from models.posting import Payment
from tests.app.closed_book import TENANT, closed_book

TABLES = [guarded.table for guarded in GUARDED]
CHANGED = {
    "TEXT": "'2016-02-09'",
    "INTEGER": "777777",
    "BLOB": "x'00'",
}
FORMS = ("UPDATE", *(f"UPDATE OR {how}" for how in ("REPLACE", "IGNORE", "ROLLBACK", "ABORT", "FAIL")))


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    """The book closed once, with open rows of every kind after it; attacks are made on copies."""
    made = tmp_path_factory.mktemp("closed") / "b.equilibre"
    book = closed_book(made)
    call_rents(book, parse_period("2016-04"))
    record_payment(book, Payment(date(2016, 4, 20), TENANT, 50_000))
    book.close()
    return made


@pytest.fixture
def database(path, tmp_path):
    """A copy of the file as any program would open it: none of the book's own settings."""
    copy = tmp_path / "copy.equilibre"
    shutil.copy(path, copy)
    with closing(sqlite3.connect(copy)) as connection:
        yield connection


def columns(database, table):
    return [(row[1], row[2]) for row in database.execute(f"PRAGMA table_info({table})")]


def content(database):
    return {table: database.execute(f"SELECT * FROM {table} ORDER BY id").fetchall() for table in TABLES}


FROZEN = {
    "entry": "id IN (SELECT entry_id FROM frozen_entry)",
    "entry_line": "entry_id IN (SELECT entry_id FROM frozen_entry)",
    "rent_call": "issued <= '2016-03-31'",
    "rent_call_line": "call_id IN (SELECT id FROM rent_call WHERE issued <= '2016-03-31')",
    "settlement": "date <= '2016-03-31'",
    "closing": "1",
    "frozen_entry": "1",
    "kept_export": "1",
}


def frozen_rows(database, table):
    return database.execute(f"SELECT * FROM {table} WHERE {FROZEN[table]} ORDER BY id").fetchall()


def open_row(database, table):
    return database.execute(f"SELECT * FROM {table} WHERE NOT ({FROZEN[table]})").fetchone()


def refused(database, statement, values=()):
    before = database.total_changes
    with pytest.raises(sqlite3.IntegrityError, match="frozen by a closing"):
        database.execute(statement, values)
    database.rollback()
    assert database.total_changes == before


def places(row):
    return ", ".join("?" * len(row))


def test_the_book_has_frozen_rows_of_every_kind(database):
    counts = {table: len(frozen_rows(database, table)) for table in TABLES}
    # Three calls of 1 000 €, two bills, one payment; the calls of nothing have no entry.
    assert counts["entry"] == counts["frozen_entry"] == 6
    assert counts["rent_call"] == counts["rent_call_line"] == 6
    assert counts["settlement"] == counts["closing"] == counts["kept_export"] == 1
    for table in ("entry", "entry_line", "rent_call", "rent_call_line", "settlement"):
        assert open_row(database, table), f"{table} has an open row to attack with"


@pytest.mark.parametrize("table", TABLES)
def test_no_column_of_a_frozen_row_can_be_updated(database, table):
    before = content(database)
    for column, kind in columns(database, table):
        for key, *_ in frozen_rows(database, table):
            for form in FORMS:
                refused(database, f'{form} {table} SET "{column}" = {CHANGED[kind]} WHERE id = {key}')
                if column != "id":
                    refused(database, f'{form} {table} SET "{column}" = NULL WHERE rowid = {key}')
    assert content(database) == before


@pytest.mark.parametrize("table", TABLES)
def test_no_frozen_row_can_be_deleted_or_moved(database, table):
    for key, *_ in frozen_rows(database, table):
        refused(database, f"DELETE FROM {table} WHERE id = {key}")
        for name in ("id", "rowid", "oid", "_rowid_"):
            refused(database, f"UPDATE {table} SET {name} = 4711 WHERE id = {key}")
    refused(database, f"DELETE FROM {table}")


@pytest.mark.parametrize("table", TABLES)
def test_no_frozen_row_can_be_inserted_over(database, table):
    """Under each unique key of each frozen row, with and without its own id."""
    before = content(database)
    unique = unique_keys(database, table)
    names = [name for name, _ in columns(database, table)]
    other = open_row(database, table) or frozen_rows(database, table)[0]
    for row in frozen_rows(database, table):
        for key in unique:
            if any(row[names.index(column)] is None for column in key):
                continue
            forged = [row[n] if name in key else other[n] for n, name in enumerate(names)]
            if "id" not in key:
                forged[0] = 4711
            for verb in ("INSERT", "REPLACE", "INSERT OR REPLACE", "INSERT OR IGNORE", "INSERT OR FAIL"):
                refused(database, f"{verb} INTO {table} VALUES ({places(forged)})", forged)
            if "id" not in key:
                forged[0] = None
                refused(database, f"REPLACE INTO {table} VALUES ({places(forged)})", forged)
            upsert = f"INSERT INTO {table} VALUES ({places(forged)}) ON CONFLICT DO UPDATE SET id = 4712"
            refused(database, upsert, forged)
    assert content(database) == before


@pytest.mark.parametrize("table", ["entry", "entry_line", "rent_call", "rent_call_line", "settlement"])
def test_no_open_row_can_be_updated_over_a_frozen_one(database, table):
    names = [name for name, _ in columns(database, table)]
    other = open_row(database, table)
    for row in frozen_rows(database, table):
        for key in unique_keys(database, table):
            if any(row[names.index(column)] is None for column in key):
                continue
            sets = ", ".join(f'"{column}" = ?' for column in key)
            values = [row[names.index(column)] for column in key]
            for form in FORMS:
                refused(database, f"{form} {table} SET {sets} WHERE id = {other[0]}", values)
                refused(
                    database, f"{form} {table} SET {sets} WHERE id = {other[0]}", [str(v) for v in values]
                )


def unique_keys(database, table):
    indexes = [row[1] for row in database.execute(f"PRAGMA index_list({table})") if row[2]]
    infos = [database.execute(f"PRAGMA index_info({index})").fetchall() for index in indexes]
    return [("id",), *(tuple(row[2] for row in info) for info in infos)]


@pytest.mark.parametrize("guarded", GUARDED, ids=lambda guarded: guarded.table)
def test_the_triggers_know_every_unique_key(database, guarded):
    assert {key.columns for key in guarded.keys} == set(unique_keys(database, guarded.table))


@pytest.mark.parametrize(
    "day", ["2016-03-31", "2016-01-01", "2015-12-31", "20160331", "2016-W05-1", "2016-02-30"]
)
def test_nothing_can_be_dated_in_a_closed_quarter(database, day):
    refused(database, "INSERT INTO entry VALUES (900, 900, ?, 'OD', 'other', '', '', NULL, NULL)", [day])
    refused(database, "INSERT INTO rent_call VALUES (900, 1, NULL, ?, '2016-04-01')", [day])
    refused(database, "INSERT INTO settlement VALUES (900, 900, 1, ?, 100, '512', '')", [day])
    open_entry = open_row(database, "entry")[0]
    for form in FORMS:
        refused(database, f"{form} entry SET date = ? WHERE id = ?", [day, open_entry])
        refused(database, f"{form} rent_call SET issued = ? WHERE issued > '2016-03-31'", [day])
        refused(database, f"{form} settlement SET date = ? WHERE date > '2016-03-31'", [day])


def test_nothing_can_be_added_to_what_is_frozen(database):
    entry, call = frozen_rows(database, "entry")[0][0], frozen_rows(database, "rent_call")[0][0]
    line = "(900, ?, 99, '6061', '', 5, NULL, NULL, NULL, NULL, NULL)"
    refused(database, f"INSERT INTO entry_line VALUES {line}", [entry])
    refused(database, "INSERT INTO rent_call_line VALUES (900, ?, '2019-01', 1, 1, 1)", [call])
    bills = "SELECT id FROM entry WHERE kind = 'bill' AND date <= '2016-03-31'"
    unclaimed = database.execute(bills).fetchone()[0]
    refused(database, "INSERT INTO rent_call VALUES (900, 1, ?, '2016-04-01', '2016-04-01')", [unclaimed])
    refused(database, "INSERT INTO settlement VALUES (900, ?, 1, '2016-04-01', 5, '512', '')", [unclaimed])
    for table, column, value in (("entry_line", "entry_id", entry), ("rent_call_line", "call_id", call)):
        other = open_row(database, table)[0]
        refused(database, f"UPDATE {table} SET {column} = {value}, id = 901 WHERE id = {other}")
    closing_id = database.execute("SELECT id FROM closing").fetchone()[0]
    open_entry = open_row(database, "entry")[0]
    for position in (6, 99, -1):
        refused(
            database,
            "INSERT INTO frozen_entry VALUES (NULL, ?, ?, ?, 1, '')",
            [closing_id, open_entry, position],
        )
    refused(
        database,
        "INSERT INTO closing SELECT 9, '2015-Q4', '2015-10-01', '2015-12-31', '', 0, '', '', '', NULL, NULL",
    )


def test_only_the_last_closing_is_reopened_once_and_with_a_reason(database):
    refused(database, "UPDATE closing SET reopened_at = '2016-05-01', reason = ' '")
    refused(database, "UPDATE closing SET reopened_at = NULL, reason = 'x'")
    refused(database, "UPDATE closing SET reopened_at = '2016-05-01', reason = 'x', head = ''")
    database.execute("UPDATE closing SET reopened_at = '2016-05-01', reason = 'a wrong bill'")
    refused(database, "UPDATE closing SET reopened_at = NULL, reason = NULL")
    refused(database, "UPDATE closing SET reason = 'another'")
    refused(database, "DELETE FROM closing")
    refused(database, "DELETE FROM kept_export")
    refused(database, "DELETE FROM frozen_entry")


@given(st.data())
def test_random_statements_leave_frozen_rows_as_they_are(path, data):
    """Several columns at once, with values that frozen and open rows have, in any form."""
    with closing(sqlite3.connect(":memory:")) as database:
        with closing(sqlite3.connect(path)) as source:
            source.backup(database)
        before = {table: frozen_rows(database, table) for table in TABLES}
        for _ in range(data.draw(st.integers(1, 5))):
            table = data.draw(st.sampled_from(TABLES))
            rows = database.execute(f"SELECT * FROM {table}").fetchall()
            names = [name for name, _ in columns(database, table)]
            values = [data.draw(st.sampled_from([row[n] for row in rows])) for n in range(len(names))]
            picked = data.draw(st.sets(st.sampled_from(range(len(names))), min_size=1))
            statement = data.draw(st.sampled_from(["insert", "update", "delete"]))
            how = data.draw(st.sampled_from(["", "OR REPLACE", "OR IGNORE", "OR ROLLBACK", "OR FAIL"]))
            try:
                if statement == "insert":
                    database.execute(f"INSERT {how} INTO {table} VALUES ({places(values)})", values)
                elif statement == "update":
                    sets = ", ".join(f'"{names[n]}" = ?' for n in picked)
                    database.execute(f"UPDATE {how} {table} SET {sets}", [values[n] for n in picked])
                else:
                    n = min(picked)
                    database.execute(f'DELETE FROM {table} WHERE "{names[n]}" IS ?', [values[n]])
            except sqlite3.IntegrityError:
                continue
        for table in TABLES:
            now = database.execute(f"SELECT * FROM {table} ORDER BY id").fetchall()
            assert set(before[table]) <= set(now)
            if table in ("closing", "frozen_entry", "kept_export"):
                assert now == before[table]
            else:
                assert frozen_rows(database, table) == before[table]


def test_migrations_make_the_triggers_again(path, tmp_path):
    """A table is rebuilt as a later migration would rebuild it; then the guard stands as before."""
    copy = tmp_path / "migrated.equilibre"
    shutil.copy(path, copy)
    engine = engine_of(copy, read_only=False, rebuilding=True)
    with engine.begin() as connection, rebuilt_triggers(connection):
        context = MigrationContext.configure(connection, opts={"render_as_batch": True})
        for table in ("entry", "closing", "kept_export"):
            with Operations(context).batch_alter_table(
                table, recreate="always", table_kwargs={"sqlite_strict": True}
            ) as batch:
                batch.add_column(sa.Column("later", sa.Text(), nullable=True))
    engine.dispose()
    with closing(sqlite3.connect(copy)) as database:
        stored = dict(database.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"))
        assert stored == triggers()
        refused(database, "UPDATE entry SET label = 'x' WHERE id = 1")
        refused(database, "REPLACE INTO closing (quarter) VALUES ('2016-Q1')")
        for guarded in GUARDED:
            assert {key.columns for key in guarded.keys} == set(unique_keys(database, guarded.table))
    assert closing_issues(copy) == []


def test_going_down_takes_the_triggers_away_and_up_makes_them(tmp_path):
    file = tmp_path / "b.equilibre"
    book = closed_book(file)
    book.close()
    engine = engine_of(file, read_only=False)
    with engine.begin() as connection:
        downgrade(connection, "0002")
        found = "SELECT count(*) FROM sqlite_master WHERE type = 'trigger'"
        assert connection.exec_driver_sql(found).scalar() == 0
        migrate(connection, "head")
        assert connection.exec_driver_sql(found).scalar() == len(triggers()) == 24
    engine.dispose()
    again = Book.open(file)
    assert again.data.closings == ()
    again.close()
