"""What needs attention on a day, each thing with its day and amount."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from models.attention import Matter, attention
from models.building import SpaceKind
from models.calling import calls_to_post
from models.lease import CallFrequency, CallTerm, IndexName
from models.ledger import BudgetLine
from models.period import Month, Period, Quarter
from models.posting import call_entry
from tests.factories import (
    book_data,
    building,
    entry,
    index_clause,
    index_values,
    lease,
    line,
    party,
    posted,
    space,
    steps,
)

if TYPE_CHECKING:
    from models.attention import Attention
    from models.book_data import BookData

MID_MAY = date(2016, 5, 16)


def book(**changes: object) -> BookData:
    return book_data(**{"spaces": (space(),), "parties": (party(),), "leases": (lease(),), **changes})


def called_to(data: BookData, month: Month) -> BookData:
    """The book with every rent called up to the end of that month."""
    calls, entries = [], list(data.entries)
    for number, call in enumerate(calls_to_post(data, Period(date(2016, 1, 1), month.end)), start=1):
        made = call_entry(data, call)
        calls.append(replace(call, id=number, entry_id=number if made else None))
        if made:
            entries.append(replace(made, id=number, number=number))
    return replace(data, calls=tuple(calls), entries=tuple(entries))


def said(things: list[Attention], matter: Matter) -> list[str]:
    return [str(thing.message) for thing in things if thing.matter is matter]


def test_nothing_needs_attention_where_all_is_done() -> None:
    data = called_to(book(), Month(2016, 5))
    payment = entry(line("512", 500_000), line("411", -500_000, party_id=1), id=99, date=date(2016, 5, 2))
    assert attention(replace(data, entries=(*data.entries, payment)), MID_MAY) == []
    assert attention(book_data(), MID_MAY) == []


def test_overdue_calls_are_counted_with_what_is_still_owed() -> None:
    payment = entry(line("512", 230_000), line("411", -230_000, party_id=1), id=99, date=date(2016, 5, 2))
    data = called_to(book(entries=(payment,)), Month(2016, 5))
    [thing] = attention(data, MID_MAY)
    assert str(thing.message) == "Overdue rent calls: 3, 2700.00 €, the oldest due on 2016-03-01."
    assert (thing.matter, thing.day, thing.amount_cents) == (Matter.OVERDUE, date(2016, 3, 1), 270_000)


def test_rents_to_call_are_those_whose_date_has_come() -> None:
    leases = (lease(id=1), lease(id=2, space_ids=(2,), term=CallTerm.ARREARS))
    data = called_to(book(spaces=(space(), space(id=2)), leases=leases), Month(2016, 3))
    [thing] = [thing for thing in attention(data, MID_MAY) if thing.matter is Matter.TO_CALL]
    # April of both, May only of the one that pays in advance.
    assert str(thing.message) == "Rents to call from 2016-04 to 2016-05: 3000.00 €."
    assert (thing.day, thing.amount_cents) == (date(2016, 4, 1), 300_000)


def test_a_quarter_to_call_is_called_whole() -> None:
    data = book(leases=(lease(frequency=CallFrequency.QUARTER),))
    assert said(attention(data, date(2016, 1, 10)), Matter.TO_CALL) == [
        "Rents to call from 2016-01 to 2016-03: 3000.00 €."
    ]


def test_differences_ride_on_the_months_to_call() -> None:
    data = called_to(book(), Month(2016, 4))
    dearer = lease(steps=steps((date(2016, 4, 1), "1010")))
    things = attention(replace(data, leases=(dearer,)), MID_MAY)
    assert said(things, Matter.TO_CALL) == ["Rents of 2016-05 to call: 1020.00 €."]


def test_before_the_books_begin_nothing_is_to_call() -> None:
    assert said(attention(book(), date(2015, 12, 31)), Matter.TO_CALL) == []


def test_a_vacant_office_tells_what_it_costs_in_the_year() -> None:
    spaces = (space(), space(id=2), space(id=3, kind=SpaceKind.COWORKING))
    data = called_to(
        book(
            spaces=spaces,
            leases=(lease(), lease(id=2, space_ids=(2,), start=date(2016, 7, 2))),
            entries=(posted("6061", 36_600, Period.of_year(2016)),),
        ),
        Month(2016, 5),
    )
    [thing] = [thing for thing in attention(data, MID_MAY) if thing.matter is Matter.VACANT]
    # 183 of 366 days: half of 2 600 €, and half of a third of 366 €.
    assert str(thing.message) == "B02 is vacant: 183 days in 2016, 1361.00 € of rent and charges."
    assert (thing.amount_cents, thing.space_id, thing.lease_id) == (136_100, 2, None)


@pytest.mark.parametrize(
    ("on", "shown"),
    [
        (date(2016, 1, 1), False),
        (date(2016, 1, 2), True),
        (date(2016, 6, 30), True),
        (date(2016, 7, 1), False),
    ],
)
def test_a_lease_that_ends_is_told_180_days_ahead(on: date, shown: bool) -> None:
    things = attention(book(leases=(lease(end=date(2016, 6, 30)),)), on)
    ending = ["Lease L01 of Taparel ends on 2016-06-30."]
    assert said(things, Matter.ENDING) == (ending if shown else [])


def test_a_term_of_tacit_renewal_is_told_as_one_that_runs_on() -> None:
    terms = lease(end=date(2016, 6, 30), tacit_renewal=True)
    [thing] = [thing for thing in attention(book(leases=(terms,)), MID_MAY) if thing.matter is Matter.ENDING]
    assert str(thing.message) == "Lease L01 of Taparel comes to its term on 2016-06-30 and runs on."
    assert (thing.day, thing.lease_id) == (date(2016, 6, 30), 1)
    assert said(attention(book(leases=(terms,)), date(2016, 7, 1)), Matter.ENDING) == []


@pytest.mark.parametrize(
    ("break_date", "shown"),
    [(None, False), (date(2016, 11, 12), True), (date(2016, 11, 13), False), (date(2016, 11, 1), True)],
)
def test_a_break_is_told_180_days_ahead(break_date: date | None, shown: bool) -> None:
    things = attention(book(leases=(lease(break_date=break_date),)), MID_MAY)
    assert said(things, Matter.BREAK) == (
        [f"Lease L01 of Taparel can be left on {break_date}."] if shown else []
    )


def test_a_break_after_the_last_day_is_none() -> None:
    leaving = lease(break_date=date(2016, 10, 1), termination=date(2016, 8, 31))
    things = attention(book(leases=(leaving,)), MID_MAY)
    assert said(things, Matter.BREAK) == []
    assert said(things, Matter.ENDING) == ["Lease L01 of Taparel ends on 2016-08-31."]


@pytest.mark.parametrize(("on", "shown"), [(date(2016, 11, 1), False), (date(2016, 11, 2), True)])
def test_a_revision_is_told_60_days_ahead(on: date, shown: bool) -> None:
    revised = lease(index=index_clause(IndexName.ILAT))
    sentence = "The rent of lease L01 of Taparel is revised on 2017-01-01 by the ILAT."
    assert said(attention(book(leases=(revised,)), on), Matter.REVISION) == ([sentence] if shown else [])


def test_a_missing_index_value_names_the_leases_that_wait() -> None:
    leases = tuple(
        lease(id=number, space_ids=(number,), index=index_clause(name, "2015-Q3"))
        for number, name in enumerate((IndexName.ILC, IndexName.ILAT, IndexName.ILC), start=1)
    )
    spaces = tuple(space(id=number) for number in (1, 2, 3))
    values = index_values(IndexName.ILC, q2015_3="100") | index_values(
        IndexName.ILAT, q2015_3="100", q2016_3="101"
    )
    data = book(spaces=spaces, leases=leases, index_values=values)
    assert said(attention(data, date(2017, 1, 1)), Matter.INDEX_VALUE) == [
        "The ILC of 2016-Q3 is missing: L01, L03 cannot be revised."
    ]
    assert said(attention(data, date(2016, 12, 31)), Matter.INDEX_VALUE) == []


@pytest.mark.parametrize(
    ("kept", "on", "exported", "expected"),
    [
        (date(2016, 3, 31), MID_MAY, None, "2016-Q1"),
        (date(2016, 3, 31), MID_MAY, Quarter(2015, 4), "2016-Q1"),
        (date(2016, 3, 31), MID_MAY, Quarter(2016, 1), None),
        (date(2016, 5, 31), date(2016, 7, 1), None, "2016-Q1"),
        (date(2016, 6, 30), date(2016, 7, 1), Quarter(2016, 1), "2016-Q2"),
        (date(2016, 6, 30), date(2016, 6, 29), None, "2016-Q1"),
        (date(2016, 2, 29), MID_MAY, None, None),
        (None, MID_MAY, None, None),
    ],
)
def test_the_last_whole_quarter_kept_can_be_exported(
    kept: date | None, on: date, exported: Quarter | None, expected: str | None
) -> None:
    data = called_to(book(building=building(confirmed_to=kept)), Month(2016, 6))
    sentences = [f"The quarter {expected} is kept: it can be exported."] if expected else []
    assert said(attention(data, on, exported), Matter.TO_EXPORT) == sentences


def test_large_variances_of_the_last_kept_quarter_are_to_be_explained() -> None:
    energy = posted("6061", 360_000, date(2016, 2, 9))
    data = book(
        building=building(confirmed_to=date(2016, 4, 30)),
        budget=(BudgetLine(1, 2016, "7061", None, 1_200_000),),
    )
    data = called_to(data, Month(2016, 4))
    assert said(attention(data, MID_MAY), Matter.TO_EXPLAIN) == []
    data = replace(data, entries=(*data.entries, replace(energy, id=99)))
    assert said(attention(data, MID_MAY), Matter.TO_EXPLAIN) == [
        "Large variances from the budget of 2016-Q1 have no note: 1."
    ]


def test_the_most_pressing_comes_first_then_the_earliest() -> None:
    leases = (
        lease(id=1, end=date(2016, 8, 31), rent=Decimal(1)),
        lease(id=2, space_ids=(2,), end=date(2016, 7, 31), break_date=date(2016, 6, 30)),
    )
    spaces = tuple(space(id=number) for number in (1, 2, 3))
    data = called_to(book(spaces=spaces, leases=leases), Month(2016, 4))
    data = replace(data, building=building(confirmed_to=date(2016, 3, 31)))
    things = attention(data, MID_MAY)
    assert [(thing.matter, thing.lease_id) for thing in things] == [
        (Matter.OVERDUE, None),
        (Matter.TO_CALL, None),
        (Matter.VACANT, None),
        (Matter.ENDING, 2),
        (Matter.ENDING, 1),
        (Matter.BREAK, 2),
        (Matter.TO_EXPORT, None),
    ]
