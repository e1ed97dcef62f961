"""What a backup holds is told without touching it, of an older version too."""

from __future__ import annotations

import os
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from app.book import Book
from app.changes.building import add_space
from app.changes.leases import add_lease
from app.changes.parties import add_party
from app.changes.rents import call_rents, keep
from app.database import engine_of
from app.migrations.run import downgrade
from app.reports.backup_contents import contents_of, difference
from models.message import UserError
from models.period import Month, parse_period
from tests import factories

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """One office let for 100 € a month, called and kept for January 2016."""
    monkeypatch.setenv("EQUILIBRE_DATA", str(tmp_path / "data"))
    made = Book.create(tmp_path / "livres.equilibre", factories.building())
    add_space(made, factories.space())
    add_party(made, factories.party())
    add_party(made, factories.party(id=2, code="F01", is_tenant=False))
    add_lease(made, factories.lease(rent=Decimal(100)))
    call_rents(made, parse_period("2016-01"))
    keep(made, Month(2016, 1))
    yield made
    made.close()


@pytest.fixture
def backup(book: Book, tmp_path: Path) -> Path:
    book.save_copy(tmp_path / "then.equilibre")
    return tmp_path / "then.equilibre"


def test_a_backup_tells_what_it_holds(backup: Path) -> None:
    held = contents_of(backup)
    assert (held.building, held.kept_to) == ("Le Périscope", date(2016, 1, 31))
    assert (held.tenants, held.leases, len(held.entries)) == (1, 1, 1)
    assert (held.last_entry, held.closed) == (date(2016, 1, 1), ())
    # Twelve months at 100 €, eleven of them forecast, and no cost.
    assert (held.year, held.balance_cents, held.coverage) == (2016, 120_000, None)


def test_reading_alters_nothing(backup: Path) -> None:
    os.utime(backup, (1_000_000_000, 1_000_000_000))
    before = backup.read_bytes(), set(backup.parent.iterdir())
    contents_of(backup)
    assert (backup.read_bytes(), set(backup.parent.iterdir())) == before
    assert backup.stat().st_mtime == 1_000_000_000


def test_an_older_backup_is_read_without_bringing_it_up_to_date(backup: Path) -> None:
    engine = engine_of(backup, read_only=False, rebuilding=True)
    with engine.begin() as connection:
        downgrade(connection, "0002")
    engine.dispose()
    before = backup.read_bytes()
    assert contents_of(backup).balance_cents == 120_000
    assert backup.read_bytes() == before


def test_what_the_present_book_has_more_and_less(book: Book, backup: Path, tmp_path: Path) -> None:
    call_rents(book, parse_period("2016-02"))
    add_space(book, factories.space(id=2))
    book.save_copy(tmp_path / "now.equilibre")
    found = difference(contents_of(backup), contents_of(tmp_path / "now.equilibre"))
    assert (found.entries_more, found.entries_less, found.same_book) == (1, 0, True)
    assert [str(change.title) for change in found.changes] == ["Add space B02", "Call the rents of 2016-02"]
    back = difference(contents_of(tmp_path / "now.equilibre"), contents_of(backup))
    assert (back.entries_more, back.entries_less, back.changes) == (0, 1, ())


def test_another_book_is_known_as_such(backup: Path, tmp_path: Path) -> None:
    other = Book.create(tmp_path / "autre.equilibre", factories.building(name="La Ruche"))
    add_space(other, factories.space(code="Z"))
    other.close()
    assert not difference(contents_of(backup), contents_of(other.path)).same_book


def test_a_damaged_backup_is_refused(backup: Path) -> None:
    backup.write_bytes(backup.read_bytes()[:5000])
    with pytest.raises(UserError, match=r"then.equilibre” is damaged"):
        contents_of(backup)
