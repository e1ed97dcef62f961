"""What a move of a slider makes of a scenario: each function returns another scenario.

A scenario read from a file may hold more than sliders show. What they do not show stays as it is, listed
among the stated amounts or, for rents, at the tenant it moves.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, TypeVar

from models.scenario import CategoryLever, LeverKind, RentLever

if TYPE_CHECKING:
    from collections.abc import Mapping

    from models.account import Nature, Source
    from models.lease import IndexName
    from models.period import Month
    from models.scenario import Scenario

    Category = Source | Nature
    Word = TypeVar("Word", IndexName, Category)

ZERO = Decimal(0)


def general_rent(plan: Scenario) -> RentLever | None:
    """The lever on the rents of all tenants but those it exempts."""
    return next((lever for lever in plan.rents if lever.tenants is None), None)


def own_rent(plan: Scenario, tenant: str) -> RentLever | None:
    """The lever that names a tenant."""
    return next((lever for lever in plan.rents if lever.tenants and tenant in lever.tenants), None)


def general_or_idle(plan: Scenario) -> RentLever:
    """The general lever, or one that moves nothing yet."""
    return general_rent(plan) or RentLever(LeverKind.PERCENT, ZERO, plan.start)


def moved_rents(plan: Scenario) -> int:
    """How many rent levers are not at rest: the general one, its cap, and each tenant set apart from it."""
    general = general_rent(plan)
    apart = {tenant for lever in plan.rents for tenant in (*(lever.tenants or ()), *lever.exempt)}
    if general is None:
        return len(apart)
    moves = general.kind is not LeverKind.PERCENT or general.value != 0
    return len(apart) + moves + (general.cap_percent is not None)


def is_exempt(plan: Scenario, tenant: str) -> bool:
    """Whether the general lever leaves a tenant out, and no other moves it."""
    general = general_rent(plan)
    return general is not None and tenant in general.exempt and own_rent(plan, tenant) is None


def with_general(plan: Scenario, lever: RentLever) -> Scenario:
    """Put another general lever; it goes when it neither moves, nor caps, nor exempts anybody."""
    others = tuple(other for other in plan.rents if other.tenants is not None)
    idle = lever == RentLever(LeverKind.PERCENT, ZERO, lever.start)
    return replace(plan, rents=others if idle else (lever, *others))


def with_owns(plan: Scenario, percents: Mapping[str, Decimal | None]) -> Scenario:
    """Move the rents of several tenants by a percentage of their own each, at once."""
    for tenant, percent in percents.items():
        plan = with_own(plan, tenant, percent)
    return plan


def with_own(plan: Scenario, tenant: str, percent: Decimal | None) -> Scenario:
    """Move one tenant's rents by a percentage of its own, whatever cap holds for the others."""
    plan = _without_own(plan, tenant)
    if percent is None:
        return _with_exempt(plan, tenant, exempt=False)
    general = general_rent(plan)
    start = general.start if general else plan.start
    lever = RentLever(LeverKind.PERCENT, percent, start, (tenant,))
    if general:
        plan = _with_exempt(plan, tenant, exempt=True)
    return replace(plan, rents=(*plan.rents, lever))


def with_exempt(plan: Scenario, tenant: str, *, exempt: bool) -> Scenario:
    """Leave a tenant's rents as they are, or let them follow the general lever."""
    return _with_exempt(_without_own(plan, tenant), tenant, exempt=exempt)


def _with_exempt(plan: Scenario, tenant: str, *, exempt: bool) -> Scenario:
    general = general_rent(plan)
    if general is None and not exempt:
        return plan
    lever = general or general_or_idle(plan)
    others = [code for code in lever.exempt if code != tenant]
    exempted = tuple(sorted((*others, tenant) if exempt else others))
    return with_general(plan, replace(lever, exempt=exempted))


def _without_own(plan: Scenario, tenant: str) -> Scenario:
    rents = []
    for lever in plan.rents:
        if lever.tenants is None or tenant not in lever.tenants:
            rents.append(lever)
        elif rest := tuple(code for code in lever.tenants if code != tenant):
            rents.append(replace(lever, tenants=rest))
    return replace(plan, rents=tuple(rents))


def with_general_start(plan: Scenario, start: Month) -> Scenario:
    """Let all rent levers act from another month on."""
    return replace(plan, rents=tuple(replace(lever, start=start) for lever in plan.rents))


def percent_lever(plan: Scenario, category: Category) -> CategoryLever | None:
    """The lever that the slider of a source or nature moves."""
    return next((lever for lever in plan.levers if _moves(lever, category)), None)


def with_percent(plan: Scenario, category: Category, percent: Decimal) -> Scenario:
    """Move a source or nature by a percentage; zero takes the lever away."""
    present = percent_lever(plan, category)
    if present is None:
        lever = CategoryLever(category, LeverKind.PERCENT, percent, plan.start)
        return replace(plan, levers=(*plan.levers, lever)) if percent else plan
    moved = (replace(lever, value=percent) if lever is present else lever for lever in plan.levers)
    return replace(plan, levers=tuple(lever for lever in moved if lever.value or not _moves(lever, category)))


def _moves(lever: CategoryLever, category: Category) -> bool:
    return lever.category is category and lever.kind is LeverKind.PERCENT


def stated_levers(plan: Scenario) -> list[CategoryLever]:
    """The levers that no slider moves: amounts, and second percentages of one source or nature."""
    return [lever for lever in plan.levers if percent_lever(plan, lever.category) is not lever]


def with_lever(plan: Scenario, old: CategoryLever | None, new: CategoryLever | None) -> Scenario:
    """Replace one lever by another, take it away or add one."""
    if old is None:
        return replace(plan, levers=(*plan.levers, new)) if new else plan
    found = (new if lever is old else lever for lever in plan.levers)
    return replace(plan, levers=tuple(lever for lever in found if lever is not None))


def with_index_growth(plan: Scenario, index: IndexName, percent: Decimal) -> Scenario:
    """Let the values of an index that are not published yet grow by a yearly percentage."""
    return replace(plan, growth=replace(plan.growth, indices=_put(plan.growth.indices, index, percent)))


def with_growth(plan: Scenario, category: Category, percent: Decimal) -> Scenario:
    """Let a source or nature grow by a yearly percentage."""
    grown = _put(plan.growth.categories, category, percent)
    return replace(plan, growth=replace(plan.growth, categories=grown))


def _put(percents: Mapping[Word, Decimal], word: Word, percent: Decimal) -> dict[Word, Decimal]:
    return {
        **{key: value for key, value in percents.items() if key != word},
        **({word: percent} if percent else {}),
    }


def with_start(plan: Scenario, start: Month) -> Scenario:
    """Begin in another month: levers that acted from the beginning still do, none before it."""

    def shifted(month: Month) -> Month:
        return start if month == plan.start else max(month, start)

    return replace(
        plan,
        start=start,
        rents=tuple(replace(lever, start=shifted(lever.start)) for lever in plan.rents),
        vacancies=tuple(replace(vacancy, start=shifted(vacancy.start)) for vacancy in plan.vacancies),
        levers=tuple(replace(lever, start=shifted(lever.start)) for lever in plan.levers),
    )
