"""Writes entries, calls and settlements as rows; every ledger change goes through here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from app.changes.rows import values_of
from models.message import UserError, translate
from models.tables.ledger import EntryLineRow, EntryRow, RentCallLineRow, RentCallRow, SettlementRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.change import Change
    from models.ledger import Entry
    from models.posting import Payment
    from models.rent_call import RentCall


def write_entries(change: Change, entries: Sequence[Entry]) -> list[int]:
    """Insert entries in order with the next numbers and return their ids; each must sum to zero."""
    for entry in entries:
        refuse_unbalanced(entry)
    last = change.connection.execute(select(func.max(EntryRow.number))).scalar() or 0
    heads = [
        {**values_of(entry, "lines", "number"), "number": number}
        for number, entry in enumerate(entries, start=last + 1)
    ]
    ids = change.insert_all(EntryRow, heads)
    change.insert_all(
        EntryLineRow,
        [row for key, entry in zip(ids, entries, strict=True) for row in _lines(key, entry)],
    )
    return ids


def rewrite_entry(change: Change, entry_id: int, entry: Entry) -> None:
    """Replace an entry's content, keeping its id and number."""
    refuse_unbalanced(entry)
    change.update(EntryRow, entry_id, values_of(entry, "lines", "number"))
    change.delete_where(EntryLineRow, "entry_id", entry_id)
    change.insert_all(EntryLineRow, _lines(entry_id, entry))


def write_calls(change: Change, posted: Sequence[tuple[RentCall, Entry | None]]) -> list[int]:
    """Insert calls with their entries (none for a call of zero) and return the calls' ids."""
    entry_ids = iter(write_entries(change, [entry for _, entry in posted if entry]))
    heads = [
        {**values_of(call, "lines", "entry_id"), "entry_id": next(entry_ids) if entry else None}
        for call, entry in posted
    ]
    ids = change.insert_all(RentCallRow, heads)
    lines = [
        {**values_of(line, "call_id"), "call_id": key}
        for key, (call, _) in zip(ids, posted, strict=True)
        for line in call.lines
    ]
    change.insert_all(RentCallLineRow, lines)
    return ids


def write_settlements(change: Change, posted: Sequence[tuple[Payment, Entry]]) -> list[int]:
    """Insert settlements with their entries and return the settlements' ids."""
    ids = write_entries(change, [entry for _, entry in posted])
    rows = [{**values_of(payment), "entry_id": key} for key, (payment, _) in zip(ids, posted, strict=True)]
    return change.insert_all(SettlementRow, rows)


def refuse_unbalanced(entry: Entry) -> None:
    """Raise UserError where an entry has no line or does not sum to zero."""
    if not entry.lines:
        raise UserError(translate("Core", "An amount of zero records nothing: enter an amount."))
    if sum(line.amount_cents for line in entry.lines):
        raise UserError(
            translate(
                "Core", "The entry “{label}” does not balance: debits and credits must be equal."
            ).format(label=entry.label)
        )


def _lines(entry_id: int, entry: Entry) -> list[dict[str, object]]:
    return [{**values_of(line, "entry_id"), "entry_id": entry_id} for line in entry.lines]
