"""What a lease comes to as it is typed: its rents month by month, its revisions, and what to heed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QTabWidget, QVBoxLayout, QWidget

from app import numbers
from models.rent import MonthRent, rents
from views import theme
from views.language import say
from views.leases.lease_events import Event, past
from views.tables.column import Column, date_column, money_column, number_column, text_column
from views.tables.table_view import TableView

if TYPE_CHECKING:
    from models.book_data import BookData
    from models.lease import Lease
    from models.message import Message
    from models.period import Month

MONTHS = 24
_LEAST, _WANTED = QSize(480, 300), QSize(580, 300)


class LeasePreview(QWidget):
    """The next 24 months' rents, and every change of the rent up to the last of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = QLabel()
        self.sentence.setWordWrap(True)
        self.notices = QLabel()
        self.notices.setWordWrap(True)
        theme.paint_text(self.notices, QPalette.ColorRole.WindowText, "cost_text")
        self.rents: TableView[MonthRent] = TableView(
            _rent_columns(), self.tr("Resulting rents"), identity=lambda rent: rent.month, filtered=False
        )
        self.changes: TableView[Event] = TableView(
            _change_columns(), self.tr("Changes of the rent"), filtered=False
        )
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.rents, self.tr("Resulting rents"))
        self.tabs.addTab(self.changes, self.tr("Changes of the rent"))
        self._lay_out()
        self.show_nothing()

    def show_nothing(self, *, wrong: bool = False) -> None:
        """Say what is still missing, or to be put right, before rents can be shown."""
        self.sentence.setText(
            self.tr("The rents appear here once what is marked is put right.")
            if wrong
            else self.tr("The rents appear here once the spaces, the start and the rent are given.")
        )
        self.rents.set_records(())
        self.changes.set_records(())
        self.notices.hide()

    def show_lease(self, data: BookData, lease: Lease, first: Month, notices: list[Message]) -> None:
        """Show what the lease comes to from that month on."""
        months = [first.plus(number) for number in range(MONTHS)]
        found = rents([lease], months, data.index_values)
        total = sum(rent.rent_cents for rent in found[:12])
        self.sentence.setText(
            self.tr("{amount} of rent over the first twelve months shown, for {area}.").format(
                amount=numbers.money(total), area=numbers.area(lease.m2)
            )
        )
        self.rents.set_records(found)
        self.changes.set_records(past(data, lease, months[-1].end))
        self.notices.setText("\n".join(say(message) for message in notices))
        self.notices.setVisible(bool(notices))

    def sizeHint(self) -> QSize:
        """Room for the notes as well."""
        return _WANTED

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GRID)
        column.addWidget(self.sentence)
        column.addWidget(self.tabs, 1)
        column.addWidget(self.notices)
        self.setMinimumSize(_LEAST)
        self.rents.table.setFocusPolicy(Qt.FocusPolicy.ClickFocus)


def _rent_columns() -> list[Column[MonthRent]]:
    translate = QCoreApplication.translate
    return [
        Column(translate("LeasePreview", "Month"), lambda rent: rent.month, text=numbers.month, copied=str),
        number_column(translate("LeasePreview", "Days"), lambda rent: rent.days, width=4),
        money_column(translate("LeasePreview", "Rent"), lambda rent: rent.rent_cents),
        money_column(translate("LeasePreview", "Charges"), lambda rent: rent.charges_cents),
        money_column(translate("LeasePreview", "VAT"), lambda rent: rent.vat_cents),
        text_column(
            translate("LeasePreview", "Note"),
            _note,
            tip=_note,
            width=16,
            stretch=True,
            colour=lambda _: "faint_ink",
        ),
    ]


def _note(rent: MonthRent) -> str:
    return say(rent.note) if rent.note else ""


def _change_columns() -> list[Column[Event]]:
    translate = QCoreApplication.translate
    return [
        date_column(translate("LeasePreview", "Date"), lambda event: event.date),
        text_column(
            translate("LeasePreview", "Change"),
            lambda event: event.text,
            tip=lambda event: event.text,
            stretch=True,
        ),
        money_column(translate("LeasePreview", "Rent/year"), lambda event: event.yearly_cents, summed=False),
    ]
