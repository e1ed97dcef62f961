"""Whole euros for tables without cents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.money import round_ratio

if TYPE_CHECKING:
    from collections.abc import Sequence


def whole_euros(amounts_cents: Sequence[int]) -> list[int]:
    """Return amounts in whole euros that add up to their rounded sum.

    Largest remainder, ties to the earliest: none is a euro or more away from its cents. Negative amounts
    may stand among positive ones; where the sum is negative all is rounded like its opposite.
    """
    if sum(amounts_cents) < 0:
        return [-euros for euros in whole_euros([-cents for cents in amounts_cents])]
    parts = [cents // 100 for cents in amounts_cents]
    missing = round_ratio(sum(amounts_cents), 100) - sum(parts)
    for index in sorted(range(len(parts)), key=lambda at: -(amounts_cents[at] % 100))[:missing]:
        parts[index] += 1
    return parts
