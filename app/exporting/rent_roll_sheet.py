"""The rent roll as a sheet: offices let, offices vacant, operated and common spaces, each group summed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.exporting import style
from app.exporting.formula import Place, euros, ratio, sum_of, total
from app.labels import LEASE_TYPES, STATUSES
from app.numbers import quarter
from models.building import SpaceKind
from models.rent_roll import Status

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from app.exporting.formula import Formula, Value
    from app.exporting.sheet import Sheet
    from app.exporting.subject import Subject
    from models.rent_roll import RentRoll, RentRollRow

_HEADING_ROW = 5


@dataclass(frozen=True, slots=True)
class _Column:
    heading: str
    value: Callable[[RentRollRow], Value]
    look: style.Style
    width: float
    summed: bool = False


@dataclass(frozen=True, slots=True)
class RentRollPlaces:
    """Where the figures that others quote stand."""

    lettable_m2: Place
    let_m2: Place
    occupancy: Place
    arrears: Place


def _money(cents: int | None) -> Value:
    return None if cents is None else euros(cents)


_AFTER_NUMBERS = replace(style.WRAPPED, indent=1)

_COLUMNS = (
    _Column("Local", lambda row: row.space, style.PLAIN, 7),
    _Column("Étage", lambda row: row.floor, style.CENTRED, 6),
    _Column("m²", lambda row: row.m2, style.M2, 9.5, summed=True),
    _Column("Locataire", lambda row: row.tenant_name, _AFTER_NUMBERS, 25),
    _Column("Contrat", lambda row: row.type and LEASE_TYPES[row.type], style.PLAIN, 12.5),
    _Column("Début", lambda row: row.start, style.DATE, 10.7),
    _Column("Sortie possible", lambda row: row.break_date, style.DATE, 10.7),
    _Column("Fin", lambda row: row.end, style.DATE, 10.7),
    _Column("Loyer par an", lambda row: _money(row.rent_year_cents), style.MONEY, 13, summed=True),
    _Column("€/m²/an", lambda row: _money(row.rent_m2_year_cents), style.MONEY, 9.5),
    _Column("Indice et base", lambda row: _index(row), _AFTER_NUMBERS, 13),
    _Column("Dernière révision", lambda row: row.last_revision, style.DATE, 10.7),
    _Column("Prochaine révision", lambda row: row.next_revision, style.DATE, 10.7),
    _Column("Provisions par mois", lambda row: _money(row.charges_month_cents), style.MONEY, 11, summed=True),
    _Column("TVA", lambda row: row.vat_rate, style.PERCENT, 7),
    _Column("Dépôt de garantie", lambda row: _money(row.deposit_cents), style.MONEY, 12, summed=True),
    _Column("Impayés", lambda row: _money(row.arrears_cents), style.MONEY, 11.5, summed=True),
    _Column("État", lambda row: STATUSES[row.status], _AFTER_NUMBERS, 12.5),
)
_M2 = next(n for n, column in enumerate(_COLUMNS, start=1) if column.heading == "m²")
_RENT = next(n for n, column in enumerate(_COLUMNS, start=1) if column.heading == "Loyer par an")
_ARREARS = next(n for n, column in enumerate(_COLUMNS, start=1) if column.heading == "Impayés")
_SUMMED = [n for n, column in enumerate(_COLUMNS, start=1) if column.summed]

_Sums = dict[int, Place]


class RentRollSheet:
    """Writes the sheet."""

    def __init__(self, sheet: Sheet, subject: Subject) -> None:
        self._sheet = sheet
        self._subject = subject
        self._row = _HEADING_ROW

    def write(self, roll: RentRoll) -> RentRollPlaces:
        """Write the table by groups, its totals, and the ratios that follow from them."""
        self._subject.head_day(self._sheet, "État locatif")
        texts = [column.heading for column in _COLUMNS]
        self._sheet.headings(self._row, texts, [*map(_heading, _COLUMNS)])
        for n, column in enumerate(_COLUMNS, start=1):
            self._sheet.width(n, column.width)
        let, vacant, others = self._write_groups(roll)
        whole = self._write_totals([let, *others], [let, vacant, *others])
        places = self._write_ratios(roll, let, vacant, whole)
        self._sheet.freeze(_HEADING_ROW + 1, 2)
        self._sheet.repeat(_HEADING_ROW)
        return places

    def _write_groups(self, roll: RentRoll) -> tuple[_Sums, _Sums, list[_Sums]]:
        """Write the four groups; offices let, offices vacant, and the others that are not empty."""
        offices = [row for row in roll.rows if row.kind is SpaceKind.OFFICE]
        let = [row for row in offices if row.status is not Status.VACANT]
        vacant = [row for row in offices if row.status is Status.VACANT]
        operated = [row for row in roll.rows if row.kind.operated]
        common = [row for row in roll.rows if row.kind is SpaceKind.COMMON]
        found = self._write_group("Bureaux loués", let)
        empty = self._write_group("Bureaux vacants, à leur loyer cible", vacant)
        others = [
            self._write_group(title, rows)
            for title, rows in (("Espaces exploités en propre", operated), ("Espaces communs", common))
            if rows
        ]
        return found, empty, others

    def _write_group(self, title: str, rows: Sequence[RentRollRow]) -> _Sums:
        """Write a group under its name, its sums at the end; where the sums stand."""
        self._sheet.note(self._row + 1, title, style.PLAIN.strong)
        first = self._row + 2
        lines = [self._write_line(row, found) for row, found in enumerate(rows, start=first)]
        self._row = first + len(rows)
        sums = {n: total([line[n - 1] for line in lines]) for n in _SUMMED}
        return self._write_sums("Sous-total", sums, [replace(c.look.strong, above="hair") for c in _COLUMNS])

    def _write_line(self, row: int, found: RentRollRow) -> list[Place]:
        quiet = found.status is Status.VACANT
        looks = [column.look.quiet if quiet else column.look for column in _COLUMNS]
        return self._sheet.row(row, [column.value(found) for column in _COLUMNS], looks)

    def _write_sums(self, title: str, sums: Mapping[int, Formula], looks: Sequence[style.Style]) -> _Sums:
        contents = [title, *(sums.get(n) for n in range(2, len(_COLUMNS) + 1))]
        places = self._sheet.row(self._row, contents, looks)
        return {n: places[n - 1] for n in sums}

    def _write_totals(self, paying: Sequence[_Sums], every: Sequence[_Sums]) -> _Sums:
        """Write the sums of the whole building; target rents of vacant offices are nobody's rent."""
        self._row += 1
        sums = {n: sum_of([group[n] for group in (every if n == _M2 else paying)]) for n in _SUMMED}
        return self._write_sums("Total*", sums, [column.look.total for column in _COLUMNS])

    def _write_ratios(self, roll: RentRoll, let: _Sums, vacant: _Sums, whole: _Sums) -> RentRollPlaces:
        row = self._row + 3
        self._sheet.note(row - 2, "* Les loyers cibles des bureaux vacants ne sont pas comptés.")
        lettable = self._ratio(row, "Surface louable, m²", sum_of([let[_M2], vacant[_M2]]), style.M2)
        occupied = self._ratio(row + 1, "Surface louée, m²", sum_of([let[_M2]]), style.M2)
        occupancy = self._ratio(row + 2, "Occupation physique", ratio(occupied, lettable), style.PERCENT)
        with_targets = self._ratio(
            row + 3, "Loyers et loyers cibles", sum_of([whole[_RENT], vacant[_RENT]]), style.MONEY
        )
        self._ratio(row + 4, "Occupation financière", ratio(whole[_RENT], with_targets), style.PERCENT)
        for at, label, years in (
            (row + 5, "Durée restante moyenne jusqu’au terme (WAULT), ans", roll.wault_years),
            (row + 6, "Durée restante moyenne jusqu’à la prochaine sortie, ans", roll.wault_break_years),
        ):
            self._ratio(at, label, None if years is None else float(years), style.M2)
        return RentRollPlaces(lettable, occupied, occupancy, whole[_ARREARS])

    def _ratio(self, row: int, label: str, content: Formula | Value, look: style.Style) -> Place:
        self._sheet.note(row, label, style.PLAIN)
        return self._sheet.put(row, _RENT, content, replace(look, align="right"), fits=False)


def _heading(column: _Column) -> style.Style:
    if column.look.number_format == style.DAY or column.look.align == "center":
        return style.HEADING_CENTRED
    if column.look.indent:
        return style.HEADING_INDENTED
    return style.HEADING if column.look.number_format == style.TEXT else style.HEADING_RIGHT


def _index(row: RentRollRow) -> str | None:
    if row.index is None:
        return None
    return f"{row.index} {quarter(row.base_quarter)}" if row.base_quarter else str(row.index)
