"""`check`: every invariant of a book, in plain words."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from app.closing_check import closing_issues
from app.commands.answer import Answer
from app.commands.issues import first_error, issue_facts, issue_tables
from app.commands.opened import reading
from app.database import revision_of
from app.file_check import check_file
from models.checks import check
from models.message import Issue, UserError, translate

if TYPE_CHECKING:
    from argparse import Namespace
    from pathlib import Path


def run(options: Namespace) -> Answer:
    """Check what is closed, the file and what it holds; exit code 1 where there is an error."""
    revision_of(options.book)
    entries, found = _content(options.book)
    issues = [*closing_issues(options.book), *check_file(options.book), *found]
    ok = all(issue.level != "error" for issue in issues)
    facts = {"ok": ok, "entries": entries, "issues": issue_facts(issues)}
    summary = f"{entries} écritures contrôlées : " + ("aucune erreur." if ok else "des erreurs.")
    return Answer(facts, [*issue_tables(issues), summary], 0 if ok else 1, first_error(issues))


def _content(path: Path) -> tuple[int, list[Issue]]:
    """How many entries a book holds and what is wrong in it, or that a value in it cannot be read."""
    try:
        with reading(path) as book:
            return len(book.data.entries), check(book.data)
    except UserError as refusal:
        # A value altered in the file can be what refuses: then the chain says where.
        if not closing_issues(path):
            raise
        return 0, [Issue(path.name, "error", refusal.message)]
    except (ValueError, ArithmeticError, LookupError, TypeError, sqlite3.DatabaseError) as error:
        text = translate(
            "Core", "A value in the book cannot be read ({what}): restore the last sound backup."
        )
        return 0, [Issue(path.name, "error", text.format(what=str(error)))]
