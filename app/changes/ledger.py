"""Recording, editing and deleting sales, bills and payments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.changes.entries import refuse_unbalanced, rewrite_entry, write_entries, write_settlements
from app.changes.rows import values_of
from models.ledger import EntryKind
from models.message import UserError, translate
from models.posting import accounts_by_party, movement_entry, settlement_entry
from models.tables.ledger import EntryLineRow, EntryRow, SettlementRow

if TYPE_CHECKING:
    from app.book import Book
    from models.ledger import Entry
    from models.posting import Movement, Payment


def record_movement(book: Book, movement: Movement) -> int:
    """Record a sale or a bill and return its entry's id; raise UserError where it cannot be."""
    entry = movement_entry(book.data, movement)
    refuse_unbalanced(entry)
    with book.change(translate("Core", "Record “{label}”").format(label=entry.label)) as change:
        return write_entries(change, [entry])[0]


def edit_movement(book: Book, entry_id: int, movement: Movement) -> None:
    """Replace a sale or a bill by another; raise UserError where that entry is something else."""
    _refuse_other_kinds(book.data.entry_by_id[entry_id])
    entry = movement_entry(book.data, movement)
    refuse_unbalanced(entry)
    with book.change(translate("Core", "Edit “{label}”").format(label=entry.label)) as change:
        rewrite_entry(change, entry_id, entry)


def record_payment(book: Book, payment: Payment) -> int:
    """Record money received or paid and return its entry's id."""
    entry = _payment_entry(book, payment)
    title = translate("Core", "Record a payment of {party}")
    with book.change(title.format(party=book.data.party_by_id[payment.party_id].name)) as change:
        key = write_settlements(change, [(payment, entry)])[0]
    return next(s.entry_id for s in book.data.settlements if s.id == key)


def edit_payment(book: Book, entry_id: int, payment: Payment) -> None:
    """Replace a payment by another."""
    settlement = next(s for s in book.data.settlements if s.entry_id == entry_id)
    entry = _payment_entry(book, payment)
    title = translate("Core", "Edit a payment of {party}")
    with book.change(title.format(party=book.data.party_by_id[payment.party_id].name)) as change:
        rewrite_entry(change, entry_id, entry)
        change.update(SettlementRow, settlement.id, values_of(payment))


def delete_entry(book: Book, entry_id: int) -> None:
    """Delete a sale, a bill, a payment or an opening; raise UserError for a rent call."""
    entry = book.data.entry_by_id[entry_id]
    if entry.kind is EntryKind.CALL:
        raise UserError(
            translate("Core", "A rent call is taken back from the tenant's account, not deleted here.")
        )
    with book.change(translate("Core", "Delete “{label}”").format(label=entry.label)) as change:
        change.delete_where(SettlementRow, "entry_id", entry_id)
        change.delete_where(EntryLineRow, "entry_id", entry_id)
        change.delete(EntryRow, entry_id)


def _payment_entry(book: Book, payment: Payment) -> Entry:
    if not payment.account.startswith("5"):
        raise UserError(
            translate("Core", "{account} is no cash account: choose one of class 5, such as 512.").format(
                account=payment.account
            )
        )
    items_on = accounts_by_party(book.data.entries).get(payment.party_id, ())
    entry = settlement_entry(payment, items_on)
    refuse_unbalanced(entry)
    return entry


def _refuse_other_kinds(entry: Entry) -> None:
    if entry.kind not in (EntryKind.SALE, EntryKind.BILL):
        raise UserError(
            translate("Core", "“{label}” is neither a sale nor a bill.").format(label=entry.label)
        )
