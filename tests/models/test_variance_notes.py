"""Which variances ask for a note."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from models.ledger import BudgetLine
from models.period import Month, Period, parse_period
from models.variance_note import VarianceNote
from models.variance_notes import asks_for_notes, awaiting_notes, is_large, notes_inside, notes_of
from tests.factories import book_data, building, call_line, lease, party, posted, rent_call, space

if TYPE_CHECKING:
    from models.book_data import BookData

QUARTER = parse_period("2016-Q1")


def book(*spent: tuple[str, int], **changes: object) -> BookData:
    """Kept up to March 2016; energy is budgeted at 1 000 € a month, insurance at 100 €."""
    calls = tuple(rent_call(call_line(month, 100_000)) for month in QUARTER.months)
    defaults = {
        "building": building(confirmed_to=date(2016, 3, 31)),
        "spaces": (space(),),
        "parties": (party(),),
        "leases": (lease(),),
        "calls": calls,
        "entries": tuple(posted(number, cents, date(2016, 2, 9)) for number, cents in spent),
        "budget": (
            BudgetLine(1, 2016, "6061", None, 1_200_000),
            BudgetLine(2, 2016, "616", None, 120_000),
        ),
    }
    return book_data(**{**defaults, **changes})


def awaiting(data: BookData, period: Period = QUARTER) -> list[str]:
    return [row.number for row in awaiting_notes(data, period)]


@pytest.mark.parametrize(
    ("budget", "actual", "large"),
    [
        # More than 500 € and more than 10 %: both, either way.
        (300_000, 350_001, True),
        (300_000, 350_000, False),
        (300_000, 249_999, True),
        (900_000, 960_000, False),
        (10_000, 30_000, False),
        (0, 50_001, True),
        (-300_000, -350_001, True),
    ],
)
def test_a_large_variance_is_beyond_amount_and_share(budget: int, actual: int, *, large: bool) -> None:
    assert is_large(book(), budget, actual) is large


def test_the_thresholds_are_settings() -> None:
    strict = building(confirmed_to=date(2016, 3, 31), note_over_cents=100, note_over_share=Decimal(0))
    assert is_large(book(building=strict), 300_000, 300_101)
    assert not is_large(book(building=strict), 300_000, 300_100)


def test_large_variances_of_a_kept_quarter_await_notes() -> None:
    # Energy is 600 € over 3 000 €, insurance 250 € over 300 €, telecom 600 € over nothing.
    data = book(("6061", 360_000), ("616", 55_000), ("626", 60_000))
    assert awaiting(data) == ["6061", "626"]
    noted = VarianceNote(1, QUARTER, "6061", "Hiver froid")
    elsewhere = VarianceNote(2, Period.of_year(2016), "626", "Ligne de plus")
    data = book(("6061", 360_000), ("626", 60_000), variance_notes=(noted, elsewhere))
    assert awaiting(data) == ["626"]
    assert notes_of(data, QUARTER) == {"6061": "Hiver froid"}


def test_a_years_notes_are_its_own_and_those_of_its_quarters_stand_inside() -> None:
    texts = {"2016-Q3": "Été", "2016": "Année", "2016-Q1": "Hiver", "2015-Q4": "Avant"}
    kept = tuple(
        VarianceNote(n, parse_period(period), "6061", text)
        for n, (period, text) in enumerate(texts.items(), start=1)
    )
    data = book(variance_notes=kept)
    assert notes_of(data, Period.of_year(2016)) == {"6061": "Année"}
    inside = notes_inside(data, Period.of_year(2016))
    assert [note.text for note in inside["6061"]] == ["Hiver", "Été"]
    assert not notes_inside(data, QUARTER)


@pytest.mark.parametrize(
    ("period", "asks"),
    [
        ("2016-Q1", True),
        ("2016-Q2", False),
        ("2016", False),
        ("2016-03", False),
        ("2016-01-01..2016-03-30", False),
        ("2015-Q4", False),
    ],
)
def test_only_whole_quarters_and_years_that_are_kept_and_budgeted_ask(period: str, *, asks: bool) -> None:
    assert asks_for_notes(book(), parse_period(period)) is asks
    assert asks_for_notes(book(budget=()), parse_period(period)) is False


def test_a_kept_year_asks() -> None:
    months = [Month(2016, month) for month in range(1, 13)]
    calls = tuple(rent_call(call_line(month, 100_000)) for month in months)
    data = book(calls=calls, building=building(confirmed_to=date(2016, 12, 31)))
    assert asks_for_notes(data, Period.of_year(2016))


def test_a_book_that_is_not_kept_asks_for_nothing() -> None:
    data = book(("6061", 900_000), building=building())
    assert not asks_for_notes(data, QUARTER)
    assert awaiting(data) == []
