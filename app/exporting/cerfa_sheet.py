"""A table of the grant forms: costs on the left, income on the right, equal totals, whole euros."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.exporting import style
from app.exporting.cerfa_lines import GROUPS, VOLUNTARY_GROUPS
from app.exporting.explanations import AWAITED, asked_words, version_words
from app.exporting.formula import Formula, Place, added, ratio, sum_of, total
from app.exporting.words import bucket_words
from models.account import Side
from models.period import Period

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from app.exporting.cerfa_amounts import LineEuros
    from app.exporting.cerfa_lines import CerfaGroup, CerfaLine
    from app.exporting.sheet import Sheet
    from app.exporting.style import Style
    from app.exporting.subject import Subject

    _Lines = Mapping[CerfaLine, LineEuros]

_WHOLE = style.Style('#,##0 "€";"−"#,##0 "€";"–"')
_NOTE = replace(style.WRAPPED, below="hair", size=9, indent=1)
_AWAITED = replace(_NOTE, ink=style.Ink.ALERT)
_HEADING_ROW = 5
_ROW_HEIGHT = 13.5
_GAP_WIDTH, _AMOUNT_WIDTH, _SHARE_WIDTH, _NOTE_WIDTH = 2, 11.5, 8, 27
_LABEL_WIDTHS = {False: 53, True: 45}
_TITLES = {Side.COST: "Charges", Side.INCOME: "Produits"}
_TOTALS = {Side.COST: "Total des charges", Side.INCOME: "Total des produits"}
_GAPS = {Side.COST: "Excédent (produits − charges)", Side.INCOME: "Insuffisance (charges − produits)"}


@dataclass(frozen=True, slots=True)
class SidePlaces:
    """Where one side's sums stand in one column of amounts."""

    ordinary: Place
    voluntary: Place
    gap: Place
    whole: Place


@dataclass(frozen=True, slots=True)
class _Side:
    """A side of the table: its first column and how many columns of amounts follow the label."""

    side: Side
    first: int
    amounts: int

    @property
    def share(self) -> int:
        """The column of the actual's share in the budget."""
        return self.first + self.amounts + 1

    @property
    def note(self) -> int:
        """The column in which differences are explained."""
        return self.first + self.amounts + 2


class CerfaSheet:
    """Writes the table: the budget alone, or `compared` with the actual, its percentage and explanations."""

    def __init__(self, sheet: Sheet, subject: Subject, *, compared: bool) -> None:
        self._sheet = sheet
        self._subject = subject
        self._compared = compared
        self._amounts = 2 if compared else 1
        self._explanations: Mapping[CerfaLine, str] = {}
        width = 1 + self._amounts + (2 if compared else 0) + 1
        self._sides = (_Side(Side.COST, 1, self._amounts), _Side(Side.INCOME, 1 + width, self._amounts))

    def write(
        self,
        title: str,
        ordinary: Mapping[Side, _Lines],
        voluntary: Mapping[Side, _Lines],
        explanations: Mapping[CerfaLine, str],
    ) -> dict[Side, list[SidePlaces]]:
        """Write both sides; where the sums stand, a column of amounts each: the budget, then the actual."""
        self._explanations = explanations
        self._subject.head_period(self._sheet, title, version_words(self._subject))
        self._write_headings()
        groups = {
            side: self._write_groups(side, _HEADING_ROW + 1, GROUPS[side.side], ordinary[side.side])
            for side in self._sides
        }
        row = max(end for _, end in groups.values())
        totals = {side: self._write_total(side, row, found) for side, (found, _) in groups.items()}
        given = {side: self._write_voluntary(side, row + 2, voluntary[side.side]) for side in self._sides}
        last = row + 3 + max(len(group.lines) for group in VOLUNTARY_GROUPS.values())
        places = self._write_results(row + 1, last, totals, given)
        self._write_notes(last + 2)
        self._finish(last)
        return places

    def _write_headings(self) -> None:
        words = bucket_words(self._subject.period)
        amounts = [f"Budget\n{words}", f"Réalisé\n{words}"][: self._amounts]
        right = [style.HEADING_RIGHT] * self._amounts
        more = ["%", "Écarts : explication"] if self._compared else []
        looks = [style.HEADING_RIGHT, style.HEADING_INDENTED] if self._compared else []
        texts, heads = [], []
        for side in self._sides:
            gap = [""] if side.first > 1 else []
            texts += [*gap, _TITLES[side.side], *amounts, *more]
            heads += [*[style.PLAIN for _ in gap], style.HEADING, *right, *looks]
        self._sheet.headings(_HEADING_ROW, texts, heads)

    def _write_groups(
        self, side: _Side, row: int, groups: Sequence[CerfaGroup], lines: _Lines
    ) -> tuple[list[list[Place]], int]:
        """Write the groups from `row` on; where their sums stand, and the row after the last."""
        found = []
        for group in groups:
            found.append(self._write_group(side, row, group, lines))
            row += len(group.lines) + (1 if group.title else 0)
        return found, row

    def _write_group(self, side: _Side, row: int, group: CerfaGroup, lines: _Lines) -> list[Place]:
        """Write a group's lines under their sum, or the one line it is; where the sum stands."""
        if not group.title:
            (line,) = group.lines
            return self._write_form_line(side, row, line, lines, _WHOLE.strong)
        under = [
            self._write_form_line(side, at, line, lines, _WHOLE)
            for at, line in enumerate(group.lines, start=row + 1)
        ]
        sums = [total([places[n] for places in under]) for n in range(self._amounts)]
        return self._write_line(side, row, group.title, sums, _WHOLE.strong)

    def _write_form_line(
        self, side: _Side, row: int, line: CerfaLine, lines: _Lines, look: Style
    ) -> list[Place]:
        """Write a line of the form and what explains its variance; where its amounts stand."""
        amounts = [lines[line].budget, lines[line].actual][: self._amounts]
        places = self._write_line(side, row, line.label, amounts, look)
        if text := self._explanations.get(line):
            self._sheet.put(row, side.note, text, _AWAITED if text.startswith(AWAITED) else _NOTE)
        return places

    def _write_line(
        self, side: _Side, row: int, label: str, amounts: Sequence[Formula | int], look: Style
    ) -> list[Place]:
        """Write a label, its amounts, their ratio, and room for an explanation; where the amounts stand."""
        text = replace(look, number_format=style.TEXT)
        indented = replace(text, align="left", indent=1)
        self._sheet.put(row, side.first, label, text if look.bold else indented, fits=False)
        places = [
            self._sheet.put(row, side.first + n, amount, look, fits=False)
            for n, amount in enumerate(amounts, start=1)
        ]
        if self._compared:
            share = replace(look, number_format=style.SHARE)
            self._sheet.put(row, side.share, ratio(places[1], places[0]), share, fits=False)
            self._sheet.put(row, side.note, None, text if look.above else _NOTE, fits=False)
        return places

    def _write_total(self, side: _Side, row: int, groups: Sequence[Sequence[Place]]) -> list[Place]:
        sums = [sum_of([group[n] for group in groups]) for n in range(self._amounts)]
        return self._write_line(side, row, _TOTALS[side.side], sums, _WHOLE.total)

    def _write_voluntary(self, side: _Side, row: int, lines: _Lines) -> list[Place]:
        return self._write_group(side, row, VOLUNTARY_GROUPS[side.side], lines)

    def _write_results(
        self, row: int, last: int, totals: Mapping[_Side, list[Place]], given: Mapping[_Side, list[Place]]
    ) -> dict[Side, list[SidePlaces]]:
        """Write what makes both totals equal, and the totals."""
        costs, income = self._sides
        parts = {side: (totals[side], given[side]) for side in self._sides}
        found = {}
        for side, other in ((costs, income), (income, costs)):
            gaps = [
                _excess([part[n] for part in parts[side]], [part[n] for part in parts[other]])
                for n in range(self._amounts)
            ]
            gap = self._write_line(side, row, _GAPS[side.side], gaps, _WHOLE.strong)
            sums = [sum_of([totals[side][n], gap[n], given[side][n]]) for n in range(self._amounts)]
            whole = self._write_line(side, last, "Total", sums, _WHOLE.total)
            columns = zip(totals[side], given[side], gap, whole, strict=True)
            found[side.side] = [SidePlaces(*column) for column in columns]
        return found

    def _write_notes(self, row: int) -> None:
        period = self._subject.period
        whole = period == Period.of_year(period.start.year)
        asked = [asked_words(self._subject)] if self._compared and self._subject.data.budget else []
        notes = (*_NOTES, *([] if whole else [_PART]), *asked)
        for at, note in enumerate(notes, start=row):
            self._sheet.note(at, note)

    def _finish(self, last: int) -> None:
        for row in range(_HEADING_ROW + 1, last + 1):
            self._sheet.height(row, _ROW_HEIGHT)
        for side in self._sides:
            if side.first > 1:
                self._sheet.width(side.first - 1, _GAP_WIDTH)
            self._sheet.width(side.first, _LABEL_WIDTHS[self._compared])
            for n in range(self._amounts):
                self._sheet.width(side.first + 1 + n, _AMOUNT_WIDTH)
            if self._compared:
                self._sheet.width(side.share, _SHARE_WIDTH)
                self._sheet.width(side.note, _NOTE_WIDTH)
        self._sheet.freeze(_HEADING_ROW + 1, 2)
        self._sheet.repeat(_HEADING_ROW)


_NOTES = (
    "Euros sans centimes, arrondis au plus fort reste : les lignes s’additionnent au total arrondi.",
    "Chaque compte y est pour sa part dans l’immobilier ; ceux qui n’en sont pas n’y figurent pas.",
)
_PART = "Le formulaire porte sur une année entière ; ce tableau, sur la période seule, budget compris."


def _excess(own: Sequence[Place], other: Sequence[Place]) -> Formula:
    """By how much the other side's sums exceed this side's; zero where they do not."""
    value = max(added(other) - added(own), added([]))
    text = "IF({2}+{3}>{0}+{1},{2}+{3}-{0}-{1},0)"
    return Formula(text, value, (*own, *other))
