"""Moving a book: a checked copy, the old file aside, its backups with it; nothing lost half-way."""

from __future__ import annotations

import pytest

from app.backup import backups_of
from app.book import Book
from app.changes.building import add_space
from app.moving import move_book
from models.message import UserError
from tests import factories


@pytest.fixture
def path(tmp_path, monkeypatch):
    monkeypatch.setenv("EQUILIBRE_DATA", str(tmp_path / "data"))
    folder = tmp_path / "Dropbox"
    folder.mkdir()
    book = Book.create(folder / "livres.equilibre", factories.building())
    add_space(book, factories.space(code="A"))
    book.close()
    return book.path


def codes(path):
    book = Book.open(path, read_only=True)
    book.close()
    return [space.code for space in book.data.spaces]


@pytest.mark.parametrize("rename", [True, False])
def test_the_book_and_its_backups_are_in_the_new_place_and_the_old_file_is_never_deleted(
    path, tmp_path, rename
):
    kept = [backup.path for backup in backups_of(path)]
    target = tmp_path / "disque.equilibre"
    old = move_book(path, target, rename_old=rename)
    assert codes(target) == ["A"]
    assert [backup.path for backup in backups_of(target)] == kept
    assert (old.name if old else None) == ("livres (déplacé).equilibre" if rename else None)
    assert codes(old or path) == ["A"]


def test_a_place_that_is_taken_or_synchronised_too_is_refused(path, tmp_path):
    (tmp_path / "là.equilibre").write_text("precious")
    with pytest.raises(UserError, match="already exists"):
        move_book(path, tmp_path / "là.equilibre", rename_old=True)
    (tmp_path / "Nextcloud").mkdir()
    with pytest.raises(UserError, match="synchronised or on the network too"):
        move_book(path, tmp_path / "Nextcloud" / "livres.equilibre", rename_old=True)
    assert (tmp_path / "là.equilibre").read_text() == "precious"
    assert codes(path) == ["A"]


def test_a_folder_that_is_not_there_leaves_the_book_where_it_was(path, tmp_path):
    with pytest.raises(UserError, match="cannot be written to"):
        move_book(path, tmp_path / "nulle" / "part.equilibre", rename_old=True)
    assert codes(path) == ["A"]
    assert [found.name for found in path.parent.iterdir()] == ["livres.equilibre"]


def test_a_book_that_is_open_is_not_moved(path, tmp_path):
    book = Book.open(path)
    with pytest.raises(UserError, match="is open at"):
        move_book(path, tmp_path / "disque.equilibre", rename_old=True)
    book.close()
    assert not (tmp_path / "disque.equilibre").exists()
