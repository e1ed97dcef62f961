"""Posts the opening, sales, bills and settlements of an onboarding workbook that a book lacks."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from app.changes.entries import rewrite_entry, write_entries, write_settlements
from models.account import CUSTOMER_ACCOUNT, SUPPLIER_ACCOUNT
from models.ledger import EntryKind
from models.posting import accounts_by_party, movement_entry, opening_entry, settlement_entry

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence

    from app.change import Change
    from app.importing.onboarding import Onboarding
    from models.book_data import BookData
    from models.ledger import Entry, Settlement
    from models.posting import OpeningBalance, Payment

T = TypeVar("T")

_THIRD_PARTIES = (CUSTOMER_ACCOUNT, SUPPLIER_ACCOUNT)


def write_ledger(
    change: Change,
    data: BookData,
    onboarding: Onboarding,
    space_ids: Mapping[int, int],
    party_ids: Mapping[int, int],
) -> int:
    """Write what is new and return how many sales, bills and settlements that is.

    `data` is the book before, with the settings, the chart and the leases that it will have; the maps
    lead from the file's ids to the book's.
    """
    opening = _write_opening(
        change,
        data,
        [replace(b, party_id=_mapped(party_ids, b.party_id)) for b in onboarding.opening],
    )
    movements = [
        replace(
            movement,
            party_id=_mapped(party_ids, movement.party_id),
            space_id=_mapped(space_ids, movement.space_id),
        )
        for movement in onboarding.movements
    ]
    entries = [movement_entry(data, movement) for movement in sorted(movements, key=lambda m: m.date)]
    new_entries = _missing(entries, data.entries, _entry_key)
    write_entries(change, new_entries)
    items_on = _items_on(data, [*data.entries, *opening, *new_entries])
    payments = [
        replace(payment, party_id=party_ids[payment.party_id])
        for payment in sorted(onboarding.settlements, key=lambda payment: payment.date)
    ]
    new_payments = _missing(payments, data.settlements, _payment_key)
    write_settlements(
        change, [(payment, settlement_entry(payment, items_on[payment.party_id])) for payment in new_payments]
    )
    return len(new_entries) + len(new_payments)


def _write_opening(change: Change, data: BookData, balances: Sequence[OpeningBalance]) -> Sequence[Entry]:
    """Post the opening balances, in place of those posted before where they differ."""
    entry = opening_entry(data.building.books_begin, balances)
    if entry is None:
        return ()
    before = next((known for known in data.entries if known.kind is EntryKind.OPENING), None)
    if before is None:
        write_entries(change, [entry])
    elif _amounts(before) != _amounts(entry):
        rewrite_entry(change, before.id, entry)
    return (entry,)


def _amounts(entry: Entry) -> list[tuple[str, int | None, int]]:
    return [(line.account, line.party_id, line.amount_cents) for line in entry.lines]


def _items_on(data: BookData, entries: Iterable[Entry]) -> Mapping[int, Collection[str]]:
    """The third-party accounts each party has items on; rents are customer items, called or not."""
    found: dict[int, set[str]] = defaultdict(set)
    for party_id, accounts in accounts_by_party(entries).items():
        found[party_id] |= set(accounts)
    for lease in data.leases:
        found[lease.party_id].add(CUSTOMER_ACCOUNT)
    return found


def _missing(wanted: Sequence[T], existing: Iterable[object], key: Callable[..., Hashable]) -> list[T]:
    """Those wanted that do not exist yet; of several alike, as many as are lacking."""
    there = Counter(key(item) for item in existing)
    missing = []
    for item in wanted:
        if there[key(item)] > 0:
            there[key(item)] -= 1
        else:
            missing.append(item)
    return missing


def _entry_key(entry: Entry) -> Hashable:
    """Date, account, third party, gross amount, document and label: what tells one from another."""
    third_party = [line for line in entry.lines if line.account[:3] in _THIRD_PARTIES]
    counted = [line for line in entry.lines if line.account[0] not in "45"]
    return (
        entry.kind,
        entry.date,
        tuple(line.account for line in counted),
        next((line.party_id for line in entry.lines if line.party_id), None),
        sum(line.amount_cents for line in third_party),
        entry.document,
        entry.label,
    )


def _payment_key(payment: Payment | Settlement) -> Hashable:
    return (payment.date, payment.party_id, payment.amount_cents, payment.account, payment.document)


def _mapped(ids: Mapping[int, int], key: int | None) -> int | None:
    return None if key is None else ids[key]
