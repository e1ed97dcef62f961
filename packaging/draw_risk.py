"""Draws a scenario's risk again and again, or only the random numbers that takes: what the bench compares."""

from __future__ import annotations

import sys
from decimal import Decimal
from pathlib import Path

import numpy as np

from app.book import Book
from models.draws import draw
from models.period import Month
from models.scenario import Risk, Scenario
from models.simulation import simulate

REPEATED = 10
"""Often enough for the start of the program not to count."""

DRAWS, MONTHS, TENANTS = 10_000, 120, 12
YEARS = MONTHS // 12
RISK = Risk(Decimal("0.08"), (3, 9), Decimal(15), Decimal(20))


def main(what: str, path: Path) -> None:
    """Do `draws`, or `numbers` alone, on a book with twelve tenants."""
    book = Book.open(path, read_only=True)
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


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
