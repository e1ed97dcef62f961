"""What carries the building: income by source against costs by nature, and what each tenant pays per m²."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from app.reports.dashboard import is_forecast
from models.account import Nature, Side, Source
from models.balance import balance
from models.break_even import break_even
from models.building import SpaceKind
from models.money import round_ratio
from models.period import By, Month, Period
from models.rent_roll import rent_roll

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from models.book_data import BookData

MOST_SOURCES, MOST_NATURES = 3, 4
"""How many series each side has at most, the last of them what is left over."""


@dataclass(frozen=True, slots=True)
class Series:
    """One band of the chart: a category's cents by month, or those of all that are left over."""

    side: Side
    parts: Mapping[Source | Nature, tuple[int, ...]]

    @property
    def categories(self) -> tuple[Source | Nature, ...]:
        """What it shows."""
        return tuple(self.parts)

    @property
    def rest(self) -> bool:
        """Whether it gathers what is left over."""
        return len(self.parts) > 1

    @property
    def cents(self) -> tuple[int, ...]:
        """Its height month by month."""
        return tuple(map(sum, zip(*self.parts.values(), strict=True)))

    @property
    def total_cents(self) -> int:
        """The sum over the months."""
        return sum(self.cents)


@dataclass(frozen=True, slots=True)
class Months:
    """A year's months and what each brought in and cost; series the largest first, the rest last."""

    months: tuple[Month, ...]
    forecast: tuple[bool, ...]
    income: tuple[Series, ...]
    costs: tuple[Series, ...]


def months(data: BookData, year: int) -> Months:
    """The months of a year, forecast included, in at most seven series."""
    buckets = balance(data, Period.of_year(year), By.MONTH, forecast=True).buckets
    return Months(
        tuple(Month.of(bucket.period.start) for bucket in buckets),
        tuple(bucket.forecast for bucket in buckets),
        _series(Side.INCOME, [bucket.income for bucket in buckets], MOST_SOURCES),
        _series(Side.COST, [bucket.costs for bucket in buckets], MOST_NATURES),
    )


def _series(
    side: Side, amounts: list[Mapping[Source, int]] | list[Mapping[Nature, int]], most: int
) -> tuple[Series, ...]:
    by_category: dict[Source | Nature, tuple[int, ...]] = {
        category: tuple(month[category] for month in amounts)  # type: ignore[index]  # the side says which
        for category in (Source if side is Side.INCOME else Nature)
    }
    found = [(category, cents) for category, cents in by_category.items() if any(cents)]
    found.sort(key=lambda item: -sum(map(abs, item[1])))
    alone = len(found) if len(found) <= most else most - 1
    rest = [dict(found[alone:])] if found[alone:] else []
    return tuple(Series(side, parts) for parts in [*({c: cents} for c, cents in found[:alone]), *rest])


@dataclass(frozen=True, slots=True)
class TenantRent:
    """What a tenant pays a year per m² of offices, in cents excluding VAT and charges."""

    party_id: int
    name: str
    m2: Decimal
    rent_year_cents: int

    @property
    def rent_m2_year_cents(self) -> int:
        """Yearly rent ÷ area, rounded to the cent."""
        return mean_m2_year_cents((self,))


def mean_m2_year_cents(rents: Sequence[TenantRent]) -> int:
    """What tenants pay together a year ÷ their area, rounded to the cent; 0 without area."""
    m2 = Fraction(sum(rent.m2 for rent in rents))
    each = sum(rent.rent_year_cents for rent in rents) / m2 if m2 else Fraction(0)
    return round_ratio(each.numerator, each.denominator)


@dataclass(frozen=True, slots=True)
class TenantRents:
    """Every tenant of an office on a day, the highest rent per m² first, and the rent that breaks even.

    `reached` says whether the year is in balance, `forecast` whether some of its months are forecast.
    """

    on: date
    year: int
    rents: tuple[TenantRent, ...]
    break_even_cents: int | None
    reached: bool
    forecast: bool

    @property
    def below(self) -> int:
        """How many pay less than the break-even rent."""
        least = self.break_even_cents
        return sum(rent.rent_m2_year_cents < least for rent in self.rents) if least is not None else 0


def tenant_rents(data: BookData, on: date, year: int) -> TenantRents:
    """Tenants' rents on a day against the break-even rent of a year."""
    area: dict[int, Decimal] = {}
    rent: dict[int, int] = {}
    for row in rent_roll(data, on).rows:
        if row.lease_id is not None and row.kind is SpaceKind.OFFICE:
            party_id = data.lease_by_id[row.lease_id].party_id
            area[party_id] = area.get(party_id, Decimal(0)) + row.m2
            rent[party_id] = rent.get(party_id, 0) + (row.rent_year_cents or 0)
    found = [TenantRent(key, data.party_by_id[key].name, area[key], rent[key]) for key in area]
    found.sort(key=lambda each: (-each.rent_m2_year_cents, each.name))
    even = break_even(data, year)
    forecast = is_forecast(data, Month(year, 12))
    return TenantRents(on, year, tuple(found), even.rent_m2_year_cents, even.reached, forecast)
