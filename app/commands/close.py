"""`close`: freezes a quarter, or reopens the last one closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.changes.closings import close_quarter, reopen_last
from app.commands.answer import Answer
from app.commands.issues import issue_facts, issue_tables
from app.commands.opened import writing
from app.numbers import day, quarter
from models.checks import check
from models.message import UserError, translate

if TYPE_CHECKING:
    from argparse import Namespace

    from app.book import Book
    from models.closing import Closing


def run(options: Namespace) -> Answer:
    """Close the quarter, showing the notices as read; with `--reopen`, reopen it for that reason."""
    with writing(options.book) as book:
        return _reopen(book, options) if options.reopen is not None else _close(book, options)


def _close(book: Book, options: Namespace) -> Answer:
    notices = [issue for issue in check(book.data) if issue.level == "notice"]
    closing = close_quarter(book, options.period, notices_read=True)
    kept = book.data.exports[-1]
    facts = {
        **_facts(closing),
        "file": kept.file_name,
        "sha256": kept.sha256,
        "issues": issue_facts(notices),
    }
    text = (
        f"{quarter(closing.quarter)} arrêté du {day(closing.first_day)} au {day(closing.last_day)} : "
        f"{closing.entries} écritures.\nEmpreinte : {closing.head}\nFichier gardé : {kept.file_name}"
    )
    return Answer(facts, [*issue_tables(notices), text])


def _reopen(book: Book, options: Namespace) -> Answer:
    last = book.data.standing_closings[-1].quarter if book.data.standing_closings else None
    if last is not None and last != options.period:
        text = translate("Core", "Only the last quarter closed, {quarter}, can be reopened.")
        raise UserError(text.format(quarter=last))
    closing = reopen_last(book, options.reopen)
    facts = {**_facts(closing), "reason": closing.reason}
    return Answer(facts, [f"{quarter(closing.quarter)} rouvert : {closing.reason}"])


def _facts(closing: Closing) -> dict[str, object]:
    return {
        "quarter": str(closing.quarter),
        "first": closing.first_day.isoformat(),
        "last": closing.last_day.isoformat(),
        "entries": closing.entries,
        "head": closing.head,
        "previous_head": closing.previous_head,
    }
