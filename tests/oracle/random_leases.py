"""Leases drawn at random, one after the other on each space, never two at once."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from tests.oracle.calendar_days import ONE_DAY, clamped
from tests.oracle.oracle_rent import last_day
from tests.oracle.plain_book import PlainIndex, PlainLease

if TYPE_CHECKING:
    from random import Random

    from tests.oracle.plain_book import PlainSpace

YEARS_BEFORE, YEARS_AFTER = 6, 4
TYPES = ("commercial", "professional", "derogatory", "precarious", "other")
RATES = [None, *(Decimal(text) for text in ("0", "0.2", "0.2", "0.1", "0.055"))]


def random_leases(
    chance: Random, begin: date, spaces: list[PlainSpace], tenants: list[str], count: int
) -> list[PlainLease]:
    """At most `count` leases, less where the spaces are let for good before; a few let what is no office."""
    lent = [space for space in spaces if space.kind == "office" or chance.random() < 0.15]
    free = {s.code: begin - timedelta(days=chance.randint(0, 365 * YEARS_BEFORE)) for s in lent}
    found: list[PlainLease] = []
    until = begin + timedelta(days=365 * YEARS_AFTER)
    while free and len(found) < count:
        size = min(len(free), chance.choice((1, 1, 1, 1, 2, 3)))
        chosen = tuple(chance.sample(sorted(free), size))
        start = random_start(chance, max(free[code] for code in chosen))
        if start > until:
            free = {code: day for code, day in free.items() if code not in chosen}
            continue
        code = f"L{len(found) + 1:03}"
        lease = random_lease(chance, code, chance.choice(tenants), chosen, start, small=size == 1)
        found.append(lease)
        last = last_day(lease)
        for space in chosen:
            free.pop(space) if last is None else free.update({space: last + ONE_DAY})
    return found


def random_start(chance: Random, earliest: date) -> date:
    """At once, within some months, on a first of a month or on a 29 February."""
    kind = chance.random()
    if kind < 0.3:
        return earliest
    day = earliest + timedelta(days=chance.randint(0, 200))
    if kind < 0.5 and day.day > 1:
        return date(day.year + day.month // 12, day.month % 12 + 1, 1)
    if kind < 0.57:
        year = earliest.year + 1
        while year % 4:
            year += 1
        return date(year, 2, 29)
    return day


def random_span(chance: Random) -> int:
    kind = chance.random()
    if kind < 0.15:
        return chance.randint(0, 45)
    if kind < 0.4:
        return chance.randint(60, 700)
    return chance.choice((1, 2, 3, 3, 6, 9)) * 365 - chance.choice((0, 1, 1, 20))


def random_lease(
    chance: Random, code: str, party: str, spaces: tuple[str, ...], start: date, *, small: bool
) -> PlainLease:
    end = None if chance.random() < 0.15 else start + timedelta(days=random_span(chance))
    renews = end is not None and chance.random() < 0.35
    termination = random_termination(chance, start, end, renews=renews)
    unit = chance.choice(("month", "month", "quarter", "year", "m2_year", "m2_year"))
    index = random_index(chance, start) if chance.random() < 0.65 else None
    return PlainLease(
        code=code,
        party=party,
        spaces=spaces,
        start=start,
        rent=Decimal(0) if chance.random() < 0.05 else random_rent(chance, unit, small=small),
        kind=chance.choice(TYPES),
        end=end,
        renews=renews,
        termination=termination,
        next_break=random_break(chance, start, end),
        unit=unit,
        proration=chance.choice(("actual", "thirty", "year365", "full")),
        index=index,
        steps=random_steps(chance, start, index, unit),
        provision=chance.choice((0, chance.randint(1, 40_000), chance.randint(5, 400) * 100)),
        vat=chance.choice(RATES),
        deposit=chance.choice((0, chance.randint(1, 500_000))),
        quarterly=chance.random() < 0.3,
        in_arrears=chance.random() < 0.35,
        due_day=chance.choice((None, None, 1, 5, 15, 28, 31)),
    )


def random_termination(chance: Random, start: date, end: date | None, *, renews: bool) -> date | None:
    """Mostly within the term; past the end it counts only where the lease runs on."""
    if chance.random() < 0.6:
        return None
    if end is None or renews or chance.random() < 0.1:
        return start + timedelta(days=chance.randint(0, 3000))
    return start + timedelta(days=chance.randint(0, (end - start).days))


def random_break(chance: Random, start: date, end: date | None) -> date | None:
    if end is None and chance.random() < 0.5:
        return start + timedelta(days=1095)
    return end if chance.random() < 0.2 else None


def random_rent(chance: Random, unit: str, *, small: bool) -> Decimal:
    low, high = {"month": (150, 1500), "quarter": (450, 4500), "year": (1500, 18000), "m2_year": (90, 180)}[
        unit
    ]
    rent = Decimal(chance.randint(low * 100, high * 100)) / 100
    return rent.quantize(Decimal(1)) if small and chance.random() < 0.4 else rent


def random_index(chance: Random, start: date) -> PlainIndex:
    quarter = (start.month + 2) // 3
    back = chance.choice((1, 2, 3, 5))
    number = start.year * 4 + quarter - 1 - back
    stated = chance.choice((None, None, (1, 1), (29, 2), (15, 6), (31, 12), (start.day, start.month)))
    name = chance.choice(("ILAT", "ILC", "ILC", "IRL"))
    years = chance.choice((1, 1, 3))
    return PlainIndex(name, (number // 4, number % 4 + 1), stated, years, chance.random() < 0.5)


def random_steps(
    chance: Random, start: date, index: PlainIndex | None, unit: str
) -> tuple[tuple[date, Decimal], ...]:
    """Rent-free periods and raises, on the first day, on revision days, twice in a month, past the end."""
    found: dict[date, Decimal] = {}
    for _ in range(chance.choice((0, 0, 1, 2, 4))):
        day = start + timedelta(days=chance.choice((0, chance.randint(1, 1600), chance.randint(1, 1600))))
        if index is not None and chance.random() < 0.4:
            on, month = index.stated or (start.day, start.month)
            day = clamped(start.year + chance.randint(1, 4), month, on)
        found[day] = Decimal(0) if chance.random() < 0.3 else random_rent(chance, unit, small=True)
        if chance.random() < 0.3:
            found[day + timedelta(days=chance.randint(1, 20))] = random_rent(chance, unit, small=False)
    return tuple(sorted((day, rent) for day, rent in found.items() if day >= start))
