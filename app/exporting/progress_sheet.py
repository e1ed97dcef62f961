"""Month by month since the books began: income, costs, what they cumulate to, and the way to break-even."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from app.exporting import style
from app.exporting.formula import Formula, Place, added, difference, euros, total
from app.exporting.progress import (
    ALL_BALANCE,
    ALL_COSTS,
    ALL_INCOME,
    BALANCE,
    COSTS,
    COVERAGE,
    HEADINGS,
    INCOME,
    MONTH,
    Progress,
    Row,
)
from app.exporting.progress_charts import balance_chart, cumulated_chart
from app.exporting.sheet import span
from app.exporting.words import bucket_words, month_words, period_words
from app.numbers import NONE, day
from models.balance import balance
from models.period import Month, Period

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

    from app.exporting.formula import Value
    from app.exporting.sheet import Sheet
    from app.exporting.subject import Subject
    from models.balance import Bucket
    from models.break_even import BreakEven

_HEADING_ROW = 5
_CHART_WIDTH, _CHART_ROWS, _LABELS = 74, 17, 8


class ProgressSheet:
    """Writes the sheet."""

    def __init__(self, sheet: Sheet, subject: Subject) -> None:
        self._sheet = sheet
        self._subject = subject
        self._begin = subject.data.building.books_begin

    def write(self, found: BreakEven) -> Progress:
        """Write the table, what break-even takes this year, and the charts."""
        since = f"depuis le {day(self._begin)}, en gras {period_words(self._subject.period)}"
        self._subject.head(self._sheet, "Équilibre", since)
        headings = self._sheet.headings(_HEADING_ROW, HEADINGS, [style.HEADING, *[style.HEADING_RIGHT] * 7])
        rows = self._write_rows()
        last = rows[-1].places[0].row
        sums = self._write_sums(last + 1, rows)
        self._write_break_even(last + 3, found)
        self._sheet.freeze(_HEADING_ROW + 1, INCOME)
        self._sheet.repeat(_HEADING_ROW)
        progress = Progress(headings, rows, self._subject.kept_to, *sums)
        self._add_charts(progress)
        return progress

    def _write_rows(self) -> list[Row]:
        rows: list[Row] = []
        for bucket in self._buckets():
            rows.append(self._write_row(_HEADING_ROW + 1 + len(rows), bucket, rows))
        return rows

    def _buckets(self) -> list[Bucket]:
        """The months since the books began, cut where the books or the period begin inside one."""
        period = self._subject.period
        cuts = sorted({min(self._begin, period.start), self._begin, period.start, _after(period.end)})
        pieces = [Period(a, b - timedelta(days=1)) for a, b in pairwise(cuts)]
        return [
            bucket
            for piece in pieces
            if piece.end <= period.end
            for bucket in balance(self._subject.data, piece).buckets
        ]

    def _write_row(self, row: int, bucket: Bucket, before: Sequence[Row]) -> Row:
        look = style.MONEY.strong if self._exported(bucket) else style.MONEY
        month = replace(style.PLAIN, bold=look.bold)
        places = [
            self._sheet.put(row, MONTH, bucket_words(bucket.period), month),
            self._sheet.put(row, INCOME, euros(bucket.income_cents), look),
            self._sheet.put(row, COSTS, euros(bucket.cost_cents), look),
        ]
        places.append(self._sheet.put(row, BALANCE, difference(places[1], places[2]), look))
        for column in (ALL_INCOME, ALL_COSTS, ALL_BALANCE):
            source = places[column - ALL_INCOME + 1]
            above = before[-1].at(column) if before else None
            places.append(self._sheet.put(row, column, self._cumulated(bucket, source, above), look))
        coverage = self._coverage(Row(bucket, places), before)
        places.append(self._sheet.put(row, COVERAGE, coverage, replace(look, number_format=style.SHARE)))
        return Row(bucket, places)

    def _exported(self, bucket: Bucket) -> bool:
        return self._subject.period.start <= bucket.period.start

    def _cumulated(self, bucket: Bucket, source: Place, above: Place | None) -> Formula | None:
        """What stands above plus this row; empty before the books began."""
        if bucket.period.start < self._begin:
            return None
        if above is None or above.value is None:
            return Formula("{0}", source.number, (source,))
        return Formula("{0}+{1}", above.number + source.number, (above, source))

    def _coverage(self, row: Row, before: Sequence[Row]) -> Formula | float | str | None:
        """Income ÷ costs of the rows that make up twelve months; empty where there are not as many."""
        if row.bucket.coverage_12_months is None:
            return None
        month = Month.of(row.bucket.period.end)
        start = month.plus(-11).start
        rows = [found for found in (*before, row) if found.bucket.period.start >= start]
        if row.bucket.period.end != month.end or rows[0].bucket.period.start != start:
            # The twelve months do not begin where a row does: no sum of rows gives them.
            return float(row.bucket.coverage_12_months)
        incomes, costs = ([found.at(column) for found in rows] for column in (INCOME, COSTS))
        value = float(added(incomes)) / float(added(costs))
        return Formula("SUM({0})/SUM({1})", value, (span(incomes), span(costs)))

    def _write_sums(self, row: int, rows: Sequence[Row]) -> tuple[Place, Place]:
        """Write the sums of the exported period's rows, to be held against the other sheets."""
        exported = [found for found in rows if self._exported(found.bucket)]
        self._sheet.put(row, MONTH, "Total de la période", replace(style.PLAIN, bold=True, above="thin"))
        sums = [
            self._sheet.put(row, column, total([found.at(column) for found in exported]), style.MONEY.total)
            for column in (INCOME, COSTS, BALANCE)
        ]
        for column in (ALL_INCOME, ALL_COSTS, ALL_BALANCE, COVERAGE):
            self._sheet.put(row, column, None, style.MONEY.total)
        return sums[0], sums[1]

    def _write_break_even(self, row: int, found: BreakEven) -> None:
        heading = f"Pour être à l’équilibre en {found.year}"
        self._sheet.note(row, heading, style.SECTION)
        for at, (label, value, look) in enumerate(_break_even_lines(found), start=row + 1):
            self._sheet.note(at, label, style.PLAIN)
            self._sheet.put(at, BALANCE, value, replace(look, align="right"))
        self._sheet.note(
            row + 8, "Les mois tenus comptent pour ce qui est enregistré, les suivants sont prévus."
        )

    def _add_charts(self, progress: Progress) -> None:
        """Put the charts beside the table, so that both are read on one page."""
        beside = COVERAGE + 2
        self._sheet.width(COVERAGE + 1, 2)
        self._sheet.width(beside, _CHART_WIDTH)
        charts = (cumulated_chart(progress, _LABELS), balance_chart(progress, _LABELS))
        for row, chart in zip((_HEADING_ROW, _HEADING_ROW + _CHART_ROWS + 1), charts, strict=True):
            self._sheet.chart(chart, (row, beside), (row + _CHART_ROWS - 1, beside))


def _break_even_lines(found: BreakEven) -> list[tuple[str, Value, style.Style]]:
    month = None if found.cumulative_month is None else month_words(found.cumulative_month)
    return [
        ("Recettes à atteindre dans l’année", _amount(found.revenue_cents), style.MONEY),
        ("Atteintes le", found.date or NONE, style.DATE),
        ("Loyer d’équilibre, €/m²/an", _amount(found.rent_m2_year_cents), style.MONEY),
        ("Occupation d’équilibre", _share(found.occupancy), style.PERCENT),
        ("Couverture de l’année", _share(found.coverage), style.PERCENT),
        ("Solde cumulé positif à partir de", month or NONE, style.PLAIN),
        ("Année à l’équilibre", "oui" if found.reached else "non", style.PLAIN),
    ]


def _amount(cents: int | None) -> Value:
    return NONE if cents is None else euros(cents)


def _share(share: Fraction | None) -> Value:
    return NONE if share is None else float(share)


def _after(value: date) -> date:
    return value + timedelta(days=1)
