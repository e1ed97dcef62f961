"""`export`: writes a funder's file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.commands import board
from app.commands.answer import Answer
from app.commands.opened import reading, writing
from app.exporting.export import export, needs_writing

if TYPE_CHECKING:
    from argparse import Namespace

    from app.book import Book

BOARD = "board"


def run(options: Namespace) -> Answer:
    """Write the file of the profile asked for; what is made of a closed quarter is kept in the book."""
    if options.profile == BOARD:
        return board.run(options)
    with reading(options.book) as book:
        keeps = needs_writing(book.data, options.profile, options.period)
        if not keeps:
            _export(book, options)
    if keeps:
        with writing(options.book) as book:
            _export(book, options)
    facts = {"profile": options.profile, "period": str(options.period), "file": str(options.output)}
    return Answer(facts, [f"Écrit : {options.output}"])


def _export(book: Book, options: Namespace) -> None:
    export(book, options.profile, options.period, options.output, options.to)
