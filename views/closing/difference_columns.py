"""Columns of what differs between two versions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app import numbers
from views.closing.words import figure_word
from views.tables.column import Column, date_column, money_column, text_column

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.reports.versions import EntryDifference, FigureDifference


def figure_columns() -> list[Column[FigureDifference]]:
    """A figure in both versions, and by how much it moved; areas are square metres, the rest amounts."""
    translate = QCoreApplication.translate
    return [
        text_column(translate("Closing", "Figure"), lambda row: figure_word(row.name), stretch=True),
        _value_column(translate("Closing", "Before"), lambda row: row.before),
        _value_column(translate("Closing", "After"), lambda row: row.after),
        money_column(translate("Closing", "Difference"), _difference, summed=False),
    ]


def entry_columns() -> list[Column[EntryDifference]]:
    """An entry and what it moved."""
    translate = QCoreApplication.translate
    return [
        Column(translate("Closing", "No."), lambda row: row.entry.number),
        date_column(translate("Closing", "Date"), lambda row: row.entry.date),
        text_column(
            translate("Closing", "Label"),
            lambda row: row.entry.label,
            tip=lambda row: row.entry.label,
            stretch=True,
        ),
        money_column(translate("Closing", "Before"), lambda row: row.before_cents),
        money_column(translate("Closing", "After"), lambda row: row.after_cents),
        money_column(translate("Closing", "Difference"), lambda row: row.cents),
    ]


def _value_column(title: str, value: Callable[[FigureDifference], int | str]) -> Column[FigureDifference]:
    return Column(title, value, text=_shown, copied=_copied, numeric=True)


def _shown(value: int | str) -> str:
    return numbers.money(value) if isinstance(value, int) else f"{value}{numbers.NARROW}m²"


def _copied(value: int | str) -> str:
    return numbers.typed_money(value) if isinstance(value, int) else value.replace(".", ",")


def _difference(row: FigureDifference) -> int | None:
    if isinstance(row.before, int) and isinstance(row.after, int):
        return row.after - row.before
    return None
