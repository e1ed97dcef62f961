"""A building's books as plain values: what a random workbook says and what the oracle computes from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    Days = tuple[date, date]

YearMonth = tuple[int, int]
YearQuarter = tuple[int, int]


@dataclass(frozen=True)
class PlainSpace:
    code: str
    floor: str
    m2: Decimal
    kind: str
    target: Decimal | None = None


@dataclass(frozen=True)
class PlainIndex:
    """`stated` is the (day, month) of the revision, None for the lease's anniversary."""

    name: str
    base: YearQuarter
    stated: tuple[int, int] | None = None
    years: int = 1
    sme_cap: bool = False


@dataclass(frozen=True)
class PlainLease:
    """`steps` are (date, rent in euros of the unit); provision and deposit are cents."""

    code: str
    party: str
    spaces: tuple[str, ...]
    start: date
    rent: Decimal
    kind: str = "commercial"
    end: date | None = None
    renews: bool = False
    termination: date | None = None
    next_break: date | None = None
    unit: str = "month"
    proration: str = "actual"
    index: PlainIndex | None = None
    steps: tuple[tuple[date, Decimal], ...] = ()
    provision: int = 0
    vat: Decimal | None = None
    deposit: int = 0
    quarterly: bool = False
    in_arrears: bool = False
    due_day: int | None = None


@dataclass(frozen=True)
class PlainAccount:
    """A listed account; a share of None is 0 for grants and staff, else 1."""

    number: str
    side: str
    category: str
    variable: Decimal
    share: Decimal | None


@dataclass(frozen=True)
class PlainMovement:
    date: date
    account: str
    net: int
    vat: int = 0
    party: str | None = None
    service: Days | None = None


@dataclass(frozen=True)
class PlainBudget:
    """One row of the budget: an amount of the year, or amounts of some months."""

    year: int
    account: str
    yearly: int | None = None
    monthly: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True)
class PlainBook:
    """`index_values` are the workbook's own. Money is cents; rents and targets are euros."""

    begin: date
    confirmed: date | None
    deduction: Decimal
    target_occupancy: Decimal
    spaces: tuple[PlainSpace, ...]
    parties: tuple[str, ...]
    leases: tuple[PlainLease, ...] = ()
    accounts: tuple[PlainAccount, ...] = ()
    movements: tuple[PlainMovement, ...] = ()
    openings: tuple[tuple[str, str | None, int], ...] = ()
    settlements: tuple[tuple[date, str, int], ...] = ()
    budget: tuple[PlainBudget, ...] = ()
    index_values: tuple[tuple[str, YearQuarter, Decimal], ...] = ()
