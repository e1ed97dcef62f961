"""What a scenario does to each tenant: its rent of a month before and after."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from models.book_data import BookData
    from models.paid_rents import Paid
    from models.period import Month
    from models.simulation import Simulation


@dataclass(frozen=True, slots=True)
class TenantEffect:
    """A tenant's rent, without charges and VAT, in `month`: in cents, summed over its leases.

    `month` is the last of the horizon in which it pays any rent, with the scenario or without; where it pays
    none at all, the last in which it pays a provision.
    """

    party_id: int
    month: Month
    before_cents: int
    after_cents: int

    @property
    def percent(self) -> Fraction | None:
        """The change in percent; None where there was no rent before."""
        if not self.before_cents:
            return None
        return Fraction(100 * (self.after_cents - self.before_cents), self.before_cents)


def tenant_effects(data: BookData, simulation: Simulation) -> list[TenantEffect]:
    """Return the effect on every tenant that pays anything in the horizon, by code."""
    found = []
    lessees = {lease.party_id: data.party_by_id[lease.party_id] for lease in data.leases}
    for party in sorted(lessees.values(), key=lambda party: party.code):
        leases = [lease.id for lease in data.leases if lease.party_id == party.id]
        rows = [(simulation.baseline.paid[key], simulation.scenario.paid[key]) for key in leases]
        place = _compared(rows, len(simulation.baseline.months))
        if place is not None:
            before = sum(row[place].rent_cents for row, _ in rows)
            after = sum(row[place].rent_cents for _, row in rows)
            found.append(TenantEffect(party.id, simulation.baseline.months[place], before, after))
    return found


def _compared(rows: Sequence[tuple[Sequence[Paid], Sequence[Paid]]], months: int) -> int | None:
    """The place of the last month with a rent in either; of the last with a provision where there is none."""
    last_first = range(months - 1, -1, -1)
    for part in (0, 1):
        for place in last_first:
            if any(row[place][part] or other[place][part] for row, other in rows):
                return place
    return None
