"""What typed and pasted amounts make of a budget."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.changes.budget import AccountBudget
from views.budget.variance_columns import YEAR_COLUMN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.reports.budget import BudgetRow
    from views.tables.paste import Pasted


def pasted_years(values: Sequence[Pasted[BudgetRow]]) -> list[AccountBudget]:
    """The amounts of the year among what was pasted."""
    return [AccountBudget(row.number, value) for row, column, value in values if column == YEAR_COLUMN]


def pasted_months(values: Sequence[Pasted[BudgetRow]], first: int) -> list[AccountBudget]:
    """The twelve months of each row with what was pasted over them; `first` is the column of January."""
    changed: dict[str, list[int]] = {}
    for row, column, value in values:
        months = changed.setdefault(row.number, _months(row))
        months[column - first] = value or 0
    return [AccountBudget(number, months=tuple(months)) for number, months in changed.items()]


def with_month(row: BudgetRow, month: int, cents: int) -> AccountBudget:
    """The twelve months with one of them replaced; an amount of the year becomes its twelfths."""
    months = _months(row)
    months[month - 1] = cents
    return AccountBudget(row.number, months=tuple(months))


def _months(row: BudgetRow) -> list[int]:
    return list(row.budget.months or (0,) * 12)
