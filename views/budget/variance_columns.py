"""Columns of the budget against what came of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app import numbers
from models.account import Side
from models.period import Month, Period
from views.budget.account_columns import (
    Shown,
    Writers,
    account_columns,
    amount_editor,
    entered_column,
    figure_column,
    share_column,
    share_tip,
)
from views.budget.note_field import NoteField
from views.tables.column import Column, Editor, percent_column, text_column

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.reports.budget import BudgetRow

YEAR_COLUMN = 2
"""The column of the year's budget, the one that is edited."""


def variance_columns(shown: Shown, writers: Writers) -> list[Column[BudgetRow]]:
    """The year's budget, edited in place, the period's budget, actual and variance, and the rest of the year.

    Beside the variance its note, edited in place; a version not in force has its distance from the one that
    is. Amounts are edited as they were entered, and summed as far as they count in the property. A year that
    is not budgeted yet has nothing to compare.
    """
    translate = QCoreApplication.translate
    year, words = shown.period.start.year, _period_words(shown.period)
    whole_year = words == str(year)
    budget = translate("Budget", "Budget {year}").format(year=year)
    entered = entered_column(
        budget, lambda row: row.budget.year_cents, lambda row: row.budget.counted_cents, tip=share_tip
    )
    editor = amount_editor(budget, lambda row, value: writers.amount(row, None, value), writers)
    labels = account_columns(stretch=not shown.budgeted)
    columns = [*labels, replace(entered, editor=editor)]
    if shown.in_part:
        columns.append(share_column())
    if not shown.in_force:
        columns.append(_distance_column())
    if shown.budgeted and not whole_year:
        columns.append(
            figure_column(
                translate("Budget", "Budget {period}").format(period=words), _figured("budget_cents")
            )
        )
    actual = translate("Budget", "Actual {period}").format(period=words)
    columns.append(figure_column(actual, _figured("actual_cents")))
    if shown.budgeted:
        columns += _variance_columns(shown, writers)
    return [*columns, *_year_columns(year, forecast=shown.forecast, whole_year=whole_year)]


def _variance_columns(shown: Shown, writers: Writers) -> list[Column[BudgetRow]]:
    """How far it came from the budget, and why: a note explains the variance from the version in force."""
    variance = QCoreApplication.translate("Budget", "Variance")
    return [
        figure_column(variance, _figured("variance_cents"), colour=_unfavourable),
        _share_of_variance_column(),
        *([_note_column(writers)] if shown.in_force else []),
    ]


def note_place(columns: Sequence[Column[BudgetRow]]) -> int | None:
    """The column of the notes; None where there is none."""
    titles = [column.title for column in columns]
    return titles.index(_note_title()) if _note_title() in titles else None


def _year_columns(year: int, *, forecast: bool, whole_year: bool) -> list[Column[BudgetRow]]:
    """Where the year is heading; what it came to once it is kept, where that does not stand there already."""
    translate, whole = QCoreApplication.translate, _figured("forecast_year_cents")
    if forecast:
        return [
            figure_column(
                translate("Budget", "To come"),
                _figured("rest_cents"),
                tip=lambda _: translate("Budget", "Forecast for the months that are not kept yet"),
            ),
            figure_column(
                translate("Budget", "Forecast {year}").format(year=year),
                whole,
                tip=lambda _: translate("Budget", "Actual of the months kept, and what is to come"),
            ),
        ]
    return (
        []
        if whole_year
        else [figure_column(translate("Budget", "Actual {period}").format(period=year), whole)]
    )


def _share_of_variance_column() -> Column[BudgetRow]:
    """The variance in hundredths of the budget; none is a dash, as it is in money."""
    column: Column[BudgetRow] = percent_column(
        QCoreApplication.translate("Budget", "%"),
        lambda row: row.variance.percent if row.variance else None,
        colour=_unfavourable,
    )
    return replace(column, text=lambda share: numbers.percent(share or None))


def _note_column(writers: Writers) -> Column[BudgetRow]:
    title, awaited = _note_title(), QCoreApplication.translate("Budget", "awaited")
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


def _note_title() -> str:
    return QCoreApplication.translate("Budget", "Note")


def _notes(row: BudgetRow) -> str:
    """The whole note, then those of the quarters of a year."""
    inside = (f"{numbers.period(note.period)} : {note.text}" for note in row.notes_inside)
    return "\n".join(filter(None, [row.note, *inside]))


def _distance_column() -> Column[BudgetRow]:
    """How much more the version shown budgets for the year than the one in force."""
    return entered_column(
        QCoreApplication.translate("Budget", "From the one in force"),
        lambda row: (row.budget.year_cents or 0) - (row.in_force.year_cents or 0),
        lambda row: row.budget.counted_cents - row.in_force.counted_cents,
        stretch=True,
    )


def _period_words(period: Period) -> str:
    """A quarter as `T1`, for its year stands in the next column; another period in full."""
    quarter = Month.of(period.start).quarter
    return f"T{quarter.quarter}" if period == Period.of_quarter(quarter) else numbers.period(period)


def _figured(name: str) -> Callable[[BudgetRow], int | None]:
    """One of the figures of a row's variance."""
    return lambda row: getattr(row.variance, name) if row.variance else None


def _unfavourable(row: BudgetRow) -> str | None:
    if row.variance is None or not row.variance.variance_cents:
        return None
    less = row.variance.variance_cents < 0
    return "alert" if less == (row.account.side is Side.INCOME) else None
