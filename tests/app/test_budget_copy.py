"""Budgets taken from a version or from actuals, and the rows of the page, worked out by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from app.changes.budget import AccountBudget
from app.reports.budget import budget_rows, shown_version, within_its_year
from app.reports.budget_copy import Origin, copied
from models.account import Side
from models.budget_version import BudgetVersion, lines_in_force
from models.ledger import BudgetLine
from models.period import Period, parse_period
from models.variance_note import VarianceNote
from tests.factories import account, book_data, chart, posted

BOTH = tuple(Side)
VOTED = BudgetVersion(
    1,
    2016,
    "Budget",
    date(2015, 12, 12),
    (
        BudgetLine(1, 2016, "6061", 1, 10_001),
        BudgetLine(2, 2016, "6061", 12, 333),
        BudgetLine(3, 2016, "616", None, 120_000),
        BudgetLine(4, 2016, "70831", None, 99_999),
    ),
)
DRAFT = BudgetVersion(2, 2016, "Rectifié", None, (BudgetLine(5, 2016, "616", None, 90_000),))
VERSIONS = (VOTED, DRAFT)


def book(**changes: object):
    return book_data(**{"budget": lines_in_force(VERSIONS), "budget_versions": VERSIONS, **changes})


def test_a_version_is_copied_month_by_month_and_rounded_once_each() -> None:
    found = copied(book(), Origin(1), Decimal("0.02"), BOTH)
    # 100.01 × 1.02 = 102.0102; 3.33 × 1.02 = 3.3966; 999.99 × 1.02 = 1 019.9898.
    assert found == [
        AccountBudget("6061", months=(10_201, *[0] * 10, 340)),
        AccountBudget("616", 122_400),
        AccountBudget("70831", 101_999),
    ]


@pytest.mark.parametrize(("side", "numbers"), [(Side.INCOME, ["70831"]), (Side.COST, ["6061", "616"])])
def test_one_side_is_copied(side: Side, numbers: list[str]) -> None:
    assert [found.account for found in copied(book(), Origin(1), Decimal(0), (side,))] == numbers


def test_actuals_are_copied_whole_where_a_part_counts() -> None:
    data = book_data(
        chart=chart(account("611", in_property=Decimal("0.5"))),
        entries=(posted("611", 30_000, date(2016, 4, 1)), posted("64", 50_000, date(2016, 4, 1))),
    )
    assert copied(data, Origin(actuals_of=2016), Decimal("-0.1"), BOTH) == [AccountBudget("611", 27_000)]
    assert copied(data, Origin(actuals_of=2017), Decimal(0), BOTH) == []
    assert copied(data, Origin(), Decimal(0), BOTH) == []


def test_rows_of_a_draft_stand_beside_the_version_in_force() -> None:
    data = book(
        entries=(posted("616", 40_000, date(2016, 2, 1)),),
        variance_notes=(VarianceNote(1, parse_period("2016-Q1"), "616", "Avenant"),),
    )
    rows = {row.number: row for row in budget_rows(data, parse_period("2016-Q1"), DRAFT)}
    insurance, energy = rows["616"], rows["6061"]
    assert (insurance.budget.year_cents, insurance.in_force.year_cents, insurance.note) == (
        90_000,
        120_000,
        "Avenant",
    )
    assert insurance.variance is not None
    assert (insurance.variance.budget_cents, insurance.variance.variance_cents) == (22_500, 17_500)
    assert (energy.budget.year_cents, energy.in_force.year_cents) == (None, 10_334)
    today = {row.number: row for row in budget_rows(data, parse_period("2016-Q1"))}
    assert today["616"].budget.year_cents == 120_000
    assert (today["6061"].budget.by_month, today["616"].budget.by_month) == (True, False)


def test_a_period_is_cut_at_the_end_of_its_first_year() -> None:
    assert within_its_year(parse_period("2016-10-01..2017-03-31")) == parse_period("2016-Q4")
    assert within_its_year(Period.of_year(2016)) == Period.of_year(2016)


def test_the_version_chosen_is_shown_where_its_year_has_it() -> None:
    data = book(budget_versions=(*VERSIONS, replace(DRAFT, id=3, year=2017)))
    assert shown_version(data, 2016, 2) == DRAFT
    assert shown_version(data, 2016, None) == shown_version(data, 2016, 3) == VOTED
    assert shown_version(data, 2018, 2) is None
