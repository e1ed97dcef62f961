"""Noting what explains variances from the budget."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.message import UserError, translate
from models.tables.budget import VarianceNoteRow

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.book import Book
    from app.change import Change
    from models.period import Period
    from models.variance_note import VarianceNote

LONGEST = 500
"""How many letters a note may have, so that the funders' tables stay readable."""


def checked_note(text: str) -> str:
    """The text on one line without spaces around it; raise UserError where it is too long."""
    text = " ".join(text.split())
    if len(text) > LONGEST:
        message = translate("Core", "A note has at most {most} letters: this one has {count}.")
        raise UserError(message.format(most=LONGEST, count=len(text)))
    return text


def set_notes(book: Book, period: Period, notes: Mapping[str, str]) -> None:
    """Note what explains the variances of accounts in a period; an empty text takes a note away.

    Notes may change after their quarter is closed: the files kept of it hold what was sent. Raises
    UserError where one is too long.
    """
    texts = {account: checked_note(text) for account, text in notes.items()}
    known = {note.account: note for note in book.data.variance_notes if note.period == period}
    title = translate("Core", "Explain the variances of {period}").format(period=period)
    with book.change(title) as change:
        for account, text in texts.items():
            _write(change, known.get(account), period, account, text)


def _write(change: Change, known: VarianceNote | None, period: Period, account: str, text: str) -> None:
    if known is None and text:
        change.insert(VarianceNoteRow, {"period": str(period), "account": account, "text": text})
    elif known and text:
        change.update(VarianceNoteRow, known.id, {"text": text})
    elif known:
        change.delete(VarianceNoteRow, known.id)
