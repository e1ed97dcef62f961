"""The first sheet, to be read alone: the levers to change, the result by year, three sentences, the chart."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.colours import LIGHT
from app.exporting import style
from app.exporting.board_sentences import (
    chart_sentence,
    cumulated_sentence,
    result_sentence,
    tenants_sentence,
)
from app.exporting.board_years_sheet import BASELINE, GAP, SCENARIO
from app.exporting.chart import Line, line_chart
from app.exporting.expression import expression
from app.exporting.formula import same
from app.exporting.words import year_words

if TYPE_CHECKING:
    from app.exporting.board_curve import Curve
    from app.exporting.board_subject import BoardSubject
    from app.exporting.board_tenants_sheet import TenantPlaces
    from app.exporting.board_years_sheet import YearPlaces
    from app.exporting.formula import Formula
    from app.exporting.sheet import Sheet
    from app.exporting.workbook import ExportedWorkbook

FIRST_ROW = 6
_GAP_COLUMN, _LEFT, _RIGHT = 7, 8, 13
_WIDTHS = (36, 11, 12, 11.5, 12.5, 11.5, 2.5, 19, 15, 15, 14, 11.5, 11.5)
_CHART_ROWS, _LABELS = 17, 7
_HINT = (
    "Cellules sur fond ambré : à changer. Résultats, phrases et courbe suivent. Une cellule vide ne change "
    "rien ; une date vide vaut le début de l’horizon."
)
_SENTENCE = replace(style.WRAPPED, number_format="General", size=11)
_FINDING = replace(style.SECTION, number_format="General")


class QuestionSheet:
    """Writes what stands beside the levers."""

    def __init__(self, workbook: ExportedWorkbook, sheet: Sheet, subject: BoardSubject) -> None:
        self._workbook = workbook
        self._sheet = sheet
        self._subject = subject
        for column, width in enumerate(_WIDTHS, start=1):
            sheet.width(column, width)
        sheet.note(FIRST_ROW - 1, _HINT)

    def write(
        self, years: dict[int, YearPlaces], tenants: TenantPlaces, curve: Curve, levers_end: int
    ) -> None:
        """Write the years, the sentences and the chart."""
        row = self._years(years) + 1
        judged, last = years[self._subject.judged.year], years[self._subject.years[-1].year]
        for content in (
            result_sentence(self._subject, judged),
            cumulated_sentence(self._subject, curve.positive_from),
            tenants_sentence(tenants.gaps, tenants.shares),
        ):
            row = self._sentence(row, content)
        self._sheet.put(row + 1, _LEFT, chart_sentence(self._subject, last), _FINDING, fits=False)
        self._chart(curve, row + 2, max(levers_end - 1, row + 2 + _CHART_ROWS))

    def _years(self, years: dict[int, YearPlaces]) -> int:
        texts = ("Solde de l’année", BASELINE, SCENARIO, GAP, "Couverture\nsans", "Couverture\navec")
        looks = [style.HEADING, *[style.HEADING_RIGHT] * 5]
        for column, (text, look) in enumerate(zip(texts, looks, strict=True), start=_LEFT):
            self._sheet.put(FIRST_ROW, column, text, look, fits=False)
        row = FIRST_ROW + 1
        for pair in self._subject.years:
            places = years[pair.year]
            self._sheet.put(row, _LEFT, year_words(pair.baseline.period), fits=False)
            self._sheet.put(row, _LEFT + 1, _named(places.base), style.MONEY, fits=False)
            self._sheet.put(row, _LEFT + 2, _named(places.balance), style.MONEY.strong, fits=False)
            self._sheet.put(row, _LEFT + 3, same(places.gap), style.MONEY, fits=False)
            self._sheet.put(row, _LEFT + 4, same(places.base_coverage), style.PERCENT, fits=False)
            self._sheet.put(row, _LEFT + 5, same(places.coverage), style.PERCENT.strong, fits=False)
            row += 1
        return row

    def _sentence(self, row: int, content: Formula) -> int:
        """Write a sentence over two rows of the right half; the next free row."""
        self._sheet.put(row, _LEFT, content, _SENTENCE, fits=False)
        self._sheet.worksheet.merge_cells(
            start_row=row, end_row=row + 1, start_column=_LEFT, end_column=_RIGHT
        )
        return row + 2

    def _chart(self, curve: Curve, first: int, last: int) -> None:
        kept, baseline, scenario = curve.headings[2:5]
        lines = [
            Line(kept, curve.kept, LIGHT.ink),
            Line(baseline, curve.baseline, LIGHT.faint_ink, "sysDash", 1.75),
            Line(scenario, curve.scenario, LIGHT.income, None, 3),
        ]
        chart = line_chart("", curve.months, lines, _LABELS)
        self._sheet.chart(chart, (first, _LEFT), (last, _RIGHT))


def _named(name: object) -> Formula:
    return expression("{}", name).valued(name.place.value)  # type: ignore[attr-defined,arg-type]
