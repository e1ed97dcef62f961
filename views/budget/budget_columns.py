"""Columns of the budget: against what came of it, and month by month."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from app import numbers
from models.account import Side
from models.period import Month
from views.fields import MoneyField
from views.language import month_name
from views.tables.column import Column, Editor, money_column, percent_column, text_column
from views.words import word

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from app.reports.budget import BudgetRow
    from models.period import Period

YEAR_COLUMN = 3
"""The column of the year's budget, the one that is edited."""
FIRST_MONTH_COLUMN = 2
"""The column of January where the budget is shown by month."""


def variance_columns(
    period: Period, write: Callable[[BudgetRow, int | None, Any], object]
) -> list[Column[BudgetRow]]:
    """The year's budget, edited in place, and the period's budget, actual and variance."""
    translate = QCoreApplication.translate
    year, shown = period.start.year, numbers.period(period)
    budget = translate("Budget", "Budget {year}").format(year=year)
    columns: list[Column[BudgetRow]] = [
        text_column(translate("Budget", "Account"), lambda row: row.number, total=_total_word),
        text_column(
            translate("Budget", "Label"),
            lambda row: row.account.label,
            tip=lambda row: row.account.label,
            width=22,
        ),
        text_column(translate("Budget", "Category"), lambda row: word(row.account.category), width=15),
        money_column(
            budget,
            lambda row: row.year_cents,
            total=lambda rows: _sum(rows, lambda row: row.year_cents),
            editor=Editor(
                lambda parent: MoneyField(budget, parent=parent), lambda row, value: write(row, None, value)
            ),
        ),
    ]
    if shown != str(year):
        columns.append(
            _figure(
                translate("Budget", "Budget {period}").format(period=shown),
                _figured("budget_cents"),
            )
        )
    return [
        *columns,
        _figure(
            translate("Budget", "Actual {period}").format(period=shown),
            _figured("actual_cents"),
        ),
        _figure(
            translate("Budget", "Variance"),
            _figured("variance_cents"),
            colour=_unfavourable,
        ),
        percent_column(
            translate("Budget", "%"),
            lambda row: row.variance.percent if row.variance else None,
            colour=_unfavourable,
        ),
        _figure(
            translate("Budget", "Forecast {year}").format(year=year),
            _figured("forecast_year_cents"),
        ),
    ]


def month_columns(
    year: int, write: Callable[[BudgetRow, int | None, Any], object]
) -> list[Column[BudgetRow]]:
    """The twelve months of the budget, edited in place; an amount of the year shows as its twelfths."""
    translate = QCoreApplication.translate
    return [
        text_column(translate("Budget", "Account"), lambda row: row.number, total=_total_word),
        text_column(
            translate("Budget", "Label"),
            lambda row: row.account.label,
            tip=lambda row: row.account.label,
            width=20,
        ),
        *(_month_column(Month(year, month), write) for month in range(1, 13)),
        _figure(translate("Budget", "Year"), lambda row: row.year_cents),
    ]


def _month_column(month: Month, write: Callable[[BudgetRow, int | None, Any], object]) -> Column[BudgetRow]:
    title = month_name(month, short=True)
    index = month.month - 1

    def cents(row: BudgetRow) -> int | None:
        return row.months[index] if row.months else None

    return money_column(
        title,
        cents,
        total=lambda rows: _sum(rows, cents),
        colour=lambda row: None if row.by_month else "faint_ink",
        editor=Editor(
            lambda parent: _money_field(title, parent), lambda row, value: write(row, month.month, value)
        ),
    )


def _money_field(title: str, parent: QWidget) -> MoneyField:
    return MoneyField(title, parent=parent)


def _figured(name: str) -> Callable[[BudgetRow], int | None]:
    """One of the figures of a row's variance."""
    return lambda row: getattr(row.variance, name) if row.variance else None


def _figure(title: str, cents: Callable[[BudgetRow], int | None], **more: Any) -> Column[BudgetRow]:
    return money_column(title, cents, total=lambda rows: _sum(rows, cents), **more)


def _sum(rows: Sequence[BudgetRow], cents: Callable[[BudgetRow], int | None]) -> int:
    """Income less costs where both are shown, else the sum of the one side."""
    signs = {row.sign for row in rows}
    return sum((row.sign if len(signs) > 1 else 1) * (cents(row) or 0) for row in rows)


def _total_word(rows: Sequence[BudgetRow]) -> str:
    both = len({row.sign for row in rows}) > 1
    translate = QCoreApplication.translate
    return translate("Budget", "Balance") if both else translate("Budget", "Total")


def _unfavourable(row: BudgetRow) -> str | None:
    if row.variance is None or not row.variance.variance_cents:
        return None
    less = row.variance.variance_cents < 0
    return "alert" if less == (row.account.side is Side.INCOME) else None
