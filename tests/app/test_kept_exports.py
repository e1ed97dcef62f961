"""What was sent of a closed quarter: the same bytes whatever came after, and every other file kept."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from hashlib import sha256
from io import BytesIO
from zipfile import ZipFile

import pytest
import sqlalchemy as sa
from alembic.migration import MigrationContext
from alembic.operations import Operations

from app.book import Book, ReadOnlyBookError
from app.changes.budget import AccountBudget, set_budgets
from app.changes.building import edit_building, edit_space
from app.changes.closings import close_quarter, reopen_last
from app.changes.leases import edit_lease
from app.changes.ledger import delete_entry, record_movement, record_payment
from app.changes.parties import edit_party
from app.changes.rents import call_rents, keep
from app.changes.sendings import record_sending
from app.changes.variance_notes import set_notes
from app.closing_check import closing_issues
from app.database import engine_of
from app.exporting.export import export, needs_writing
from app.exporting.profiles import content_of
from app.frozen_triggers import rebuilt_triggers
from app.kept_content import kept_content
from app.migrations.run import downgrade, migrate
from models.lease import RentStep
from models.message import UserError
from models.period import Month, Period, parse_period
from models.posting import Movement, Payment
from tests.app.closed_book import Q1, Q2, SUPPLIER, TENANT, closed_book
from tests.app.workbook_reading import ReadWorkbook

QUARTER = parse_period("2016-Q1")
CHANGES = 500


@pytest.fixture
def book(tmp_path):
    made = closed_book(tmp_path / "b.equilibre")
    yield made
    made.close()


def exported(book, path, profile="sicoval", period=QUARTER, recipient=None):
    export(book, profile, period, path, recipient)
    return path.read_bytes()


def printed(content):
    """What stands at the head of the pages of every sheet."""
    with ZipFile(BytesIO(content)) as archive:
        sheets = [name for name in archive.namelist() if name.startswith("xl/worksheets/sheet")]
        return [archive.read(name).decode() for name in sheets]


def test_closing_keeps_the_file_with_its_hash_and_the_chains_head_on_every_sheet(book, tmp_path):
    (kept,) = book.data.exports
    content = kept_content(book.path, kept.id)
    assert sha256(content).hexdigest() == kept.sha256
    assert (kept.profile, kept.recipient, kept.file_name) == ("sicoval", "Sicoval", "sicoval-2016-T1.xlsx")
    assert kept.made_at == book.data.closings[0].closed_at
    assert kept.figures == book.data.closings[0].figures
    sheets = printed(content)
    assert len(sheets) == 8
    assert all(book.data.closings[0].head in sheet for sheet in sheets)
    assert exported(book, tmp_path / "again.xlsx") == content
    assert len(book.data.exports) == 1


def random_change(book, draw):
    """Something a treasurer does later; much of it counts in the closed quarter's days."""
    data = book.data
    day = date(2016, 4, 1) + timedelta(days=draw.randrange(700))
    service = Period(date(2016, 1, 1) + timedelta(days=draw.randrange(90)), day)
    cents = draw.randrange(1, 100_000)
    movement = Movement(
        day, draw.choice(["6061", "616", "70831"]), "Plus tard", SUPPLIER, None, cents, 0, service
    )
    open_entries = [entry for entry in data.entries if entry.date > Q1.end and entry.kind != "call"]
    step = RentStep(date(2016, 2, 1) + timedelta(days=draw.randrange(600)), Decimal(draw.randrange(2000)))
    return draw.choice(
        [
            lambda: record_movement(book, movement),
            lambda: record_payment(book, Payment(day, TENANT, cents)),
            lambda: delete_entry(book, draw.choice(open_entries).id) if open_entries else None,
            lambda: edit_lease(book, replace(data.leases[0], steps=(step,))),
            lambda: edit_space(book, replace(data.spaces[0], m2=Decimal(draw.randrange(10, 90)))),
            lambda: edit_party(book, replace(data.parties[0], name=f"Taparel {cents}")),
            lambda: edit_building(book, replace(data.building, name=f"Le Périscope {cents}")),
            lambda: set_budgets(book, 2016, [AccountBudget("6061", cents)]),
            lambda: call_rents(book, Period.of_month(Month.of(day))),
            lambda: book.undo() if book.undo_title else None,
        ]
    )


def rebuild(path):
    """What a later migration does: down as far as the closings, a table rebuilt, and up again."""
    engine = engine_of(path, read_only=False, rebuilding=True)
    with engine.begin() as connection:
        downgrade(connection, "0003")
        migrate(connection, "head")
        with rebuilt_triggers(connection):
            context = MigrationContext.configure(connection, opts={"render_as_batch": True})
            for table in ("entry", "kept_export"):
                with Operations(context).batch_alter_table(
                    table, recreate="always", table_kwargs={"sqlite_strict": True}
                ) as batch:
                    batch.add_column(sa.Column("later", sa.Text(), nullable=True))
    engine.dispose()


def test_the_same_bytes_after_many_changes_and_a_migration(tmp_path):
    path = tmp_path / "b.equilibre"
    book = closed_book(path)
    before = exported(book, tmp_path / "before.xlsx")
    draw = random.Random(2016)  # noqa: S311 - the same changes every time
    for _ in range(CHANGES):
        random_change(book, draw)()
    assert exported(book, tmp_path / "after.xlsx") == before
    book.close()
    rebuild(path)
    again = Book.open(path)
    assert exported(again, tmp_path / "migrated.xlsx") == before
    keep(again, Month(2016, 6))
    close_quarter(again, Q2, notices_read=True)
    assert exported(again, tmp_path / "closed-more.xlsx") == before
    again.close()


def test_another_export_of_a_closed_quarter_is_kept_with_its_recipient(book, tmp_path):
    assert needs_writing(book.data, "rent-roll", QUARTER)
    content = exported(book, tmp_path / "etat.xlsx", "rent-roll", recipient="Région")
    assert exported(book, tmp_path / "etat.xlsx", "rent-roll", recipient="Région") == content
    exported(book, tmp_path / "copie.xlsx", "rent-roll", recipient="Banque")
    exported(book, tmp_path / "mars.xlsx", "sicoval", parse_period("2016-03"))
    kept = book.data.exports[1:]
    assert [(file.recipient, file.file_name, file.closing_id) for file in kept] == [
        ("Région", "etat.xlsx", 1),
        ("Banque", "copie.xlsx", 1),
        ("", "mars.xlsx", None),
    ]
    assert kept_content(book.path, kept[0].id) == content
    assert all(book.data.closings[0].head in sheet for sheet in printed(content))


def test_keeping_a_file_leaves_undo_as_it_was(book, tmp_path):
    title = book.undo_title
    exported(book, tmp_path / "etat.xlsx", "rent-roll", recipient="Région")
    assert book.undo_title == title
    book.undo()
    assert len(book.data.exports) == 2


def test_an_export_of_an_open_period_is_kept_as_what_left_the_house(book, tmp_path):
    for period in ("2016-Q2", "2016"):
        content = exported(book, tmp_path / "open.xlsx", period=parse_period(period), recipient="Sicoval")
        assert (
            exported(book, tmp_path / "open.xlsx", period=parse_period(period), recipient="Sicoval")
            == content
        )
        assert not any("empreinte" in sheet for sheet in printed(content))
        kept = book.data.exports[-1]
        assert (kept.closing_id, kept.recipient) == (None, "Sicoval")
        assert kept_content(book.path, kept.id) == content
    assert len(book.data.exports) == 3
    assert closing_issues(book.path) == []


def test_a_file_was_not_sent_before_it_was_kept(book):
    (kept,) = book.data.exports
    day = kept.made_at.astimezone().date()
    with pytest.raises(UserError, match="cannot have been sent before, on"):
        record_sending(book, kept.id, "Sicoval", day - timedelta(days=1))
    assert book.data.sendings == ()
    record_sending(book, kept.id, "Sicoval", day)
    assert [sending.date for sending in book.data.sendings] == [day]


def test_a_reopened_quarter_is_made_anew(book, tmp_path):
    before = exported(book, tmp_path / "before.xlsx")
    reopen_last(book, "a bill")
    assert exported(book, tmp_path / "open.xlsx") != before
    close_quarter(book, Q1)
    assert exported(book, tmp_path / "again.xlsx") != before
    # Between the two, the file of the quarter while it was open.
    assert [file.closing_id for file in book.data.exports] == [1, None, 2]


def test_a_book_open_for_reading_gives_the_kept_file_but_keeps_no_other(book, tmp_path):
    other = Book.open(book.path, read_only=True)
    kept = kept_content(book.path, 1)
    assert exported(other, tmp_path / "kept.xlsx") == kept
    with pytest.raises(ReadOnlyBookError):
        export(other, "rent-roll", QUARTER, tmp_path / "etat.xlsx")
    assert not (tmp_path / "etat.xlsx").exists()
    # What is open may change anyway: its file is given and not kept.
    assert exported(other, tmp_path / "avril.xlsx", period=parse_period("2016-04"))
    assert len(other.data.exports) == 1
    other.close()


def test_a_note_may_change_later_and_the_kept_file_holds_the_one_that_was_sent(book, tmp_path):
    reopen_last(book, "the budget")
    budget = [AccountBudget("6061", 600_000), AccountBudget("7061", 1_200_000)]
    set_budgets(book, 2016, budget)
    set_notes(book, QUARTER, {"6061": "Facture attendue"})
    close_quarter(book, Q1, notices_read=True)
    kept = exported(book, tmp_path / "kept.xlsx")
    set_notes(book, QUARTER, {"6061": "Facture reçue en mai"})
    assert exported(book, tmp_path / "again.xlsx") == kept
    assert "Facture attendue" in ReadWorkbook(kept).texts("Budget et écarts")
    today = ReadWorkbook(content_of("sicoval", book.data, QUARTER))
    assert "Facture reçue en mai" in today.texts("Budget et écarts")


def test_a_file_that_cannot_be_written_is_not_kept(book, tmp_path):
    with pytest.raises(UserError, match="There is no folder"):
        export(book, "rent-roll", QUARTER, tmp_path / "nowhere" / "etat.xlsx")
    assert len(book.data.exports) == 1


def test_an_unknown_profile_is_refused(book, tmp_path):
    with pytest.raises(UserError, match="no export “region2”"):
        export(book, "region2", QUARTER, tmp_path / "x.xlsx")


def test_a_kept_file_that_was_altered_is_not_given_out(book, tmp_path):
    book.close()
    with closing(sqlite3.connect(book.path)) as database, database:
        database.execute("DROP TRIGGER frozen_kept_export_update")
        database.execute("UPDATE kept_export SET content = x'00'")
    other = Book.open(book.path, read_only=True)
    with pytest.raises(UserError, match="is not the one that was sent"):
        export(other, "sicoval", QUARTER, tmp_path / "x.xlsx")
    other.close()
