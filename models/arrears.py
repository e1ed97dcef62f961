"""What third parties owe and are owed on a day, item by item, and how old the overdue rent is.

An item is one line of a third party's account. Whatever settles the account (a payment, a credit note,
a negative call) settles its oldest items first, by due date, then date, then entry.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from models.account import CUSTOMER_ACCOUNT, SUPPLIER_ACCOUNT
from models.book_data import remembered

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

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


class _Booked(NamedTuple):
    """A line of a third party's account, in the order in which lines are settled."""

    due: dt.date
    date: dt.date
    entry_id: int
    party_id: int
    cents: int
    call_id: int | None


def account_items(data: BookData, on: dt.date) -> list[OpenItem]:
    """Every customer item dated up to `on`, settled ones too, by party, due date, date and entry."""
    return [_item(*settled) for settled in _settled(data, on, CUSTOMER_ACCOUNT, 1)]


def open_items(data: BookData, on: dt.date) -> list[OpenItem]:
    """The customer items not wholly settled on that day; a party's add up to its customer account."""
    return [_item(line, left) for line, left in _settled(data, on, CUSTOMER_ACCOUNT, 1) if left]


def payables(data: BookData, on: dt.date) -> list[OpenItem]:
    """The supplier items not wholly settled on that day; a party's add up to its supplier account."""
    return [_item(line, left) for line, left in _settled(data, on, SUPPLIER_ACCOUNT, -1) if left]


@remembered
def overdue_calls(data: BookData, on: dt.date) -> tuple[OpenItem, ...]:
    """The items of rent calls that are due on that day or before and not wholly paid."""
    return tuple(
        item
        for item in open_items(data, on)
        if item.open_cents > 0 and item.call_id is not None and item.due <= on
    )


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
    lease_of_entry = {call.entry_id: call.lease_id for call in data.calls}
    found = {lease.id: 0 for lease in data.leases}
    for item in overdue_calls(data, on):
        found[lease_of_entry[item.entry_id]] += item.open_cents
    return found


def _bucket(days: int) -> int:
    return min(max(days - 1, 0) // 30, 3)


def _booked(data: BookData, on: dt.date, account: str, sign: int) -> Iterator[_Booked]:
    """Every line of that kind of account that names a party and is dated up to `on`."""
    calls = {call.entry_id: call.id for call in data.calls}
    for entry in data.entries:
        if entry.date <= on:
            for line in entry.lines:
                if line.account[:3] == account and line.party_id is not None:
                    due, cents = line.due_date or entry.date, sign * line.amount_cents
                    yield _Booked(due, entry.date, entry.id, line.party_id, cents, calls.get(entry.id))


def _settled(data: BookData, on: dt.date, account: str, sign: int) -> Iterator[tuple[_Booked, int]]:
    """Set each party's negative amounts against its positive ones, oldest first; give what is left."""
    by_party: dict[int, list[_Booked]] = defaultdict(list)
    for line in sorted(_booked(data, on, account, sign)):
        by_party[line.party_id].append(line)
    for _, lines in sorted(by_party.items()):
        yield from _matched(lines)


def _matched(lines: list[_Booked]) -> Iterator[tuple[_Booked, int]]:
    owed = sum(line.cents for line in lines if line.cents > 0)
    settled = min(owed, owed - sum(line.cents for line in lines))
    left = {1: settled, -1: settled}
    for line in lines:
        sign = 1 if line.cents > 0 else -1
        used = min(abs(line.cents), left[sign])
        left[sign] -= used
        yield line, line.cents - sign * used


def _item(line: _Booked, open_cents: int) -> OpenItem:
    return OpenItem(line.party_id, line.entry_id, line.call_id, line.date, line.due, line.cents, open_cents)
