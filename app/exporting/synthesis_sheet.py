"""The first sheet, to be read alone: four figures, the charts of the progress, three lines of comment."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.exporting import style
from app.exporting.formula import Formula, Name, Place, difference, ratio
from app.exporting.progress_charts import balance_chart, cumulated_chart
from app.exporting.words import month_words, period_words
from app.numbers import NONE, area, day, money, percent

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from openpyxl.chart import LineChart

    from app.exporting.formula import Value
    from app.exporting.progress import Progress
    from app.exporting.sheet import Sheet
    from app.exporting.subject import Subject
    from models.balance import Balance
    from models.break_even import BreakEven
    from models.rent_roll import RentRoll

_TILE_ROW = 5
_CHART_ROW = 9
_COMMENT_ROW = 28
_TILE_WIDTH, _GAP_WIDTH = 40.0, 2.5
_COLUMNS, _LABELS = 7, 8

_TILE_LABEL = replace(style.SUBTITLE, above="medium", size=10)
_FIGURE = replace(style.PLAIN, size=20, bold=True, align="left", ink=style.Ink.HEADING)
_TILE_NOTE = replace(style.SUBTITLE, size=9, wrap=True, vertical="top")
_COMMENT = replace(style.WRAPPED, size=11, vertical="center")


@dataclass(frozen=True, slots=True)
class Tile:
    """One of the four figures: what it is, its value, and one line on it."""

    label: str
    content: Formula | Value
    number_format: str
    note: str


class SynthesisSheet:
    """Writes the sheet, which comes first and is filled in last."""

    def __init__(self, sheet: Sheet, subject: Subject) -> None:
        self._sheet = sheet
        self._subject = subject

    def head(self, title: str = "Équilibre immobilier : synthèse") -> None:
        """Write the heading and lay out the four columns."""
        self._subject.head_period(self._sheet, title)
        for column in range(1, _COLUMNS + 1):
            self._sheet.width(column, _TILE_WIDTH if column % 2 else _GAP_WIDTH)

    def tiles(self, tiles: Sequence[Tile]) -> list[Place]:
        """Write the four figures side by side; where each stands."""
        self._sheet.height(_TILE_ROW + 1, 32)
        self._sheet.height(_TILE_ROW + 2, 27)
        return [self._tile(column, tile) for column, tile in zip(range(1, 8, 2), tiles, strict=True)]

    def charts(self, progress: Progress) -> None:
        """Add the charts of the progress side by side: income against costs, and what lies between them."""
        self.draw(cumulated_chart(progress, _LABELS), balance_chart(progress, _LABELS))

    def draw(self, left: LineChart, right: LineChart) -> None:
        """Put two charts side by side under the figures."""
        for row in range(_CHART_ROW, _COMMENT_ROW):
            self._sheet.height(row, 15)
        last_row, middle = _COMMENT_ROW - 2, _COLUMNS // 2
        self._sheet.chart(left, (_CHART_ROW, 1), (last_row, middle))
        self._sheet.chart(right, (_CHART_ROW, middle + 2), (last_row, _COLUMNS))

    def comment(self, lines: Sequence[str]) -> None:
        """Write the lines of comment over the whole width."""
        for row, line in enumerate(lines, start=_COMMENT_ROW):
            self._sheet.put(row, 1, line, _COMMENT, fits=False)
            self._sheet.worksheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=_COLUMNS)
            self._sheet.height(row, 31)

    def _tile(self, column: int, tile: Tile) -> Place:
        self._sheet.put(_TILE_ROW, column, tile.label, _TILE_LABEL)
        self._sheet.put(_TILE_ROW + 2, column, tile.note, _TILE_NOTE)
        look = replace(_FIGURE, number_format=tile.number_format)
        return self._sheet.put(_TILE_ROW + 1, column, tile.content, look)


def coverage_tile(income: Name, costs: Name, balance: Balance, before: Balance | None = None) -> Tile:
    """Income ÷ costs of the period, beside that of a year before where it is known."""
    amounts = (money(cents, zero="0,00 €") for cents in (balance.income_cents, balance.cost_cents))
    note = "{} de recettes pour {} de charges".format(*amounts)
    if before is not None and before.coverage is not None:
        note += f" ; un an avant : {percent(before.coverage)}"
    return Tile(f"Couverture, {period_words(balance.period)}", ratio(income, costs), style.SHARE, note)


def balance_tile(income: Name, costs: Name, balance: Balance, since: date) -> Tile:
    """Income less costs of the period."""
    cumulated = money(balance.buckets[-1].cumulative_balance_cents, zero="0,00 €")
    note = f"{cumulated} cumulés depuis le {day(since)}"
    label = f"Solde, {period_words(balance.period)}"
    return Tile(label, difference(income, costs), style.EUROS, note)


def break_even_tile(found: BreakEven, *, forecast: bool) -> Tile:
    """The day on which the year breaks even, or what that would take; `forecast` where some of it is that."""
    label = f"Point mort {found.year}{', prévisions comprises' if forecast else ''}"
    if found.coverage is None:
        return Tile(label, NONE, style.TEXT, "aucune charge sur l’année")
    month, rent = found.cumulative_month, found.rent_m2_year_cents
    if month:
        note = f"solde cumulé positif dès {month_words(month)}"
    else:
        note = f"loyer d’équilibre : {money(rent, unit='€/m²/an')}" if rent else ""
    if found.date:
        return Tile(label, found.date, style.DAY, note)
    return Tile(label, "Atteint" if found.reached else "Non atteint", style.TEXT, note)


def occupancy_tile(let: Name, lettable: Name, roll: RentRoll) -> Tile:
    """Let ÷ lettable area on the period's last day."""
    note = f"{area(roll.let_m2)} loués sur {area(roll.lettable_m2)} de bureaux"
    return Tile(f"Occupation au {day(roll.on)}", ratio(let, lettable), style.SHARE, note)
