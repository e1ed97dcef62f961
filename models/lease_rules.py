"""What a lease must satisfy before it is stored; forms and the onboarding workbook share it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from models.lease import IndexName, RentUnit
from models.message import Issue, translate
from models.period import Month

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date
    from decimal import Decimal

    from models.building import Space
    from models.lease import IndexClause, Lease
    from models.message import Message
    from models.period import Quarter


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with one field of a lease, named as in the record (`steps`, `index.day`, …).

    `level` is `error` (the lease cannot be stored) or `notice`.
    """

    field: str
    message: Message
    level: str = "error"


def lease_issues(lease: Lease, others: Iterable[Lease], spaces: Mapping[int, Space]) -> list[Issue]:
    """Return the faults of a lease as issues located by its code."""
    return [Issue(lease.code, fault.level, fault.message) for fault in lease_faults(lease, others, spaces)]


def lease_faults(lease: Lease, others: Iterable[Lease], spaces: Mapping[int, Space]) -> list[Fault]:
    """Return everything that is wrong with a lease, field by field.

    `others` are the leases it must not overlap; one with its own id (an older state of it) is passed
    over. `spaces` by id hold at least those that it lets.
    """
    return [
        *_date_faults(lease),
        *_space_faults(lease, others, spaces),
        *_amount_faults(lease),
        *_term_faults(lease),
        *(_clause_faults(lease.index) if lease.index else ()),
        *step_faults(lease),
    ]


def index_faults(name: IndexName | None, base_quarter: Quarter | None) -> list[Fault]:
    """Return what is wrong with an index clause as typed, before it can become a record."""
    if name and not base_quarter:
        text = translate("Core", "The index {index} needs a base quarter, such as 2016-T1.")
        return [Fault("index.base_quarter", text.format(index=name))]
    if base_quarter and not name:
        text = translate("Core", "The base quarter {quarter} has no effect without an index.")
        return [Fault("index.name", text.format(quarter=base_quarter), "notice")]
    return []


def step_faults(lease: Lease) -> Iterator[Fault]:
    """Yield what is wrong with the rent steps of a lease."""
    seen: set[date] = set()
    for step in lease.steps:
        if step.date < lease.start:
            text = translate("Core", "The rent step of {date} comes before the lease starts on {start}.")
            yield Fault("steps", text.format(date=step.date, start=lease.start))
        if step.date in seen:
            text = translate("Core", "Two rent steps have the date {date}.")
            yield Fault("steps", text.format(date=step.date))
        seen.add(step.date)
        yield from _rent_faults("steps", step.rent, lease.unit)


def _date_faults(lease: Lease) -> Iterator[Fault]:
    if not 1900 <= lease.start.year < 2200:
        yield Fault("start", translate("Core", "{date} is not a likely start.").format(date=lease.start))
    if lease.end and lease.end < lease.start:
        text = translate("Core", "The lease ends on {end}, before it starts on {start}.")
        yield Fault("end", text.format(end=lease.end, start=lease.start))
    if lease.termination and lease.termination < lease.start:
        text = translate("Core", "The lease is terminated on {termination}, before it starts on {start}.")
        yield Fault("termination", text.format(termination=lease.termination, start=lease.start))
    if lease.break_date and not _breaks_inside(lease, lease.break_date):
        text = translate("Core", "The break on {date} lies outside the lease.")
        yield Fault("break_date", text.format(date=lease.break_date))


def _breaks_inside(lease: Lease, day: date) -> bool:
    """Tell whether a break can fall on that day; a termination in between leaves it as it was agreed."""
    last = None if lease.tacit_renewal else lease.end
    return lease.start <= day and (last is None or day <= last)


def _space_faults(lease: Lease, others: Iterable[Lease], spaces: Mapping[int, Space]) -> Iterator[Fault]:
    if not lease.space_ids:
        yield Fault("space_ids", translate("Core", "The lease names no space."))
    elif lease.m2 <= 0:
        yield Fault("space_ids", translate("Core", "The spaces of the lease have an area of 0."))
    for space_id in sorted({i for i in lease.space_ids if lease.space_ids.count(i) > 1}):
        text = translate("Core", "The lease names space {space} twice.")
        yield Fault("space_ids", text.format(space=spaces[space_id].code))
    for other in others:
        if not _is_same(lease, other):
            for space_id in dict.fromkeys(lease.space_ids):
                if space_id in other.space_ids:
                    yield from _overlap_faults(lease, other, spaces[space_id])


def _is_same(lease: Lease, other: Lease) -> bool:
    """Tell whether both are one lease; those not stored yet all have the id 0."""
    return other is lease or (lease.id != 0 and other.id == lease.id)


def _overlap_faults(lease: Lease, other: Lease, space: Space) -> Iterator[Fault]:
    start = max(lease.start, other.start)
    end = min((last for last in (lease.last_day, other.last_day) if last), default=None)
    if end is None:
        text = translate("Core", "Space {space} is let by lease {other} too, from {start} on.")
        yield Fault("space_ids", text.format(space=space.code, other=other.code, start=start))
    elif start <= end:
        text = translate("Core", "Space {space} is let by lease {other} too, from {start} to {end}.")
        yield Fault("space_ids", text.format(space=space.code, other=other.code, start=start, end=end))


def _amount_faults(lease: Lease) -> Iterator[Fault]:
    yield from _rent_faults("rent", lease.rent, lease.unit)
    if lease.provision_cents < 0:
        yield Fault("provision_cents", translate("Core", "The provision for charges is negative."))
    if lease.deposit_cents < 0:
        yield Fault("deposit_cents", translate("Core", "The deposit is negative."))
    if not 0 <= lease.vat_rate <= 1:
        text = translate("Core", "The VAT rate {rate} does not lie between 0 and 1.")
        yield Fault("vat_rate", text.format(rate=lease.vat_rate))


def _rent_faults(field: str, rent: Decimal, unit: RentUnit) -> Iterator[Fault]:
    if rent < 0:
        yield Fault(field, translate("Core", "The rent {rent} is negative.").format(rent=rent))
    if unit is not RentUnit.M2_YEAR and (rent * 100).as_integer_ratio()[1] != 1:
        text = translate("Core", "The rent {rent} has more than two decimals.")
        yield Fault(field, text.format(rent=rent))


def _term_faults(lease: Lease) -> Iterator[Fault]:
    if lease.due_day is not None and not 1 <= lease.due_day <= 31:
        text = translate("Core", "The due day {day} does not lie between 1 and 31.")
        yield Fault("due_day", text.format(day=lease.due_day))


def _clause_faults(clause: IndexClause) -> Iterator[Fault]:
    if clause.years not in (1, 3):
        text = translate("Core", "A rent is revised every 1 or 3 years, not {years}.")
        yield Fault("index.years", text.format(years=clause.years))
    if not _is_day_of_year(clause.day, clause.month):
        text = translate("Core", "{day}/{month} is not a day of the year.")
        day, month = ("?" if part is None else part for part in (clause.day, clause.month))
        yield Fault("index.day", text.format(day=day, month=month))
    if clause.sme_cap and clause.name is not IndexName.ILC:
        text = translate(
            "Core", "The cap for small firms exists for the ILC only; it has no effect on {index}."
        )
        yield Fault("index.sme_cap", text.format(index=clause.name), "notice")
    if clause.name is IndexName.IRL:
        text = translate("Core", "The IRL is the index of residential leases.")
        yield Fault("index.name", text, "notice")


def _is_day_of_year(day: int | None, month: int | None) -> bool:
    """Tell whether both are absent or a day that some year has, 29 February included."""
    if day is None or month is None:
        return day is month
    leap_year = 2000
    return 1 <= month <= 12 and 1 <= day <= Month(leap_year, month).days
