"""Issues as commands show them: JSON, a table, and the one sentence for standard error."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.commands.answer import Answer, Table
from app.wording import french

if TYPE_CHECKING:
    from collections.abc import Sequence

    from models.message import Issue, RefusedError

LEVELS = {"error": "erreur", "notice": "à noter"}


def issue_facts(issues: Sequence[Issue]) -> list[dict[str, object]]:
    """Issues under their fixed keys."""
    return [
        {"where": issue.where, "level": issue.level, "message": french(issue.message)} for issue in issues
    ]


def issue_tables(issues: Sequence[Issue]) -> list[Table | str]:
    """One table of issues, none where all is well."""
    rows = [[issue.where, LEVELS[issue.level], french(issue.message)] for issue in issues]
    return [Table("", ["Où", "Niveau", "Constat"], rows)] if rows else []


def first_error(issues: Sequence[Issue]) -> str:
    """The first error in one sentence, and how many more there are; empty where there is none."""
    errors = [issue for issue in issues if issue.level == "error"]
    if not errors:
        return ""
    more = f" (et {len(errors) - 1} de plus)" if len(errors) > 1 else ""
    return f"{errors[0].where} : {french(errors[0].message)}{more}"


def refused(refusal: RefusedError) -> Answer:
    """What a command answers when a file is refused: every issue, and exit code 1."""
    facts = {"issues": issue_facts(refusal.issues)}
    sentence = first_error(refusal.issues) or french(refusal.message)
    return Answer(facts, issue_tables(refusal.issues), 1, sentence)
