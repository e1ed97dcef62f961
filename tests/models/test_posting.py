"""Entries built from calls, sales, bills, payments, openings and reversals."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.ledger import EntryKind, Journal
from models.message import UserError
from models.period import Month, Period
from models.posting import (
    Movement,
    OpeningBalance,
    Payment,
    accounts_by_party,
    bill_entry,
    call_entry,
    movement_entry,
    opening_entry,
    opening_gap_cents,
    reversal_of,
    sale_entry,
    settlement_entry,
)
from tests.factories import book_data, building, call_line, lease, rent_call

if TYPE_CHECKING:
    from models.ledger import Entry

CENTS = st.integers(-(10**9), 10**9)
MARCH_3 = date(2016, 3, 3)


def amounts(entry: Entry) -> list[tuple[str, int]]:
    return [(line.account, line.amount_cents) for line in entry.lines]


def movement(account: str, net_cents: int, vat_cents: int = 0, service: Period | None = None) -> Movement:
    return Movement(MARCH_3, account, "Salle 2", 7, 3, net_cents, vat_cents, service, "F-12")


def test_a_sale_is_owed_gross_earned_net_and_due_on_its_date() -> None:
    entry = sale_entry(movement("70833", 10_000, 2_000, Period(MARCH_3, date(2016, 3, 4))))
    assert amounts(entry) == [("411", 12_000), ("70833", -10_000), ("4457", -2_000)]
    assert (entry.date, entry.journal, entry.kind) == (MARCH_3, Journal.SALES, EntryKind.SALE)
    assert (entry.id, entry.number, entry.label, entry.document) == (0, 0, "Salle 2", "F-12")
    customer, income, vat = entry.lines
    assert (customer.party_id, customer.due_date, customer.service_start) == (7, MARCH_3, None)
    assert (income.service_start, income.service_end) == (MARCH_3, date(2016, 3, 4))
    assert (income.party_id, income.space_id) == (7, 3)
    assert vat.party_id is None
    assert [line.position for line in entry.lines] == [0, 1, 2]


def test_a_sale_without_party_or_vat_has_two_lines() -> None:
    entry = sale_entry(replace(movement("70831", 1_500), party_id=None))
    assert amounts(entry) == [("411", 1_500), ("70831", -1_500)]
    assert all(line.party_id is None for line in entry.lines)
    assert entry.lines[1].service_start is None


@pytest.mark.parametrize(
    ("deduction", "cost", "claimed"),
    [("0", 12_001, 0), ("1", 10_000, 2_001), ("0.5", 11_001, 1_000), ("0.25", 11_501, 500)],
)
def test_a_bill_costs_net_and_the_vat_that_is_not_deducted(deduction: str, cost: int, claimed: int) -> None:
    # 20.01 of VAT: half of it is 10.005, rounded up; three quarters 15.0075.
    entry = bill_entry(movement("616", 10_000, 2_001), Decimal(deduction))
    expected = [("401", -12_001), ("616", cost), ("4456", claimed)]
    assert amounts(entry) == [pair for pair in expected if pair[1]]
    assert (entry.journal, entry.kind) == (Journal.PURCHASES, EntryKind.BILL)
    assert entry.vat_cents == 2_001
    assert reversal_of(entry, MARCH_3).vat_cents == -2_001
    assert bill_entry(movement("616", 10_000), Decimal(deduction)).vat_cents is None


def test_the_account_decides_between_sale_and_bill() -> None:
    data = book_data(building=building(vat_deduction=Decimal(1)))
    assert movement_entry(data, movement("70832", 100)).kind is EntryKind.SALE
    assert amounts(movement_entry(data, movement("6061", 100, 20))) == [
        ("401", -120),
        ("6061", 100),
        ("4456", 20),
    ]


def test_a_movement_on_a_balance_sheet_account_is_refused() -> None:
    with pytest.raises(UserError, match="Account 512 is neither income nor cost"):
        movement_entry(book_data(), movement("512", 100))


def test_a_call_counts_in_the_days_the_lease_runs() -> None:
    data = book_data(
        leases=(lease(start=date(2016, 1, 10), end=date(2016, 2, 20), space_ids=(4,), party_id=9),)
    )
    call = rent_call(
        call_line(Month(2016, 1), 70_968, 5_000, 15_194),
        call_line(Month(2016, 2), 68_966),
        issued=date(2016, 1, 10),
        due=date(2016, 1, 15),
    )
    entry = call_entry(data, call)
    assert entry is not None
    assert amounts(entry) == [
        ("411", 160_128),
        ("7061", -70_968),
        ("7088", -5_000),
        ("4457", -15_194),
        ("7061", -68_966),
    ]
    assert (entry.date, entry.journal, entry.kind) == (date(2016, 1, 10), Journal.SALES, EntryKind.CALL)
    assert (entry.label, entry.document) == ("Appel de loyer L01 2016-01 à 2016-02", "L01-2016-01")
    tenant, rent, charges, _, second = entry.lines
    assert (tenant.party_id, tenant.due_date) == (9, date(2016, 1, 15))
    assert (rent.label, rent.party_id, rent.space_id) == ("Loyer 2016-01", 9, 4)
    assert (rent.service_start, rent.service_end) == (date(2016, 1, 10), date(2016, 1, 31))
    assert charges.label == "Provision pour charges 2016-01"
    assert (second.service_start, second.service_end) == (date(2016, 2, 1), date(2016, 2, 20))


def test_a_call_of_several_spaces_names_none() -> None:
    entry = call_entry(
        book_data(leases=(lease(space_ids=(1, 2)),)), rent_call(call_line(Month(2016, 1), 100_000))
    )
    assert entry is not None
    assert [line.space_id for line in entry.lines] == [None, None]
    assert entry.label == "Appel de loyer L01 2016-01"


def test_a_call_of_zero_has_no_entry() -> None:
    data = book_data(leases=(lease(),))
    assert call_entry(data, rent_call(call_line(Month(2016, 1), 0))) is None


def test_amounts_that_cancel_out_are_posted_without_a_tenant_line() -> None:
    data = book_data(leases=(lease(),))
    entry = call_entry(data, rent_call(call_line(Month(2016, 1), -1_000, 1_000)))
    assert entry is not None
    assert amounts(entry) == [("7061", 1_000), ("7088", -1_000)]


def test_rent_given_back_after_the_lease_counts_in_the_whole_month() -> None:
    data = book_data(leases=(lease(end=date(2016, 1, 31)),))
    entry = call_entry(data, rent_call(call_line(Month(2016, 2), -100_000)))
    assert entry is not None
    assert (entry.lines[1].service_start, entry.lines[1].service_end) == (date(2016, 2, 1), date(2016, 2, 29))


@pytest.mark.parametrize(
    ("cents", "items_on", "account"),
    [
        (500, (), "411"),
        (-500, (), "401"),
        (500, ("401",), "401"),
        (-500, ("411",), "411"),
        (500, ("401", "411"), "411"),
        (-500, ("401", "411"), "401"),
    ],
)
def test_a_payment_settles_the_side_the_party_is_on(
    cents: int, items_on: tuple[str, ...], account: str
) -> None:
    entry = settlement_entry(Payment(MARCH_3, 7, cents, "5121", "VIR 4"), items_on)
    assert amounts(entry) == [("5121", cents), (account, -cents)]
    assert [line.party_id for line in entry.lines] == [None, 7]
    assert (entry.journal, entry.kind, entry.document) == (Journal.BANK, EntryKind.SETTLEMENT, "VIR 4")


def test_a_party_s_payments_do_not_say_which_side_it_is_on() -> None:
    sale = sale_entry(movement("70831", 100))
    bill = bill_entry(replace(movement("616", 100), party_id=8), Decimal(0))
    paid = settlement_entry(Payment(MARCH_3, 7, -100), ())
    anonymous = sale_entry(replace(movement("70831", 100), party_id=None))
    assert accounts_by_party([sale, bill, paid, anonymous]) == {7: {"411"}, 8: {"401"}}


def test_opening_balances_are_carried_to_zero() -> None:
    balances = [
        OpeningBalance("512", None, 50_000),
        OpeningBalance("411", 7, 12_000),
        OpeningBalance("165", 7, -20_000),
        OpeningBalance("401", 8, 0),
    ]
    entry = opening_entry(date(2016, 1, 1), balances)
    assert entry is not None
    assert amounts(entry) == [("512", 50_000), ("411", 12_000), ("165", -20_000), ("110", -42_000)]
    assert (entry.date, entry.journal, entry.kind) == (
        date(2016, 1, 1),
        Journal.OPENING,
        EntryKind.OPENING,
    )
    assert [line.due_date for line in entry.lines] == [None, date(2016, 1, 1), date(2016, 1, 1), None]
    assert opening_gap_cents(balances) == -42_000


def test_opening_balances_that_balance_need_no_carrying() -> None:
    balances = [OpeningBalance("512", None, 10), OpeningBalance("102", None, -10)]
    entry = opening_entry(date(2016, 1, 1), balances)
    assert entry is not None
    assert amounts(entry) == [("512", 10), ("102", -10)]


def test_nothing_to_open_is_no_entry() -> None:
    assert opening_entry(date(2016, 1, 1), []) is None


def test_a_reversal_names_what_it_corrects_and_keeps_its_service() -> None:
    year = Period.of_year(2016)
    bill = replace(bill_entry(movement("616", 120_000, service=year), Decimal(0)), id=12, number=5)
    undone = reversal_of(bill, date(2017, 1, 5))
    assert amounts(undone) == [("401", 120_000), ("616", -120_000)]
    assert (undone.id, undone.number, undone.reverses_id) == (0, 0, 12)
    assert (undone.date, undone.label) == (date(2017, 1, 5), "Extourne : Salle 2")
    assert undone.lines[0].due_date == date(2017, 1, 5)
    assert (undone.lines[1].service_start, undone.lines[1].service_end) == (year.start, year.end)


@given(net=CENTS, vat=CENTS, deduction=st.decimals(0, 1, places=4))
def test_every_movement_and_its_reversal_sum_to_zero(net: int, vat: int, deduction: Decimal) -> None:
    for entry in (sale_entry(movement("7083", net, vat)), bill_entry(movement("616", net, vat), deduction)):
        assert sum(line.amount_cents for line in entry.lines) == 0
        assert sum(line.amount_cents for line in reversal_of(entry, MARCH_3).lines) == 0
        assert all(line.amount_cents for line in entry.lines)


@given(net=CENTS, vat=CENTS, deduction=st.decimals(0, 1, places=4))
def test_a_credit_note_mirrors_its_bill(net: int, vat: int, deduction: Decimal) -> None:
    bill = bill_entry(movement("616", net, vat), deduction)
    credit = bill_entry(movement("616", -net, -vat), deduction)
    assert amounts(credit) == [(account, -cents) for account, cents in amounts(bill)]


@given(st.lists(st.tuples(st.sampled_from(["512", "411", "165", "110"]), CENTS)))
def test_every_opening_sums_to_zero(balances: list[tuple[str, int]]) -> None:
    entry = opening_entry(date(2016, 1, 1), [OpeningBalance(account, None, c) for account, c in balances])
    assert entry is None or sum(line.amount_cents for line in entry.lines) == 0


@given(st.lists(st.tuples(CENTS, CENTS, CENTS), min_size=1, max_size=3))
def test_every_call_sums_to_zero(months: list[tuple[int, int, int]]) -> None:
    lines = [call_line(Month(2016, 1 + n), *month) for n, month in enumerate(months)]
    entry = call_entry(book_data(leases=(lease(),)), rent_call(*lines))
    assert entry is None or sum(line.amount_cents for line in entry.lines) == 0
