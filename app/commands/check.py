"""`check`: every invariant of a book, in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.commands.answer import Answer
from app.commands.issues import first_error, issue_facts, issue_tables
from app.commands.opened import reading
from app.file_check import check_file
from models.checks import check

if TYPE_CHECKING:
    from argparse import Namespace


def run(options: Namespace) -> Answer:
    """Check the file and what it holds; exit code 1 where there is an error."""
    with reading(options.book) as book:
        issues = [*check_file(options.book), *check(book.data)]
        entries = len(book.data.entries)
    ok = all(issue.level != "error" for issue in issues)
    facts = {"ok": ok, "entries": entries, "issues": issue_facts(issues)}
    summary = f"{entries} écritures contrôlées : " + ("aucune erreur." if ok else "des erreurs.")
    return Answer(facts, [*issue_tables(issues), summary], 0 if ok else 1, first_error(issues))
