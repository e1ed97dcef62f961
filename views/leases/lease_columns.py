"""Columns of the list of leases, past, running and to come."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from models.rent import yearly_rent_on
from views.tables.column import Column, area_column, due_column, money_column, text_column
from views.words import word

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from models.book_data import BookData
    from models.lease import Lease


class State(Enum):
    """Where a lease stands on a day."""

    TO_COME = 1
    RUNNING = 2
    ENDED = 3


@dataclass(frozen=True, slots=True)
class LeaseRow:
    """One lease as of a day."""

    lease: Lease
    tenant: str
    spaces: str
    yearly_cents: int
    state: State


def lease_rows(data: BookData, on: dt.date) -> list[LeaseRow]:
    """Every lease of the book by its code."""
    return [
        LeaseRow(
            lease,
            data.party_by_id[lease.party_id].name,
            ", ".join(data.space_by_id[key].code for key in lease.space_ids),
            yearly_rent_on(lease, on, data.index_values),
            _state(lease, on),
        )
        for lease in sorted(data.leases, key=lambda lease: lease.code)
    ]


def lease_columns() -> list[Column[LeaseRow]]:
    """The columns, fainter where a lease has ended; the totals are of the running ones and say so."""
    translate = QCoreApplication.translate
    columns: list[Column[LeaseRow]] = [
        text_column(
            translate("RentRoll", "Lease"),
            lambda row: row.lease.code,
            total=lambda _: translate("RentRoll", "Running"),
        ),
        text_column(
            translate("RentRoll", "Tenant"), lambda row: row.tenant, tip=lambda row: row.tenant, stretch=True
        ),
        text_column(translate("RentRoll", "State"), lambda row: _words(row.state)),
        money_column(translate("RentRoll", "Rent/year"), lambda row: row.yearly_cents, total=_rents),
        area_column(translate("RentRoll", "m²"), lambda row: row.lease.m2, total=_areas),
        text_column(translate("RentRoll", "Spaces"), lambda row: row.spaces),
        due_column(translate("RentRoll", "Start"), lambda row: row.lease.start),
        due_column(translate("RentRoll", "End"), lambda row: row.lease.end),
        due_column(translate("RentRoll", "Termination"), lambda row: row.lease.termination),
        text_column(translate("RentRoll", "Type"), lambda row: word(row.lease.type)),
        money_column(
            translate("RentRoll", "Provision/month"), lambda row: row.lease.provision_cents, summed=False
        ),
    ]
    return [replace(column, colour=_colour) for column in columns]


def _state(lease: Lease, on: dt.date) -> State:
    if lease.start > on:
        return State.TO_COME
    return State.RUNNING if lease.runs_on(on) else State.ENDED


def _words(state: State) -> str:
    translate = QCoreApplication.translate
    if state is State.TO_COME:
        return translate("RentRoll", "To come")
    return translate("RentRoll", "Running") if state is State.RUNNING else translate("RentRoll", "Ended")


def _colour(row: LeaseRow) -> str | None:
    return "faint_ink" if row.state is State.ENDED else None


def _rents(rows: Sequence[LeaseRow]) -> int:
    return sum(row.yearly_cents for row in _running(rows))


def _areas(rows: Sequence[LeaseRow]) -> Decimal:
    return sum((row.lease.m2 for row in _running(rows)), Decimal(0))


def _running(rows: Sequence[LeaseRow]) -> list[LeaseRow]:
    return [row for row in rows if row.state is State.RUNNING]
