"""The page of the budget: what was budgeted, what came, and where the year is heading."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QTabWidget, QWidget

from app.changes.budget import AccountBudget, set_budgets
from app.reports.budget import BudgetRow, budget_rows
from app.reports.entry_filter import EntryFilter
from models.account import Side
from views.budget.budget_columns import FIRST_MONTH_COLUMN, YEAR_COLUMN, month_columns, variance_columns
from views.budget.copy_form import CopyForm
from views.dialogs import opened
from views.fields import ChoiceField, MoneyField
from views.form_dialog import FormDialog
from views.ledger.account_field import AccountField
from views.page import Empty, Page
from views.side_panel import padded
from views.tables.paste import Paste, Pasted
from views.tables.table_view import TableView
from views.workspace import Aim

if TYPE_CHECKING:
    from collections.abc import Sequence

    from models.book_data import BookData
    from models.period import Period
    from views.workspace import Workspace


class BudgetPage(Page):
    """The year that the period begins in; amounts are typed or pasted over, everything else drills down."""

    key = "budget"
    icon = "budget"

    def title(self) -> str:
        """Name of the page."""
        return self.tr("Budget")

    def build(self) -> QWidget:
        """Make both tables."""
        period = self.workspace.period
        self.variances = self._table(
            TableView(
                variance_columns(period, self._write), self.tr("Budget and variances"), identity=_number
            )
        )
        self.months = self._table(
            TableView(month_columns(period.start.year, self._write), self.tr("By month"), identity=_number)
        )
        self.side: ChoiceField[Side] = ChoiceField(
            self.tr("Shown"), [(Side.INCOME, self.tr("Income")), (Side.COST, self.tr("Costs"))]
        )
        self.side.box.setItemText(0, self.tr("Income and costs"))
        self.side.changed.connect(self._fill)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(padded(self.variances), self.tr("Budget and variances"))
        self.tabs.addTab(padded(self.months), self.tr("By month"))
        self.tabs.setCornerWidget(self.side)
        self._make_actions()
        return self.tabs

    def refresh(self, data: BookData, period: Period) -> None:  # noqa: ARG002 - the rows are made in _fill
        """Show the year of the period."""
        self.variances.model.columns = tuple(variance_columns(period, self._write))
        self._fill()

    def empty(self, data: BookData) -> Empty | None:
        """A book without entries and without a budget."""
        if data.budget or data.entries:
            return None
        return Empty(
            self.tr("The budget stands beside what each account came to; nothing is budgeted yet."),
            self.tr("Budget an account…"),
            self.add_account,
        )

    def add_account(self) -> None:
        """Open the form of an account that is not in the table yet."""
        opened(_AccountForm(self.workspace, self))

    def copy_last_year(self) -> None:
        """Open the form that takes last year's actuals."""
        opened(CopyForm(self.workspace, self))

    def clear(self) -> None:
        """Take the budget of the selected accounts away."""
        rows = self._front().selected()
        if rows:
            self._set([AccountBudget(row.number) for row in rows])

    def _table(self, table: TableView[BudgetRow]) -> TableView[BudgetRow]:
        table.opened.connect(self._drill_down)
        Paste(table, self._paste, self.workspace.refused.emit)
        return table

    def _make_actions(self) -> None:
        self.add_action("add", self.tr("Budget an account…"), self.add_account, "Ins")
        self.add_action("copy", self.tr("Copy last year's actuals…"), self.copy_last_year)
        self.add_action("delete", self.tr("Take away"), self.clear, "Del")

    def _front(self) -> TableView[BudgetRow]:
        return self.variances if self.tabs.currentIndex() == 0 else self.months

    def _fill(self) -> None:
        rows = budget_rows(self.workspace.data, self.workspace.period)
        index = self.side.box.currentIndex()
        if index > 0:
            rows = [row for row in rows if row.account.side is list(Side)[index - 1]]
        self.variances.set_records(rows)
        self.months.set_records(rows)

    def _write(self, row: BudgetRow, month: int | None, value: Any) -> None:
        if month is None:
            self._set([AccountBudget(row.number, value)])
        else:
            self._set([_with_month(row, month, value or 0)])

    def _paste(self, values: Sequence[Pasted[BudgetRow]]) -> None:
        changed: dict[str, AccountBudget] = {}
        rows = {pasted.record.number: pasted.record for pasted in values}
        for row, column, value in values:
            if self._front() is self.variances:
                if column == YEAR_COLUMN:
                    changed[row.number] = AccountBudget(row.number, value)
                continue
            known = changed.get(row.number)
            months = list(known.months if known else rows[row.number].months or (0,) * 12)
            months[column - FIRST_MONTH_COLUMN] = value or 0
            changed[row.number] = AccountBudget(row.number, months=tuple(months))
        self._set(list(changed.values()))

    def _set(self, budgets: list[AccountBudget]) -> None:
        year = self.workspace.period.start.year
        self.workspace.do(lambda book: set_budgets(book, year, budgets))

    def _drill_down(self, row: BudgetRow) -> None:
        self.workspace.go(Aim("journal", EntryFilter(self.workspace.period, account=row.number)))


class _AccountForm(FormDialog):
    """Budgets an account for the year."""

    def __init__(self, workspace: Workspace, parent: QWidget | None) -> None:
        translate = QCoreApplication.translate
        self._year = workspace.period.start.year
        title = translate("Budget", "Budget an account for {year}").format(year=self._year)
        super().__init__(title, translate("Budget", "Save"), self._save, parent)
        self._workspace = workspace
        self.account = AccountField(translate("Budget", "Account"), workspace.data, None)
        self.amount = MoneyField(translate("Budget", "Amount of the year"), required=True)
        self.add(self.account)
        self.add(self.amount)

    def _save(self) -> None:
        budget = AccountBudget(self.account.value() or "", self.amount.value())
        set_budgets(self._workspace.book, self._year, [budget])


def _with_month(row: BudgetRow, month: int, cents: int) -> AccountBudget:
    """The twelve months with one of them replaced; an amount of the year becomes its twelfths."""
    months = list(row.months or (0,) * 12)
    months[month - 1] = cents
    return AccountBudget(row.number, months=tuple(months))


def _number(row: BudgetRow) -> str:
    return row.number
