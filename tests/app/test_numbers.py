"""Money, dates and shares as typed and written in France."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import numbers
from models.message import UserError
from models.period import Month, Period, Quarter


@pytest.mark.parametrize(
    ("cents", "written"),
    [
        (123456, "1 234,56 €"),
        (-691230, "\u22126 912,30 €"),
        (5, "0,05 €"),
        (-5, "\u22120,05 €"),
        (123456789012, "1 234 567 890,12 €"),
        (0, "–"),
        (None, "–"),
    ],
)
def test_money_is_written_with_narrow_spaces_and_a_true_minus(cents, written):
    assert numbers.money(cents) == written.replace(" ", "\u202f")


def test_whole_euros_round_half_away_from_zero():
    assert numbers.euros(691250) == "6\u202f913\u202f€"
    assert numbers.euros(-691250) == "\u22126\u202f913\u202f€"
    assert numbers.euros(49) == "–"


@pytest.mark.parametrize(
    ("typed", "cents"),
    [
        ("1234,5", 123450),
        ("1 234.50", 123450),
        ("1 234,50 €", 123450),
        ("1\u202f234,50\u202f€", 123450),
        ("1\u00a0234,50\u00a0€", 123450),
        ("1.234,50", 123450),
        ("1,234.50", 123450),
        ("-12", -1200),
        ("\u221212,30", -1230),
        (",5", 50),
        ("=1200/12", 10000),
        ("=100/3", 3333),
        ("=-100/6", -1667),
        ("=2*(10,50+1,5)-4", 2000),
        ("=1 200,50*2", 240100),
    ],
)
def test_money_is_read_as_people_type_it(typed, cents):
    assert numbers.parse_money(typed) == cents


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "abc",
        "12,345",
        "1 23",
        "1.23,4",
        "--5",
        "=",
        "=1/0",
        "=2+",
        "=(1",
        "=1)",
        "=2**3",
        "=a",
        "1e5",
        "€",
    ],
)
def test_what_is_no_amount_is_refused_with_what_is_expected(typed):
    with pytest.raises(UserError, match="1 234,56"):
        numbers.parse_money(typed)


def test_an_amount_beyond_any_building_is_refused():
    with pytest.raises(UserError, match="too large"):
        numbers.parse_money("=999999999*999999999")


@given(st.integers(-(10**13), 10**13))
def test_money_written_reads_back(cents):
    assert numbers.parse_money(numbers.money(cents, zero="0")) == cents
    assert numbers.parse_money(numbers.typed_money(cents)) == cents


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("3/4", date(2016, 4, 3)),
        ("03.04", date(2016, 4, 3)),
        ("030416", date(2016, 4, 3)),
        ("03042017", date(2017, 4, 3)),
        ("31/12/2016", date(2016, 12, 31)),
        ("31/12/17", date(2017, 12, 31)),
        ("2016-04-03", date(2016, 4, 3)),
        (" 29/2 ", date(2016, 2, 29)),
    ],
)
def test_a_date_is_read_as_people_type_it(typed, day):
    assert numbers.parse_day(typed, 2016) == day


@pytest.mark.parametrize("typed", ["31/02/2016", "0/1", "2016-13-01", "29/2/2017"])
def test_a_day_that_no_calendar_has_is_said_so(typed):
    with pytest.raises(UserError, match="calendar"):
        numbers.parse_day(typed, 2016)


@pytest.mark.parametrize("typed", ["", "demain", "3/4/5/6", "12", "2016-04"])
def test_what_is_no_date_is_refused_with_what_is_expected(typed):
    with pytest.raises(UserError, match="31/12/2016"):
        numbers.parse_day(typed, 2016)


@given(st.dates())
def test_a_date_written_reads_back(day):
    assert numbers.parse_day(numbers.day(day), 2016) == day


def test_shares_are_written_with_one_decimal_and_read_with_or_without_the_sign():
    assert numbers.percent(Fraction(964, 1000)) == "96,4\u202f%"
    assert numbers.percent(None) == "–"
    assert numbers.percent(Decimal("-0.0005")) == "\u22120,1\u202f%"
    assert numbers.parse_percent("20 %") == Decimal("0.20")
    assert numbers.parse_percent("5,5") == Decimal("0.055")
    assert numbers.parse_percent(numbers.plain_percent(Decimal("0.2"))) == Decimal("0.2")
    with pytest.raises(UserError, match="20 %"):
        numbers.parse_percent("a lot")


def test_areas_and_numbers():
    assert numbers.area(Decimal(834)) == "834\u202fm²"
    assert numbers.area(Decimal("20.50")) == "20,5\u202fm²"
    assert numbers.area(None) == "–"
    assert numbers.decimal(Decimal("1234.567"), 2) == "1\u202f234,57"
    assert numbers.decimal(Decimal("0.5"), 0) == "1"
    assert numbers.plain(Decimal("130.50")) == "130,5"
    assert numbers.plain(Decimal(100)) == "100"
    assert numbers.plain(None) == ""
    assert numbers.parse_decimal("130,5 m²", "m²") == Decimal("130.5")
    with pytest.raises(UserError, match="130,5"):
        numbers.parse_decimal("wide")


@pytest.mark.parametrize(
    ("typed", "period"),
    [
        ("2016", Period.of_year(2016)),
        ("2016-T4", Period.of_quarter(Quarter(2016, 4))),
        ("t4 2016", Period.of_quarter(Quarter(2016, 4))),
        ("2016Q4", Period.of_quarter(Quarter(2016, 4))),
        ("2016-03", Period.of_month(Month(2016, 3))),
        ("3/2016", Period.of_month(Month(2016, 3))),
        ("15/01/2016 – 31/03/2016", Period(date(2016, 1, 15), date(2016, 3, 31))),
    ],
)
def test_a_period_is_read_as_people_type_it(typed, period):
    assert numbers.parse_period(typed) == period
    assert numbers.parse_period(numbers.period(period)) == period


@pytest.mark.parametrize("typed", ["", "2016-T5", "13/2016", "0000-T1", "31/03/2016 – 15/01/2016"])
def test_what_is_no_period_is_refused_with_what_is_expected(typed):
    with pytest.raises(UserError, match="is expected"):
        numbers.parse_period(typed)


def test_quarters_and_months_are_written_the_french_way():
    assert numbers.quarter(Quarter(2016, 4)) == "2016-T4"
    assert numbers.quarter(None) == "–"
    assert numbers.month(Month(2018, 1)) == "2018-01"
    assert numbers.month(None) == "–"
    assert numbers.day(None) == "–"
    with pytest.raises(UserError, match="2016-T1"):
        numbers.parse_quarter("fourth")


@pytest.mark.parametrize(
    ("first", "last", "written"),
    [
        (Month(2018, 1), Month(2018, 1), "2018-01"),
        (Month(2018, 1), Month(2018, 3), "2018-T1"),
        (Month(2018, 1), Month(2018, 12), "2018"),
        (Month(2017, 12), Month(2018, 2), "2017-12 – 2018-02"),
    ],
)
def test_months_are_written_as_short_as_they_can_be_said(first, last, written):
    assert numbers.months(first, last) == written
