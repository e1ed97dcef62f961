"""Months that are not kept yet: the larger of what is posted and what is expected."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from models.account import Chart
from models.forecast import figures, pieces
from models.ledger import BudgetLine
from models.period import Month, parse_period
from tests.factories import account, book_data, building, call_line, chart, lease, posted, rent_call

MARCH, APRIL = Month(2016, 3), Month(2016, 4)


def kept_to(month: Month) -> dict[str, object]:
    """A book without leases is kept as far as it is confirmed."""
    return {"building": building(confirmed_to=month.end)}


def test_without_forecast_only_posted_lines_count() -> None:
    data = book_data(leases=(lease(),), entries=(posted("616", 900, APRIL.start),))
    book = figures(data, forecast=False)
    assert not book.is_forecast(APRIL)
    assert book.month(APRIL) == {"616": 900}


def test_months_after_the_kept_one_are_forecast() -> None:
    book = figures(book_data(**kept_to(MARCH)), forecast=True)
    assert [book.is_forecast(Month(2016, number)) for number in (1, 3, 4, 12)] == [False, False, True, True]


@pytest.mark.parametrize("confirmed", [None, date(2015, 6, 30)])
def test_books_not_kept_yet_are_forecast_from_their_first_month(confirmed: date | None) -> None:
    book = figures(book_data(building=building(confirmed_to=confirmed)), forecast=True)
    assert book.is_forecast(Month(2016, 1))
    assert not book.is_forecast(Month(2015, 12))


def test_months_before_the_books_count_what_is_posted() -> None:
    data = book_data(
        leases=(lease(start=date(2015, 1, 1)),), entries=(posted("616", 31, date(2015, 12, 31)),)
    )
    assert figures(data, forecast=True).month(Month(2015, 12)) == {"616": 31}


def test_rents_and_provisions_come_from_the_leases() -> None:
    # The second lease ends on 15 June: half of June's 30 days.
    leases = (
        lease(id=1, provision_cents=10_000),
        lease(id=2, rent=Decimal("333.33"), end=date(2016, 6, 15)),
    )
    book = figures(book_data(leases=leases), forecast=True)
    assert book.month(Month(2016, 5)) == {"7061": 133_333, "7088": 10_000}
    assert book.month(Month(2016, 6)) == {"7061": 100_000 + 16_667, "7088": 10_000}
    assert book.month(Month(2016, 7)) == {"7061": 100_000, "7088": 10_000}


def test_each_lease_s_share_in_the_property_is_rounded_on_its_own() -> None:
    # Half of 333.33 is 166.665, rounded to 166.67, twice.
    half = chart(account("7061", in_property=Decimal("0.5")))
    leases = (lease(id=1, rent=Decimal("333.33")), lease(id=2, rent=Decimal("333.33")))
    book = figures(book_data(leases=leases, chart=half), forecast=True)
    assert book.month(MARCH)["7061"] == 33_334


def test_the_larger_of_posted_and_owed_counts_not_their_sum() -> None:
    entries = (posted("7061", 130_000, MARCH.start), posted("7061", 70_000, APRIL.start))
    book = figures(book_data(leases=(lease(),), entries=entries), forecast=True)
    assert (book.month(MARCH)["7061"], book.month(APRIL)["7061"]) == (130_000, 100_000)


def test_a_year_with_a_budget_uses_it() -> None:
    data = book_data(
        budget=(BudgetLine(1, 2016, "616", None, 120_005), BudgetLine(2, 2016, "6061", 4, 5_000)),
        entries=(posted("616", 15_000, APRIL.start), posted("6061", 7_000, MARCH.start)),
    )
    book = figures(data, forecast=True)
    assert book.month(MARCH)["616"] == 10_001
    assert book.month(APRIL)["616"] == 15_000
    assert (book.month(MARCH)["6061"], book.month(APRIL)["6061"]) == (7_000, 5_000)
    assert book.month(Month(2016, 5))["6061"] == 0


def test_a_year_without_budget_repeats_the_months_of_the_year_before() -> None:
    data = book_data(
        **kept_to(MARCH),
        entries=(posted("6061", 9_000, MARCH.start),),
        budget=(BudgetLine(1, 2016, "6061", 5, 4_000),),
    )
    book = figures(data, forecast=True)
    assert book.month(Month(2017, 3))["6061"] == 9_000  # as posted
    assert book.month(Month(2017, 5))["6061"] == 4_000  # as forecast
    assert book.month(Month(2019, 3))["6061"] == 9_000  # by way of 2018
    assert book.month(Month(2018, 5))["6061"] == 4_000


def test_the_first_year_expects_the_mean_of_the_kept_months() -> None:
    # (100.00 + 0 + 200.01) ÷ 3 = 100.003…
    entries = (posted("6061", 10_000, date(2016, 1, 4)), posted("6061", 20_001, date(2016, 3, 4)))
    book = figures(book_data(**kept_to(MARCH), entries=entries), forecast=True)
    assert book.month(APRIL)["6061"] == 10_000
    assert book.month(Month(2017, 1))["6061"] == 10_000
    assert book.month(Month(2017, 2))["6061"] == 0
    assert book.month(Month(2017, 4))["6061"] == 10_000


def test_the_mean_is_rounded_half_away_from_zero() -> None:
    entries = (posted("6061", 1, date(2016, 1, 4)),)
    book = figures(book_data(**kept_to(Month(2016, 2)), entries=entries), forecast=True)
    assert book.month(MARCH)["6061"] == 1


def test_an_expected_credit_does_not_count() -> None:
    entries = (posted("6061", -900, date(2016, 1, 4)),)
    book = figures(book_data(**kept_to(Month(2016, 1)), entries=entries), forecast=True)
    assert book.month(Month(2016, 1))["6061"] == -900
    assert book.month(Month(2016, 2))["6061"] == 0


def test_without_kept_months_nothing_is_expected_but_what_is_posted_repeats() -> None:
    book = figures(book_data(entries=(posted("616", 500, MARCH.start),)), forecast=True)
    assert (book.month(MARCH)["616"], book.month(APRIL)["616"]) == (500, 0)
    assert book.month(Month(2017, 3))["616"] == 500


def test_kept_months_follow_the_calls() -> None:
    calls = (rent_call(call_line(Month(2016, 1), 100_000)),)
    data = book_data(leases=(lease(),), calls=calls, building=building(confirmed_to=MARCH.end))
    book = figures(data, forecast=True)
    assert book.month(Month(2016, 1)) == {}
    assert book.month(Month(2016, 2))["7061"] == 100_000


def test_days_of_a_kept_month_are_those_of_its_lines() -> None:
    data = book_data(**kept_to(MARCH), entries=(posted("616", 900, date(2016, 3, 20)),))
    book = figures(data, forecast=True)
    assert book.amounts(parse_period("2016-03-01..2016-03-19")).get("616", 0) == 0
    assert book.amounts(parse_period("2016-03-20..2016-03-31"))["616"] == 900


def test_a_forecast_month_is_spread_evenly_over_its_days() -> None:
    # 100 000 ÷ 30 = 3 333, and one cent more on each of the first ten days of April.
    book = figures(book_data(leases=(lease(),)), forecast=True)
    assert book.amounts(parse_period("2016-04-01..2016-04-12"))["7061"] == 10 * 3_334 + 2 * 3_333
    assert book.amounts(parse_period("2016-03-31..2016-04-30"))["7061"] == 103_225


def test_asking_late_months_first_changes_nothing() -> None:
    data = book_data(**kept_to(MARCH), entries=(posted("6061", 9_000, MARCH.start),))
    book = figures(data, forecast=True)
    assert book.month(Month(2030, 3))["6061"] == 9_000
    assert book.month(APRIL)["6061"] == 3_000


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        ("2016-03", [MARCH]),
        ("2016-03-01..2016-04-30", [MARCH, APRIL]),
        ("2016-03-05..2016-03-09", ["2016-03-05..2016-03-09"]),
        ("2016-03-01..2016-03-30", ["2016-03-01..2016-03-30"]),
        ("2016-03-05..2016-04-30", ["2016-03-05..2016-03-31", APRIL]),
        ("2016-03-01..2016-04-05", [MARCH, "2016-04-01..2016-04-05"]),
        ("2016-02-29..2016-04-01", ["2016-02-29..2016-02-29", MARCH, "2016-04-01..2016-04-01"]),
    ],
)
def test_periods_are_cut_into_whole_months_and_days(period: str, expected: list[Month | str]) -> None:
    whole = [parse_period(piece) if isinstance(piece, str) else piece for piece in expected]
    assert pieces(parse_period(period)) == whole


def test_a_forecast_is_worked_out_once_a_snapshot() -> None:
    data = book_data()
    assert figures(data, forecast=True).forecast is figures(data, forecast=True).forecast
    assert figures(data, forecast=False).forecast is None


def test_each_lease_s_part_is_known() -> None:
    leases = (lease(id=1, provision_cents=5_000), lease(id=2, start=date(2016, 4, 1)))
    expected = figures(book_data(leases=leases), forecast=True).forecast
    assert expected is not None
    assert expected.owed(MARCH) == [(1, "7061", 100_000), (1, "7088", 5_000)]
    assert expected.owed(APRIL)[2:] == [(2, "7061", 100_000), (2, "7088", 0)]


def test_a_chart_without_rents_expects_none() -> None:
    book = figures(book_data(leases=(lease(),), chart=Chart((), ())), forecast=True)
    assert sum(book.month(MARCH).values()) == 0
