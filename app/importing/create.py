"""A new book from an onboarding workbook, whole or not at all."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.book import Book
from app.changes.onboarding import import_onboarding
from app.importing.onboarding import read_onboarding
from models.message import RefusedError, translate

if TYPE_CHECKING:
    from pathlib import Path

    from app.importing.onboarding import Onboarding


def create_from(path: Path, workbook: Path, *, is_sample: bool = False) -> Book:
    """Create a book from `workbook` and return it open; no rent call is posted.

    Raises RefusedError with every issue of the workbook, UserError where the book cannot be created;
    then there is no file at `path`.
    """
    onboarding = accepted(workbook)
    book = Book.create(path, replace(onboarding.building, is_sample=is_sample))
    try:
        import_onboarding(book, onboarding)
    except BaseException:
        book.discard()
        raise
    return book


def accepted(workbook: Path) -> Onboarding:
    """Read an onboarding workbook without errors; raise RefusedError with all issues otherwise."""
    onboarding, issues = read_onboarding(workbook)
    if onboarding is None:
        message = translate(
            "Core",
            "“{file}” was not imported: nothing was written. Mend it where listed, then import it again.",
        )
        raise RefusedError(message.format(file=workbook.name), tuple(issues))
    return onboarding
