"""The value of one lever that brings the last whole year of a scenario to balance."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from models.account import Nature, Source
from models.message import UserError, translate
from models.money import round_ratio
from models.scenario import CategoryLever, LeverKind, RentLever
from models.scenario_rules import LARGEST
from models.simulation import simulate

if TYPE_CHECKING:
    from models.book_data import BookData
    from models.scenario import Scenario

_STEP = Decimal("0.000001")
_UNITS = (1_000_000, 100_000, 10_000, 1_000, 100, 10, 1)
"""Steps in a whole, a tenth, … of the lever's unit."""
_CLOSE_CENTS = 100

Balance = Callable[[int], int]


@dataclass(frozen=True, slots=True)
class Solved:
    """`value` of `lever` in its unit (percent, €/m²/year) and the balance of the year that it gives.

    `reached` where that balance is zero within one euro; otherwise the value is the one that comes closest.
    """

    lever: str
    value: Decimal
    year: int
    reached: bool
    balance_cents: int


class Target(NamedTuple):
    """What is solved for: the rents, or one source or nature, in one unit."""

    category: Source | Nature | None
    kind: LeverKind


def solve(
    data: BookData, plan: Scenario, lever: str, between: Callable[[], object] = lambda: None
) -> tuple[Scenario, Solved]:
    """Find the value of `lever` (`rent.percent`, `rent.eur_m2_year`, `income.coworking.percent`, …).

    It is set in the scenario's one block of that kind, else in a new one for all from the horizon's start;
    caps and exemptions hold. Returns the scenario with the value in it. `between` is called before each
    trial; what it raises ends the search. Raises UserError for an unknown lever, several blocks of that
    kind, or a horizon without a whole year.
    """
    target, year = target_of(lever), plan.last_whole_year
    if year is None:
        raise UserError(translate("Core", "The horizon holds no whole calendar year to bring to balance."))
    _refuse_several(plan, target, lever)

    def balance(steps: int) -> int:
        between()
        return simulate(data, with_value(plan, target, steps * _STEP)).scenario.balance_cents(year)

    low, high = _reach(balance, target)
    steps = _roundest(balance, _closest(balance, low, high))
    found, value = balance(steps), steps * _STEP
    solved = Solved(lever, value.normalize(), year, abs(found) <= _CLOSE_CENTS, found)
    return with_value(plan, target, value), solved


def with_value(plan: Scenario, target: Target, value: Decimal) -> Scenario:
    """The scenario with `value` in its block of that kind, or in a new one."""
    if target.category is None:
        rents = [replace(r, value=value) if r.kind is target.kind else r for r in plan.rents]
        if not any(r.kind is target.kind for r in plan.rents):
            rents.append(RentLever(target.kind, value, plan.start))
        return replace(plan, rents=tuple(rents))
    levers = [replace(lever, value=value) if _suits(lever, target) else lever for lever in plan.levers]
    if not any(_suits(lever, target) for lever in plan.levers):
        levers.append(CategoryLever(target.category, target.kind, value, plan.start))
    return replace(plan, levers=tuple(levers))


def _suits(lever: CategoryLever, target: Target) -> bool:
    return lever.category is target.category and lever.kind is target.kind


def target_of(lever: str) -> Target:
    """What a lever's name such as `rent.percent` means; raise UserError where it means nothing."""
    parts = lever.split(".")
    if parts[0] == "rent" and parts[1:] in (["percent"], ["eur_m2_year"]):
        return Target(None, LeverKind(parts[1]))
    words: type[Source] | type[Nature] = Source if parts[0] == "income" else Nature
    if (
        len(parts) == 3
        and parts[0] in ("income", "cost")
        and parts[1] in set(words)
        and parts[2] == "percent"
    ):
        return Target(words(parts[1]), LeverKind.PERCENT)
    text = translate(
        "Core",
        "“{lever}” is no lever to solve for: rent.percent, rent.eur_m2_year or income.coworking.percent "
        "is expected.",
    )
    raise UserError(text.format(lever=lever))


def _refuse_several(plan: Scenario, target: Target, lever: str) -> None:
    if target.category is not None:
        if sum(_suits(found, target) for found in plan.levers) > 1:
            text = translate("Core", "The scenario has several blocks for {lever}: leave one.")
            raise UserError(text.format(lever=lever))
        return
    # A new block would move every lease, those that other blocks move too.
    if plan.rents and [rent.kind for rent in plan.rents].count(target.kind) != 1:
        text = translate(
            "Core", "The scenario does not move rents by {lever} in one block: leave one of that kind."
        )
        raise UserError(text.format(lever=lever))


def _reach(balance: Balance, target: Target) -> tuple[int, int]:
    """Between how many steps to look: as far as one does in life, else as far as a lever may go."""
    low, high = (0, 10_000) if target.kind is LeverKind.EUR_M2_YEAR else (-100, 1_000)
    bottom, top = int(low / _STEP), int(high / _STEP)
    beyond = balance(bottom) * balance(top) > 0
    return bottom, int(LARGEST / _STEP) if beyond else top


def _roundest(balance: Balance, steps: int) -> int:
    """The value with the fewest decimals that gives the same balance: 15 % rather than 14.9995 %."""
    wanted = balance(steps)
    rounded = (round_ratio(steps, unit) * unit for unit in _UNITS)
    return next(candidate for candidate in rounded if balance(candidate) == wanted)


def _closest(balance: Balance, low: int, high: int) -> int:
    """The number of steps whose balance is nearest to zero; the balance only rises, or only falls.

    Where zero lies beyond what the lever can do, the mildest value that does all it can.
    """
    if low <= 0 <= high and balance(0) == 0:
        return 0
    bottom, top = balance(low), balance(high)
    rising = top >= bottom
    if min(bottom, top) > 0 or max(bottom, top) < 0:
        best = bottom if abs(bottom) < abs(top) else top
        return _edge(balance, low, high, best, at_low=best == bottom)
    while high - low > 1:
        middle = (low + high) // 2
        if (balance(middle) >= 0) == rising:
            high = middle
        else:
            low = middle
    return min((low, high), key=lambda steps: (abs(balance(steps)), steps))


def _edge(balance: Balance, low: int, high: int, best: int, *, at_low: bool) -> int:
    """The value nearest to the other end that still gives `best`."""
    inside, outside = (low, high) if at_low else (high, low)
    if balance(outside) == best:
        return 0 if low <= 0 <= high else inside
    while abs(inside - outside) > 1:
        middle = (inside + outside) // 2
        if balance(middle) == best:
            inside = middle
        else:
            outside = middle
    return inside
