"""The second folder: a stick that gets every backup when it is there, and is missed quietly."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from app.backup import back_up, backups_folder, backups_of
from app.backup_state import FILE, State, load, save
from app.book import Book
from app.changes.building import add_space
from app.second_folder import FOLDER, all_backups_of, choose, forget, mirror
from models.backup_rotation import Reason
from models.message import UserError
from tests import factories

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EQUILIBRE_DATA", str(tmp_path / "data"))


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def path(tmp_path: Path) -> Path:
    book = Book.create(tmp_path / "livres.equilibre", factories.building())
    book.close()
    return book.path


def changed(path: Path, code: str) -> None:
    book = Book.open(path)
    add_space(book, factories.space(code=code))
    book.close()


def names_on(stick: Path) -> list[str]:
    return sorted(found.name for found in (stick / FOLDER).glob("*/*.equilibre"))


def names_of(path: Path) -> list[str]:
    return sorted(backup.path.name for backup in backups_of(path))


def test_every_backup_goes_to_the_second_folder_too(path: Path, stick: Path) -> None:
    assert choose(stick) == stick / FOLDER
    changed(path, "A")
    assert names_on(stick) == names_of(path)
    assert len(names_on(stick)) == 1


def test_a_stick_that_is_away_is_missed_quietly_and_caught_up_with(path: Path, stick: Path) -> None:
    choose(stick)
    away = stick.with_name("away")
    stick.rename(away)
    book = Book.open(path)
    add_space(book, factories.space(code="A"))
    book.close()
    assert book.backups.failure is None
    assert not load().there
    back_up(path, Reason.IMPORT)
    away.rename(stick)
    assert mirror(path)
    assert len(names_on(stick)) == 1
    assert names_on(stick) == names_of(path)


class _StoppedError(Exception):
    """What whoever does not wait any more raises."""


def stop() -> None:
    raise _StoppedError


def test_a_copy_that_is_stopped_leaves_nothing_half_and_is_caught_up_with(path: Path, stick: Path) -> None:
    choose(stick)
    book = Book.open(path)
    add_space(book, factories.space(code="A"))
    book.close(second=False)
    assert len(names_of(path)) == 1
    assert book.backups.waits_for_second
    with pytest.raises(_StoppedError):
        book.backups.copy_to_second(stop)
    assert [found.name for found in stick.rglob("*.equilibre*")] == []
    assert book.backups.waits_for_second
    book.backups.copy_to_second()
    assert names_on(stick) == names_of(path)
    assert not book.backups.waits_for_second


def test_since_when_it_has_been_away_is_known(stick: Path) -> None:
    choose(stick)
    save(replace(load(), seen=datetime(2016, 3, 1, 18, tzinfo=UTC)))
    assert load().seen == datetime(2016, 3, 1, 18, tzinfo=UTC)
    assert State().seen is None


def test_another_stick_under_the_same_letter_gets_nothing(path: Path, stick: Path) -> None:
    choose(stick)
    shutil.rmtree(stick)
    stick.mkdir()
    changed(path, "A")
    assert list(stick.iterdir()) == []


def test_the_same_backups_are_rotated_away_there(path: Path, stick: Path) -> None:
    choose(stick)
    changed(path, "A")
    there = next((stick / FOLDER).glob("*/*.equilibre"))
    for day in range(20):
        at = datetime(2016, 3, 1, 12, tzinfo=UTC) + timedelta(days=day)
        shutil.copy(there, there.with_name(f"livres-{at:%Y%m%dT%H%M%S}-close.equilibre"))
    changed(path, "B")
    # Today, the seven days of use before it, the newest of the week before those.
    assert len(names_on(stick)) == 1 + 7 + 2


def test_a_folder_that_cannot_be_written_to_is_refused_when_chosen(stick: Path) -> None:
    (stick / FOLDER).write_text("in the way")
    with pytest.raises(UserError, match="cannot be written to"):
        choose(stick)
    assert load().second is None


def test_the_folder_of_the_backups_themselves_is_refused() -> None:
    backups_folder().mkdir(parents=True)
    with pytest.raises(UserError, match="on another disk"):
        choose(backups_folder())


def test_a_stick_that_is_full_or_locked_is_told_and_the_backup_here_is_made(path: Path, stick: Path) -> None:
    choose(stick)
    changed(path, "A")
    folder = next((stick / FOLDER).iterdir())
    shutil.rmtree(folder)
    folder.write_text("in the way")
    book = Book.open(path)
    add_space(book, factories.space(code="B"))
    book.close()
    assert str(book.backups.failure).startswith("The copy to the second folder was not made. The folder “")
    assert not book.backups.changed
    assert len(backups_of(path)) == 1


def test_the_list_says_where_each_backup_lies(path: Path, stick: Path) -> None:
    choose(stick)
    lost = back_up(path, Reason.UPGRADE)
    both = back_up(path, Reason.IMPORT)
    mirror(path)
    lost.path.unlink()
    here = back_up(path, Reason.HAND)
    found = all_backups_of(path)
    assert [(backup.reason, backup.copy is not None, backup.only_second) for backup in found] == [
        (Reason.HAND, False, False),
        (Reason.IMPORT, True, False),
        (Reason.UPGRADE, False, True),
    ]
    assert (found[0].path, found[1].path) == (here.path, both.path)
    forget()
    assert not load().there
    assert [backup.reason for backup in all_backups_of(path)] == [Reason.HAND, Reason.IMPORT]
    assert len(names_on(stick)) == 2


def test_a_state_that_cannot_be_read_is_as_none() -> None:
    backups_folder().mkdir(parents=True)
    for text in ("", "[]", '{"second": 3}', '{"second": null, "seen": "hier", "failures": {}}'):
        (backups_folder() / FILE).write_text(text)
        assert load() == State()
