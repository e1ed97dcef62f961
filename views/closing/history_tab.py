"""Everything that was closed, reopened, kept and sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app import numbers
from app.reports.closing_history import Event, HistoryRow, closing_history
from views import theme
from views.closing.words import EVENT_ICONS, event_word, moment, short_fingerprint
from views.tables.column import Column, text_column
from views.tables.table_view import TableView

if TYPE_CHECKING:
    from datetime import datetime

    from models.book_data import BookData


class HistoryTab(QWidget):
    """The latest first; the fingerprint is shown whole when hovered, and copied whole."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table: TableView[HistoryRow] = TableView(_columns(), self.tr("History"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.GRID, 0, 0)
        column.addWidget(self.table)

    def refresh(self, data: BookData) -> None:
        """Show what happened up to now."""
        self.table.set_records(closing_history(data))


def _columns() -> list[Column[HistoryRow]]:
    translate = QCoreApplication.translate
    return [
        Column(translate("Closing", "When"), _moment, text=_when, copied=_when),
        text_column(
            translate("Closing", "Event"),
            lambda row: event_word(row.event),
            icon=lambda row: EVENT_ICONS[row.event],
        ),
        Column(
            translate("Closing", "Period"),
            lambda row: row.period,
            text=numbers.period,
            copied=numbers.period,
        ),
        text_column(
            translate("Closing", "Recipient or reason"), lambda row: row.about, stretch=True, tip=_about
        ),
        text_column(translate("Closing", "File"), lambda row: row.file, tip=lambda row: row.file),
        Column(
            translate("Closing", "Entries"),
            lambda row: row.entries,
            text=lambda count: "" if count is None else numbers.decimal(count, 0),
            copied=lambda count: "" if count is None else str(count),
            numeric=True,
        ),
        Column(
            translate("Closing", "Fingerprint"),
            lambda row: row.fingerprint,
            text=short_fingerprint,
            tip=lambda row: row.fingerprint,
        ),
    ]


def _moment(row: HistoryRow) -> tuple[datetime, bool]:
    """When, and whether only the day is known."""
    return row.at, row.event is Event.SENT


def _when(at: tuple[datetime, bool]) -> str:
    return numbers.day(at[0].date()) if at[1] else moment(at[0])


def _about(row: HistoryRow) -> str:
    return row.about
