"""Rent by lease and month, worked out by walking every day of a lease."""

from __future__ import annotations

import csv
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from tests.oracle.calendar_days import ONE_DAY, clamped, days_in, days_of, rounded

if TYPE_CHECKING:
    from datetime import date

    from tests.oracle.plain_book import PlainBook, PlainLease, YearMonth, YearQuarter

MONTHS_IN_UNIT = {"month": 1, "quarter": 3, "year": 12, "m2_year": 12}
CAP = Fraction(1035, 1000)
FIRST_CAPPED, LAST_CAPPED = (2022, 2), (2024, 1)
PUBLISHED = Path(__file__).with_name("published_indices.csv")


def published_values() -> dict[tuple[str, YearQuarter], Fraction]:
    with PUBLISHED.open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines))
    quarters = [(int(row["quarter"][:4]), int(row["quarter"][-1])) for row in rows]
    return {(row["index"], q): Fraction(row["value"]) for row, q in zip(rows, quarters, strict=True)}


@dataclass(frozen=True)
class MonthDue:
    lease: str
    month: YearMonth
    first: date
    last: date
    rent: int
    charges: int
    vat: int

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    @property
    def total(self) -> int:
        return self.rent + self.charges + self.vat


@dataclass
class Walk:
    """What a lease stated on each day walked so far, and how its revisions stand."""

    lease: PlainLease
    next_day: date
    stated: dict[date, int] = field(default_factory=dict)
    current: int = 0
    base: YearQuarter | None = None
    bases: dict[date, YearQuarter] = field(default_factory=dict)
    applied: list[date] = field(default_factory=list)
    pending: date | None = None


def last_day(lease: PlainLease) -> date | None:
    if lease.renews or lease.end is None:
        return lease.termination
    return min(lease.end, lease.termination or lease.end)


def runs(lease: PlainLease, day: date) -> bool:
    last = last_day(lease)
    return lease.start <= day and (last is None or day <= last)


def is_revision_day(lease: PlainLease, day: date) -> bool:
    index = lease.index
    if index is None:
        return False
    on, month = index.stated or (lease.start.day, lease.start.month)
    if day.month != month:
        return False
    earliest = clamped(lease.start.year + index.years, lease.start.month, lease.start.day)
    first = earliest.year
    while clamped(first, month, on) < earliest:
        first += 1
    if day.year < first or (day.year - first) % index.years:
        return False
    return day == clamped(day.year, month, on)


class Rents:
    """Rents of a book; each lease is walked once, further when asked further."""

    def __init__(self, book: PlainBook) -> None:
        self.book = book
        self.leases = {lease.code: lease for lease in book.leases}
        area = {space.code: space.m2 for space in book.spaces}
        self.m2 = {x.code: sum((area[code] for code in x.spaces), Decimal(0)) for x in book.leases}
        self.values = published_values()
        self.values.update({(name, quarter): Fraction(value) for name, quarter, value in book.index_values})
        self.walks: dict[str, Walk] = {}
        self._due: dict[tuple[str, YearMonth], MonthDue | None] = {}

    def stated_cents(self, lease: PlainLease, rent: Decimal) -> int:
        area = Fraction(self.m2[lease.code]) if lease.unit == "m2_year" else Fraction(1)
        return rounded(Fraction(rent) * area * 100)

    def walk(self, lease: PlainLease, until: date) -> Walk:
        if lease.code not in self.walks:
            start = Walk(lease, lease.start, base=lease.index.base if lease.index else None)
            start.current = self.stated_cents(lease, lease.rent)
            self.walks[lease.code] = start
        walk = self.walks[lease.code]
        while walk.next_day <= until:
            self._one_day(walk, walk.next_day)
            walk.next_day += ONE_DAY
        return walk

    def _one_day(self, walk: Walk, day: date) -> None:
        if walk.pending is None and is_revision_day(walk.lease, day):
            self._revise(walk, day)
        for on, rent in walk.lease.steps:
            if on == day:
                walk.current = self.stated_cents(walk.lease, rent)
        walk.stated[day] = walk.current
        if walk.base:
            walk.bases[day] = walk.base

    def _revise(self, walk: Walk, day: date) -> None:
        index, base = walk.lease.index, walk.base
        assert index is not None
        assert base is not None
        reached = (base[0] + index.years, base[1])
        if (index.name, base) not in self.values or (index.name, reached) not in self.values:
            walk.pending = day
            return
        walk.current = rounded(walk.current * self.factor(walk.lease, base))
        walk.base = reached
        walk.applied.append(day)

    def factor(self, lease: PlainLease, base: YearQuarter) -> Fraction:
        index = lease.index
        assert index is not None
        quarters = [(base[0] + year, base[1]) for year in range(index.years + 1)]
        capped = index.name == "ILC" and index.sme_cap
        if not capped or not any(FIRST_CAPPED <= quarter <= LAST_CAPPED for quarter in quarters[1:]):
            return self.values[index.name, quarters[-1]] / self.values[index.name, base]
        product = Fraction(1)
        for before, after in pairwise(quarters):
            yearly = self.values[index.name, after] / self.values[index.name, before]
            product *= min(yearly, CAP) if FIRST_CAPPED <= after <= LAST_CAPPED else yearly
        return product

    def monthly(self, lease: PlainLease, day: date) -> int:
        stated = self.walk(lease, day).stated[day]
        months = MONTHS_IN_UNIT[lease.unit]
        return stated if months == 1 else rounded(Fraction(stated, months))

    def due(self, lease: PlainLease, month: YearMonth) -> MonthDue | None:
        key = lease.code, month
        if key not in self._due:
            self._due[key] = self._month_due(lease, month)
        return self._due[key]

    def _month_due(self, lease: PlainLease, month: YearMonth) -> MonthDue | None:
        days = [day for day in days_of(month) if runs(lease, day)]
        if not days:
            return None
        amounts = [self.monthly(lease, day) for day in days]
        if len(set(amounts)) > 1:
            rent = rounded(Fraction(sum(amounts), days_in(month)))
        else:
            rent = part_month(amounts[0], len(days), month, lease.proration)
        charges = part_month(lease.provision, len(days), month, lease.proration)
        vat = rounded(Fraction(lease.vat or 0) * (rent + charges))
        return MonthDue(lease.code, month, days[0], days[-1], rent, charges, vat)

    def rows(self, months: list[YearMonth]) -> list[MonthDue]:
        codes = sorted(self.leases)
        found = [self.due(self.leases[code], month) for code in codes for month in months]
        return [row for row in found if row is not None]


def part_month(monthly: int, days: int, month: YearMonth, proration: str) -> int:
    if days == days_in(month) or proration == "full":
        return monthly
    share = {
        "actual": Fraction(days, days_in(month)),
        "thirty": Fraction(min(days, 30), 30),
        "year365": Fraction(12 * days, 365),
    }[proration]
    return rounded(monthly * share)
