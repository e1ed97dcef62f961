"""Which variances from the budget ask for a note, and which have one."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from models.calling import kept_to
from models.period import Month, Period
from models.variance import variances

if TYPE_CHECKING:
    from models.book_data import BookData
    from models.variance import Variance
    from models.variance_note import VarianceNote


def notes_of(data: BookData, period: Period) -> dict[str, str]:
    """The notes of exactly that period by account number."""
    return {note.account: note.text for note in data.variance_notes if note.period == period}


def notes_inside(data: BookData, period: Period) -> dict[str, list[VarianceNote]]:
    """The notes of shorter periods inside that one by account number, each in order of time."""
    found: dict[str, list[VarianceNote]] = defaultdict(list)
    for note in sorted(data.variance_notes, key=lambda note: note.period):
        if note.period != period and note.period.overlap(period) == note.period:
            found[note.account].append(note)
    return found


def is_large(data: BookData, budget_cents: int, actual_cents: int) -> bool:
    """Whether a variance is beyond both the amount and the share of its budget that the settings name."""
    building, gap = data.building, abs(actual_cents - budget_cents)
    return gap > building.note_over_cents and gap > building.note_over_share * abs(budget_cents)


def is_budgeted(data: BookData, period: Period) -> bool:
    """Whether each year that a period touches has a budget: without one there is no variance to explain."""
    years = range(period.start.year, period.end.year + 1)
    return set(years) <= {line.year for line in data.budget}


def asks_for_notes(data: BookData, period: Period) -> bool:
    """Whether large variances of a period ask for notes: those of quarters and years, budgeted and kept."""
    wholes = (Period.of_quarter(Month.of(period.start).quarter), Period.of_year(period.start.year))
    if period not in wholes or not is_budgeted(data, period):
        return False
    kept = kept_to(data)
    return kept is not None and period.end <= kept


def awaiting_notes(data: BookData, period: Period) -> list[Variance]:
    """The large variances of a period that has to explain them and that have no note yet."""
    if not asks_for_notes(data, period):
        return []
    notes = notes_of(data, period)
    return [
        row
        for row in variances(data, period)
        if row.number not in notes and is_large(data, row.budget_cents, row.actual_cents)
    ]
