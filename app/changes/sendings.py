"""Notes to whom a kept file went, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.changes.rows import required
from app.reports.quarters import kept_on
from models.message import UserError, translate
from models.tables.closing import SendingRow

if TYPE_CHECKING:
    from datetime import date

    from app.book import Book


def refuse_sent_before(day: date, kept: date) -> None:
    """Raise UserError where a file would have been sent before it was kept."""
    if day < kept:
        text = translate("Core", "The file was kept on {kept}: it cannot have been sent before, on {day}.")
        raise UserError(text.format(kept=kept, day=day))


def record_sending(book: Book, export_id: int, recipient: str, day: date) -> int:
    """Note that a kept file went to somebody on a day and return the sending's id.

    Raises UserError where nobody is named, or where the file was not there yet.
    """
    recipient = required(recipient, "destinataire")
    kept = next(export for export in book.data.exports if export.id == export_id)
    refuse_sent_before(day, kept_on(kept))
    title = translate("Core", "Note “{file}” as sent to {recipient}")
    with book.change(title.format(file=kept.file_name, recipient=recipient)) as change:
        return change.insert(SendingRow, {"export_id": export_id, "recipient": recipient, "date": day})
