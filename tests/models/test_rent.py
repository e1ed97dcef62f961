"""What a lease owes for a month."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.lease import IndexName, Proration, RentUnit
from models.money import round_ratio
from models.period import Month, Period
from models.rent import MonthRent, days_let, month_rent, monthly_amount_on, rents, yearly_rent_on
from tests.factories import index_clause, index_values, lease, steps

if TYPE_CHECKING:
    from models.lease import Lease

JANUARY, FEBRUARY, MARCH = Month(2016, 1), Month(2016, 2), Month(2016, 3)
ILC_VALUES = index_values(IndexName.ILC, q2015_1="100", q2016_1="102")
ANY_DAY = st.dates(date(2015, 1, 1), date(2019, 12, 31))


def owed(let: Lease, month: Month = MARCH, values: Any = ILC_VALUES) -> MonthRent:
    found = month_rent(let, month, values)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("rent", "unit", "expected"),
    [
        ("1000", RentUnit.MONTH, 100_000),
        ("1000", RentUnit.QUARTER, 33_333),
        ("20000", RentUnit.YEAR, 166_667),
        ("130", RentUnit.M2_YEAR, 21_667),  # 20 m²: 2 600 a year
    ],
)
def test_a_whole_month_is_the_stated_amount_over_the_months_of_its_unit(
    rent: str, unit: RentUnit, expected: int
) -> None:
    for proration in Proration:
        assert owed(lease(rent=Decimal(rent), unit=unit, proration=proration)).rent_cents == expected


@pytest.mark.parametrize(
    ("rent", "start", "proration", "expected"),
    [
        ("960", date(2016, 3, 25), Proration.ACTUAL, 21_677),  # 7 of 31 days
        ("1500", date(2016, 3, 22), Proration.YEAR365, 49_315),  # 10 days
        ("900", date(2016, 3, 15), Proration.THIRTY, 51_000),  # 17 days of 30 €
        ("900", date(2016, 3, 2), Proration.THIRTY, 90_000),  # 30 days
        ("900", date(2016, 3, 31), Proration.FULL, 90_000),
    ],
)
def test_part_months_by_each_convention(rent: str, start: date, proration: Proration, expected: int) -> None:
    assert owed(lease(rent=Decimal(rent), start=start, proration=proration)).rent_cents == expected


def test_february_is_whole_whatever_its_days() -> None:
    for proration in Proration:
        assert owed(lease(proration=proration), FEBRUARY).rent_cents == 100_000


def test_the_days_run_from_the_start_to_the_last_day_both_included() -> None:
    short = lease(start=date(2016, 3, 10), end=date(2016, 3, 12))
    found = owed(short)
    assert (found.first, found.last, found.days) == (date(2016, 3, 10), date(2016, 3, 12), 3)
    assert found.rent_cents == 9_677  # 1 000 × 3 ÷ 31
    assert days_let(short, MARCH) == Period(date(2016, 3, 10), date(2016, 3, 12))


def test_a_month_outside_the_lease_owes_nothing() -> None:
    short = lease(start=date(2016, 2, 10), end=date(2016, 2, 12))
    assert month_rent(short, JANUARY, {}) is None
    assert month_rent(short, MARCH, {}) is None
    assert days_let(short, MARCH) is None
    assert month_rent(lease(start=date(2016, 3, 10), termination=date(2016, 3, 9)), MARCH, {}) is None


@pytest.mark.parametrize("proration", Proration)
def test_a_rent_that_changes_inside_a_month_is_shared_by_actual_days(proration: Proration) -> None:
    stepped = lease(proration=proration, steps=steps((date(2016, 3, 11), "1240")))
    assert owed(stepped).rent_cents == 116_258  # (1 000 × 10 + 1 240 × 21) ÷ 31
    ending = lease(proration=proration, steps=stepped.steps, end=date(2016, 3, 20))
    assert owed(ending).rent_cents == 72_258  # (1 000 × 10 + 1 240 × 10) ÷ 31


def test_a_change_on_the_first_day_is_none_inside_the_month() -> None:
    stepped = lease(proration=Proration.THIRTY, end=date(2016, 3, 15), steps=steps((date(2016, 3, 1), "900")))
    assert owed(stepped).rent_cents == 45_000


def test_several_changes_in_one_month_are_rounded_once() -> None:
    stepped = lease(steps=steps((date(2016, 3, 10), "0"), (date(2016, 3, 20), "1000")))
    assert owed(stepped).rent_cents == 67_742  # 1 000 × 21 ÷ 31
    assert owed(stepped, Month(2016, 4)).rent_cents == 100_000


def test_a_revision_inside_a_month_is_shared_by_actual_days_too() -> None:
    revised = lease(index=index_clause(day=11, month=3), proration=Proration.FULL)
    assert owed(revised, Month(2017, 3)).rent_cents == 101_355  # (1 000 × 10 + 1 020 × 21) ÷ 31


def test_a_revision_that_leaves_the_monthly_amount_keeps_the_convention() -> None:
    values = index_values(IndexName.ILC, q2015_1="300.000", q2016_1="300.001")
    revised = lease(
        rent=Decimal(12_000),
        unit=RentUnit.YEAR,
        index=index_clause(day=15, month=3),
        proration=Proration.THIRTY,
        end=date(2017, 3, 20),
    )
    # 12 000.04 a year is 1 000.00 a month still; 20 of 30 days.
    assert owed(revised, Month(2017, 3), values).rent_cents == 66_667


def test_provisions_follow_the_convention_and_are_due_without_rent() -> None:
    free = lease(rent=Decimal(0), provision_cents=9_000, start=date(2016, 3, 15), proration=Proration.THIRTY)
    assert (owed(free).rent_cents, owed(free).charges_cents) == (0, 5_100)
    changing = lease(provision_cents=9_000, steps=steps((date(2016, 3, 15), "0")))
    assert owed(changing).charges_cents == 9_000


def test_vat_is_rounded_once_on_rent_and_provision() -> None:
    taxed = lease(rent=Decimal("1000.02"), provision_cents=10_002, vat_rate=Decimal("0.2"))
    found = owed(taxed)
    assert found.vat_cents == 22_001  # 220.008; apart they would be 200.00 + 20.00
    assert found.total_cents == 100_002 + 10_002 + 22_001


def test_rents_come_by_lease_code_then_month() -> None:
    leases = [lease(id=2, start=date(2016, 2, 1)), lease(id=1)]
    found = rents(leases, [FEBRUARY, JANUARY, FEBRUARY], {})
    assert [(rent.lease_id, rent.month) for rent in found] == [(1, JANUARY), (1, FEBRUARY), (2, FEBRUARY)]
    assert found[1] == month_rent(leases[1], FEBRUARY, {})
    assert rents(leases, [], {}) == []


def test_amounts_on_a_day() -> None:
    yearly = lease(rent=Decimal(20_000), unit=RentUnit.YEAR, steps=steps((date(2016, 7, 1), "24000")))
    assert monthly_amount_on(yearly, date(2016, 6, 30), {}) == 166_667
    assert monthly_amount_on(yearly, date(2016, 7, 1), {}) == 200_000
    assert yearly_rent_on(yearly, date(2016, 6, 30), {}) == 2_000_004
    assert monthly_amount_on(yearly, date(2015, 1, 1), {}) == 166_667


@pytest.mark.parametrize(
    ("let", "month", "note"),
    [
        (lease(), MARCH, None),
        (lease(rent=Decimal(0)), MARCH, "Rent-free."),
        (lease(start=date(2016, 3, 22)), MARCH, "10 of the month's 31 days."),
        (lease(start=date(2016, 3, 22)), Month(2016, 4), None),
        (lease(steps=steps((date(2016, 3, 11), "1"))), MARCH, "New rent from 2016-03-11 on."),
        (lease(steps=steps((date(2016, 3, 11), "0"))), MARCH, "Rent-free from 2016-03-11 on."),
        (lease(steps=steps((date(2016, 3, 11), "1"))), Month(2016, 4), None),
        (lease(index=index_clause()), Month(2016, 12), None),
        (lease(index=index_clause()), Month(2017, 1), "Revision by the ILC of 2016-Q1."),
        (lease(index=index_clause()), Month(2017, 2), None),
        (
            lease(index=index_clause()),
            Month(2018, 6),
            "The revision of 2018-01-01 waits for the ILC of 2017-Q1.",
        ),
    ],
)
def test_what_is_particular_to_a_month_is_said(let: Lease, month: Month, note: str | None) -> None:
    found = owed(let, month).note
    assert (found and str(found)) == note


def test_a_revision_that_waits_later_on_leaves_earlier_months_as_they_are() -> None:
    waiting = lease(index=index_clause())
    found = rents([waiting], [Month(2017, 2), Month(2018, 1)], ILC_VALUES)
    assert [rent.rent_cents for rent in found] == [102_000, 102_000]
    assert [rent.note is None for rent in found] == [True, False]


@given(ANY_DAY, st.integers(0, 1500), st.lists(st.tuples(ANY_DAY, st.integers(0, 2000)), max_size=4))
def test_the_months_cover_a_lease_once(start: date, length: int, stepped: list[tuple[date, int]]) -> None:
    end = start + timedelta(days=length)
    let = lease(start=start, end=end, steps=steps(*((day, str(rent)) for day, rent in stepped)))
    found = rents([let], Period(date(2014, 1, 1), date(2025, 12, 31)).months, {})
    assert sum(rent.days for rent in found) == (end - start).days + 1
    assert (found[0].first, found[-1].last) == (start, end)
    assert all(rent.first.month == rent.last.month == rent.month.month for rent in found)


@given(ANY_DAY, st.integers(0, 60), st.sampled_from(list(Proration)), st.sampled_from(list(RentUnit)))
def test_no_rent_is_no_rent_in_every_convention(
    start: date, length: int, proration: Proration, unit: RentUnit
) -> None:
    free = lease(
        rent=Decimal(0), start=start, end=start + timedelta(days=length), proration=proration, unit=unit
    )
    found = rents([free], Period(free.start, start + timedelta(days=length)).months, {})
    assert all(rent.total_cents == 0 for rent in found)


@given(
    st.integers(0, 10**7),
    st.dates(date(2016, 3, 2), date(2016, 3, 31)),
    st.integers(0, 10**7),
)
def test_a_month_with_one_step_is_the_mean_of_both_rents_by_days(before: int, day: date, after: int) -> None:
    stepped = lease(
        rent=Decimal(before) / 100,
        proration=Proration.YEAR365,
        steps=steps((day, str(Decimal(after) / 100))),
    )
    days_before = day.day - 1
    assert owed(stepped).rent_cents == round_ratio(before * days_before + after * (31 - days_before), 31)
