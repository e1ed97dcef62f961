"""Noting what explains a variance from the budget."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.message import UserError, translate
from models.tables.budget import VarianceNoteRow

if TYPE_CHECKING:
    from app.book import Book
    from models.period import Period

LONGEST = 500
"""How many letters a note may have, so that the funders' tables stay readable."""


def set_note(book: Book, period: Period, account: str, text: str) -> None:
    """Note what explains an account's variance in a period; an empty text takes the note away.

    A note may change after its quarter is closed: the files kept of that quarter hold the one that was
    sent. Raises UserError where it is too long.
    """
    text = " ".join(text.split())
    if len(text) > LONGEST:
        message = translate("Core", "A note has at most {most} letters: this one has {count}.")
        raise UserError(message.format(most=LONGEST, count=len(text)))
    title = translate("Core", "Note on {account} in {period}").format(account=account, period=period)
    known = next(
        (note for note in book.data.variance_notes if (note.period, note.account) == (period, account)), None
    )
    with book.change(title) as change:
        if known is None and text:
            values = {"period": str(period), "account": account, "text": text}
            change.insert(VarianceNoteRow, values)
        elif known and text:
            change.update(VarianceNoteRow, known.id, {"text": text})
        elif known:
            change.delete(VarianceNoteRow, known.id)
