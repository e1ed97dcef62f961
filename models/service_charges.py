"""The yearly reconciliation of service charges: each tenant's part of recoverable costs, less provisions."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from models.account import Nature
from models.accrual import accruals
from models.building import SpaceKind
from models.charge_key import BY_AREA, kept_back, weights
from models.money import split
from models.occupancy import let_period, vacant_days
from models.period import Period

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from models.book_data import BookData
    from models.building import Space
    from models.charge_key import ChargeKey
    from models.lease import Lease


class Bearer(StrEnum):
    """Who bears a part of the costs; all but tenants are the association itself."""

    TENANT = "tenant"
    VACANT = "vacant"
    OPERATED = "operated"
    REST = "rest"


@dataclass(frozen=True, slots=True)
class ChargeShare:
    """One line of the reconciliation, in cents: a lease's part, or what stays with the association.

    A tenant's line names the lease and its party; a vacant or operated space has a line of its own; the
    rest is what the keys hand out to nobody. `days` are those let, vacant or operated in the year.
    """

    bearer: Bearer
    lease_id: int | None
    party_id: int | None
    space_id: int | None
    days: int
    costs: Mapping[Nature, int]
    provisions_cents: int = 0

    @property
    def cost_cents(self) -> int:
        """Its part of all recoverable costs."""
        return sum(self.costs.values())

    @property
    def balance_cents(self) -> int:
        """What is to call from a tenant (positive) or to credit (negative); 0 on the association's lines."""
        return self.cost_cents - self.provisions_cents if self.bearer is Bearer.TENANT else 0


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """The service charges of a year; the lines' costs add up to `costs`, nature by nature."""

    year: int
    costs: Mapping[Nature, int]
    rows: tuple[ChargeShare, ...]

    @property
    def due(self) -> date:
        """The day by which commercial leases want it made: 30 September of the next year."""
        return date(self.year + 1, 9, 30)


class _Holder(NamedTuple):
    """Who holds some spaces for some days of the year."""

    bearer: Bearer
    lease: Lease | None
    space_ids: tuple[int, ...]
    days: int


def reconciliation(
    data: BookData, year: int, keys: Mapping[Nature, ChargeKey] | None = None
) -> Reconciliation:
    """Share the recoverable costs of a year between tenants and association, by m² where `keys` says nothing.

    A bearer's part = cost × its key ÷ total key × days ÷ days in the year, each cost split by largest
    remainder so that the parts add up. Costs count as in the property balance: in the days of their
    service period, for their share in the property. Raises UserError on a key that cannot be.
    """
    period = Period.of_year(year)
    costs = recoverable_costs(data, period)
    holders = list(_holders(data, period))
    parts: list[dict[Nature, int]] = [{} for _ in holders]
    for nature, cents in costs.items():
        shares = _shares(data, (keys or {}).get(nature, BY_AREA), holders)
        for part, share in zip(parts, split(cents, shares), strict=True):
            part[nature] = share
    rows = (_row(data, year, holder, part) for holder, part in zip(holders, parts, strict=True))
    kept = (row for row in rows if row.cost_cents or row.bearer is not Bearer.REST)
    return Reconciliation(year, costs, tuple(kept))


def recoverable_costs(data: BookData, period: Period) -> dict[Nature, int]:
    """The cents of recoverable accounts that count in `period`, by nature in display order, without zeros."""
    found: dict[Nature, int] = defaultdict(int)
    for line in accruals(data).touching(period):
        nature = line.account.category
        if line.account.recoverable and isinstance(nature, Nature):
            found[nature] += line.within(period)
    return {nature: found[nature] for nature in Nature if found[nature]}


def _holders(data: BookData, period: Period) -> Iterator[_Holder]:
    """Every lease by code, then vacant offices, then operated spaces, then nobody for what keys keep back."""
    for lease in sorted(data.leases, key=lambda lease: lease.code):
        if let := let_period(lease, period):
            yield _Holder(Bearer.TENANT, lease, lease.space_ids, let.days)
    for bearer in (Bearer.VACANT, Bearer.OPERATED):
        for space in data.spaces:
            if _bearer_unlet(space) is bearer and (days := vacant_days(space, data, period)):
                yield _Holder(bearer, None, (space.id,), days)
    yield _Holder(Bearer.REST, None, (), period.days)


def _bearer_unlet(space: Space) -> Bearer | None:
    if space.kind is SpaceKind.COMMON:
        return None
    return Bearer.OPERATED if space.kind.operated else Bearer.VACANT


def _shares(data: BookData, key: ChargeKey, holders: list[_Holder]) -> list[Decimal]:
    """Each holder's key times its days."""
    by_space = weights(key, data.spaces)
    back = kept_back(key, by_space)
    return [
        holder.days * (back if holder.bearer is Bearer.REST else _sum(by_space, holder.space_ids))
        for holder in holders
    ]


def _sum(by_space: Mapping[int, Decimal], space_ids: tuple[int, ...]) -> Decimal:
    return sum((by_space.get(space_id, Decimal(0)) for space_id in space_ids), Decimal(0))


def _row(data: BookData, year: int, holder: _Holder, costs: Mapping[Nature, int]) -> ChargeShare:
    lease = holder.lease
    if lease is None:
        space_id = holder.space_ids[0] if holder.space_ids else None
        return ChargeShare(holder.bearer, None, None, space_id, holder.days, costs)
    provisions = sum(
        line.charges_cents
        for call in data.calls_by_lease[lease.id]
        for line in call.lines
        if line.month.year == year
    )
    return ChargeShare(holder.bearer, lease.id, lease.party_id, None, holder.days, costs, provisions)
