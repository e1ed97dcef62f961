"""The rent a lease states over time: its steps, and its revisions by a published index."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING, NamedTuple

from models.lease import IndexName, RentUnit
from models.money import cents, round_ratio
from models.period import Quarter, day_in, years_later

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from decimal import Decimal

    from models.book_data import IndexValues
    from models.lease import IndexClause, Lease

# Cap on the yearly variation of the ILC for small firms: laws 2022-1158 art. 14 and 2023-568.
_SME_CAP = Fraction(1035, 1000)
_FIRST_CAPPED, _LAST_CAPPED = Quarter(2022, 2), Quarter(2024, 1)
_LAST_YEAR = 9999


@dataclass(frozen=True, slots=True)
class Revision:
    """A revision that took effect on `date`, for which the index reached `quarter`.

    The stated cents after it are those before times `factor`, rounded.
    """

    date: date
    quarter: Quarter
    factor: Fraction
    before_cents: int
    after_cents: int


@dataclass(frozen=True, slots=True)
class StatedRent:
    """What the lease states from `start` on, in cents of its unit; a year's where the unit is €/m²/year.

    `base_quarter` is the quarter that the next revision starts from; None without an index.
    """

    start: date
    stated_cents: int
    base_quarter: Quarter | None


@dataclass(frozen=True, slots=True)
class RentHistory:
    """Every stated rent in order, one a date, the first from the lease's start.

    `pending` is the first revision date that passed without effect because the value `missing` is not
    known (or not positive); no later revision applies either.
    """

    stated: tuple[StatedRent, ...]
    revisions: tuple[Revision, ...]
    pending: date | None
    missing: tuple[IndexName, Quarter] | None


class _Chain(NamedTuple):
    """The quarter reached and the factor at each revision date, and where the chain breaks off."""

    steps: dict[date, tuple[Quarter, Fraction]]
    pending: date | None
    missing: tuple[IndexName, Quarter] | None


def stated_cents(lease: Lease, rent: Decimal) -> int:
    """Return a stated rent in cents: `rent` euros of the lease's unit, in €/m²/year times its area."""
    return cents(rent * lease.m2 if lease.unit is RentUnit.M2_YEAR else rent)


def revision_dates(lease: Lease) -> Iterator[date]:
    """Yield the revision dates while the lease runs, none without an index; without end until year 9999.

    The first is the anniversary or the stated day of the year that comes at least the clause's years
    after the start; 29 February falls on the 28th in other years.
    """
    if lease.index is None:
        return
    month, day = _day_of_year(lease, lease.index)
    earliest = years_later(lease.start, lease.index.years)
    late = day_in(earliest.year, month, day) < earliest
    for year in range(earliest.year + late, _LAST_YEAR + 1, lease.index.years):
        revision = day_in(year, month, day)
        if lease.last_day is not None and revision > lease.last_day:
            return
        yield revision


def rent_history(lease: Lease, until: date, index_values: IndexValues) -> RentHistory:
    """Return every change of the stated rent up to `until`, as far as the lease runs.

    A revision multiplies the stated cents by the unrounded ratio of two index values and rounds; on one
    date it applies before a step. A step leaves the base quarter where it is.
    """
    until = min(until, lease.last_day or until)
    chain = _chain(lease, until, index_values)
    steps = {step.date: step.rent for step in lease.steps if lease.start <= step.date <= until}
    current = StatedRent(
        lease.start, stated_cents(lease, lease.rent), lease.index.base_quarter if lease.index else None
    )
    stated, revisions = {current.start: current}, []
    for day in sorted(chain.steps.keys() | steps.keys()):
        if day in chain.steps:
            revisions.append(_revision(day, current, *chain.steps[day]))
            current = StatedRent(day, revisions[-1].after_cents, revisions[-1].quarter)
        if day in steps:
            current = StatedRent(day, stated_cents(lease, steps[day]), current.base_quarter)
        stated[day] = current
    return RentHistory(tuple(stated.values()), tuple(revisions), chain.pending, chain.missing)


def _day_of_year(lease: Lease, clause: IndexClause) -> tuple[int, int]:
    if clause.month is None or clause.day is None:
        return lease.start.month, lease.start.day
    return clause.month, clause.day


def _chain(lease: Lease, until: date, index_values: IndexValues) -> _Chain:
    chain = _Chain({}, None, None)
    if lease.index is None:
        return chain
    base = lease.index.base_quarter
    for day in takewhile(lambda day: day <= until, revision_dates(lease)):
        quarters = _needed_quarters(lease.index, base)
        for quarter in quarters:
            if index_values.get((lease.index.name, quarter), 0) <= 0:
                return chain._replace(pending=day, missing=(lease.index.name, quarter))
        base = quarters[-1]
        chain.steps[day] = base, _factor(lease.index, quarters, index_values)
    return chain


def _needed_quarters(clause: IndexClause, base: Quarter) -> list[Quarter]:
    """The two quarters that a revision compares, with those a year apart between them where one is capped."""
    yearly = [base.plus_years(years) for years in range(clause.years + 1)]
    return yearly if any(_is_capped(clause, quarter) for quarter in yearly[1:]) else [yearly[0], yearly[-1]]


def _factor(clause: IndexClause, quarters: list[Quarter], index_values: IndexValues) -> Fraction:
    factor = Fraction(1)
    for base, reached in pairwise(quarters):
        ratio = Fraction(index_values[clause.name, reached]) / Fraction(index_values[clause.name, base])
        factor *= min(ratio, _SME_CAP) if _is_capped(clause, reached) else ratio
    return factor


def _is_capped(clause: IndexClause, reached: Quarter) -> bool:
    return clause.sme_cap and clause.name is IndexName.ILC and _FIRST_CAPPED <= reached <= _LAST_CAPPED


def _revision(day: date, current: StatedRent, quarter: Quarter, factor: Fraction) -> Revision:
    before = current.stated_cents
    after = round_ratio(before * factor.numerator, factor.denominator)
    return Revision(day, quarter, factor, before, after)
