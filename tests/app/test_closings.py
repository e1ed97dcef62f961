"""Closing a quarter through the program: when it may be, what it refuses then, how it is corrected."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from app.book import Book, ReadOnlyBookError
from app.changes.building import edit_building
from app.changes.closings import close_quarter, reopen_last
from app.changes.corrections import correct_entry
from app.changes.leases import add_lease, edit_lease
from app.changes.ledger import (
    delete_entry,
    edit_movement,
    edit_payment,
    record_movement,
    record_payment,
)
from app.changes.onboarding import import_onboarding
from app.changes.rents import call_rents, keep, withdraw_call
from app.closed_rows import ClosedQuarterError
from app.closing_check import closing_issues
from app.reports.change_history import change_history
from models.arrears import open_items
from models.balance import balance
from models.checks import check
from models.lease import RentStep
from models.ledger import EntryKind
from models.message import UserError, translate
from models.period import Month, Period, Quarter, parse_period
from models.posting import Movement, OpeningBalance, Payment
from models.tables.ledger import EntryRow
from tests import factories as make
from tests.app.closed_book import ENERGY, Q1, Q2, SUPPLIER, TENANT, bill, closed_book, ready_book
from tests.onboarding_workbook import accepted, put, small_workbook

OPEN_DAY = date(2016, 4, 10)


@pytest.fixture
def ready(tmp_path):
    book = ready_book(tmp_path / "b.equilibre")
    yield book
    book.close()


@pytest.fixture
def closed(tmp_path):
    book = closed_book(tmp_path / "b.equilibre")
    yield book
    book.close()


def entry_of(book, kind, account="4"):
    """The first entry of that kind with a line on that account."""
    return next(
        entry
        for entry in book.data.entries
        if entry.kind == kind and any(line.account.startswith(account) for line in entry.lines)
    )


def fault_of(book):
    errors = [issue for issue in check(book.data) if issue.level == "error"]
    return errors or closing_issues(book.path)


def test_closing_freezes_and_chains_the_quarter(ready):
    closing = close_quarter(ready, Q1)
    assert ready.data.closings == (closing,)
    assert (closing.first_day, closing.last_day, closing.entries) == (Q1.start, Q1.end, 6)
    assert (closing.previous_head, len(closing.head)) == ("", 64)
    assert ready.data.closed_to == date(2016, 3, 31)
    assert fault_of(ready) == []


def test_the_first_closing_begins_with_the_books(tmp_path):
    book = Book.create(
        tmp_path / "b.equilibre",
        make.building(books_begin=date(2016, 3, 10), confirmed_to=date(2016, 3, 31)),
    )
    closing = close_quarter(book, Q1)
    assert (closing.first_day, closing.entries) == (date(2016, 3, 10), 0)
    assert closing_issues(book.path) == []
    book.close()


def test_a_quarter_that_is_not_ready_is_refused_with_what_is_missing(ready):
    def refused(match, quarter=Q1):
        with pytest.raises(UserError, match=match):
            close_quarter(ready, quarter)
        assert ready.data.closings == ()

    refused("2016-Q1 is still open", Q2)
    refused("The books begin", Quarter(2015, 4))
    edit_building(ready, replace(ready.data.building, confirmed_to=None))
    refused("not confirmed as kept up to 2016-03-31")
    keep(ready, Month(2016, 3))
    withdraw_call(ready, ready.data.calls[-1].id)
    refused("is not called")
    ready.undo()
    edit_lease(ready, replace(ready.data.leases[0], steps=(RentStep(date(2016, 2, 1), Decimal(1100)),)))
    refused("Notices to be read first: 1")
    assert close_quarter(ready, Q1, notices_read=True).quarter == Q1
    with pytest.raises(UserError, match="2016-Q1 is closed already"):
        close_quarter(ready, Q1)


def test_a_book_open_for_reading_only_is_not_closed(ready):
    other = Book.open(ready.path, read_only=True)
    with pytest.raises(ReadOnlyBookError):
        close_quarter(other, Q1)
    other.close()


def test_quarters_follow_each_other_in_the_chain(closed):
    call_rents(closed, parse_period("2016-Q2"))
    keep(closed, Month(2016, 6))
    second = close_quarter(closed, Q2)
    assert second.previous_head == closed.data.closings[0].head
    # A bill and three calls of 1 000 €.
    assert second.entries == 4
    assert closing_issues(closed.path) == []


def test_closing_ends_undo_and_what_comes_after_can_be_undone(ready):
    assert ready.undo_title is not None
    close_quarter(ready, Q1)
    assert (ready.undo_title, ready.redo_title) == (None, None)
    assert str(ready.undo_history.begins.title) == "Close 2016-Q1"
    record_movement(ready, bill(OPEN_DAY, ENERGY, 5_000))
    ready.undo()
    assert len(ready.data.entries) == 6
    ready.redo()
    assert len(ready.data.entries) == 7
    with pytest.raises(UserError, match="nothing to redo"):
        ready.redo()


WRITES = {
    "edit a bill": lambda book: edit_movement(book, entry_of(book, "bill").id, bill(OPEN_DAY, ENERGY, 99)),
    "move a bill in": lambda book: edit_movement(
        book, book.data.entries[-1].id, bill(date(2016, 3, 31), ENERGY, 99)
    ),
    "record a bill": lambda book: record_movement(book, bill(date(2016, 3, 31), ENERGY, 99)),
    "record an earlier bill": lambda book: record_movement(book, bill(date(2015, 12, 31), ENERGY, 99)),
    "record a payment": lambda book: record_payment(book, Payment(date(2016, 2, 1), TENANT, 99)),
    "edit a payment": lambda book: edit_payment(
        book, entry_of(book, "settlement").id, Payment(OPEN_DAY, TENANT, 99)
    ),
    "delete a bill": lambda book: delete_entry(book, entry_of(book, "bill").id),
    "delete a payment": lambda book: delete_entry(book, entry_of(book, "settlement").id),
    "take back a call": lambda book: withdraw_call(book, book.data.calls[0].id),
    "take back a call of nothing": lambda book: withdraw_call(book, book.data.calls[-1].id),
    "correct on a closed day": lambda book: correct_entry(book, entry_of(book, "bill").id, date(2016, 3, 31)),
}


@pytest.mark.parametrize("write", WRITES.values(), ids=WRITES)
def test_what_is_closed_is_refused_with_the_quarters_name(closed, write):
    before, bytes_before = closed.data, closed.path.read_bytes()
    with pytest.raises(ClosedQuarterError, match="2016-Q1 is closed: record a correction"):
        write(closed)
    assert closed.data is before
    assert closed.path.read_bytes() == bytes_before


def test_what_the_database_refuses_by_itself_is_told_the_same_way(closed):
    row = {"number": 1, "date": OPEN_DAY, "journal": "OD", "kind": "other", "label": "", "document": ""}
    with (
        pytest.raises(ClosedQuarterError, match="2016-Q1 is closed"),
        closed.change(translate("Core", "A number taken")) as change,
    ):
        change.insert(EntryRow, {**row, "reverses_id": None})


def test_the_settings_keep_what_is_closed(closed):
    building = closed.data.building
    with pytest.raises(UserError, match="closed up to 2016-03-31"):
        edit_building(closed, replace(building, confirmed_to=None))
    with pytest.raises(UserError, match="the day on which the books begin cannot change"):
        edit_building(closed, replace(building, books_begin=date(2015, 1, 1)))
    with pytest.raises(UserError, match="closed up to 2016-03-31"):
        keep(closed, Month(2016, 2))
    edit_building(closed, replace(building, name="Le Périscope de Ramonville"))
    assert closed.data.building.confirmed_to == date(2016, 3, 31)


def test_an_import_into_a_closed_quarter_is_refused_whole(closed, tmp_path):
    before = closed.data
    sheets = small_workbook()
    with pytest.raises(ClosedQuarterError, match="2016-Q1 is closed"):
        import_onboarding(closed, accepted(sheets, tmp_path))
    assert closed.data is before


def test_an_import_into_open_quarters_leaves_the_closed_one(closed, tmp_path):
    sheets = small_workbook()
    for row, day in (("2", date(2016, 4, 3)), ("3", date(2016, 5, 3)), ("4", date(2016, 6, 3))):
        put(sheets, f"Mouvements!A{row}", day)
    put(sheets, "Reglements!A2", date(2016, 4, 10))
    put(sheets, "Reglements!A3", date(2016, 5, 10))
    del sheets["Ouverture"], sheets["Baux"][1:], sheets["Paliers"][1:]
    sheets["Baux"].append(["L09", "T01", "S01", date(2016, 7, 1), None, 250, "mois", None, None])
    assert import_onboarding(closed, accepted(sheets, tmp_path)).added == 5
    assert closing_issues(closed.path) == []


def test_a_lease_found_late_is_called_in_an_open_quarter(closed):
    edit_lease(closed, replace(closed.data.leases[1], termination=date(2016, 1, 31)))
    lease = make.lease(id=3, space_ids=(2,), start=date(2016, 3, 1), rent=Decimal(500))
    add_lease(closed, lease)
    (call,) = [call for call in call_rents(closed, parse_period("2016-03")) if call.total_cents]
    assert (call.issued, call.due, call.total_cents) == (date(2016, 4, 1), date(2016, 4, 1), 50_000)
    assert fault_of(closed) == []


def test_a_bill_is_corrected_in_the_next_quarter(closed):
    """300 € of energy should have been 250 €: the first quarter counts 250 €, its entries stay."""
    wrong = entry_of(closed, "bill", ENERGY)
    frozen = [entry for entry in closed.data.entries if entry.date <= Q1.end]
    service = Period(date(2016, 2, 3), date(2016, 2, 3))
    key = correct_entry(
        closed,
        wrong.id,
        OPEN_DAY,
        replace(bill(OPEN_DAY, ENERGY, 25_000), service=service),
    )
    reversal = closed.data.entry_by_id[key]
    assert (reversal.date, reversal.reverses_id) == (OPEN_DAY, wrong.id)
    assert [line.amount_cents for line in reversal.lines] == [-line.amount_cents for line in wrong.lines]
    assert [entry for entry in closed.data.entries if entry.date <= Q1.end] == frozen
    assert fault_of(closed) == []
    with pytest.raises(UserError, match="is corrected already by entry"):
        correct_entry(closed, wrong.id, OPEN_DAY)
    closed.undo()
    assert closed.data.entries[-1].date == date(2016, 4, 5)


def test_a_call_is_corrected_by_a_credit_note_and_called_again(closed):
    call = closed.data.calls[0]
    correct_entry(closed, call.entry_id, OPEN_DAY)
    note = closed.data.calls[-1]
    assert (note.issued, note.total_cents, note.lines[0].month) == (OPEN_DAY, -100_000, Month(2016, 1))
    again = [called for called in call_rents(closed, parse_period("2016-04")) if called.total_cents]
    assert [called.total_cents for called in again] == [200_000]
    assert fault_of(closed) == []


def test_a_payment_is_corrected_by_one_given_back(closed):
    """1 000 € were noted in place of 900 €: three rents less 900 € are owed."""
    paid = entry_of(closed, "settlement")
    correct_entry(closed, paid.id, OPEN_DAY, Payment(OPEN_DAY, TENANT, 90_000))
    assert [settled.amount_cents for settled in closed.data.settlements] == [100_000, -100_000, 90_000]
    owed = [item for item in open_items(closed.data, OPEN_DAY) if item.party_id == TENANT]
    assert sum(item.open_cents for item in owed) == 300_000 - 90_000
    assert fault_of(closed) == []


def test_an_opening_is_corrected_by_an_entry_like_others(tmp_path):
    book = Book.create(tmp_path / "b.equilibre", make.building(confirmed_to=date(2016, 3, 31)))
    onboarding = accepted(
        {name: small_workbook()[name] for name in ("Dossier", "Locaux", "Locataires", "Baux")}, tmp_path
    )
    opened = replace(
        onboarding,
        building=replace(onboarding.building, confirmed_to=date(2016, 3, 31)),
        leases=(),
        opening=(OpeningBalance("512", None, 100_000),),
    )
    import_onboarding(book, opened)
    close_quarter(book, Q1)
    with pytest.raises(ClosedQuarterError):
        import_onboarding(book, replace(opened, opening=(OpeningBalance("512", None, 5),)))
    correct_entry(book, book.data.entries[0].id, OPEN_DAY)
    assert [entry.kind for entry in book.data.entries] == [EntryKind.OPENING, EntryKind.OTHER]
    assert fault_of(book) == []
    book.close()


@pytest.mark.parametrize(
    ("kind", "replacement"),
    [
        ("call", bill(OPEN_DAY, ENERGY, 5)),
        ("bill", Payment(OPEN_DAY, TENANT, 5)),
        ("settlement", Movement(OPEN_DAY, ENERGY, "x", SUPPLIER, None, 5, 0)),
    ],
)
def test_an_entry_is_not_replaced_by_one_of_another_kind(closed, kind, replacement):
    with pytest.raises(UserError, match="not replaced by an entry of another kind"):
        correct_entry(closed, entry_of(closed, kind).id, OPEN_DAY, replacement)


def test_reopening_is_recorded_and_the_quarter_can_be_closed_again(closed):
    first = closed.data.closings[0]
    with pytest.raises(UserError, match="“motif” is needed"):
        reopen_last(closed, "  ")
    reopened = reopen_last(closed, "a bill forgotten")
    assert (reopened.id, reopened.reason, reopened.standing) == (first.id, "a bill forgotten", False)
    assert closed.data.closed_to is None
    assert str(change_history(closed.path)[0].title) == "Reopen 2016-T1: a bill forgotten"
    with pytest.raises(UserError, match="nothing to reopen"):
        reopen_last(closed, "again")
    edit_movement(closed, entry_of(closed, "bill", ENERGY).id, bill(date(2016, 2, 3), ENERGY, 40_000))
    again = close_quarter(closed, Q1)
    assert (again.previous_head, again.head != first.head) == (first.head, True)
    assert [kept.closing_id for kept in closed.data.exports] == [first.id, again.id]
    assert balance(closed.data, Period.of_quarter(Q1)).cost_cents == 40_000 + 9_100
    assert fault_of(closed) == []


def test_only_the_last_closing_can_be_reopened(closed):
    call_rents(closed, parse_period("2016-Q2"))
    keep(closed, Month(2016, 6))
    close_quarter(closed, Q2)
    assert reopen_last(closed, "a bill").quarter == Q2
    assert closed.data.closed_to == Q1.end
    assert reopen_last(closed, "a bill").quarter == Q1
    assert closing_issues(closed.path) == []
