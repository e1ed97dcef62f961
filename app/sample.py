"""The invented example: a book made from the workbook that ships with the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.paths import RESOURCES

if TYPE_CHECKING:
    from pathlib import Path

    from app.book import Book

SAMPLE = RESOURCES / "sample.xlsx"


def create_sample(path: Path) -> Book:
    """Create the sample book at `path`, its rents called up to where it is kept, and return it open."""
    from app.changes.rents import call_rents
    from app.importing.create import create_from
    from models.period import Period

    book = create_from(path, SAMPLE, is_sample=True)
    building = book.data.building
    if building.confirmed_to:
        call_rents(book, Period(building.books_begin, building.confirmed_to))
    return book
