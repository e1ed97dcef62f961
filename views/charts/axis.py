"""Axes as charts of this building show them: thousands of euros upwards, months along."""

from __future__ import annotations

import math
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
_ROOM, _ROOM_WITH_YEAR, _ROOM_OF_YEAR = 31, 66, 42
"""The least distance of two names in pixels: of months, of months with a year, of years alone."""
_BELOW = 11
"""Points from the axis down to the line that the names of months stand on."""
_K = 100_000
"""Cents in a thousand euros."""


def thousands(axes: Axes, low: int, high: int, tones: Tones) -> None:
    """Set the upward limits to hold both amounts of cents, with a few ticks in k€ and a light grid."""
    span = max(high - low, 1)
    ticks = _ticks(low, high, 5)
    axes.set_ylim(low - span * 0.04, high + span * 0.08)
    axes.yaxis.set_major_locator(FixedLocator([tick * _K / 10 for tick in ticks]))
    axes.yaxis.set_major_formatter(FixedFormatter([tick_label(tick) for tick in ticks]))
    axes.grid(axis="y", color=tones.hairline, linewidth=0.7)


def thousands_along(axes: Axes, low: int, high: int, most: int) -> None:
    """Name amounts from the one to the other in k€ along the axis, about `most` of them at most."""
    ticks = _ticks(low, high, max(1, min(most, 4)))
    axes.xaxis.set_major_locator(FixedLocator([tick * _K / 10 for tick in ticks]))
    axes.xaxis.set_major_formatter(FixedFormatter([tick_label(tick) for tick in ticks]))
    _stand_on_one_line(axes)


def along(axes: Axes, months: Sequence[Month], offset: float, width: float = 0) -> None:
    """Name months under the axis: each of a year, or a quarter's or half's first, the year under January.

    On an axis of `width` pixels (0 for wide enough) only as many as have room; at last years alone, some
    of them.
    """
    every = next((step for longest, step in _STEPS if len(months) <= longest), 12)
    month_width = width / max(len(months), 1)
    while width and every < 12 and month_width * every < _room(months):
        every = {1: 3, 3: 6, 6: 12}[every]
    years_alone = bool(width) and every == 12 and month_width * every < _room(months)
    if years_alone:
        every = 12 * max(1, math.ceil(_ROOM_OF_YEAR / (12 * month_width)))
    named = [(place, month) for place, month in enumerate(months) if (month.month - 1) % min(every, 12) == 0]
    named = named[:: max(every // 12, 1)]
    axes.xaxis.set_major_locator(FixedLocator([place + offset for place, _ in named]))
    names = [str(month.year) if years_alone else _named(month, years=len(months) > 12) for _, month in named]
    axes.xaxis.set_major_formatter(FixedFormatter(names))
    _stand_on_one_line(axes)


def _stand_on_one_line(axes: Axes) -> None:
    """Align names by their baseline: hung by their tops, those with an ascender would stand lower."""
    axes.tick_params(axis="x", pad=_BELOW)
    for tick in axes.xaxis.get_major_ticks():
        tick.label1.set_verticalalignment("baseline")


def in_thousands(cents: int) -> str:
    """An amount of cents as `210,4 k€`."""
    return numbers.decimal(Fraction(cents, _K), 1, "k€")


def tick_label(tenths: int) -> str:
    """An amount on an axis, from tenths of a thousand euros: `10 k€`, `2,5 k€` or `0`."""
    thousands = tenths / 10
    places = 0 if tenths % 10 == 0 else 1
    return "0" if not tenths else numbers.decimal(thousands, places, "k€")


def _ticks(low: int, high: int, most: int) -> list[int]:
    """Round amounts between two of cents, in tenths of a thousand euros."""
    locator = MaxNLocator(most, steps=[1, 2, 2.5, 5, 10])
    ticks = [int(tick) for tick in locator.tick_values(low / _K * 10, high / _K * 10)]
    return [tick for tick in ticks if low <= tick * _K / 10 <= high] or ticks


def _room(months: Sequence[Month]) -> int:
    return _ROOM if len(months) <= 12 else _ROOM_WITH_YEAR


def _named(month: Month, *, years: bool) -> str:
    name = month_name(month, short=True)
    return f"{name} {month.year}" if years and month.month == 1 else name
