"""`check`: every invariant of a book, in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.commands.answer import Answer, Table
from app.commands.opened import reading
from app.file_check import check_file
from app.wording import french
from models.checks import check

if TYPE_CHECKING:
    from argparse import Namespace

    from models.message import Issue

LEVELS = {"error": "erreur", "notice": "à noter"}


def run(options: Namespace) -> Answer:
    """Check the file and what it holds; exit code 1 where there is an error."""
    with reading(options.book) as book:
        issues = [*check_file(options.book), *check(book.data)]
        entries = len(book.data.entries)
    ok = all(issue.level != "error" for issue in issues)
    facts = {"ok": ok, "entries": entries, "issues": [issue_facts(issue) for issue in issues]}
    summary = f"{entries} écritures contrôlées : " + ("aucune erreur." if ok else "des erreurs.")
    tables = [*([issue_table(issues)] if issues else []), summary]
    refusal = "" if ok else _first_error(issues)
    return Answer(facts, tables, 0 if ok else 1, refusal)


def issue_facts(issue: Issue) -> dict[str, object]:
    """An issue under its fixed keys."""
    return {"where": issue.where, "level": issue.level, "message": french(issue.message)}


def issue_table(issues: list[Issue]) -> Table:
    """Issues as a table."""
    rows = [[issue.where, LEVELS[issue.level], french(issue.message)] for issue in issues]
    return Table("", ["Où", "Niveau", "Constat"], rows)


def _first_error(issues: list[Issue]) -> str:
    errors = [issue for issue in issues if issue.level == "error"]
    more = f" (et {len(errors) - 1} autres)" if len(errors) > 1 else ""
    return f"{errors[0].where} : {french(errors[0].message)}{more}"
