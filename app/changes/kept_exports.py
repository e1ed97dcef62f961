"""Keeps in the book the files made of its figures, as they were sent."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from app.kept_content import seal_of
from app.undo import Undoing
from models.message import translate
from models.period import Period
from models.quarter_figures import figures_of
from models.tables.closing import KeptExportRow
from models.tables.journal import ChangeRow

if TYPE_CHECKING:
    from app.book import Book
    from app.change import Change
    from models.book_data import BookData


@dataclass(frozen=True, slots=True)
class SentFile:
    """A file made of a period for somebody: what kind it is, whom it is for, its name and its bytes."""

    profile: str
    period: Period
    recipient: str
    name: str
    content: bytes

    @property
    def sha256(self) -> str:
        """The hash of its bytes."""
        return sha256(self.content).hexdigest()


def keep_export(book: Book, file: SentFile) -> None:
    """Keep a file that goes out; the same file for the same recipient is kept once."""
    known = {(kept.profile, kept.period, kept.recipient, kept.sha256) for kept in book.data.exports}
    if (file.profile, file.period, file.recipient, file.sha256) in known:
        return
    title = translate("Core", "Keep the export “{file}”").format(file=file.name)
    with book.change(title, Undoing.LEFT_OUT) as change:
        write_export(change, book.data, file)


def write_export(change: Change, data: BookData, file: SentFile, made_at: datetime | None = None) -> int:
    """Insert a file made of `data` and return its id; made now unless said."""
    closing = data.closing_of(file.period.end)
    own = closing is not None and file.period == Period.of_quarter(closing.quarter)
    values = {
        "closing_id": closing.id if closing and own else None,
        "period": str(file.period),
        "profile": file.profile,
        "recipient": file.recipient,
        "made_at": (made_at or now()).isoformat(),
        "file_name": file.name,
        "sha256": file.sha256,
        "figures": json.dumps(figures_of(data, file.period)),
        "change_id": change.connection.execute(select(func.max(ChangeRow.id))).scalar() or 0,
    }
    return change.insert(KeptExportRow, {**values, "content": file.content, "seal": seal_of(values)})


def now() -> datetime:
    """The present moment, to the second."""
    return datetime.now(UTC).replace(microsecond=0)
