"""Budgeting an account that is not in the table yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.changes.budget import AccountBudget, set_budgets
from views.fields import MoneyField
from views.form_dialog import FormDialog
from views.ledger.account_field import AccountField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from models.budget_version import BudgetVersion
    from views.workspace import Workspace


class AccountForm(FormDialog):
    """Budgets an account for the year, in the version shown."""

    def __init__(self, workspace: Workspace, version: BudgetVersion | None, parent: QWidget | None) -> None:
        translate = QCoreApplication.translate
        self._year = workspace.period.start.year
        title = translate("Budget", "Budget an account for {year}").format(year=self._year)
        super().__init__(title, translate("Budget", "Save"), self._save, parent)
        self._workspace, self._version = workspace, version
        self.account = AccountField(translate("Budget", "Account"), workspace.data, None)
        self.amount = MoneyField(translate("Budget", "Amount of the year"), required=True)
        self.add(self.account)
        self.add(self.amount)

    def _save(self) -> None:
        budget = AccountBudget(self.account.value() or "", self.amount.value())
        key = self._version.id if self._version else None
        set_budgets(self._workspace.book, self._year, [budget], key)
