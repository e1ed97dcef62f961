"""Draws a scenario's risk, or only the random numbers that takes, or draws it in other sizes; for the bench.

`draws` and `numbers` are done again and again for their whole cost to be compared; `growth` measures itself.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from app.book import Book
from models.draws import draw
from models.period import Month
from models.scenario import Risk, Scenario
from models.simulation import simulate

if TYPE_CHECKING:
    from models.book_data import BookData

REPEATED = 10
"""Often enough for the start of the program not to count."""

DRAWS, MONTHS, TENANTS = 10_000, 120, 12
YEARS = MONTHS // 12
RISK = Risk(Decimal("0.08"), (3, 9), Decimal(15), Decimal(20))


class Size(NamedTuple):
    """How many draws, of how many months, of how many leases."""

    draws: int
    months: int
    leases: int

    def times(self, factor: float) -> list[Size]:
        """This size with one of the three times `factor`."""
        return [self._replace(**{name: round(value * factor)}) for name, value in self._asdict().items()]


def main(what: str, path: Path) -> None:
    """Do `draws`, or `numbers` alone, on a book with twelve tenants; or print how the cost has grown."""
    book = Book.open(path, read_only=True)
    if what == "growth":
        print(growth(book.data))
        book.close()
        return
    simulation = simulate(book.data, Scenario("Risque", Month(2018, 1), MONTHS))
    for seed in range(REPEATED):
        if what == "draws":
            draw(book.data, simulation, RISK, DRAWS, seed)
        else:
            random = np.random.default_rng(seed)
            random.standard_normal((YEARS, DRAWS))
            random.standard_normal((YEARS, DRAWS))
            random.random(DRAWS * MONTHS * TENANTS)
    book.close()


def growth(data: BookData) -> float:
    """The worst step in cost by draw, month and lease, where one of the three is four times as much.

    At most 1 where cost grows no faster than draws × months × leases; processor caches and sorting, which
    are not of that kind, come on top.
    """
    middle = Size(DRAWS, MONTHS, TENANTS)
    costs = {size: _cost(data, size) for size in (middle, *middle.times(0.25), *middle.times(4))}
    larger = max(costs[size] for size in middle.times(4))
    smaller = min(costs[size] for size in middle.times(0.25))
    return max(larger / costs[middle], costs[middle] / smaller)


def _cost(data: BookData, size: Size) -> float:
    """Seconds of processor time by draw, month and lease; the less of two, which others disturbed less."""
    data = _with_leases(data, size.leases)
    simulation = simulate(data, Scenario("Risque", Month(2018, 1), size.months))
    seconds = []
    for _ in range(2):
        start = process_time()
        draw(data, simulation, RISK, size.draws, 1)
        seconds.append(process_time() - start)
    return min(seconds) / (size.draws * size.months * size.leases)


def _with_leases(data: BookData, count: int) -> BookData:
    """As many leases like the book's longest-running one, each of a tenant of its own."""
    model = next(lease for lease in data.leases if lease.last_day is None)
    party = data.party_by_id[model.party_id]
    numbers = range(1, count + 1)
    return replace(
        data,
        parties=tuple(replace(party, id=n, code=f"T{n:02}") for n in numbers),
        leases=tuple(replace(model, id=n, code=f"L{n:02}", party_id=n) for n in numbers),
        calls=(),
    )


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
