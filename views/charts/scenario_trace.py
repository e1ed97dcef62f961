"""One course in the chart of scenarios: its figures, and the lines and the dot that show them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from matplotlib.lines import Line2D

from views.charts.scenario_colours import BASELINE_DASH

if TYPE_CHECKING:
    from app.colours import Tones
    from models.period import Month
    from views.charts.moving_chart import MovingChart

_AHEAD = (0, (4, 2.5))


@dataclass(frozen=True, slots=True)
class Curve:
    """A course of events: the balance before the first month and at the end of each, in cents.

    `even` is the first month from which it stays ≥ 0, wherever that lies.
    """

    name: str
    months: tuple[Month, ...]
    before_cents: int
    cents: tuple[int, ...]
    even: Month | None

    @property
    def even_x(self) -> float | None:
        """Where along the axis the balance passes zero for good; None where it does not within the months."""
        if self.even is None or self.even not in self.months:
            return None
        at = self.months.index(self.even)
        before = self.cents[at - 1] if at else self.before_cents
        rise = self.cents[at] - before
        return at - self.cents[at] / rise if before < 0 < rise else None


class ScenarioTrace:
    """The artists of one course: its kept part, its forecast and the point of break-even.

    That of the first scenario, index 1, follows the levers.
    """

    def __init__(self, chart: MovingChart, index: int) -> None:
        axes, order = chart.axes, 3 if index else 2
        self._first = index == 0
        self._line = axes.add_line(Line2D([], [], zorder=order, solid_capstyle="round"))
        self._ahead = axes.add_line(Line2D([], [], zorder=order, linestyle=_AHEAD))
        # Where several break even in one month, the first scenario's dot is the one that is seen.
        above = 5 + (1 / index if index else 0)
        self._dot = axes.add_line(Line2D([], [], marker="o", markersize=8, linestyle="", zorder=above))
        self.colour = ""
        self.even_x: float | None = None
        # A dot that lay in the ground would be crossed by the line that moves.
        chart.moving(self._dot)
        if index == 1:
            chart.moving(self._line)
            chart.moving(self._ahead)

    def restyle(self, colour: str, tones: Tones) -> None:
        """Take a colour, and those of a light or dark ground."""
        self.colour = colour
        for line in (self._line, self._ahead):
            line.set(color=colour, linewidth=1.6 if self._first else 2.2)
        if self._first:
            self._ahead.set_linestyle(BASELINE_DASH)
        self._dot.set(color=colour, markeredgecolor=tones.ground, markeredgewidth=1.5)

    def follow(self, curve: Curve | None, kept: int) -> None:
        """Show a course whose first `kept` months are kept; nothing for None."""
        if curve is None:
            self.even_x = None
            for line in (self._line, self._ahead, self._dot):
                line.set_data([], [])
            return
        values = (curve.before_cents, *curve.cents)
        places = range(-1, len(curve.cents))
        self._line.set_data(places[: kept + 1], values[: kept + 1])
        self._ahead.set_data(places[kept:], values[kept:])
        self.even_x = curve.even_x
        self._dot.set_data(*([], []) if self.even_x is None else ([self.even_x], [0]))
