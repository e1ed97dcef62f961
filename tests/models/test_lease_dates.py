"""Term, break and revisions of a lease around one day."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from models.lease import IndexName
from models.lease_dates import revisions_on, term, years_to_break, years_to_term
from models.period import Quarter
from tests.factories import index_clause, index_values, lease

ON = date(2017, 1, 1)
VALUES = index_values(IndexName.ILC, q2015_1="100.00", q2016_1="110.00")


def test_the_term_is_the_last_day_else_the_stated_end() -> None:
    end, termination = date(2020, 12, 31), date(2018, 6, 30)
    assert term(lease()) is None
    assert term(lease(end=end)) == end
    assert term(lease(end=end, termination=termination)) == termination
    late = date(2022, 6, 30)
    assert term(lease(end=end, termination=late)) == end
    assert term(lease(end=end, termination=late, tacit_renewal=True)) == late


@pytest.mark.parametrize(
    ("end", "years"),
    [
        (date(2018, 1, 1), Fraction(365 * 4, 1461)),
        (date(2021, 1, 1), Fraction(4)),
        (date(2017, 1, 1), Fraction(0)),
        (date(2016, 12, 31), Fraction(0)),
        (None, Fraction(0)),
    ],
)
def test_years_left_count_365_days_and_a_quarter(end: date | None, years: Fraction) -> None:
    # 1 January 2017 to 1 January 2021 has 1 461 days, four years of 365.25.
    assert years_to_term(lease(end=end, tacit_renewal=True), ON) == years


@pytest.mark.parametrize(
    ("break_date", "years"),
    [
        (None, Fraction(4)),
        (date(2016, 12, 31), Fraction(4)),
        (date(2017, 1, 1), Fraction(0)),
        (date(2017, 1, 31), Fraction(30 * 4, 1461)),
        (date(2022, 1, 1), Fraction(4)),
    ],
)
def test_the_next_break_counts_where_it_comes_before_the_term(
    break_date: date | None, years: Fraction
) -> None:
    assert years_to_break(lease(end=date(2021, 1, 1), break_date=break_date), ON) == years


def test_a_lease_without_index_has_no_revisions() -> None:
    assert revisions_on(lease(), ON, VALUES) == (None, None, None)


def test_revisions_tell_the_last_the_next_and_where_it_starts_from() -> None:
    revised = lease(index=index_clause(base_quarter="2015-Q1"))
    assert revisions_on(revised, date(2016, 12, 31), VALUES) == (Quarter(2015, 1), None, ON)
    assert revisions_on(revised, ON, VALUES) == (Quarter(2016, 1), ON, date(2018, 1, 1))


def test_a_revision_that_waits_for_its_value_comes_next() -> None:
    revised = lease(index=index_clause(base_quarter="2015-Q1"))
    assert revisions_on(revised, date(2019, 5, 1), VALUES) == (Quarter(2016, 1), ON, date(2018, 1, 1))


def test_no_revision_comes_after_the_last_day() -> None:
    revised = lease(index=index_clause(base_quarter="2015-Q1"), end=date(2017, 12, 31))
    assert revisions_on(revised, ON, VALUES) == (Quarter(2016, 1), ON, None)
