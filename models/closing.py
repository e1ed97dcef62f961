"""Quarters frozen for good, and the files kept of what was sent of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

    from models.period import Period, Quarter


@dataclass(frozen=True, slots=True)
class Closing:
    """A quarter closed at `closed_at` (UTC): its entries up to `last_day` can no longer be changed.

    `entries` is how many were frozen; `head` the last hash of their chain, which goes on from
    `previous_head`, the head of the closing made before (empty for the first). `figures` is the JSON of
    what the quarter came to. One that was reopened tells when and why, and freezes nothing any more.
    """

    id: int
    quarter: Quarter
    first_day: date
    last_day: date
    closed_at: datetime
    entries: int
    previous_head: str
    head: str
    figures: str
    reopened_at: datetime | None = None
    reason: str | None = None

    @property
    def standing(self) -> bool:
        """Whether it still freezes its quarter."""
        return self.reopened_at is None


@dataclass(frozen=True, slots=True)
class KeptExport:
    """A file made of a period, kept as it was sent; its bytes stay in the book's file.

    `closing_id` is the closing whose very quarter it shows, None where its period is another. `change_id`
    is the last change of the book that it knows; `figures` the JSON of what its period came to.
    """

    id: int
    closing_id: int | None
    period: Period
    profile: str
    recipient: str
    made_at: datetime
    file_name: str
    sha256: str
    figures: str
    change_id: int


@dataclass(frozen=True, slots=True)
class Sending:
    """A kept file that went to somebody on a day, as whoever sent it noted."""

    id: int
    export_id: int
    recipient: str
    date: date
