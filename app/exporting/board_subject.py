"""A scenario worked out once for all that the board's file says of it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from app.exporting.words import month_words, year_words
from app.labels import SAMPLE_STAMP
from app.numbers import day
from models.account import Nature, Source
from models.calling import kept_to
from models.forecast import LEASE_ACCOUNTS
from models.paid_rents import paid_rents
from models.simulation import simulate
from models.simulation_years import cumulated, year_pairs
from models.tenant_effects import tenant_effects
from models.vacancies import by_space

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from models.account import Account
    from models.book_data import BookData
    from models.building import Space
    from models.lease import Lease
    from models.paid_rents import Paid
    from models.period import Month
    from models.scenario import Scenario, Vacancy
    from models.simulation import Simulation
    from models.simulation_years import Cumulated, YearPair
    from models.tenant_effects import TenantEffect

Category = Source | Nature

_AT_ANY_TIME = {Nature.MAINTENANCE, Nature.OTHER_COST}


@dataclass(frozen=True)
class BoardSubject:
    """A book and a scenario that `scenario_faults` finds nothing against."""

    data: BookData
    plan: Scenario

    @cached_property
    def simulation(self) -> Simulation:
        """The scenario beside its baseline."""
        return simulate(self.data, self.plan)

    @cached_property
    def months(self) -> tuple[Month, ...]:
        """The months of the horizon."""
        return self.simulation.baseline.months

    @cached_property
    def years(self) -> list[YearPair]:
        """Each year of the horizon without the scenario and with it."""
        return year_pairs(self.data, self.simulation)

    @cached_property
    def judged(self) -> YearPair:
        """The year that the board judges by: the last whole one, else the last."""
        whole = self.plan.last_whole_year
        return next((pair for pair in self.years if pair.year == whole), self.years[-1])

    @cached_property
    def cumulated(self) -> Cumulated:
        """Both balances cumulated since the books began."""
        return cumulated(self.data, self.simulation)

    @cached_property
    def effects(self) -> list[TenantEffect]:
        """What the scenario does to each tenant."""
        return tenant_effects(self.data, self.simulation)

    @cached_property
    def leases(self) -> list[Lease]:
        """The leases that pay anything in the horizon, by tenant and lease code."""
        codes = {party.id: party.code for party in self.data.parties}
        paying = (x for x in self.data.leases if any(map(any, self.simulation.baseline.paid[x.id])))
        return sorted(paying, key=lambda lease: (codes[lease.party_id], lease.code))

    @cached_property
    def stated(self) -> Mapping[int, Sequence[Paid]]:
        """What the leases say where indices grow as the scenario has them; levers apart."""
        growth = tuple(sorted(self.plan.growth.indices.items()))
        return paid_rents(self.data, self.months, growth)

    @cached_property
    def vacated(self) -> list[tuple[Space, list[Vacancy]]]:
        """The spaces that empty, with the vacancies of each."""
        return list(by_space(self.data, self.plan.vacancies).items())

    @cached_property
    def categories(self) -> list[Category]:
        """The sources and natures that count for something, that it moves, or that work may cost."""
        named = {lever.category for lever in self.plan.levers} | set(self.plan.growth.categories)
        courses = (self.simulation.baseline, self.simulation.scenario)
        used = {c for course in courses for month in course.amounts for c, cents in month.items() if cents}
        return [category for category in (*Source, *Nature) if category in named | used | _AT_ANY_TIME]

    def of_kind(self, kind: type[Source | Nature]) -> list[Category]:
        """The sources among them, or the natures."""
        return [category for category in self.categories if isinstance(category, kind)]

    @cached_property
    def lease_accounts(self) -> tuple[Account | None, Account | None]:
        """The accounts that rents and provisions count on."""
        rent, charges = (self.data.chart.find(number) for number in LEASE_ACCOUNTS)
        return rent, charges

    @cached_property
    def kept_to(self) -> date | None:
        """The last day the books are kept up to."""
        return kept_to(self.data)

    def is_forecast(self, month: Month) -> bool:
        """Whether a month's figures are forecast."""
        return self.kept_to is None or month.start > self.kept_to

    @property
    def horizon(self) -> str:
        """`janvier 2018 – décembre 2020`."""
        return f"{month_words(self.months[0])} – {month_words(self.months[-1])}"

    @property
    def sample_stamp(self) -> str:
        """Says of an invented book that it is one."""
        return SAMPLE_STAMP if self.data.building.is_sample else ""

    @property
    def forecast_stamp(self) -> str:
        """From when on figures are forecast."""
        if self.kept_to is None:
            return "Prévision : aucun mois n’est encore arrêté"
        return f"Prévision au-delà du {day(self.kept_to)}"

    @property
    def stamp(self) -> str:
        """What a reader must not miss."""
        return " · ".join(part for part in (self.sample_stamp, self.forecast_stamp) if part)

    def tenant(self, lease: Lease) -> str:
        """The name of a lease's tenant."""
        return self.data.party_by_id[lease.party_id].name

    def year_months(self) -> dict[int, list[Month]]:
        """The months of the horizon by year."""
        found: dict[int, list[Month]] = {}
        for month in self.months:
            found.setdefault(month.year, []).append(month)
        return found

    def year_words(self, pair: YearPair) -> str:
        """`2018`, or `2018 (avr.–déc.)` where the horizon cuts it."""
        return year_words(pair.baseline.period)
