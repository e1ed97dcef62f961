"""Calendar periods as they read, print and are cut."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.message import UserError
from models.period import (
    By,
    Month,
    Period,
    Quarter,
    day_in,
    parse_date,
    parse_month,
    parse_period,
    parse_quarter,
    years_later,
)

DAYS = st.dates(date(1990, 1, 1), date(2090, 12, 31))
PERIODS = st.tuples(DAYS, st.integers(0, 1500)).map(lambda p: Period(p[0], p[0] + timedelta(days=p[1])))


def test_a_month_has_days_a_quarter_and_neighbours() -> None:
    february = Month(2016, 2)
    assert (february.start, february.end, february.days) == (date(2016, 2, 1), date(2016, 2, 29), 29)
    assert february.quarter == Quarter(2016, 1)
    assert february.plus(11) == Month(2017, 1)
    assert february.plus(-2) == Month(2015, 12)
    assert Month.of(date(2016, 2, 29)) == february
    assert str(february) == "2016-02"
    assert february < Month(2016, 3) < Month(2017, 1)


def test_a_quarter_has_days_and_the_same_quarter_in_other_years() -> None:
    last = Quarter(2016, 4)
    assert (last.start, last.end) == (date(2016, 10, 1), date(2016, 12, 31))
    assert last.plus_years(3) == Quarter(2019, 4)
    assert str(last) == "2016-Q4"


def test_a_period_counts_both_ends() -> None:
    period = Period(date(2016, 1, 15), date(2016, 3, 31))
    assert period.days == 17 + 29 + 31
    assert period.months == [Month(2016, 1), Month(2016, 2), Month(2016, 3)]
    assert period.whole_months == [Month(2016, 2), Month(2016, 3)]


def test_what_two_periods_share() -> None:
    march = Period.of_month(Month(2016, 3))
    assert march.overlap(Period.of_year(2016)) == march
    assert march.overlap(Period(date(2016, 3, 31), date(2016, 4, 2))) == Period(
        date(2016, 3, 31), date(2016, 3, 31)
    )
    assert march.overlap(Period.of_month(Month(2016, 4))) is None


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        (By.MONTH, ["2015-11-20..2015-11-30", "2015-12", "2016-01", "2016-02-01..2016-02-10"]),
        (By.QUARTER, ["2015-11-20..2015-12-31", "2016-01-01..2016-02-10"]),
        (By.YEAR, ["2015-11-20..2015-12-31", "2016-01-01..2016-02-10"]),
    ],
)
def test_a_period_is_cut_at_calendar_ends(by: By, expected: list[str]) -> None:
    period = Period(date(2015, 11, 20), date(2016, 2, 10))
    assert [str(bucket) for bucket in period.buckets(by)] == expected


@given(PERIODS, st.sampled_from(list(By)))
def test_buckets_cover_a_period_once(period: Period, by: By) -> None:
    buckets = period.buckets(by)
    assert (buckets[0].start, buckets[-1].end) == (period.start, period.end)
    assert sum(bucket.days for bucket in buckets) == period.days


@given(PERIODS)
def test_a_period_reads_as_it_prints(period: Period) -> None:
    assert parse_period(str(period)) == period


@pytest.mark.parametrize(
    ("text", "start", "end", "printed"),
    [
        ("2016", date(2016, 1, 1), date(2016, 12, 31), "2016"),
        ("2016-Q1", date(2016, 1, 1), date(2016, 3, 31), "2016-Q1"),
        (" 2016-t4 ", date(2016, 10, 1), date(2016, 12, 31), "2016-Q4"),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29), "2016-02"),
        ("2016-01-15..2016-03-31", date(2016, 1, 15), date(2016, 3, 31), "2016-01-15..2016-03-31"),
        ("2016-01-01..2016-03-31", date(2016, 1, 1), date(2016, 3, 31), "2016-Q1"),
    ],
)
def test_periods_in_every_form(text: str, start: date, end: date, printed: str) -> None:
    period = parse_period(text)
    assert (period.start, period.end, str(period)) == (start, end, printed)


@pytest.mark.parametrize(
    "text", ["", "16", "0000", "2016-Q5", "2016-13", "2016-00", "mars", "2016-03-31..2016-01-01"]
)
def test_what_is_not_a_period_is_refused_by_name(text: str) -> None:
    with pytest.raises(UserError, match=f"“{text}” is not a period"):
        parse_period(text)


def test_a_wrong_day_of_a_period_is_refused_by_name() -> None:
    with pytest.raises(UserError, match="“2016-02-31” is not a date"):
        parse_period("2016-02-31..2016-03-31")


@pytest.mark.parametrize("text", ["2016-Q0", "0000-Q1", "2016"])
def test_what_is_not_a_quarter_is_refused(text: str) -> None:
    with pytest.raises(UserError, match="is not a quarter"):
        parse_quarter(text)


@pytest.mark.parametrize("text", ["2016-13", "0000-01", "2016"])
def test_what_is_not_a_month_is_refused(text: str) -> None:
    with pytest.raises(UserError, match="is not a month"):
        parse_month(text)


def test_quarters_months_and_dates_are_read() -> None:
    assert parse_quarter("2016-T3") == Quarter(2016, 3)
    assert parse_month(" 2016-03") == Month(2016, 3)
    assert parse_date("2016-03-31 ") == date(2016, 3, 31)


def test_29_february_becomes_the_28th_where_there_is_none() -> None:
    assert years_later(date(2016, 2, 29), 1) == date(2017, 2, 28)
    assert years_later(date(2016, 2, 29), 4) == date(2020, 2, 29)
    assert day_in(2016, 4, 31) == date(2016, 4, 30)
    assert day_in(2016, 4, 3) == date(2016, 4, 3)


@pytest.mark.parametrize(
    ("text", "by", "name"),
    [
        ("2016-02", By.MONTH, "2016-02"),
        ("2016-02", By.QUARTER, "2016-02-01..2016-02-29"),
        ("2016-Q1", By.QUARTER, "2016-Q1"),
        ("2016-Q1", By.YEAR, "2016-01-01..2016-03-31"),
        ("2016", By.YEAR, "2016"),
        ("2016-02-10..2016-02-29", By.MONTH, "2016-02-10..2016-02-29"),
    ],
)
def test_a_bucket_that_is_cut_is_named_by_its_dates(text: str, by: By, name: str) -> None:
    assert parse_period(text).as_bucket(by) == name
