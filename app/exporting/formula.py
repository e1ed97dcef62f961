"""Formulas with their computed value, and the places in a workbook they refer to.

A formula names places, not text: the sheet it is written on decides whether a reference needs the name of
the other sheet. Its value is worked out from the values at those places, so the two cannot part.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from openpyxl.utils import get_column_letter, quote_sheetname

if TYPE_CHECKING:
    from collections.abc import Sequence

#: What a cell holds. Money is a Decimal of euros, a ratio a float.
Value = str | bool | int | float | Decimal | date | None

OK = "OK"
GAP = "ÉCART"


@dataclass(frozen=True, slots=True)
class Place:
    """A cell that was written, and the value it shows."""

    sheet: str
    row: int
    column: int
    value: Value

    @property
    def cell(self) -> str:
        """Its address on its own sheet: `C5`."""
        return f"{get_column_letter(self.column)}{self.row}"

    @property
    def fixed(self) -> str:
        """Its absolute address in the workbook: `'Recettes'!$C$5`."""
        return f"{quote_sheetname(self.sheet)}!${get_column_letter(self.column)}${self.row}"

    @property
    def number(self) -> Decimal:
        """Its value where it is a number; zero for an empty cell or a text, as a sum counts them."""
        if isinstance(self.value, bool) or not isinstance(self.value, int | float | Decimal):
            return Decimal(0)
        return Decimal(str(self.value))

    def on(self, sheet: str) -> str:
        """Its address as a formula on `sheet` writes it."""
        return self.cell if sheet == self.sheet else f"{quote_sheetname(self.sheet)}!{self.cell}"


@dataclass(frozen=True, slots=True)
class Span:
    """A range of cells from one corner to the other."""

    first: Place
    last: Place

    @property
    def fixed(self) -> str:
        """Its absolute address in the workbook."""
        return f"{self.first.fixed}:{self.last.fixed.rpartition('!')[2]}"

    def on(self, sheet: str) -> str:
        """Its address as a formula on `sheet` writes it."""
        return self.first.on(sheet) if self.first == self.last else f"{self.first.on(sheet)}:{self.last.cell}"


@dataclass(frozen=True, slots=True)
class Name:
    """A defined name, used in a formula as itself."""

    name: str
    place: Place

    @property
    def number(self) -> Decimal:
        """The number at its place."""
        return self.place.number

    def on(self, sheet: str) -> str:  # noqa: ARG002 - a name reads the same on every sheet
        """The name."""
        return self.name


Reference = Place | Span | Name


@dataclass(frozen=True, slots=True)
class Formula:
    """A live formula without its equals sign, `{0}`, `{1}`… standing for `refs`, and its computed value."""

    text: str
    value: Value
    refs: tuple[Reference, ...] = ()

    def on(self, sheet: str) -> str:
        """The formula as a cell of `sheet` holds it."""
        return "=" + self.text.format(*(ref.on(sheet) for ref in self.refs))


def total(places: Sequence[Place]) -> Formula:
    """The sum of neighbouring cells of one row or column; zero where there are none."""
    if not places:
        return Formula("0", Decimal(0))
    return Formula("SUM({0})", added(places), (Span(places[0], places[-1]),))


def sum_of(places: Sequence[Place | Name]) -> Formula:
    """The sum of cells that lie apart, or of defined names."""
    if not places:
        return Formula("0", Decimal(0))
    return Formula("+".join(f"{{{i}}}" for i in range(len(places))), added(places), tuple(places))


def same(place: Place) -> Formula:
    """What stands at another place."""
    return Formula("{0}", place.value, (place,))


def difference(left: Place | Name, right: Place | Name) -> Formula:
    """Left minus right."""
    return Formula("{0}-{1}", left.number - right.number, (left, right))


def ratio(part: Place | Name, whole: Place | Name) -> Formula:
    """Part ÷ whole as a share; an empty text where the whole is zero."""
    value = float(part.number) / float(whole.number) if whole.number else ""
    return Formula('IF({1}=0,"",{0}/{1})', value, (part, whole))


def agreement(gap: Place) -> Formula:
    """`OK` where a difference is zero to the cent."""
    return Formula(f'IF(ROUND({{0}},2)=0,"{OK}","{GAP}")', GAP if round(gap.number, 2) else OK, (gap,))


def added(places: Sequence[Place | Name]) -> Decimal:
    """The sum of what stands at these places."""
    return sum((place.number for place in places), Decimal(0))


def euros(cents: int) -> Decimal:
    """An amount of cents as a cell holds it."""
    return Decimal(cents).scaleb(-2)
