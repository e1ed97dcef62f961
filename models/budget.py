"""What is budgeted for each account, by month."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from models.accrual import within
from models.book_data import remembered
from models.money import split, times

if TYPE_CHECKING:
    from collections.abc import Mapping

    from models.account import Account
    from models.book_data import BookData
    from models.ledger import BudgetLine
    from models.period import Month, Period

Twelfths = list[int]


@remembered
def budgets(data: BookData) -> Mapping[tuple[str, int], Twelfths]:
    """Return the twelve months of each account number and year with a budget, as counted in the property.

    An amount of the year takes its share in the property first and is split in twelfths by largest
    remainder; amounts by month come on top. Accounts outside the property are left out.
    """
    found: dict[tuple[str, int], Twelfths] = defaultdict(lambda: [0] * 12)
    for line in data.budget:
        account = data.chart.find(line.account)
        if account is not None and account.in_property:
            months = found[line.account, line.year]
            months[:] = map(sum, zip(months, _months(line, account), strict=True))
    return dict(found)


def budgeted(data: BookData, number: str, period: Period) -> int:
    """Return what is budgeted for an account in a period; a cut month counts by its days."""
    return sum(
        within(_month_budget(data, number, month), month.start, month.end, period) for month in period.months
    )


def _months(line: BudgetLine, account: Account) -> Twelfths:
    counted = times(line.amount_cents, account.in_property)
    if line.month is None:
        return split(counted, [1] * 12)
    return [counted if month == line.month else 0 for month in range(1, 13)]


def _month_budget(data: BookData, number: str, month: Month) -> int:
    twelfths = budgets(data).get((number, month.year))
    return twelfths[month.month - 1] if twelfths else 0
