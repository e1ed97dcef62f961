"""Corrects an entry of a closed quarter by entries in an open one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.changes.entries import refuse_unbalanced, write_calls, write_entries, write_settlements
from models.ledger import EntryKind, Journal
from models.message import UserError, translate
from models.posting import Movement, Payment, accounts_by_party, movement_entry, reversal_of, settlement_entry
from models.rent_call import RentCall

if TYPE_CHECKING:
    from datetime import date

    from app.book import Book
    from app.change import Change
    from models.book_data import BookData
    from models.ledger import Entry


def correct_entry(book: Book, entry_id: int, day: date, replacement: Movement | Payment | None = None) -> int:
    """Reverse an entry on a day of an open quarter, record what replaces it, and return the reversal's id.

    The reversal names the entry. That of a rent call is a credit note on the same months: what is due for
    them goes on the lease's next call. That of a payment is a payment given back. Raises UserError where
    the entry is corrected already, the day is in a closed quarter, or the replacement is of another kind.
    """
    data = book.data
    entry = data.entry_by_id[entry_id]
    _refuse_corrected(data, entry)
    _refuse_other_kind(entry, replacement)
    title = translate("Core", "Correct “{label}”").format(label=entry.label)
    with book.change(title) as change:
        _write_reversal(change, data, entry, day)
        _write_replacement(change, data, replacement)
    return next(found.id for found in book.data.entries if found.reverses_id == entry_id)


def _refuse_corrected(data: BookData, entry: Entry) -> None:
    by = next((other for other in data.entries if other.reverses_id == entry.id), None)
    if by is not None:
        text = translate("Core", "“{label}” is corrected already by entry {number} of {day}.")
        raise UserError(text.format(label=entry.label, number=by.number, day=by.date))


def _refuse_other_kind(entry: Entry, replacement: Movement | Payment | None) -> None:
    fits = {
        EntryKind.SALE: Movement,
        EntryKind.BILL: Movement,
        EntryKind.SETTLEMENT: Payment,
    }.get(entry.kind)
    if replacement is not None and (fits is None or not isinstance(replacement, fits)):
        text = translate("Core", "“{label}” can be reversed, but not replaced by an entry of another kind.")
        raise UserError(text.format(label=entry.label))


def _write_reversal(change: Change, data: BookData, entry: Entry, day: date) -> None:
    reversal = reversal_of(entry, day)
    call = next((call for call in data.calls if call.entry_id == entry.id), None)
    paid = next((paid for paid in data.settlements if paid.entry_id == entry.id), None)
    if call is not None:
        write_calls(change, [(_credit_note(call, day), reversal)])
    elif paid is not None:
        back = Payment(day, paid.party_id, -paid.amount_cents, paid.account, paid.document)
        write_settlements(change, [(back, reversal)])
    elif entry.kind is EntryKind.OPENING:
        # A book has one opening; what corrects it is an entry like others.
        write_entries(change, [replace(reversal, kind=EntryKind.OTHER, journal=Journal.MISC)])
    else:
        write_entries(change, [reversal])


def _credit_note(call: RentCall, day: date) -> RentCall:
    lines = (
        replace(
            line,
            rent_cents=-line.rent_cents,
            charges_cents=-line.charges_cents,
            vat_cents=-line.vat_cents,
        )
        for line in call.lines
    )
    return RentCall(0, call.lease_id, None, day, day, tuple(lines))


def _write_replacement(change: Change, data: BookData, replacement: Movement | Payment | None) -> None:
    if isinstance(replacement, Movement):
        entry = movement_entry(data, replacement)
        refuse_unbalanced(entry)
        write_entries(change, [entry])
    elif isinstance(replacement, Payment):
        items_on = accounts_by_party(data.entries).get(replacement.party_id, ())
        write_settlements(change, [(replacement, settlement_entry(replacement, items_on))])
