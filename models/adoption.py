"""Turns the rent levers of a scenario into dated rent steps on the leases.

Growth, vacancies and levers on sources and natures are assumptions, not decisions: they stay in the scenario.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import ROUND_HALF_UP, Decimal
from itertools import count
from typing import TYPE_CHECKING, NamedTuple

from models.indexation import rent_history, stated_cents
from models.lease import Lease, RentStep, RentUnit
from models.money import round_ratio
from models.paid_rents import acting_lever, whole_month_cents
from models.rent import days_let, month_rent
from models.scenario import Growth
from models.simulation import simulate

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from models.book_data import BookData
    from models.period import Month
    from models.scenario import RentLever, Scenario
    from models.simulation import Simulation

_ONE_DAY = timedelta(days=1)
_MOST_CENTS = 10**13


class _Amount(NamedTuple):
    """From `date` on a whole month costs `cents`."""

    date: date
    cents: int


def rents_only(plan: Scenario) -> Scenario:
    """The part of a scenario that leases can carry."""
    return replace(plan, growth=Growth(), vacancies=(), levers=())


def adopted_leases(data: BookData, plan: Scenario) -> list[Lease]:
    """Return the leases that the scenario's rent levers change, with their new steps.

    In every month of the horizon they then owe what the scenario's rent levers say, to the cent. After it
    they go on from there, steps that were agreed for later included.
    """
    simulation = simulate(data, rents_only(plan))
    found = []
    for lease in data.leases:
        due = _due(simulation, lease)
        lever = acting_lever(plan.rents, data.party_by_id[lease.party_id].code)
        if due and lever:
            found.append(replace(lease, steps=_steps(data, lease, lever, due)))
    return found


def _due(simulation: Simulation, lease: Lease) -> dict[Month, int]:
    """What the lease owes from the first month that the scenario changes, in cents."""
    before, after = simulation.baseline.paid[lease.id], simulation.scenario.paid[lease.id]
    changed = [place for place, pair in enumerate(zip(before, after, strict=True)) if pair[0] != pair[1]]
    months = simulation.baseline.months
    return (
        {months[place]: after[place].rent_cents for place in range(changed[0], len(months))}
        if changed
        else {}
    )


def _steps(data: BookData, lease: Lease, lever: RentLever, due: Mapping[Month, int]) -> tuple[RentStep, ...]:
    beyond = max(due).end + _ONE_DAY
    base = _amounts(data, lease, beyond)
    wanted = list(_wanted(lease, lever, base, due))
    first = wanted[0].date
    kept = [step for step in lease.steps if step.date < first or step.date >= beyond]
    taken = {step.date for step in kept}
    made = [
        RentStep(amount.date, _stated(lease, amount.cents))
        for amount in _changes(base, wanted)
        if amount.date not in taken
    ]
    return tuple(sorted((*kept, *made), key=lambda step: step.date))


def _amounts(data: BookData, lease: Lease, until: date) -> list[_Amount]:
    """The monthly amounts that the lease states by itself, one for each step and revision."""
    stated = rent_history(lease, until, data.index_values).stated
    return [_Amount(rent.start, round_ratio(rent.stated_cents, lease.unit.months)) for rent in stated]


def _wanted(
    lease: Lease, lever: RentLever, base: Sequence[_Amount], due: Mapping[Month, int]
) -> Iterator[_Amount]:
    """The amounts to state so that each month comes to what is due.

    Where a month's own changes, each moved by the lever, come to a cent more or less than the month moved as
    a whole, or the month is a part of one, one amount stands for all of it.
    """
    evened = False
    for month, cents in due.items():
        let = days_let(lease, month)
        if let is None:
            continue
        dates = [let.start, *(amount.date for amount in base if let.start < amount.date <= let.end)]
        moved = [_Amount(day, whole_month_cents(lease, lever, _on(base, day))) for day in dates]
        evened = _owed(lease, month, moved) != cents
        yield from _evened(lease, month, dates, cents) if evened else moved
    after = max(due).end + _ONE_DAY
    if evened and lease.runs_on(after):
        yield _Amount(after, whole_month_cents(lease, lever, _on(base, after)))


def _on(base: Sequence[_Amount], day: date) -> int:
    return [amount.cents for amount in base if amount.date <= day][-1]


def _owed(lease: Lease, month: Month, amounts: Sequence[_Amount]) -> int:
    """What a month comes to at these amounts, by the lease's own convention."""
    steps = tuple(RentStep(amount.date, Decimal(amount.cents) / 100) for amount in amounts)
    found = month_rent(
        replace(lease, rent=steps[0].rent, unit=RentUnit.MONTH, index=None, steps=steps), month, {}
    )
    return found.rent_cents if found else 0


def _evened(lease: Lease, month: Month, dates: Sequence[date], cents: int) -> list[_Amount]:
    """One amount on all these dates at which the month comes to `cents`: the lowest that does."""
    low, high = 0, _MOST_CENTS
    while low < high:
        middle = (low + high) // 2
        if _owed(lease, month, [_Amount(dates[0], middle)]) < cents:
            low = middle + 1
        else:
            high = middle
    return [_Amount(day, low) for day in dates]


def _changes(base: Sequence[_Amount], wanted: Sequence[_Amount]) -> Iterator[_Amount]:
    """Those that have to be stated: new amounts, and those that a revision or a step would move."""
    moving = {amount.date for amount in base}
    before = _on(base, wanted[0].date)
    for amount in wanted:
        if amount.cents != before or amount.date in moving:
            yield amount
        before = amount.cents


def _stated(lease: Lease, monthly: int) -> Decimal:
    """The rent in the lease's unit at which a whole month costs exactly `monthly` cents."""
    stated = monthly * lease.unit.months
    if lease.unit is not RentUnit.M2_YEAR:
        return Decimal(stated) / 100
    exact = Decimal(stated) / 100 / lease.m2
    rates = (exact.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP) for places in count(2))
    return next(rate for rate in rates if stated_cents(lease, rate) == stated)
