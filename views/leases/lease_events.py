"""What happens to a lease: what has changed its rent so far, and the dates ahead."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app import numbers
from models.indexation import rent_history, revision_dates
from models.money import round_ratio
from models.period import years_later
from views.words import word

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from models.book_data import BookData
    from models.indexation import RentHistory
    from models.lease import Lease

_YEARS_AHEAD = 3


@dataclass(frozen=True, slots=True)
class Event:
    """What happened on a day, and the rent of a year in cents from then on where it is another."""

    date: dt.date
    text: str
    yearly_cents: int | None = None


def past(data: BookData, lease: Lease, on: dt.date) -> list[Event]:
    """The start, each step and revision, and the end, up to that day, the latest first."""
    history = rent_history(lease, max(on, lease.start), data.index_values)
    events = [*_changes(lease, history), *_waiting(history)]
    if lease.last_day and lease.last_day <= on:
        events.append(Event(lease.last_day, QCoreApplication.translate("LeaseEvents", "End of the lease")))
    return sorted(events, key=lambda event: event.date, reverse=True)


def ahead(lease: Lease, on: dt.date) -> list[Event]:
    """Steps, revisions, break and end of the next three years, the next one first."""
    horizon = years_later(on, _YEARS_AHEAD)
    events = [event for event in _planned(lease, horizon) if on < event.date <= horizon]
    return sorted(events, key=lambda event: event.date)


def _changes(lease: Lease, history: RentHistory) -> Iterator[Event]:
    translate = QCoreApplication.translate
    revised = {revision.date: revision for revision in history.revisions}
    for stated in history.stated:
        yearly = round_ratio(stated.stated_cents * 12, lease.unit.months)
        if stated.start in revised:
            revision = revised[stated.start]
            text = translate("LeaseEvents", "Revision by the {index} of {quarter} (× {factor})").format(
                index=lease.index.name if lease.index else "",
                quarter=numbers.quarter(revision.quarter),
                factor=numbers.decimal(revision.factor, 5),
            )
        elif stated.start == lease.start:
            text = translate("LeaseEvents", "Start of the lease")
        else:
            text = (
                translate("LeaseEvents", "Rent step")
                if yearly
                else translate("LeaseEvents", "Rent-free period")
            )
        yield Event(stated.start, text, yearly)


def _waiting(history: RentHistory) -> Iterator[Event]:
    if history.pending and history.missing:
        index, quarter = history.missing
        text = QCoreApplication.translate("LeaseEvents", "Revision waiting for the {index} of {quarter}")
        yield Event(history.pending, text.format(index=index, quarter=numbers.quarter(quarter)))


def _planned(lease: Lease, horizon: dt.date) -> Iterator[Event]:
    translate = QCoreApplication.translate
    for step in lease.steps:
        rent = f"{numbers.decimal(step.rent, 2)}{numbers.NARROW}{word(lease.unit)}"
        text = translate("LeaseEvents", "Rent step: {rent}").format(rent=rent)
        yield Event(step.date, text if step.rent else translate("LeaseEvents", "Rent-free period"))
    for day in takewhile(lambda day: day <= horizon, revision_dates(lease)):
        index = lease.index.name if lease.index else ""
        yield Event(day, translate("LeaseEvents", "Revision by the {index}").format(index=index))
    if lease.break_date:
        yield Event(lease.break_date, translate("LeaseEvents", "Break: the tenant may leave"))
    if lease.last_day:
        yield Event(lease.last_day, translate("LeaseEvents", "End of the lease"))
    elif lease.end:
        yield Event(lease.end, translate("LeaseEvents", "Term, then tacit renewal"))
