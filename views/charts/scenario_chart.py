"""The cumulated balance of the baseline and of scenarios: the first scenario follows the levers."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from matplotlib.patches import Rectangle
from PySide6.QtCore import QCoreApplication, QPointF
from PySide6.QtGui import QColor, QFontMetrics

from app import numbers
from app.reports.entry_filter import EntryFilter
from models.account import Nature, Source
from models.period import Period
from views import theme
from views.charts import axis
from views.charts.end_labels import spread
from views.charts.moving_chart import MovingChart
from views.charts.scenario_colours import scenario_colours
from views.charts.scenario_trace import ScenarioTrace
from views.charts.tip import tip_table
from views.workspace import Aim

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from app.colours import Tones
    from models.period import Month
    from views.charts.scenario_trace import Curve

MOST = 4
"""How many scenarios stand beside the baseline."""
_BESIDE = 8
"""Pixels between a line's end and its name, and between that and the edge."""
_LONG_AMOUNT = -88_880_000
"""An amount whose words are about as long as they get while a slider is held, in cents."""


class ScenarioChart(MovingChart):
    """Month `i` lies between `i − 1` and `i` along the axis; the balance is that at its end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__((56, 10, 0, 22), parent)
        self._curves: list[Curve] = []
        self._kept = 0
        self._tones = theme.tones()
        axes = self.axes
        self._ground = axes.add_patch(
            Rectangle((0, 0), 0, 1, transform=axes.get_xaxis_transform(), lw=0, zorder=0)
        )
        self._ahead = axes.text(0, 0.97, "", transform=axes.get_xaxis_transform(), va="top", ha="left")
        self._zero = axes.axhline(0, linewidth=1, zorder=1)
        self._traces = [ScenarioTrace(self, index) for index in range(MOST + 1)]

    def restyle(self, tones: Tones) -> None:
        """Take the colours of a light or dark ground."""
        super().restyle(tones)
        self._tones = tones
        self._ground.set_facecolor(tones.forecast_ground)
        self._ahead.set_color(tones.faint_ink)
        self._zero.set_color(tones.faint_ink)
        for trace, colour in zip(self._traces, scenario_colours(tones), strict=True):
            trace.restyle(colour, tones)
        if self._curves:
            self._rescale()
        self.draw_idle()

    def show_data(self, baseline: Curve, scenarios: Sequence[Curve], kept: int) -> None:
        """Show other courses, of which the first `kept` months are kept; the limits hold them all."""
        self._curves, self._kept = [baseline, *scenarios[:MOST]], kept
        months = len(baseline.months)
        self._ground.set(x=kept - 1, width=months - kept)
        self._ahead.set_x(kept - 1 + 0.15)
        words = QCoreApplication.translate("Charts", "forecast")
        self._ahead.set_text(words if kept < months else "")
        for index, trace in enumerate(self._traces):
            trace.follow(self._curves[index] if index < len(self._curves) else None, kept)
        self.set_margins(right=self._names_width() + 2 * _BESIDE)
        self._rescale()
        self.draw_idle()

    def follow(self, scenario: Curve) -> None:
        """Show the first scenario as it is now, at once, within the limits there are."""
        self._curves[1:2] = [scenario]
        self._traces[1].follow(scenario, self._kept)
        self.move()

    def tip_at(self, x: float, y: float) -> str:  # noqa: ARG002 - a month is told all along its height
        """The month's balance in each course."""
        index = self._index(x)
        if index is None:
            return ""
        title = str(self._curves[0].months[index])
        if index >= self._kept:
            title = QCoreApplication.translate("Charts", "{month} (forecast)").format(month=title)
        return tip_table(title, [(curve.name, numbers.money(curve.cents[index])) for curve in self._curves])

    def pick_at(self, x: float, y: float) -> object | None:  # noqa: ARG002 - the same all along its height
        """The entries of a month that is kept; there is nothing behind a forecast."""
        index = self._index(x)
        if index is None or index >= self._kept:
            return None
        month = self._curves[0].months[index]
        return Aim("journal", EntryFilter(Period.of_month(month), frozenset((*Source, *Nature))))

    def marks_at(self, x: float) -> float | None:
        """The end of the month."""
        index = self._index(x)
        return None if index is None else float(index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Name as many months as have room."""
        super().resizeEvent(event)
        if self._curves:
            self._name_months()

    def _index(self, x: float) -> int | None:
        index = math.ceil(x)
        return index if self._curves and 0 <= index < len(self._curves[0].cents) else None

    def _rescale(self) -> None:
        values = [0, *(cents for curve in self._curves for cents in (curve.before_cents, *curve.cents))]
        axis.thousands(self.axes, min(values), max(values), self._tones)
        self._name_months()
        self.axes.set_xlim(-1, len(self._curves[0].months) - 1)

    def _name_months(self) -> None:
        axis.along(self.axes, self._curves[0].months, -0.5, self.axes_size()[0])

    def _names_width(self) -> int:
        """The room that the names at the line ends take."""
        words = (
            _end_words(curve, cents) for curve in self._curves for cents in (curve.cents[-1], _LONG_AMOUNT)
        )
        metrics = QFontMetrics(self.font())
        return max(metrics.horizontalAdvance(text) for text in words)

    def paint_over(self, painter: QPainter) -> None:
        """The names at the line ends, no two on one line of text, and the months of break-even."""
        shown = list(zip(self._traces, self._curves, strict=False))
        ends = [self.place_of(len(curve.cents) - 1, curve.cents[-1]) for _, curve in shown]
        top, bottom = self.inner.top(), self.inner.bottom()
        heights = [min(max(end.y(), top), bottom) for end in ends]
        told: set[Month] = set()
        for (trace, curve), end, height, shift in zip(
            shown, ends, heights, spread(heights, painter.fontMetrics().height()), strict=True
        ):
            painter.setPen(QColor(trace.colour))
            middle = height + shift + painter.fontMetrics().ascent() / 2 - 1
            painter.drawText(QPointF(end.x() + _BESIDE, middle), _end_words(curve, curve.cents[-1]))
            # One month is told once, however many courses break even in it.
            if curve.even is not None and curve.even not in told:
                told.add(curve.even)
                self._paint_date(painter, trace, curve.even)

    def _paint_date(self, painter: QPainter, trace: ScenarioTrace, even: Month) -> None:
        if trace.even_x is None:
            return
        place = self.place_of(trace.even_x, 0)
        words, metrics = str(even), painter.fontMetrics()
        if not self.inner.contains(place):
            return
        width = metrics.horizontalAdvance(words) + 8
        # A rising line leaves room above at the left and below at the right of where it passes zero.
        baseline = trace is self._traces[0]
        y = place.y() + (metrics.ascent() + 6 if baseline else -8)
        left = place.x() + width > self.inner.right() if baseline else place.x() - width > self.inner.left()
        x = place.x() - width if left else place.x() + 8
        painter.drawText(QPointF(x, y), words)


def _end_words(curve: Curve, cents: int) -> str:
    return f"{_short(curve.name)}  {axis.in_thousands(cents)}"


def _short(name: str) -> str:
    return name if len(name) <= 14 else f"{name[:13]}…"
