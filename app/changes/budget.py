"""Budgeting several accounts of a year at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from models.message import UserError, translate
from models.tables.ledger import BudgetRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.book import Book


@dataclass(frozen=True, slots=True)
class AccountBudget:
    """What an account is budgeted for, in cents: an amount of the year, or twelve months, or nothing.

    `months` holds twelve amounts or none; zero months are left out.
    """

    account: str
    year_cents: int | None = None
    months: tuple[int, ...] = ()


def set_budgets(book: Book, year: int, budgets: Sequence[AccountBudget]) -> None:
    """Replace what these accounts are budgeted for the year; raise UserError for other accounts."""
    for budget in budgets:
        if book.data.chart.find(budget.account) is None:
            raise UserError(
                translate("Core", "Account {account} is neither income nor cost: it has no budget.").format(
                    account=budget.account
                )
            )
    replaced = {budget.account for budget in budgets}
    with book.change(translate("Core", "Set the budget of {year}").format(year=year)) as change:
        for line in book.data.budget:
            if line.year == year and line.account in replaced:
                change.delete(BudgetRow, line.id)
        change.insert_all(BudgetRow, [row for budget in budgets for row in _rows(year, budget)])


def _rows(year: int, budget: AccountBudget) -> list[dict[str, object]]:
    amounts: list[tuple[int | None, int]] = [
        (month, cents) for month, cents in enumerate(budget.months, start=1) if cents
    ]
    if budget.year_cents is not None:
        amounts.append((None, budget.year_cents))
    return [
        {"year": year, "account": budget.account, "month": month, "amount_cents": cents}
        for month, cents in amounts
    ]
