"""Budgets taken from another version, or from what a year came to, times a percentage."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from app.changes.budget import AccountBudget
from models.account import Side
from models.budget_version import version_in_force, versions_of
from models.forecast import figures
from models.money import round_ratio, times
from models.period import Period

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from models.book_data import BookData
    from models.budget_version import BudgetVersion
    from models.ledger import BudgetLine


@dataclass(frozen=True, slots=True)
class Origin:
    """Where budgets come from: a version by its id, else what a year came to, else nowhere."""

    version_id: int | None = None
    actuals_of: int | None = None


def copied(data: BookData, origin: Origin, growth: Decimal, sides: Collection[Side]) -> list[AccountBudget]:
    """The accounts of these sides as in `origin`, each amount times 1 + growth and rounded to the cent."""
    if origin.version_id is not None:
        versions = data.budget_versions
        version = next(version for version in versions if version.id == origin.version_id)
        budgets = _of_version(version, 1 + growth)
    elif origin.actuals_of is not None:
        budgets = _of_actuals(data, origin.actuals_of, 1 + growth)
    else:
        budgets = []
    accounts = ((budget, data.chart.find(budget.account)) for budget in budgets)
    return [budget for budget, account in accounts if account and account.side in sides]


def origins(data: BookData, year: int, into: BudgetVersion | None = None) -> list[Origin]:
    """What a version of the year can be copied from but itself.

    The year before's actuals and versions, the one in force first, then the year's own.
    """
    before = version_in_force(data.budget_versions, year - 1)
    others = [version for version in versions_of(data, year - 1) if version != before]
    versions = [*([before] if before else []), *others, *versions_of(data, year)]
    return [Origin(actuals_of=year - 1), *(Origin(version.id) for version in versions if version != into)]


def something_to_copy(data: BookData, year: int, into: BudgetVersion | None) -> bool:
    """Whether some account could be copied into a version of the year, or into its first."""
    return any(copied(data, origin, Decimal(0), tuple(Side)) for origin in origins(data, year, into))


def _of_version(version: BudgetVersion, factor: Decimal) -> list[AccountBudget]:
    """The version's accounts, by month where they were entered so."""
    lines: dict[str, list[BudgetLine]] = defaultdict(list)
    for line in version.lines:
        lines[line.account].append(line)
    return [_of_lines(account, found, factor) for account, found in sorted(lines.items())]


def _of_lines(account: str, lines: Iterable[BudgetLine], factor: Decimal) -> AccountBudget:
    amounts = {line.month: times(line.amount_cents, factor) for line in lines}
    months = tuple(amounts.get(month, 0) for month in range(1, 13))
    return AccountBudget(account, amounts.get(None), months if any(months) else ())


def _of_actuals(data: BookData, year: int, factor: Decimal) -> list[AccountBudget]:
    """What was posted for the year, whole again where a share of it counts in the property."""
    budgets = []
    for number, counted in sorted(figures(data, forecast=False).amounts(Period.of_year(year)).items()):
        account = data.chart.find(number)
        if account and account.in_property and counted:
            numerator, denominator = account.in_property.as_integer_ratio()
            whole = round_ratio(counted * denominator, numerator)
            budgets.append(AccountBudget(number, times(whole, factor)))
    return budgets
