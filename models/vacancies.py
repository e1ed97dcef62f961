"""Spaces that empty and are let again: what their leases pay no longer, and what comes instead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from models.money import cents, round_ratio, split
from models.paid_rents import NOTHING, Paid

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from decimal import Decimal

    from models.book_data import BookData
    from models.building import Space
    from models.lease import Lease
    from models.paid_rents import PaidRents
    from models.period import Month
    from models.scenario import Vacancy


class State(NamedTuple):
    """A space in a month that vacancies decide: empty, or let anew at a rate in €/m²/year."""

    empty: bool
    rate: Decimal | None


@dataclass(frozen=True, slots=True)
class VacancyLoss:
    """What emptying a space costs over the horizon, in cents.

    `rent_cents` and `charges_cents` are what its leases would have paid for it in the months it stands
    empty; `relet_cents` is what the new letting brings less than they would have, below zero where it
    brings more.
    """

    space_id: int
    empty_months: int
    rent_cents: int
    charges_cents: int
    relet_cents: int

    @property
    def total_cents(self) -> int:
        """All three together."""
        return self.rent_cents + self.charges_cents + self.relet_cents


def state(vacancies: Iterable[Vacancy], month: Month) -> State | None:
    """What the vacancies of one space make of it in a month; None where they leave it as it was.

    It is empty while one of them says so; let again, it pays the rate of the last one that states any.
    """
    past = [vacancy for vacancy in vacancies if month >= vacancy.start]
    if any(month < vacancy.relet for vacancy in past):
        return State(empty=True, rate=None)
    rates = [
        (vacancy.relet, vacancy.relet_eur_m2_year)
        for vacancy in past
        if vacancy.relet_eur_m2_year is not None
    ]
    return State(empty=False, rate=max(rates)[1]) if rates else None


def by_space(data: BookData, vacancies: Iterable[Vacancy]) -> dict[Space, list[Vacancy]]:
    """The vacancies of each space that has any, in the order of the spaces."""
    found = {space: [v for v in vacancies if v.space == space.code] for space in data.spaces}
    return {space: own for space, own in found.items() if own}


def vacated(
    data: BookData,
    vacancies: Sequence[Vacancy],
    months: Sequence[Month],
    paid: Mapping[int, Sequence[Paid]],
) -> PaidRents:
    """Take away the share of each space that empties, and add what it pays once let anew.

    A space let anew keeps the provision of the leases it takes over from. Without a rate, what was paid for
    it comes back.
    """
    left = {key: list(row) for key, row in paid.items()}
    for space, own in by_space(data, vacancies).items():
        shares = _shares(data, space, paid)
        for place, month in enumerate(months):
            found = state(own, month)
            if found is None:
                continue
            for key, row in shares.items():
                left[key][place] = left[key][place].less(row[place])
            if found.rate is not None:
                anew = left.setdefault(-space.id, [NOTHING] * len(months))
                anew[place] = Paid(monthly_cents(found.rate, space), _total(shares, place).charges_cents)
    return left


def monthly_cents(rate: Decimal, space: Space) -> int:
    """A month of a space at a rate in €/m²/year, in cents."""
    return round_ratio(cents(rate * space.m2), 12)


def _shares(data: BookData, space: Space, paid: Mapping[int, Sequence[Paid]]) -> PaidRents:
    """A space's share, by area, of what each of its leases pays."""
    leases = [lease for lease in data.leases if space.id in lease.space_ids]
    return {lease.id: _share(data, space, lease, paid[lease.id]) for lease in leases}


def _share(data: BookData, space: Space, lease: Lease, row: Sequence[Paid]) -> list[Paid]:
    if lease.space_ids == (space.id,):
        return list(row)
    areas = [data.space_by_id[key].m2 for key in lease.space_ids]
    place = lease.space_ids.index(space.id)
    return [Paid(split(now.rent_cents, areas)[place], split(now.charges_cents, areas)[place]) for now in row]


def _total(shares: PaidRents, place: int) -> Paid:
    total = NOTHING
    for row in shares.values():
        total = total.plus(row[place])
    return total


def vacancy_losses(
    data: BookData,
    vacancies: Sequence[Vacancy],
    months: Sequence[Month],
    paid: Mapping[int, Sequence[Paid]],
) -> list[VacancyLoss]:
    """What each space that empties costs; `paid` is what the leases pay before any of them empties."""
    return [
        _loss(space, own, months, _shares(data, space, paid))
        for space, own in by_space(data, vacancies).items()
    ]


def _loss(
    space: Space, vacancies: Sequence[Vacancy], months: Sequence[Month], shares: PaidRents
) -> VacancyLoss:
    lost, relet, empty = NOTHING, 0, 0
    for place, month in enumerate(months):
        share = _total(shares, place)
        found = state(vacancies, month)
        if found and found.empty:
            empty += 1
            lost = lost.plus(share)
        elif found and found.rate is not None:
            relet += share.rent_cents - monthly_cents(found.rate, space)
    return VacancyLoss(space.id, empty, *lost, relet)
