"""Taking a budget from another version, or from what the year before came to, times a percentage."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel

from app import numbers
from app.changes.budget import FIRST_NAME, set_budgets
from app.changes.budget_versions import add_version
from app.reports.budget_copy import Origin, copied
from models.account import Side
from models.budget_version import version_in_force, versions_of
from models.message import UserError, translate
from views.fields import ChoiceField, FlagField, PercentField, TextField, on_change
from views.form_dialog import FormDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from app.changes.budget import AccountBudget
    from models.budget_version import BudgetVersion
    from views.workspace import Workspace


class _BudgetsForm(FormDialog):
    """Asks from where, for which side and by how much more or less; says what it comes to."""

    def __init__(
        self,
        workspace: Workspace,
        year: int,
        words: tuple[str, str],
        origins: list[tuple[Origin, str]],
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
        self.origin = ChoiceField(translate("CopyForm", "From"), origins, required=True)
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
            "CopyForm", "Accounts copied: {count} ({income} of income, {costs} of costs for the year)."
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
        origins = [*_origins(workspace, year), nothing]
        super().__init__(workspace, year, (title, translate("CopyForm", "Make")), origins, parent)
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
        origins = [found for found in _origins(workspace, year) if found[0].version_id != version.id]
        super().__init__(workspace, year, (title, translate("CopyForm", "Copy")), origins, parent)
        self._version = version
        self._ask()
        self.keep = self.add(FlagField(translate("CopyForm", "Leave accounts that have a budget already")))
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


def _origins(workspace: Workspace, year: int) -> list[tuple[Origin, str]]:
    """What can be copied: last year's actuals and versions, the one in force first, then this year's."""
    translate, data = QCoreApplication.translate, workspace.data
    actuals = translate("CopyForm", "Actuals of {year}").format(year=year - 1)
    words = translate("CopyForm", "Budget {year}, “{name}”")
    before = version_in_force(data.budget_versions, year - 1)
    others = [version for version in versions_of(data, year - 1) if version != before]
    versions = [*([before] if before else []), *others, *versions_of(data, year)]
    named = [(Origin(found.id), words.format(year=found.year, name=found.name)) for found in versions]
    return [(Origin(actuals_of=year - 1), actuals), *named]
