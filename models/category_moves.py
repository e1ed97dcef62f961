"""What growth and levers make of each source and nature, month by month."""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction
from typing import TYPE_CHECKING

from models.account import Nature, Source
from models.forecast import LEASE_ACCOUNTS
from models.money import cents, round_ratio, times
from models.paid_rents import NOTHING, STILL, Factor
from models.scenario import LeverKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from decimal import Decimal

    from models.account import Account
    from models.book_data import BookData
    from models.paid_rents import Paid
    from models.period import Month
    from models.scenario import CategoryLever, Scenario

Category = Source | Nature
Amounts = dict[Category, int]
Factors = dict[Category, list[Fraction]]
Differences = dict[Category, list[int]]


def category_factors(plan: Scenario, months: Sequence[Month]) -> Factors:
    """Growth × percents of each source and nature that has any, by month, unrounded."""
    percents = [lever for lever in plan.levers if lever.kind is LeverKind.PERCENT]
    moved = {lever.category for lever in percents} | set(plan.growth.categories)
    return {
        category: [
            _growth(plan.growth.categories.get(category), month.year - plan.start.year)
            * _percents([p for p in percents if p.category is category and p.acts_in(month)])
            for month in months
        ]
        for category in moved
    }


def _growth(percent: Decimal | None, years: int) -> Fraction:
    """Growth compounds each January after the horizon's first year."""
    return Fraction(1) if percent is None else (1 + Fraction(percent) / 100) ** years


def _percents(levers: Sequence[CategoryLever]) -> Fraction:
    factor = Fraction(1)
    for lever in levers:
        factor *= 1 + Fraction(lever.value) / 100
    return factor


def lease_factors(data: BookData, factors: Factors, months: Sequence[Month]) -> list[Factor]:
    """What growth and percents of the sources that leases pay into make of their rents and provisions."""
    accounts = [data.chart.find(number) for number in LEASE_ACCOUNTS]
    rent, charges = (factors.get(account.category) if account else None for account in accounts)
    if rent is None and charges is None:
        return [STILL] * len(months)
    still = [Fraction(1)] * len(months)
    return [Factor(*pair) for pair in zip(rent or still, charges or still, strict=True)]


def differences(
    data: BookData, before: Mapping[int, Sequence[Paid]], after: Mapping[int, Sequence[Paid]], months: int
) -> Differences:
    """What the sources of the leases' two accounts gain by month, each lease in its accounts' share."""
    found: Differences = defaultdict(lambda: [0] * months)
    nothing = [NOTHING] * months
    for position, number in enumerate(LEASE_ACCOUNTS):
        if account := data.chart.find(number):
            for key, row in after.items():
                for place, (now, was) in enumerate(zip(row, before.get(key, nothing), strict=True)):
                    new, old = now[position], was[position]
                    if new != old:
                        found[account.category][place] += _counted(new, account) - _counted(old, account)
    return dict(found)


def _counted(amount: int, account: Account) -> int:
    """An amount in its account's share in the property."""
    share = account.in_property
    return amount if share == 1 else times(amount, share)


def moved_amounts(
    plan: Scenario,
    months: Sequence[Month],
    baseline: Sequence[Mapping[Category, int]],
    factors: Factors,
    let: Differences,
    vacated: Differences,
) -> tuple[Amounts, ...]:
    """Every month's amounts: baseline by its factor, with what leases change, replaced, added, vacated."""
    amounts = [dict(month) for month in baseline]
    for category in {*factors, *let, *vacated, *(lever.category for lever in plan.levers)}:
        levers = [lever for lever in plan.levers if lever.category is category]
        for place, month in enumerate(months):
            amount = amounts[place][category]
            if category in factors:
                factor = factors[category][place]
                amount = round_ratio(amount * factor.numerator, factor.denominator)
            amount = _stated(amount + _at(let, category, place), [x for x in levers if x.acts_in(month)])
            amounts[place][category] = amount + _at(vacated, category, place)
    return tuple(amounts)


def _at(found: Differences, category: Category, place: int) -> int:
    return found[category][place] if category in found else 0


def _stated(amount: int, acting: Sequence[CategoryLever]) -> int:
    """What levers put in its place, and what they add."""
    for lever in acting:
        if lever.kind is LeverKind.AMOUNT_MONTH:
            amount = cents(lever.value)
    return amount + sum(cents(lever.value) for lever in acting if lever.kind is LeverKind.AMOUNT)
