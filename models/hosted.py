"""Whom the building hosts: tenants with their spaces, since when, and the people who work for them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from models.book_data import BookData
    from models.lease import Lease
    from models.party import Party
    from models.period import Period


@dataclass(frozen=True, slots=True)
class Hosted:
    """A tenant with the codes and the area of its spaces.

    `since` is the first day of leases that followed each other without a day between; `until` is the last
    day of one that has left, None while it stays.
    """

    party: Party
    spaces: tuple[str, ...]
    m2: Decimal
    since: date
    until: date | None


def hosted(data: BookData, on: date) -> list[Hosted]:
    """Return the tenants with a lease running that day, by code."""
    running = [lease for lease in data.leases if lease.runs_on(on)]
    return [_hosted(data, party, leases, None) for party, leases in _by_party(data, running)]


def departed(data: BookData, period: Period) -> list[Hosted]:
    """Return the tenants whose last lease ended in `period`, by code; those still there on its end not."""
    staying = {lease.party_id for lease in data.leases if lease.runs_on(period.end)}
    ended = [
        lease
        for lease in data.leases
        if lease.party_id not in staying and lease.last_day and period.start <= lease.last_day <= period.end
    ]
    return [
        _hosted(data, party, leases, max(lease.last_day for lease in leases if lease.last_day))
        for party, leases in _by_party(data, ended)
    ]


def _by_party(data: BookData, leases: Sequence[Lease]) -> list[tuple[Party, list[Lease]]]:
    parties = {lease.party_id: data.party_by_id[lease.party_id] for lease in leases}
    ordered = sorted(parties.values(), key=lambda party: party.code)
    return [(party, [lease for lease in leases if lease.party_id == party.id]) for party in ordered]


def _hosted(data: BookData, party: Party, leases: list[Lease], until: date | None) -> Hosted:
    ids = dict.fromkeys(space_id for lease in leases for space_id in lease.space_ids)
    spaces = [data.space_by_id[space_id] for space_id in ids]
    area = sum((space.m2 for space in spaces), Decimal(0))
    own = [lease for lease in data.leases if lease.party_id == party.id]
    codes = tuple(space.code for space in spaces)
    return Hosted(party, codes, area, _since(own, min(lease.start for lease in leases)), until)


def _since(leases: Iterable[Lease], start: date) -> date:
    """Walk back over the leases that were there the day before."""
    for lease in sorted(leases, key=lambda lease: lease.start, reverse=True):
        if lease.start < start and lease.runs_on(start - timedelta(days=1)):
            start = lease.start
    return start
