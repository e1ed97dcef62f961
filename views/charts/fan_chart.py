"""Where the cumulated balance may go: the range of eight draws in ten, and its middle."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from matplotlib.collections import PolyCollection
from matplotlib.lines import Line2D
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontMetrics

from app import numbers
from views import theme
from views.charts import axis
from views.charts.canvas import ChartCanvas
from views.charts.tip import tip_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from app.colours import Tones
    from models.period import Month

_BESIDE = 8
_NAMES = ("10\u202f%", "50\u202f%", "90\u202f%")


class FanChart(ChartCanvas):
    """Month `i` stands at `i`; the band lies between the 10th and the 90th percentile."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__((56, 10, 0, 22), parent)
        self._months: Sequence[Month] = ()
        self._fan: Sequence[tuple[int, int, int]] = ()
        self._tones = theme.tones()
        self._band = PolyCollection([], lw=0, zorder=1)
        self.axes.add_collection(self._band)
        self._zero = self.axes.axhline(0, linewidth=1, zorder=2)
        self._lines = [self.axes.add_line(Line2D([], [], zorder=3)) for _ in _NAMES]
        self._ends = [
            self.axes.annotate(
                "", (0, 0), (6, 0), textcoords="offset points", va="center", annotation_clip=False
            )
            for _ in _NAMES
        ]

    def restyle(self, tones: Tones) -> None:
        """Take the colours of a light or dark ground."""
        super().restyle(tones)
        self._tones = tones
        self._band.set_facecolor(tones.surplus)
        self._zero.set_color(tones.faint_ink)
        for line, width in zip(self._lines, (1, 2.2, 1), strict=True):
            line.set(color=tones.income, linewidth=width)
        for text in self._ends:
            text.set_color(tones.ink)
        if self._fan:
            self.show_data(self._months, self._fan)
        self.draw_idle()

    def show_data(self, months: Sequence[Month], fan: Sequence[tuple[int, int, int]]) -> None:
        """Show the percentiles of each month, in cents."""
        self._months, self._fan = months, fan
        places = range(len(fan))
        values = [0, *(cents for percentiles in fan for cents in percentiles)]
        axis.thousands(self.axes, min(values), max(values), self._tones)
        names = [f"{name}  {axis.in_thousands(cents)}" for name, cents in zip(_NAMES, fan[-1], strict=True)]
        metrics = QFontMetrics(self.font())
        self.set_margins(right=max(metrics.horizontalAdvance(name) for name in names) + 2 * _BESIDE)
        axis.along(self.axes, months, 0, self.axes_size()[0])
        self.axes.set_xlim(0, max(len(fan) - 1, 1))
        low, high = [p[0] for p in fan], [p[2] for p in fan]
        self._band.set_verts([[*zip(places, low, strict=True), *reversed([*zip(places, high, strict=True)])]])
        for which, (line, end, name) in enumerate(zip(self._lines, self._ends, names, strict=True)):
            line.set_data(places, [percentiles[which] for percentiles in fan])
            end.xy = (len(fan) - 1, fan[-1][which])
            end.set_text(name)
        self.draw_idle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Name as many months as have room."""
        super().resizeEvent(event)
        axis.along(self.axes, self._months, 0, self.axes_size()[0])

    def tip_at(self, x: float, y: float) -> str:  # noqa: ARG002 - a month is told all along its height
        """The month's percentiles."""
        index = math.floor(x + 0.5)
        if not 0 <= index < len(self._fan):
            return ""
        words = QCoreApplication.translate("Charts", "{share} of draws stay below")
        rows = [
            (words.format(share=name), numbers.money(cents))
            for name, cents in zip(_NAMES, self._fan[index], strict=True)
        ]
        return tip_table(str(self._months[index]), rows)

    def pick_at(self, x: float, y: float) -> object | None:  # noqa: ARG002 - nothing lies behind a draw
        """Nothing."""
        return None

    def marks_at(self, x: float) -> float | None:
        """The month."""
        index = math.floor(x + 0.5)
        return float(index) if 0 <= index < len(self._fan) else None
