"""`export`: writes a funder's file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.commands import board
from app.commands.answer import Answer
from app.commands.opened import reading, writing
from app.commands.template_report import report_facts, report_tables
from app.exporting.export import export, needs_writing, template_kind
from models.message import UserError, translate

if TYPE_CHECKING:
    from argparse import Namespace

    from app.book import Book
    from app.exporting.template_fill import FillReport

BOARD = "board"


def run(options: Namespace) -> Answer:
    """Write the file of the profile asked for; what is made of a closed quarter is kept in the book."""
    if options.profile == BOARD:
        if options.template is not None:
            raise UserError(translate("Core", "The board's file has its own layout: no template fills it."))
        return board.run(options)
    with reading(options.book) as book:
        keeps = needs_writing(book.data, _kind(options), options.period)
        if not keeps:
            report = _export(book, options)
    if keeps:
        with writing(options.book) as book:
            report = _export(book, options)
    facts = {"profile": options.profile, "period": str(options.period), "file": str(options.output)}
    written = f"Écrit : {options.output}"
    if report is None:
        return Answer(facts, [written])
    return Answer({**facts, **report_facts(options.template, report)}, [*report_tables(report), written])


def _kind(options: Namespace) -> str:
    template = options.template
    return options.profile if template is None else template_kind(options.profile, template)


def _export(book: Book, options: Namespace) -> FillReport | None:
    return export(book, options.profile, options.period, options.output, options.to, options.template)
