"""What stands on each line of the grant forms, account by account, in cents and in whole euros."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.exporting.cerfa_lines import GROUPS, VOLUNTARY, VOLUNTARY_GROUPS, line_of, lines_of
from models.account import Side
from models.accrual import within
from models.budget import budgeted, budgets
from models.forecast import figures
from models.money import split
from models.period import Month
from models.whole_euros import whole_euros

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from app.exporting.cerfa_lines import CerfaLine
    from models.book_data import BookData
    from models.ledger import BudgetLine
    from models.period import Period


@dataclass(frozen=True, slots=True)
class CerfaAccount:
    """An account on its line: what was budgeted and what was posted, in cents."""

    number: str
    label: str
    line: CerfaLine
    budget_cents: int
    actual_cents: int


@dataclass(frozen=True, slots=True)
class LineEuros:
    """A line's budget and actual in whole euros."""

    budget: int
    actual: int


def accounts_of(data: BookData, period: Period, side: Side) -> list[CerfaAccount]:
    """The accounts of one side with a budget or an amount, as they count in the property, by number."""
    actual = figures(data, forecast=False).amounts(period)
    numbers = {number for number, year in budgets(data) if year in _years(period)} | set(actual)
    lines = lines_of(GROUPS[side])
    found = []
    for number in sorted(numbers):
        account = data.chart.find(number)
        if account and account.side is side:
            budget, amount = budgeted(data, number, period), actual.get(number, 0)
            found.append(CerfaAccount(number, account.label, line_of(number, lines), budget, amount))
    return [account for account in found if account.budget_cents or account.actual_cents]


def voluntary_accounts(data: BookData, period: Period, side: Side) -> list[CerfaAccount]:
    """The accounts 86 or 87 with a budget or an amount, whole, for no share in the property is theirs."""
    actual, budget = _posted(data, period, side), _budgeted(data, period, side)
    lines = VOLUNTARY_GROUPS[side].lines
    return [
        CerfaAccount(number, "", line_of(number, lines), budget.get(number, 0), actual.get(number, 0))
        for number in sorted({*actual, *budget})
    ]


def euros_by_line(accounts: Sequence[CerfaAccount], lines: Sequence[CerfaLine]) -> dict[CerfaLine, LineEuros]:
    """Each line in whole euros, so that the lines add up to the whole rounded once."""
    budget: dict[CerfaLine, int] = dict.fromkeys(lines, 0)
    actual: dict[CerfaLine, int] = dict.fromkeys(lines, 0)
    for account in accounts:
        budget[account.line] += account.budget_cents
        actual[account.line] += account.actual_cents
    columns = zip(whole_euros([*budget.values()]), whole_euros([*actual.values()]), strict=True)
    return {line: LineEuros(*pair) for line, pair in zip(lines, columns, strict=True)}


def _is_voluntary(data: BookData, number: str, side: Side) -> bool:
    # One that the treasurer lists as income or cost counts in the balance, hence on its line.
    return number.startswith(VOLUNTARY[side]) and data.chart.find(number) is None


def _posted(data: BookData, period: Period, side: Side) -> Mapping[str, int]:
    sign = 1 if side is Side.COST else -1
    found: dict[str, int] = defaultdict(int)
    for entry in data.entries:
        for line in entry.lines:
            if _is_voluntary(data, line.account, side):
                start, end = line.service_start or entry.date, line.service_end or entry.date
                found[line.account] += sign * within(line.amount_cents, start, end, period)
    return {number: cents for number, cents in found.items() if cents}


def _budgeted(data: BookData, period: Period, side: Side) -> Mapping[str, int]:
    found: dict[str, int] = defaultdict(int)
    for line in data.budget:
        if _is_voluntary(data, line.account, side):
            for month, cents in _months(line):
                found[line.account] += within(cents, month.start, month.end, period)
    return {number: cents for number, cents in found.items() if cents}


def _months(line: BudgetLine) -> list[tuple[Month, int]]:
    if line.month is not None:
        return [(Month(line.year, line.month), line.amount_cents)]
    twelfths = split(line.amount_cents, [1] * 12)
    return [(Month(line.year, month), cents) for month, cents in enumerate(twelfths, start=1)]


def _years(period: Period) -> range:
    return range(period.start.year, period.end.year + 1)
