"""Columns of the budget: against what came of it, and month by month."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from app import numbers
from models.account import Side
from models.period import Month, Period
from views.budget.note_field import NoteField
from views.fields import MoneyField
from views.language import month_name
from views.tables.column import Column, Editor, money_column, percent_column, text_column
from views.words import word

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.reports.budget import BudgetRow

YEAR_COLUMN = 2
"""The column of the year's budget, the one that is edited."""
FIRST_MONTH_COLUMN = 2
"""The column of January where the budget is shown by month."""


@dataclass(frozen=True, slots=True)
class Writers:
    """What an edited cell is handed to; amounts only where `amounts_change`.

    `amount` takes the row, the month (None for the year) and cents; `note` the row and its text.
    """

    amount: Callable[[BudgetRow, int | None, Any], object]
    note: Callable[[BudgetRow, str], object]
    amounts_change: bool


def variance_columns(period: Period, writers: Writers, *, in_force: bool) -> list[Column[BudgetRow]]:
    """The year's budget, edited in place, the period's budget, actual and variance, and the rest of the year.

    At the right the note, edited in place; for a version not in force its distance from the one that is.
    """
    translate = QCoreApplication.translate
    year, shown = period.start.year, _period_words(period)
    budget = translate("Budget", "Budget {year}").format(year=year)
    columns: list[Column[BudgetRow]] = [
        text_column(translate("Budget", "Account"), lambda row: row.number, total=_total_word),
        text_column(
            translate("Budget", "Label"),
            lambda row: row.account.label,
            tip=_label_and_category,
            width=16,
        ),
        money_column(
            budget,
            lambda row: row.year_cents,
            total=lambda rows: _sum(rows, lambda row: row.year_cents),
            editor=Editor(
                lambda parent: MoneyField(budget, parent=parent),
                lambda row, value: writers.amount(row, None, value),
                lambda _: writers.amounts_change,
            ),
        ),
    ]
    if shown != str(year):
        columns.append(
            _figure(translate("Budget", "Budget {period}").format(period=shown), _figured("budget_cents"))
        )
    return [
        *columns,
        _figure(translate("Budget", "Actual {period}").format(period=shown), _figured("actual_cents")),
        _figure(translate("Budget", "Variance"), _figured("variance_cents"), colour=_unfavourable),
        percent_column(
            translate("Budget", "%"),
            lambda row: row.variance.percent if row.variance else None,
            colour=_unfavourable,
        ),
        _figure(
            translate("Budget", "To come"),
            _figured("rest_cents"),
            tip=lambda _: translate("Budget", "Forecast for the months that are not kept yet"),
        ),
        _figure(translate("Budget", "Forecast {year}").format(year=year), _figured("forecast_year_cents")),
        _note_column(writers) if in_force else _distance_column(),
    ]


def _note_column(writers: Writers) -> Column[BudgetRow]:
    translate = QCoreApplication.translate
    title, awaited = translate("Budget", "Note"), translate("Budget", "note awaited")
    return text_column(
        title,
        lambda row: row.note,
        placeholder=lambda row: awaited if row.awaits_note else "",
        colour=lambda row: "alert" if row.awaits_note else None,
        icon=lambda row: "alert" if row.awaits_note else None,
        tip=_notes,
        stretch=True,
        editor=Editor(lambda parent: NoteField(title, parent=parent), writers.note),
    )


def _notes(row: BudgetRow) -> str:
    """The whole note, then those of the quarters of a year."""
    inside = (f"{numbers.period(note.period)} : {note.text}" for note in row.notes_inside)
    return "\n".join(filter(None, [row.note, *inside]))


def _distance_column() -> Column[BudgetRow]:
    """How much more the version shown budgets for the year than the one in force."""
    return _figure(
        QCoreApplication.translate("Budget", "From the one in force"),
        lambda row: (row.year_cents or 0) - (row.in_force_cents or 0),
    )


def _label_and_category(row: BudgetRow) -> str:
    return f"{row.account.label} ({word(row.account.category)})"


def _period_words(period: Period) -> str:
    """A quarter as `T1`, for its year stands in the next column; another period in full."""
    quarter = Month.of(period.start).quarter
    return f"T{quarter.quarter}" if period == Period.of_quarter(quarter) else numbers.period(period)


def month_columns(year: int, writers: Writers) -> list[Column[BudgetRow]]:
    """The twelve months of the budget, edited in place; an amount of the year shows as its twelfths."""
    translate = QCoreApplication.translate
    return [
        text_column(translate("Budget", "Account"), lambda row: row.number, total=_total_word),
        text_column(
            translate("Budget", "Label"),
            lambda row: row.account.label,
            tip=lambda row: row.account.label,
            width=16,
        ),
        *(_month_column(Month(year, month), writers) for month in range(1, 13)),
        _figure(translate("Budget", "Year"), lambda row: row.year_cents),
    ]


def _month_column(month: Month, writers: Writers) -> Column[BudgetRow]:
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
            lambda parent: MoneyField(title, parent=parent),
            lambda row, value: writers.amount(row, month.month, value),
            lambda _: writers.amounts_change,
        ),
    )


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
