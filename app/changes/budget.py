"""Budgeting several accounts of a version at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from models.budget_version import version_in_force
from models.message import UserError, translate
from models.tables.budget import BudgetRow, BudgetVersionRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.book import Book
    from app.change import Change
    from models.budget_version import BudgetVersion

FIRST_NAME = "Budget"
"""What the first version of a year is called until somebody says otherwise."""


@dataclass(frozen=True, slots=True)
class AccountBudget:
    """What an account is budgeted for, in cents: an amount of the year, or twelve months, or nothing.

    `months` holds twelve amounts or none; zero months are left out.
    """

    account: str
    year_cents: int | None = None
    months: tuple[int, ...] = ()


def set_budgets(
    book: Book, year: int, budgets: Sequence[AccountBudget], version_id: int | None = None
) -> None:
    """Replace what these accounts are budgeted for the year, in the version named or the one in force.

    A year without any version gets its first one. Raises UserError for accounts that are neither income
    nor cost, and for a voted version.
    """
    refuse_strangers(book, budgets)
    version = _version(book, year, version_id)
    if version:
        refuse_voted(version)
    replaced = {budget.account for budget in budgets}
    with book.change(translate("Core", "Set the budget of {year}").format(year=year)) as change:
        for line in version.lines if version else ():
            if line.account in replaced:
                change.delete(BudgetRow, line.id)
        key = version.id if version else insert_version(change, year, FIRST_NAME)
        insert_budgets(change, key, budgets)


def refuse_strangers(book: Book, budgets: Iterable[AccountBudget]) -> None:
    """Raise UserError where an account is neither income nor cost."""
    for budget in budgets:
        if book.data.chart.find(budget.account) is None:
            raise UserError(
                translate("Core", "Account {account} is neither income nor cost: it has no budget.").format(
                    account=budget.account
                )
            )


def refuse_voted(version: BudgetVersion) -> None:
    """Raise UserError where a version is voted."""
    if version.voted:
        text = translate(
            "Core", "“{name}” was voted on {day}: change a copy of it, or take the vote back first."
        )
        raise UserError(text.format(name=version.name, day=version.voted))


def insert_version(change: Change, year: int, name: str) -> int:
    """Add a version without amounts and return its id."""
    return change.insert(BudgetVersionRow, {"year": year, "name": name, "voted": None})


def insert_budgets(change: Change, version_id: int, budgets: Iterable[AccountBudget]) -> None:
    """Add the amounts of accounts that the version does not budget yet."""
    rows = (_row(version_id, budget.account, *amount) for budget in budgets for amount in _amounts(budget))
    change.insert_all(BudgetRow, list(rows))


def _version(book: Book, year: int, version_id: int | None) -> BudgetVersion | None:
    if version_id is None:
        return version_in_force(book.data.budget_versions, year)
    return next(version for version in book.data.budget_versions if version.id == version_id)


def _amounts(budget: AccountBudget) -> list[tuple[int | None, int]]:
    amounts: list[tuple[int | None, int]] = [
        (month, cents) for month, cents in enumerate(budget.months, start=1) if cents
    ]
    return amounts if budget.year_cents is None else [*amounts, (None, budget.year_cents)]


def _row(version_id: int, account: str, month: int | None, cents: int) -> dict[str, object]:
    return {"version_id": version_id, "account": account, "month": month, "amount_cents": cents}
