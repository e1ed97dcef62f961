"""Columns of the tables of income and of costs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app import numbers
from models.ledger import EntryKind
from views.tables.column import Column, date_column, money_column, text_column
from views.words import word

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.reports.movements import MovementRow
    from models.book_data import BookData
    from models.period import Period


def movement_columns(data: Callable[[], BookData], party: str) -> list[Column[MovementRow]]:
    """Date, third party, account, label, amounts, service period, and what counts in the period."""
    translate = QCoreApplication.translate

    def name(row: MovementRow) -> str:
        return data().party_by_id[row.party_id].name if row.party_id else ""

    return [
        date_column(translate("Movements", "Date"), lambda row: row.date),
        text_column(party, name, tip=name, width=16),
        text_column(translate("Movements", "Label"), lambda row: row.label, tip=_label, stretch=True),
        money_column(translate("Movements", "Counted"), lambda row: row.counted_cents, tip=_counted),
        money_column(translate("Movements", "Net"), lambda row: row.net_cents),
        money_column(translate("Movements", "VAT"), lambda row: row.vat_cents),
        money_column(translate("Movements", "With VAT"), lambda row: row.gross_cents),
        text_column(
            translate("Movements", "Category"), lambda row: word(row.account.category), tip=_account, width=15
        ),
        text_column(translate("Movements", "Account"), lambda row: row.number, tip=_account),
        Column(
            translate("Movements", "Service period"), lambda row: row.service, text=_period, copied=_period
        ),
        text_column(translate("Movements", "Document"), lambda row: row.entry.document),
    ]


def _account(row: MovementRow) -> str:
    return f"{row.number} {row.account.label}"


def _label(row: MovementRow) -> str:
    return row.label if row.entry.kind is not EntryKind.CALL else row.entry.label


def _counted(row: MovementRow) -> str:
    if row.counted_cents == row.net_cents:
        return ""
    text = QCoreApplication.translate(
        "Movements",
        "What of {net} counts in the period: service days, share in the property, VAT not recovered",
    )
    return text.format(net=numbers.money(row.net_cents))


def _period(period: Period | None) -> str:
    return numbers.period(period) if period else ""
