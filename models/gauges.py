"""Two figures to look at beside the balance: sub-rent against head rent, and what an empty space costs."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from models.account import Nature
from models.accrual import accruals, within
from models.book_data import remembered
from models.calling import kept_to
from models.message import translate
from models.money import round_ratio
from models.occupancy import vacant_days
from models.period import Period
from models.rent import rents
from models.service_charges import Bearer, reconciliation

if TYPE_CHECKING:
    from models.book_data import BookData
    from models.building import Space
    from models.message import Message
    from models.service_charges import Reconciliation


@dataclass(frozen=True, slots=True)
class SubRentGauge:
    """What a let m² brings in a year beside what the same m² costs in head rent, in cents, without charges.

    Both are yearly rates drawn from the kept months of the year, `period`. `ratio` is one ÷ the other.
    """

    period: Period
    let_m2: Fraction
    sub_rent_m2_year_cents: int
    head_rent_m2_year_cents: int
    ratio: Fraction | None

    @property
    def note(self) -> Message | None:
        """What a sub-rent above the head rent may mean, as information; None where it is not above."""
        if self.sub_rent_m2_year_cents <= self.head_rent_m2_year_cents:
            return None
        return translate(
            "Core",
            "The rents stated per m² exceed the head rent. Under a commercial lease the owner may then ask "
            "for a matching rise (article L145-31); whether that holds here depends on the head lease.",
        )


@dataclass(frozen=True, slots=True)
class VacancyCost:
    """What a space costs by standing empty for `days` of a year, in cents.

    That is its target rent lost and its part of the recoverable charges.
    """

    space_id: int
    year: int
    days: int
    rent_cents: int
    charges_cents: int

    @property
    def total_cents(self) -> int:
        """Both together."""
        return self.rent_cents + self.charges_cents


def sub_rent_gauge(data: BookData, year: int) -> SubRentGauge | None:
    """The gauge of a year; None where none of its months is kept, no m² is let or the building has no area.

    Rents are those the leases state for the months kept, per m² and day let; the head rent is what is
    posted for them, per m² of the building (the sum of its spaces where the total is not stated) and day.
    """
    period = _kept(data, year)
    if period is None:
        return None
    due = rents(data.leases, period.months, data.index_values)
    let = sum((Fraction(data.lease_by_id[rent.lease_id].m2) * rent.days for rent in due), Fraction(0))
    area = Fraction(data.building.total_m2 or sum(space.m2 for space in data.spaces)) * period.days
    if not let or not area:
        return None
    days = Period.of_year(year).days
    sub_rent = sum(rent.rent_cents for rent in due) * days / let
    head_rent = _head_rent(data, period) * days / area
    ratio = sub_rent / head_rent if head_rent else None
    return SubRentGauge(period, let / period.days, _rounded(sub_rent), _rounded(head_rent), ratio)


def vacancy_cost(data: BookData, space: Space, year: int) -> VacancyCost:
    """What the space costs in a year for the days it is under no lease; its rent 0 without a target."""
    period = Period.of_year(year)
    vacant = vacant_days(space, data, period)
    target = Fraction(space.target_rent_m2_year or 0) * Fraction(space.m2) * 100
    charges = sum(
        row.cost_cents
        for row in _by_area(data, year).rows
        if row.bearer is Bearer.VACANT and row.space_id == space.id
    )
    return VacancyCost(space.id, year, vacant, _rounded(target * vacant / period.days), charges)


@remembered
def _by_area(data: BookData, year: int) -> Reconciliation:
    return reconciliation(data, year)


def _kept(data: BookData, year: int) -> Period | None:
    """The whole months of the year from the beginning of the books to the last kept one."""
    kept = kept_to(data)
    whole = Period.of_year(year)
    books = whole.overlap(Period(data.building.books_begin, kept)) if kept else None
    months = books.whole_months if books else []
    return Period(months[0].start, months[-1].end) if months else None


def _head_rent(data: BookData, period: Period) -> int:
    """All of the head rent that counts in the period, whatever share of it is in the property."""
    return sum(
        within(line.line.amount_cents, line.start, line.end, period)
        for line in accruals(data).touching(period)
        if line.account.category is Nature.HEAD_RENT
    )


def _rounded(value: Fraction) -> int:
    return round_ratio(value.numerator, value.denominator)
