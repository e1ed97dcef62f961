"""The budget of a year account by account, as entered, beside what a period of it came to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from models.account import Nature, Side, Source
from models.budget_version import under, version_in_force
from models.money import split
from models.period import Period
from models.variance import Variance, variances
from models.variance_notes import awaiting_notes, notes_inside, notes_of

if TYPE_CHECKING:
    from models.account import Account
    from models.book_data import BookData
    from models.budget_version import BudgetVersion
    from models.variance_note import VarianceNote


@dataclass(frozen=True, slots=True)
class BudgetRow:
    """An account's budget as entered, in cents before its share in the property, which `variance` counts.

    `months` are the twelve months, an amount of the year split into twelfths; empty without a budget.
    `by_month` where amounts were entered by month. `in_force_cents` is the year's budget in the version in
    force. `note` explains the variance from that one; `awaits_note` where it should and there is none;
    `notes_inside` are those of shorter periods inside.
    """

    account: Account
    number: str
    months: tuple[int, ...]
    by_month: bool
    variance: Variance | None
    in_force_cents: int | None
    note: str | None
    awaits_note: bool
    notes_inside: tuple[VarianceNote, ...]

    @property
    def year_cents(self) -> int | None:
        """The year's budget as entered; None without one."""
        return sum(self.months) if self.months else None

    @property
    def sign(self) -> int:
        """+1 for income, −1 for a cost: how it adds to the balance."""
        return 1 if self.account.side is Side.INCOME else -1


def budget_rows(data: BookData, period: Period, version: BudgetVersion | None = None) -> list[BudgetRow]:
    """A row for each account with a budget or a figure in the year that `period` begins in, or listed.

    Budget and variance are those of the version given, by default the one in force.
    """
    year, within = period.start.year, within_its_year(period)
    shown = under(data, version) if version else data
    found = {row.number: row for row in variances(shown, within)}
    budgeted = {line.account for line in (*shown.budget, *data.budget) if line.year == year}
    listed = {account.number for account in data.chart.listed}
    in_force, notes = _Entered(data, year), notes_of(data, within)
    entered = in_force if shown is data else _Entered(shown, year)
    inside = notes_inside(data, within)
    awaiting = {row.number for row in awaiting_notes(data, within)}
    rows = [
        BudgetRow(
            account,
            number,
            *entered.months(number),
            found.get(number),
            in_force.cents(number),
            notes.get(number),
            number in awaiting,
            tuple(inside.get(number, ())),
        )
        for number in found.keys() | budgeted | listed
        if (account := data.chart.find(number))
    ]
    order = [*Source, *Nature]
    return sorted(rows, key=lambda row: (order.index(row.account.category), row.number))


def within_its_year(period: Period) -> Period:
    """The part of a period in the year in which it begins."""
    return Period(period.start, min(period.end, Period.of_year(period.start.year).end))


def shown_version(data: BookData, year: int, version_id: int | None) -> BudgetVersion | None:
    """The version of that id where the year has it, else the one in force."""
    chosen = (version for version in data.budget_versions if (version.id, version.year) == (version_id, year))
    return next(chosen, version_in_force(data.budget_versions, year))


class _Entered:
    """What a year's lines say of each account."""

    def __init__(self, data: BookData, year: int) -> None:
        self._lines = [line for line in data.budget if line.year == year]

    def months(self, number: str) -> tuple[tuple[int, ...], bool]:
        """The twelve months, none without a budget, and whether amounts were entered by month."""
        months = [0] * 12
        lines = [line for line in self._lines if line.account == number]
        for line in lines:
            if line.month is None:
                parts = split(line.amount_cents, [1] * 12)
                months = [was + part for was, part in zip(months, parts, strict=True)]
            else:
                months[line.month - 1] += line.amount_cents
        return tuple(months) if lines else (), any(line.month is not None for line in lines)

    def cents(self, number: str) -> int | None:
        """The amount of the year; None without a budget."""
        lines = [line for line in self._lines if line.account == number]
        return sum(line.amount_cents for line in lines) if lines else None
