"""What each lease pays in each month of a horizon, under growth and rent levers."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from models.book_data import remembered
from models.lease import RentUnit
from models.money import cents, round_ratio, times
from models.period import Quarter
from models.rent import rents
from models.scenario import LeverKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from models.book_data import BookData, IndexValues
    from models.lease import IndexName, Lease
    from models.period import Month
    from models.scenario import RentLever


class Paid(NamedTuple):
    """Rent and provision of one month, in cents."""

    rent_cents: int
    charges_cents: int

    def plus(self, other: Paid) -> Paid:
        """Both together."""
        return Paid(self.rent_cents + other.rent_cents, self.charges_cents + other.charges_cents)

    def less(self, other: Paid) -> Paid:
        """What is left when `other` is taken away."""
        return Paid(self.rent_cents - other.rent_cents, self.charges_cents - other.charges_cents)


NOTHING = Paid(0, 0)

PaidRents = dict[int, list[Paid]]
"""The months of each lease by its id; a space let anew stands under its own id made negative."""


class Factor(NamedTuple):
    """What growth and percents make of a month's rents, and of its provisions."""

    rent: Fraction
    charges: Fraction


STILL = Factor(Fraction(1), Fraction(1))


@remembered
def paid_rents(
    data: BookData, months: tuple[Month, ...], growth: tuple[tuple[IndexName, Decimal], ...]
) -> Mapping[int, Sequence[Paid]]:
    """What the leases themselves say, with index values continued by yearly `growth` in percent."""
    values = grown(data.index_values, dict(growth), months[-1].quarter)
    places = {month: place for place, month in enumerate(months)}
    paid = {lease.id: [NOTHING] * len(months) for lease in data.leases}
    for rent in rents(data.leases, months, values):
        paid[rent.lease_id][places[rent.month]] = Paid(rent.rent_cents, rent.charges_cents)
    return paid


def grown(values: IndexValues, growth: Mapping[IndexName, Decimal], last: Quarter) -> IndexValues:
    """Continue each index that grows from its last published quarter to `last`, at two decimals.

    Each value is that of the same quarter a year before × (1 + growth). Gaps between published values stay.
    """
    found = dict(values)
    for name, percent in growth.items():
        quarter = max((q for index, q in values if index is name), default=last)
        while quarter < last:
            quarter = _next(quarter)
            before = found.get((name, quarter.plus_years(-1)))
            if before is not None:
                found[name, quarter] = Decimal(times(cents(before), 1 + percent / 100)) / 100
    return found


def _next(quarter: Quarter) -> Quarter:
    return Quarter(quarter.year + quarter.quarter // 4, quarter.quarter % 4 + 1)


def scaled(row: Sequence[Paid], factors: Iterable[Factor]) -> list[Paid]:
    """Each month by its factor, rounded."""
    return [paid if by is STILL else _by(paid, by) for paid, by in zip(row, factors, strict=True)]


def _by(paid: Paid, factor: Factor) -> Paid:
    return Paid(_times(paid.rent_cents, factor.rent), _times(paid.charges_cents, factor.charges))


def _times(amount: int, factor: Fraction) -> int:
    return round_ratio(amount * factor.numerator, factor.denominator)


def acting_lever(levers: Iterable[RentLever], tenant: str) -> RentLever | None:
    """The lever that moves a tenant's leases; where there is another, it starts after they have ended."""
    return min((x for x in levers if x.moves(tenant)), key=lambda lever: lever.start, default=None)


def pulled(
    lease: Lease,
    lever: RentLever,
    months: Sequence[Month],
    before: Sequence[Paid],
    row: Sequence[Paid],
    factors: Sequence[Factor],
) -> list[Paid]:
    """One lease's months under growth, percents and a rent lever, each rounded once.

    `row` is what the lease says, `before` its baseline, which a cap is counted from. A month that pays
    nothing stays so.
    """
    moved = scaled(row, factors)
    percent = 1 + Fraction(lever.value) / 100
    whole = _whole_month_cents(lease, lever)
    for place, month in enumerate(months):
        if month < lever.start or not moved[place].rent_cents:
            continue
        if lever.kind is LeverKind.PERCENT:
            by = percent if factors[place] is STILL else percent * factors[place].rent
            rent = _times(row[place].rent_cents, by)
        else:
            rent = _replaced(lease, lever, moved[place].rent_cents, month, whole)
        moved[place] = Paid(_capped(lever, rent, before[place].rent_cents), moved[place].charges_cents)
    return moved


def whole_month_cents(lease: Lease, lever: RentLever, monthly: int) -> int:
    """What a lever makes of a whole month at one amount, in cents; a month without rent stays so."""
    if not monthly:
        return 0
    if lever.kind is LeverKind.PERCENT:
        rent = times(monthly, 1 + lever.value / 100)
    else:
        stated = _whole_month_cents(lease, lever)
        rent = max(monthly, stated) if lever.kind is LeverKind.EUR_M2_YEAR else stated
    return _capped(lever, rent, monthly)


def _capped(lever: RentLever, rent: int, before: int) -> int:
    if lever.cap_percent is None:
        return rent
    return min(rent, times(before, 1 + lever.cap_percent / 100))


def _whole_month_cents(lease: Lease, lever: RentLever) -> int:
    """A whole month at the amount the lever states, in cents; of no use where it states a percentage."""
    if lever.kind is LeverKind.EUR_M2_YEAR:
        return round_ratio(cents(lever.value * lease.m2), 12)
    return cents(lever.value)


def _replaced(lease: Lease, lever: RentLever, rent: int, month: Month, whole: int) -> int:
    stated = _part_of_month(lease, month, whole)
    return max(rent, stated) if lever.kind is LeverKind.EUR_M2_YEAR else stated


def _part_of_month(lease: Lease, month: Month, whole: int) -> int:
    """A month at one monthly amount, by the days the lease runs in it and its own convention."""
    if lease.runs_on(month.start) and lease.runs_on(month.end):
        return whole
    flat = replace(lease, rent=Decimal(whole) / 100, unit=RentUnit.MONTH, index=None, steps=())
    return sum(rent.rent_cents for rent in rents((flat,), (month,), {}))
