"""What a column and a sheet of an import workbook are: the terms in which a layout is declared."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class Kind(StrEnum):
    """What a cell holds, which decides how it is read, formatted and checked while typing."""

    ANY = "any"
    TEXT = "text"
    CODE = "code"
    CODES = "codes"
    ACCOUNT = "account"
    DATE = "date"
    CENTS = "cents"
    NUMBER = "number"
    SHARE = "share"
    WHOLE = "whole"
    WORD = "word"
    WORD_OR_SHARE = "word_or_share"
    QUARTER = "quarter"
    DAY_OF_YEAR = "day_of_year"


@dataclass(frozen=True, slots=True)
class Bounds:
    """Limits of a number: `above` is excluded, `low` and `high` are included."""

    low: Decimal | None = None
    high: Decimal | None = None
    above: Decimal | None = None

    def hold(self, value: Decimal) -> bool:
        """Whether the number is within them."""
        return (
            (self.low is None or value >= self.low)
            and (self.high is None or value <= self.high)
            and (self.above is None or value > self.above)
        )


UNBOUND = Bounds()
NOT_NEGATIVE = Bounds(low=Decimal(0))
POSITIVE = Bounds(above=Decimal(0))
FROM_0_TO_1 = Bounds(low=Decimal(0), high=Decimal(1))
ABOVE_0_TO_1 = Bounds(above=Decimal(0), high=Decimal(1))


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its header, the kind of its cells, and the French help shown on the header.

    A `required` column must be there and be filled in every row. `words` are those a WORD takes, with
    their meaning. `codes_of` names the sheet whose codes a CODE or CODES refers to.
    """

    name: str
    kind: Kind
    help: str
    required: bool = False
    bounds: Bounds = UNBOUND
    words: Mapping[str, object] = field(default_factory=dict)
    codes_of: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: header in row 1, one record a row. `key` names the column whose values are unique, if any."""

    name: str
    help: str
    columns: tuple[Column, ...]
    required: bool = False
    key: str = ""
