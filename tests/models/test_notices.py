"""What is worth knowing about a book without being wrong."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from models.closing import Closing
from models.lease import IndexName
from models.ledger import BudgetLine
from models.notices import notices
from models.period import Month, Period, Quarter
from models.variance_note import VarianceNote
from tests.factories import (
    book_data,
    building,
    call_line,
    index_clause,
    index_values,
    lease,
    party,
    posted,
    rent_call,
    space,
    steps,
)

if TYPE_CHECKING:
    from models.book_data import BookData
    from models.rent_call import RentCall


def book(**changes: object) -> BookData:
    return book_data(**{"spaces": (space(),), "parties": (party(),), "leases": (lease(),), **changes})


def called(first: str, last: str, cents: int = 100_000) -> tuple[RentCall, ...]:
    months = Period(date.fromisoformat(f"{first}-01"), date.fromisoformat(f"{last}-01")).months
    return tuple(rent_call(call_line(month, cents)) for month in months)


def found(data: BookData) -> list[tuple[str, str]]:
    issues = list(notices(data))
    assert all(issue.level == "notice" for issue in issues)
    return [(issue.where, str(issue.message)) for issue in issues]


def test_a_book_called_as_far_as_confirmed_has_none() -> None:
    confirmed = building(confirmed_to=date(2016, 3, 31))
    assert found(book(calls=called("2016-01", "2016-03"), building=confirmed)) == []
    assert found(book(calls=called("2016-01", "2016-05"), building=confirmed)) == []
    assert found(book(calls=called("2016-01", "2016-03"))) == []


def test_months_confirmed_but_not_called_are_told_by_lease() -> None:
    calls = (*called("2016-01", "2016-02"), *called("2016-04", "2016-04"))
    data = book(calls=calls, building=building(confirmed_to=date(2016, 6, 30)))
    sentence = (
        "The books are confirmed up to 2016-06-30, but rents are called up to 2016-02 only: "
        "figures count up to there."
    )
    assert found(data) == [
        ("Le Périscope", sentence),
        ("L01", "Months not called between 2016-03 and 2016-06: 3."),
    ]


def test_books_confirmed_without_any_call_say_so() -> None:
    data = book(building=building(confirmed_to=date(2016, 1, 31)))
    assert found(data) == [
        ("Le Périscope", "The books are confirmed up to 2016-01-31, but no month is called."),
        ("L01", "Months not called between 2016-01 and 2016-01: 1."),
    ]


def test_what_the_next_call_adds_is_told_by_lease() -> None:
    leases = (
        lease(id=1, steps=steps((date(2016, 2, 1), "1100"))),
        lease(id=2, rent=Decimal(900), space_ids=(2,)),
        lease(id=3, space_ids=(3,)),
    )
    calls = tuple(
        rent_call(call_line(Month(2016, month), 100_000), lease_id=item.id)
        for item in leases
        for month in (1, 2)
    )
    data = book(leases=leases, calls=calls)
    sentence = "The next call adds {} €: the lease owes as much beyond what was called."
    assert found(data) == [("L01", sentence.format("100.00")), ("L02", sentence.format("-200.00"))]


@pytest.mark.parametrize(
    "known",
    [
        {"building": building(confirmed_to=date(2017, 1, 31)), "calls": called("2016-01", "2017-01")},
        {"calls": called("2016-01", "2017-01")},
        {"building": building(books_begin=date(2017, 1, 1))},
    ],
    ids=["confirmed", "called", "begun"],
)
def test_a_value_that_a_revision_waits_for_is_named(known: dict[str, object]) -> None:
    revised = lease(index=index_clause(IndexName.ILAT, "2015-Q3"))
    values = index_values(IndexName.ILAT, q2015_3="107.98")
    data = book(leases=(revised,), index_values=values, **known)
    assert found(data) == [("L01", "The revision of 2017-01-01 waits for the ILAT of 2016-Q3.")]


def test_a_value_not_needed_yet_is_not_missed() -> None:
    revised = lease(index=index_clause(IndexName.ILAT, "2015-Q3"))
    data = book(leases=(revised,), index_values={}, calls=called("2016-01", "2016-12"))
    assert found(data) == []


def test_a_variation_beyond_ten_percent_a_year_is_odd() -> None:
    values = index_values(IndexName.ILC, q2015_1="100", q2016_1="110", q2017_1="121.01", q2018_1="108.90")
    values |= index_values(IndexName.ILAT, q2015_1="0", q2016_1="100", q2017_2="300")
    assert found(book_data(index_values=values)) == [
        ("ILC", "The value of 2017-Q1 is 10.0 % away from that of a year before."),
        ("ILC", "The value of 2018-Q1 is -10.0 % away from that of a year before."),
    ]


def test_the_built_in_values_are_not_odd() -> None:
    assert found(book_data()) == []


def test_large_variances_without_a_note_are_told_by_open_quarter() -> None:
    budget = (BudgetLine(1, 2016, "6061", None, 1_200_000),)
    entries = (
        posted("6061", 900_000, date(2016, 2, 1)),
        posted("6061", 300_000, date(2016, 5, 1)),
        posted("626", 60_000, date(2016, 5, 1)),
    )
    data = book(
        calls=called("2016-01", "2016-09"),
        building=building(confirmed_to=date(2016, 8, 31)),
        budget=budget,
        entries=entries,
    )
    # The second quarter's telecom was not budgeted; the third is not kept to its end.
    sentence = "Large variances from the budget of {} have no note: {}."
    assert found(data) == [("6061", sentence.format("2016-Q1", 1)), ("626", sentence.format("2016-Q2", 1))]
    note = VarianceNote(1, Period(date(2016, 4, 1), date(2016, 6, 30)), "626", "Ligne de plus")
    assert found(replace(data, variance_notes=(note,))) == [("6061", sentence.format("2016-Q1", 1))]
    first = Quarter(2016, 1)
    closed = Closing(1, first, first.start, first.end, datetime(2016, 4, 5, tzinfo=UTC), 3, "", "h", "{}")
    assert found(replace(data, closings=(closed,))) == [("626", sentence.format("2016-Q2", 1))]
