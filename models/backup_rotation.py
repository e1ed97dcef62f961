"""Which backups of a book are kept: the last days, weeks and months in which there was one."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence
    from datetime import datetime, tzinfo

KEPT_DAYS, KEPT_WEEKS, KEPT_MONTHS = 8, 5, 12
"""How many days, ISO weeks and months with a backup keep their newest one."""


class Reason(StrEnum):
    """Why a backup was made; `EARLIER` is of a version that did not say."""

    CLOSE = "close"
    DAILY = "daily"
    UPGRADE = "upgrade"
    IMPORT = "import"
    RESTORE = "restore"
    HAND = "hand"
    EARLIER = "earlier"


ASKED_FOR = frozenset({Reason.UPGRADE, Reason.IMPORT, Reason.RESTORE, Reason.HAND})
"""What the way back from one act hangs on: all of these on the last days stay, several a day too."""


class Taken(Protocol):
    """A backup as far as keeping it goes: when it was made (aware) and why."""

    @property
    def at(self) -> datetime:
        """When it was made."""

    @property
    def reason(self) -> Reason:
        """Why it was made."""


T = TypeVar("T", bound=Taken)


def kept(backups: Sequence[T], zone: tzinfo | None = None) -> list[T]:
    """Return the backups to keep, oldest first; days are those of `zone`, None for the computer's own.

    Counted are days, weeks and months with a backup, not those that passed: books that are opened once a
    month keep their last eight days of use. Of two made at the same moment the later in `backups` is newer.
    """
    ordered = sorted(backups, key=lambda backup: backup.at)
    days = _newest_of_each(ordered, lambda at: at.date(), KEPT_DAYS, zone)
    weeks = _newest_of_each(ordered, lambda at: at.isocalendar()[:2], KEPT_WEEKS, zone)
    months = _newest_of_each(ordered, lambda at: (at.year, at.month), KEPT_MONTHS, zone)
    places = {*days.values(), *weeks.values(), *months.values()}
    return [
        backup
        for place, backup in enumerate(ordered)
        if place in places or (backup.reason in ASKED_FOR and backup.at.astimezone(zone).date() in days)
    ]


def _newest_of_each(
    ordered: Sequence[T], span: Callable[[datetime], Hashable], most: int, zone: tzinfo | None
) -> dict[Hashable, int]:
    """The place of the newest backup in each of the last `most` spans with one."""
    newest: dict[Hashable, int] = {}
    for place in reversed(range(len(ordered))):
        key = span(ordered[place].at.astimezone(zone))
        if key not in newest and len(newest) < most:
            newest[key] = place
    return newest
