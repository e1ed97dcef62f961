"""What each lease pays in each month of a horizon, under index growth, rent levers and vacancies."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from models.book_data import remembered
from models.lease import RentUnit
from models.money import cents, round_ratio, split, times
from models.period import Quarter
from models.rent import month_rent, rents
from models.scenario import LeverKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from models.book_data import BookData, IndexValues
    from models.building import Space
    from models.lease import IndexName, Lease
    from models.period import Month
    from models.scenario import RentLever, Vacancy


@dataclass(frozen=True, slots=True)
class Paid:
    """Rent and provision of one month, in cents."""

    rent_cents: int
    charges_cents: int

    def less(self, other: Paid) -> Paid:
        """What is left when `other` is taken away."""
        return Paid(self.rent_cents - other.rent_cents, self.charges_cents - other.charges_cents)


NOTHING = Paid(0, 0)

PaidRents = dict[int, list[Paid]]
"""The months of each lease by its id; a space let anew stands under its own id made negative."""


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


def pull(
    lease: Lease, lever: RentLever, months: Sequence[Month], before: Sequence[Paid], paid: list[Paid]
) -> None:
    """Act on one lease's months; `before` is its baseline, which a cap is counted from.

    A month that pays nothing stays so.
    """
    whole = _whole_month_cents(lease, lever)
    for place, month in enumerate(months):
        now = paid[place]
        if month >= lever.start and now.rent_cents:
            rent = _moved(lease, lever, now.rent_cents, month, whole)
            paid[place] = Paid(_capped(lever, rent, before[place].rent_cents), now.charges_cents)


def _capped(lever: RentLever, rent: int, before: int) -> int:
    if lever.cap_percent is None:
        return rent
    return min(rent, times(before, 1 + lever.cap_percent / 100))


def _whole_month_cents(lease: Lease, lever: RentLever) -> int:
    """A whole month at the amount the lever states, in cents; 0 where it states a percentage."""
    if lever.kind is LeverKind.EUR_M2_YEAR:
        return round_ratio(cents(lever.value * lease.m2), 12)
    return cents(lever.value) if lever.kind is LeverKind.AMOUNT_MONTH else 0


def _moved(lease: Lease, lever: RentLever, rent: int, month: Month, whole: int) -> int:
    if lever.kind is LeverKind.PERCENT:
        return times(rent, 1 + lever.value / 100)
    stated = _part_of_month(lease, month, whole)
    return max(rent, stated) if lever.kind is LeverKind.EUR_M2_YEAR else stated


def _part_of_month(lease: Lease, month: Month, whole: int) -> int:
    """A month at one monthly amount, by the days the lease runs in it and its own convention."""
    if lease.runs_on(month.start) and lease.runs_on(month.end):
        return whole
    flat = replace(lease, rent=Decimal(whole) / 100, unit=RentUnit.MONTH, index=None, steps=())
    found = month_rent(flat, month, {})
    return found.rent_cents if found else 0


def vacate(data: BookData, vacancy: Vacancy, months: Sequence[Month], paid: PaidRents) -> None:
    """Empty a space, then let it anew at its rate; without one, what was paid for it comes back."""
    space = next(space for space in data.spaces if space.code == vacancy.space)
    leases = [lease for lease in data.leases if space.id in lease.space_ids]
    relet = vacancy.relet_eur_m2_year
    rent = 0 if relet is None else round_ratio(cents(relet * space.m2), 12)
    for place, month in enumerate(months):
        anew = month >= vacancy.relet
        if month < vacancy.start or (anew and relet is None):
            continue
        shares = [_take(data, lease, space, place, paid) for lease in leases]
        if anew:
            row = paid.setdefault(-space.id, [NOTHING] * len(months))
            row[place] = Paid(rent, sum(share.charges_cents for share in shares))


def _take(data: BookData, lease: Lease, space: Space, place: int, paid: PaidRents) -> Paid:
    """Take a space's share, by area, of what its lease pays for a month; return the share."""
    areas = [data.space_by_id[key].m2 for key in lease.space_ids]
    position = lease.space_ids.index(space.id)
    now = paid[lease.id][place]
    share = Paid(split(now.rent_cents, areas)[position], split(now.charges_cents, areas)[position])
    paid[lease.id][place] = now.less(share)
    return share
