"""The tenant's account in the panel: calls and payments, what is owed after each, what stands open."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app import numbers
from app.reports.party_account import AccountLine, balance_of, customer_account
from views import icons, theme
from views.tables.column import Column, date_column, money_column, text_column
from views.tables.table_view import TableView

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from models.book_data import BookData


class TenantAccount(QWidget):
    """Signals: `opened(AccountLine)` on double-click, `paid()` when a payment is to be recorded."""

    opened = Signal(object)
    paid = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.balance = QLabel()
        self.balance.setFont(theme.text_font(theme.TEXT, bold=True))
        self.balance.setWordWrap(True)
        self.pay_button = QPushButton(self.tr("Payment received…"))
        icons.put(self.pay_button, "payment", self.palette())
        self.pay_button.clicked.connect(lambda: self.paid.emit())
        self.table: TableView[AccountLine] = TableView(
            _columns(),
            self.tr("The tenant's account"),
            identity=lambda line: line.entry_id,
            filtered=False,
            closely=True,
        )
        self.table.opened.connect(self.opened)
        self._lay_out()

    def show_account(self, data: BookData, party_id: int, on: dt.date) -> None:
        """Show the account of a party as of a day, the latest line first."""
        lines = customer_account(data, party_id, on)
        self.table.set_records(list(reversed(lines)))
        owed = balance_of(lines)
        if owed > 0:
            text = self.tr("Owes {amount} on {day}")
        else:
            text = (
                self.tr("Has {amount} to its credit on {day}") if owed else self.tr("Nothing owed on {day}")
            )
        self.balance.setText(text.format(amount=numbers.money(abs(owed)), day=numbers.day(on)))
        overdue = any(line.overdue for line in lines)
        tone = "alert" if overdue else "ink"
        theme.paint_text(self.balance, QPalette.ColorRole.WindowText, tone)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.balance, 1)
        top.addWidget(self.pay_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.GRID, 0, 0)
        column.setSpacing(theme.GRID)
        column.addLayout(top)
        column.addWidget(self.table, 1)


def _columns() -> list[Column[AccountLine]]:
    """What stands open before the balance, which is left out of view first: the sentence above tells it."""
    translate = QCoreApplication.translate
    return [
        date_column(translate("TenantAccount", "Date"), lambda line: line.date, tip=_due),
        text_column(
            translate("TenantAccount", "Label"), _label, tip=lambda line: line.label, width=11, stretch=True
        ),
        _amount(translate("TenantAccount", "Amount"), lambda line: line.amount_cents),
        _amount(
            translate("TenantAccount", "Open"),
            lambda line: line.open_cents,
            colour=lambda line: "alert" if line.overdue else None,
            tip=_due,
        ),
        _amount(translate("TenantAccount", "Balance"), lambda line: line.balance_cents),
    ]


def _amount(title: str, cents: Callable[[AccountLine], int], **more: Any) -> Column[AccountLine]:
    """An amount without its unit: the panel is narrow, and the balance above it has one."""
    column = money_column(title, cents, summed=False, **more)
    return replace(column, text=lambda value: numbers.money(value, unit=""))


def _label(line: AccountLine) -> str:
    if not line.months:
        return line.label
    months = numbers.months(min(line.months), max(line.months))
    return QCoreApplication.translate("TenantAccount", "Call {months}").format(months=months)


def _due(line: AccountLine) -> str:
    return QCoreApplication.translate("TenantAccount", "Due on {day}").format(day=numbers.day(line.due))
