"""Rent calls: the invoices of a lease, month by month."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from models.period import Month


@dataclass(frozen=True, slots=True)
class RentCallLine:
    """What a call asks for one month, in cents: rent, provision for charges, VAT on both.

    A line for a month that an earlier call covered already is a difference (back-dated revision,
    corrected lease), negative where it gives back.
    """

    id: int
    call_id: int
    month: Month
    rent_cents: int
    charges_cents: int
    vat_cents: int

    @property
    def total_cents(self) -> int:
        """Rent, provision and VAT."""
        return self.rent_cents + self.charges_cents + self.vat_cents


@dataclass(frozen=True, slots=True)
class RentCall:
    """One call. `issued` is the date of its entry; a call of zero (rent-free, no charges) has none."""

    id: int
    lease_id: int
    entry_id: int | None
    issued: date
    due: date
    lines: tuple[RentCallLine, ...]

    @property
    def first_day(self) -> date:
        """The first day on which figures may hold it: its issue or its first month, whichever is earlier."""
        return min([self.issued, *(line.month.start for line in self.lines)])

    @property
    def total_cents(self) -> int:
        """What the tenant is asked to pay, VAT included."""
        return sum(line.total_cents for line in self.lines)
