"""The charts of the progress to break-even, over the months that are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.colours import LIGHT
from app.exporting.chart import Line, line_chart
from app.exporting.progress import ALL_BALANCE, ALL_COSTS, ALL_INCOME, MONTH
from app.exporting.words import bucket_words
from app.numbers import day, money

if TYPE_CHECKING:
    from openpyxl.chart import LineChart

    from app.exporting.chart import Dash
    from app.exporting.progress import Progress, Row


def cumulated_chart(progress: Progress, labels_shown: int) -> LineChart:
    """Income and costs cumulated since the books began; the title says how far apart they are."""
    last = progress.drawn[-1]
    gap, when = _cents(last), day(last.bucket.period.end)
    if gap < 0:
        title = f"Il manque {money(-gap)} pour l’équilibre cumulé au {when}"
    else:
        title = f"Excédent cumulé de {money(gap, zero='0,00 €')} au {when}"
    lines = [_line(progress, ALL_INCOME, LIGHT.income), _line(progress, ALL_COSTS, LIGHT.cost, "sysDash")]
    return line_chart(title, [row.at(MONTH) for row in progress.drawn], lines, labels_shown)


def balance_chart(progress: Progress, labels_shown: int) -> LineChart:
    """The balance cumulated since the books began; its axis is the break-even."""
    lowest = min(progress.drawn, key=_cents)
    title = "Solde cumulé : jamais sous zéro"
    if _cents(lowest) < 0:
        month = bucket_words(lowest.bucket.period)
        title = f"Solde cumulé : au plus bas en {month} ({money(_cents(lowest))})"
    months = [row.at(MONTH) for row in progress.drawn]
    return line_chart(title, months, [_line(progress, ALL_BALANCE, LIGHT.ink)], labels_shown)


def _line(progress: Progress, column: int, colour: str, dash: Dash | None = None) -> Line:
    return Line(progress.headings[column - 1], [row.at(column) for row in progress.drawn], colour, dash)


def _cents(row: Row) -> int:
    """The cumulated balance of a row."""
    return round(row.at(ALL_BALANCE).number * 100)
