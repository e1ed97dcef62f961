"""A tenant's right to spaces and what it states about rent, index, charges and calls."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from models.period import Quarter


class LeaseType(StrEnum):
    """The kind of contract."""

    COMMERCIAL = "commercial"
    PROFESSIONAL = "professional"
    DEROGATORY = "derogatory"
    PRECARIOUS = "precarious"
    OTHER = "other"


class RentUnit(StrEnum):
    """The unit of the stated rent: euros a month, quarter or year, or €/m²/year."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    M2_YEAR = "m2_year"

    @property
    def months(self) -> int:
        """Months in the unit."""
        return {RentUnit.MONTH: 1, RentUnit.QUARTER: 3}.get(self, 12)


class Proration(StrEnum):
    """How a part month is counted (domain reference, Rent)."""

    ACTUAL = "actual"
    THIRTY = "thirty"
    YEAR365 = "year365"
    FULL = "full"


class CallFrequency(StrEnum):
    """How many months one rent call covers."""

    MONTH = "month"
    QUARTER = "quarter"


class CallTerm(StrEnum):
    """Whether a call is due at the beginning or the end of what it covers."""

    ADVANCE = "advance"
    ARREARS = "arrears"


class IndexName(StrEnum):
    """The published index a rent follows."""

    ILAT = "ILAT"
    ILC = "ILC"
    IRL = "IRL"


@dataclass(frozen=True, slots=True)
class IndexClause:
    """Revision every `years` years from `base_quarter`.

    `day` and `month` state the revision's day of the year; both None means the lease's anniversary.
    `sme_cap` asks for the cap of small firms, which exists for ILC only.
    """

    name: IndexName
    base_quarter: Quarter
    day: int | None
    month: int | None
    years: int
    sme_cap: bool


@dataclass(frozen=True, slots=True)
class RentStep:
    """From `date` on the stated rent is `rent`, in the lease's unit; 0 is a rent-free period."""

    date: date
    rent: Decimal


@dataclass(frozen=True, slots=True)
class Lease:
    """One lease. Dates are included.

    `m2` is the area of its spaces (derived when loaded). `rent` is the stated rent in euros of its
    `unit`. `provision_cents` is called each month. `vat_rate` is a share (0.20). `deposit_cents` is
    information and posts nothing. `due_day` is the day of the month a call falls due, None for the
    first (advance) or last (arrears) day of what it covers.
    """

    id: int
    code: str
    party_id: int
    type: LeaseType
    start: date
    end: date | None
    tacit_renewal: bool
    termination: date | None
    break_date: date | None
    rent: Decimal
    unit: RentUnit
    proration: Proration
    index: IndexClause | None
    provision_cents: int
    vat_rate: Decimal
    deposit_cents: int
    frequency: CallFrequency
    term: CallTerm
    due_day: int | None
    space_ids: tuple[int, ...]
    m2: Decimal
    steps: tuple[RentStep, ...]

    @property
    def last_day(self) -> date | None:
        """The last day it runs; None while it runs on (tacit renewal or no end, no termination)."""
        if self.end is None or self.tacit_renewal:
            return self.termination
        return self.end if self.termination is None else min(self.end, self.termination)

    def runs_on(self, day: date) -> bool:
        """Whether it runs on that day."""
        last = self.last_day
        return self.start <= day and (last is None or day <= last)
