"""Days let and the share of the lettable area under a lease."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.building import SpaceKind
from models.occupancy import let_days, let_period, lettable, physical, vacant_days
from models.period import Period, parse_period
from tests.factories import book_data, lease, space

YEAR_2016 = Period.of_year(2016)


def test_only_offices_can_be_let() -> None:
    spaces = [space(id=number, kind=kind) for number, kind in enumerate(SpaceKind, start=1)]
    assert lettable(book_data(spaces=tuple(spaces))) == [spaces[0]]


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2015-06-01", None, "2016"),
        ("2016-03-15", "2016-04-30", "2016-03-15..2016-04-30"),
        ("2016-12-31", "2018-01-01", "2016-12-31..2016-12-31"),
    ],
)
def test_a_lease_lets_the_days_it_runs(start: str, end: str | None, expected: str) -> None:
    running = lease(start=date.fromisoformat(start), end=date.fromisoformat(end) if end else None)
    assert let_period(running, YEAR_2016) == parse_period(expected)


def test_a_lease_outside_the_period_lets_nothing() -> None:
    assert let_period(lease(start=date(2017, 1, 1)), YEAR_2016) is None
    assert let_period(lease(start=date(2015, 1, 1), end=date(2015, 12, 31)), YEAR_2016) is None


def test_occupancy_weighs_area_and_days() -> None:
    # 20 m² let for the 366 days, 30 m² let for 183 of them, 10 m² never: (7 320 + 5 490) ÷ (60 × 366).
    data = book_data(
        spaces=(space(), space(id=2, m2=Decimal(30)), space(id=3, m2=Decimal(10))),
        leases=(lease(), lease(id=2, space_ids=(2,), start=date(2016, 7, 2))),
    )
    assert let_days(data, YEAR_2016) == {1: 366, 2: 183, 3: 0}
    assert physical(data, YEAR_2016) == Fraction(12_810, 21_960)
    assert [vacant_days(room, data, YEAR_2016) for room in data.spaces] == [0, 183, 366]


def test_operated_and_common_spaces_do_not_count() -> None:
    spaces = (space(), space(id=2, kind=SpaceKind.COWORKING), space(id=3, kind=SpaceKind.COMMON))
    data = book_data(spaces=spaces, leases=(lease(space_ids=(1, 2)),))
    assert physical(data, YEAR_2016) == 1


def test_without_offices_there_is_no_occupancy() -> None:
    assert physical(book_data(spaces=(space(kind=SpaceKind.COMMON),)), YEAR_2016) is None


def test_a_day_under_two_leases_counts_once() -> None:
    spring, inside, summer = (
        lease(id=1, start=date(2016, 3, 1), end=date(2016, 5, 31)),
        lease(id=2, start=date(2016, 4, 1), end=date(2016, 4, 30)),
        lease(id=3, start=date(2016, 5, 15), end=date(2016, 6, 30)),
    )
    data = book_data(spaces=(space(),), leases=(summer, inside, spring))
    assert let_days(data, YEAR_2016) == {1: 122}


@given(st.lists(st.tuples(st.integers(0, 400), st.integers(0, 400)), max_size=6))
def test_days_let_and_vacant_are_the_days_of_the_period(spans: list[tuple[int, int]]) -> None:
    first = date(2015, 12, 1).toordinal()
    leases = tuple(
        lease(id=number, start=date.fromordinal(first + a), end=date.fromordinal(first + a + b))
        for number, (a, b) in enumerate(spans, start=1)
    )
    data = book_data(spaces=(space(),), leases=leases)
    days = {day for a, b in spans for day in range(first + a, first + a + b + 1)}
    let = sum(YEAR_2016.start.toordinal() <= day <= YEAR_2016.end.toordinal() for day in days)
    assert let_days(data, YEAR_2016) == {1: let}
    assert vacant_days(space(), data, YEAR_2016) == 366 - let
