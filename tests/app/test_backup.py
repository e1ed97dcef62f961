"""Backups: checked copies, kept on close, put back without losing what was there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.backup import KEPT, back_up, backups_of, restore
from app.book import Book
from app.changes.building import add_space
from models.message import UserError
from tests import factories

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("EQUILIBRE_DATA", str(tmp_path / "data"))
    return tmp_path / "livres [2016].equilibre"


def _codes(path: Path) -> list[str]:
    book = Book.open(path, read_only=True)
    book.close()
    return [space.code for space in book.data.spaces]


def test_closing_keeps_a_backup_only_when_something_changed(path: Path) -> None:
    book = Book.create(path, factories.building())
    book.close()
    assert backups_of(path) == []
    book = Book.open(path)
    add_space(book, factories.space(code="A"))
    book.close()
    assert [_codes(backup) for backup in backups_of(path)] == [["A"]]


def test_old_backups_go(path: Path) -> None:
    Book.create(path, factories.building()).close()
    for _ in range(KEPT + 3):
        back_up(path)
    assert len(backups_of(path)) == KEPT


def test_restoring_keeps_what_was_there(path: Path, tmp_path: Path) -> None:
    book = Book.create(path, factories.building())
    add_space(book, factories.space(code="A"))
    book.save_copy(tmp_path / "then.equilibre")
    add_space(book, factories.space(code="B"))
    with pytest.raises(UserError, match="is open at"):
        restore(tmp_path / "then.equilibre", path)
    book.close()
    kept = restore(tmp_path / "then.equilibre", path)
    assert _codes(path) == ["A"]
    assert kept is not None
    assert _codes(kept) == ["A", "B"]


def test_a_damaged_backup_is_refused_and_the_book_stays(path: Path, tmp_path: Path) -> None:
    book = Book.create(path, factories.building())
    add_space(book, factories.space(code="A"))
    book.close()
    broken = tmp_path / "broken.equilibre"
    content = bytearray(path.read_bytes())
    content[4096 * 3 : 4096 * 9] = b"\xff" * (4096 * 6)
    broken.write_bytes(bytes(content))
    with pytest.raises(UserError):
        restore(broken, path)
    assert _codes(path) == ["A"]


def test_a_damaged_book_is_kept_aside_when_a_backup_takes_its_place(path: Path) -> None:
    book = Book.create(path, factories.building())
    add_space(book, factories.space(code="A"))
    book.close()
    backup = back_up(path)
    content = bytearray(path.read_bytes())
    content[4096 * 3 : 4096 * 9] = b"\xff" * (4096 * 6)
    path.write_bytes(bytes(content))
    kept = restore(backup, path)
    assert _codes(path) == ["A"]
    assert kept is not None
    assert kept.read_bytes() == bytes(content)
