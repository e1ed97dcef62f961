"""Axes as charts of this building show them: thousands of euros upwards, months along."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from matplotlib.ticker import FixedFormatter, FixedLocator, MaxNLocator

from app import numbers
from views.language import month_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes

    from app.colours import Tones
    from models.period import Month

_STEPS = ((12, 1), (36, 3), (84, 6))
"""Up to how many months each how manieth is named."""
_ROOM, _ROOM_WITH_YEAR = 31, 66
"""The least distance of two names of months in pixels, without and with a year."""
_K = 100_000
"""Cents in a thousand euros."""


def thousands(axes: Axes, low: int, high: int, tones: Tones) -> None:
    """Set the upward limits to hold both amounts of cents, with a few ticks in k€ and a light grid."""
    span = max(high - low, 1)
    ticks = [
        int(tick)
        for tick in MaxNLocator(5, steps=[1, 2, 2.5, 5, 10]).tick_values(low / _K * 10, high / _K * 10)
    ]
    axes.set_ylim(low - span * 0.04, high + span * 0.08)
    ticks = [tick for tick in ticks if low <= tick * _K / 10 <= high] or ticks
    axes.yaxis.set_major_locator(FixedLocator([tick * _K / 10 for tick in ticks]))
    axes.yaxis.set_major_formatter(FixedFormatter([_label(tick) for tick in ticks]))
    axes.grid(axis="y", color=tones.hairline, linewidth=0.7)


def along(axes: Axes, months: Sequence[Month], offset: float, width: float = 0) -> None:
    """Name months under the axis: each of a year, or a quarter's or half's first, the year under January.

    On an axis of `width` pixels (0 for wide enough) only as many as have room.
    """
    every = next((step for longest, step in _STEPS if len(months) <= longest), 12)
    while width and every < 12 and width / len(months) * every < _room(months):
        every = {1: 3, 3: 6, 6: 12}[every]
    named = [(index, month) for index, month in enumerate(months) if (month.month - 1) % every == 0]
    axes.xaxis.set_major_locator(FixedLocator([index + offset for index, _ in named]))
    axes.xaxis.set_major_formatter(
        FixedFormatter([_named(month, years=len(months) > 12) for _, month in named])
    )


def in_thousands(cents: int) -> str:
    """An amount of cents as `210,4 k€`."""
    return numbers.decimal(Fraction(cents, _K), 1, "k€")


def _room(months: Sequence[Month]) -> int:
    return _ROOM if len(months) <= 12 else _ROOM_WITH_YEAR


def _named(month: Month, *, years: bool) -> str:
    name = month_name(month, short=True)
    return f"{name} {month.year}" if years and month.month == 1 else name


def _label(tenths: int) -> str:
    thousands = tenths / 10
    places = 0 if tenths % 10 == 0 else 1
    return "0" if not tenths else numbers.decimal(thousands, places, "k€")
