"""`export board`: the board's file of a scenario, from a file or as saved in the book."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from app.commands.answer import Answer
from app.commands.opened import reading
from app.exporting.board import export_board
from app.importing.scenario_file import load_scenario, parse_scenario, usable
from app.reports.last_scenario import last_saved
from models.message import UserError, translate

if TYPE_CHECKING:
    from argparse import Namespace

    from app.book import Book
    from models.saved_scenario import SavedScenario
    from models.scenario import Scenario


def run(options: Namespace) -> Answer:
    """Write the file of the scenario named, else of the one saved last."""
    with reading(options.book) as book:
        plan = _plan(book, options.scenario)
        export_board(book.data, plan, options.output, seed=options.seed, draws=options.draws)
    facts = {"profile": "board", "scenario": plan.name, "file": str(options.output)}
    return Answer(facts, [f"Écrit : {options.output}"])


def _plan(book: Book, asked: str | None) -> Scenario:
    if asked is not None and (asked.lower().endswith(".toml") or Path(asked).is_file()):
        return load_scenario(Path(asked), book.data)
    saved = _saved(book, asked)
    return usable(*parse_scenario(saved.toml, saved.name), book.data)


def _saved(book: Book, name: str | None) -> SavedScenario:
    if name is None:
        if found := last_saved(book.path, book.data):
            return found
        raise UserError(
            translate(
                "Core", "The book holds no scenario: name a file, --scenario FILE.toml, or save one first."
            )
        )
    found = next((saved for saved in book.data.scenarios if saved.name == name), None)
    if found is None:
        text = translate("Core", "The book holds no scenario “{name}”, and there is no such file.")
        raise UserError(text.format(name=name))
    return found
