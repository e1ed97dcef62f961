"""A year's months: income by source stacked upwards, costs by nature downwards."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from matplotlib.collections import PolyCollection
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from PySide6.QtCore import QCoreApplication

from app import numbers
from app.reports.carriers import MOST_NATURES, MOST_SOURCES
from app.reports.entry_filter import EntryFilter
from models.account import Nature, Source
from models.period import Period
from views import theme
from views.charts import axis
from views.charts.bands import fill
from views.charts.canvas import ChartCanvas
from views.charts.series_words import series_colour, series_name
from views.charts.tip import tip_table
from views.language import month_name
from views.workspace import Aim

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from app.colours import Tones
    from app.reports.carriers import Months, Series

_WIDTH = 0.72
_AHEAD = 0.5
"""The strength of forecast months."""


class MonthsChart(ChartCanvas):
    """Month `i` stands at `i`; the names of the series stand at the right, in the order of the stack."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__((56, 20, 162, 22), parent)
        self._months: Months | None = None
        self._tones = theme.tones()
        axes = self.axes
        across = axes.get_xaxis_transform()
        self._ground = axes.add_patch(Rectangle((0, 0), 0, 1, transform=across, lw=0, zorder=0))
        bands = MOST_SOURCES + MOST_NATURES
        self._bands = [PolyCollection([], zorder=2) for _ in range(bands)]
        for band in self._bands:
            axes.add_collection(band)
        self._zero = axes.axhline(0, linewidth=1, zorder=3)
        # Above the axes, for the bars may reach up to their edge.
        self._ahead = axes.text(0, 1, "", transform=across, va="bottom", ha="left")
        self._balance = axes.add_line(
            Line2D([], [], linestyle="", marker="D", markersize=4.5, zorder=4, markeredgewidth=1)
        )
        # The pixels stay where they are when the chart is made larger: at the right of the axes.
        self._names = [
            axes.annotate("", (1, 1), (24, 0), "axes fraction", textcoords="offset points", va="center")
            for _ in range(bands + 1)
        ]
        self._marks = [
            axes.annotate("■", (1, 1), (10, 0), "axes fraction", textcoords="offset points", va="center")
            for _ in range(bands + 1)
        ]

    def restyle(self, tones: Tones) -> None:
        """Take the colours of a light or dark ground."""
        super().restyle(tones)
        self._tones = tones
        self._ground.set_facecolor(tones.forecast_ground)
        self._ahead.set_color(tones.faint_ink)
        self._zero.set_color(tones.faint_ink)
        self._balance.set(color=tones.ink, markeredgecolor=tones.ground)
        for name in self._names:
            name.set_color(tones.ink)
        for band in self._bands:
            band.set_linewidth(0.6)
        if self._months is not None:
            self.show_data(self._months)

    def show_data(self, months: Months) -> None:
        """Show other figures."""
        self._months = months
        up = self._draw_stack(self._bands[:MOST_SOURCES], months.income, 1)
        down = self._draw_stack(self._bands[MOST_SOURCES:], months.costs, -1)
        axis.thousands(self.axes, min(down), max(up), self._tones)
        axis.along(self.axes, months.months, 0, self.axes_size()[0])
        self.axes.set_xlim(-0.6, len(months.months) - 0.4)
        ahead = sum(months.forecast)
        self._ground.set(x=len(months.months) - ahead - 0.5, width=ahead)
        self._ahead.set_x(len(months.months) - ahead - 0.5)
        self._ahead.set_text(QCoreApplication.translate("Charts", "forecast") if ahead else "")
        income, costs = _sums(months.income, len(months.months)), _sums(months.costs, len(months.months))
        self._balance.set_data(range(len(income)), [i - c for i, c in zip(income, costs, strict=True)])
        self._draw_names(months)
        self.draw_idle()

    def tip_at(self, x: float, y: float) -> str:
        """The month's figures of the side that the mouse is on."""
        index = self._index(x)
        if index is None or self._months is None:
            return ""
        title = month_name(self._months.months[index])
        if self._months.forecast[index]:
            title = QCoreApplication.translate("Charts", "{month} (forecast)").format(month=title)
        series = self._months.income if y >= 0 else self._months.costs
        rows = [(series_name(one), numbers.money(one.cents[index])) for one in series]
        total = sum(one.cents[index] for one in series)
        return tip_table(
            title, [*rows, (QCoreApplication.translate("Charts", "Total"), numbers.money(total))]
        )

    def pick_at(self, x: float, y: float) -> object | None:
        """The entries of the month and series under the mouse, or of its whole side beyond the stack."""
        index = self._index(x)
        if index is None or self._months is None:
            return None
        series = self._months.income if y >= 0 else self._months.costs
        categories: frozenset[Source | Nature] = frozenset(Source) if y >= 0 else frozenset(Nature)
        reached = 0
        for one in series:
            reached += one.cents[index]
            if abs(y) <= reached:
                categories = frozenset(one.categories)
                break
        return Aim("journal", EntryFilter(Period.of_month(self._months.months[index]), categories))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Name as many months as have room."""
        super().resizeEvent(event)
        if self._months is not None:
            axis.along(self.axes, self._months.months, 0, self.axes_size()[0])

    def _index(self, x: float) -> int | None:
        index = math.floor(x + 0.5)
        return index if self._months is not None and 0 <= index < len(self._months.months) else None

    def _draw_stack(self, bands: Sequence[PolyCollection], series: Sequence[Series], way: int) -> list[int]:
        """Draw one side and return how far each month reaches, beginning with zero."""
        months = self._months.months if self._months else ()
        forecast = self._months.forecast if self._months else ()
        reached = [0] * len(months)
        for index, band in enumerate(bands):
            cents = series[index].cents if index < len(series) else ()
            tops = [base + way * amount for base, amount in zip(reached, cents, strict=False)]
            colour = series_colour(series[index], self._tones) if cents else "none"
            bars = [_bar(i, reached[i], top) for i, top in enumerate(tops)]
            fill(band, bars, colour, [_AHEAD if ahead else 1 for ahead in forecast] if cents else [])
            # At half strength the lightest colours would hardly stand out from the ground.
            outlines = [self._tones.faint_ink if ahead else self._tones.ground for ahead in forecast]
            band.set_edgecolor(outlines or "none")
            reached = tops or reached
        return [0, *reached]

    def _draw_names(self, months: Months) -> None:
        """Name the bands from top to bottom as they are stacked, the balance between the two sides."""
        words = [(series_name(one), series_colour(one, self._tones), "■") for one in reversed(months.income)]
        words.append((QCoreApplication.translate("Charts", "Balance"), self._tones.ink, "◆"))
        words += [(series_name(one), series_colour(one, self._tones), "■") for one in months.costs]
        for index, (name, mark) in enumerate(zip(self._names, self._marks, strict=True)):
            shown = index < len(words)
            name.set_visible(shown)
            mark.set_visible(shown)
            if shown:
                height = 1 - (index + 0.5) / len(words)
                name.xy = mark.xy = (1, height)
                name.set_text(words[index][0])
                mark.set(color=words[index][1], text=words[index][2])


def _bar(index: int, start: int, end: int) -> list[tuple[float, float]]:
    left, right = index - _WIDTH / 2, index + _WIDTH / 2
    return [(left, start), (right, start), (right, end), (left, end)]


def _sums(series: Sequence[Series], months: int) -> list[int]:
    return [sum(one.cents[index] for one in series) for index in range(months)]
