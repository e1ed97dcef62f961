"""Every invariant of a book in plain words: errors that make figures wrong, and notices worth knowing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.lease_rules import lease_issues
from models.ledger_checks import call_issues, entry_issues, settlement_issues
from models.message import Issue, translate
from models.notices import notices

if TYPE_CHECKING:
    from collections.abc import Iterator

    from models.book_data import BookData
    from models.message import Message


def check(data: BookData) -> list[Issue]:
    """Return what is wrong with a book, then what is worth knowing.

    `where` names a space, lease, party, account or index by its code, or an entry by journal and number.
    Where a lease or a call names what does not exist nothing can be computed, and only that is told.
    """
    broken = [*_missing(data)]
    faults = [*broken, *_space_issues(data), *_budget_issues(data), *entry_issues(data), *call_issues(data)]
    faults += settlement_issues(data)
    return faults if broken else [*faults, *_lease_issues(data), *notices(data)]


def _missing(data: BookData) -> Iterator[Issue]:
    """Yield what leases and calls name that is not in the book."""
    for lease in data.leases:
        if lease.party_id not in data.party_by_id:
            yield _error(lease.code, translate("Core", "The lease names a tenant that does not exist."))
        if any(space_id not in data.space_by_id for space_id in lease.space_ids):
            yield _error(lease.code, translate("Core", "The lease names a space that does not exist."))
    for call in data.calls:
        if call.lease_id not in data.lease_by_id:
            text = translate("Core", "The rent call of {date} belongs to a lease that does not exist.")
            yield _error(str(call.id), text.format(date=call.issued))


def _space_issues(data: BookData) -> Iterator[Issue]:
    for space in data.spaces:
        if space.m2 <= 0:
            yield _error(space.code, translate("Core", "The space has an area of 0."))


def _budget_issues(data: BookData) -> Iterator[Issue]:
    for account, year in sorted({(line.account, line.year) for line in data.budget}):
        if data.chart.find(account) is None:
            text = translate("Core", "The budget of {year} is on an account with no place in the balance.")
            yield _error(account, text.format(year=year))


def _lease_issues(data: BookData) -> Iterator[Issue]:
    """Yield what is wrong with each lease, an overlap of two once."""
    for place, lease in enumerate(data.leases):
        yield from lease_issues(lease, data.leases[:place], data.space_by_id)


def _error(where: str, message: Message) -> Issue:
    return Issue(where, "error", message)
