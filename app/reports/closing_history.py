"""What was closed, reopened, kept and sent, the latest first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time
from enum import StrEnum
from typing import TYPE_CHECKING

from models.period import Period

if TYPE_CHECKING:
    from collections.abc import Iterator

    from models.book_data import BookData
    from models.closing import Closing, KeptExport


class Event(StrEnum):
    """What can happen to a quarter."""

    CLOSED = "closed"
    REOPENED = "reopened"
    KEPT = "kept"
    SENT = "sent"


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One event: when (in UTC; a sending's day has no time), of what, and what is to be known of it.

    `about` is the recipient, or why a quarter was reopened; `file` the kept file's name; `fingerprint` the
    head of the closing's chain, or the hash of the file's bytes.
    """

    at: datetime
    event: Event
    period: Period
    about: str = ""
    file: str = ""
    fingerprint: str = ""
    entries: int | None = None


def closing_history(data: BookData) -> list[HistoryRow]:
    """Every event of every quarter."""
    exports = {kept.id: kept for kept in data.exports}
    rows = [row for closing in data.closings for row in _of_closing(closing)]
    rows += [_of_export(kept) for kept in data.exports]
    for sending in data.sendings:
        kept = exports[sending.export_id]
        day = datetime.combine(sending.date, time(12), UTC)
        rows.append(HistoryRow(day, Event.SENT, kept.period, sending.recipient, kept.file_name, kept.sha256))
    order = list(Event)
    # Quarters are closed one after the other: within one second, the later one came later.
    return sorted(rows, key=lambda row: (row.at, row.period.end, order.index(row.event)))[::-1]


def _of_closing(closing: Closing) -> Iterator[HistoryRow]:
    period = Period.of_quarter(closing.quarter)
    yield HistoryRow(
        closing.closed_at, Event.CLOSED, period, fingerprint=closing.head, entries=closing.entries
    )
    if closing.reopened_at is not None:
        yield HistoryRow(
            closing.reopened_at, Event.REOPENED, period, closing.reason or "", fingerprint=closing.head
        )


def _of_export(kept: KeptExport) -> HistoryRow:
    return HistoryRow(kept.made_at, Event.KEPT, kept.period, kept.recipient, kept.file_name, kept.sha256)
