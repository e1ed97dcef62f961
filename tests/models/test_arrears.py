"""Items of third parties, what settles them, and the age of what is overdue."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.arrears import account_items, arrears, lease_arrears, open_items, overdue_calls, payables
from models.period import Month
from tests.factories import book_data, call_line, entry, lease, line, party, rent_call

if TYPE_CHECKING:
    from collections.abc import Sequence

    from models.book_data import BookData
    from models.ledger import Entry
    from models.rent_call import RentCall

END_OF_MARCH = date(2016, 3, 31)


def called(number: int, cents: int, day: date, due: date | None = None, party_id: int = 1) -> Entry:
    """The entry of a call issued on `day`, due on it unless `due` says otherwise."""
    owed = line("411", cents, party_id=party_id, due_date=due or day)
    return entry(owed, line("7061", -cents), id=number, date=day)


def call_of(entry: Entry, lease_id: int = 1) -> RentCall:
    owed = entry.lines[0]
    lines = (call_line(Month.of(entry.date), owed.amount_cents),)
    return rent_call(
        *lines, id=entry.id, lease_id=lease_id, entry_id=entry.id, issued=entry.date, due=owed.due_date
    )


def paid(number: int, cents: int, day: date, party_id: int = 1) -> Entry:
    return entry(line("512", cents), line("411", -cents, party_id=party_id), id=number, date=day)


def book(calls: Sequence[Entry], others: Sequence[Entry] = ()) -> BookData:
    """A book of one lease whose calls are those entries."""
    return book_data(
        leases=(lease(),), entries=(*calls, *others), calls=tuple(call_of(entry) for entry in calls)
    )


THREE_MONTHS = (
    called(1, 100_000, date(2016, 1, 1)),
    called(2, 100_000, date(2016, 2, 1)),
    called(3, 100_000, date(2016, 3, 1)),
)


def test_a_payment_settles_the_oldest_call_first() -> None:
    data = book(THREE_MONTHS, [paid(4, 150_000, date(2016, 2, 15))])
    assert [(item.entry_id, item.open_cents) for item in open_items(data, END_OF_MARCH)] == [
        (2, 50_000),
        (3, 100_000),
    ]


def test_settled_items_and_payments_stay_on_the_account() -> None:
    data = book(THREE_MONTHS, [paid(4, 150_000, date(2016, 2, 15))])
    items = [
        (item.entry_id, item.amount_cents, item.open_cents) for item in account_items(data, END_OF_MARCH)
    ]
    assert items == [(1, 100_000, 0), (2, 100_000, 50_000), (4, -150_000, 0), (3, 100_000, 100_000)]


def test_arrears_are_aged_by_days_since_the_due_date() -> None:
    data = book(THREE_MONTHS, [paid(4, 150_000, date(2016, 2, 15))])
    found = arrears(data, END_OF_MARCH)
    [row] = found.rows
    # 1 February is 59 days before 31 March 2016, 1 March 30 days.
    assert (row.party_id, row.b0_30, row.b31_60, row.b61_90, row.b90) == (1, 100_000, 50_000, 0, 0)
    assert row.total_cents == found.total_cents == 150_000
    assert (found.called_cents, found.rate) == (300_000, Fraction(1, 2))


@pytest.mark.parametrize(
    ("days", "bucket"),
    [(0, 0), (1, 0), (30, 0), (31, 1), (60, 1), (61, 2), (90, 2), (91, 3), (400, 3)],
)
def test_the_ages_are_to_30_to_60_to_90_and_more(days: int, bucket: int) -> None:
    data = book([called(1, 7, END_OF_MARCH - timedelta(days=days))])
    [row] = arrears(data, END_OF_MARCH).rows
    assert [row.b0_30, row.b31_60, row.b61_90, row.b90].index(7) == bucket


def test_a_call_is_overdue_from_its_due_date_on() -> None:
    data = book([called(1, 100_000, date(2016, 3, 1), due=date(2016, 3, 10))])
    assert arrears(data, date(2016, 3, 9)).total_cents == 0
    assert arrears(data, date(2016, 3, 10)).total_cents == 100_000
    assert [item.open_cents for item in open_items(data, date(2016, 3, 9))] == [100_000]


def test_what_comes_later_does_not_count_yet() -> None:
    data = book(THREE_MONTHS, [paid(4, 300_000, date(2016, 4, 1))])
    found = arrears(data, date(2016, 2, 29))
    assert (found.total_cents, found.called_cents) == (200_000, 200_000)
    assert arrears(data, date(2016, 4, 1)).total_cents == 0


def test_nothing_called_has_no_rate() -> None:
    found = arrears(book_data(), END_OF_MARCH)
    assert (found.rows, found.total_cents, found.rate) == ((), 0, None)


def test_money_paid_ahead_is_an_open_item_below_zero() -> None:
    data = book(THREE_MONTHS[:1], [paid(4, 120_000, date(2016, 1, 5))])
    [item] = open_items(data, END_OF_MARCH)
    assert (item.entry_id, item.call_id, item.open_cents) == (4, None, -20_000)
    assert arrears(data, END_OF_MARCH).rows == ()


def test_an_opening_balance_is_settled_before_later_calls_and_is_no_arrears() -> None:
    opening = entry(line("411", 40_000, party_id=1, due_date=date(2016, 1, 1)), line("110", -40_000))
    data = book([called(2, 100_000, date(2016, 2, 1))], [opening, paid(3, 50_000, date(2016, 2, 2))])
    assert arrears(data, END_OF_MARCH).total_cents == 90_000
    unpaid = book([called(2, 100_000, date(2016, 2, 1))], [opening])
    assert arrears(unpaid, END_OF_MARCH).total_cents == 100_000
    assert sum(item.open_cents for item in open_items(unpaid, END_OF_MARCH)) == 140_000


def test_a_negative_call_settles_the_oldest_like_a_payment() -> None:
    data = book([*THREE_MONTHS, called(4, -30_000, date(2016, 3, 2))])
    assert [item.open_cents for item in overdue_calls(data, END_OF_MARCH)] == [70_000, 100_000, 100_000]
    assert arrears(data, END_OF_MARCH).rate == Fraction(270_000, 270_000)


def test_items_due_on_one_day_are_settled_by_date_then_entry() -> None:
    due = date(2016, 3, 1)
    calls = [called(number, 100, date(2016, day, 1), due) for number, day in ((1, 3), (2, 2), (3, 2))]
    data = book(calls, [paid(4, 150, date(2016, 3, 2))])
    assert [(item.entry_id, item.open_cents) for item in open_items(data, END_OF_MARCH)] == [
        (3, 50),
        (1, 100),
    ]


def test_parties_are_kept_apart_and_lines_without_one_left_out() -> None:
    other = called(2, 20_000, date(2016, 1, 1), party_id=2)
    anonymous = entry(line("411", 6_000), line("70831", -6_000), id=3)
    data = book(THREE_MONTHS[:1], [other, anonymous, paid(4, 25_000, date(2016, 1, 2), party_id=2)])
    assert [(item.party_id, item.open_cents) for item in open_items(data, END_OF_MARCH)] == [
        (1, 100_000),
        (2, -5_000),
    ]


def test_a_line_without_a_due_date_is_due_on_its_date() -> None:
    [item] = open_items(book((), [paid(4, 500, date(2016, 1, 2))]), END_OF_MARCH)
    assert (item.date, item.due) == (date(2016, 1, 2), date(2016, 1, 2))


def test_a_lease_owes_its_own_calls() -> None:
    calls = (THREE_MONTHS[0], THREE_MONTHS[1])
    data = book_data(
        parties=(party(),),
        leases=(lease(), lease(id=2), lease(id=3)),
        entries=(*calls, paid(4, 130_000, date(2016, 2, 15))),
        calls=(call_of(calls[0]), call_of(calls[1], lease_id=2)),
    )
    assert lease_arrears(data, END_OF_MARCH) == {1: 0, 2: 70_000, 3: 0}


def test_bills_are_owed_to_suppliers_until_paid() -> None:
    bills = [
        entry(line("401", -12_000, party_id=5), line("6061", 12_000), id=1, date=date(2016, 1, 10)),
        entry(line("401", -8_000, party_id=5), line("6061", 8_000), id=2, date=date(2016, 2, 10)),
        entry(line("512", -15_000), line("401", 15_000, party_id=5), id=3, date=date(2016, 2, 20)),
    ]
    [item] = payables(book_data(entries=tuple(bills)), END_OF_MARCH)
    assert (item.entry_id, item.amount_cents, item.open_cents) == (2, 8_000, 5_000)


DAYS = st.dates(date(2016, 1, 1), date(2016, 12, 31))
ITEMS = st.lists(st.tuples(DAYS, DAYS, st.integers(1, 3), st.integers(-500, 500).filter(bool)), max_size=40)


@given(ITEMS, DAYS)
def test_open_items_add_up_to_the_account_and_ages_to_the_arrears(
    items: list[tuple[date, date, int, int]], on: date
) -> None:
    entries = [
        called(number, cents, day, due, party_id)
        for number, (day, due, party_id, cents) in enumerate(items, start=1)
    ]
    data = book(entries)
    accounts: dict[int, int] = defaultdict(int)
    for day, _, party_id, cents in items:
        accounts[party_id] += cents if day <= on else 0
    found: dict[int, set[bool]] = defaultdict(set)
    opened: dict[int, int] = defaultdict(int)
    for item in open_items(data, on):
        opened[item.party_id] += item.open_cents
        found[item.party_id].add(item.open_cents > 0)
        assert 0 < item.open_cents / item.amount_cents <= 1
    assert {party_id: cents for party_id, cents in accounts.items() if cents} == opened
    assert all(len(signs) == 1 for signs in found.values())
    aged = arrears(data, on)
    assert aged.total_cents == sum(item.open_cents for item in overdue_calls(data, on))
    assert aged.total_cents == sum(lease_arrears(data, on).values())
