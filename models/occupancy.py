"""How much of the lettable area is let: days under a lease, and the share of m² × days over a period."""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction
from typing import TYPE_CHECKING

from models.building import SpaceKind
from models.period import Period

if TYPE_CHECKING:
    from collections.abc import Iterable

    from models.book_data import BookData
    from models.building import Space
    from models.lease import Lease


def lettable(data: BookData) -> list[Space]:
    """The private offices: what can be let, whether it is or not."""
    return [space for space in data.spaces if space.kind is SpaceKind.OFFICE]


def let_period(lease: Lease, period: Period) -> Period | None:
    """The days of `period` on which the lease runs; None where there are none."""
    return period.overlap(Period(lease.start, lease.last_day or period.end))


def let_days(data: BookData, period: Period) -> dict[int, int]:
    """Days of `period` under a lease, by space id for every space; a day under two leases counts once."""
    lets: dict[int, list[Period]] = defaultdict(list)
    for lease in data.leases:
        if let := let_period(lease, period):
            for space_id in lease.space_ids:
                lets[space_id].append(let)
    return {space.id: _days(lets[space.id]) for space in data.spaces}


def vacant_days(space: Space, data: BookData, period: Period) -> int:
    """Days of `period` on which no lease runs on the space."""
    leases = (lease for lease in data.leases if space.id in lease.space_ids)
    return period.days - _days(let for lease in leases if (let := let_period(lease, period)))


def physical(data: BookData, period: Period) -> Fraction | None:
    """Physical occupancy: Σ(m² × days let) ÷ Σ(m² × days lettable); None without lettable area."""
    offices = lettable(data)
    days = let_days(data, period)
    area = Fraction(sum(space.m2 for space in offices))
    let = Fraction(sum(space.m2 * days[space.id] for space in offices))
    return let / (area * period.days) if area else None


def _days(periods: Iterable[Period]) -> int:
    """Count the days that lie in at least one of the periods."""
    found = counted_to = 0
    for period in sorted(periods):
        first = max(period.start.toordinal(), counted_to + 1)
        last = max(period.end.toordinal(), counted_to)
        found += last - first + 1
        counted_to = last
    return found
