"""What a backup holds, told before it replaces anything, and how the present book differs from it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from app import snapshot
from app.database import REVISIONS, connect, revision_of, upgrade
from app.file_copy import check_copy, copy_bytes
from app.reports.change_history import change_history
from models.balance import balance
from models.calling import kept_to
from models.period import By, Period

if TYPE_CHECKING:
    from datetime import date, datetime
    from fractions import Fraction

    from app.reports.change_history import RecordedChange
    from models.book_data import BookData
    from models.period import Quarter

LATEST = 5
"""How many of the changes made since are named."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What a book's file holds; `year` is the one kept last, amounts in cents with forecast.

    `changes` are the ids and moments of its journal, by which two files of one book are compared.
    """

    building: str
    kept_to: date | None
    tenants: int
    leases: int
    entries: frozenset[int]
    last_entry: date | None
    closed: tuple[Quarter, ...]
    year: int
    coverage: Fraction | None
    balance_cents: int
    changes: tuple[RecordedChange, ...]

    @property
    def last_change(self) -> datetime | None:
        """When something was last changed in it (UTC)."""
        return self.changes[0].at if self.changes else None


@dataclass(frozen=True, slots=True)
class Difference:
    """What the present book has and the backup has not, and the other way round.

    `changes` are those that a restoring takes back, the latest first; `same_book` says whether one comes
    from the other at all.
    """

    entries_more: int
    entries_less: int
    changes: tuple[RecordedChange, ...]
    same_book: bool


def contents_of(path: Path) -> Contents:
    """Read what a book's file holds without touching it; raise UserError where it is no sound book.

    Of an older version it is a copy that is brought up to date.
    """
    revision = revision_of(path)
    check_copy(path)
    with TemporaryDirectory(prefix="equilibre-") as folder:
        copy = Path(folder) / "copy.equilibre"
        copy_bytes(path, copy)
        if revision != REVISIONS[-1]:
            upgrade(copy)
        connection = connect(copy, read_only=True)
        try:
            data = snapshot.load(connection)
        finally:
            connection.close()
        return _contents(data, tuple(change_history(copy, limit=100_000)))


def difference(backup: Contents, present: Contents) -> Difference:
    """What restoring a backup would change in the present book."""
    there = {_known_by(change) for change in backup.changes}
    since = tuple(change for change in present.changes if _known_by(change) not in there)
    return Difference(
        entries_more=len(present.entries - backup.entries),
        entries_less=len(backup.entries - present.entries),
        changes=since,
        same_book=not backup.changes or len(since) < len(present.changes),
    )


def _known_by(change: RecordedChange) -> tuple[int, datetime, str]:
    """What tells a change from those of other books; two may have been made in the same second."""
    return change.id, change.at, str(change.title)


def _contents(data: BookData, changes: tuple[RecordedChange, ...]) -> Contents:
    kept = kept_to(data)
    last = data.entries[-1].date if data.entries else None
    year = (kept or last or data.building.books_begin).year
    whole = balance(data, Period.of_year(year), By.YEAR, forecast=True)
    return Contents(
        building=data.building.name,
        kept_to=kept,
        tenants=sum(party.is_tenant for party in data.parties),
        leases=len(data.leases),
        entries=frozenset(entry.id for entry in data.entries),
        last_entry=last,
        closed=tuple(closing.quarter for closing in data.standing_closings),
        year=year,
        coverage=whole.coverage,
        balance_cents=whole.balance_cents,
        changes=changes,
    )
