"""Writes a funder's file, which is kept in the book as it is sent; of closed quarters as it was sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.book import ReadOnlyBookError
from app.exporting.landing import land
from app.exporting.profiles import SICOVAL, content_of
from app.kept_content import kept_content
from app.template_content import template_content, template_named

if TYPE_CHECKING:
    from pathlib import Path

    from app.book import Book
    from app.exporting.template_fill import FilledTemplate, FillReport
    from models.book_data import BookData
    from models.closing import KeptExport
    from models.period import Period


def export(
    book: Book,
    profile: str,
    period: Period,
    path: Path,
    recipient: str | None = None,
    template: str | None = None,
) -> FillReport | None:
    """Write the file of a profile and a period to `path`.

    A closed quarter's file for the Sicoval is the one kept when it was closed; every other file is kept in
    the book, with its recipient. With `template`, the name of a funder's own workbook registered in the
    book, that one is filled instead, and what became of its names is returned. Raises UserError where the
    file cannot be made or written, ReadOnlyBookError where what is closed cannot be kept.
    """
    own = template_named(book.data, template).name if template is not None else None
    kind = profile if own is None else template_kind(profile, own)
    refuse_unkept(book, kind, period)
    if own is None:
        deliver(book, kind, period, path, file_content(book.path, book.data, profile, period), recipient)
        return None
    filled = filled_template(book.path, book.data, own, period)
    deliver(book, kind, period, path, filled.content, recipient)
    return filled.report


def template_kind(profile: str, template: str) -> str:
    """What a file made with a funder's own workbook is kept as: `region:Bilan annuel`."""
    return f"{profile}:{template}"


def filled_template(book_path: Path, data: BookData, name: str, period: Period) -> FilledTemplate:
    """A funder's own workbook filled with the figures of a period; see `fill_template` for refusals."""
    # The library that reads workbooks loads when the first one is filled.
    from app.exporting.template_fill import fill_template

    return fill_template(template_content(book_path, template_named(data, name)), data, period)


def refuse_unkept(book: Book, profile: str, period: Period) -> None:
    """Raise ReadOnlyBookError where a file of what is closed would go out without being kept."""
    closed = book.data.closing_of(period.end) is not None
    if closed and unrecorded(book, profile, period):
        raise ReadOnlyBookError(book.holder)


def unrecorded(book: Book, profile: str, period: Period) -> bool:
    """Whether a file can only be written, not kept: the book is open for reading."""
    return book.read_only and needs_writing(book.data, profile, period)


def file_content(book_path: Path, data: BookData, profile: str, period: Period) -> bytes:
    """The bytes to export: as kept for the Sicoval where the quarter is closed, else made of `data`.

    Reads a kept file beside the book's own connection, so that it may run beside the window.
    """
    if kept := sicoval_file(data, period) if profile == SICOVAL else None:
        return kept_content(book_path, kept.id)
    return content_of(profile, data, period)


def deliver(
    book: Book, profile: str, period: Period, path: Path, content: bytes, recipient: str | None = None
) -> None:
    """Write `file_content` to `path` and keep it in the book, as far as that can be written to."""
    land(content, path)
    if needs_writing(book.data, profile, period) and not book.read_only:
        # The tables are declared when first written to.
        from app.changes.kept_exports import SentFile, keep_export

        keep_export(book, SentFile(profile, period, recipient or "", path.name, content))


def needs_writing(data: BookData, profile: str, period: Period) -> bool:
    """Whether exporting writes to the book: every file is kept but the one that a closing kept."""
    return profile != SICOVAL or sicoval_file(data, period) is None


def sicoval_file(data: BookData, period: Period) -> KeptExport | None:
    """What was kept for the Sicoval of a closed quarter; None where the period is none."""
    closing = data.closing_of(period.end)
    if closing is None or period != period.of_quarter(closing.quarter):
        return None
    return next(
        (kept for kept in data.exports if (kept.closing_id, kept.profile) == (closing.id, SICOVAL)), None
    )
