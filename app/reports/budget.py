"""The budget of a year account by account, as entered, beside what a period of it came to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.changes.budget import AccountBudget
from models.account import Nature, Side, Source
from models.forecast import figures
from models.money import round_ratio, split, times
from models.period import Period
from models.variance import Variance, variances

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from models.account import Account
    from models.book_data import BookData


@dataclass(frozen=True, slots=True)
class BudgetRow:
    """An account's budget as entered, in cents before its share in the property, which `variance` counts.

    `months` are the twelve months, an amount of the year split into twelfths; empty without a budget.
    `by_month` where amounts were entered by month.
    """

    account: Account
    number: str
    months: tuple[int, ...]
    by_month: bool
    variance: Variance | None

    @property
    def year_cents(self) -> int | None:
        """The year's budget as entered; None without one."""
        return sum(self.months) if self.months else None

    @property
    def sign(self) -> int:
        """+1 for income, −1 for a cost: how it adds to the balance."""
        return 1 if self.account.side is Side.INCOME else -1


def budget_rows(data: BookData, period: Period) -> list[BudgetRow]:
    """A row for each account with a budget or a figure in the year that `period` begins in, or listed."""
    year = period.start.year
    within_year = Period(
        max(period.start, Period.of_year(year).start), min(period.end, Period.of_year(year).end)
    )
    found = {row.number: row for row in variances(data, within_year)}
    budgeted = {line.account for line in data.budget if line.year == year}
    listed = {account.number for account in data.chart.listed}
    rows = [
        BudgetRow(account, number, *_entered(data, number, year), found.get(number))
        for number in found.keys() | budgeted | listed
        if (account := data.chart.find(number))
    ]
    order = [*Source, *Nature]
    return sorted(rows, key=lambda row: (order.index(row.account.category), row.number))


def from_last_year(data: BookData, year: int, growth: Decimal, numbers: Iterable[str]) -> list[AccountBudget]:
    """Budgets for `year` from the year before times 1 + growth; those that came to nothing are left out."""
    actual = figures(data, forecast=False).amounts(Period.of_year(year - 1))
    budgets = []
    for number in numbers:
        account = data.chart.find(number)
        if account and account.in_property and (counted := actual.get(number, 0)):
            numerator, denominator = account.in_property.as_integer_ratio()
            whole = round_ratio(counted * denominator, numerator)
            budgets.append(AccountBudget(number, times(whole, 1 + growth)))
    return budgets


def _entered(data: BookData, number: str, year: int) -> tuple[tuple[int, ...], bool]:
    months = [0] * 12
    lines = [line for line in data.budget if (line.year, line.account) == (year, number)]
    for line in lines:
        if line.month is None:
            months = [
                was + part for was, part in zip(months, split(line.amount_cents, [1] * 12), strict=True)
            ]
        else:
            months[line.month - 1] += line.amount_cents
    return tuple(months) if lines else (), any(line.month is not None for line in lines)
