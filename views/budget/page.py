"""The page of the budget: what was budgeted, what came, and where the year is heading."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from app.changes.budget import AccountBudget, set_budgets
from app.changes.variance_notes import set_notes
from app.reports.budget import (
    BudgetRow,
    budget_rows,
    is_forecast,
    shown_version,
    some_in_part,
    within_its_year,
)
from app.reports.budget_copy import something_to_copy
from app.reports.entry_filter import EntryFilter
from models.account import Side
from models.budget_version import version_in_force
from views import theme
from views.budget.account_columns import Shown, Writers
from views.budget.account_form import AccountForm
from views.budget.month_columns import first_month, month_columns
from views.budget.pasted import pasted_months, pasted_years, with_month
from views.budget.variance_columns import YEAR_COLUMN, note_place, variance_columns
from views.budget.version_actions import VersionActions
from views.budget.version_bar import VersionBar
from views.dialogs import opened
from views.fields import ChoiceField
from views.page import Empty, Page
from views.side_panel import padded
from views.tables.paste import Paste, Pasted
from views.tables.table_view import TableView
from views.workspace import Aim

if TYPE_CHECKING:
    from collections.abc import Sequence

    from models.book_data import BookData
    from models.budget_version import BudgetVersion
    from models.period import Period
    from views.tables.column import Column


class BudgetPage(Page):
    """The year that the period begins in; amounts are typed or pasted over, everything else drills down."""

    key = "budget"
    icon = "budget"

    def title(self) -> str:
        """Name of the page."""
        return self.tr("Budget")

    def build(self) -> QWidget:
        """Make the version's line and both tables."""
        self._chosen: int | None = None
        self._rows: Sequence[BudgetRow] = ()
        self.version = VersionBar()
        self.version.chosen.connect(self.show_version)
        self.version.awaited.toggled.connect(self._show_awaited)
        self.variances = self._table(self._variance_columns(), self.tr("Budget and variances"))
        self.months = self._table(self._month_columns(), self.tr("By month"))
        self.side: ChoiceField[Side] = ChoiceField(
            self.tr("Shown"), [(Side.INCOME, self.tr("Income")), (Side.COST, self.tr("Costs"))]
        )
        self.side.box.setItemText(0, self.tr("Income and costs"))
        self.side.changed.connect(self._fill)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(padded(self.variances), self.tr("Budget and variances"))
        self.tabs.addTab(padded(self.months), self.tr("By month"))
        # Kept off the line under the tabs.
        self.side.setContentsMargins(0, 0, 0, theme.GRID // 2)
        self.tabs.setCornerWidget(self.side)
        self._make_actions()
        self.tabs.currentChanged.connect(lambda _: self._enable_clearing())
        return self._laid_out()

    def refresh(self, data: BookData, period: Period) -> None:
        """Show the year of the period."""
        self.version.show_version(data, period.start.year, self.shown)
        self._rows = budget_rows(data, period, self.shown)
        row, column = self.variances.current(), self.variances.table.currentIndex().column()
        self.variances.set_columns(self._variance_columns())
        self.months.set_columns(self._month_columns())
        awaited = sum(row.awaits_note for row in self._rows) if self._in_force else 0
        if not awaited:
            self.version.awaited.setChecked(False)
        self.version.show_awaited(awaited)
        self.version_actions.enable(self.shown)
        self.budget_action.setEnabled(self._writes)
        self.copy_action.setEnabled(self._writes and something_to_copy(data, period.start.year, self.shown))
        self._fill()
        if row is not None and self.variances.current() is None:
            # The first amount of a year brings columns along: typing goes on where it was.
            self.variances.select(lambda other: other.number == row.number, column)
        self._enable_clearing()

    def empty(self, data: BookData) -> Empty | None:
        """A book without entries and without a budget."""
        if data.budget_versions or data.entries:
            return None
        return Empty(
            self.tr("The budget stands beside what each account came to; nothing is budgeted yet."),
            self.tr("Budget an account…"),
            self.add_account,
        )

    def aim(self, aim: Aim) -> None:
        """Show the lines of a period that await a note."""
        if aim.entries.period is not None:
            self.workspace.set_period(aim.entries.period)
            self._chosen = None
            self.update_now()
            self.tabs.setCurrentIndex(0)
            self.version.awaited.setChecked(self.version.awaited.isVisibleTo(self))

    def show_version(self, version_id: int) -> None:
        """Show another version of the year."""
        self._chosen = version_id
        self.refresh(self.workspace.data, self.workspace.period)

    def add_account(self) -> None:
        """Open the form of an account that is not in the table yet."""
        opened(AccountForm(self.workspace, self.shown, self))

    def clear(self) -> None:
        """Take the budget of the selected accounts away."""
        if rows := self._clearable():
            self._set([AccountBudget(row.number) for row in rows])

    @property
    def shown(self) -> BudgetVersion | None:
        """The version that the tables show: the one chosen, else the one in force."""
        return shown_version(self.workspace.data, self.workspace.period.start.year, self._chosen)

    @property
    def _changes(self) -> bool:
        """Whether the amounts shown can change."""
        return self.shown is None or self.shown.voted is None

    @property
    def _in_force(self) -> bool:
        versions = self.workspace.data.budget_versions
        return self.shown is None or self.shown == version_in_force(versions, self.shown.year)

    @property
    def _budgeted(self) -> bool:
        """Whether there is a budget to compare with, or a note on the one that there was."""
        return self.shown is not None or any(row.note for row in self._rows)

    def _table(self, columns: Sequence[Column[BudgetRow]], name: str) -> TableView[BudgetRow]:
        table = TableView(columns, name, identity=_number)
        table.opened.connect(self._drill_down)
        table.table.selectionModel().selectionChanged.connect(lambda *_: self._enable_clearing())
        table.current_changed.connect(lambda _: self._enable_clearing())
        Paste(table, self._paste, self.workspace.refused.emit)
        return table

    def _variance_columns(self) -> list[Column[BudgetRow]]:
        return variance_columns(self._what_is_shown(), self._writers())

    def _month_columns(self) -> list[Column[BudgetRow]]:
        return month_columns(self._what_is_shown(), self._writers())

    def _what_is_shown(self) -> Shown:
        period = within_its_year(self.workspace.period)
        forecast = is_forecast(self.workspace.data, period.start.year)
        return Shown(period, self._in_force, self._budgeted, forecast, some_in_part(self._rows))

    def _writers(self) -> Writers:
        return Writers(self._write, self._note, self._changes)

    def _laid_out(self) -> QWidget:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GRID)
        column.addWidget(self.version)
        column.addWidget(self.tabs, 1)
        return content

    def _make_actions(self) -> None:
        self.budget_action = self.add_action("add", self.tr("Budget an account…"), self.add_account, "Ins")
        self.copy_action = self.add_action("copy", self.tr("Copy…"), lambda: self.version_actions.copy())
        self.delete_action = self.add_action("delete", self.tr("Take away"), self.clear, "Del")
        self.version_actions = VersionActions(self, lambda: self.shown, self.show_version)

    def _front(self) -> TableView[BudgetRow]:
        return self.variances if self.tabs.currentIndex() == 0 else self.months

    def _clearable(self) -> list[BudgetRow]:
        """The lines selected that have a budget."""
        return [row for row in self._front().selected() if row.budget.months]

    @property
    def _writes(self) -> bool:
        """Whether the amounts shown can be changed here."""
        return self._changes and not self.workspace.book.read_only

    def _enable_clearing(self) -> None:
        self.delete_action.setEnabled(self._writes and bool(self._clearable()))

    def _fill(self) -> None:
        rows, index = self._rows, self.side.box.currentIndex()
        if index > 0:
            rows = [row for row in rows if row.account.side is list(Side)[index - 1]]
        if self.version.awaited.isChecked():
            rows = [row for row in rows if row.awaits_note]
        self.variances.set_records(rows)
        self.months.set_records(rows)

    def _show_awaited(self, chosen: bool) -> None:
        """Keep the lines that await a note with its place in view; with all lines begin at the accounts."""
        self._fill()
        place = note_place(self.variances.model.columns)
        if chosen and place is not None:
            self.variances.table.scrollTo(self.variances.model.index(0, place))
        else:
            self.variances.table.horizontalScrollBar().setValue(0)

    def _write(self, row: BudgetRow, month: int | None, value: Any) -> None:
        if month is None:
            self._set([AccountBudget(row.number, value)])
        else:
            self._set([with_month(row, month, value or 0)])

    def _note(self, row: BudgetRow, text: str) -> None:
        self._explain({row.number: text})

    def _paste(self, values: Sequence[Pasted[BudgetRow]]) -> None:
        if self._front() is self.months:
            self._set(pasted_months(values, first_month(self.months.model.columns)))
            return
        if budgets := pasted_years(values):
            self._set(budgets)
        if notes := {row.number: text for row, column, text in values if column != YEAR_COLUMN}:
            self._explain(notes)

    def _set(self, budgets: list[AccountBudget]) -> None:
        year, key = self.workspace.period.start.year, self.shown.id if self.shown else None
        self.workspace.do(lambda book: set_budgets(book, year, budgets, key))

    def _explain(self, notes: dict[str, str]) -> None:
        period = within_its_year(self.workspace.period)
        self.workspace.do(lambda book: set_notes(book, period, notes))

    def _drill_down(self, row: BudgetRow) -> None:
        self.workspace.go(Aim("journal", EntryFilter(self.workspace.period, account=row.number)))


def _number(row: BudgetRow) -> str:
    return row.number
