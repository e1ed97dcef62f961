"""Tenants, customers and suppliers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.changes.rows import refuse_taken, required, values_of
from models.message import UserError, translate
from models.tables.building import PartyRow

if TYPE_CHECKING:
    from app.book import Book
    from models.book_data import BookData
    from models.party import Party


def add_party(book: Book, party: Party) -> int:
    """Add a third party and return its id; raise UserError where its code is taken or a name missing."""
    party = _checked(book, replace(party, id=0))
    with book.change(translate("Core", "Add {party}").format(party=party.name)) as change:
        return change.insert(PartyRow, values_of(party))


def edit_party(book: Book, party: Party) -> None:
    """Replace what is known of the third party of that id; raise UserError as `add_party` does."""
    party = _checked(book, party)
    with book.change(translate("Core", "Edit {party}").format(party=party.name)) as change:
        change.update(PartyRow, party.id, values_of(party))


def is_named(data: BookData, party_id: int) -> bool:
    """Whether a lease or an entry names a third party."""
    leases = any(lease.party_id == party_id for lease in data.leases)
    return leases or any(line.party_id == party_id for entry in data.entries for line in entry.lines)


def delete_party(book: Book, party_id: int) -> None:
    """Delete a third party that no lease and no entry names; raise UserError otherwise."""
    data = book.data
    party = data.party_by_id[party_id]
    if is_named(data, party_id):
        raise UserError(
            translate("Core", "{party} is named by a lease or an entry: it cannot be deleted.").format(
                party=party.name
            )
        )
    with book.change(translate("Core", "Delete {party}").format(party=party.name)) as change:
        change.delete(PartyRow, party_id)


def _checked(book: Book, party: Party) -> Party:
    party = replace(party, code=required(party.code, "code"), name=required(party.name, "nom"))
    refuse_taken(party.code, (other.code for other in book.data.parties if other.id != party.id))
    return party
