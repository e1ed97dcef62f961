"""The dates of a lease around one day: its term, its next break, its last and next revision."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from models.indexation import rent_history, revision_dates

if TYPE_CHECKING:
    from datetime import date

    from models.book_data import IndexValues
    from models.lease import Lease
    from models.period import Quarter

_DAYS_IN_YEAR = Fraction("365.25")


class RevisionDates(NamedTuple):
    """How far the revisions of a lease have come on a day.

    `coming` is the revision that waits for an index value where one does, else the next while the lease
    runs; `base_quarter` is where it starts from.
    """

    base_quarter: Quarter | None
    last: date | None
    coming: date | None


def revisions_on(lease: Lease, on: date, index_values: IndexValues) -> RevisionDates:
    """How far the revisions of a lease have come on a day on which it runs."""
    history = rent_history(lease, on, index_values)
    last = history.revisions[-1].date if history.revisions else None
    coming = history.pending or next((day for day in revision_dates(lease) if day > on), None)
    return RevisionDates(history.stated[-1].base_quarter, last, coming)


def term(lease: Lease) -> date | None:
    """The last day of a lease that has one, else its stated end, which tacit renewal carries past."""
    return lease.last_day or lease.end


def years_to_term(lease: Lease, on: date) -> Fraction:
    """Years of 365.25 days from `on` to the term; 0 where it is past or there is none."""
    end = term(lease)
    return Fraction(0) if end is None or end < on else (end - on).days / _DAYS_IN_YEAR


def years_to_break(lease: Lease, on: date) -> Fraction:
    """Years to the next break, where one is ahead and comes before the term, else to the term."""
    years = years_to_term(lease, on)
    if lease.break_date is None or lease.break_date < on:
        return years
    return min(years, (lease.break_date - on).days / _DAYS_IN_YEAR)
