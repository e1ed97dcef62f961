"""The lines of one entry, debit and credit, as the panel beside a list shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app import numbers
from models.period import Period
from views import theme
from views.facts_list import FactsList
from views.tables.column import Column, money_column, text_column
from views.tables.table_view import TableView
from views.words import word

if TYPE_CHECKING:
    from collections.abc import Callable

    from models.book_data import BookData
    from models.ledger import Entry, Line


class EntryTable(QWidget):
    """What an entry says of itself, then its lines; a sentence while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data: BookData | None = None
        self.title = QLabel()
        self.title.setWordWrap(True)
        self.title.setFont(theme.text_font(theme.TEXT, bold=True))
        self.facts = FactsList()
        self.lines: TableView[Line] = TableView(
            _columns(self._account), self.tr("Lines of the entry"), filtered=False, closely=True
        )
        self.nothing = QLabel(self.tr("Select a line to see the entry behind it."))
        theme.paint_text(self.nothing, QPalette.ColorRole.WindowText, "faint_ink")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.GRID, 0, 0)
        column.setSpacing(theme.GRID)
        for widget in (self.nothing, self.title, self.facts):
            column.addWidget(widget)
        column.addWidget(self.lines, 1)
        column.addStretch()

    def show_entry(self, data: BookData, entry: Entry | None) -> None:
        """Show an entry, or the sentence."""
        for widget in (self.title, self.facts, self.lines):
            widget.setVisible(entry is not None)
        self.nothing.setVisible(entry is None)
        if entry is None:
            return
        self._data = data
        self.title.setText(entry.label)
        party = next((line.party_id for line in entry.lines if line.party_id), None)
        self.facts.show_facts(
            [
                (self.tr("Entry"), f"{entry.number} · {word(entry.kind)}"),
                (self.tr("Date"), numbers.day(entry.date)),
                (self.tr("Journal"), word(entry.journal)),
                (self.tr("Third party"), data.party_by_id[party].name if party else ""),
                (self.tr("Service period"), _served(entry)),
                (self.tr("Document"), entry.document),
            ]
        )
        self.lines.set_records(entry.lines)

    def _account(self, line: Line) -> str:
        """The account's number, with its name where the chart has one."""
        found = self._data.chart.find(line.account) if self._data else None
        return f"{line.account} {found.label}" if found else line.account


def _served(entry: Entry) -> str:
    """The days that all lines with a service period serve, empty without one."""
    periods = [
        Period(line.service_start, line.service_end)
        for line in entry.lines
        if line.service_start and line.service_end
    ]
    if not periods:
        return ""
    return numbers.period(
        Period(min(period.start for period in periods), max(period.end for period in periods))
    )


def _columns(account: Callable[[Line], str]) -> list[Column[Line]]:
    """The amounts before the labels, which are left out of view first: mostly they repeat the entry's."""
    translate = QCoreApplication.translate
    return [
        text_column(translate("EntryTable", "Account"), account, tip=account, stretch=True),
        money_column(translate("EntryTable", "Debit"), lambda line: max(line.amount_cents, 0)),
        money_column(translate("EntryTable", "Credit"), lambda line: max(-line.amount_cents, 0)),
        text_column(
            translate("EntryTable", "Label"), lambda line: line.label, tip=lambda line: line.label, width=11
        ),
    ]
