"""Columns of the budget month by month."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from models.period import Month
from views.budget.account_columns import (
    Shown,
    Writers,
    account_columns,
    amount_editor,
    entered_column,
    share_column,
    share_tip,
)
from views.language import month_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.reports.budget import BudgetRow
    from views.tables.column import Column

_BEHIND = 13
"""How many columns there are from January on: the months and the year."""


def first_month(columns: Sequence[Column[BudgetRow]]) -> int:
    """The column of January; one tells the share in the property before it, where there is one."""
    return len(columns) - _BEHIND


def month_columns(shown: Shown, writers: Writers) -> list[Column[BudgetRow]]:
    """The twelve months of the budget, edited in place; an amount of the year shows as its twelfths."""
    year = shown.period.start.year
    return [
        *account_columns(),
        *([share_column()] if shown.in_part else []),
        *(_month_column(Month(year, month), writers) for month in range(1, 13)),
        entered_column(
            QCoreApplication.translate("Budget", "Year"),
            lambda row: row.budget.year_cents,
            lambda row: row.budget.counted_cents,
            tip=share_tip,
        ),
    ]


def _month_column(month: Month, writers: Writers) -> Column[BudgetRow]:
    title = month_name(month, short=True)
    index = month.month - 1
    column = entered_column(
        title,
        lambda row: row.budget.months[index] if row.budget.months else None,
        lambda row: row.budget.counted[index] if row.budget.counted else 0,
        colour=lambda row: None if row.budget.by_month else "faint_ink",
        tip=_twelfth_tip,
    )
    editor = amount_editor(title, lambda row, value: writers.amount(row, month.month, value), writers)
    return replace(column, editor=editor)


def _twelfth_tip(row: BudgetRow) -> str:
    twelfth = bool(row.budget.months) and not row.budget.by_month
    words = QCoreApplication.translate("Budget", "A twelfth of the amount of the year") if twelfth else ""
    return "\n".join(filter(None, (words, share_tip(row))))
