"""The charts of the Région's first sheet: occupancy, then income against costs, quarter by quarter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.colours import LIGHT
from app.exporting.chart import Line, line_chart
from app.exporting.occupancy_sheet import COSTS, FINANCIAL, INCOME, PHYSICAL
from app.numbers import money, percent

if TYPE_CHECKING:
    from openpyxl.chart import LineChart

    from app.exporting.occupancy_sheet import OccupancyPlaces

_SHARES = "0 %"
_LABELS = 8


def occupancy_chart(places: OccupancyPlaces) -> LineChart:
    """Physical and financial occupancy; the title says the last quarter's."""
    last = places.quarters[-1]
    shown = last[PHYSICAL - 1]
    title = "Aucun bureau à louer"
    if isinstance(shown.value, float):
        title = f"Occupation physique : {percent(shown.value)} ({last[0].value})"
    lines = [
        Line(places.headings[PHYSICAL - 1], places.column(PHYSICAL), LIGHT.income),
        Line(places.headings[FINANCIAL - 1], places.column(FINANCIAL), LIGHT.cost, "sysDash"),
    ]
    chart = line_chart(title, places.labels, lines, _LABELS)
    chart.y_axis.number_format = _SHARES
    chart.y_axis.scaling.min, chart.y_axis.scaling.max = 0, 1
    return chart


def result_chart(places: OccupancyPlaces) -> LineChart:
    """Income and costs of each quarter; the title says how far apart the last one's are."""
    last = places.quarters[-1]
    cents = round((last[INCOME - 1].number - last[COSTS - 1].number) * 100)
    title = f"{last[0].value} : solde de {money(cents, zero='0,00 €')}"
    lines = [
        Line(places.headings[INCOME - 1], places.column(INCOME), LIGHT.income),
        Line(places.headings[COSTS - 1], places.column(COSTS), LIGHT.cost, "sysDash"),
    ]
    return line_chart(title, places.labels, lines, _LABELS)
