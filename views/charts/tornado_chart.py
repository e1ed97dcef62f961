"""What ten percent of each source and nature weigh against a year's balance, the heaviest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matplotlib.collections import PolyCollection
from matplotlib.ticker import FixedFormatter, FixedLocator
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFontMetrics

from app import numbers
from views import theme
from views.charts import axis
from views.charts.canvas import ChartCanvas
from views.charts.tip import tip_table
from views.words import word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from app.colours import Tones
    from models.sensitivity import Sensitivity

MOST = 10
_THICKNESS = 0.66
_MARGINS = (156, 6, 24, 22)
_BESIDE = 12
"""Pixels that a name leaves free on both sides."""
_BAR_ROOM, _TICK_ROOM = 17, 56
"""The least distance of two bars, and of two amounts along the axis, in pixels."""


class TornadoChart(ChartCanvas):
    """Bar `i` stands at `i`, counted from the top; teal where the balance gains, amber where it loses."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_MARGINS, parent)
        self._all: Sequence[Sensitivity] = ()
        self._rows: Sequence[Sensitivity] = ()
        self._balance = 0
        self._tones = theme.tones()
        self._gains, self._losses = PolyCollection([], lw=0, zorder=2), PolyCollection([], lw=0, zorder=2)
        self.axes.add_collection(self._gains)
        self.axes.add_collection(self._losses)
        self._middle = self.axes.axvline(0, linewidth=1, zorder=3)

    def restyle(self, tones: Tones) -> None:
        """Take the colours of a light or dark ground."""
        super().restyle(tones)
        self._tones = tones
        self._gains.set_facecolor(tones.income)
        self._losses.set_facecolor(tones.cost)
        self._middle.set_color(tones.faint_ink)
        self.axes.tick_params(axis="y", colors=tones.ink)
        self.axes.grid(axis="x", color=tones.hairline, linewidth=0.7)
        self.draw_idle()

    def show_data(self, rows: Sequence[Sensitivity], balance: int) -> None:
        """Show the heaviest around a year's balance in cents."""
        self._all, self._balance = rows, balance
        self._draw_bars()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many as have room."""
        super().resizeEvent(event)
        self._draw_bars()

    def _draw_bars(self) -> None:
        width, height = self.axes_size()
        balance = self._balance
        self._rows = self._all[: min(MOST, max(1, int(height / _BAR_ROOM)))]
        ends = [sorted((row.lower_cents, row.higher_cents)) for row in self._rows]
        self._losses.set_verts([_bar(place, low, balance) for place, (low, _) in enumerate(ends)])
        self._gains.set_verts([_bar(place, balance, high) for place, (_, high) in enumerate(ends)])
        self._middle.set_xdata([balance, balance])
        self._draw_axes([balance, *(cents for pair in ends for cents in pair)], int(width / _TICK_ROOM))
        self.draw_idle()

    def tip_at(self, x: float, y: float) -> str:  # noqa: ARG002 - a bar is told all along its length
        """The year's balance with ten percent less, and more."""
        place = round(y)
        if not 0 <= place < len(self._rows):
            return ""
        row, translate = self._rows[place], QCoreApplication.translate
        rows = [
            (translate("Charts", "Balance with 10 % less"), numbers.money(row.lower_cents)),
            (translate("Charts", "Balance with 10 % more"), numbers.money(row.higher_cents)),
        ]
        return tip_table(word(row.category), rows)

    def pick_at(self, x: float, y: float) -> object | None:  # noqa: ARG002 - nothing lies behind a forecast
        """Nothing."""
        return None

    def _draw_axes(self, values: Sequence[int], most_ticks: int) -> None:
        low, high = min(values), max(values)
        span = max(high - low, 1)
        self.axes.set_xlim(low - span * 0.04, high + span * 0.04)
        self.axes.set_ylim(max(len(self._rows), 1) - 0.5, -0.5)
        axis.thousands_along(self.axes, low, high, most_ticks)
        self.axes.yaxis.set_major_locator(FixedLocator(range(len(self._rows))))
        self.axes.yaxis.set_major_formatter(FixedFormatter([self._name(row) for row in self._rows]))

    def _name(self, row: Sensitivity) -> str:
        room = _MARGINS[0] - _BESIDE
        metrics = QFontMetrics(self.font())
        return metrics.elidedText(word(row.category), Qt.TextElideMode.ElideRight, room)


def _bar(place: int, start: int, end: int) -> list[tuple[float, float]]:
    top, bottom = place - _THICKNESS / 2, place + _THICKNESS / 2
    return [(start, top), (end, top), (end, bottom), (start, bottom)]
