"""Which version of a year's budget counts."""

from __future__ import annotations

from datetime import date

from models.budget import budgets
from models.budget_version import BudgetVersion, lines_in_force, under, version_in_force, versions_of
from models.ledger import BudgetLine
from tests.factories import book_data

DRAFT = BudgetVersion(1, 2016, "Premier jet", None, (BudgetLine(1, 2016, "616", None, 1_200),))
VOTED = BudgetVersion(2, 2016, "Voté", date(2015, 12, 12), (BudgetLine(2, 2016, "616", None, 2_400),))
LATER = BudgetVersion(3, 2016, "Rectifié", None, (BudgetLine(3, 2016, "616", None, 3_600),))
NEXT = BudgetVersion(4, 2017, "Budget", None, (BudgetLine(4, 2017, "616", None, 4_800),))


def test_the_voted_version_counts_else_the_one_made_last() -> None:
    assert version_in_force((DRAFT, VOTED, LATER, NEXT), 2016) == VOTED
    assert version_in_force((DRAFT, LATER, NEXT), 2016) == LATER
    assert version_in_force((LATER, DRAFT), 2016) == LATER
    assert version_in_force((DRAFT,), 2017) is None


def test_the_lines_that_count_are_those_of_one_version_a_year() -> None:
    assert [line.id for line in lines_in_force((DRAFT, VOTED, LATER, NEXT))] == [2, 4]
    assert lines_in_force(()) == ()


def test_versions_of_a_year_are_in_their_order() -> None:
    data = book_data(budget_versions=(DRAFT, NEXT, LATER))
    assert versions_of(data, 2016) == [DRAFT, LATER]


def test_a_book_under_another_version_has_its_amounts_for_that_year_only() -> None:
    versions = (DRAFT, VOTED, LATER, NEXT)
    data = book_data(budget=lines_in_force(versions), budget_versions=versions)
    assert under(data, VOTED) is data
    assert budgets(under(data, LATER)) == {("616", 2016): [300] * 12, ("616", 2017): [400] * 12}
    assert budgets(data)["616", 2016] == [200] * 12
