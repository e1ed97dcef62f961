"""The sheet of the years: balance and coverage with and without the scenario, sources and natures."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.exporting import style
from app.exporting.board_grid import sum_over
from app.exporting.expression import expression
from app.exporting.formula import added, difference, ratio, same, total
from app.exporting.words import year_words
from app.labels import category_label
from models.account import Nature, Source
from models.period import Month

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from decimal import Decimal

    from app.exporting.board_base import Base
    from app.exporting.board_grid import Cells
    from app.exporting.board_months import Calculated
    from app.exporting.board_subject import BoardSubject, Category
    from app.exporting.expression import Expression
    from app.exporting.formula import Formula, Name, Place
    from app.exporting.sheet import Sheet
    from app.exporting.workbook import ExportedWorkbook
    from models.simulation_years import YearPair

BASELINE, SCENARIO, GAP = "Sans le scénario", "Avec le scénario", "Écart"
_FIRST_ROW = 5
_HEADINGS = ("Année", "", "Recettes", "Charges", "Solde", "Solde cumulé", "Couverture", "Couverture\n12 mois")
_YEARS_ABREAST = 4
_LABEL_WIDTH = 23


@dataclass(frozen=True, slots=True)
class YearPlaces:
    """Where a year's figures stand, without the scenario and with it."""

    base: Name
    balance: Name
    gap: Place
    base_coverage: Place
    coverage: Place
    base_cumulated: Place
    cumulated: Place


@dataclass(frozen=True, slots=True)
class _Sides:
    """The months' cells one line of a year is drawn from."""

    stem: str
    income: Cells
    costs: Cells
    cumulated: Cells


class YearsSheet:
    """Writes the sheet."""

    def __init__(self, workbook: ExportedWorkbook, sheet: Sheet, subject: BoardSubject) -> None:
        self._workbook = workbook
        self._sheet = sheet
        self._subject = subject
        self._row = _FIRST_ROW

    def write(self, base: Base, calculated: Calculated) -> dict[int, YearPlaces]:
        """Write three lines a year, then the table by source and nature; where the years' figures stand."""
        self._sheet.width(1, _LABEL_WIDTH)
        looks = [style.HEADING, style.HEADING, *[style.HEADING_RIGHT] * 6]
        self._sheet.headings(self._row, _HEADINGS, looks)
        self._row += 1
        without = _Sides("base_", calculated.base_income, calculated.base_costs, calculated.base_cumulated)
        within = _Sides("", calculated.income, calculated.costs, calculated.cumulated)
        found = {pair.year: self._year(pair, without, within, base) for pair in self._subject.years}
        pairs = self._subject.years
        for start in range(0, len(pairs), _YEARS_ABREAST):
            self._row += 1
            self._categories(pairs[start : start + _YEARS_ABREAST], base, calculated)
        self._sheet.freeze(_FIRST_ROW + 1, 2)
        self._sheet.repeat(_FIRST_ROW)
        return found

    def _year(self, pair: YearPair, without: _Sides, within: _Sides, base: Base) -> YearPlaces:
        before = self._line(pair, without, base, BASELINE, replace(style.MONEY, above="hair"))
        after = self._line(pair, within, base, SCENARIO, style.MONEY)
        gaps = [difference(new, old) for old, new in zip(before[:4], after[:4], strict=True)]
        self._sheet.put(self._row, 2, GAP, style.PLAIN.strong)
        places = self._sheet.row(self._row, gaps, [style.MONEY.strong] * 4, first=3)
        self._row += 1
        year = pair.year
        return YearPlaces(
            self._workbook.names[f"base_{year}"],
            self._workbook.names[f"solde_{year}"],
            places[2],
            before[4],
            after[4],
            before[3],
            after[3],
        )

    def _line(self, pair: YearPair, sides: _Sides, base: Base, label: str, look: style.Style) -> list[Place]:
        """Income, costs, balance, cumulated balance, both coverages; each with its name."""
        months = [month for month in self._subject.months if month.year == pair.year]
        words = replace(look, number_format=style.TEXT)
        self._sheet.put(self._row, 1, year_words(pair.baseline.period) if look.above else None, words.strong)
        self._sheet.put(self._row, 2, label, words)
        put = self._sheet.put
        income = put(self._row, 3, total([sides.income[month] for month in months]), look)
        costs = put(self._row, 4, total([sides.costs[month] for month in months]), look)
        left = put(self._row, 5, difference(income, costs), look.strong)
        cumulated = put(self._row, 6, same(sides.cumulated[months[-1]]), look)
        share = replace(style.PERCENT, above=look.above)
        coverage = put(self._row, 7, ratio(income, costs), share)
        twelve = put(self._row, 8, self._twelve(pair, sides, base), share)
        for stem, place in (
            ("recettes", income),
            ("charges", costs),
            ("cumul", cumulated),
            ("couverture", coverage),
            ("couverture_12_mois", twelve),
        ):
            self._workbook.define(f"{sides.stem}{stem}_{pair.year}", place)
        self._workbook.define(f"{sides.stem or 'solde_'}{pair.year}", left)
        self._row += 1
        return [income, costs, left, cumulated, coverage]

    def _twelve(self, pair: YearPair, sides: _Sides, base: Base) -> Formula:
        """Income ÷ costs of the twelve months that end the year; empty before the books hold as many."""
        last = Month.of(pair.baseline.period.end)
        first = last.plus(-11)
        if first.start < self._subject.data.building.books_begin:
            return expression('""').valued("")
        months = [month for month in self._subject.months if first <= month <= last]
        before = base.earlier.get(pair.year, (None, None))
        income, earned = _from(sides.income, months, before[0])
        costs, spent = _from(sides.costs, months, before[1])
        value = float(earned) / float(spent) if spent else ""
        return expression('IF({}=0,"",({})/({}))', costs, income, costs).valued(value)

    def _categories(self, pairs: Sequence[YearPair], base: Base, calculated: Calculated) -> None:
        texts = [f"{pair.year}\n{word}" for pair in pairs for word in ("sans", "avec", "écart")]
        looks = [style.HEADING, style.HEADING, *[style.HEADING_RIGHT] * len(texts)]
        self._sheet.headings(self._row, ["Rubrique", "", *texts], looks)
        self._row += 1
        for title, kind in (("Total des recettes", Source), ("Total des charges", Nature)):
            shown = [category for category in kind if category in self._subject.categories]
            rows = [self._category(category, pairs, base.amounts, calculated.amounts) for category in shown]
            self._sheet.put(self._row, 1, title, style.PLAIN.total, fits=False)
            self._sheet.put(self._row, 2, None, style.PLAIN.total)
            for n in range(3 * len(pairs)):
                places = [row[n] for row in rows]
                self._sheet.put(self._row, 3 + n, total(places), style.MONEY.total)
            self._row += 1

    def _category(
        self,
        category: Category,
        pairs: Sequence[YearPair],
        before: Mapping[Category, Cells],
        after: Mapping[Category, Cells],
    ) -> list[Place]:
        self._sheet.put(self._row, 1, category_label(category), fits=False)
        found: list[Place] = []
        for pair in pairs:
            months = [month for month in self._subject.months if month.year == pair.year]
            column = 3 + len(found)
            old = self._sheet.put(
                self._row, column, total([before[category][m] for m in months]), style.MONEY
            )
            new = self._sheet.put(
                self._row, column + 1, total([after[category][m] for m in months]), style.MONEY
            )
            gap = self._sheet.put(self._row, column + 2, difference(new, old), style.MONEY.strong)
            found += [old, new, gap]
        self._row += 1
        return found


def _from(cells: Cells, months: Sequence[Month], earlier: Place | None) -> tuple[Expression, Decimal]:
    """The sum of some months, with what came before the horizon, and what it comes to."""
    chosen = {month: cells[month] for month in months}
    whole, value = sum_over([chosen]), added([*chosen.values()])
    return (expression("{}+{}", whole, earlier), value + earlier.number) if earlier else (whole, value)
