"""`backup`: writes a checked copy of a book."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.backup import back_up
from app.commands.answer import Answer
from app.database import revision_of
from app.file_copy import copy_database
from app.second_folder import mirror

if TYPE_CHECKING:
    from argparse import Namespace


def run(options: Namespace) -> Answer:
    """Copy the book, check the copy and say where it is."""
    revision_of(options.book)
    made = options.output
    if made is None:
        made = back_up(options.book).path
        mirror(options.book)
    else:
        copy_database(options.book, made)
    return Answer({"book": str(options.book), "backup": str(made)}, [f"Sauvegarde contrôlée : {made}"])
