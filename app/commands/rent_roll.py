"""`rent-roll`: who rents what, at which terms, on one day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.commands.answer import Answer, Table, euros
from app.commands.opened import reading
from app.labels import STATUSES
from app.numbers import day, percent
from app.reports.facts import area, rent_roll_facts
from models.calling import kept_to
from models.rent_roll import rent_roll

if TYPE_CHECKING:
    from argparse import Namespace

    from models.rent_roll import RentRoll, RentRollRow


def run(options: Namespace) -> Answer:
    """Show the rent roll on the day asked for, else on the last day kept, else on the first of the books."""
    with reading(options.book) as book:
        data = book.data
    roll = rent_roll(data, options.on or kept_to(data) or data.building.books_begin)
    return Answer(rent_roll_facts(roll), [_table(roll), _sums(roll)])


def _table(roll: RentRoll) -> Table:
    columns = ["Local", "Étage", "m²", "Locataire", "Début", "Fin", "Loyer/an", "€/m²/an", "Impayés", "État"]
    rows = [_cells(row) for row in roll.rows]
    return Table(f"État locatif au {day(roll.on)}", columns, rows, frozenset({2, 6, 7, 8}))


def _cells(row: RentRollRow) -> list[str]:
    dates = [day(row.start), day(row.end)]
    amounts = [euros(row.rent_year_cents), euros(row.rent_m2_year_cents), euros(row.arrears_cents)]
    name = row.tenant_name or ""
    return [
        row.space,
        row.floor,
        area(row.m2).replace(".", ","),
        name,
        *dates,
        *amounts,
        STATUSES[row.status],
    ]


def _sums(roll: RentRoll) -> str:
    let = f"{area(roll.let_m2)} m² loués sur {area(roll.lettable_m2)}".replace(".", ",")
    return f"{let}, occupation {percent(roll.occupancy)}, financière {percent(roll.financial_occupancy)}"
