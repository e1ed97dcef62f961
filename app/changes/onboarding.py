"""Writes an onboarding workbook into a book as one change; what happened is added once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from app.changes.leases import rewrite_lease, write_lease
from app.changes.onboarding_budget import import_budget
from app.changes.onboarding_ledger import write_ledger
from app.changes.onboarding_mapping import write_accounts, write_index_values, write_tariffs
from app.changes.rows import values_of
from models.account import Side
from models.lease_rules import lease_issues
from models.message import RefusedError, translate
from models.tables.building import BuildingRow, PartyRow, SpaceRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from app.book import Book
    from app.change import Change
    from app.importing.onboarding import Onboarding
    from models.book_data import BookData
    from models.lease import Lease
    from models.party import Party
    from models.posting import Movement
    from models.tables.base import Base


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import read: sales, bills and settlements, how many were added and how many were there already.

    `total_cents` is their signed sum, VAT included: sales and money received positive, bills and money
    paid negative. `first` and `last` are the dates they span; None where there are none.
    """

    read: int
    added: int
    duplicates: int
    total_cents: int
    first: date | None
    last: date | None


def import_onboarding(book: Book, onboarding: Onboarding) -> Imported:
    """Write everything the workbook holds, whole or not at all, and return what was read and added.

    Spaces, third parties, leases, accounts, index values, tariffs and budgets that the book has already
    are brought to what the workbook says; sales, bills and settlements that it has already are not added
    again. The settings are taken over by an empty book only. Raises RefusedError where leases overlap
    others of the book.
    """
    title = translate("Core", "Import of “{name}”").format(name=onboarding.building.name)
    with book.change(title) as change:
        data = _with_settings(change, book.data, onboarding)
        spaces = _space_ids(change, data, onboarding)
        parties = _party_ids(change, data, onboarding)
        leases = _leases(onboarding, spaces, parties)
        _write_leases(change, data, leases, onboarding, spaces)
        chart = write_accounts(change, data.chart, onboarding.accounts)
        write_index_values(change, onboarding.index_values)
        write_tariffs(change, data.tariffs, onboarding.tariffs)
        import_budget(change, data.budget_versions, onboarding.budget)
        data = replace(data, chart=chart, leases=(*data.leases, *leases))
        added = write_ledger(change, data, onboarding, spaces, parties)
    return _imported(data, onboarding, added)


def _with_settings(change: Change, data: BookData, onboarding: Onboarding) -> BookData:
    if data.spaces or data.parties or data.leases or data.entries or data.closings:
        return data
    own = ("is_sample", "note_over_cents", "note_over_share")
    kept = {name: getattr(data.building, name) for name in own}
    building = replace(onboarding.building, **kept)
    change.update(BuildingRow, data.building.id, values_of(building))
    return replace(data, building=building)


def _space_ids(change: Change, data: BookData, onboarding: Onboarding) -> dict[int, int]:
    known = {space.code: space for space in data.spaces}
    return _written(change, SpaceRow, known, onboarding.spaces)


def _party_ids(change: Change, data: BookData, onboarding: Onboarding) -> dict[int, int]:
    known = {party.code: party for party in data.parties}
    parties = [_learned(party, known.get(party.code)) for party in onboarding.parties]
    return _written(change, PartyRow, known, parties)


def _learned(party: Party, known: Party | None) -> Party:
    """What the book holds of a third party after the file: a code alone, or no jobs, says nothing new."""
    if known is None:
        return party
    if not party.is_tenant:
        return replace(known, id=party.id)
    return replace(party, jobs=known.jobs if party.jobs is None else party.jobs)


def _written(
    change: Change, row: type[Base], known: Mapping[str, Any], records: Iterable[Any]
) -> dict[int, int]:
    """Insert or update records by their codes and return the book's id for each id of the file."""
    ids: dict[int, int] = {}
    for record in records:
        existing = known.get(record.code)
        ids[record.id] = existing.id if existing else change.insert(row, values_of(record))
        if existing and existing != replace(record, id=existing.id):
            change.update(row, existing.id, values_of(record))
    return ids


def _leases(
    onboarding: Onboarding, spaces: Mapping[int, int], parties: Mapping[int, int]
) -> tuple[Lease, ...]:
    """The file's leases on the book's spaces and third parties; their own ids are still the file's."""
    return tuple(
        replace(
            lease,
            party_id=parties[lease.party_id],
            space_ids=tuple(spaces[key] for key in lease.space_ids),
        )
        for lease in onboarding.leases
    )


def _write_leases(
    change: Change,
    data: BookData,
    leases: tuple[Lease, ...],
    onboarding: Onboarding,
    space_ids: Mapping[int, int],
) -> None:
    codes = {lease.code for lease in leases}
    known = {lease.code: lease for lease in data.leases}
    others = [lease for lease in data.leases if lease.code not in codes]
    spaces = {space_ids[space.id]: space for space in onboarding.spaces}
    found = [issue for lease in leases for issue in lease_issues(replace(lease, id=0), others, spaces)]
    if issues := tuple(issue for issue in found if issue.level == "error"):
        text = translate("Core", "The workbook contradicts leases of the book: nothing was written.")
        raise RefusedError(text, issues)
    for lease in leases:
        if lease.code in known:
            rewrite_lease(change, known[lease.code], lease)
        else:
            write_lease(change, lease)


def _imported(data: BookData, onboarding: Onboarding, added: int) -> Imported:
    days = [m.date for m in onboarding.movements] + [p.date for p in onboarding.settlements]
    signed = [_signed_cents(data, movement) for movement in onboarding.movements]
    return Imported(
        read=len(days),
        added=added,
        duplicates=len(days) - added,
        total_cents=sum(signed) + sum(payment.amount_cents for payment in onboarding.settlements),
        first=min(days, default=None),
        last=max(days, default=None),
    )


def _signed_cents(data: BookData, movement: Movement) -> int:
    account = data.chart.find(movement.account)
    gross = movement.net_cents + movement.vat_cents
    return gross if account and account.side is Side.INCOME else -gross
