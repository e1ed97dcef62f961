"""Each tenant's rent per m², sorted, against the rent that would break even."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matplotlib.collections import PolyCollection
from matplotlib.ticker import FixedFormatter, FixedLocator, NullLocator
from matplotlib.transforms import blended_transform_factory
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFontMetrics

from app import numbers
from app.reports.entry_filter import EntryFilter
from models.lease import RentUnit
from models.money import round_ratio
from views import theme
from views.charts.canvas import ChartCanvas
from views.charts.tip import tip_table
from views.words import word
from views.workspace import Aim

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from app.colours import Tones
    from app.reports.carriers import TenantRent, TenantRents

MOST = 12
"""How many tenants have a bar; of more, the highest and lowest keep theirs."""
_MARGINS = (172, 20, 56, 6)
_BESIDE = 10
"""Pixels beside a name."""
_MOST_OF_WIDTH = 0.5
"""The share of the width that names may take."""
_THICKNESS = 0.66


class RentsChart(ChartCanvas):
    """Tenant `i` stands at `i`, counted from the top."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_MARGINS, parent)
        self._rents: TenantRents | None = None
        self._shown: Sequence[TenantRent] = ()
        self._tones = theme.tones()
        axes = self.axes
        self._bars = PolyCollection([], lw=0, zorder=2)
        axes.add_collection(self._bars)
        self._line = axes.axvline(0, linewidth=1.6, linestyle=(0, (4, 2)), zorder=3)
        self._line_label = axes.text(
            0,
            1,
            "",
            transform=blended_transform_factory(axes.transData, axes.transAxes),
            va="bottom",
            ha="center",
        )
        self._figures = [
            axes.annotate("", (0, 0), (4, 0), textcoords="offset points", va="center_baseline")
            for _ in range(MOST)
        ]
        axes.xaxis.set_major_locator(NullLocator())

    def restyle(self, tones: Tones) -> None:
        """Take the colours of a light or dark ground."""
        super().restyle(tones)
        self._tones = tones
        self.axes.tick_params(axis="y", colors=tones.ink)
        self._line.set_color(tones.ink)
        self._line_label.set_color(tones.ink)
        for figure in self._figures:
            figure.set_color(tones.ink)
        if self._rents is not None:
            self.show_data(self._rents)

    def show_data(self, rents: TenantRents) -> None:
        """Show other figures."""
        self._rents = rents
        self._shown = _ends(rents.rents)
        values = [rent.rent_m2_year_cents for rent in self._shown]
        least = rents.break_even_cents or 0
        self._bars.set_verts([_bar(index, value) for index, value in enumerate(values)])
        self._bars.set_facecolor(
            [self._tones.income if value >= least else self._tones.cost for value in values]
        )
        self.axes.set_ylim(len(values) - 0.4, -0.6)
        self.axes.set_xlim(0, max([*values, least, 1]) * 1.02)
        self.axes.yaxis.set_major_locator(FixedLocator(range(len(values))))
        self._draw_names()
        self._draw_figures(values)
        self._draw_line(rents.break_even_cents)
        self.draw_idle()

    def tip_at(self, x: float, y: float) -> str:  # noqa: ARG002 - a tenant is told all along the bar
        """The tenant's rent and area."""
        rent = self._rent(y)
        if rent is None:
            return ""
        translate = QCoreApplication.translate
        rows = [
            (translate("Charts", "Rent per m² and year"), numbers.money(rent.rent_m2_year_cents)),
            (translate("Charts", "Rent of the year"), numbers.money(rent.rent_year_cents)),
            (translate("Charts", "Area"), numbers.area(rent.m2)),
        ]
        return tip_table(rent.name, rows)

    def pick_at(self, x: float, y: float) -> object | None:  # noqa: ARG002 - the same all along the bar
        """The tenant."""
        rent = self._rent(y)
        return None if rent is None else Aim("leases", EntryFilter(party_id=rent.party_id))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Write as much of the names as has room."""
        self._draw_names()
        super().resizeEvent(event)

    def _draw_names(self) -> None:
        """The names at the left, which take no more room than the longest of them."""
        metrics = QFontMetrics(theme.text_font(theme.TEXT))
        names = [rent.name for rent in self._shown]
        longest = max(map(metrics.horizontalAdvance, names), default=0) + _BESIDE
        left = min(longest, round(self.width() * _MOST_OF_WIDTH))
        shown = [metrics.elidedText(name, Qt.TextElideMode.ElideRight, left - _BESIDE) for name in names]
        self.axes.yaxis.set_major_formatter(FixedFormatter(shown))
        self.set_margins(left=left)

    def _rent(self, y: float) -> TenantRent | None:
        index = round(y)
        return self._shown[index] if 0 <= index < len(self._shown) else None

    def _draw_figures(self, values: Sequence[int]) -> None:
        for index, figure in enumerate(self._figures):
            figure.set_visible(index < len(values))
            if index < len(values):
                figure.xy = (values[index], index)
                figure.set_text(_euros(values[index]))

    def _draw_line(self, cents: int | None) -> None:
        shown = cents is not None and cents > 0
        self._line.set_visible(shown)
        self._line_label.set_visible(shown)
        if cents is not None:
            self._line.set_xdata([cents, cents])
            self._line_label.set_x(cents)
            words = QCoreApplication.translate("Charts", "break-even {rent}")
            self._line_label.set_text(words.format(rent=_euros(cents, word(RentUnit.M2_YEAR))))
            self._line_label.set_horizontalalignment(
                "right" if cents > self.axes.get_xlim()[1] * 0.6 else "center"
            )


def _ends(rents: Sequence[TenantRent]) -> Sequence[TenantRent]:
    return rents if len(rents) <= MOST else (*rents[: MOST // 2], *rents[-MOST // 2 :])


def _bar(index: int, value: int) -> list[tuple[float, float]]:
    top, bottom = index - _THICKNESS / 2, index + _THICKNESS / 2
    return [(0, top), (value, top), (value, bottom), (0, bottom)]


def _euros(cents: int, unit: str = "€") -> str:
    return numbers.decimal(round_ratio(cents, 100), 0, unit)
