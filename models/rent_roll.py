"""The rent roll: every space on one day, who rents it on which terms, and what the leases weigh together."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from models.arrears import lease_arrears
from models.building import SpaceKind
from models.lease_dates import revisions_on, term, years_to_break, years_to_term
from models.money import cents, round_ratio, split
from models.occupancy import lettable
from models.rent import yearly_rent_on

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping

    from models.book_data import BookData
    from models.building import Space
    from models.lease import IndexName, Lease, LeaseType
    from models.period import Quarter


class Status(StrEnum):
    """What a space is on a given day."""

    LET = "let"
    NOTICE_GIVEN = "notice_given"
    VACANT = "vacant"
    OPERATED = "operated"
    COMMON = "common"


@dataclass(frozen=True, slots=True)
class RentRollRow:
    """One space on the day of the roll; tenant, lease and space by their codes, amounts in cents.

    What depends on a lease is None where there is none; a vacant office shows its target rent. A lease of
    several spaces is spread over them by area, so that its rows add up to it. `end` is the lease's last
    day where it has one, else its next term.
    """

    space_id: int
    space: str
    space_name: str
    floor: str
    m2: Decimal
    kind: SpaceKind
    status: Status
    rent_year_cents: int | None = None
    rent_m2_year_cents: int | None = None
    tenant: str | None = None
    tenant_name: str | None = None
    lease_id: int | None = None
    lease: str | None = None
    type: LeaseType | None = None
    start: dt.date | None = None
    end: dt.date | None = None
    break_date: dt.date | None = None
    index: IndexName | None = None
    base_quarter: Quarter | None = None
    last_revision: dt.date | None = None
    next_revision: dt.date | None = None
    charges_month_cents: int | None = None
    vat_rate: Decimal | None = None
    deposit_cents: int | None = None
    arrears_cents: int | None = None


@dataclass(frozen=True, slots=True)
class RentRoll:
    """The roll on the day `on`, a row for each space in the order of the book.

    `occupancy` is let ÷ lettable m² of offices; `financial_occupancy` = yearly rents ÷ (those + target
    rents of vacant offices); the weighted average unexpired terms are in years, to term and to the next
    break. Each ratio is None where it would divide by zero.
    """

    on: dt.date
    rows: tuple[RentRollRow, ...]
    lettable_m2: Decimal
    let_m2: Decimal
    occupancy: Fraction | None
    financial_occupancy: Fraction | None
    wault_years: Fraction | None
    wault_break_years: Fraction | None


class _Share(NamedTuple):
    """A running lease and what of its amounts falls on one of its spaces, in cents."""

    lease: Lease
    rent_year: int
    charges_month: int
    deposit: int
    arrears: int


def rent_roll(data: BookData, on: dt.date) -> RentRoll:
    """The rent roll of a book on one day."""
    running = [lease for lease in data.leases if lease.runs_on(on)]
    yearly = {lease.id: yearly_rent_on(lease, on, data.index_values) for lease in running}
    shares = _shares(data, running, yearly, on)
    rows = tuple(_row(space, shares.get(space.id), data, on) for space in data.spaces)
    offices = lettable(data)
    lettable_m2 = sum((space.m2 for space in offices), Decimal(0))
    let_m2 = sum((space.m2 for space in offices if space.id in shares), Decimal(0))
    vacant_targets = sum(row.rent_year_cents or 0 for row in rows if row.status is Status.VACANT)
    rent = sum(yearly.values())
    return RentRoll(
        on,
        rows,
        lettable_m2,
        let_m2,
        occupancy=_ratio(Fraction(let_m2), Fraction(lettable_m2)),
        financial_occupancy=_ratio(Fraction(rent), Fraction(rent + vacant_targets)),
        wault_years=_mean((years_to_term(lease, on), yearly[lease.id]) for lease in running),
        wault_break_years=_mean((years_to_break(lease, on), yearly[lease.id]) for lease in running),
    )


def _shares(
    data: BookData, running: Iterable[Lease], yearly: Mapping[int, int], on: dt.date
) -> dict[int, _Share]:
    """What falls on each let space; of two leases on one space (an error of the book) the later stays."""
    arrears = lease_arrears(data, on)
    found: dict[int, _Share] = {}
    for lease in running:
        areas = [data.space_by_id[space_id].m2 for space_id in lease.space_ids]
        amounts = (yearly[lease.id], lease.provision_cents, lease.deposit_cents, arrears[lease.id])
        parts = zip(*(split(amount, areas) for amount in amounts), strict=True)
        for space_id, part in zip(lease.space_ids, parts, strict=True):
            found[space_id] = _Share(lease, *part)
    return found


def _row(space: Space, share: _Share | None, data: BookData, on: dt.date) -> RentRollRow:
    status = _status(space, share)
    row = RentRollRow(space.id, space.code, space.name, space.floor, space.m2, space.kind, status)
    if share is not None:
        return _let_row(row, share, data, on)
    target = space.target_rent_m2_year
    if status is not Status.VACANT or target is None:
        return row
    return replace(row, rent_year_cents=cents(target * space.m2), rent_m2_year_cents=cents(target))


def _status(space: Space, share: _Share | None) -> Status:
    if share is not None:
        return Status.LET if share.lease.termination is None else Status.NOTICE_GIVEN
    if space.kind is SpaceKind.OFFICE:
        return Status.VACANT
    return Status.OPERATED if space.kind.operated else Status.COMMON


def _let_row(row: RentRollRow, share: _Share, data: BookData, on: dt.date) -> RentRollRow:
    lease = share.lease
    tenant = data.party_by_id[lease.party_id]
    revisions = revisions_on(lease, on, data.index_values)
    return replace(
        row,
        rent_year_cents=share.rent_year,
        rent_m2_year_cents=_per_m2(share.rent_year, row.m2),
        tenant=tenant.code,
        tenant_name=tenant.name,
        lease_id=lease.id,
        lease=lease.code,
        type=lease.type,
        start=lease.start,
        end=term(lease),
        break_date=lease.break_date,
        index=lease.index.name if lease.index else None,
        base_quarter=revisions.base_quarter,
        last_revision=revisions.last,
        next_revision=revisions.coming,
        charges_month_cents=share.charges_month,
        vat_rate=lease.vat_rate,
        deposit_cents=share.deposit,
        arrears_cents=share.arrears,
    )


def _per_m2(amount_cents: int, m2: Decimal) -> int:
    numerator, denominator = m2.as_integer_ratio()
    return round_ratio(amount_cents * denominator, numerator)


def _ratio(part: Fraction, whole: Fraction) -> Fraction | None:
    return part / whole if whole else None


def _mean(weighted: Iterable[tuple[Fraction, int]]) -> Fraction | None:
    """The mean of values with their weights; None where these sum to zero."""
    pairs = list(weighted)
    total = sum((value * weight for value, weight in pairs), Fraction(0))
    return _ratio(total, Fraction(sum(weight for _, weight in pairs)))
