"""What a scenario must satisfy before it is worked out; the file's reader and the window share it.

Every fault is located by block and key as they stand in the file: `[[rent]] 2, tenants`.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations
from typing import TYPE_CHECKING

from models.account import Nature, Source
from models.message import Issue, translate
from models.occupancy import let_period
from models.period import Month, Period
from models.scenario import LeverKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from models.book_data import BookData
    from models.lease import Lease
    from models.message import Message
    from models.scenario import CategoryLever, RentLever, Risk, Scenario, Vacancy

MOST_MONTHS = 600
LARGEST = Decimal(10**9)
SMALLEST_EXPONENT = -30

RENT_KINDS = (LeverKind.PERCENT, LeverKind.EUR_M2_YEAR, LeverKind.AMOUNT_MONTH)
INCOME_KINDS = (LeverKind.PERCENT, LeverKind.AMOUNT_MONTH)
COST_KINDS = (*INCOME_KINDS, LeverKind.AMOUNT)


def block(kind: str, number: int, key: str = "") -> str:
    """Where a key of the `number`th block of that kind stands, counted from 1."""
    return f"[[{kind}]] {number}, {key}" if key else f"[[{kind}]] {number}"


def scenario_faults(data: BookData, plan: Scenario) -> list[Issue]:
    """Return everything for which a scenario cannot be worked out on this book; empty where it can."""
    if faults := list(_horizon_faults(data, plan)):
        return faults
    return [
        *_growth_faults(plan),
        *_rent_faults(data, plan),
        *_double_faults(data, plan),
        *_vacancy_faults(data, plan),
        *_lever_faults(plan),
        *(_risk_faults(plan.risk) if plan.risk else ()),
    ]


def lever_blocks(plan: Scenario) -> Iterator[tuple[str, int, CategoryLever]]:
    """Each lever on a source or nature with the kind of its block and its number among those."""
    for kind, words in (("income", Source), ("cost", Nature)):
        own = (lever for lever in plan.levers if isinstance(lever.category, words))
        for number, lever in enumerate(own, start=1):
            yield kind, number, lever


def _fault(where: str, message: Message) -> Issue:
    return Issue(where, "error", message)


def _horizon_faults(data: BookData, plan: Scenario) -> Iterator[Issue]:
    if not 1 <= plan.months <= MOST_MONTHS:
        text = translate("Core", "A scenario runs over 1 to {most} months, not {months}.")
        yield _fault("months", text.format(most=MOST_MONTHS, months=plan.months))
    begin = Month.of(data.building.books_begin)
    if plan.start < begin:
        text = translate(
            "Core", "The books begin in {begin}: a scenario cannot begin in {month}, before them."
        )
        yield _fault("from", text.format(begin=begin, month=plan.start))
    if plan.start.year > 2200:
        yield _fault("from", translate("Core", "{month} is not a likely month.").format(month=plan.start))


def _growth_faults(plan: Scenario) -> Iterator[Issue]:
    for name, percent in (*plan.growth.indices.items(), *plan.growth.categories.items()):
        where = f"[growth], {name}"
        if bad := number_fault(percent):
            yield _fault(where, bad)
        elif percent <= -100:
            text = translate("Core", "A growth of {percent} % leaves nothing: more than −100 is expected.")
            yield _fault(where, text.format(percent=percent))


def number_fault(value: Decimal) -> Message | None:
    """Why a number cannot be reckoned with: not finite, too large or with too many decimals."""
    exponent = value.as_tuple().exponent
    if isinstance(exponent, int) and exponent >= SMALLEST_EXPONENT and abs(value) <= LARGEST:
        return None
    return translate("Core", "{value} is no number to reckon with here.").format(value=f"{value:.12g}")


def _value_faults(where: str, kind: LeverKind, value: Decimal) -> Iterator[Issue]:
    if bad := number_fault(value):
        yield _fault(where, bad)
    elif kind is LeverKind.PERCENT and value < -100:
        text = translate("Core", "{percent} % takes away more than there is: −100 or more is expected.")
        yield _fault(where, text.format(percent=value))
    elif kind in (LeverKind.EUR_M2_YEAR, LeverKind.AMOUNT_MONTH) and value < 0:
        text = translate("Core", "{value} is below zero: 0 or more is expected.")
        yield _fault(where, text.format(value=value))


def _month_faults(plan: Scenario, where: str, month: Month) -> Iterator[Issue]:
    last = plan.start.plus(plan.months - 1)
    if not plan.start <= month <= last:
        text = translate("Core", "{month} lies outside the scenario, which runs from {start} to {last}.")
        yield _fault(where, text.format(month=month, start=plan.start, last=last))


def _rent_faults(data: BookData, plan: Scenario) -> Iterator[Issue]:
    known = tenant_codes(data)
    for number, lever in enumerate(plan.rents, start=1):
        yield from _kind_faults(block("rent", number, lever.kind), lever.kind, RENT_KINDS)
        yield from _value_faults(block("rent", number, lever.kind), lever.kind, lever.value)
        yield from _month_faults(plan, block("rent", number, "from"), lever.start)
        yield from _tenant_faults(block("rent", number, "tenants"), lever.tenants, known)
        yield from _tenant_faults(block("rent", number, "exempt"), lever.exempt, known)
        if lever.tenants == ():
            text = translate("Core", "No tenant is named: “all” or a list of codes is expected.")
            yield _fault(block("rent", number, "tenants"), text)
        if lever.cap_percent is not None:
            where = block("rent", number, "cap_percent")
            yield from _value_faults(where, LeverKind.AMOUNT_MONTH, lever.cap_percent)


def tenant_codes(data: BookData) -> set[str]:
    """The codes a rent lever may name: listed tenants, and whoever has a lease."""
    lessees = {lease.party_id for lease in data.leases}
    return {party.code for party in data.parties if party.is_tenant or party.id in lessees}


def _tenant_faults(where: str, codes: Iterable[str] | None, known: set[str]) -> Iterator[Issue]:
    for code in codes or ():
        if code not in known:
            text = translate("Core", "“{code}” is no tenant of the book.")
            yield _fault(where, text.format(code=code))


def _double_faults(data: BookData, plan: Scenario) -> Iterator[Issue]:
    """Levers that move one lease in one month: both act from their start to the end of the horizon."""
    for (first, one), (second, other) in combinations(enumerate(plan.rents, start=1), 2):
        start = max(one.start, other.start)
        acting = Period(start.start, max(start.end, plan.horizon.end))
        both = [x.code for x in data.leases if let_period(x, acting) and _both_move(data, x, one, other)]
        if both and start.start <= plan.horizon.end:
            text = translate("Core", "Block {first} moves {leases} too, from {month} on: leave one of them.")
            text = text.format(first=first, leases=", ".join(both), month=start)
            yield _fault(block("rent", second, "tenants"), text)


def _both_move(data: BookData, lease: Lease, one: RentLever, other: RentLever) -> bool:
    tenant = data.party_by_id[lease.party_id].code
    return one.moves(tenant) and other.moves(tenant)


def _vacancy_faults(data: BookData, plan: Scenario) -> Iterator[Issue]:
    known = {space.code for space in data.spaces}
    for number, vacancy in enumerate(plan.vacancies, start=1):
        if vacancy.space not in known:
            text = translate("Core", "“{code}” is no space of the book.")
            yield _fault(block("vacancy", number, "space"), text.format(code=vacancy.space))
        yield from _month_faults(plan, block("vacancy", number, "from"), vacancy.start)
        yield from _vacancy_number_faults(number, vacancy)


def _vacancy_number_faults(number: int, vacancy: Vacancy) -> Iterator[Issue]:
    if not 1 <= vacancy.months <= MOST_MONTHS:
        text = translate("Core", "A space stands empty for 1 to {most} months, not {months}.")
        where = block("vacancy", number, "months")
        yield _fault(where, text.format(most=MOST_MONTHS, months=vacancy.months))
    if vacancy.relet_eur_m2_year is not None:
        where = block("vacancy", number, "relet_eur_m2_year")
        yield from _value_faults(where, LeverKind.EUR_M2_YEAR, vacancy.relet_eur_m2_year)


def _lever_faults(plan: Scenario) -> Iterator[Issue]:
    stated: dict[Source | Nature, int] = {}
    for kind, number, lever in lever_blocks(plan):
        yield from _value_faults(block(kind, number, lever.kind), lever.kind, lever.value)
        key = "month" if lever.kind is LeverKind.AMOUNT else "from"
        yield from _month_faults(plan, block(kind, number, key), lever.start)
        yield from _kind_faults(block(kind, number, lever.kind), lever.kind, kinds_of(lever.category))
        if lever.kind is LeverKind.AMOUNT_MONTH:
            if lever.category in stated:
                text = translate(
                    "Core", "Block {first} states {category} too: one amount a month is expected."
                )
                text = text.format(first=stated[lever.category], category=str(lever.category))
                yield _fault(block(kind, number, "amount_month"), text)
            stated.setdefault(lever.category, number)


def kinds_of(category: Source | Nature) -> tuple[LeverKind, ...]:
    """How a lever on that source or nature may state its value."""
    return COST_KINDS if isinstance(category, Nature) else INCOME_KINDS


def _kind_faults(where: str, kind: LeverKind, kinds: tuple[LeverKind, ...]) -> Iterator[Issue]:
    if kind not in kinds:
        text = translate("Core", "One of {keys} is expected.")
        yield _fault(where, text.format(keys=", ".join(kinds)))


def _risk_faults(risk: Risk) -> Iterator[Issue]:
    if number_fault(risk.leave) or not 0 <= risk.leave <= 1:
        text = translate("Core", "{value} is no probability: 0 to 1 is expected.")
        yield _fault("[risk], leave", text.format(value=str(risk.leave)))
    first, last = risk.relet_months
    if not 0 <= first <= last <= MOST_MONTHS:
        text = translate("Core", "Two numbers of months are expected, the smaller first, such as [3, 9].")
        yield _fault("[risk], relet_months", text)
    spreads = (("income_sd_percent", risk.income_sd_percent), ("energy_sd_percent", risk.energy_sd_percent))
    for key, value in spreads:
        yield from _value_faults(f"[risk], {key}", LeverKind.AMOUNT_MONTH, value)
