"""What a scenario does to each tenant: its rent of a month before and after."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from models.paid_rents import NOTHING, Paid

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from models.book_data import BookData
    from models.period import Month
    from models.simulation import Course, Simulation


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
    for party in sorted(data.parties, key=lambda party: party.code):
        leases = [lease.id for lease in data.leases if lease.party_id == party.id]
        before, after = (_summed(course, leases) for course in (simulation.baseline, simulation.scenario))
        place = _compared(before, after)
        if place is not None:
            month = simulation.baseline.months[place]
            rents = before[place].rent_cents, after[place].rent_cents
            found.append(TenantEffect(party.id, month, *rents))
    return found


def _summed(course: Course, leases: Iterable[int]) -> list[Paid]:
    rows = [course.paid[key] for key in leases]
    return [_total(row[place] for row in rows) for place in range(len(course.months))]


def _total(paid: Iterable[Paid]) -> Paid:
    total = NOTHING
    for part in paid:
        total = total.plus(part)
    return total


def _compared(before: Sequence[Paid], after: Sequence[Paid]) -> int | None:
    """The place of the last month with a rent in either; of the last with a provision where there is none."""
    pairs = list(zip(before, after, strict=True))
    rents = [place for place, (one, other) in enumerate(pairs) if one.rent_cents or other.rent_cents]
    paying = rents or [place for place, (one, other) in enumerate(pairs) if any(one) or any(other)]
    return paying[-1] if paying else None
