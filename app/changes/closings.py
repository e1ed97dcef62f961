"""Closing a quarter for good, and reopening the last one closed."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.changes.kept_exports import SentFile, now, write_export
from app.changes.rows import required, values_of
from app.closing_check import closing_issues
from app.exporting.profiles import SICOVAL, content_of, file_name
from app.frozen_rows import calls_of_zero, entry_texts, plain_connection
from app.undo import Undoing
from models.chain import Link, StoredClosing, chain, head_of
from models.closing import Closing
from models.closing_checklist import checklist as checklist
from models.message import UserError, translate
from models.period import Period
from models.quarter_figures import figures_of
from models.tables.building import BuildingRow
from models.tables.closing import ClosingRow, FrozenEntryRow

if TYPE_CHECKING:
    from pathlib import Path

    from app.book import Book
    from app.frozen_rows import Execute
    from models.book_data import BookData
    from models.chain import EntryText
    from models.period import Quarter

_RECIPIENT = "Sicoval"
_FROZEN = (
    "SELECT entry_id FROM frozen_entry JOIN closing ON closing.id = frozen_entry.closing_id"
    " WHERE closing.reopened_at IS NULL"
)


@dataclass(frozen=True, slots=True)
class PreparedClosing:
    """What freezing a quarter of `data` will write: the closing (id 0), its chain, the Sicoval's file."""

    data: BookData
    closing: Closing
    links: tuple[Link, ...]
    file: SentFile


def close_quarter(book: Book, quarter: Quarter, *, notices_read: bool = False) -> Closing:
    """Freeze a quarter, make and keep its file for the Sicoval, and return the closing.

    Neither this change nor any before it can be undone. Raises UserError naming what is missing: see
    `checklist`.
    """
    return write_closing(book, prepare_closing(book.path, book.data, quarter, notices_read=notices_read))


def prepare_closing(
    path: Path, data: BookData, quarter: Quarter, *, notices_read: bool = False
) -> PreparedClosing:
    """Work out what closing a quarter of the book at `path` freezes, and make its file; nothing is written.

    Reads beside the book's own connection, so that it may run beside the window. Raises as `close_quarter`.
    """
    _refuse_unready(path, data, quarter, notices_read=notices_read)
    closing, links = _chained(path, data, quarter)
    period = Period.of_quarter(quarter)
    content = content_of(SICOVAL, _with(data, closing), period)
    file = SentFile(SICOVAL, period, _RECIPIENT, file_name(SICOVAL, period), content)
    return PreparedClosing(data, closing, links, file)


def write_closing(book: Book, prepared: PreparedClosing) -> Closing:
    """Freeze what was prepared and return the closing; raise UserError where the book changed since."""
    data, closing = prepared.data, prepared.closing
    if book.data is not data:
        raise UserError(translate("Core", "The book has changed meanwhile: close the quarter again."))
    title = translate("Core", "Close {quarter}").format(quarter=closing.quarter)
    with book.change(title, Undoing.ENDS) as change:
        key = change.insert(ClosingRow, {**values_of(closing), "closed_at": closing.closed_at.isoformat()})
        closing = replace(closing, id=key)
        rows = [{"closing_id": key, **link._asdict()} for link in prepared.links]
        change.insert_all(FrozenEntryRow, rows)
        write_export(change, _with(data, closing), prepared.file, closing.closed_at)
        kept = max(closing.last_day, data.building.confirmed_to or closing.last_day)
        change.update(BuildingRow, data.building.id, {"confirmed_to": kept})
    return closing


def reopen_last(book: Book, reason: str) -> Closing:
    """Let the last quarter closed be changed again and return its closing; why stays on record.

    Raises UserError where no quarter is closed or no reason is given.
    """
    reason = required(reason, "motif")
    if not book.data.standing_closings:
        raise UserError(translate("Core", "No quarter is closed: there is nothing to reopen."))
    last = book.data.standing_closings[-1]
    title = translate("Core", "Reopen {quarter}: {reason}").format(quarter=last.quarter, reason=reason)
    with book.change(title, Undoing.LEFT_OUT) as change:
        change.update(ClosingRow, last.id, {"reopened_at": now().isoformat(), "reason": reason})
    return next(closing for closing in book.data.closings if closing.id == last.id)


def _with(data: BookData, closing: Closing) -> BookData:
    return replace(data, closings=(*data.closings, closing))


def _refuse_unready(path: Path, data: BookData, quarter: Quarter, *, notices_read: bool) -> None:
    for item in checklist(data, quarter, notices_read=notices_read):
        if not item.done:
            raise UserError(item.message)
    for issue in closing_issues(path):
        text = translate("Core", "The book has errors to be mended first, such as {where}: {error}")
        raise UserError(text.format(where=issue.where, error=issue.message))


def _chained(path: Path, data: BookData, quarter: Quarter) -> tuple[Closing, tuple[Link, ...]]:
    """Chain the entries up to the quarter's end that no closing froze yet, as the database stores them."""
    first_day = max(quarter.start, data.building.books_begin)
    with plain_connection(path) as connection:
        entries = _open_entries(connection.execute, quarter)
        zero = calls_of_zero(connection.execute, first_day.isoformat(), quarter.end.isoformat())
    previous = data.closings[-1].head if data.closings else ""
    links = _links(previous, entries)
    closing = Closing(
        id=0,
        quarter=quarter,
        first_day=first_day,
        last_day=quarter.end,
        closed_at=now(),
        entries=len(links),
        previous_head=previous,
        head="",
        figures=json.dumps(figures_of(data, Period.of_quarter(quarter))),
    )
    return replace(closing, head=head_of(_stored(closing, links, zero))), links


def _open_entries(execute: Execute, quarter: Quarter) -> list[EntryText]:
    last_day = quarter.end.isoformat()
    frozen = {key for (key,) in execute(_FROZEN)}
    texts = entry_texts(execute).values()
    return [entry for entry in texts if entry.day <= last_day and entry.entry_id not in frozen]


def _links(previous: str, texts: list[EntryText]) -> tuple[Link, ...]:
    hashes = chain(previous, [entry.text for entry in texts])
    return tuple(
        Link(position, entry.entry_id, entry.number, digest)
        for position, (entry, digest) in enumerate(zip(texts, hashes, strict=True))
    )


def _stored(closing: Closing, links: tuple[Link, ...], zero: str) -> StoredClosing:
    return StoredClosing(
        quarter=str(closing.quarter),
        first_day=closing.first_day.isoformat(),
        last_day=closing.last_day.isoformat(),
        closed_at=closing.closed_at.isoformat(),
        entries=closing.entries,
        previous_head=closing.previous_head,
        head=closing.head,
        figures=closing.figures,
        standing=True,
        links=links,
        calls_of_zero=zero,
    )
