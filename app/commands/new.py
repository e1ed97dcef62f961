"""`new`: creates a book, empty, from the sample or from an onboarding workbook."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from app.book import Book
from app.commands.answer import Answer
from models.building import Building

if TYPE_CHECKING:
    from argparse import Namespace


def run(options: Namespace) -> Answer:
    """Create the book and say what it holds."""
    if options.sample:
        from app.sample import create_sample

        book = create_sample(options.book)
    elif options.source:
        from app.importing.create import create_from

        book = create_from(options.book, options.source)
    else:
        book = Book.create(options.book, blank_building(options.book.stem))
    data = book.data
    book.close()
    counts = {"spaces": len(data.spaces), "leases": len(data.leases), "entries": len(data.entries)}
    text = (
        f"{options.book} : {counts['spaces']} locaux, {counts['leases']} baux, {counts['entries']} écritures."
    )
    return Answer({"book": str(options.book), "name": data.building.name, **counts}, [text])


def blank_building(name: str) -> Building:
    """The settings of an empty book: from the first of January of this year, outside VAT."""
    begin = date(date.today().year, 1, 1)  # noqa: DTZ011 - the treasurer's own calendar day
    return Building(1, name, begin, None, Decimal(0), Decimal(1), None, is_sample=False)
