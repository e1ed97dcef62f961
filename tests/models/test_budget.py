"""The budget by month."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from models.budget import budgeted, budgets
from models.ledger import BudgetLine
from models.period import By, Period, parse_period
from tests.factories import account, book_data, chart

YEAR = Period.of_year(2016)


def yearly(number: str, cents: int, year: int = 2016) -> BudgetLine:
    return BudgetLine(0, year, number, None, cents)


def test_an_amount_of_the_year_is_split_in_twelfths() -> None:
    # 1 200.05 ÷ 12 = 100.00, and five cents more: one on each of the first five months.
    data = book_data(budget=(yearly("616", 120_005),))
    assert budgets(data) == {("616", 2016): [10_001] * 5 + [10_000] * 7}


def test_amounts_by_month_stand_alone_or_come_on_top() -> None:
    data = book_data(
        budget=(
            BudgetLine(1, 2016, "6061", 1, 30_000),
            BudgetLine(2, 2016, "6061", 12, 25_000),
            yearly("6061", 12_000, 2017),
            BudgetLine(4, 2017, "6061", 2, 500),
        )
    )
    assert budgets(data)["6061", 2016] == [30_000, *[0] * 10, 25_000]
    assert budgets(data)["6061", 2017] == [1_000, 1_500, *[1_000] * 10]


def test_the_share_in_the_property_is_taken_before_the_twelfths() -> None:
    # Half of 240.01 is 120.005, rounded to 120.01: 10.00 a month and a cent in January.
    data = book_data(
        chart=chart(account("64", in_property=Decimal("0.5"))),
        budget=(yearly("64", 24_001), BudgetLine(2, 2016, "64", 3, 101)),
    )
    assert budgets(data)["64", 2016] == [1_001, 1_000, 1_051, *[1_000] * 9]


def test_accounts_outside_the_property_and_of_the_balance_sheet_are_left_out() -> None:
    assert budgets(book_data(budget=(yearly("64", 100), yearly("512", 100)))) == {}


def test_a_cut_month_counts_by_its_days() -> None:
    # June holds 10 000 for 30 days: 333 a day, and one cent more on the first ten.
    data = book_data(budget=(yearly("616", 120_000),))
    assert budgeted(data, "616", parse_period("2016-05-01..2016-06-15")) == 10_000 + 10 * 334 + 5 * 333
    assert budgeted(data, "616", parse_period("2016-06-16..2016-06-30")) == 15 * 333
    assert budgeted(data, "616", parse_period("2015")) == 0
    assert budgeted(data, "626", YEAR) == 0


@given(st.integers(-(10**9), 10**9), st.sampled_from(By))
def test_the_parts_of_a_year_add_up_to_its_budget(cents: int, by: By) -> None:
    data = book_data(budget=(yearly("616", cents),))
    assert sum(budgeted(data, "616", bucket) for bucket in YEAR.buckets(by)) == cents
