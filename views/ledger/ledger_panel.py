"""The panel beside income or costs: totals by category, one of them by month, and the entry selected."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QSplitter, QTabWidget, QVBoxLayout, QWidget

from app import numbers
from models.account import Nature, Side, Source, categories
from models.period import By, Period
from models.totals import Scope, totals
from views import theme
from views.ledger.entry_table import EntryTable
from views.tables.column import Column, money_column, percent_column, text_column
from views.tables.table_view import TableView
from views.words import word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from models.book_data import BookData
    from models.ledger import Entry


class _Category(NamedTuple):
    """A category's cents in the period, and its part of the side."""

    category: Source | Nature
    cents: int
    part: Fraction | None


class _Month(NamedTuple):
    """A month of the period: the cents of one category and of the whole side."""

    period: Period
    cents: int
    side_cents: int


class LedgerPanel(QWidget):
    """Signals: `category_opened(Source | Nature)` on double-click."""

    category_opened = Signal(object)

    def __init__(self, side: Side, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = side
        self._data: BookData | None = None
        self._period: Period | None = None
        self.entry = EntryTable()
        self.categories: TableView[_Category] = TableView(
            _category_columns(),
            self.tr("By category"),
            identity=lambda row: row.category,
            filtered=False,
            closely=True,
        )
        self.months: TableView[_Month] = TableView(
            _month_columns(), self.tr("By month"), identity=lambda row: row.period, filtered=False
        )
        self.categories.opened.connect(lambda row: self.category_opened.emit(row.category))
        self.categories.current_changed.connect(lambda _: self._show_months())
        self._lay_out()

    def show_totals(self, data: BookData, period: Period) -> None:
        """Show what counts in the period by category, those without any left out."""
        self._data, self._period = data, period
        found = totals(data, Scope.FULL, forecast=False).by_category(period)
        rows = [(category, found[category]) for category in categories(self._side) if found[category]]
        whole = sum(cents for _, cents in rows)
        self.categories.set_records(
            [
                _Category(category, cents, Fraction(cents, whole) if whole else None)
                for category, cents in rows
            ]
        )
        if self.categories.current() is None and rows:
            self.categories.select(lambda _: True)
        self._show_months()

    def show_entry(self, data: BookData, entry: Entry | None) -> None:
        """Show the entry behind the selected line."""
        self.entry.show_entry(data, entry)

    def _show_months(self) -> None:
        row = self.categories.current()
        if self._data is None or self._period is None:
            return
        known = totals(self._data, Scope.FULL, forecast=False)
        name = word(row.category) if row else QCoreApplication.translate("LedgerPanel", "Category")
        self.months.set_columns(_month_columns(name))
        self.months.set_records(
            [
                _Month(
                    month,
                    known.by_category(month)[row.category] if row else 0,
                    known.sides(month).income_cents
                    if self._side is Side.INCOME
                    else known.sides(month).cost_cents,
                )
                for month in self._period.buckets(By.MONTH)
            ]
        )

    def _lay_out(self) -> None:
        both = QSplitter(Qt.Orientation.Vertical)
        both.setChildrenCollapsible(False)
        both.setHandleWidth(theme.GRID)
        both.addWidget(self.categories)
        both.addWidget(self.months)
        # A quarter has three months; there are up to a dozen categories.
        both.setStretchFactor(0, 3)
        both.setStretchFactor(1, 2)
        both.setContentsMargins(0, theme.GRID, 0, 0)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(both, self.tr("By category"))
        self.tabs.addTab(self.entry, self.tr("Entry"))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.GRID, 0, 0, 0)
        column.addWidget(self.tabs)


def _category_columns() -> list[Column[_Category]]:
    translate = QCoreApplication.translate
    return [
        text_column(translate("LedgerPanel", "Category"), lambda row: word(row.category), stretch=True),
        money_column(translate("LedgerPanel", "Counted"), lambda row: row.cents),
        percent_column(translate("LedgerPanel", "Part"), lambda row: row.part, total=_whole),
    ]


def _whole(rows: Sequence[_Category]) -> Fraction | None:
    """The parts together; None where there are none."""
    parts = [row.part for row in rows if row.part is not None]
    return sum(parts, Fraction(0)) if parts else None


def _month_columns(name: str = "") -> list[Column[_Month]]:
    translate = QCoreApplication.translate
    return [
        Column(
            translate("LedgerPanel", "Month"),
            lambda row: row.period,
            text=numbers.period,
            copied=str,
            stretch=True,
        ),
        money_column(name, lambda row: row.cents),
        money_column(translate("LedgerPanel", "All"), lambda row: row.side_cents),
    ]
