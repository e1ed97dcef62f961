"""Which lever weighs most: each moved by ten percent either way, against one year's balance."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from models.account import Nature, Source
from models.simulation import simulate

if TYPE_CHECKING:
    from models.book_data import BookData
    from models.scenario import Scenario


@dataclass(frozen=True, slots=True)
class Sensitivity:
    """The year's balance in cents when a source or nature is ten percent lower, and higher."""

    category: Source | Nature
    lower_cents: int
    higher_cents: int

    @property
    def swing_cents(self) -> int:
        """How far the balance moves between the two."""
        return abs(self.higher_cents - self.lower_cents)


def sensitivities(data: BookData, plan: Scenario, year: int) -> list[Sensitivity]:
    """Move each source and nature of a scenario by ten percent, those that weigh most first.

    Sources and natures that count for nothing in the year are left out.
    """
    expected = simulate(data, plan).scenario
    places = [n for n, month in enumerate(expected.months) if month.year == year]
    present = [c for c in (*Source, *Nature) if any(expected.amounts[place][c] for place in places)]
    balance = expected.balance_cents(year)
    found = [_moved(balance, sum(expected.amounts[place][c] for place in places), c) for c in present]
    return sorted(found, key=lambda row: -row.swing_cents)


def _moved(balance: int, amount: int, category: Source | Nature) -> Sensitivity:
    tenth = (2 * abs(amount) + 10) // 20 * (1 if amount >= 0 else -1)
    signed = tenth if isinstance(category, Source) else -tenth
    return Sensitivity(category, balance - signed, balance + signed)
