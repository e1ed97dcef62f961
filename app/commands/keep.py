"""`keep`: confirms up to when the books are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.changes.rents import keep
from app.commands.answer import Answer
from app.commands.opened import writing
from app.numbers import day
from app.reports import facts
from models.calling import kept_to

if TYPE_CHECKING:
    from argparse import Namespace


def run(options: Namespace) -> Answer:
    """Confirm the months up to `--to`."""
    with writing(options.book) as book:
        keep(book, options.to)
        kept = kept_to(book.data)
    text = f"Livres tenus jusqu'au {day(kept)}."
    return Answer({"kept_up_to": facts.day(kept)}, [text])
