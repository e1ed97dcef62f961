"""The budget of a year account by account, as entered, beside what a period of it came to."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from models.account import Nature, Side, Source
from models.budget import budgets
from models.budget_version import under, version_in_force
from models.forecast import figures
from models.money import split
from models.period import Month, Period
from models.variance import Variance, variances
from models.variance_notes import awaiting_notes, notes_inside, notes_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from models.account import Account
    from models.book_data import BookData
    from models.budget_version import BudgetVersion
    from models.ledger import BudgetLine
    from models.variance_note import VarianceNote


@dataclass(frozen=True, slots=True)
class Budgeted:
    """An account's budget of a year: `months` as entered, `counted` what of them counts in the property.

    Both are the twelve months in cents, an amount of the year split into twelfths; empty without a budget.
    `by_month` where amounts were entered by month.
    """

    months: tuple[int, ...] = ()
    counted: tuple[int, ...] = ()
    by_month: bool = False

    @property
    def year_cents(self) -> int | None:
        """The year's budget as entered; None without one."""
        return sum(self.months) if self.months else None

    @property
    def counted_cents(self) -> int:
        """What of the year's budget counts in the property."""
        return sum(self.counted)


@dataclass(frozen=True, slots=True)
class BudgetRow:
    """An account's budget beside its `variance`, which counts what is in the property.

    `in_force` is the budget in the version in force. `note` explains the variance from that one;
    `awaits_note` where it should and there is none; `notes_inside` are those of shorter periods inside.
    """

    account: Account
    number: str
    budget: Budgeted
    in_force: Budgeted
    variance: Variance | None
    note: str | None
    awaits_note: bool
    notes_inside: tuple[VarianceNote, ...]

    @property
    def sign(self) -> int:
        """+1 for income, −1 for a cost: how it adds to the balance."""
        return 1 if self.account.side is Side.INCOME else -1

    @property
    def whole(self) -> bool:
        """Whether all of the account counts in the property."""
        return self.account.in_property == 1


def budget_rows(data: BookData, period: Period, version: BudgetVersion | None = None) -> list[BudgetRow]:
    """A row for each account with a budget or a figure in the year that `period` begins in, or listed.

    Budget and variance are those of the version given, by default the one in force.
    """
    year, within = period.start.year, within_its_year(period)
    shown = under(data, version) if version else data
    found = {row.number: row for row in variances(shown, within)}
    in_force = _budgeted(data, year)
    budget = in_force if shown is data else _budgeted(shown, year)
    listed = {account.number for account in data.chart.listed}
    notes, inside = notes_of(data, within), notes_inside(data, within)
    awaiting = {row.number for row in awaiting_notes(data, within)}
    rows = [
        BudgetRow(
            account,
            number,
            budget.get(number, Budgeted()),
            in_force.get(number, Budgeted()),
            found.get(number),
            notes.get(number),
            number in awaiting,
            tuple(inside.get(number, ())),
        )
        for number in found.keys() | budget.keys() | in_force.keys() | listed
        if (account := data.chart.find(number))
    ]
    order = [*Source, *Nature]
    return sorted(rows, key=lambda row: (order.index(row.account.category), row.number))


def some_in_part(rows: Iterable[BudgetRow]) -> bool:
    """Whether some account with an amount counts in the property in part only, or not at all."""
    return any((row.budget.months or row.variance) and not row.whole for row in rows)


def is_forecast(data: BookData, year: int) -> bool:
    """Whether some month of the year is forecast still."""
    return figures(data, forecast=True).is_forecast(Month(year, 12))


def within_its_year(period: Period) -> Period:
    """The part of a period in the year in which it begins."""
    return Period(period.start, min(period.end, Period.of_year(period.start.year).end))


def shown_version(data: BookData, year: int, version_id: int | None) -> BudgetVersion | None:
    """The version of that id where the year has it, else the one in force."""
    chosen = (version for version in data.budget_versions if (version.id, version.year) == (version_id, year))
    return next(chosen, version_in_force(data.budget_versions, year))


def _budgeted(data: BookData, year: int) -> dict[str, Budgeted]:
    """What a year's lines say of each account that they name."""
    lines: dict[str, list[BudgetLine]] = defaultdict(list)
    for line in data.budget:
        if line.year == year:
            lines[line.account].append(line)
    counted = budgets(data)
    return {
        number: Budgeted(
            _months(own),
            tuple(counted.get((number, year), (0,) * 12)),
            any(line.month is not None for line in own),
        )
        for number, own in lines.items()
    }


def _months(lines: Iterable[BudgetLine]) -> tuple[int, ...]:
    """The twelve months as entered."""
    months = [0] * 12
    for line in lines:
        if line.month is None:
            parts = split(line.amount_cents, [1] * 12)
            months = [was + part for was, part in zip(months, parts, strict=True)]
        else:
            months[line.month - 1] += line.amount_cents
    return tuple(months)
