"""A what-if: levers on rents, spaces, income and costs over a horizon, as the board would state them."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from models.period import Month, Period

if TYPE_CHECKING:
    from collections.abc import Mapping

    from models.account import Nature, Source
    from models.lease import IndexName


class LeverKind(StrEnum):
    """How a lever states its value."""

    PERCENT = "percent"
    EUR_M2_YEAR = "eur_m2_year"
    AMOUNT_MONTH = "amount_month"
    AMOUNT = "amount"


@dataclass(frozen=True, slots=True)
class RentLever:
    """A change of rents from a month on.

    `tenants` are codes, None means all but `exempt`. `value` is percent, €/m²/year or euros a month, as
    `kind` says. No lease pays more than `cap_percent` above its baseline in a month, where that is given.
    """

    kind: LeverKind
    value: Decimal
    start: Month
    tenants: tuple[str, ...] | None = None
    exempt: tuple[str, ...] = ()
    cap_percent: Decimal | None = None

    def moves(self, tenant: str) -> bool:
        """Whether it acts on that tenant's leases."""
        return tenant not in self.exempt and (self.tenants is None or tenant in self.tenants)


@dataclass(frozen=True, slots=True)
class Vacancy:
    """A space that empties for some months, then is let at `relet_eur_m2_year`.

    Without that rate what its lease paid for it comes back.
    """

    space: str
    start: Month
    months: int
    relet_eur_m2_year: Decimal | None = None

    @property
    def relet(self) -> Month:
        """The first month in which it is let again."""
        return self.start.plus(self.months)


@dataclass(frozen=True, slots=True)
class CategoryLever:
    """A change of one source's income or one nature's costs.

    Percent and euros a month act from `start` on; an amount of euros counts once, in `start`.
    """

    category: Source | Nature
    kind: LeverKind
    value: Decimal
    start: Month

    def acts_in(self, month: Month) -> bool:
        """Whether it acts in that month."""
        return month == self.start if self.kind is LeverKind.AMOUNT else month >= self.start


@dataclass(frozen=True, slots=True)
class Risk:
    """What draws are made from.

    `leave` is the yearly probability (0–1) that a tenant leaves; an emptied lease is let again after a
    number of months drawn evenly from `relet_months`, both included; the spreads are yearly standard
    deviations, in percent, of income other than rents and of energy.
    """

    leave: Decimal = Decimal(0)
    relet_months: tuple[int, int] = (0, 0)
    income_sd_percent: Decimal = Decimal(0)
    energy_sd_percent: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class Growth:
    """Yearly growth in percent: of index values not published yet, and of sources and natures."""

    indices: Mapping[IndexName, Decimal] = field(default_factory=dict)
    categories: Mapping[Source | Nature, Decimal] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Scenario:
    """A named what-if over `months` months from `start`; the order of its levers does not matter."""

    name: str
    start: Month
    months: int
    growth: Growth = field(default_factory=Growth)
    rents: tuple[RentLever, ...] = ()
    vacancies: tuple[Vacancy, ...] = ()
    levers: tuple[CategoryLever, ...] = ()
    risk: Risk | None = None

    @property
    def horizon(self) -> Period:
        """From the first day of its first month to the last of its last."""
        return Period(self.start.start, self.start.plus(self.months - 1).end)

    @property
    def last_whole_year(self) -> int | None:
        """The last calendar year that lies wholly inside the horizon."""
        horizon = self.horizon
        years = range(horizon.start.year, horizon.end.year + 1)
        whole = [y for y in years if horizon.overlap(Period.of_year(y)) == Period.of_year(y)]
        return whole[-1] if whole else None
