"""A small book to try scenarios on, all of it forecast, with figures that can be worked out in one's head.

From 2016 to 2019, a month: lease L01 of Taparel on B01 (20 m²) brings 1 000 € and a provision of 50 €; L02 of
the workshop on B02 and B03 (20 and 40 m²) brings 600 € and 90 €; coworking brings 200 €; the head rent
costs 1 500 €, energy 100 €. So a month's income is 1 940 €, its costs 1 600 €, a year's balance 4 080 €.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from models.ledger import BudgetLine
from models.period import Month, parse_month
from models.scenario import CategoryLever, LeverKind, RentLever, Scenario, Vacancy
from models.simulation import simulate
from tests import factories

if TYPE_CHECKING:
    from models.account import Nature, Source
    from models.book_data import BookData
    from models.simulation import Course

YEAR_CENTS = 408_000
BUDGET = {"70831": 240_000, "6132": 1_800_000, "6061": 120_000}


def book(**changes: Any) -> BookData:
    """Give the book, with parts of it changed."""
    lines = [(year, account) for year in range(2016, 2020) for account in BUDGET]
    parts = {
        "spaces": tuple(
            factories.space(id=n, m2=Decimal(m2)) for n, m2 in ((1, 20), (2, 20), (3, 40), (4, 30))
        ),
        "parties": (factories.party(), factories.party(id=2, name="L'Atelier")),
        "leases": (taparel(), workshop()),
        "budget": tuple(BudgetLine(n, y, a, None, BUDGET[a]) for n, (y, a) in enumerate(lines, start=1)),
    }
    return factories.book_data(**{**parts, **changes})


def taparel(**changes: Any) -> Any:
    """Give lease L01."""
    return replace(factories.lease(rent=Decimal(1000), provision_cents=5_000), **changes)


def workshop(**changes: Any) -> Any:
    """Give lease L02."""
    lease = factories.lease(
        id=2, party_id=2, space_ids=(2, 3), m2=Decimal(60), rent=Decimal(600), provision_cents=9_000
    )
    return replace(lease, **changes)


def plan(start: str = "2017-01", months: int = 12, **changes: Any) -> Scenario:
    """Give a scenario of one year without levers."""
    return Scenario("Essai", parse_month(start), months, **changes)


def raised(percent: object, start: str = "2017-01", **changes: Any) -> RentLever:
    """Give a rise of all rents in percent."""
    return replace(RentLever(LeverKind.PERCENT, Decimal(str(percent)), parse_month(start)), **changes)


def rate(euros: object, start: str = "2017-01", **changes: Any) -> RentLever:
    """Give a rate in €/m²/year that rents come up to."""
    return replace(RentLever(LeverKind.EUR_M2_YEAR, Decimal(str(euros)), parse_month(start)), **changes)


def monthly_rent(euros: object, tenant: str, start: str = "2017-01") -> RentLever:
    """Give an amount a month for one tenant's leases."""
    return RentLever(LeverKind.AMOUNT_MONTH, Decimal(str(euros)), parse_month(start), (tenant,))


def vacancy(space: str, start: str, months: int, relet: object = None) -> Vacancy:
    """Give a space that empties."""
    return Vacancy(space, parse_month(start), months, None if relet is None else Decimal(str(relet)))


def lever(category: Source | Nature, kind: str, value: object, start: str = "2017-01") -> CategoryLever:
    """Give a lever on a source or nature."""
    return CategoryLever(category, LeverKind(kind), Decimal(str(value)), parse_month(start))


def gain(data: BookData, scenario: Scenario) -> int:
    """Return by how many cents a scenario betters the balance over its horizon."""
    found = simulate(data, scenario)
    return balance(found.scenario) - balance(found.baseline)


def balance(course: Course) -> int:
    """Return the balance of a whole course in cents."""
    return sum(sides.balance_cents for sides in course.sides)


def by_month(course: Course, category: Source | Nature) -> dict[Month, int]:
    """Return a source's or nature's cents by month."""
    return {month: cents[category] for month, cents in zip(course.months, course.amounts, strict=True)}


def rents(course: Course, lease_id: int) -> list[int]:
    """Return what a lease pays in rent each month, in cents."""
    return [paid.rent_cents for paid in course.paid[lease_id]]
