"""The property balance by month, quarter and year."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.account import Nature, Source
from models.balance import Scope, balance
from models.ledger import BudgetLine
from models.period import By, Month, Period, parse_period
from tests.factories import account, book_data, building, chart, lease, posted

if TYPE_CHECKING:
    from models.balance import Balance
    from models.book_data import BookData

YEAR = Period.of_year(2016)
QUARTER = parse_period("2016-Q1")

DAYS = st.dates(date(2015, 6, 1), date(2018, 6, 30))
PERIODS = st.tuples(DAYS, DAYS).map(lambda days: Period(min(days), max(days)))
LINES = st.builds(
    posted,
    st.sampled_from(["7061", "7088", "70831", "616", "6061", "64", "6811", "747"]),
    st.integers(-(10**7), 10**7),
    st.one_of(DAYS, PERIODS),
)
BOOKS = st.builds(
    book_data,
    entries=st.lists(LINES, max_size=6).map(tuple),
    building=st.builds(
        building,
        confirmed_to=st.none() | st.sampled_from([date(2016, 2, 29), date(2017, 4, 30)]),
        books_begin=st.sampled_from([date(2016, 1, 1), date(2016, 1, 15), date(2016, 7, 1)]),
    ),
    budget=st.lists(
        st.builds(BudgetLine, st.just(0), st.just(2017), st.just("616"), st.none(), st.just(99))
    ).map(tuple),
    leases=st.just(())
    | st.just((lease(start=date(2016, 2, 10), rent=Decimal("123.45"), provision_cents=77),)),
    chart=st.just(chart(account("64", in_property=Decimal("0.5")))),
)


def cents(found: Balance) -> list[tuple[int, int]]:
    return [(bucket.income_cents, bucket.cost_cents) for bucket in found.buckets]


def test_income_and_costs_by_source_and_nature() -> None:
    data = book_data(
        entries=(
            posted("7061", 80_000, date(2016, 1, 4)),
            posted("7061", 20_000, date(2016, 3, 4)),
            posted("70832", 2_500, date(2016, 1, 9)),
            posted("606123", 30_000, date(2016, 2, 1)),
            posted("6132", 60_000, Period.of_year(2016)),
        )
    )
    found = balance(data, QUARTER)
    # The head rent is for 366 days: 60 000 × 31 ÷ 366 = 5 081.97 and × 29 = 4 754.10.
    assert [(str(b.period), b.income_cents, b.cost_cents, b.balance_cents) for b in found.buckets] == [
        ("2016-01", 82_500, 5_082, 77_418),
        ("2016-02", 0, 34_754, -34_754),
        ("2016-03", 20_000, 5_082, 14_918),
    ]
    assert {source: cents for source, cents in found.income.items() if cents} == {
        Source.RENT: 100_000,
        Source.DROP_IN_OFFICE: 2_500,
    }
    assert {nature: cents for nature, cents in found.costs.items() if cents} == {
        Nature.HEAD_RENT: 14_918,
        Nature.ENERGY: 30_000,
    }
    assert (found.income_cents, found.cost_cents, found.balance_cents) == (102_500, 44_918, 57_582)
    assert found.coverage == Fraction(102_500, 44_918)
    assert (found.period, found.scope, found.kept_to) == (QUARTER, Scope.FULL, None)


def test_every_source_and_nature_is_there_in_display_order() -> None:
    found = balance(book_data(), QUARTER)
    assert list(found.income) == list(found.buckets[0].income) == list(Source)
    assert list(found.costs) == list(found.buckets[0].costs) == list(Nature)


def test_empty_buckets_stay_and_cut_ones_are_shorter() -> None:
    found = balance(book_data(), parse_period("2016-02-10..2016-05-31"), By.QUARTER)
    assert [str(bucket.period) for bucket in found.buckets] == [
        "2016-02-10..2016-03-31",
        "2016-04-01..2016-05-31",
    ]
    assert found.coverage is None
    assert [bucket.coverage for bucket in found.buckets] == [None, None]


def test_a_cut_month_counts_its_days() -> None:
    # 31.01 over the days of January: a hundred cents a day and one more on the first.
    data = book_data(entries=(posted("616", 3_101, parse_period("2016-01")),))
    found = balance(data, parse_period("2016-01-01..2016-01-10"))
    assert found.cost_cents == 1_001
    assert balance(data, parse_period("2016-01-11..2016-01-31")).cost_cents == 2_100


def test_operating_leaves_out_depreciation_and_released_grants() -> None:
    entries = (
        posted("6811", 500_000, YEAR),
        posted("747", 300_000, YEAR),
        posted("777", 100_000, YEAR),
        posted("7061", 70_000, YEAR.start),
        posted("616", 10_000, YEAR.start),
    )
    data = book_data(entries=entries)
    full, operating = balance(data, YEAR), balance(data, YEAR, scope=Scope.OPERATING)
    assert (full.income_cents, full.cost_cents) == (470_000, 510_000)
    assert (operating.income_cents, operating.cost_cents) == (70_000, 10_000)
    assert operating.buckets[-1].cumulative_balance_cents == 60_000
    assert operating.scope is Scope.OPERATING


def test_what_is_cumulated_counts_from_the_first_day_of_the_books() -> None:
    data = book_data(
        building=building(books_begin=date(2016, 1, 15)),
        entries=(
            posted("7061", 31_000, parse_period("2016-01")),
            posted("616", 6_000, date(2016, 2, 3)),
            posted("7061", 1_000, date(2015, 12, 1)),
        ),
    )
    # 17 of January's 31 days lie in the books, at 10.00 a day.
    found = balance(data, parse_period("2015-12-01..2016-02-29"))
    assert [bucket.cumulative_balance_cents for bucket in found.buckets] == [0, 17_000, 11_000]
    assert [bucket.balance_cents for bucket in found.buckets] == [1_000, 31_000, -6_000]
    last = balance(data, parse_period("2016-02")).buckets[0]
    assert (last.cumulative_income_cents, last.cumulative_cost_cents) == (17_000, 6_000)


def test_coverage_of_twelve_months_waits_for_a_year_of_books() -> None:
    data = book_data(
        building=building(books_begin=date(2016, 3, 1)),
        entries=(
            posted("616", 10_000, date(2016, 3, 1)),
            posted("616", 30_000, date(2017, 2, 28)),
            posted("7061", 30_000, date(2016, 9, 1)),
        ),
    )
    found = balance(data, parse_period("2017-01-01..2017-04-30"))
    assert [bucket.coverage_12_months for bucket in found.buckets] == [
        None,
        Fraction(3, 4),
        Fraction(1),
        Fraction(1),
    ]


def test_twelve_months_to_a_day_inside_a_month() -> None:
    # To 27 February 2017 they begin on 28 February 2016; to the 28th, the month's last, on 1 March 2016.
    data = book_data(entries=(posted("616", 500, date(2016, 2, 28)), posted("7061", 100, date(2016, 6, 1))))
    assert balance(data, parse_period("2017-02-01..2017-02-27")).buckets[0].coverage_12_months == Fraction(
        1, 5
    )
    assert balance(data, parse_period("2017-02")).buckets[0].coverage_12_months is None


def test_forecast_buckets_are_marked() -> None:
    data = book_data(leases=(lease(),), building=building(confirmed_to=date(2016, 1, 31)))
    kept = book_data(building=building(confirmed_to=date(2016, 2, 29)))
    assert [bucket.forecast for bucket in balance(kept, QUARTER, forecast=True).buckets] == [
        False,
        False,
        True,
    ]
    assert [bucket.forecast for bucket in balance(kept, QUARTER).buckets] == [False] * 3
    assert balance(kept, QUARTER, By.QUARTER, forecast=True).buckets[0].forecast
    assert balance(kept, QUARTER).kept_to == date(2016, 2, 29)
    assert cents(balance(data, QUARTER, forecast=True)) == [(100_000, 0)] * 3
    assert cents(balance(data, QUARTER)) == [(0, 0)] * 3


def test_a_year_like_the_treasurer_s() -> None:
    """Rents of 5 000 a month, a grant by half, insurance of 366 days, kept to June, called all year."""
    insurance = parse_period("2016-03-01..2017-02-28")
    found = balance(
        book_data(
            chart=chart(account("74", in_property=Decimal("0.5"))),
            entries=(
                *(posted("7061", 500_000, Period.of_month(Month(2016, m))) for m in range(1, 13)),
                posted("74", 100_001, YEAR),
                posted("616", 365_000, insurance),
            ),
        ),
        YEAR,
        By.YEAR,
    )
    assert found.income[Source.RENT] == 6_000_000
    assert found.income[Source.GRANT] == 50_001  # 500.005 rounded once
    assert found.costs[Nature.INSURANCE] == 306_000  # 306 days of 365 at 10.00


@pytest.mark.parametrize("scope", Scope)
@given(data=BOOKS, period=PERIODS, forecast=st.booleans())
def test_months_quarters_and_years_add_up_to_the_same(
    scope: Scope, data: BookData, period: Period, forecast: bool
) -> None:
    found = [balance(data, period, by, scope, forecast=forecast) for by in By]
    assert len({(b.income_cents, b.cost_cents) for b in found}) == 1
    assert len({tuple(b.income.values()) + tuple(b.costs.values()) for b in found}) == 1
    assert len({b.buckets[-1].cumulative_balance_cents for b in found}) == 1
    assert len({b.buckets[-1].coverage_12_months for b in found}) == 1


@given(data=BOOKS, period=PERIODS, forecast=st.booleans(), share=st.floats(0, 1))
def test_the_two_halves_of_a_period_add_up_to_it(
    data: BookData, period: Period, forecast: bool, share: float
) -> None:
    cut = period.start + timedelta(days=int(share * period.days))
    halves = [Period(period.start, cut - timedelta(days=1)), Period(cut, period.end)]
    parts = [balance(data, half, forecast=forecast) for half in halves if half.days > 0]
    whole = balance(data, period, forecast=forecast)
    assert sum(part.income_cents for part in parts) == whole.income_cents
    assert sum(part.cost_cents for part in parts) == whole.cost_cents
    assert parts[-1].buckets[-1].cumulative_balance_cents == whole.buckets[-1].cumulative_balance_cents


@given(st.lists(st.tuples(st.sampled_from(["616", "7061"]), st.integers(-(10**7), 10**7), PERIODS)), PERIODS)
def test_negative_bills_mirror_positive_ones(lines: list[tuple[str, int, Period]], period: Period) -> None:
    plus = balance(book_data(entries=tuple(posted(a, c, s) for a, c, s in lines)), period)
    minus = balance(book_data(entries=tuple(posted(a, -c, s) for a, c, s in lines)), period)
    assert cents(minus) == [(-income, -cost) for income, cost in cents(plus)]


@given(data=BOOKS, period=PERIODS)
def test_a_forecast_leaves_kept_months_as_posted(data: BookData, period: Period) -> None:
    forecast = balance(data, period, forecast=True)
    posted_only = balance(data, period)
    for expected, known in zip(forecast.buckets, posted_only.buckets, strict=True):
        assert expected.forecast or (expected.income, expected.costs) == (known.income, known.costs)
