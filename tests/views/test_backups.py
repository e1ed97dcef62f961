"""Backups in the window: made by themselves, shown before they replace, offered for a damaged book."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

from app.backup import back_up, backups_of
from app.backup_state import load, save
from app.book import Book
from app.changes.building import add_space
from app.database import engine_of
from app.file_check import check_file
from app.migrations.run import downgrade
from app.second_folder import FOLDER, choose
from models.backup_rotation import Reason
from tests.factories import space
from tests.views.page_book import dialog, small_book
from views.background import Work
from views.backups.backups_dialog import BackupsDialog
from views.backups.move_form import MoveForm
from views.backups.restore_dialog import RestoreDialog
from views.backups.second_copy import SecondCopy
from views.banner import Banner
from views.main_window import MainWindow
from views.settings import Settings


@pytest.fixture(autouse=True)
def own_data(tmp_path, monkeypatch):
    monkeypatch.setenv("EQUILIBRE_DATA", str(tmp_path / "data"))


@pytest.fixture
def path(tmp_path):
    """The small book with three spaces, closed, its first backup made at the close."""
    book = small_book(tmp_path)
    book.close()
    return book.path


@pytest.fixture
def window(qtbot, tmp_path):
    made = MainWindow(Settings(tmp_path / "settings.ini"))
    qtbot.addWidget(made)
    made.begin(None)
    made.show()
    yield made
    for widget in QApplication.topLevelWidgets():
        if widget is not made and widget.isVisible():
            widget.close()
    made.close()


@pytest.fixture
def opened(window, path):
    window.files.open(path)
    return window


def codes(path):
    book = Book.open(path, read_only=True)
    book.close()
    return [one.code for one in book.data.spaces]


def backups_shown(qtbot):
    """The dialog of backups, once the selected one is read."""
    shown = dialog(RestoreDialog)
    qtbot.waitUntil(lambda: is_read(shown))
    return shown


def is_read(shown):
    return shown.contents.heading.text() != "Reading the backup…"


def facts(panel):
    return [label.text() for label in panel.facts.findChildren(QLabel)]


def test_a_day_of_use_is_backed_up_beside_the_work(opened, path, qtbot):
    shutil.rmtree(backups_of(path)[0].path.parent)
    opened.workspace.do(lambda book: add_space(book, space(id=9)))
    assert opened.keeper._soon.isActive()
    with qtbot.waitSignal(opened.keeper.made):
        opened.keeper.keep_where_due()
    assert [backup.reason for backup in backups_of(path)] == [Reason.DAILY]
    assert "last backup today" in opened.status.text.text()
    opened.keeper.keep_where_due()
    opened.close_book()
    assert [backup.reason for backup in backups_of(path)] == [Reason.DAILY]


def test_a_backup_that_fails_is_told_once_and_again_in_the_next_session(opened, path, qtbot):
    folder = backups_of(path)[0].path.parent
    shutil.rmtree(folder)
    folder.write_text("in the way")
    opened.workspace.do(lambda book: add_space(book, space(id=9)))
    with qtbot.waitSignal(opened.keeper.refused):
        opened.keeper.keep_where_due()
    told = opened.notice.sentence.text()
    assert told.startswith("The backup was not made. The folder “")
    opened.close_book()
    assert "B09" in codes(path)
    opened.files.open(path)
    opened.keeper.look()
    assert opened.notice.sentence.text() == told
    assert "no backup yet" in opened.status.text.text() or opened.status.text.text()


def test_what_a_backup_holds_is_shown_before_it_replaces_anything(opened, path, qtbot):
    opened.workspace.do(lambda book: add_space(book, space(id=9)))
    opened.actions_on_book.restore()
    shown = backups_shown(qtbot)
    assert shown.table.current().backup.path == backups_of(path)[-1].path
    assert shown.contents.heading.text() == "Le Périscope"
    said = facts(shown.contents)
    assert said[said.index("Tenants") + 1] == "1"
    assert said[said.index("Leases") + 1] == "1"
    assert said[said.index("Kept up to") + 1] == "no month kept yet"
    # No entry comes or goes, and nothing is said of entries.
    first, second = shown.contents.compared.text().split("\n")
    assert first == "Changes of the present book that this backup does not hold (1):"
    assert second.endswith("Add space B09")
    assert shown.way_back.text().startswith("Restoring keeps what the book holds now as one more backup")
    assert shown.restore_button.isEnabled()
    shown.reject()


def test_restoring_from_the_open_book_and_the_way_back(opened, path, qtbot):
    opened.workspace.do(lambda book: add_space(book, space(id=9)))
    before = [one.code for one in opened.workspace.data.spaces]
    opened.actions_on_book.restore()
    shown = backups_shown(qtbot)
    qtbot.mouseClick(shown.restore_button, Qt.MouseButton.LeftButton)
    assert [one.code for one in opened.workspace.data.spaces] == before[:-1]
    kept = backups_of(path)[-1]
    assert kept.reason is Reason.RESTORE
    assert kept.path.name in opened.notice.sentence.text()
    opened.files.restore(kept.path, path)
    assert [one.code for one in opened.workspace.data.spaces] == before


def test_restoring_a_book_that_somebody_else_holds_is_refused_and_the_window_stays(window, path):
    holder = Book.open(path)
    window.files.open(path)
    window.files.restore(backups_of(path)[-1].path, path)
    assert "ask for it to be closed" in window.notice.sentence.text()
    assert window.workspace is not None
    window.close_book()
    holder.close()


def test_nothing_is_restored_before_what_it_holds_is_read(opened, path, qtbot):
    back_up(path, Reason.IMPORT)
    opened.workspace.do(lambda book: add_space(book, space(id=9)))
    back_up(path, Reason.HAND)
    opened.actions_on_book.restore()
    shown = dialog(RestoreDialog)
    assert shown.table.current().backup.reason is Reason.HAND
    assert not is_read(shown)
    assert not shown.restore_button.isEnabled()
    shown.table.select(lambda row: row.backup.reason is Reason.IMPORT)
    qtbot.waitUntil(shown.restore_button.isEnabled)
    # The one selected last is told, though the other was being read first.
    assert "Add space B09" in shown.contents.compared.text()
    shown.table.select(lambda row: row.backup.reason is Reason.HAND)
    qtbot.waitUntil(shown.restore_button.isEnabled)
    assert shown.contents.compared.text() == "The present book holds the same."
    shown.reject()


def test_a_damaged_backup_is_marked_and_cannot_be_restored(opened, path, qtbot):
    back_up(path, Reason.IMPORT)
    back_up(path, Reason.HAND)
    spoilt = backups_of(path)[-1].path
    spoilt.write_bytes(spoilt.read_bytes()[:6000])
    opened.actions_on_book.restore()
    shown = backups_shown(qtbot)
    qtbot.waitUntil(lambda: not shown._next.isActive())
    # The newest sound one is offered.
    assert shown.table.current().backup.path != spoilt
    shown.table.select(lambda row: row.backup.path == spoilt)
    qtbot.waitUntil(lambda: is_read(shown))
    assert not shown.restore_button.isEnabled()
    assert shown.contents.heading.text() == "This backup is damaged."
    states = [shown.table.model.columns[-1].shown(row) for row in shown.rows]
    assert states == ["damaged", "sound"]
    shown.reject()


@pytest.mark.parametrize(
    "spoil",
    [
        lambda path: path.write_bytes(b""),
        lambda path: path.write_text("Bonjour"),
        lambda path: path.write_bytes(path.read_bytes()[:9000]),
        lambda path: path.write_bytes(
            path.read_bytes()[: 4096 * 3] + b"\xff" * 4096 * 30 + path.read_bytes()[4096 * 33 :]
        ),
    ],
    ids=["empty", "no database", "truncated", "overwritten"],
)
def test_a_damaged_book_is_offered_its_newest_sound_backup(window, path, spoil, qtbot):
    before = codes(path)
    spoil(path)
    spoilt = path.read_bytes()
    assert not window.files.open(path)
    qtbot.waitUntil(lambda: any(isinstance(one, RestoreDialog) for one in QApplication.topLevelWidgets()))
    shown = backups_shown(qtbot)
    assert "maison.equilibre" in shown.sentence.text()
    assert shown.contents.heading.text() == "Le Périscope"
    assert "cannot be read" in shown.contents.compared.text()
    assert shown.way_back.text() == "Restoring keeps the damaged file beside the restored book."
    qtbot.mouseClick(shown.restore_button, Qt.MouseButton.LeftButton)
    assert [one.code for one in window.workspace.data.spaces] == before
    aside = next(path.parent.glob("maison-endommagé-*.equilibre"))
    assert aside.read_bytes() == spoilt
    assert aside.name in window.notice.sentence.text()


def test_damage_that_opening_did_not_meet_is_found_after_it(window, path, qtbot):
    # The journal of changes is read by its own page only.
    with closing(sqlite3.connect(path)) as database:
        root = database.execute("SELECT rootpage FROM sqlite_master WHERE name = 'change_image'").fetchone()[
            0
        ]
        size = database.execute("PRAGMA page_size").fetchone()[0]
    content = bytearray(path.read_bytes())
    content[size * (root - 1) : size * root] = b"\xff" * size
    path.write_bytes(bytes(content))
    assert window.files.open(path)
    with qtbot.waitSignal(window.keeper.damage_found):
        window.keeper.look()
    shown = backups_shown(qtbot)
    assert shown.sentence.text().startswith("“maison.equilibre” is damaged")
    qtbot.mouseClick(shown.restore_button, Qt.MouseButton.LeftButton)
    assert next(path.parent.glob("maison-endommagé-*.equilibre")).read_bytes() == bytes(content)
    assert check_file(path) == []


def test_a_book_that_was_deleted_can_be_restored_from_the_first_page(window, path, qtbot):
    path.unlink()
    window.files.ask_and_restore(None)
    shown = backups_shown(qtbot)
    assert [row.book.name for row in shown.rows] == ["maison.equilibre"]
    assert "no longer in its place" in shown.contents.compared.text()
    qtbot.mouseClick(shown.restore_button, Qt.MouseButton.LeftButton)
    assert window.windowTitle() == "Le Périscope – Équilibre"


def test_without_backups_the_page_says_so(window, qtbot):
    window.files.ask_and_restore(None)
    shown = backups_shown(qtbot)
    assert shown.contents.heading.text().startswith("There is no backup yet")
    assert not shown.restore_button.isEnabled()
    shown.reject()


def test_a_backup_is_opened_beside_the_book_as_a_copy(opened, path, tmp_path, qtbot):
    opened.actions_on_book.restore()
    shown = backups_shown(qtbot)
    qtbot.mouseClick(shown.copy_button, Qt.MouseButton.LeftButton)
    asked = dialog(QFileDialog)
    asked.fileSelected.emit(str(tmp_path / "copie.equilibre"))
    asked.reject()
    assert opened.workspace.book.path == tmp_path / "copie.equilibre"
    assert path.is_file()


def test_a_book_without_backups_says_so_where_the_last_one_would_stand(opened, path):
    shutil.rmtree(backups_of(path)[0].path.parent)
    opened.actions_on_book.show_backups()
    shown = dialog(BackupsDialog)
    assert facts(shown) == ["Last backup", "no backup yet"]
    shown.reject()


def test_the_second_folder_is_chosen_tried_and_filled(opened, path, tmp_path, qtbot):
    stick = tmp_path / "stick"
    stick.mkdir()
    opened.actions_on_book.show_backups()
    shown = dialog(BackupsDialog)
    assert shown.second.text().startswith("None yet.")
    shown.choose(stick)
    qtbot.waitUntil(lambda: shown.notice.isVisible())
    assert shown.notice.sentence.text() == "The backup is made and checked."
    assert shown.second.text() == str(stick / FOLDER)
    assert len(list(stick.glob("*/*/*.equilibre"))) == len(backups_of(path))
    assert not shown.forget_button.isHidden()
    (tmp_path / "plein").mkdir()
    (tmp_path / "plein" / FOLDER).write_text("in the way")
    shown.choose(tmp_path / "plein")
    assert "cannot be written to" in shown.notice.sentence.text()
    assert shown.second.text() == str(stick / FOLDER)
    shown.reject()


@pytest.fixture
def stick(tmp_path):
    made = tmp_path / "stick"
    made.mkdir()
    return choose(made)


def names(backups):
    return sorted(backup.path.name for backup in backups)


def copied(stick):
    return sorted(found.name for found in stick.glob("*/*.equilibre"))


def test_closing_a_book_copies_its_backup_to_the_second_folder_beside_the_window(opened, path, stick, qtbot):
    opened.workspace.do(lambda book: add_space(book, space(id=9)))
    opened.close_book()
    assert opened.findChild(SecondCopy) is not None
    qtbot.waitUntil(lambda: opened.findChild(SecondCopy) is None)
    assert backups_of(path)[-1].reason is Reason.CLOSE
    assert copied(stick) == names(backups_of(path))
    assert QApplication.quitOnLastWindowClosed()


def test_a_closed_window_lets_the_copy_to_the_second_folder_end(opened, path, stick, qtbot):
    opened.workspace.do(lambda book: add_space(book, space(id=9)))
    opened.close()
    assert not opened.isVisible()
    assert not QApplication.quitOnLastWindowClosed()
    qtbot.waitUntil(lambda: opened.findChild(SecondCopy) is None)
    assert copied(stick) == names(backups_of(path))
    assert QApplication.quitOnLastWindowClosed()


def test_a_dialog_that_goes_while_it_copies_leaves_nobody_waiting(opened, stick, qtbot, qapp):
    opened.actions_on_book.show_backups()
    shown = dialog(BackupsDialog)
    shown.back_up()
    assert not QApplication.quitOnLastWindowClosed()
    shown.reject()
    qtbot.waitUntil(QApplication.quitOnLastWindowClosed)
    qtbot.waitUntil(lambda: not qapp.findChildren(Work))
    assert len(copied(stick)) == 1


def test_a_copy_to_the_second_folder_that_fails_after_closing_is_told(opened, path, stick, qtbot):
    (stick / backups_of(path)[-1].path.parent.name).write_text("in the way")
    opened.workspace.do(lambda book: add_space(book, space(id=9)))
    opened.close_book()
    qtbot.waitUntil(lambda: opened.notice.isVisible())
    assert opened.notice.sentence.text().startswith("The copy to the second folder was not made.")
    qtbot.waitUntil(lambda: opened.findChild(SecondCopy) is None)


def test_what_takes_a_books_place_waits_for_the_copy_of_what_it_held(opened, path, stick):
    first = backups_of(path)[-1]
    opened.workspace.do(lambda book: add_space(book, space(id=9)))
    opened.files.restore(first.path, path)
    closed = next(stick.glob("*/*-close*.equilibre"))
    assert "B09" in codes(closed)
    assert opened.findChild(SecondCopy) is None


def test_a_stick_that_is_away_is_shown_and_stops_nothing(opened, path, tmp_path, qtbot):
    stick = tmp_path / "stick"
    stick.mkdir()
    choose(stick)
    save(replace(load(), seen=datetime(2016, 3, 1, 12, tzinfo=UTC)))
    shutil.rmtree(stick)
    opened.status.look_for_backup()
    assert "second folder not there since 01/03/2016" in opened.status.text.text()
    opened.actions_on_book.show_backups()
    shown = dialog(BackupsDialog)
    shown.back_up()
    qtbot.waitUntil(lambda: shown.notice.isVisible())
    assert shown.notice.sentence.text() == "The backup is made and checked."
    assert "Not there since 01/03/2016" in shown.second.text()
    shown.reject()
    assert backups_of(path)[-1].reason is Reason.HAND


@pytest.fixture
def synchronised(tmp_path, window):
    (tmp_path / "Dropbox").mkdir()
    book = small_book(tmp_path / "Dropbox")
    book.close()
    window.files.open(book.path)
    window.keeper.look()
    return book.path


def banners(window):
    return [banner for banner in window.view.findChildren(Banner) if not banner.isHidden()]


def test_a_book_in_a_synchronised_folder_is_warned_of_and_moved(window, synchronised, tmp_path, qtbot):
    assert "Dropbox" in banners(window)[0].sentence.text()
    opened_at = window.workspace.book.path
    qtbot.mouseClick(banners(window)[0].buttons[0], Qt.MouseButton.LeftButton)
    form = dialog(MoveForm)
    form.show_target(tmp_path / "disque" / "maison.equilibre")
    form.confirm()
    assert window.workspace.book.path == tmp_path / "disque" / "maison.equilibre"
    assert not opened_at.exists()
    assert codes(synchronised.with_name("maison (déplacé).equilibre")) == ["B01", "B02", "CW"]
    assert window.settings.recent == [(tmp_path / "disque" / "maison.equilibre").resolve()]
    assert backups_of(window.workspace.book.path)
    window.keeper.look()
    assert banners(window) == []


def test_a_move_that_fails_leaves_the_book_open_where_it_was(window, synchronised, tmp_path, qtbot):
    qtbot.mouseClick(banners(window)[0].buttons[0], Qt.MouseButton.LeftButton)
    form = dialog(MoveForm)
    form.show_target(tmp_path / "Dropbox" / "ailleurs.equilibre")
    form.confirm()
    assert "choose another one" in form.refusal.text()
    assert window.workspace.book.path == synchronised
    assert not window.workspace.book.read_only
    form.reject()


def test_the_warning_can_be_done_without(window, synchronised, qtbot):
    qtbot.mouseClick(banners(window)[0].buttons[1], Qt.MouseButton.LeftButton)
    assert banners(window) == []
    window.keeper.look()
    assert banners(window) == []
    assert not window.settings.warns_of_place(synchronised)


def test_a_book_brought_up_to_date_says_which_backup_is_from_before(window, path):
    engine = engine_of(path, read_only=False, rebuilding=True)
    with engine.begin() as connection:
        downgrade(connection, "0004")
    engine.dispose()
    window.files.open(path)
    window.keeper.look()
    kept = backups_of(path)[-1]
    assert kept.reason is Reason.UPGRADE
    assert window.notice.sentence.text().endswith(f"the backup from before is kept: {kept.path.name}")


def test_a_book_that_was_left_open_says_so(window, path):
    lock = path.with_name(f".~lock.{path.name}#")
    lock.write_text('{"user": "anne", "host": "portable", "since": "2016-03-01T10:00:00+00:00"}')
    window.files.open(path)
    window.keeper.look()
    assert not window.workspace.book.read_only
    assert "stopped without closing this book" in window.notice.sentence.text()
