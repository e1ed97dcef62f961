"""Taking the budget of a year from what the year before came to."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel

from app import numbers
from app.changes.budget import AccountBudget, set_budgets
from app.reports.budget import budget_rows, from_last_year
from models.account import Side
from models.message import UserError, translate
from models.period import Period
from views.fields import ChoiceField, FlagField, PercentField, on_change
from views.form_dialog import FormDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from views.workspace import Workspace


class CopyForm(FormDialog):
    """Asks for which side and by how much more or less; says what it comes to."""

    def __init__(self, workspace: Workspace, parent: QWidget | None) -> None:
        translate = QCoreApplication.translate
        self._year = workspace.period.start.year
        title = translate("CopyForm", "Budget {year} from the actuals of {before}")
        super().__init__(
            title.format(year=self._year, before=self._year - 1),
            translate("CopyForm", "Copy"),
            self._copy,
            parent,
        )
        self._workspace = workspace
        sides: list[tuple[tuple[Side, ...], str]] = [
            (tuple(Side), translate("CopyForm", "Income and costs")),
            ((Side.INCOME,), translate("CopyForm", "Income")),
            ((Side.COST,), translate("CopyForm", "Costs")),
        ]
        self.side = ChoiceField(translate("CopyForm", "For"), sides, required=True)
        self.growth = PercentField(translate("CopyForm", "More or less by"), required=True)
        self.growth.set_value(Decimal(0))
        self.keep = FlagField(translate("CopyForm", "Leave accounts that have a budget already"))
        self.keep.set_value(value=True)
        self.sentence = QLabel()
        self.sentence.setWordWrap(True)
        for field in (self.side, self.growth, self.keep):
            self.add(field)
        self.form.addRow(self.sentence)
        on_change(self.fields, self._say)
        self._say()
        self.growth.setFocus()

    def _budgets(self) -> list[AccountBudget]:
        data = self._workspace.data
        before = budget_rows(data, Period.of_year(self._year - 1))
        present = {line.account for line in data.budget if line.year == self._year}
        sides = self.side.value() or ()
        known = [row.number for row in before if row.account.side in sides]
        wanted = [number for number in known if not (self.keep.value() and number in present)]
        return from_last_year(data, self._year, self.growth.value() or Decimal(0), wanted)

    def _say(self) -> None:
        budgets = self._budgets()
        sums = {Side.INCOME: 0, Side.COST: 0}
        for budget in budgets:
            account = self._workspace.data.chart.find(budget.account)
            if account:
                sums[account.side] += budget.year_cents or 0
        text = QCoreApplication.translate(
            "CopyForm", "{count} accounts: {income} of income, {costs} of costs for the year."
        )
        zero = f"0{numbers.NARROW}€"
        self.sentence.setText(
            text.format(
                count=len(budgets),
                income=numbers.money(sums[Side.INCOME], zero=zero),
                costs=numbers.money(sums[Side.COST], zero=zero),
            )
        )

    def _copy(self) -> None:
        budgets = self._budgets()
        if not budgets:
            raise UserError(
                translate("Core", "Nothing was counted in {year}: there is nothing to copy.").format(
                    year=self._year - 1
                )
            )
        set_budgets(self._workspace.book, self._year, budgets)
