"""What a scenario makes of the forecast, month by month and lease by lease.

Each result is rounded once, in this order: growth, percents (multiplied), what replaces, amounts added,
vacancy. A lease acts on the sources of its two accounts by the difference to its baseline, so that months
that are posted already keep what is posted beside the leases.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from models.account import Source
from models.book_data import remembered
from models.category_moves import category_factors, differences, lease_factors, moved_amounts
from models.paid_rents import PaidRents, acting_lever, paid_rents, pulled, scaled
from models.period import Month, Period
from models.totals import Scope, Sides, totals
from models.vacancies import vacated

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from models.book_data import BookData
    from models.category_moves import Category
    from models.lease import Lease
    from models.paid_rents import Factor, Paid
    from models.scenario import Scenario


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
    """A scenario worked out beside the baseline it is compared with.

    `let` is what the leases pay under growth and levers, before any space empties.
    """

    plan: Scenario
    baseline: Course
    scenario: Course
    let: Mapping[int, Sequence[Paid]]


def simulate(data: BookData, plan: Scenario) -> Simulation:
    """Work out a scenario that `scenario_faults` finds nothing against."""
    months = tuple(plan.start.plus(n) for n in range(plan.months))
    base = baseline(data, months)
    factors = category_factors(plan, months)
    by_lease = lease_factors(data, factors, months)
    standing = {key: scaled(row, by_lease) for key, row in base.paid.items()}
    let = _let(data, plan, base, by_lease)
    paid = vacated(data, plan.vacancies, months, let)
    amounts = moved_amounts(
        plan,
        months,
        base.amounts,
        factors,
        differences(data, standing, let, len(months)),
        differences(data, let, paid, len(months)),
    )
    return Simulation(plan, base, Course(months, amounts, paid), let)


@remembered
def baseline(data: BookData, months: tuple[Month, ...]) -> Course:
    """The book's own forecast of some months."""
    book = totals(data, Scope.FULL, forecast=True)
    amounts = tuple(book.by_category(Period.of_month(month)) for month in months)
    return Course(months, amounts, paid_rents(data, months, ()))


def _let(data: BookData, plan: Scenario, base: Course, factors: Sequence[Factor]) -> PaidRents:
    """What each lease pays under growth, percents and the one lever that moves it in a month."""
    stated = paid_rents(data, base.months, tuple(sorted(plan.growth.indices.items())))
    return {lease.id: _moved(data, plan, base, lease, stated[lease.id], factors) for lease in data.leases}


def _moved(
    data: BookData, plan: Scenario, base: Course, lease: Lease, row: Sequence[Paid], factors: Sequence[Factor]
) -> list[Paid]:
    lever = acting_lever(plan.rents, data.party_by_id[lease.party_id].code)
    if lever is None:
        return scaled(row, factors)
    return pulled(lease, lever, base.months, base.paid[lease.id], row, factors)


def _sides(amounts: Mapping[Category, int]) -> Sides:
    income = sum(amount for category, amount in amounts.items() if isinstance(category, Source))
    return Sides(income, sum(amounts.values()) - income)
