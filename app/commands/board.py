"""`export board`: the board's file of a scenario, from a file or as saved in the book."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from app.commands.answer import Answer
from app.commands.opened import reading
from app.exporting.board import export_board
from app.importing.scenario_file import load_scenario, parse_scenario, usable
from app.reports.last_scenario import last_saved
from app.wording import french
from models.calling import kept_to
from models.message import UserError, translate
from models.period import Month
from models.scenario import Scenario

if TYPE_CHECKING:
    from argparse import Namespace

    from app.book import Book
    from models.book_data import BookData
    from models.period import Period
    from models.saved_scenario import SavedScenario

_MONTHS = 36


def run(options: Namespace) -> Answer:
    """Write the file of the scenario named, else of the one saved last, else of the forecast as it is."""
    with reading(options.book) as book:
        plan = _plan(book, options.scenario, options.period)
        export_board(book.data, plan, options.output, seed=options.seed, draws=options.draws)
    facts = {"profile": "board", "scenario": plan.name, "file": str(options.output)}
    return Answer(facts, [f"Écrit : {options.output}"])


def _plan(book: Book, asked: str | None, period: Period | None) -> Scenario:
    if asked is not None and (asked.lower().endswith(".toml") or Path(asked).is_file()):
        return load_scenario(Path(asked), book.data)
    saved = _saved(book, asked)
    if saved is None:
        return usable(_unchanged(book.data, period), [], book.data)
    plan, issues = parse_scenario(saved.toml, saved.name)
    return usable(plan and saved.left_of(plan), issues, book.data)


def _saved(book: Book, name: str | None) -> SavedScenario | None:
    if name is None:
        return last_saved(book.path, book.data)
    found = next((saved for saved in book.data.scenarios if saved.name == name), None)
    if found is None:
        text = translate("Core", "The book holds no scenario “{name}”, and there is no such file.")
        raise UserError(text.format(name=name))
    return found


def _unchanged(data: BookData, period: Period | None) -> Scenario:
    """A scenario that moves nothing, over the period's months or some years from the first not kept.

    Its workbook has every lever to try out, its PDF the forecast.
    """
    name, begin = french(translate("Core", "Forecast as it is")), Month.of(data.building.books_begin)
    if period is None:
        kept = kept_to(data)
        return Scenario(name, Month.of(kept).plus(1) if kept else begin, _MONTHS)
    start, last = max(Month.of(period.start), begin), Month.of(period.end)
    return Scenario(name, start, 12 * (last.year - start.year) + last.month - start.month + 1)
