"""What a scenario makes of the forecast, month by month and lease by lease.

Each result is rounded once, in this order: growth, percents (multiplied), what replaces, amounts added,
vacancy. A lease acts on the sources of its two accounts by the difference to its baseline, so that months
that are posted already keep what is posted beside the leases.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING

from models.account import Nature, Source
from models.book_data import remembered
from models.forecast import LEASE_ACCOUNTS
from models.money import cents, round_ratio, times
from models.paid_rents import NOTHING, PaidRents, paid_rents, pull, vacate
from models.period import Month, Period
from models.scenario import LeverKind
from models.totals import Scope, Sides, totals

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from decimal import Decimal

    from models.book_data import BookData
    from models.paid_rents import Paid
    from models.scenario import CategoryLever, Scenario

Category = Source | Nature
Amounts = dict[Category, int]


@dataclass(frozen=True)
class Course:
    """One course of events over the horizon: cents by source and nature, and what each lease pays."""

    months: tuple[Month, ...]
    amounts: tuple[Mapping[Category, int], ...]
    paid: Mapping[int, Sequence[Paid]]

    @cached_property
    def sides(self) -> tuple[Sides, ...]:
        """Income and costs of each month."""
        return tuple(_sides(month) for month in self.amounts)

    def balance_cents(self, year: int) -> int:
        """The balance of the months of a year."""
        pairs = zip(self.months, self.sides, strict=True)
        return sum(sides.balance_cents for month, sides in pairs if month.year == year)


@dataclass(frozen=True)
class Simulation:
    """A scenario worked out beside the baseline it is compared with."""

    plan: Scenario
    baseline: Course
    scenario: Course


def simulate(data: BookData, plan: Scenario) -> Simulation:
    """Work out a scenario that `scenario_faults` finds nothing against."""
    months = tuple(plan.start.plus(n) for n in range(plan.months))
    base = baseline(data, months)
    paid = _paid(data, plan, base)
    amounts = [dict(month) for month in base.amounts]
    _move_categories(amounts, plan, months)
    _move_rents(data, amounts, base.paid, paid)
    return Simulation(plan, base, Course(months, tuple(amounts), paid))


@remembered
def baseline(data: BookData, months: tuple[Month, ...]) -> Course:
    """The book's own forecast of some months."""
    book = totals(data, Scope.FULL, forecast=True)
    amounts = tuple(book.by_category(Period.of_month(month)) for month in months)
    return Course(months, amounts, paid_rents(data, months, ()))


def _paid(data: BookData, plan: Scenario, base: Course) -> PaidRents:
    growth = tuple(sorted(plan.growth.indices.items()))
    paid = {key: list(row) for key, row in paid_rents(data, base.months, growth).items()}
    for lease in data.leases:
        tenant = data.party_by_id[lease.party_id].code
        for lever in plan.rents:
            if lever.moves(tenant):
                pull(lease, lever, base.months, base.paid[lease.id], paid[lease.id])
    for vacancy in sorted(plan.vacancies, key=lambda v: (v.start, v.space)):
        vacate(data, vacancy, base.months, paid)
    return paid


def _move_rents(
    data: BookData,
    amounts: Sequence[Amounts],
    before: Mapping[int, Sequence[Paid]],
    after: Mapping[int, Sequence[Paid]],
) -> None:
    """Add to rents and recovered charges what each lease pays more, in its accounts' share."""
    accounts = [data.chart.find(number) for number in LEASE_ACCOUNTS]
    for key, row in after.items():
        old = before.get(key)
        for place, paid in enumerate(row):
            was = old[place] if old else NOTHING
            if paid == was:
                continue
            moves = ((paid.rent_cents, was.rent_cents), (paid.charges_cents, was.charges_cents))
            for account, (new_cents, old_cents) in zip(accounts, moves, strict=True):
                if account:
                    share = account.in_property
                    amounts[place][account.category] += times(new_cents, share) - times(old_cents, share)


def _move_categories(amounts: Sequence[Amounts], plan: Scenario, months: Sequence[Month]) -> None:
    touched = {lever.category for lever in plan.levers} | set(plan.growth.categories)
    for category in touched:
        levers = [lever for lever in plan.levers if lever.category is category]
        growth = plan.growth.categories.get(category)
        for month, month_amounts in zip(months, amounts, strict=True):
            acting = [lever for lever in levers if lever.acts_in(month)]
            factor = _growth_factor(growth, month.year - plan.start.year) * _percent_factor(acting)
            month_amounts[category] = _moved(month_amounts[category], factor, acting)


def _growth_factor(percent: Decimal | None, years: int) -> Fraction:
    """Growth compounds each January after the horizon's first year."""
    return Fraction(1) if percent is None else (1 + Fraction(percent) / 100) ** years


def _percent_factor(acting: Sequence[CategoryLever]) -> Fraction:
    factor = Fraction(1)
    for lever in acting:
        if lever.kind is LeverKind.PERCENT:
            factor *= 1 + Fraction(lever.value) / 100
    return factor


def _moved(before: int, factor: Fraction, acting: Sequence[CategoryLever]) -> int:
    amount = round_ratio(before * factor.numerator, factor.denominator)
    for lever in acting:
        if lever.kind is LeverKind.AMOUNT_MONTH:
            amount = cents(lever.value)
    return amount + sum(cents(lever.value) for lever in acting if lever.kind is LeverKind.AMOUNT)


def _sides(amounts: Mapping[Category, int]) -> Sides:
    income = sum(amount for category, amount in amounts.items() if isinstance(category, Source))
    return Sides(income, sum(amounts.values()) - income)
