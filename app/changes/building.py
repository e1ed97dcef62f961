"""The building's settings, its spaces and the tariffs of those it operates."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from app.changes.rows import refuse_taken, required, values_of
from models.message import UserError, translate
from models.tables.building import BuildingRow, SpaceRow, TariffRow

if TYPE_CHECKING:
    from app.book import Book
    from models.book_data import BookData
    from models.building import Building, Space, Tariff


def edit_building(book: Book, building: Building) -> None:
    """Replace the settings of the book; raise UserError where one is out of its range."""
    building = replace(building, name=required(building.name, "nom"))
    _check_settings(book, building)
    with book.change(translate("Core", "Edit the building's settings")) as change:
        change.update(BuildingRow, 1, values_of(building))


def add_space(book: Book, space: Space) -> int:
    """Add a space and return its id; raise UserError where its code is taken or its area not positive."""
    space = replace(space, code=required(space.code, "code"))
    refuse_taken(space.code, (other.code for other in book.data.spaces))
    _check_space(space)
    with book.change(translate("Core", "Add space {space}").format(space=space.code)) as change:
        return change.insert(SpaceRow, values_of(space))


def edit_space(book: Book, space: Space) -> None:
    """Replace what is known of the space of that id; raise UserError as `add_space` does."""
    space = replace(space, code=required(space.code, "code"))
    refuse_taken(space.code, (other.code for other in book.data.spaces if other.id != space.id))
    _check_space(space)
    with book.change(translate("Core", "Edit space {space}").format(space=space.code)) as change:
        change.update(SpaceRow, space.id, values_of(space))


def is_named(data: BookData, space_id: int) -> bool:
    """Whether a lease or an entry names a space."""
    leased = any(space_id in lease.space_ids for lease in data.leases)
    return leased or any(line.space_id == space_id for entry in data.entries for line in entry.lines)


def delete_space(book: Book, space_id: int) -> None:
    """Delete a space that no lease and no entry names; raise UserError otherwise."""
    data = book.data
    space = data.space_by_id[space_id]
    if is_named(data, space_id):
        raise UserError(
            translate("Core", "Space {space} is named by a lease or an entry: it cannot be deleted.").format(
                space=space.code
            )
        )
    with book.change(translate("Core", "Delete space {space}").format(space=space.code)) as change:
        change.delete(SpaceRow, space_id)


def set_tariff(book: Book, tariff: Tariff) -> int:
    """Add a tariff (id 0) or replace the one of that id; return its id."""
    tariff = replace(tariff, label=required(tariff.label, "libellé"))
    others = [other for other in book.data.tariffs if other.id != tariff.id]
    if (tariff.label, tariff.unit) in [(other.label, other.unit) for other in others]:
        refuse_taken(tariff.label, (other.label for other in others))
    if tariff.price_cents < 0 or not 0 <= tariff.vat_rate <= 1:
        raise UserError(
            translate("Core", "A tariff needs a price of zero or more and a VAT rate between 0 and 1.")
        )
    with book.change(translate("Core", "Set the tariff “{label}”").format(label=tariff.label)) as change:
        if not tariff.id:
            return change.insert(TariffRow, values_of(tariff))
        change.update(TariffRow, tariff.id, values_of(tariff))
        return tariff.id


def delete_tariff(book: Book, tariff_id: int) -> None:
    """Delete a tariff; past sales keep their prices."""
    label = next(tariff.label for tariff in book.data.tariffs if tariff.id == tariff_id)
    with book.change(translate("Core", "Delete the tariff “{label}”").format(label=label)) as change:
        change.delete(TariffRow, tariff_id)


def _check_settings(book: Book, building: Building) -> None:
    if not 0 <= building.vat_deduction <= 1:
        raise UserError(translate("Core", "The VAT deduction coefficient is between 0 and 1."))
    if not 0 < building.target_occupancy <= 1:
        raise UserError(translate("Core", "The target occupancy is more than 0 and at most 1."))
    if building.total_m2 is not None and building.total_m2 <= 0:
        raise UserError(translate("Core", "The building's area is more than 0 m²."))
    if building.note_over_cents < 0 or building.note_over_share < 0:
        raise UserError(translate("Core", "The variance that asks for a note is 0 or more."))
    _check_closed(book, building)
    first = min((entry.date for entry in book.data.entries), default=building.books_begin)
    if book.data.building.books_begin != building.books_begin and first < building.books_begin:
        raise UserError(
            translate("Core", "The books hold entries from {day}: they cannot begin later.").format(day=first)
        )


def _check_closed(book: Book, building: Building) -> None:
    """Refuse what would move the beginning of a closed quarter or leave it not kept."""
    closed_to = book.data.closed_to
    if closed_to is None:
        return
    if building.books_begin != book.data.building.books_begin:
        raise UserError(
            translate("Core", "A quarter is closed: the day on which the books begin cannot change.")
        )
    if building.confirmed_to is None or building.confirmed_to < closed_to:
        raise UserError(
            translate("Core", "The books are closed up to {day}: they stay kept up to there.").format(
                day=closed_to
            )
        )


def _check_space(space: Space) -> None:
    if space.m2 <= 0:
        raise UserError(
            translate("Core", "The area of space {space} must be more than 0 m².").format(space=space.code)
        )
    if space.target_rent_m2_year is not None and space.target_rent_m2_year < Decimal(0):
        raise UserError(
            translate("Core", "The target rent of space {space} cannot be negative.").format(space=space.code)
        )
