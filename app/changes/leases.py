"""Adding, editing, ending and deleting leases."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.changes.rows import refuse_errors, refuse_taken, required, values_of
from models.lease_rules import lease_issues
from models.message import UserError, translate
from models.tables.lease import LeaseRow, LeaseSpaceRow, RentStepRow

if TYPE_CHECKING:
    from datetime import date

    from app.book import Book
    from app.change import Change
    from models.lease import Lease


def add_lease(book: Book, lease: Lease) -> int:
    """Add a lease (its id is ignored) and return its id; raise UserError where a rule refuses it."""
    lease = replace(lease, id=0, code=required(lease.code, "code"))
    refuse_taken(lease.code, (other.code for other in book.data.leases))
    _check(book, lease)
    with book.change(translate("Core", "Add lease {lease}").format(lease=lease.code)) as change:
        return write_lease(change, lease)


def edit_lease(book: Book, lease: Lease) -> None:
    """Replace what the lease of that id states; raise UserError where a rule refuses it."""
    lease = replace(lease, code=required(lease.code, "code"))
    others = [other for other in book.data.leases if other.id != lease.id]
    refuse_taken(lease.code, (other.code for other in others))
    _check(book, lease)
    with book.change(translate("Core", "Edit lease {lease}").format(lease=lease.code)) as change:
        rewrite_lease(change, book.data.lease_by_id[lease.id], lease)


def end_lease(book: Book, lease_id: int, day: date) -> None:
    """End a lease: `day` is its last one."""
    lease = replace(book.data.lease_by_id[lease_id], termination=day)
    _check(book, lease)
    title = translate("Core", "End lease {lease} on {day}").format(lease=lease.code, day=day)
    with book.change(title) as change:
        change.update(LeaseRow, lease_id, {"termination": day})


def delete_lease(book: Book, lease_id: int) -> None:
    """Delete a lease that was never called; raise UserError otherwise."""
    lease = book.data.lease_by_id[lease_id]
    if book.data.calls_by_lease[lease_id]:
        raise UserError(
            translate("Core", "Rent was called on lease {lease}: end it instead of deleting it.").format(
                lease=lease.code
            )
        )
    with book.change(translate("Core", "Delete lease {lease}").format(lease=lease.code)) as change:
        _drop_parts(change, lease)
        change.delete(LeaseRow, lease_id)


def write_lease(change: Change, lease: Lease) -> int:
    """Insert a lease with its spaces and steps and return its id."""
    key = change.insert(LeaseRow, _row(lease))
    _write_parts(change, key, lease)
    return key


def rewrite_lease(change: Change, before: Lease, lease: Lease) -> None:
    """Update a lease's row; spaces and steps are written anew where they differ."""
    change.update(LeaseRow, before.id, _row(lease))
    if (before.space_ids, before.steps) != (lease.space_ids, lease.steps):
        _drop_parts(change, before)
        _write_parts(change, before.id, lease)


def _check(book: Book, lease: Lease) -> None:
    data = book.data
    lease = replace(lease, m2=sum((data.space_by_id[key].m2 for key in lease.space_ids), start=lease.m2 * 0))
    others = [other for other in data.leases if other.id != lease.id]
    refuse_errors(lease_issues(lease, others, data.space_by_id))


def _row(lease: Lease) -> dict[str, object]:
    clause = lease.index
    return {
        **values_of(lease, "index", "space_ids", "m2", "steps"),
        "index_name": clause.name if clause else None,
        "base_quarter": clause.base_quarter if clause else None,
        "revision_day": clause.day if clause else None,
        "revision_month": clause.month if clause else None,
        "revision_years": clause.years if clause else 1,
        "sme_cap": clause.sme_cap if clause else False,
    }


def _write_parts(change: Change, key: int, lease: Lease) -> None:
    spaces = [{"lease_id": key, "space_id": s, "position": n} for n, s in enumerate(lease.space_ids)]
    change.insert_all(LeaseSpaceRow, spaces)
    steps = [{"lease_id": key, "date": step.date, "rent": step.rent} for step in lease.steps]
    change.insert_all(RentStepRow, steps)


def _drop_parts(change: Change, lease: Lease) -> None:
    for row in (LeaseSpaceRow, RentStepRow):
        change.delete_where(row, "lease_id", lease.id)
