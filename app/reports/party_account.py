"""A customer's account: what was asked, what was paid, and what stands open after each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from models.arrears import account_items

if TYPE_CHECKING:
    import datetime as dt

    from models.book_data import BookData
    from models.ledger import EntryKind
    from models.period import Month


@dataclass(frozen=True, slots=True)
class AccountLine:
    """One line of the account in cents; `balance_cents` is what is owed after it, `open_cents` what of it is.

    `months` are those of a rent call; `overdue` where something is open after its due date. A payment's
    `amount_cents` is negative.
    """

    entry_id: int
    months: tuple[Month, ...]
    date: dt.date
    due: dt.date
    kind: EntryKind
    label: str
    amount_cents: int
    balance_cents: int
    open_cents: int
    overdue: bool


def customer_account(data: BookData, party_id: int, on: dt.date) -> list[AccountLine]:
    """The lines of a party's customer account dated up to `on`, by date."""
    items = [item for item in account_items(data, on) if item.party_id == party_id]
    months = {call.id: tuple(line.month for line in call.lines) for call in data.calls}
    lines: list[AccountLine] = []
    balance = 0
    for item in sorted(items, key=lambda item: (item.date, item.entry_id)):
        balance += item.amount_cents
        entry = data.entry_by_id[item.entry_id]
        lines.append(
            AccountLine(
                item.entry_id,
                months.get(item.call_id or 0, ()),
                item.date,
                item.due,
                entry.kind,
                entry.label,
                item.amount_cents,
                balance,
                item.open_cents,
                item.open_cents > 0 and item.due < on,
            )
        )
    return lines


def balance_of(lines: list[AccountLine]) -> int:
    """What the party owes after the last line, in cents."""
    return lines[-1].balance_cents if lines else 0
