"""Scenarios drawn at random for a book: every kind of block, alone and together, as a file has them."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from tests.oracle.calendar_days import month_of, next_month
from tests.oracle.random_book import MORE_NATURES, MORE_SOURCES, NATURES, SOURCES

if TYPE_CHECKING:
    from random import Random

    from tests.oracle.plain_book import PlainBook, YearMonth

Block = dict[str, Any]


def random_scenario(chance: Random, book: PlainBook) -> Block:
    """A horizon of up to four years within the six that follow the books' beginning."""
    start = next_month(month_of(book.begin), chance.randint(0, 24))
    months = chance.choice((1, 5, 12, 24, 36, chance.randint(2, 47)))
    at = _Months(chance, start, months)
    plan = {
        "name": f"Essai {chance.randint(1, 99)}",
        "from": text(start),
        "months": months,
        "growth": _growth(chance),
        "rent": _rents(chance, book, at),
        "vacancy": [_vacancy(chance, book, at) for _ in range(chance.choice((0, 0, 1, 2, 3)))],
        "income": _levers(chance, at, "source", SOURCES + MORE_SOURCES),
        "cost": _levers(chance, at, "nature", NATURES + MORE_NATURES),
    }
    return {key: value for key, value in plan.items() if value}


def toml(plan: Block) -> str:
    """The file of a scenario."""
    lines = [f"{key} = {value}" for key, value in _pairs(plan)]
    if "growth" in plan:
        lines += ["[growth]", *(f"{key} = {value}" for key, value in _pairs(plan["growth"]))]
    for kind in ("rent", "vacancy", "income", "cost"):
        for block in plan.get(kind, []):
            lines += [f"[[{kind}]]", *(f"{key} = {value}" for key, value in _pairs(block))]
    return "\n".join(lines) + "\n"


def text(month: YearMonth) -> str:
    """A month as a file writes it."""
    return f"{month[0]}-{month[1]:02}"


def _pairs(block: Block) -> list[tuple[str, str]]:
    return [(key, _written(value)) for key, value in block.items() if not _nested(value)]


def _nested(value: object) -> bool:
    return isinstance(value, dict) or (isinstance(value, list) and any(isinstance(x, dict) for x in value))


def _written(value: object) -> str:
    if isinstance(value, list):
        return f"[{', '.join(_written(part) for part in value)}]"
    return f'"{value}"' if isinstance(value, str) else str(value)


class _Months:
    """Months inside a horizon, mostly its first."""

    def __init__(self, chance: Random, start: YearMonth, months: int) -> None:
        self.chance, self.start, self.months = chance, start, months

    def one(self) -> str:
        later = self.chance.randint(0, self.months - 1) if self.chance.random() < 0.6 else 0
        return text(next_month(self.start, later))


def _percent(chance: Random, low: int, high: int) -> Decimal:
    return Decimal(chance.randint(low * 1000, high * 1000)) / 1000


def _growth(chance: Random) -> Block:
    words = ["ILAT", "ILC", "IRL", "energy", "head_rent", "rent", "recovered_charges", "coworking", "fees"]
    chosen = chance.sample(words, chance.choice((0, 1, 3, 6)))
    return {word: _percent(chance, -3, 9) for word in chosen}


def _rents(chance: Random, book: PlainBook, at: _Months) -> list[Block]:
    """One lever for all, or several for tenants of their own."""
    tenants = sorted({lease.party for lease in book.leases})
    if not tenants or chance.random() < 0.2:
        return []
    if chance.random() < 0.5 or len(tenants) < 3:
        exempt = chance.sample(tenants, chance.randint(0, min(2, len(tenants))))
        return [
            _rent(chance, at) | ({"tenants": "all"} if chance.random() < 0.5 else {}) | {"exempt": exempt}
        ]
    chance.shuffle(tenants)
    cut = chance.randint(1, len(tenants) - 1)
    return [_rent(chance, at) | {"tenants": own} for own in (tenants[:cut], tenants[cut:])]


def _rent(chance: Random, at: _Months) -> Block:
    kind = chance.choice(("percent", "percent", "eur_m2_year", "amount_month"))
    values = {
        "percent": _percent(chance, -30, 60),
        "eur_m2_year": Decimal(chance.randint(8000, 30000)) / 100,
        "amount_month": Decimal(chance.randint(0, 200_000)) / 100,
    }
    cap = {"cap_percent": _percent(chance, 0, 30)} if chance.random() < 0.5 else {}
    return {kind: values[kind], **cap, "from": at.one()}


def _vacancy(chance: Random, book: PlainBook, at: _Months) -> Block:
    rate = {"relet_eur_m2_year": Decimal(chance.randint(0, 20000)) / 100} if chance.random() < 0.7 else {}
    space = chance.choice(book.spaces).code
    return {"space": space, "from": at.one(), "months": chance.randint(1, 20), **rate}


def _levers(chance: Random, at: _Months, key: str, words: list[str]) -> list[Block]:
    """Percents on any, one amount a month on each at most, amounts once where they are costs."""
    found = []
    for word in chance.sample(words, chance.choice((0, 1, 2, 4))):
        for percent in [_percent(chance, -100, 150) for _ in range(chance.choice((1, 1, 2)))]:
            found.append({key: word, "percent": percent, "from": at.one()})  # noqa: PERF401 - others follow
        if chance.random() < 0.3:
            amount = Decimal(chance.randint(0, 400_000)) / 100
            found.append({key: word, "amount_month": amount, "from": at.one()})
        if key == "nature" and chance.random() < 0.5:
            amount = Decimal(chance.randint(1, 2_000_000)) / 100
            found.append({key: word, "amount": amount, "month": at.one()})
    chance.shuffle(found)
    return found
