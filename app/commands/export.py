"""`export`: writes a funder's file."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from app.book import Book
from app.commands import board
from app.commands.answer import Answer
from app.commands.template_report import report_facts, report_tables
from app.exporting.export import export, template_kind, unrecorded
from models.message import UserError, translate

if TYPE_CHECKING:
    from argparse import Namespace

    from app.exporting.template_fill import FillReport

BOARD = "board"
_NOT_KEPT = "Le dossier n'a pu être ouvert qu'en lecture : cet envoi n'y est pas noté."


def run(options: Namespace) -> Answer:
    """Write the file of the profile asked for; it is kept in the book, whose calls it shows stay then.

    A book that is open elsewhere, or cannot be written to, still gives files of open quarters; the answer
    says that nothing was kept.
    """
    if options.profile == BOARD:
        if options.template is not None:
            raise UserError(translate("Core", "The board's file has its own layout: no template fills it."))
        return board.run(options)
    with closing(Book.open(options.book)) as book:
        report = _export(book, options)
        kept = not unrecorded(book, _kind(options), options.period)
    facts = {
        "profile": options.profile,
        "period": str(options.period),
        "file": str(options.output),
        "kept": kept,
    }
    written = f"Écrit : {options.output}" + ("" if kept else f"\n{_NOT_KEPT}")
    if report is None:
        return Answer(facts, [written])
    return Answer({**facts, **report_facts(options.template, report)}, [*report_tables(report), written])


def _kind(options: Namespace) -> str:
    template = options.template
    return options.profile if template is None else template_kind(options.profile, template)


def _export(book: Book, options: Namespace) -> FillReport | None:
    return export(book, options.profile, options.period, options.output, options.to, options.template)
