"""A customer's account: what was asked, what was paid, and what stands open after each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from models.arrears import account_items

if TYPE_CHECKING:
    import datetime as dt

    from models.book_data import BookData
    from models.ledger import EntryKind


@dataclass(frozen=True, slots=True)
class AccountLine:
    """One line of the account in cents; `balance_cents` is what is owed after it, `open_cents` what of it is.

    `overdue` where something of it is open after its due date.
    """

    entry_id: int
    call_id: int | None
    date: dt.date
    due: dt.date
    kind: EntryKind
    label: str
    asked_cents: int
    paid_cents: int
    balance_cents: int
    open_cents: int
    overdue: bool


def customer_account(data: BookData, party_id: int, on: dt.date) -> list[AccountLine]:
    """The lines of a party's customer account dated up to `on`, by date."""
    items = [item for item in account_items(data, on) if item.party_id == party_id]
    lines: list[AccountLine] = []
    balance = 0
    for item in sorted(items, key=lambda item: (item.date, item.entry_id)):
        balance += item.amount_cents
        entry = data.entry_by_id[item.entry_id]
        lines.append(
            AccountLine(
                item.entry_id,
                item.call_id,
                item.date,
                item.due,
                entry.kind,
                entry.label,
                max(item.amount_cents, 0),
                max(-item.amount_cents, 0),
                balance,
                item.open_cents,
                item.open_cents > 0 and item.due < on,
            )
        )
    return lines


def balance_of(lines: list[AccountLine]) -> int:
    """What the party owes after the last line, in cents."""
    return lines[-1].balance_cents if lines else 0
