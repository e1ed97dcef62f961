"""A small book whose first quarter is closed: two offices, one of them rent-free, a bill and a payment.

January to March 2016: 1 000 € of rent a month for lease L01, nothing for L02, a bill of 300 € of energy, one
of 240 € for a whole year's insurance, and 1 000 € received.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from app.book import Book
from app.changes.building import add_space
from app.changes.closings import close_quarter
from app.changes.leases import add_lease
from app.changes.ledger import record_movement, record_payment
from app.changes.parties import add_party
from app.changes.rents import call_rents, keep
from app.frozen_triggers import triggers
from models.period import Month, Period, Quarter, parse_period
from models.posting import Movement, Payment
from tests import factories as make

if TYPE_CHECKING:
    from pathlib import Path

Q1, Q2 = Quarter(2016, 1), Quarter(2016, 2)
TENANT, FREE_TENANT, SUPPLIER = 1, 2, 3
ENERGY, INSURANCE = "6061", "616"


def bill(day: date, account: str, cents: int, service: Period | None = None) -> Movement:
    return Movement(day, account, f"Facture {account}", SUPPLIER, None, cents, 0, service)


def ready_book(path: Path, **settings) -> Book:
    """The book with everything done that closing its first quarter asks for."""
    book = Book.create(path, make.building(**settings))
    add_space(book, make.space())
    add_space(book, make.space(id=2))
    for party in (
        make.party(),
        make.party(id=2, name="Ressources et Territoires"),
        make.party(id=3, code="F01", name="Énergies du Midi", is_tenant=False),
    ):
        add_party(book, party)
    add_lease(book, make.lease())
    add_lease(book, make.lease(id=2, party_id=2, space_ids=(2,), rent=Decimal(0)))
    call_rents(book, parse_period("2016-Q1"))
    record_movement(book, bill(date(2016, 2, 3), ENERGY, 30_000))
    record_movement(book, bill(date(2016, 1, 15), INSURANCE, 36_600, Period.of_year(2016)))
    record_payment(book, Payment(date(2016, 1, 20), TENANT, 100_000))
    keep(book, Month(2016, 3))
    return book


def closed_book(path: Path, **settings) -> Book:
    """The book with its first quarter closed, and a bill in the second."""
    book = ready_book(path, **settings)
    close_quarter(book, Q1)
    record_movement(book, bill(date(2016, 4, 5), ENERGY, 10_000))
    return book


def tamper(path: Path, *statements: str) -> None:
    """Alter rows as somebody would who knows of the triggers, and put these back letter for letter."""
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("PRAGMA ignore_check_constraints = ON")
        for name in triggers():
            database.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            database.execute(statement)
        for sql in triggers().values():
            database.execute(sql)
