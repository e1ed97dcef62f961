"""A book checked as a whole: where each kind of fault is told, and in what order."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from models.calling import calls_to_post
from models.checks import check
from models.ledger import BudgetLine
from models.period import Month, Period
from models.posting import call_entry
from tests.factories import (
    book_data,
    building,
    call_line,
    entry,
    lease,
    line,
    party,
    rent_call,
    settlement,
    space,
)

if TYPE_CHECKING:
    from models.book_data import BookData

CONFIRMED = building(confirmed_to=date(2016, 12, 31))


def book(**changes: object) -> BookData:
    return book_data(spaces=(space(),), parties=(party(),), **changes)


def found(data: BookData) -> list[tuple[str, str, str]]:
    return [(issue.where, issue.level, str(issue.message)) for issue in check(data)]


def test_a_book_that_is_called_and_posted_has_no_issues() -> None:
    data = book(leases=(lease(provision_cents=5_000, vat_rate=Decimal("0.2")),), building=CONFIRMED)
    calls, entries = [], []
    for number, call in enumerate(calls_to_post(data, Period.of_year(2016)), start=1):
        made = call_entry(data, call)
        assert made is not None
        calls.append(replace(call, id=number, entry_id=number))
        entries.append(replace(made, id=number, number=number))
    payment = entry(line("512", 126_000), line("411", -126_000, party_id=1), id=99)
    sound = replace(
        data,
        calls=tuple(calls),
        entries=(*entries, payment),
        settlements=(settlement(payment),),
        budget=(
            BudgetLine(1, 2016, "6061", None, 1_000),
            BudgetLine(2, 2016, "7061", None, 1_200_000),
        ),
    )
    assert found(sound) == []
    assert found(book_data()) == []


def test_a_lease_names_a_tenant_and_spaces_that_exist() -> None:
    stray = (lease(id=1, party_id=2), lease(id=2, space_ids=(1, 3)))
    assert found(book(leases=stray, building=CONFIRMED)) == [
        ("L01", "error", "The lease names a tenant that does not exist."),
        ("L02", "error", "The lease names a space that does not exist."),
    ]


def test_a_call_names_a_lease_that_exists() -> None:
    call = rent_call(call_line(Month(2016, 1), 0), id=6, lease_id=9)
    assert found(book(calls=(call,), building=CONFIRMED)) == [
        ("6", "error", "The rent call of 2016-01-01 belongs to a lease that does not exist.")
    ]


def test_a_space_has_an_area() -> None:
    assert found(book_data(spaces=(space(m2=Decimal(0)),))) == [
        ("B01", "error", "The space has an area of 0.")
    ]


def test_a_budget_is_on_income_or_cost_accounts() -> None:
    months = tuple(BudgetLine(month, 2016, "512", month, 1_000) for month in (1, 2))
    assert found(book(budget=months)) == [
        ("512", "error", "The budget of 2016 is on an account with no place in the balance.")
    ]


def test_leases_that_overlap_are_told_once() -> None:
    leases = (lease(id=1), lease(id=2, start=date(2017, 3, 1)))
    assert found(book(leases=leases)) == [
        ("L02", "error", "Space B01 is let by lease L01 too, from 2017-03-01 on.")
    ]


def test_a_lease_that_breaks_its_own_rules_is_told() -> None:
    wrong = lease(provision_cents=-1)
    assert found(book(leases=(wrong,))) == [("L01", "error", "The provision for charges is negative.")]


def test_faults_of_the_ledger_come_before_notices() -> None:
    uneven = entry(line("411", 100))
    call = rent_call(call_line(Month(2016, 1), 100_000), id=1)
    payment = replace(settlement(entry(line("512", 1), line("411", -1, party_id=1))), entry_id=5)
    data = book(
        leases=(lease(),), entries=(uneven,), calls=(call,), settlements=(payment,), building=CONFIRMED
    )
    assert [(where, level) for where, level, _ in found(data)] == [
        ("OD 1", "error"),
        ("L01", "error"),
        ("T01", "error"),
        ("Le Périscope", "notice"),
        ("L01", "notice"),
    ]
