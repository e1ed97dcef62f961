"""What has changed since the version the Sicoval holds: figures, then the entries behind each."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from app.changes.closings import close_quarter, reopen_last
from app.changes.corrections import correct_entry
from app.changes.ledger import delete_entry, edit_movement, record_movement
from app.changes.mapping import set_account
from app.exporting.export import export
from app.reports.versions import compare, versions
from models.account import Account, Nature, Side
from models.period import Period, parse_period
from tests.app.closed_book import ENERGY, INSURANCE, Q1, bill, closed_book

QUARTER = parse_period("2016-Q1")
JANUARY = parse_period("2016-01")
LATER = date(2016, 5, 2)


@pytest.fixture
def book(tmp_path):
    made = closed_book(tmp_path / "b.equilibre")
    yield made
    made.close()


def changed(book, older=0, newer=-1):
    found = versions(book.data, QUARTER)
    return {
        difference.name: difference
        for difference in compare(book.path, book.data, found[older], found[newer])
    }


def moved(difference):
    return [(entry.entry.label, entry.before_cents, entry.after_cents) for entry in difference.entries]


def test_nothing_has_changed_at_first(book):
    assert [version.kept is None for version in versions(book.data, QUARTER)] == [False, True]
    assert changed(book) == {}


def test_a_late_bill_is_behind_the_figures_that_it_moved(book):
    """124 € of water for January come in May; a bill for May moves nothing."""
    record_movement(book, replace(bill(LATER, ENERGY, 12_400, JANUARY), label="Eau"))
    record_movement(book, bill(LATER, ENERGY, 99_900))
    found = changed(book)
    assert list(found) == ["cost_total", "balance", "cost_energy"]
    energy = found["cost_energy"]
    assert (energy.before, energy.after, energy.other_cents) == (30_000, 42_400, 0)
    assert moved(energy) == [("Eau", 0, 12_400)]
    assert moved(found["balance"]) == [("Eau", 0, -12_400)]


def test_a_correction_is_told_with_its_reversal(book):
    wrong = next(entry for entry in book.data.entries if entry.label == f"Facture {INSURANCE}")
    correct_entry(book, wrong.id, LATER, bill(LATER, INSURANCE, 40_000, Period.of_year(2016)))
    found = changed(book)["cost_insurance"]
    # 91 of the year's 366 days: 91,00 € of 366 €, 99,45 € of 400 €.
    assert (found.before, found.after) == (9_100, 9_945)
    assert [cents for _, _, cents in moved(found)] == [-9_100, 9_945]
    assert found.other_cents == 0


def test_an_entry_edited_or_deleted_between_two_versions_is_told(book, tmp_path):
    first = record_movement(book, replace(bill(LATER, ENERGY, 10_000, JANUARY), label="Gaz"))
    second = record_movement(book, replace(bill(LATER, ENERGY, 20_000, JANUARY), label="Eau"))
    export(book, "rent-roll", QUARTER, tmp_path / "1.xlsx", "Région")
    edit_movement(book, first, replace(bill(LATER, ENERGY, 11_000, JANUARY), label="Gaz"))
    delete_entry(book, second)
    assert moved(changed(book, 0, 1)["cost_energy"]) == [("Gaz", 0, 10_000), ("Eau", 0, 20_000)]
    assert moved(changed(book, 1, 2)["cost_energy"]) == [("Gaz", 10_000, 11_000), ("Eau", 20_000, 0)]
    assert moved(changed(book, 0, 2)["cost_energy"]) == [("Gaz", 0, 11_000)]


def test_what_was_undone_leaves_no_trace(book):
    record_movement(book, bill(LATER, ENERGY, 10_000, JANUARY))
    book.undo()
    assert changed(book) == {}


def test_what_no_entry_explains_is_told_apart(book):
    set_account(
        book, Account(0, ENERGY, "Énergie", Side.COST, Nature.ENERGY, Decimal(0), True, Decimal("0.5"))
    )
    found = changed(book)["cost_energy"]
    assert (found.before, found.after, found.entries, found.other_cents) == (30_000, 15_000, (), -15_000)


def test_versions_of_two_closings_of_a_quarter_compare(book):
    reopen_last(book, "a bill forgotten")
    record_movement(book, replace(bill(date(2016, 3, 3), ENERGY, 5_000), label="Oubliée"))
    close_quarter(book, Q1)
    first, second, now = versions(book.data, QUARTER)
    assert first.made_at is not None
    assert now.made_at is None
    (total, balance, energy) = compare(book.path, book.data, first, second)
    # 300 € and 91 € of costs at first, 3 000 € of rents.
    assert (total.before, total.after) == (39_100, 44_100)
    assert (balance.before, balance.after) == (260_900, 255_900)
    assert moved(energy) == [("Oubliée", 0, 5_000)]
    assert compare(book.path, book.data, second, now) == []
