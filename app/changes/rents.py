"""Calling rents, taking a call back, and confirming up to when the books are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.changes.entries import write_calls
from models.calling import calls_to_post, uncalled
from models.message import UserError, translate
from models.posting import call_entry
from models.tables.building import BuildingRow
from models.tables.ledger import EntryLineRow, EntryRow, RentCallLineRow, RentCallRow

if TYPE_CHECKING:
    from app.book import Book
    from models.period import Month, Period
    from models.rent_call import RentCall


def call_rents(book: Book, period: Period) -> tuple[RentCall, ...]:
    """Post the calls of the period's whole months that are not posted yet and return them.

    Raises UserError where the period holds no whole month of the books.
    """
    if not any(month.end >= book.data.building.books_begin for month in period.whole_months):
        raise UserError(
            translate(
                "Core", "{period} holds no whole month of the books: rents are called by whole months."
            ).format(period=period)
        )
    calls = calls_to_post(book.data, period)
    if calls:
        with book.change(translate("Core", "Call the rents of {period}").format(period=period)) as change:
            write_calls(change, [(call, call_entry(book.data, call)) for call in calls])
    return calls


def withdraw_call(book: Book, call_id: int) -> None:
    """Take a call and its entry away; raise SentCallError where it has left the house with an export."""
    call = next(call for call in book.data.calls if call.id == call_id)
    lease = book.data.lease_by_id[call.lease_id]
    title = translate("Core", "Take back the call of {month} on lease {lease}")
    month = str(min(line.month for line in call.lines))
    with book.change(title.format(month=month, lease=lease.code)) as change:
        change.delete_where(RentCallLineRow, "call_id", call_id)
        change.delete(RentCallRow, call_id)
        if call.entry_id is not None:
            change.delete_where(EntryLineRow, "entry_id", call.entry_id)
            change.delete(EntryRow, call.entry_id)


def keep(book: Book, month: Month) -> None:
    """Confirm that the books are kept up to the end of `month`.

    Raises UserError where that month is before the books or closed, or its rents are not all called.
    """
    building = book.data.building
    if month.end < building.books_begin:
        raise UserError(
            translate("Core", "The books begin on {day}: choose a month from then on.").format(
                day=building.books_begin
            )
        )
    closed_to = book.data.closed_to
    if closed_to is not None and month.end < closed_to:
        raise UserError(
            translate("Core", "The books are closed up to {day}: they stay kept up to there.").format(
                day=closed_to
            )
        )
    if any(uncalled(book.data, month)):
        raise UserError(
            translate("Core", "Not all rents are called up to {month}: call them first.").format(month=month)
        )
    title = translate("Core", "Keep the books up to {month}").format(month=month)
    with book.change(title) as change:
        change.update(BuildingRow, building.id, {"confirmed_to": month.end})
