"""Budget, what was posted, and where the year is heading."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

from models.ledger import BudgetLine
from models.period import Period, parse_period
from models.variance import variances
from tests.factories import book_data, building, lease, posted

QUARTER = parse_period("2016-Q1")


def test_a_row_compares_budget_posted_and_the_year() -> None:
    # Kept to March: the forecast is the 3 200 posted and nine months of the budget's 1 000.
    data = book_data(
        building=building(confirmed_to=date(2016, 3, 31)),
        budget=(BudgetLine(1, 2016, "6061", None, 12_000),),
        entries=(posted("6061", 3_200, date(2016, 2, 9)),),
    )
    (row,) = variances(data, QUARTER)
    assert (row.number, row.account.number) == ("6061", "6061")
    assert (row.budget_cents, row.actual_cents, row.variance_cents) == (3_000, 3_200, 200)
    assert row.percent == Fraction(1, 15)
    assert (row.budget_year_cents, row.forecast_year_cents) == (12_000, 12_200)


def test_an_account_without_budget_has_no_percent() -> None:
    (row,) = variances(book_data(entries=(posted("616123", 500, date(2016, 1, 9)),)), QUARTER)
    assert (row.number, row.account.number, row.percent) == ("616123", "616", None)
    assert (row.budget_cents, row.actual_cents, row.variance_cents) == (0, 500, 500)


def test_income_that_falls_short_is_a_negative_variance() -> None:
    data = book_data(
        budget=(BudgetLine(1, 2016, "70831", None, 120_000),), entries=(posted("70831", 27_000, QUARTER),)
    )
    (row,) = variances(data, QUARTER)
    assert (row.variance_cents, row.percent) == (-3_000, Fraction(-1, 10))


def test_rows_are_income_first_then_by_category_and_number() -> None:
    numbers = ["6811", "616", "6132", "6061", "7088", "6155", "6152", "7061"]
    data = book_data(entries=tuple(posted(number, 100, date(2016, 1, 1)) for number in numbers))
    expected = ["7061", "7088", "6132", "6061", "6152", "6155", "616", "6811"]
    assert [row.number for row in variances(data, QUARTER)] == expected


def test_accounts_of_the_year_are_there_before_anything_is_posted() -> None:
    data = book_data(
        leases=(lease(),),
        budget=(BudgetLine(1, 2016, "616", 12, 900), BudgetLine(2, 2015, "626", 12, 900)),
    )
    rows = {
        row.number: (row.budget_cents, row.actual_cents, row.forecast_year_cents)
        for row in variances(data, QUARTER)
    }
    assert rows == {"7061": (0, 0, 1_200_000), "616": (0, 0, 900)}


def test_accounts_outside_the_property_have_no_row() -> None:
    data = book_data(
        budget=(BudgetLine(1, 2016, "64", None, 900),), entries=(posted("74", 900, date(2016, 1, 1)),)
    )
    assert variances(data, QUARTER) == []


def test_a_period_over_two_years_is_set_beside_both() -> None:
    data = book_data(
        building=building(confirmed_to=date(2017, 12, 31)),
        budget=(BudgetLine(1, 2016, "616", None, 1_200), BudgetLine(2, 2017, "616", None, 2_400)),
        entries=(posted("616", 365, Period.of_year(2017)),),
    )
    (row,) = variances(data, parse_period("2016-12-01..2017-01-31"))
    assert (row.budget_cents, row.actual_cents) == (300, 31)
    assert (row.budget_year_cents, row.forecast_year_cents) == (3_600, 365)


def test_the_rest_of_the_year_is_what_the_months_not_kept_are_expected_to_bring() -> None:
    data = book_data(
        building=building(confirmed_to=date(2016, 3, 31)),
        budget=(BudgetLine(1, 2016, "6061", None, 12_000),),
        entries=(posted("6061", 3_200, date(2016, 2, 9)), posted("6061", 400, date(2016, 6, 1))),
    )
    (row,) = variances(data, QUARTER)
    # Nine months of 1 000; what is posted for June already is less than that.
    assert (row.rest_cents, row.forecast_year_cents) == (9_000, 12_200)
    kept = replace(data, building=building(confirmed_to=date(2016, 12, 31)))
    assert [row.rest_cents for row in variances(kept, QUARTER)] == [0]
