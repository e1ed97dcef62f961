"""Taking a budget from another version, or from what the year before came to, times a percentage."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel

from app import numbers
from app.changes.budget import FIRST_NAME, set_budgets
from app.changes.budget_versions import add_version
from app.reports.budget_copy import Origin, copied, origins
from models.account import Side
from models.budget_version import versions_of
from models.message import UserError, translate
from views.fields import ChoiceField, FlagField, PercentField, TextField, on_change
from views.form_dialog import FormDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from app.changes.budget import AccountBudget
    from models.book_data import BookData
    from models.budget_version import BudgetVersion
    from views.workspace import Workspace


class _BudgetsForm(FormDialog):
    """Asks from where, for which side and by how much more or less; says what it comes to."""

    def __init__(
        self,
        workspace: Workspace,
        year: int,
        words: tuple[str, str],
        choices: list[tuple[Origin, str]],
        parent: QWidget | None,
    ) -> None:
        super().__init__(*words, self._take, parent)
        translate = QCoreApplication.translate
        self._workspace, self._year = workspace, year
        sides: list[tuple[tuple[Side, ...], str]] = [
            (tuple(Side), translate("CopyForm", "Income and costs")),
            ((Side.INCOME,), translate("CopyForm", "Income")),
            ((Side.COST,), translate("CopyForm", "Costs")),
        ]
        self.origin = ChoiceField(translate("CopyForm", "From"), choices, required=True)
        self.side = ChoiceField(translate("CopyForm", "For"), sides, required=True)
        self.growth = PercentField(translate("CopyForm", "More or less by"), required=True)
        self.growth.set_value(Decimal(0))
        self.sentence = QLabel()
        self.sentence.setWordWrap(True)

    def _ask(self) -> None:
        """Put the fields below those of the form's own."""
        for field in (self.origin, self.side, self.growth):
            self.add(field)

    def _begin(self) -> None:
        """Say what it comes to, now and after each change."""
        self.form.addRow(self.sentence)
        on_change(self.fields, self._say)
        self._say()

    def _budgets(self) -> list[AccountBudget]:
        origin, sides = self.origin.value(), self.side.value()
        if origin is None or sides is None:
            return []
        return copied(self._workspace.data, origin, self.growth.value() or Decimal(0), sides)

    def _say(self) -> None:
        budgets = self._budgets()
        sums = {Side.INCOME: 0, Side.COST: 0}
        for budget in budgets:
            account = self._workspace.data.chart.find(budget.account)
            if account:
                sums[account.side] += (budget.year_cents or 0) + sum(budget.months)
        text = QCoreApplication.translate(
            "CopyForm", "Accounts to copy: {count} ({income} of income, {costs} of costs for the year)."
        )
        zero = f"0{numbers.NARROW}€"
        self.sentence.setText(
            text.format(
                count=len(budgets),
                income=numbers.money(sums[Side.INCOME], zero=zero),
                costs=numbers.money(sums[Side.COST], zero=zero),
            )
        )

    def _take(self) -> None:
        raise NotImplementedError


class NewVersionForm(_BudgetsForm):
    """Makes a version; `made` is told its id."""

    def __init__(
        self,
        workspace: Workspace,
        shown: BudgetVersion | None,
        made: Callable[[int], object],
        parent: QWidget | None,
    ) -> None:
        translate, year = QCoreApplication.translate, workspace.period.start.year
        title = translate("CopyForm", "New version of the budget {year}").format(year=year)
        nothing = (Origin(), translate("CopyForm", "Nothing: an empty version"))
        choices = [*_origins(workspace.data, year), nothing]
        super().__init__(workspace, year, (title, translate("CopyForm", "Make")), choices, parent)
        self._made = made
        self.name = self.add(TextField(translate("CopyForm", "Name"), required=True))
        if not versions_of(workspace.data, year):
            self.name.set_value(FIRST_NAME)
        self._ask()
        if shown:
            self.origin.set_value(Origin(shown.id))
        self._begin()
        self.name.setFocus()

    def _take(self) -> None:
        self._made(add_version(self._workspace.book, self._year, self.name.value(), self._budgets()))


class CopyForm(_BudgetsForm):
    """Copies into a version that is there."""

    def __init__(self, workspace: Workspace, version: BudgetVersion, parent: QWidget | None) -> None:
        translate, year = QCoreApplication.translate, version.year
        title = translate("CopyForm", "Copy into “{name}” of {year}").format(name=version.name, year=year)
        words = (title, translate("CopyForm", "Copy"))
        super().__init__(workspace, year, words, _origins(workspace.data, year, version), parent)
        self._version = version
        self._ask()
        self.keep = self.add(FlagField(translate("CopyForm", "Leave accounts that are budgeted already")))
        self.keep.set_value(value=True)
        self._begin()
        self.growth.setFocus()

    def _budgets(self) -> list[AccountBudget]:
        present = {line.account for line in self._version.lines} if self.keep.value() else set()
        return [budget for budget in super()._budgets() if budget.account not in present]

    def _take(self) -> None:
        budgets = self._budgets()
        if not budgets:
            raise UserError(translate("Core", "There is nothing to copy that is not budgeted already."))
        set_budgets(self._workspace.book, self._year, budgets, self._version.id)


def _origins(data: BookData, year: int, into: BudgetVersion | None = None) -> list[tuple[Origin, str]]:
    """What can be copied, with its words."""
    return [(origin, _words(data, origin)) for origin in origins(data, year, into)]


def _words(data: BookData, origin: Origin) -> str:
    translate = QCoreApplication.translate
    if origin.actuals_of is not None:
        return translate("CopyForm", "Actuals of {year}").format(year=origin.actuals_of)
    version = next(version for version in data.budget_versions if version.id == origin.version_id)
    words = translate("CopyForm", "Budget {year}, “{name}”")
    return words.format(year=version.year, name=version.name)
