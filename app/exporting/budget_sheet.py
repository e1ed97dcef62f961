"""The budget beside what was booked: the period, then where the year is heading."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.exporting import style
from app.exporting.explanations import AWAITED, Explanations, asked_words, version_words
from app.exporting.formula import Formula, Place, difference, euros, sum_of, total
from app.exporting.words import period_words
from app.labels import SIDES, category_label
from models.account import Side, categories
from models.variance import variances

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from decimal import Decimal

    from app.exporting.sheet import Sheet
    from app.exporting.subject import Subject
    from models.period import Period
    from models.variance import Variance

_HEADING_ROW = 5
_LABEL, _NUMBER, _BUDGET, _ACTUAL, _GAP, _PERCENT, _VERDICT = range(1, 8)
_YEAR_BUDGET, _YEAR_REST, _YEAR_FORECAST, _YEAR_GAP, _NOTE = range(8, 13)
_SUMMED = (_BUDGET, _ACTUAL, _YEAR_BUDGET, _YEAR_REST, _YEAR_FORECAST)
_PERIOD_WIDTH, _YEAR_WIDTH, _NOTE_WIDTH = 19, 15.5, 44

_NOTED = replace(style.WRAPPED, indent=1)
_AWAITED = replace(_NOTED, ink=style.Ink.ALERT)

_Line = dict[int, Place]


@dataclass(frozen=True, slots=True)
class BudgetPlaces:
    """Where what was booked stands, to be held against the other sheets."""

    income: Place
    costs: Place


class BudgetSheet:
    """Writes the sheet."""

    def __init__(self, sheet: Sheet, subject: Subject) -> None:
        self._sheet = sheet
        self._subject = subject
        self._explanations = Explanations(subject)
        self._row = _HEADING_ROW

    def write(self) -> BudgetPlaces:
        """Write income, costs and the balance between them."""
        self._subject.head_period(self._sheet, "Budget et écarts", version_words(self._subject))
        rows = variances(self._subject.data, self._subject.period)
        self._write_heading()
        income = self._write_side(Side.INCOME, rows)
        self._row += 1
        costs = self._write_side(Side.COST, rows)
        self._row += 2
        balance = {n: difference(income[n], costs[n]) for n in _SUMMED}
        self._write_line("Solde", None, balance, style.MONEY.total, favours=1)
        self._write_notes()
        self._sheet.freeze(_HEADING_ROW + 1, _BUDGET)
        self._sheet.repeat(_HEADING_ROW)
        return BudgetPlaces(income[_ACTUAL], costs[_ACTUAL])

    def _write_heading(self) -> None:
        words = period_words(self._subject.period)
        words = "période" if words.startswith("du") else words
        years = _years(self._subject.period)
        contents = [
            *("Rubrique", "Compte", f"Budget\n{words}", f"Réalisé\n{words}", "Écart", "Écart en %", "Sens"),
            *(f"Budget\n{years}", f"Reste prévu\n{years}", f"Réalisé et prévu\n{years}", f"Écart\n{years}"),
            "Explication",
        ]
        looks = [style.HEADING_RIGHT] * _NOTE
        looks[_LABEL - 1] = looks[_NUMBER - 1] = style.HEADING
        looks[_VERDICT - 1] = looks[_NOTE - 1] = style.HEADING_INDENTED
        self._sheet.headings(_HEADING_ROW, contents, looks)
        for column in (_GAP, _YEAR_BUDGET, _YEAR_REST, _YEAR_GAP):
            self._sheet.width(column, _YEAR_WIDTH)
        for column in (_BUDGET, _ACTUAL, _YEAR_FORECAST):
            self._sheet.width(column, _PERIOD_WIDTH)
        self._sheet.width(_NOTE, _NOTE_WIDTH)

    def _write_side(self, side: Side, rows: Sequence[Variance]) -> _Line:
        """Write a side's categories with their accounts, and its total."""
        self._row += 1
        self._sheet.note(self._row, SIDES[side], style.SECTION)
        favours = 1 if side is Side.INCOME else -1
        groups = []
        for category in categories(side):
            members = [row for row in rows if row.account.category is category]
            if members:
                groups.append(self._write_group(category_label(category), members, favours))
        self._row += 1
        sums = {n: sum_of([group[n] for group in groups]) for n in _SUMMED}
        return self._write_line(f"Total {SIDES[side].lower()}", None, sums, style.MONEY.total, favours)

    def _write_group(self, label: str, members: Sequence[Variance], favours: int) -> _Line:
        """Write a category as a sum with its accounts under it."""
        self._row += 1
        head = self._row
        lines = []
        for member in members:
            self._row += 1
            amounts = {
                _BUDGET: euros(member.budget_cents),
                _ACTUAL: euros(member.actual_cents),
                _YEAR_BUDGET: euros(member.budget_year_cents),
                _YEAR_REST: euros(member.rest_cents),
                _YEAR_FORECAST: euros(member.forecast_year_cents),
            }
            lines.append(
                self._write_line(member.account.label, member.number, amounts, style.MONEY.quiet, favours)
            )
            self._write_explanation(member)
        last, self._row = self._row, head
        sums = {n: total([line[n] for line in lines]) for n in _SUMMED}
        places = self._write_line(label, None, sums, style.MONEY.strong, favours)
        self._row = last
        return places

    def _write_line(
        self,
        label: str,
        number: str | None,
        amounts: Mapping[int, Formula | Decimal],
        look: style.Style,
        favours: int,
    ) -> _Line:
        """Write a row and the variances that follow from it; `favours` is −1 where more is worse."""
        text = replace(look, number_format=style.TEXT)
        row = self._row
        indented = replace(text, align="left", indent=1, wrap=True)
        self._sheet.put(row, _LABEL, label, indented if number else text)
        self._sheet.put(row, _NUMBER, number, text)
        places = {n: self._sheet.put(row, n, amount, look) for n, amount in amounts.items()}
        gap = self._sheet.put(row, _GAP, difference(places[_ACTUAL], places[_BUDGET]), look)
        share = replace(look, number_format=style.SHARE)
        self._sheet.put(row, _PERCENT, _percent(gap, places[_BUDGET]), share)
        self._sheet.put(row, _VERDICT, _verdict(gap, favours), indented)
        self._sheet.put(row, _YEAR_GAP, difference(places[_YEAR_FORECAST], places[_YEAR_BUDGET]), look)
        if look.above:
            self._sheet.put(row, _NOTE, None, text)
        return places

    def _write_explanation(self, member: Variance) -> None:
        text = self._explanations.of_account(member.number, member.budget_cents, member.actual_cents)
        look = _AWAITED if text == AWAITED else _NOTED
        self._sheet.put(self._row, _NOTE, text, look)

    def _write_notes(self) -> None:
        notes = ["Écart = réalisé − budget. Un budget annuel compte par douzièmes."]
        if self._subject.data.budget:
            notes.append(asked_words(self._subject))
        if not self._subject.data.budget:
            notes.insert(0, "Aucun budget n’est saisi dans ce dossier.")
        for n, note in enumerate(notes, start=2):
            self._sheet.note(self._row + n, note)


def _percent(gap: Place, budget: Place) -> Formula:
    """The variance as a share of the budget; empty without a budget."""
    value = float(gap.number) / float(abs(budget.number)) if budget.number else ""
    return Formula('IF({1}=0,"",{0}/ABS({1}))', value, (gap, budget))


def _verdict(gap: Place, favours: int) -> Formula:
    """Whether the variance helps the balance, in a word, for readers of a black and white print."""
    more, less = ("favorable", "défavorable") if favours > 0 else ("défavorable", "favorable")
    value = "" if not gap.number else more if gap.number > 0 else less
    return Formula(f'IF(ROUND({{0}},2)=0,"",IF({{0}}>0,"{more}","{less}"))', value, (gap,))


def _years(period: Period) -> str:
    first, last = period.start.year, period.end.year
    return f"année {first}" if first == last else f"années {first}–{last}"
