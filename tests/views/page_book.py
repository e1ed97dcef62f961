"""A small book on disk for the pages, and what fetches dialogs and fills their fields."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QApplication, QDialog

from app.book import Book
from app.changes.building import add_space, set_tariff
from app.changes.leases import add_lease
from app.changes.parties import add_party
from models.building import SpaceKind, Tariff, TariffUnit
from models.period import Period
from tests.factories import building, lease, party, space

if TYPE_CHECKING:
    from pathlib import Path

D = TypeVar("D", bound=QDialog)
QUARTER = Period(date(2016, 1, 1), date(2016, 3, 31))


def small_book(folder: Path) -> Book:
    """Two offices, a coworking space, one tenant on B01 at 1 000 € a month, one supplier, one tariff."""
    book = Book.create(folder / "maison.equilibre", building())
    first = add_space(book, space())
    add_space(book, space(id=2, m2=Decimal(30), name="Bureau 2"))
    add_space(book, space(id=3, code="CW", kind=SpaceKind.COWORKING, name="Coworking"))
    tenant = add_party(book, party())
    add_party(book, party(id=2, code="F01", name="Enercoop", is_tenant=False))
    add_lease(book, lease(party_id=tenant, space_ids=(first,), provision_cents=10_000))
    set_tariff(book, Tariff(0, "Poste", SpaceKind.COWORKING, TariffUnit.DAY, 1500, Decimal("0.2")))
    return book


def dialog(kind: type[D]) -> D:
    """The dialog of that kind that is open."""
    found = [
        widget for widget in QApplication.topLevelWidgets() if isinstance(widget, kind) and widget.isVisible()
    ]
    assert len(found) == 1, found
    return found[0]
