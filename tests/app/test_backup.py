"""Backups: checked copies that say why they were made, one book's apart from another's, and rotated."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from app.backup import back_up, backups_folder, backups_of
from app.backup_home import homes
from app.backup_state import load
from app.book import Book
from app.changes.building import add_space
from app.database import engine_of
from app.migrations.run import downgrade
from models.backup_rotation import Reason
from models.message import UserError
from tests import factories

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("EQUILIBRE_DATA", str(tmp_path / "data"))
    return tmp_path / "data"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "livres [2016].equilibre"


def codes(path: Path) -> list[str]:
    book = Book.open(path, read_only=True)
    book.close()
    return [space.code for space in book.data.spaces]


def changed(path: Path, code: str) -> None:
    """Open the book, or make it, add one space, and close it."""
    book = Book.open(path) if path.exists() else Book.create(path, factories.building())
    add_space(book, factories.space(code=code))
    book.close()


def aged(book: Path, at: datetime, reason: str = "close") -> Path:
    """The newest backup of a book under the name of one made then."""
    newest = backups_of(book)[-1].path
    name = f"{book.stem}-{at:%Y%m%dT%H%M%S}-{reason}.equilibre"
    return newest.rename(newest.with_name(name))


def test_closing_keeps_a_backup_only_when_something_changed(path: Path) -> None:
    Book.create(path, factories.building()).close()
    assert backups_of(path) == []
    changed(path, "A")
    assert [(codes(backup.path), backup.reason) for backup in backups_of(path)] == [(["A"], Reason.CLOSE)]
    Book.open(path).close()
    assert len(backups_of(path)) == 1


def test_a_backup_says_when_and_why_it_was_made(path: Path) -> None:
    Book.create(path, factories.building()).close()
    made = back_up(path, Reason.IMPORT)
    assert abs(datetime.now(UTC) - made.at) < timedelta(minutes=1)
    assert backups_of(path) == [made]
    assert made.path.name == f"livres [2016]-{made.at:%Y%m%dT%H%M%S}-import.equilibre"


def test_backups_of_one_second_keep_their_order(path: Path) -> None:
    Book.create(path, factories.building()).close()
    made = [back_up(path, reason) for reason in (Reason.UPGRADE, Reason.IMPORT, Reason.RESTORE, Reason.HAND)]
    assert backups_of(path) == made


def test_old_backups_go_as_they_are_rotated(path: Path) -> None:
    changed(path, "A")
    days = [datetime(2016, 3, day, 12, tzinfo=UTC) for day in range(1, 21)]
    for day in days:
        back_up(path, Reason.CLOSE)
        aged(path, day)
    back_up(path, Reason.CLOSE)
    # 15 March is the ninth day back with today's: its week's newest is the 20th, so it goes.
    left = {backup.at.date() for backup in backups_of(path)}
    assert date(2016, 3, 20) in left
    assert date(2016, 3, 13) in left
    assert date(2016, 3, 1) not in left
    assert len([day for day in left if day.year == 2016]) == 7 + 2


def test_books_of_one_name_in_two_folders_keep_their_backups_apart(tmp_path: Path) -> None:
    first, second = tmp_path / "un" / "livres.equilibre", tmp_path / "deux" / "livres.equilibre"
    for book, code in ((first, "A"), (second, "B")):
        book.parent.mkdir()
        changed(book, code)
    assert [codes(backup.path) for backup in backups_of(first)] == [["A"]]
    assert [codes(backup.path) for backup in backups_of(second)] == [["B"]]


def test_a_book_that_was_moved_finds_its_backups_and_a_copy_has_its_own(tmp_path: Path, path: Path) -> None:
    changed(path, "A")
    copy = tmp_path / "copie.equilibre"
    shutil.copy(path, copy)
    assert backups_of(copy) == []
    moved = tmp_path / "ailleurs.equilibre"
    copy.unlink()
    path.rename(moved)
    assert [codes(backup.path) for backup in backups_of(moved)] == [["A"]]
    back_up(moved, Reason.IMPORT)
    assert [codes(backup.path) for backup in backups_of(moved)][-1] == ["A"]
    assert [home.book for home in homes(backups_folder())] == [moved.resolve()]


def test_backups_of_an_earlier_version_are_found_by_the_book_they_are_of(tmp_path: Path, path: Path) -> None:
    changed(path, "A")
    folder = backups_folder()
    shutil.copy(path, folder / f"{path.stem}-20160301T120000.equilibre")
    other = tmp_path / "deux" / path.name
    other.parent.mkdir()
    changed(other, "Z")
    shutil.copy(other, folder / f"{path.stem}-20160302T120000-1.equilibre")
    assert (backups_of(path)[0].at.day, backups_of(path)[0].reason) == (1, Reason.EARLIER)
    assert backups_of(other)[0].at.day == 2
    assert len(backups_of(path)) == len(backups_of(other)) == 2


def test_a_damaged_book_finds_its_backups_by_its_place(path: Path) -> None:
    changed(path, "A")
    path.write_bytes(b"")
    assert len(backups_of(path)) == 1


def test_an_older_book_is_backed_up_before_it_is_brought_up_to_date(path: Path) -> None:
    changed(path, "A")
    engine = engine_of(path, read_only=False, rebuilding=True)
    with engine.begin() as connection:
        downgrade(connection, "0004")
    engine.dispose()
    book = Book.open(path)
    kept = book.kept_before_upgrade
    book.close()
    assert kept == backups_of(path)[-1].path
    assert backups_of(path)[-1].reason is Reason.UPGRADE
    with closing(sqlite3.connect(kept)) as backup, closing(sqlite3.connect(path)) as now:
        assert backup.execute("SELECT version_num FROM alembic_version").fetchone() == ("0004",)
        assert now.execute("SELECT version_num FROM alembic_version").fetchone() != ("0004",)


def test_a_day_of_use_has_one_backup_when_something_changed(path: Path) -> None:
    book = Book.create(path, factories.building())
    today = datetime.now().astimezone().date()
    assert not book.backups.is_due(today)
    add_space(book, factories.space(code="A"))
    assert book.backups.is_due(today)
    book.backups.keep_daily(today)
    assert [backup.reason for backup in backups_of(path)] == [Reason.DAILY]
    add_space(book, factories.space(code="B"))
    assert not book.backups.is_due(today)
    # The window stays open over night.
    assert book.backups.is_due(today + timedelta(days=1))
    book.close()
    assert [codes(backup.path) for backup in backups_of(path)] == [["A", "B"]]


def test_a_day_that_has_a_backup_already_needs_no_other(path: Path) -> None:
    changed(path, "A")
    book = Book.open(path)
    today = datetime.now().astimezone().date()
    add_space(book, factories.space(code="B"))
    book.backups.keep_daily(today)
    assert [codes(backup.path) for backup in backups_of(path)] == [["A"]]
    assert not book.backups.is_due(today)
    book.close()


def test_a_backup_that_fails_stops_nothing_and_is_remembered_until_one_succeeds(
    path: Path, own_data: Path
) -> None:
    own_data.mkdir()
    changed_book = Book.create(path, factories.building())
    add_space(changed_book, factories.space(code="A"))
    (own_data / "backups").mkdir()
    home = own_data / "backups"
    shutil.rmtree(home)
    home.write_text("in the way")
    changed_book.close()
    assert codes(path) == ["A"]
    failure = changed_book.backups.failure
    assert str(failure).startswith("The backup was not made. The folder “")
    home.unlink()
    changed(path, "B")
    assert load().failures == {}
    assert [codes(backup.path) for backup in backups_of(path)] == [["A", "B"]]


def test_what_went_wrong_is_told_in_the_next_session(path: Path) -> None:
    changed(path, "A")
    folder = backups_of(path)[0].path.parent
    shutil.rmtree(folder)
    folder.write_text("in the way")
    changed(path, "B")
    told = load().failures[str(path.resolve())]
    assert str(told).startswith("The backup was not made. The folder “")
    folder.unlink()
    changed(path, "C")
    assert load().failures == {}


def test_what_a_stopped_copy_left_goes_later_and_is_no_backup(path: Path) -> None:
    changed(path, "A")
    folder = backups_of(path)[0].path.parent
    part = folder / ".livres [2016]-20160301T120000-close.equilibre.part"
    part.write_bytes(b"half")
    assert len(backups_of(path)) == 1
    back_up(path)
    assert part.exists()
    os.utime(part, (0, 0))
    back_up(path)
    assert not part.exists()


def test_a_damaged_book_is_not_backed_up_over_sound_ones(path: Path) -> None:
    changed(path, "A")
    content = bytearray(path.read_bytes())
    content[4096 * 3 : 4096 * 9] = b"\xff" * (4096 * 6)
    path.write_bytes(bytes(content))
    with pytest.raises(UserError, match=r"livres \[2016\].equilibre” is damaged"):
        back_up(path)
    assert [codes(backup.path) for backup in backups_of(path)] == [["A"]]
