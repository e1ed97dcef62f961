"""How the building was used quarter by quarter: areas let, rents, income and costs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.exporting import style
from app.exporting.formula import Place, added, difference, euros, ratio, sum_of
from app.exporting.words import bucket_words, period_words
from app.numbers import day
from models.balance import balance
from models.occupancy import let_days, lettable
from models.period import By, Period
from models.rent_roll import Status, rent_roll

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from app.exporting.formula import Formula
    from app.exporting.sheet import Sheet
    from app.exporting.style import Style
    from app.exporting.subject import Subject
    from models.rent_roll import RentRoll

_HEADING_ROW = 5
_HEADINGS = (
    *("Trimestre", "m² × jours\nlouables", "m² × jours\nloués", "Occupation physique"),
    *("Loyers par an\nau dernier jour", "Loyers cibles\ndes vacants", "Occupation financière"),
    *("Recettes", "Charges", "Solde"),
)
QUARTER, _LETTABLE, _LET, PHYSICAL, _RENTS, _TARGETS, FINANCIAL, INCOME, COSTS, BALANCE = range(1, 11)

Line = list[Place]


@dataclass(frozen=True, slots=True)
class OccupancyPlaces:
    """Where the figures stand: a line for each quarter, one for the period, the areas of its last day."""

    headings: Line
    quarters: Sequence[Line]
    period: Line
    lettable_m2: Place
    let_m2: Place

    @property
    def labels(self) -> Line:
        """The names of the quarters."""
        return self.column(QUARTER)

    def column(self, column: int) -> Line:
        """The cells of a column, quarter by quarter."""
        return [line[column - 1] for line in self.quarters]


class OccupancySheet:
    """Writes the sheet."""

    def __init__(self, sheet: Sheet, subject: Subject) -> None:
        self._sheet = sheet
        self._subject = subject

    def write(self, roll: RentRoll) -> OccupancyPlaces:
        """Write the quarters since the books began, the period, and the areas of its last day."""
        period, begin = self._subject.period, self._subject.data.building.books_begin
        since = min(begin, period.start)
        self._subject.head(self._sheet, "Occupation", f"par trimestre depuis le {day(since)}")
        heads = [style.HEADING, *[style.HEADING_RIGHT] * (len(_HEADINGS) - 1)]
        headings = self._sheet.headings(_HEADING_ROW, _HEADINGS, heads)
        quarters = Period(since, period.end).buckets(By.QUARTER)
        lines = [
            self._write_line(row, bucket_words(quarter), quarter, style.MONEY)
            for row, quarter in enumerate(quarters, start=_HEADING_ROW + 1)
        ]
        row = _HEADING_ROW + 2 + len(lines)
        words = period_words(period)
        whole = self._write_line(row, f"{words[0].upper()}{words[1:]}", period, style.MONEY.total)
        areas = self._write_areas(row + 2, roll)
        self._sheet.freeze(_HEADING_ROW + 1, 2)
        self._sheet.repeat(_HEADING_ROW)
        return OccupancyPlaces(headings, lines, whole, *areas)

    def _write_line(self, row: int, label: str, period: Period, look: Style) -> Line:
        """Write what a period came to; its ratios follow from the cells beside them."""
        put, data = self._sheet.put, self._subject.data
        number, share = _like(look, style.M2), _like(look, style.PERCENT)
        found = balance(data, period, By.YEAR)
        lettable_days, let = _square_metre_days(self._subject, period)
        rents, targets = _rents(rent_roll(data, period.end))
        places = [
            put(row, QUARTER, label, _like(look, style.PLAIN)),
            put(row, _LETTABLE, lettable_days, number),
            put(row, _LET, let, number),
        ]
        places.append(put(row, PHYSICAL, ratio(places[2], places[1]), share))
        places += [put(row, _RENTS, euros(rents), look), put(row, _TARGETS, euros(targets), look)]
        places.append(put(row, FINANCIAL, _financial(places[4], places[5]), share))
        places += [put(row, INCOME, euros(found.income_cents), look)]
        places += [put(row, COSTS, euros(found.cost_cents), look)]
        return [*places, put(row, BALANCE, difference(places[7], places[8]), look)]

    def _write_areas(self, row: int, roll: RentRoll) -> tuple[Place, Place]:
        places = []
        last = day(roll.on)
        for at, label, area in (
            (row, f"Bureaux à louer au {last}, m²", roll.lettable_m2),
            (row + 1, f"Bureaux loués au {last}, m²", roll.let_m2),
        ):
            self._sheet.note(at, label, style.PLAIN)
            places.append(self._sheet.put(at, PHYSICAL, area, style.M2))
        for at, note in enumerate(_NOTES, start=row + 3):
            self._sheet.note(at, note)
        return places[0], places[1]


_NOTES = (
    "Occupation physique = m² × jours loués ÷ m² × jours louables, bureaux seuls.",
    "Occupation financière = loyers ÷ (loyers + loyers cibles des bureaux vacants), au dernier jour.",
)


def _like(look: Style, other: Style) -> Style:
    """The other style in a totals row where `look` is one."""
    return other.total if look.above else other


def _square_metre_days(subject: Subject, period: Period) -> tuple[Decimal | int, Decimal | int]:
    offices, days = lettable(subject.data), let_days(subject.data, period)
    let = sum(space.m2 * days[space.id] for space in offices)
    return sum(space.m2 * period.days for space in offices), let


def _rents(roll: RentRoll) -> tuple[int, int]:
    """Yearly rents of the leases that run, and target rents of vacant offices, in cents."""
    amounts = [(row.status is Status.VACANT, row.rent_year_cents or 0) for row in roll.rows]
    return sum(c for vacant, c in amounts if not vacant), sum(c for vacant, c in amounts if vacant)


def _financial(rents: Place, targets: Place) -> Formula:
    """Rents as a share of themselves and the target rents; empty where both are zero."""
    whole = added([rents, targets])
    value = float(rents.number) / float(whole) if whole else ""
    formula = sum_of([rents, targets])
    return type(formula)(f'IF({formula.text}=0,"",{{0}}/({formula.text}))', value, formula.refs)
