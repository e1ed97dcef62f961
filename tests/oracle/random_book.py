"""Books drawn at random from a seed: many leases of every kind, movements, budgets, settlements."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import TYPE_CHECKING

from tests.oracle.calendar_days import days_of, month_of, next_month
from tests.oracle.plain_book import PlainAccount, PlainBook, PlainBudget, PlainMovement, PlainSpace
from tests.oracle.random_leases import random_leases

if TYPE_CHECKING:
    from collections.abc import Sequence

HORIZON_MONTHS = 40
UNLISTED_INCOME = ["70831", "708321", "70833", "7088", "7061", "708", "741", "7471", "7770", "758"]
UNLISTED_COSTS = [
    "613201",
    "606123",
    "6152",
    "615512",
    "611",
    "616",
    "622601",
    "626",
    "63512",
    "6411",
    "6311",
]
MORE_COSTS = ["63300", "66110", "68112", "6588", "63511"]
SHARES = [Decimal(text) for text in ("0", "0.5", "0.333", "1", "0.25")]
VARIABLE = [Decimal(text) for text in ("0", "0", "0.3", "1", "0.75")]
SOURCES = ["rent", "recovered_charges", "coworking", "drop_in_office", "meeting_room", "grant"]
MORE_SOURCES = ["released_grant", "other_income"]
NATURES = ["head_rent", "energy", "maintenance", "cleaning", "insurance", "tax", "telecom", "staff", "fees"]
MORE_NATURES = ["finance", "depreciation", "other_cost"]


def random_book(seed: int, lease_count: int = 25) -> PlainBook:
    """The book of a seed; the same again each time."""
    chance = Random(seed)  # noqa: S311 - a book must come again from its seed
    begin = random_begin(chance)
    spaces = random_spaces(chance, max(6, lease_count // chance.choice((1, 2, 2, 3))))
    suppliers = [f"F{n:02}" for n in range(1, 5)]
    tenants = [f"T{n:03}" for n in range(1, max(4, lease_count * 2 // 3) + 1)]
    leases = random_leases(chance, begin, spaces, tenants, lease_count)
    accounts = random_accounts(chance)
    listed = [account.number for account in accounts]
    count = chance.randint(20, 40 + 4 * lease_count)
    movements = random_movements(chance, begin, accounts, tenants, suppliers, count)
    return PlainBook(
        begin=begin,
        confirmed=random_confirmed(chance, begin),
        deduction=chance.choice([Decimal(text) for text in ("0", "0", "1", "0.5", "0.37", "0.125")]),
        target_occupancy=chance.choice([Decimal(text) for text in ("1", "1", "0.9", "0.85", "0.333")]),
        spaces=tuple(spaces),
        parties=(*tenants, *suppliers),
        leases=tuple(leases),
        accounts=tuple(accounts),
        movements=tuple(movements),
        openings=tuple(random_openings(chance, tenants, suppliers)),
        settlements=tuple(random_settlements(chance, begin, tenants, suppliers)),
        budget=tuple(random_budget(chance, begin, listed)),
        index_values=tuple(random_index_values(chance)),
    )


def random_begin(chance: Random) -> date:
    year = chance.choice((chance.randint(2011, 2024), chance.randint(2021, 2025)))
    month = chance.choice((1, 1, 1, 3, 7, 10))
    return date(year, month, chance.choice((1, 1, 1, 15, 29 if month != 2 else 28, 10)))


def random_confirmed(chance: Random, begin: date) -> date | None:
    if chance.random() < 0.3:
        return None
    return days_of(next_month(month_of(begin), chance.randint(0, 26)))[-1]


def random_spaces(chance: Random, count: int) -> list[PlainSpace]:
    kinds = ["office"] * 8 + ["coworking", "drop_in_office", "meeting_room", "common"]
    found = []
    for number in range(1, count + 1):
        m2 = (
            Decimal(chance.randint(800, 9000)) / 100
            if chance.random() < 0.5
            else Decimal(chance.randint(8, 90))
        )
        kind = "office" if number <= 2 else chance.choice(kinds)
        target = Decimal(chance.randint(11500, 15000)) / 100 if chance.random() < 0.8 else None
        found.append(PlainSpace(f"B{number:03}", str(chance.randint(0, 3)), m2, kind, target))
    return found


def random_accounts(chance: Random) -> list[PlainAccount]:
    """Listed accounts, some of them prefixes of unlisted ones, some with their usual share left out."""
    numbers = [
        "6061",
        "606123",
        "6181",
        "6411",
        "6226",
        "7061",
        "7088",
        "70831",
        "7083",
        "741",
        "7582",
        "6811",
        "6135",
    ]
    found = []
    for number in sorted(chance.sample(numbers, chance.randint(3, 9))):
        income = number.startswith("7")
        category = chance.choice(SOURCES + MORE_SOURCES if income else NATURES + MORE_NATURES)
        share = chance.choice([*SHARES, None])
        variable = Decimal(0) if income else chance.choice(VARIABLE)
        found.append(PlainAccount(number, "income" if income else "cost", category, variable, share))
    return found


def random_day(chance: Random, begin: date, days: int) -> date:
    return begin + timedelta(days=chance.randint(0, days))


def random_movements(
    chance: Random,
    begin: date,
    accounts: Sequence[PlainAccount],
    tenants: list[str],
    suppliers: list[str],
    count: int,
) -> list[PlainMovement]:
    numbers = UNLISTED_INCOME + UNLISTED_COSTS + MORE_COSTS
    numbers = [*chance.sample(numbers, 14), *(account.number for account in accounts)]
    sides = {account.number: account.side for account in accounts}
    found = []
    for _ in range(count):
        account = chance.choice(numbers)
        income = sides.get(account, "income" if account.startswith("7") else "cost") == "income"
        net = random_cents(chance) if chance.random() < 0.97 else 0
        vat = random_vat(chance, net)
        party = chance.choice(tenants if income else suppliers) if chance.random() < 0.5 else None
        if not income and chance.random() < 0.05:
            party = chance.choice(tenants)
        day = random_day(chance, begin, 30 * 30) - timedelta(days=300 if chance.random() < 0.03 else 0)
        found.append(PlainMovement(day, account, net, vat, party, random_service(chance, day)))
    return found


def random_vat(chance: Random, net: int) -> int:
    """Of the sign of the net amount, a cent off now and then; VAT alone on no net amount."""
    if not net:
        return 100
    sign = 1 if net > 0 else -1
    return sign * (abs(net) * chance.choice((0, 20, 20, 10)) // 100 + chance.choice((0, 1)))


def random_cents(chance: Random) -> int:
    size = chance.choice((40, 5_000, 300_000, 2_000_000))
    cents = chance.randint(1, size)
    return -cents if chance.random() < 0.12 else cents


def random_service(chance: Random, day: date) -> tuple[date, date] | None:
    """None, or days around the movement: a month, a quarter, a year, a day, any span."""
    first = day + timedelta(days=chance.randint(-200, 60))
    month = month_of(first)
    kind = chance.choice(("none", "none", "month", "quarter", "year", "day", "any", "any", "long"))
    if kind == "none":
        return None
    if kind in ("month", "quarter"):
        return days_of(month)[0], days_of(next_month(month, 0 if kind == "month" else 2))[-1]
    if kind == "year":
        return date(month[0], 1, 1), date(month[0], 12, 31)
    length = {"day": 0, "any": chance.randint(0, 120), "long": chance.randint(300, 1500)}[kind]
    return first, first + timedelta(days=length)


def random_openings(
    chance: Random, tenants: list[str], suppliers: list[str]
) -> list[tuple[str, str | None, int]]:
    found: list[tuple[str, str | None, int]] = [("512", None, chance.randint(0, 5_000_000))]
    owing = chance.sample(tenants, min(3, len(tenants)))
    found += [("411", tenant, chance.randint(-60_000, 200_000)) for tenant in owing]
    found.append(("401", chance.choice(suppliers), -chance.randint(1, 300_000)))
    if chance.random() < 0.2:
        found += [("6061", None, chance.randint(1, 90_000)), ("70831", None, -chance.randint(1, 90_000))]
    return [row for row in found if row[2]] if chance.random() < 0.7 else []


def random_settlements(
    chance: Random, begin: date, tenants: list[str], suppliers: list[str]
) -> list[tuple[date, str, int]]:
    count = chance.randint(0, 12 * len(tenants))
    found = [(random_day(chance, begin, 900), *random_receipt(chance, tenants)) for _ in range(count)]
    for _ in range(chance.randint(0, 10)):
        supplier, cents = chance.choice(suppliers), chance.randint(1, 300_000)
        found.append((random_day(chance, begin, 900), supplier, -cents))
    return found


def random_receipt(chance: Random, tenants: list[str]) -> tuple[str, int]:
    """A tenant and what it pays, now and then what it is given back."""
    cents = chance.randint(1, chance.choice((50_000, 400_000)))
    return chance.choice(tenants), -cents if chance.random() < 0.05 else cents


def random_budget(chance: Random, begin: date, listed: list[str]) -> list[PlainBudget]:
    numbers = [*chance.sample(UNLISTED_INCOME + UNLISTED_COSTS, 8), *chance.sample(listed, 3), "6288"]
    found = []
    for year in chance.sample(range(begin.year, begin.year + 4), chance.randint(1, 3)):
        for account in sorted(set(chance.sample(numbers, 6))):
            if chance.random() < 0.6:
                yearly = chance.choice((0, chance.randint(1, 100), chance.randint(1, 4_000_000)))
                found.append(PlainBudget(year, account, yearly))
            else:
                months = sorted(chance.sample(range(1, 13), chance.randint(1, 12)))
                monthly = tuple((month, chance.randint(0, 300_000)) for month in months)
                found.append(PlainBudget(year, account, None, monthly))
    return found


def random_index_values(chance: Random) -> list[tuple[str, tuple[int, int], Decimal]]:
    """Some published values replaced, some gaps filled, some later quarters typed in."""
    found = {}
    for _ in range(chance.randint(0, 12)):
        name, year = chance.choice(("ILAT", "ILC", "IRL")), chance.randint(2009, 2027)
        level = 100 + 2 * (year - 2010) + (19 if name == "IRL" else 0)
        found[name, (year, chance.randint(1, 4))] = Decimal(level) + Decimal(chance.randint(-150, 150)) / 100
    return [(name, quarter, value) for (name, quarter), value in found.items()]
