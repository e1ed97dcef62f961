"""Income and costs by source and nature for the period and for its year up to the same day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.exporting import style
from app.exporting.formula import Place, difference, euros, ratio, total
from app.exporting.words import period_words
from app.labels import SIDES, category_label
from app.numbers import day
from models.account import Nature, Side, Source, categories
from models.balance import balance
from models.period import By, Period

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from app.exporting.sheet import Sheet
    from app.exporting.subject import Subject
    from models.balance import Balance

_HEADING_ROW = 5
_LABEL, _PERIOD, _PERIOD_SHARE, _YEAR, _YEAR_SHARE = range(1, 6)
_WIDTH, _LABEL_WIDTH = 22, 44


@dataclass(frozen=True, slots=True)
class ResultPlaces:
    """Where the figures of one column stand."""

    income: Place
    costs: Place
    balance: Place
    coverage: Place
    by_category: Mapping[Source | Nature, Place]


class ResultSheet:
    """Writes the sheet."""

    def __init__(self, sheet: Sheet, subject: Subject) -> None:
        self._sheet = sheet
        self._subject = subject
        self._row = _HEADING_ROW

    def write(self) -> tuple[ResultPlaces, ResultPlaces]:
        """Write both columns; where the period's figures stand, and the year's."""
        self._subject.head_period(self._sheet, "Équilibre")
        self._write_heading()
        data = self._subject.data
        found = {
            _PERIOD: balance(data, self._subject.period, By.YEAR),
            _YEAR: balance(data, year_to_date(self._subject.period), By.YEAR),
        }
        income = self._write_side(Side.INCOME, found)
        costs = self._write_side(Side.COST, found)
        places = self._write_results(income, costs)
        self._sheet.freeze(_HEADING_ROW + 1, _PERIOD)
        self._sheet.repeat(_HEADING_ROW)
        return places[_PERIOD], places[_YEAR]

    def _write_heading(self) -> None:
        period = self._subject.period
        words = period_words(period)
        texts = ["Rubrique", words, "Part", f"Année {period.end.year}\nau {day(period.end)}", "Part"]
        self._sheet.headings(_HEADING_ROW, texts, [style.HEADING, *[style.HEADING_RIGHT] * 4])
        self._sheet.width(_LABEL, _LABEL_WIDTH)
        for column in (_PERIOD, _YEAR):
            self._sheet.width(column, _WIDTH)

    def _write_side(self, side: Side, found: Mapping[int, Balance]) -> dict[int, _SideColumn]:
        self._row += 1
        self._sheet.note(self._row, SIDES[side], style.SECTION)
        first = self._row + 1
        for row, category in enumerate(categories(side), start=first):
            self._sheet.put(row, _LABEL, category_label(category), style.INDENTED)
        self._row = first + len(list(categories(side)))
        self._sheet.put(self._row, _LABEL, f"Total {SIDES[side].lower()}", style.PLAIN.total)
        columns = {
            column: self._write_column(column, first, _amounts(balance, side))
            for column, balance in found.items()
        }
        self._row += 1
        return columns

    def _write_column(self, column: int, first: int, amounts: Mapping[Source | Nature, int]) -> _SideColumn:
        """Write the amounts of one side in one column, their sum, and the share of each in it."""
        places = {
            category: self._sheet.put(row, column, euros(cents), style.MONEY)
            for row, (category, cents) in enumerate(amounts.items(), start=first)
        }
        parts = [*places.values()]
        whole = self._sheet.put(self._row, column, total(parts), style.MONEY.total)
        for part in parts:
            self._sheet.put(part.row, column + 1, ratio(part, whole), style.PERCENT.quiet)
        self._sheet.put(whole.row, column + 1, ratio(whole, whole), style.PERCENT.total)
        return _SideColumn(whole, places)

    def _write_results(
        self, income: Mapping[int, _SideColumn], costs: Mapping[int, _SideColumn]
    ) -> dict[int, ResultPlaces]:
        row = self._row + 1
        for column in (_LABEL, _PERIOD_SHARE, _YEAR_SHARE):
            self._sheet.put(row, column, "Solde" if column == _LABEL else None, style.PLAIN.total)
        self._sheet.put(row + 1, _LABEL, "Couverture (recettes ÷ charges)", style.PLAIN.strong)
        return {
            column: ResultPlaces(
                income[column].whole,
                costs[column].whole,
                self._sheet.put(
                    row, column, difference(income[column].whole, costs[column].whole), style.MONEY.total
                ),
                self._sheet.put(
                    row + 1,
                    column,
                    ratio(income[column].whole, costs[column].whole),
                    replace(style.PERCENT.strong, align="right"),
                ),
                {**income[column].by_category, **costs[column].by_category},
            )
            for column in (_PERIOD, _YEAR)
        }


@dataclass(frozen=True, slots=True)
class _SideColumn:
    whole: Place
    by_category: Mapping[Source | Nature, Place]


def year_to_date(period: Period) -> Period:
    """From the first day of the year in which a period ends to its last day."""
    return Period(Period.of_year(period.end.year).start, period.end)


def _amounts(balance: Balance, side: Side) -> dict[Source | Nature, int]:
    amounts: Sequence[tuple[Source | Nature, int]]
    amounts = [*balance.income.items()] if side is Side.INCOME else [*balance.costs.items()]
    return dict(amounts)
