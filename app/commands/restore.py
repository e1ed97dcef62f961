"""`restore`: puts a backup in a book's place, keeping what was there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.commands.answer import Answer
from app.restoring import restore

if TYPE_CHECKING:
    from argparse import Namespace


def run(options: Namespace) -> Answer:
    """Check the backup, keep what was there, put the backup in its place."""
    kept = restore(options.backup, options.book)
    facts = {"book": str(options.book), "backup": str(options.backup), "kept": str(kept) if kept else None}
    text = f"{options.book} contient maintenant {options.backup}."
    return Answer(facts, [text + (f" Ce qu'il contenait est gardé dans {kept}." if kept else "")])
