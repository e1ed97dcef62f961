"""What third parties owe and are owed on a day, item by item, and how old the overdue rent is.

An item is one line of a third party's account. Whatever settles the account (a payment, a credit note,
a negative call) settles its oldest items first, by due date, then date, then entry.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING

from models.account import CUSTOMER_ACCOUNT, SUPPLIER_ACCOUNT

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from models.book_data import BookData


@dataclass(frozen=True, slots=True)
class OpenItem:
    """One line of a third party's account: its amount, and what of it is still open, in cents.

    Positive is owed to the association by a customer, by the association to a supplier; a payment on
    account is negative. `call_id` names the rent call it comes from, if any.
    """

    party_id: int
    entry_id: int
    call_id: int | None
    date: dt.date
    due: dt.date
    amount_cents: int
    open_cents: int


@dataclass(frozen=True, slots=True)
class PartyArrears:
    """One party's overdue rent in cents, by days since it was due: up to 30, 60, 90, and more."""

    party_id: int
    b0_30: int
    b31_60: int
    b61_90: int
    b90: int

    @property
    def total_cents(self) -> int:
        """All that is overdue."""
        return self.b0_30 + self.b31_60 + self.b61_90 + self.b90


@dataclass(frozen=True, slots=True)
class Arrears:
    """Overdue rent as of the day `on`, a row for each party that owes some, in the order of the parties.

    `called_cents` is all that was called up to then; both it and the arrears include VAT.
    """

    on: dt.date
    rows: tuple[PartyArrears, ...]
    called_cents: int

    @property
    def total_cents(self) -> int:
        """All that is overdue."""
        return sum(row.total_cents for row in self.rows)

    @property
    def rate(self) -> Fraction | None:
        """Overdue ÷ called; None where nothing was called."""
        return Fraction(self.total_cents, self.called_cents) if self.called_cents else None


def account_items(data: BookData, on: dt.date) -> list[OpenItem]:
    """Every customer item dated up to `on`, settled ones too, by party, due date, date and entry."""
    return _settled(_items(data, on, CUSTOMER_ACCOUNT, 1))


def open_items(data: BookData, on: dt.date) -> list[OpenItem]:
    """The customer items not wholly settled on that day; a party's add up to its customer account."""
    return [item for item in account_items(data, on) if item.open_cents]


def payables(data: BookData, on: dt.date) -> list[OpenItem]:
    """The supplier items not wholly settled on that day; a party's add up to its supplier account."""
    return [item for item in _settled(_items(data, on, SUPPLIER_ACCOUNT, -1)) if item.open_cents]


def overdue_calls(data: BookData, on: dt.date) -> list[OpenItem]:
    """The items of rent calls that are due on that day or before and not wholly paid."""
    return [
        item
        for item in open_items(data, on)
        if item.call_id is not None and item.due <= on and item.open_cents > 0
    ]


def arrears(data: BookData, on: dt.date) -> Arrears:
    """Overdue rent by party and age, and its rate to what was called."""
    buckets: dict[int, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for item in overdue_calls(data, on):
        buckets[item.party_id][_bucket((on - item.due).days)] += item.open_cents
    called = sum(call.total_cents for call in data.calls if call.issued <= on)
    rows = tuple(PartyArrears(party_id, *cents) for party_id, cents in sorted(buckets.items()))
    return Arrears(on, rows, called)


def lease_arrears(data: BookData, on: dt.date) -> dict[int, int]:
    """Overdue rent of every lease of the book in cents, zero included."""
    lease_of_call = {call.id: call.lease_id for call in data.calls}
    found = {lease.id: 0 for lease in data.leases}
    for item in overdue_calls(data, on):
        if item.call_id is not None:
            found[lease_of_call[item.call_id]] += item.open_cents
    return found


def _bucket(days: int) -> int:
    return min(max(days - 1, 0) // 30, 3)


def _items(data: BookData, on: dt.date, account: str, sign: int) -> Iterator[OpenItem]:
    """Every line of that kind of account that names a party, nothing settled yet."""
    calls = {call.entry_id: call.id for call in data.calls if call.entry_id is not None}
    for entry in data.entries:
        if entry.date > on:
            continue
        for line in entry.lines:
            if line.party_id is not None and line.account.startswith(account):
                amount = sign * line.amount_cents
                call_id = calls.get(entry.id)
                due = line.due_date or entry.date
                yield OpenItem(line.party_id, entry.id, call_id, entry.date, due, amount, amount)


def _settled(items: Iterable[OpenItem]) -> list[OpenItem]:
    """Set each party's negative items against its positive ones, oldest against oldest."""
    by_party: dict[int, list[OpenItem]] = defaultdict(list)
    for item in sorted(items, key=lambda item: (item.due, item.date, item.entry_id)):
        by_party[item.party_id].append(item)
    return [item for _, party_items in sorted(by_party.items()) for item in _matched(party_items)]


def _matched(items: list[OpenItem]) -> list[OpenItem]:
    owed = sum(item.amount_cents for item in items if item.amount_cents > 0)
    settled = min(owed, owed - sum(item.amount_cents for item in items))
    left = {1: settled, -1: settled}
    matched = []
    for item in items:
        sign = 1 if item.amount_cents > 0 else -1
        used = min(abs(item.amount_cents), left[sign])
        left[sign] -= used
        matched.append(replace(item, open_cents=item.amount_cents - sign * used))
    return matched
