"""Columns of the journal and of the history of changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app import numbers
from models.period import Period
from views.language import say
from views.tables.column import Column, date_column, due_column, money_column, number_column, text_column
from views.words import word

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from app.reports.change_history import RecordedChange
    from app.reports.journal import JournalRow
    from models.book_data import BookData


def journal_columns(data: Callable[[], BookData]) -> list[Column[JournalRow]]:
    """The entry's words, fainter where they repeat, then the line's account, third party and amounts."""
    translate = QCoreApplication.translate

    def party(row: JournalRow) -> str:
        return data().party_by_id[row.line.party_id].name if row.line.party_id else ""

    def account(row: JournalRow) -> str:
        found = data().chart.find(row.line.account)
        return f"{row.line.account} {found.label}" if found else row.line.account

    def space(row: JournalRow) -> str:
        return data().space_by_id[row.line.space_id].code if row.line.space_id else ""

    return [
        Column(
            translate("Journal", "No."),
            lambda row: row.entry.number,
            colour=_faint,
            icon=lambda row: "closing" if row.first and data().closing_of(row.entry.date) else None,
        ),
        date_column(translate("Journal", "Date"), lambda row: row.entry.date, colour=_faint),
        text_column(translate("Journal", "Kind"), lambda row: word(row.entry.kind), colour=_faint),
        text_column(translate("Journal", "Account"), lambda row: row.line.account, tip=account),
        text_column(translate("Journal", "Label"), _label, tip=_label, stretch=True),
        text_column(translate("Journal", "Third party"), party, tip=party, width=16),
        money_column(translate("Journal", "Debit"), lambda row: row.debit_cents),
        money_column(translate("Journal", "Credit"), lambda row: row.credit_cents),
        Column(translate("Journal", "Service period"), _service, text=_period, copied=_period),
        text_column(translate("Journal", "Space"), space),
        due_column(translate("Journal", "Due"), lambda row: row.line.due_date),
        text_column(translate("Journal", "Document"), lambda row: row.entry.document, colour=_faint),
        text_column(translate("Journal", "Journal"), lambda row: word(row.entry.journal), colour=_faint),
    ]


def history_columns() -> list[Column[RecordedChange]]:
    """When, what, how much."""
    translate = QCoreApplication.translate
    return [
        Column(translate("Journal", "When"), lambda change: change.at, text=_moment, copied=_moment),
        text_column(translate("Journal", "Change"), lambda change: say(change.title), stretch=True),
        text_column(
            translate("Journal", "Undo"),
            lambda change: translate("Journal", "taken back or done again") if change.undoes else "",
        ),
        number_column(translate("Journal", "Rows written"), lambda change: change.rows),
    ]


def _label(row: JournalRow) -> str:
    return row.line.label or row.entry.label


def _faint(row: JournalRow) -> str | None:
    return None if row.first else "faint_ink"


def _service(row: JournalRow) -> Period | None:
    start, end = row.line.service_start, row.line.service_end
    return Period(start, end) if start and end else None


def _period(period: Period | None) -> str:
    return numbers.period(period) if period else ""


def _moment(at: datetime) -> str:
    local = at.astimezone()
    return f"{numbers.day(local.date())} {local:%H:%M}"
