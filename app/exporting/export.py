"""Writes a funder's file: of closed quarters as it was sent, or so that it is kept as it is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.book import ReadOnlyBookError
from app.exporting.landing import land
from app.exporting.profiles import SICOVAL, content_of
from app.kept_content import kept_content

if TYPE_CHECKING:
    from pathlib import Path

    from app.book import Book
    from models.book_data import BookData
    from models.closing import KeptExport
    from models.period import Period


def export(book: Book, profile: str, period: Period, path: Path, recipient: str | None = None) -> None:
    """Write the file of a profile and a period to `path`.

    A closed quarter's file for the Sicoval is the one kept when it was closed; every other file of what
    is closed is kept in the book, with its recipient. Raises UserError where the file cannot be written,
    ReadOnlyBookError where it cannot be kept.
    """
    if kept := sicoval_file(book.data, period) if profile == SICOVAL else None:
        land(kept_content(book.path, kept.id), path)
        return
    closed = book.data.closing_of(period.end) is not None
    if closed and book.read_only:
        raise ReadOnlyBookError(book.holder)
    content = content_of(profile, book.data, period)
    land(content, path)
    if closed:
        # The tables are declared when first written to.
        from app.changes.kept_exports import SentFile, keep_export

        keep_export(book, SentFile(profile, period, recipient or "", path.name, content))


def needs_writing(data: BookData, profile: str, period: Period) -> bool:
    """Whether exporting writes to the book: what is closed is kept, but for the file kept already."""
    kept = profile == SICOVAL and sicoval_file(data, period) is not None
    return data.closing_of(period.end) is not None and not kept


def sicoval_file(data: BookData, period: Period) -> KeptExport | None:
    """What was kept for the Sicoval of a closed quarter; None where the period is none."""
    closing = data.closing_of(period.end)
    if closing is None or period != period.of_quarter(closing.quarter):
        return None
    return next(
        (kept for kept in data.exports if (kept.closing_id, kept.profile) == (closing.id, SICOVAL)), None
    )
