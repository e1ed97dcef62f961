"""Labels at line ends: pushed apart where the lines end close together."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def spread(heights: Sequence[float], gap: float) -> list[float]:
    """How far to move each label so that no two are closer than `gap`; their middle stays where it is."""
    order = sorted(range(len(heights)), key=lambda index: heights[index])
    groups: list[tuple[list[int], float]] = []
    for index in order:
        members, middle = [index], heights[index]
        while groups and groups[-1][1] + gap * (len(groups[-1][0]) + len(members)) / 2 > middle:
            below, centre = groups.pop()
            total = len(below) + len(members)
            middle = (centre * len(below) + middle * len(members)) / total
            members = [*below, *members]
        groups.append((members, middle))
    moved = [0.0] * len(heights)
    for members, middle in groups:
        for place, index in enumerate(members):
            moved[index] = middle + gap * (place - (len(members) - 1) / 2) - heights[index]
    return moved
