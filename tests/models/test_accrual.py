"""Lines counted in the days of their service period."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.accrual import accruals, spread, within
from models.period import Month, Period, parse_period
from tests.factories import account, book_data, chart, posted

CENTS = st.integers(-(10**8), 10**8)
DAYS = st.dates(date(2015, 1, 1), date(2019, 12, 31))
PERIODS = st.tuples(DAYS, DAYS).map(lambda days: Period(min(days), max(days)))


def test_a_yearly_bill_counts_by_the_days_of_its_months() -> None:
    # 1 200 000 × 31 ÷ 366 = 101 639.34, × 30 = 98 360.66, × 29 = 95 081.97: six cents are missing. February
    # and the four months of 30 days take one each, the last goes to the first of the months of 31.
    months = spread(1_200_000, date(2016, 1, 1), date(2016, 12, 31))
    assert [month for month, _ in months] == [Month(2016, number) for number in range(1, 13)]
    assert [cents for _, cents in months] == [
        101_640,
        95_082,
        101_639,
        98_361,
        101_639,
        98_361,
        101_639,
        101_639,
        98_361,
        101_639,
        98_361,
        101_639,
    ]


def test_a_service_period_over_the_year_end() -> None:
    # 17 days of December, 14 of January: 10 000 × 17 ÷ 31 = 5 483.87.
    assert spread(10_000, date(2015, 12, 15), date(2016, 1, 14)) == [
        (Month(2015, 12), 5_484),
        (Month(2016, 1), 4_516),
    ]


def test_an_amount_inside_one_month_is_not_split() -> None:
    assert spread(-999, date(2016, 2, 3), date(2016, 2, 29)) == [(Month(2016, 2), -999)]


@pytest.mark.parametrize(
    ("period", "cents"),
    [
        ("2016-01-01..2016-01-10", 3_230),  # 10 000 ÷ 31 = 322, and one cent more on the first 18 days
        ("2016-01-11..2016-01-18", 2_584),
        ("2016-01-19..2016-01-31", 4_186),
        ("2015", 0),
        ("2016-01", 10_000),
    ],
)
def test_a_month_counts_evenly_over_its_days(period: str, cents: int) -> None:
    january = Period.of_month(Month(2016, 1))
    assert within(10_000, january.start, january.end, parse_period(period)) == cents
    assert within(-10_000, january.start, january.end, parse_period(period)) == -cents


def test_months_are_split_before_days() -> None:
    # December holds 5 484 for 17 days: 322 a day and one cent more on the first ten, so 323 on the 24th.
    start, end = date(2015, 12, 15), date(2016, 1, 14)
    assert within(10_000, start, end, parse_period("2015-12-15..2015-12-20")) == 6 * 323
    assert within(10_000, start, end, parse_period("2015-12-24..2015-12-25")) == 323 + 322
    assert within(10_000, start, end, parse_period("2015-12-25..2016-01-14")) == 7 * 322 + 4_516


def test_lines_count_on_their_side_and_on_their_date() -> None:
    data = book_data(
        entries=(posted("70831", 1_500, date(2016, 3, 9)), posted("616", 700, date(2016, 3, 31)))
    )
    assert accruals(data).month(Month(2016, 3)) == {"70831": 1_500, "616": 700}
    assert accruals(data).month(Month(2016, 4)) == {}
    assert accruals(data).days(parse_period("2016-03-09..2016-03-30")) == {"70831": 1_500}


def test_a_share_in_the_property_is_rounded_once_before_the_split() -> None:
    # Half of 100.01 is 50.005, rounded to 50.01; 16 of 31 days hold 25.81, the others 25.80.
    service = parse_period("2016-01-16..2016-02-15")
    data = book_data(
        chart=chart(account("64", in_property=Decimal("0.5"))),
        entries=(posted("64", 10_001, service), posted("64", -10_001, date(2016, 3, 1))),
    )
    assert accruals(data).month(Month(2016, 1)) == {"64": 2_581}
    assert accruals(data).month(Month(2016, 2)) == {"64": 2_420}
    assert accruals(data).month(Month(2016, 3)) == {"64": -5_001}


def test_accounts_outside_the_property_and_of_the_balance_sheet_are_left_out() -> None:
    data = book_data(entries=(posted("64", 5_000, date(2016, 1, 1)),))
    assert accruals(data).lines == []


def test_accruals_are_computed_once_a_snapshot() -> None:
    data = book_data()
    assert accruals(data) is accruals(data)
    assert accruals(book_data()) is not accruals(data)


@given(CENTS, PERIODS)
def test_the_months_of_a_spread_add_up_to_the_line(cents: int, service: Period) -> None:
    months = spread(cents, service.start, service.end)
    assert sum(part for _, part in months) == cents
    assert [month for month, _ in months] == service.months


@given(CENTS, PERIODS, DAYS)
def test_the_two_halves_of_a_cut_period_add_up(cents: int, service: Period, cut: date) -> None:
    before = Period(date(2014, 1, 1), cut)
    after = Period(cut + timedelta(days=1), date(2021, 1, 1))
    held = [within(cents, service.start, service.end, half) for half in (before, after)]
    assert sum(held) == cents


@given(CENTS, PERIODS, PERIODS)
def test_a_negative_line_mirrors_a_positive_one(cents: int, service: Period, period: Period) -> None:
    held = within(cents, service.start, service.end, period)
    assert within(-cents, service.start, service.end, period) == -held


@given(CENTS, PERIODS)
def test_the_days_of_a_month_differ_by_a_cent_at_most(cents: int, service: Period) -> None:
    for month, part in spread(cents, service.start, service.end):
        days = Period.of_month(month).overlap(service)
        assert days is not None
        each = [
            within(cents, service.start, service.end, Period(day, day))
            for day in (days.start + timedelta(days=n) for n in range(days.days))
        ]
        assert sum(each) == part
        assert max(each) - min(each) <= 1


@given(st.lists(st.tuples(CENTS, PERIODS), max_size=4))
def test_every_line_is_counted_whole(lines: list[tuple[int, Period]]) -> None:
    entries = tuple(posted("6061", cents, service) for cents, service in lines)
    found = accruals(book_data(entries=entries))
    assert sum(month["6061"] for month in found.months.values()) == sum(cents for cents, _ in lines)
    assert found.days(Period(date(2014, 1, 1), date(2021, 1, 1))).get("6061", 0) == sum(c for c, _ in lines)
