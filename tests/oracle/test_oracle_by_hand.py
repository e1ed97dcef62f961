"""The oracle itself against cases worked out by hand or given by the domain reference."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from tests.oracle.calendar_days import rounded, shared_out, spread
from tests.oracle.oracle_balance import Books, balance
from tests.oracle.oracle_break_even import break_even
from tests.oracle.oracle_calls import Calls
from tests.oracle.oracle_rent import Rents, is_revision_day
from tests.oracle.oracle_rent_roll import arrears, rent_roll
from tests.oracle.plain_book import (
    PlainAccount,
    PlainBook,
    PlainBudget,
    PlainIndex,
    PlainLease,
    PlainMovement,
    PlainSpace,
)

EMPTY = PlainBook(
    begin=date(2016, 1, 1),
    confirmed=None,
    deduction=Decimal(0),
    target_occupancy=Decimal(1),
    spaces=(
        PlainSpace("A", "0", Decimal(50), "office", Decimal(120)),
        PlainSpace("B", "0", Decimal(25), "office"),
    ),
    parties=("T", "F"),
)
LEASE = PlainLease("L", "T", ("A",), date(2015, 1, 1), Decimal(960))


def due(lease: PlainLease, month: tuple[int, int]) -> int:
    row = Rents(replace(EMPTY, leases=(lease,))).due(lease, month)
    assert row is not None
    return row.rent


def kept(book: PlainBook, confirmed: date | None) -> Books:
    """The book with every month called up to the one confirmed."""
    calls = Calls(book, Rents(book))
    if confirmed is not None:
        calls.post(book.begin.replace(day=1), confirmed)
    return Books(book, calls, confirmed)


def test_halves_go_away_from_zero() -> None:
    assert [rounded(Fraction(n, 2)) for n in (1, -1, 3, -3)] == [1, -1, 2, -2]


def test_a_split_gives_the_remainder_to_the_largest_then_the_earliest() -> None:
    assert shared_out(100, [1, 1, 1]) == [34, 33, 33]
    assert shared_out(-100, [1, 1, 1]) == [-34, -33, -33]
    assert shared_out(101, [1, 2, 4]) == [14, 29, 58]


def test_a_year_of_insurance_counts_a_366th_a_day_of_2016() -> None:
    days = spread(36_600, date(2016, 1, 1), date(2016, 12, 31))
    assert set(days.values()) == {100}
    assert len(days) == 366


@pytest.mark.parametrize(
    ("start", "proration", "cents"),
    [
        (date(2016, 1, 25), "actual", 21_677),
        (date(2016, 1, 25), "thirty", 22_400),
        (date(2016, 1, 25), "year365", 22_093),
        (date(2016, 1, 25), "full", 96_000),
        (date(2016, 1, 1), "thirty", 96_000),
        (date(2016, 1, 2), "thirty", 96_000),
    ],
)
def test_part_months(start: date, proration: str, cents: int) -> None:
    assert due(replace(LEASE, start=start, proration=proration), (2016, 1)) == cents


def test_ten_days_of_1500_by_the_year_of_365_days() -> None:
    lease = replace(LEASE, start=date(2016, 3, 22), rent=Decimal(1500), proration="year365")
    assert due(lease, (2016, 3)) == 49_315


def test_three_revisions_on_ilc() -> None:
    index = PlainIndex("ILC", (2014, 3))
    lease = replace(LEASE, start=date(2015, 3, 10), rent=Decimal(20_000), unit="year", index=index)
    stated = Rents(replace(EMPTY, leases=(lease,))).walk(lease, date(2018, 3, 10)).stated
    days = [date(2016, 3, 9), date(2016, 3, 10), date(2017, 3, 10), date(2018, 3, 10)]
    assert [stated[day] for day in days] == [2_000_000, 1_997_420, 2_000_737, 2_041_651]


def test_a_rent_that_changes_inside_a_month_is_shared_by_its_days() -> None:
    steps = ((date(2016, 1, 11), Decimal(0)), (date(2016, 1, 21), Decimal(1200)))
    lease = replace(LEASE, start=date(2016, 1, 2), steps=steps, proration="full")
    assert due(lease, (2016, 1)) == rounded(Fraction(9 * 96_000 + 11 * 120_000, 31))


def test_on_one_date_the_step_has_the_last_word_and_the_base_quarter_still_moves() -> None:
    index = PlainIndex("ILC", (2014, 3))
    steps = ((date(2016, 1, 1), Decimal(500)),)
    lease = replace(LEASE, index=index, steps=steps)
    walk = Rents(replace(EMPTY, leases=(lease,))).walk(lease, date(2016, 1, 1))
    assert (walk.current, walk.base) == (50_000, (2015, 3))


def test_small_firms_have_each_year_capped() -> None:
    index = PlainIndex("ILC", (2021, 2), years=1, sme_cap=True)
    rents = Rents(EMPTY)
    assert rents.factor(replace(LEASE, index=index), (2021, 2)) == Fraction(1035, 1000)
    three = replace(LEASE, index=replace(index, years=3))
    two_capped = Fraction("1.035") ** 2
    assert rents.factor(three, (2020, 3)) == Fraction("119.70") / Fraction("115.70") * two_capped
    office = replace(LEASE, index=replace(index, name="ILAT", years=3))
    assert rents.factor(office, (2021, 1)) == Fraction("135.13") / Fraction("114.87")


def test_a_missing_value_stops_the_chain() -> None:
    lease = replace(LEASE, start=date(2023, 1, 1), index=PlainIndex("ILAT", (2023, 2)))
    walk = Rents(replace(EMPTY, leases=(lease,))).walk(lease, date(2028, 1, 1))
    assert (walk.applied, walk.pending) == ([date(2024, 1, 1)], date(2025, 1, 1))


def test_revision_days_of_a_29_february() -> None:
    lease = replace(LEASE, start=date(2016, 2, 29), index=PlainIndex("ILC", (2015, 3)))
    days = [date(2017, 2, 28), date(2020, 2, 28), date(2020, 2, 29), date(2016, 2, 29)]
    assert [is_revision_day(lease, day) for day in days] == [True, False, True, False]


def test_a_stated_revision_day_waits_for_the_years() -> None:
    index = PlainIndex("ILC", (2015, 3), stated=(1, 1), years=3)
    lease = replace(LEASE, start=date(2016, 3, 10), index=index)
    found = [year for year in range(2017, 2027) if is_revision_day(lease, date(year, 1, 1))]
    assert found == [2020, 2023, 2026]


def test_a_bill_over_the_new_year_counts_in_the_days_of_its_service() -> None:
    bill = PlainMovement(date(2016, 2, 1), "616", 3100, 100, "F", (date(2015, 12, 1), date(2016, 1, 31)))
    book = replace(EMPTY, movements=(bill,), deduction=Decimal("0.5"))
    found = balance(kept(book, None), date(2015, 12, 1), date(2016, 1, 15))
    assert [bucket["costs"] for bucket in found["buckets"]] == [{"insurance": 1575}, {"insurance": 765}]
    assert [bucket["period"] for bucket in found["buckets"]] == ["2015-12", "2016-01-01..2016-01-15"]
    assert [bucket["cumulative_balance_cents"] for bucket in found["buckets"]] == [0, -765]


def test_what_is_booked_and_what_is_foreseen_never_add_up() -> None:
    book = replace(
        EMPTY,
        movements=(
            PlainMovement(date(2016, 1, 5), "626", 100),
            PlainMovement(date(2016, 2, 5), "626", 201),
            PlainMovement(date(2016, 4, 5), "626", 900),
            PlainMovement(date(2017, 1, 5), "6226", 50),
        ),
        budget=(PlainBudget(2017, "6226", 1201),),
    )
    found = balance(kept(book, date(2016, 2, 29)), date(2016, 1, 1), date(2017, 4, 30), forecast=True)
    telecom = [bucket["costs"].get("telecom", 0) for bucket in found["buckets"]]
    assert telecom == [100, 201, 151, 900] + [151] * 8 + [100, 201, 151, 900]
    fees = [bucket["costs"].get("fees", 0) for bucket in found["buckets"]]
    assert fees == [0] * 12 + [101, 100, 100, 100]


def test_break_even_in_the_third_quarter() -> None:
    sales = [(1, 3, 120), (4, 6, 150), (7, 9, 260), (10, 12, 60)]
    ends = {3: 31, 6: 30, 9: 30, 12: 31}
    quarters = [(date(2016, a, 1), date(2016, b, ends[b]), k * 100_000) for a, b, k in sales]
    book = replace(
        EMPTY,
        movements=(
            *(PlainMovement(first, "70831", cents, service=(first, last)) for first, last, cents in quarters),
            *(
                PlainMovement(first, "6071", cents * 8 // 10, service=(first, last))
                for first, last, cents in quarters
            ),
            PlainMovement(date(2016, 1, 1), "6132", 10_000_000),
        ),
        accounts=(PlainAccount("6071", "cost", "other_cost", Decimal(1), Decimal(1)),),
    )
    found = break_even(kept(book, date(2016, 12, 31)), 2016)
    assert (found["revenue_cents"], found["date"], found["reached"]) == (50_000_000, "2016-09-20", True)


def test_payments_settle_the_oldest_calls_and_the_roll_shares_them_out() -> None:
    lease = replace(LEASE, spaces=("A", "B"), rent=Decimal(1000), vat=Decimal("0.2"))
    book = replace(EMPTY, leases=(lease,), settlements=((date(2016, 2, 10), "T", 150_000),))
    calls = Calls(book, Rents(book))
    calls.post(date(2016, 1, 1), date(2016, 3, 31))
    assert arrears(book, calls, date(2016, 1, 31)) == {"L": 120_000}
    assert arrears(book, calls, date(2016, 2, 29)) == {"L": 90_000}
    roll = rent_roll(book, calls, date(2016, 2, 29))
    assert [row["arrears_cents"] for row in roll["rows"]] == [60_000, 30_000]
    assert [row["rent_year_cents"] for row in roll["rows"]] == [800_000, 400_000]
    assert (roll["occupancy"], roll["wault_years"]) == (1, 0)
