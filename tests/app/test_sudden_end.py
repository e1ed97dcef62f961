"""A program that is killed: what was recorded is there, what was not is gone, no half file has a name."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from app.backup import backups_of
from app.book import Book
from app.changes.building import add_space
from app.commands.run import run
from tests import factories

if sys.platform == "win32":
    pytest.skip("Windows has no signal that a process cannot answer", allow_module_level=True)

PROJECT = Path(__file__).resolve().parents[2]
PROLOGUE = """
import os, signal, sys
from pathlib import Path
from app.book import Book
from app.changes.building import add_space
from models.message import translate
from models.tables.building import SpaceRow
from tests import factories

book_path, other = Path(sys.argv[1]), Path(sys.argv[2])

def die(*_):
    os.kill(os.getpid(), signal.SIGKILL)

def space(code):
    return dict(code=code, name="", floor="", m2=factories.space().m2, kind="office", desks=None,
                target_rent_m2_year=None)
"""


@pytest.fixture
def path(tmp_path, monkeypatch):
    monkeypatch.setenv("EQUILIBRE_DATA", str(tmp_path / "data"))
    book = Book.create(tmp_path / "livres.equilibre", factories.building())
    add_space(book, factories.space(code="A"))
    book.close()
    return book.path


def killed(script: str, *arguments: Path) -> None:
    """Run a script in a process of its own, which kills itself in the middle."""
    environment = {**os.environ, "PYTHONPATH": str(PROJECT)}
    command = [sys.executable, "-c", PROLOGUE + script, *map(str, arguments)]
    ended = subprocess.run(command, cwd=PROJECT, env=environment, capture_output=True, text=True, check=False)
    assert ended.returncode == -signal.SIGKILL, ended.stderr


def codes(path: Path) -> list[str]:
    book = Book.open(path, read_only=True)
    book.close()
    return [space.code for space in book.data.spaces]


IN_THE_MIDDLE = {
    "before anything is written": """
with book.change(translate("Core", "B")) as change:
    die()
""",
    "after a row": """
with book.change(translate("Core", "B")) as change:
    change.insert(SpaceRow, space("B"))
    die()
""",
    "with pages already in the file": """
book._file.execute("PRAGMA cache_size = 2")
with book.change(translate("Core", "B")) as change:
    change.insert_all(SpaceRow, [space(f"B{n}") for n in range(3000)])
    assert Path(f"{book_path}-journal").stat().st_size > 4096
    die()
""",
    "when all is recorded but not committed": """
from app.change import Change
record = Change.record
def then_die(self, *arguments, **named):
    record(self, *arguments, **named)
    die()
Change.record = then_die
add_space(book, factories.space(code="B"))
""",
}


@pytest.mark.parametrize("script", IN_THE_MIDDLE.values(), ids=IN_THE_MIDDLE)
def test_what_was_recorded_is_there_and_what_was_not_is_gone(path, script, tmp_path, capsys):
    first = 'book = Book.open(book_path)\nadd_space(book, factories.space(code="C"))\n'
    killed(first + script, path, tmp_path)
    assert path.with_name(f".~lock.{path.name}#").exists()
    book = Book.open(path)
    assert not book.read_only
    assert book.left_open_by is not None
    assert [space.code for space in book.data.spaces] == ["A", "C"]
    add_space(book, factories.space(code="D"))
    book.close()
    assert run(["check", str(path)]) == 0
    assert codes(path) == ["A", "C", "D"]
    assert capsys.readouterr().err == ""
    again = Book.open(path)
    assert again.left_open_by is None
    again.close()


def test_killed_right_after_the_commit_the_change_is_there(path, tmp_path):
    killed(
        """
book = Book.open(book_path)
book.subscribe(die)
add_space(book, factories.space(code="B"))
""",
        path,
        tmp_path,
    )
    assert codes(path) == ["A", "B"]


def test_a_command_reads_a_book_left_with_a_journal(path, tmp_path, capsys):
    killed("book = Book.open(book_path)\n" + IN_THE_MIDDLE["with pages already in the file"], path, tmp_path)
    assert path.with_name(f"{path.name}-journal").exists()
    assert run(["check", str(path)]) == 0
    assert codes(path) == ["A"]
    assert capsys.readouterr().err == ""


def test_killed_during_a_backup_no_half_file_has_a_backups_name(path, tmp_path):
    before = [backup.path.read_bytes() for backup in backups_of(path)]
    killed(
        """
import app.file_copy
from app.backup import back_up
app.file_copy.is_sound = die
back_up(book_path)
""",
        path,
        tmp_path,
    )
    assert [backup.path.read_bytes() for backup in backups_of(path)] == before
    folder = backups_of(path)[0].path.parent
    assert [found.suffix for found in folder.glob(".*.part")] == [".part"]
    assert codes(path) == ["A"]


@pytest.mark.parametrize("moment", ["before", "after"])
def test_killed_while_restoring_the_old_or_the_restored_book_stands_whole(path, tmp_path, moment):
    then = tmp_path / "then.equilibre"
    book = Book.open(path)
    book.save_copy(then)
    add_space(book, factories.space(code="B"))
    book.close()
    killed(
        f"""
from app.restoring import restore
replace = Path.replace
def dying(self, target):
    if target == book_path:
        if "{moment}" == "after":
            replace(self, target)
        die()
    return replace(self, target)
Path.replace = dying
restore(other, book_path)
""",
        path,
        then,
    )
    assert codes(path) == (["A"] if moment == "after" else ["A", "B"])
    assert codes(backups_of(path)[-1].path) == ["A", "B"]
    assert run(["check", str(path)]) == 0


@pytest.mark.parametrize("moment", ["while copying", "before the old file steps aside"])
def test_killed_while_moving_the_whole_book_is_in_one_of_the_places(path, tmp_path, moment):
    target = tmp_path / "neuf.equilibre"
    killed(
        f"""
from app.moving import move_book
import app.file_copy
if "{moment}" == "while copying":
    app.file_copy.is_sound = die
else:
    Path.rename = die
move_book(book_path, other, rename_old=True)
""",
        path,
        target,
    )
    assert codes(path) == ["A"]
    assert target.exists() == (moment != "while copying")
    if target.exists():
        assert codes(target) == ["A"]
