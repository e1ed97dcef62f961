"""Closing a quarter for good, and reopening the last one closed."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from app.changes.kept_exports import SentFile, now, write_export
from app.changes.rows import required, values_of
from app.closing_check import closing_issues
from app.exporting.profiles import SICOVAL, content_of, file_name
from app.frozen_rows import calls_of_zero, entry_texts
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
    from app.book import Book
    from app.change import Change
    from models.book_data import BookData
    from models.chain import EntryText
    from models.period import Quarter

_RECIPIENT = "Sicoval"
_FROZEN = (
    "SELECT entry_id FROM frozen_entry JOIN closing ON closing.id = frozen_entry.closing_id"
    " WHERE closing.reopened_at IS NULL"
)


def close_quarter(book: Book, quarter: Quarter, *, notices_read: bool = False) -> Closing:
    """Freeze a quarter, make and keep its file for the Sicoval, and return the closing.

    Neither this change nor any before it can be undone. Raises UserError naming what is missing: see
    `checklist`.
    """
    _refuse_unready(book, quarter, notices_read=notices_read)
    data, period = book.data, Period.of_quarter(quarter)
    title = translate("Core", "Close {quarter}").format(quarter=quarter)
    with book.change(title, Undoing.ENDS) as change:
        closing = _write_closing(change, data, quarter)
        closed = replace(data, closings=(*data.closings, closing))
        content, name = content_of(SICOVAL, closed, period), file_name(SICOVAL, period)
        file = SentFile(SICOVAL, period, _RECIPIENT, name, content)
        write_export(change, closed, file, closing.closed_at)
        kept = max(quarter.end, data.building.confirmed_to or quarter.end)
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


def _refuse_unready(book: Book, quarter: Quarter, *, notices_read: bool) -> None:
    for item in checklist(book.data, quarter, notices_read=notices_read):
        if not item.done:
            raise UserError(item.message)
    for issue in closing_issues(book.path):
        text = translate("Core", "The book has errors to be mended first, such as {where}: {error}")
        raise UserError(text.format(where=issue.where, error=issue.message))


def _write_closing(change: Change, data: BookData, quarter: Quarter) -> Closing:
    """Chain the entries up to the quarter's end that no closing froze yet, as the database stores them."""
    execute = change.connection.exec_driver_sql
    previous = data.closings[-1].head if data.closings else ""
    links = _links(previous, _open_entries(change, quarter))
    closing = Closing(
        id=0,
        quarter=quarter,
        first_day=max(quarter.start, data.building.books_begin),
        last_day=quarter.end,
        closed_at=now(),
        entries=len(links),
        previous_head=previous,
        head="",
        figures=json.dumps(figures_of(data, Period.of_quarter(quarter))),
    )
    zero = calls_of_zero(execute, closing.first_day.isoformat(), closing.last_day.isoformat())
    closing = replace(closing, head=head_of(_stored(closing, links, zero)))
    key = change.insert(ClosingRow, {**values_of(closing), "closed_at": closing.closed_at.isoformat()})
    change.insert_all(FrozenEntryRow, [{"closing_id": key, **link._asdict()} for link in links])
    return replace(closing, id=key)


def _open_entries(change: Change, quarter: Quarter) -> list[EntryText]:
    execute, last_day = change.connection.exec_driver_sql, quarter.end.isoformat()
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
