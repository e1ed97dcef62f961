"""A small book with scenarios on it, made in memory for what is exported to the board.

Three tenants: one pays by the month for one office, one by the m² for two, one for three offices of odd
areas from the middle of a month on. Head rent, energy, coworking and provisions come from the budget.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from app.importing.scenario_file import parse_scenario, usable
from models.building import SpaceKind
from models.lease import IndexName, Proration, RentUnit
from models.ledger import BudgetLine
from tests import factories as make

AREAS = ("20", "31.5", "27", "12.3", "17.9", "9.1")


def board_book(*, names: tuple[str, ...] = ("Taparel", "Vélo-Canal", "Atelier du Canal"), **settings):
    """The book; nothing is posted, so every month is forecast."""
    spaces = [make.space(id=n, m2=Decimal(area)) for n, area in enumerate(AREAS, start=1)]
    coworking = make.space(
        id=7, code="C01", kind=SpaceKind.COWORKING, m2=Decimal(60), target_rent_m2_year=None
    )
    return make.book_data(
        building=make.building(**{"is_sample": True, **settings}),
        spaces=(*spaces, coworking),
        parties=tuple(make.party(id=n, name=name, legal_form="") for n, name in enumerate(names, start=1)),
        leases=(
            make.lease(rent=Decimal(250), provision_cents=8_000, index=make.index_clause(IndexName.ILC)),
            make.lease(
                id=2,
                party_id=2,
                rent=Decimal("133.33"),
                unit=RentUnit.M2_YEAR,
                provision_cents=21_111,
                space_ids=(2, 3),
                m2=Decimal("58.5"),
            ),
            make.lease(
                id=3,
                party_id=3,
                start=date(2016, 6, 17),
                end=date(2017, 3, 12),
                rent=Decimal("399.95"),
                proration=Proration.THIRTY,
                provision_cents=10_001,
                space_ids=(4, 5, 6),
                m2=Decimal("39.3"),
            ),
        ),
        budget=tuple(
            BudgetLine(n, year, account, None, cents)
            for n, (year, account, cents) in enumerate(
                (
                    (year, account, cents)
                    for year in (2016, 2017)
                    for account, cents in (
                        *(("6132", 1_320_000), ("6061", 250_003), ("611", 180_007), ("70831", 333_337)),
                    )
                ),
                start=1,
            )
        ),
    )


def scenario(data, text: str = "", *, start: str = "2016-04", months: int = 18, name: str = "Essai"):
    """The scenario of that text on the book."""
    head = f'name = "{name}"\nfrom = "{start}"\nmonths = {months}\n'
    return usable(*parse_scenario(head + text, "essai"), data)
