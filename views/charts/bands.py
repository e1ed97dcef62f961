"""Filled polygons of one colour, some of them at half strength because they are forecast."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matplotlib.colors import to_rgba

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.collections import PolyCollection

    Polygon = list[tuple[float, float]]


def fill(band: PolyCollection, polygons: Sequence[Polygon], colour: str, strengths: Sequence[float]) -> None:
    """Show other polygons, each in the colour at its own strength; there may be none."""
    band.set_verts(polygons)
    band.set_facecolor([to_rgba(colour, strength) for strength in strengths] or "none")
