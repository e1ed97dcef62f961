"""What a scenario does to each tenant: its rent of a month before and after."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from models.book_data import BookData
    from models.lease import Lease
    from models.paid_rents import Paid
    from models.period import Month
    from models.simulation import Simulation

    Row = tuple[Sequence[Paid], Sequence[Paid]]


@dataclass(frozen=True, slots=True)
class TenantEffect:
    """A tenant's rent, without charges and VAT, in `month`: in cents, summed over its leases.

    `month` is the last of the horizon in which it pays any rent, with the scenario or without; where it pays
    none at all, the last in which it pays a provision. Among whole months, it is the last of those that it
    pays for whole, where there is one.
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


def tenant_effects(
    data: BookData, simulation: Simulation, *, whole_months: bool = False
) -> list[TenantEffect]:
    """Return the effect on every tenant that pays anything in the horizon, by code.

    With `whole_months` nobody is compared in the month it comes or leaves, unless there is no other.
    """
    found = []
    lessees = {lease.party_id: data.party_by_id[lease.party_id] for lease in data.leases}
    for party in sorted(lessees.values(), key=lambda party: party.code):
        leases = [lease for lease in data.leases if lease.party_id == party.id]
        rows = [(simulation.baseline.paid[lease.id], simulation.scenario.paid[lease.id]) for lease in leases]
        months = simulation.baseline.months
        paying = _paying(rows, len(months))
        if whole_months:
            paying = [place for place in paying if _whole(months[place], place, leases, rows)] or paying
        if paying:
            place = paying[-1]
            before = sum(row[place].rent_cents for row, _ in rows)
            after = sum(row[place].rent_cents for _, row in rows)
            found.append(TenantEffect(party.id, months[place], before, after))
    return found


def _paying(rows: Sequence[Row], months: int) -> list[int]:
    """The places of the months with a rent in either; of those with a provision where there is none."""
    rents = [place for place in range(months) if any(_either(row, place, 0) for row in rows)]
    return rents or [place for place in range(months) if any(_either(row, place, 1) for row in rows)]


def _either(row: Row, place: int, part: int) -> bool:
    return bool(row[0][place][part] or row[1][place][part])


def _whole(month: Month, place: int, leases: Sequence[Lease], rows: Sequence[Row]) -> bool:
    """Whether every lease that pays a rent in a month runs all of it."""
    return all(
        lease.runs_on(month.start) and lease.runs_on(month.end)
        for lease, row in zip(leases, rows, strict=True)
        if _either(row, place, 0)
    )
