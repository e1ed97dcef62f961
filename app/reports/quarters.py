"""The quarters of a book in a row, each with how far it has come: open, ready, closed, sent."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from app.exporting.profiles import SICOVAL
from models.book_data import remembered
from models.calling import kept_to
from models.closing_checklist import Step, after, checklist, next_to_close
from models.period import Month, Quarter

if TYPE_CHECKING:
    from datetime import date

    from models.book_data import BookData
    from models.closing import Closing, KeptExport, Sending


class State(StrEnum):
    """How far a quarter has come; ready is what only its notices keep from being closed."""

    OPEN = "open"
    READY = "ready"
    CLOSED = "closed"
    SENT = "sent"


@dataclass(frozen=True, slots=True)
class QuarterState:
    """A quarter with its standing closing, and when its file first went to the Sicoval."""

    quarter: Quarter
    state: State
    closing: Closing | None = None
    sent: date | None = None


def quarter_states(data: BookData, shown: Quarter | None = None) -> list[QuarterState]:
    """Every quarter from the books' first to the last one kept, the next to close or the one shown."""
    first = Month.of(data.building.books_begin).quarter
    kept = kept_to(data)
    last = max(first, next_to_close(data), Month.of(kept).quarter if kept else first, shown or first)
    quarters = [first]
    while quarters[-1] < last:
        quarters.append(after(quarters[-1]))
    return [quarter_state(data, quarter) for quarter in quarters]


def quarter_state(data: BookData, quarter: Quarter) -> QuarterState:
    """How far one quarter has come."""
    closing = next((closing for closing in data.standing_closings if closing.quarter == quarter), None)
    if closing is None:
        return QuarterState(quarter, State.READY if quarter == ready_quarter(data) else State.OPEN)
    sent = min((sending.date for sending in sendings_of_quarter(data, closing)), default=None)
    return QuarterState(quarter, State.SENT if sent else State.CLOSED, closing, sent)


@remembered
def ready_quarter(data: BookData) -> Quarter | None:
    """The next quarter to close where all is done but the reading of its notices; else None."""
    quarter = next_to_close(data)
    items = checklist(data, quarter)
    return quarter if all(item.done for item in items if item.step is not Step.READ) else None


def sendings_of_quarter(data: BookData, closing: Closing) -> list[Sending]:
    """When the file that a closing made for the Sicoval was sent."""
    own = {kept.id for kept in data.exports if (kept.closing_id, kept.profile) == (closing.id, SICOVAL)}
    return [sending for sending in data.sendings if sending.export_id in own]


def sendings_of(data: BookData, kept: KeptExport) -> list[Sending]:
    """When and to whom a kept file was sent."""
    return [sending for sending in data.sendings if sending.export_id == kept.id]


def kept_on(kept: KeptExport) -> date:
    """The day a file was kept, by the calendar of whoever looks at it."""
    return kept.made_at.astimezone().date()


def last_sent(data: BookData) -> Quarter | None:
    """The last quarter whose file went to the Sicoval."""
    sent = [closing.quarter for closing in data.standing_closings if sendings_of_quarter(data, closing)]
    return max(sent, default=None)
