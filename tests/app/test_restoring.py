"""Putting a backup back: what was there is kept, what is no sound book is refused."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from app.backup import back_up, backups_of
from app.book import Book
from app.changes.building import add_space
from app.commands.run import run
from app.database import journal_of
from app.restoring import restore
from models.backup_rotation import Reason
from models.message import UserError
from tests import factories

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("EQUILIBRE_DATA", str(tmp_path / "data"))
    return tmp_path / "livres.equilibre"


@pytest.fixture
def then(path: Path, tmp_path: Path) -> Path:
    """A copy of the book when it had one space, A; now it has B too, and is closed."""
    book = Book.create(path, factories.building())
    add_space(book, factories.space(code="A"))
    book.save_copy(tmp_path / "then.equilibre")
    add_space(book, factories.space(code="B"))
    book.close()
    return tmp_path / "then.equilibre"


def codes(path: Path) -> list[str]:
    book = Book.open(path, read_only=True)
    book.close()
    return [space.code for space in book.data.spaces]


def damage(path: Path) -> bytes:
    content = bytearray(path.read_bytes())
    content[4096 * 3 : 4096 * 9] = b"\xff" * (4096 * 6)
    path.write_bytes(bytes(content))
    return bytes(content)


def test_restoring_keeps_what_was_there(path: Path, then: Path) -> None:
    kept = restore(then, path)
    assert codes(path) == ["A"]
    assert kept is not None
    assert codes(kept) == ["A", "B"]
    assert (backups_of(path)[-1].path, backups_of(path)[-1].reason) == (kept, Reason.RESTORE)
    restore(kept, path)
    assert codes(path) == ["A", "B"]


def test_a_book_that_is_open_is_not_replaced(path: Path, then: Path) -> None:
    book = Book.open(path)
    with pytest.raises(UserError, match="is open at"):
        restore(then, path)
    book.close()
    assert codes(path) == ["A", "B"]


def test_a_book_is_not_restored_from_itself(path: Path, then: Path) -> None:
    assert then.exists()
    with pytest.raises(UserError, match="same file"):
        restore(path, path)
    assert codes(path) == ["A", "B"]


def test_a_damaged_backup_is_refused_and_the_book_stays(path: Path, then: Path) -> None:
    damage(then)
    with pytest.raises(UserError, match=r"then.equilibre” is damaged"):
        restore(then, path)
    assert codes(path) == ["A", "B"]


def test_a_file_of_another_kind_is_not_replaced(path: Path, then: Path, tmp_path: Path) -> None:
    letter = tmp_path / "lettre.docx"
    letter.write_text("Bonjour")
    with pytest.raises(UserError, match="is not an Équilibre book"):
        restore(then, letter)
    assert letter.read_text() == "Bonjour"
    assert codes(path) == ["A", "B"]


@pytest.mark.parametrize("spoil", [damage, lambda path: path.write_bytes(b""), lambda p: p.write_text("?")])
def test_the_bytes_of_a_damaged_book_are_kept_aside(path: Path, then: Path, spoil) -> None:
    spoil(path)
    spoilt = path.read_bytes()
    kept = restore(then, path)
    assert codes(path) == ["A"]
    assert kept is not None
    assert kept.parent == path.parent
    assert kept.read_bytes() == spoilt


def test_a_journal_left_beside_a_damaged_book_is_kept_and_not_played_back(path: Path, then: Path) -> None:
    # A journal of page 3 as the spoilt book had it: SQLite would write it into whatever stands there.
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.execute("BEGIN")
        database.execute("DELETE FROM space")
        left = journal_of(path).read_bytes()
        database.execute("ROLLBACK")
    path.write_bytes(b"")
    journal_of(path).write_bytes(left)
    kept = restore(then, path)
    assert codes(path) == ["A"]
    assert not journal_of(path).exists()
    assert kept is not None
    assert journal_of(kept).read_bytes() == left


def test_a_book_that_is_gone_is_put_back(path: Path, then: Path) -> None:
    path.unlink()
    assert restore(then, path) is None
    assert codes(path) == ["A"]
    assert [codes(backup.path) for backup in backups_of(path)] == [["A", "B"]]


def test_the_commands_say_what_they_did(path: Path, then: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["backup", str(path), "--json"]) == 0
    facts = json.loads(capsys.readouterr().out)
    assert facts == {"book": str(path), "backup": str(backups_of(path)[-1].path)}
    assert backups_of(path)[-1].reason is Reason.HAND
    assert run(["restore", str(then), str(path), "--json"]) == 0
    facts = json.loads(capsys.readouterr().out)
    assert (facts["book"], facts["backup"]) == (str(path), str(then))
    assert facts["kept"] == str(backups_of(path)[-1].path)


def test_the_commands_refuse_bad_files_in_one_sentence(
    path: Path, then: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    damage(then)
    assert run(["restore", str(then), str(path)]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert len(told.err.splitlines()) == 1
    assert "then.equilibre" in told.err
    assert run(["backup", str(path.with_name("nichts.equilibre"))]) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_a_copy_to_a_chosen_place_is_no_backup_of_the_rotation(
    path: Path, then: Path, tmp_path: Path
) -> None:
    before = backups_of(path)
    assert run(["backup", str(path), "-o", str(tmp_path / "copie.equilibre")]) == 0
    assert codes(tmp_path / "copie.equilibre") == ["A", "B"]
    assert backups_of(path) == before
    assert then.exists()


def test_a_stopped_restoring_can_be_done_again(path: Path, then: Path) -> None:
    back_up(path)
    (path.parent / f".{path.name}.part").write_bytes(b"half")
    restore(then, path)
    assert codes(path) == ["A"]
    assert not (path.parent / f".{path.name}.part").exists()
