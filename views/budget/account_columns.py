"""What both tables of the budget begin with, and how their amounts are edited and summed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from app import numbers
from app.reports.budget import some_in_part
from views.fields import MoneyField
from views.tables.column import Column, Editor, money_column, text_column
from views.words import word

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from decimal import Decimal

    from app.reports.budget import BudgetRow
    from models.period import Period

_LABEL_WIDTH, _SHARE_WIDTH = 20, 8


@dataclass(frozen=True, slots=True)
class Writers:
    """What an edited cell is handed to; amounts only where `amounts_change`.

    `amount` takes the row, the month (None for the year) and cents; `note` the row and its text.
    """

    amount: Callable[[BudgetRow, int | None, Any], object]
    note: Callable[[BudgetRow, str], object]
    amounts_change: bool


@dataclass(frozen=True, slots=True)
class Shown:
    """What the columns depend on: the period, inside one year, and what there is to be told of it.

    `in_force`: whether the version is; `budgeted`: whether the year has a budget to be compared with;
    `forecast`: whether months of the year are forecast still; `in_part`: whether some account counts in the
    property in part only.
    """

    period: Period
    in_force: bool
    budgeted: bool
    forecast: bool
    in_part: bool


def account_columns(*, stretch: bool = False) -> list[Column[BudgetRow]]:
    """The account and its label, which takes what is left if `stretch`."""
    translate = QCoreApplication.translate
    return [
        text_column(translate("Budget", "Account"), lambda row: row.number, total=_total_word),
        text_column(
            translate("Budget", "Label"),
            lambda row: row.account.label,
            tip=_label_and_category,
            width=_LABEL_WIDTH,
            stretch=stretch,
            cut_inside=True,
            total=_what_is_summed,
        ),
    ]


def share_column() -> Column[BudgetRow]:
    """How much of an account counts in the property, where that is not all of it."""
    return Column(
        QCoreApplication.translate("Budget", "Property"),
        lambda row: None if row.whole else row.account.in_property,
        text=_percent_or_nothing,
        copied=lambda share: _percent_or_nothing(share).replace(numbers.NARROW, ""),
        numeric=True,
        tip=share_tip,
        width=_SHARE_WIDTH,
    )


def share_tip(row: BudgetRow) -> str:
    """What of the amount entered counts in the property, where that is not all of it."""
    if row.whole or not row.budget.months:
        return ""
    text = QCoreApplication.translate(
        "Budget", "{share} of the account counts in the property: {counted} of the {entered} budgeted"
    )
    zero = f"0{numbers.NARROW}€"
    return text.format(
        share=_percent_or_nothing(row.account.in_property),
        counted=numbers.money(row.budget.counted_cents, zero=zero),
        entered=numbers.money(row.budget.year_cents, zero=zero),
    )


def amount_editor(
    name: str, write: Callable[[BudgetRow, Any], object], writers: Writers
) -> Editor[BudgetRow]:
    """How an amount is typed over, where amounts change."""
    return Editor(lambda parent: MoneyField(name, parent=parent), write, lambda _: writers.amounts_change)


def entered_column(
    title: str,
    cents: Callable[[BudgetRow], int | None],
    counted: Callable[[BudgetRow], int],
    **more: Any,
) -> Column[BudgetRow]:
    """An amount as it was entered; its total is what counts in the property, like every other figure."""
    return money_column(title, cents, total=lambda rows: _sum(rows, counted), **more)


def figure_column(title: str, cents: Callable[[BudgetRow], int | None], **more: Any) -> Column[BudgetRow]:
    """An amount that counts in the property whole."""
    return money_column(title, cents, total=lambda rows: _sum(rows, cents), **more)


def _percent_or_nothing(share: Decimal | None) -> str:
    return "" if share is None else numbers.plain_percent(share)


def _label_and_category(row: BudgetRow) -> str:
    return f"{row.account.label} ({word(row.account.category)})"


def _sum(rows: Sequence[BudgetRow], cents: Callable[[BudgetRow], int | None]) -> int:
    """Income less costs where both are shown, else the sum of the one side."""
    signs = {row.sign for row in rows}
    return sum((row.sign if len(signs) > 1 else 1) * (cents(row) or 0) for row in rows)


def _total_word(rows: Sequence[BudgetRow]) -> str:
    both = len({row.sign for row in rows}) > 1
    translate = QCoreApplication.translate
    return translate("Budget", "Balance") if both else translate("Budget", "Total")


def _what_is_summed(rows: Sequence[BudgetRow]) -> str | None:
    """Which part of the amounts the totals sum, where some are not whole."""
    return QCoreApplication.translate("Budget", "in the property") if some_in_part(rows) else None
