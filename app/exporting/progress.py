"""The table of the progress to break-even: its columns, its rows, and where their figures stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from app.exporting.formula import Place
    from models.balance import Bucket

HEADINGS = (
    "Mois",
    "Recettes",
    "Charges",
    "Solde",
    "Recettes cumulées",
    "Charges cumulées",
    "Solde cumulé",
    "Couverture\n12 mois",
)
MONTH, INCOME, COSTS, BALANCE, ALL_INCOME, ALL_COSTS, ALL_BALANCE, COVERAGE = range(1, 9)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table: what it is about and where its cells stand."""

    bucket: Bucket
    places: Sequence[Place]

    def at(self, column: int) -> Place:
        """The cell in that column, counted from 1."""
        return self.places[column - 1]


@dataclass(frozen=True, slots=True)
class Progress:
    """Where the table's figures stand; the books are kept up to `kept_to`."""

    headings: Sequence[Place]
    rows: Sequence[Row]
    kept_to: date | None
    period_income: Place
    period_costs: Place

    @property
    def last(self) -> tuple[Place, Place, Place]:
        """Income, costs and balance cumulated to the period's end."""
        row = self.rows[-1]
        return row.at(ALL_INCOME), row.at(ALL_COSTS), row.at(ALL_BALANCE)

    @property
    def drawn(self) -> list[Row]:
        """The rows of kept months, for half-booked ones would bend a line; all of them where none is kept."""
        kept = [row for row in self.rows if self.kept_to and row.bucket.period.end <= self.kept_to]
        return kept or list(self.rows)
