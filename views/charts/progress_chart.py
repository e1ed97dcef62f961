"""Cumulated income against cumulated costs: the gap tinted, the meeting marked, the forecast dashed."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING

from matplotlib.collections import PolyCollection
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from PySide6.QtCore import QCoreApplication

from app import numbers
from app.reports.entry_filter import EntryFilter
from models.account import Nature, Source
from models.period import Period
from views import theme
from views.charts import axis
from views.charts.bands import fill
from views.charts.canvas import ChartCanvas
from views.charts.tip import tip_table
from views.language import month_name
from views.workspace import Aim

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from app.colours import Tones
    from app.reports.progress import Point, Progress
    from views.charts.bands import Polygon

_BAND = 0.5
"""The height of the band of the balance, as a share of that of the sums."""
_AHEAD = 0.55
"""The strength of what is forecast."""
_LABEL_GAP = 17
"""The least distance of two labels at the right, in pixels."""


class ProgressChart(ChartCanvas):
    """Two lines from the books' first day on; month `i` lies between `i − 1` and `i` along the axis."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__((56, 10, 128, 22), parent)
        self._progress: Progress | None = None
        self._tones = theme.tones()
        self._band = (0.0, 0.0)
        axes = self.axes
        self._ground = axes.add_patch(
            Rectangle((0, 0), 0, 1, transform=axes.get_xaxis_transform(), lw=0, zorder=0)
        )
        self._chosen = axes.add_patch(Rectangle((0, 0), 0, 0.012, transform=axes.get_xaxis_transform(), lw=0))
        self._surplus = PolyCollection([], lw=0, zorder=1)
        self._deficit = PolyCollection([], lw=0, zorder=1)
        axes.add_collection(self._surplus)
        axes.add_collection(self._deficit)
        lines = [
            axes.add_line(Line2D([], [], linewidth=2, zorder=3, solid_capstyle="round")) for _ in range(4)
        ]
        self._income, self._costs, self._income_ahead, self._costs_ahead = lines
        for line in (self._income_ahead, self._costs_ahead):
            line.set(linestyle=(0, (4, 2.5)), alpha=_AHEAD)
        # The same gap once more below, on a scale of its own: beside the sums it would hardly be seen.
        self._balance_up = PolyCollection([], lw=0, zorder=2)
        self._balance_down = PolyCollection([], lw=0, zorder=2)
        axes.add_collection(self._balance_up)
        axes.add_collection(self._balance_down)
        self._zero = axes.add_line(Line2D([], [], linewidth=1, zorder=3))
        self._down_to_zero = axes.add_line(Line2D([], [], linewidth=1, zorder=2))
        self._dot = axes.add_line(Line2D([], [], marker="o", markersize=8, linestyle="", zorder=5))
        self._date = axes.annotate("", (0, 0), (0, 0), textcoords="offset points", zorder=5)
        self._ahead = axes.text(0, 0.97, "", transform=axes.get_xaxis_transform(), va="top", ha="left")
        self._ends = [
            axes.annotate("", (0, 0), (6, 0), textcoords="offset points", va="center", annotation_clip=False)
            for _ in range(3)
        ]

    def restyle(self, tones: Tones) -> None:
        """Take the colours of a light or dark ground."""
        super().restyle(tones)
        self._ground.set_facecolor(tones.forecast_ground)
        self._chosen.set_facecolor(tones.faint_ink)
        self._surplus.set_facecolor(tones.surplus)
        self._deficit.set_facecolor(tones.deficit)
        for line, colour in zip(
            (self._income, self._costs, self._income_ahead, self._costs_ahead),
            (tones.income, tones.cost) * 2,
            strict=True,
        ):
            line.set_color(colour)
        self._dot.set(color=tones.ink, markeredgecolor=tones.ground, markeredgewidth=1.5)
        self._date.set(color=tones.ink, fontweight="bold")
        self._ahead.set_color(tones.faint_ink)
        self._zero.set_color(tones.faint_ink)
        self._down_to_zero.set_color(tones.faint_ink)
        for text, colour in zip(self._ends, (tones.income, tones.cost_text, tones.ink), strict=True):
            text.set_color(colour)
        self._tones = tones
        if self._progress is not None:
            self._draw_axes(self._progress)
            self._draw_balance(self._progress.points)
        self.draw_idle()

    def show_data(self, progress: Progress, period: Period) -> None:
        """Show other figures; `period` is marked on the axis."""
        self._progress = progress
        points = progress.points
        self._draw_axes(progress)
        self._draw_lines(points)
        self._draw_gap(points)
        self._draw_balance(points)
        self._draw_meeting(progress)
        self._draw_ends()
        inside = [i for i, point in enumerate(points) if period.overlap(Period.of_month(point.month))]
        self._chosen.set(x=inside[0] - 1 if inside else 0, width=len(inside))
        self.draw_idle()

    def tip_at(self, x: float, y: float) -> str:  # noqa: ARG002 - a month is told all along its height
        """The month's cumulated figures."""
        point = self._point(x)
        if point is None:
            return ""
        translate = QCoreApplication.translate
        title = month_name(point.month)
        if point.forecast:
            title = translate("Charts", "{month} (forecast)").format(month=title)
        rows = (
            (translate("Charts", "Cumulated income"), point.cumulative_income_cents),
            (translate("Charts", "Cumulated costs"), point.cumulative_cost_cents),
            (translate("Charts", "Cumulated balance"), point.cumulative_balance_cents),
        )
        return tip_table(title, [(name, numbers.money(cents)) for name, cents in rows])

    def pick_at(self, x: float, y: float) -> object | None:  # noqa: ARG002 - the same all along its height
        """The month's entries."""
        point = self._point(x)
        if point is None:
            return None
        return Aim("journal", EntryFilter(Period.of_month(point.month), frozenset((*Source, *Nature))))

    def marks_at(self, x: float) -> float | None:
        """The end of the month."""
        index = self._index(x)
        return None if index is None else float(index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the labels apart."""
        super().resizeEvent(event)
        if self._progress is not None:
            months = [point.month for point in self._progress.points]
            axis.along(self.axes, months, -0.5, self.axes_size()[0])
            self._draw_ends()

    def _index(self, x: float) -> int | None:
        index = math.ceil(x)
        return index if self._progress is not None and 0 <= index < len(self._progress.points) else None

    def _point(self, x: float) -> Point | None:
        index = self._index(x)
        return None if index is None or self._progress is None else self._progress.points[index]

    def _draw_axes(self, progress: Progress) -> None:
        points = progress.points
        amounts = [(p.cumulative_income_cents, p.cumulative_cost_cents) for p in points]
        values = [*_before(points[0]), *(cents for pair in amounts for cents in pair)]
        low, high = min(values), max(values)
        axis.thousands(self.axes, low, high, self._tones)
        bottom, top = self.axes.get_ylim()
        self.axes.set_ylim(bottom - (top - bottom) * _BAND, top)
        axis.along(self.axes, [point.month for point in points], -0.5, self.axes_size()[0])
        self.axes.set_xlim(-1, len(points) - 1)

    def _draw_lines(self, points: Sequence[Point]) -> None:
        places = list(range(-1, len(points)))
        income0, costs0 = _before(points[0])
        income = [income0, *(point.cumulative_income_cents for point in points)]
        costs = [costs0, *(point.cumulative_cost_cents for point in points)]
        kept = next((i for i, point in enumerate(points) if point.forecast), len(points)) + 1
        for line, ahead, values in (
            (self._income, self._income_ahead, income),
            (self._costs, self._costs_ahead, costs),
        ):
            line.set_data(places[:kept], values[:kept])
            ahead.set_data(places[kept - 1 :], values[kept - 1 :])
        forecast = len(points) - kept + 1
        self._ground.set(x=kept - 2, width=forecast)
        self._ahead.set_x(kept - 2 + 0.15)
        words = QCoreApplication.translate("Charts", "forecast")
        self._ahead.set_text(words if forecast else "")

    def _draw_gap(self, points: Sequence[Point]) -> None:
        income0, costs0 = _before(points[0])
        ends = [(-1.0, income0, costs0)]
        ends += [(i, p.cumulative_income_cents, p.cumulative_cost_cents) for i, p in enumerate(points)]
        surplus, deficit = gap(ends)
        self._surplus.set_verts(surplus)
        self._deficit.set_verts(deficit)

    def _draw_balance(self, points: Sequence[Point]) -> None:
        """The cumulated balance around a line of its own, in the band below the sums."""
        bottom, top = self.axes.get_ylim()
        income, costs = _before(points[0])
        balances = [income - costs, *(point.cumulative_balance_cents for point in points)]
        low, high = min(*balances, 0), max(*balances, 0)
        height = (top - bottom) * _BAND / (1 + _BAND) * 0.86
        scale = height / max(high - low, 1)
        zero = bottom + height * 0.04 - low * scale
        ends = [(index - 1.0, zero + cents * scale, zero) for index, cents in enumerate(balances)]
        kept = sum(not point.forecast for point in points) + 1
        bands = (self._balance_up, self._balance_down)
        colours = (self._tones.income, self._tones.cost)
        for band, colour, past, ahead in zip(
            bands, colours, gap(ends[:kept]), gap(ends[kept - 1 :]), strict=True
        ):
            fill(band, [*past, *ahead], colour, [1.0] * len(past) + [_AHEAD] * len(ahead))
        self._zero.set_data([-1, len(points) - 1], [zero, zero])
        self._band = (zero, zero + balances[-1] * scale)

    def _draw_meeting(self, progress: Progress) -> None:
        x = progress.even_index
        if x is None or progress.even is None:
            self._dot.set_data([], [])
            self._down_to_zero.set_data([], [])
            self._date.set_text("")
            return
        at = max(math.ceil(x), 0)
        before = _before(progress.points[0]) if at == 0 else _ends(progress.points[at - 1])
        y = before[0] + (x - at + 1) * (progress.points[at].cumulative_income_cents - before[0])
        self._dot.set_data([x, x], [y, self._band[0]])
        self._down_to_zero.set_data([x, x], [y, self._band[0]])
        self._date.xy = (x, y)
        self._date.set_text(month_name(progress.even))
        # Beside the lines rather than on them, and inside the axes at both ends.
        left = x > (len(progress.points) - 1) / 2
        self._date.set(ha="right" if left else "left", va="bottom" if left else "top")
        self._date.set_position((-8, 5) if left else (8, -5))

    def _draw_ends(self) -> None:
        if self._progress is None:
            return
        points = self._progress.points
        translate = QCoreApplication.translate
        ends = _ends(points[-1])
        low, high = self.axes.get_ylim()
        pixels = self.axes_size()[1] / (high - low)
        # Labels closer than a line of text are pushed apart, each by half of what is missing.
        apart = max(0.0, (_LABEL_GAP - abs(ends[0] - ends[1]) * pixels) / 2) * 0.75
        above = 1 if ends[0] >= ends[1] else -1
        names = (translate("Charts", "Income"), translate("Charts", "Costs"))
        last = len(points) - 1
        for text, name, cents, shift in zip(self._ends, names, ends, (above, -above), strict=False):
            text.xy = (last, cents)
            text.set_position((6, shift * apart))
            text.set_text(f"{name} {axis.in_thousands(cents)}")
        balance = axis.in_thousands(points[-1].cumulative_balance_cents)
        self._ends[2].xy = (last, self._band[1])
        # In two lines: beside the balance of the year, it has to say that it is another one.
        self._ends[2].set_text(f"{translate('Charts', 'Cumulated balance')}\n{balance}")


def _ends(point: Point) -> tuple[int, int]:
    return point.cumulative_income_cents, point.cumulative_cost_cents


def _before(point: Point) -> tuple[int, int]:
    return (
        point.cumulative_income_cents - point.income_cents,
        point.cumulative_cost_cents - point.cost_cents,
    )


def gap(ends: Sequence[tuple[float, float, float]]) -> tuple[list[Polygon], list[Polygon]]:
    """The polygons between two lines given as (x, income, costs): where income is above, and where below.

    Each reaches from one meeting of the lines to the next; seams inside it would show.
    """
    found: dict[bool, list[Polygon]] = {True: [], False: []}
    run = list(ends[:1])
    for start, end in pairwise(ends):
        before, after = start[1] - start[2], end[1] - end[2]
        if before * after < 0:
            part = before / (before - after)
            y = start[1] + (end[1] - start[1]) * part
            meeting = (start[0] + (end[0] - start[0]) * part, y, y)
            _close(found, [*run, meeting])
            run = [meeting]
        run.append(end)
        if not after:
            _close(found, run)
            run = [end]
    _close(found, run)
    return found[True], found[False]


def _close(found: dict[bool, list[Polygon]], run: Sequence[tuple[float, float, float]]) -> None:
    above = [(x, income) for x, income, _ in run]
    below = [(x, costs) for x, _, costs in reversed(run)]
    balance = sum(income - costs for _, income, costs in run)
    if balance:
        found[balance > 0].append([*above, *below])
