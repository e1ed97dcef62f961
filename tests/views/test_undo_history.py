"""The list of what can be undone: going back and forth, what ends it, and that nothing has to be saved."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence

from app.book import Book
from app.changes.building import add_space
from tests import factories
from views.journal.page import JournalPage
from views.main_window import MainWindow
from views.settings import Settings


@pytest.fixture
def history(window):
    for code in ("X1", "X2", "X3"):
        window.workspace.do(lambda book, code=code: add_space(book, factories.space(code=code)))
    return window.actions_on_window.show_undo_history()


def codes(window):
    return [space.code for space in window.workspace.data.spaces if space.code.startswith("X")]


def shown(history):
    model = history.table.model
    return [(model.index(row, 1).data(), model.index(row, 2).data()) for row in range(model.rowCount())]


def test_the_changes_of_the_session_stand_in_order_with_where_one_is(history):
    assert shown(history) == [
        ("The book as it was opened", ""),
        ("Add space X1", ""),
        ("Add space X2", ""),
        ("Add space X3", "you are here"),
    ]
    assert not history.go_button.isEnabled()


def test_going_back_takes_several_changes_back_at_once_and_forth_again(window, history, qtbot):
    history.table.select(lambda point: point.words == "Add space X1")
    qtbot.mouseClick(history.go_button, Qt.MouseButton.LeftButton)
    assert codes(window) == ["X1"]
    assert window.notice.sentence.text() == "Undone: 2 changes"
    assert [state for _, state in shown(history)] == ["", "you are here", "undone", "undone"]
    assert window.menus.redo.isEnabled()
    history.table.select(lambda point: point.words == "Add space X3")
    history.table.table.setFocus()
    qtbot.keyClick(history.table.table, Qt.Key.Key_Return)
    assert codes(window) == ["X1", "X2", "X3"]
    assert not window.menus.redo.isEnabled()
    history.table.select(lambda point: point.step is None)
    history.go(history.table.current())
    assert codes(window) == []
    assert not window.menus.undo.isEnabled()


def test_it_follows_what_is_done_in_the_window(window, history):
    window.undo()
    assert shown(history)[-1] == ("Add space X3", "undone")
    window.workspace.do(lambda book: add_space(book, factories.space(code="X9")))
    assert [words for words, _ in shown(history)][-2:] == ["Add space X2", "Add space X9"]


def test_asking_again_brings_the_same_list_forward_and_it_goes_with_the_book(window, history, qtbot):
    assert window.actions_on_window.show_undo_history() is history
    gone = []
    history.destroyed.connect(lambda: gone.append(True))
    window.close_book()
    qtbot.waitUntil(lambda: bool(gone))
    assert window.actions_on_window.show_undo_history() is None


def test_all_changes_ever_made_are_in_the_journal(window, history):
    history.journal_asked.emit()
    page = window.view.page
    assert isinstance(page, JournalPage)
    assert page.tabs.tabText(page.tabs.currentIndex()) == "History of changes"
    assert len(page.history.model.shown) >= 3


def save_action(window):
    keys = QKeySequence(QKeySequence.StandardKey.Save)
    return next(action for action in window.findChildren(QAction) if action.shortcut() == keys)


def test_saving_says_that_everything_is_saved(window):
    save_action(window).trigger()
    assert (
        window.notice.sentence.text() == "Everything is saved as you go: each change is in the file at once."
    )
    assert not window.notice.undo_button.isVisible()
    assert "everything is saved" in window.status.text.text()


def test_saving_does_not_call_saved_what_a_page_still_holds(window):
    window.workspace.hold("scenario not saved")
    save_action(window).trigger()
    told = window.notice.sentence.text()
    assert told == "Each change is in the file at once, but for this: scenario not saved."


def test_a_change_is_in_the_file_before_anything_is_saved(window):
    window.workspace.do(lambda book: add_space(book, factories.space(code="X1")))
    beside = Book.open(window.workspace.book.path, read_only=True)
    assert "X1" in [space.code for space in beside.data.spaces]
    beside.close()


def test_a_book_that_is_read_only_says_that_there_is_nothing_to_save(window, qtbot, tmp_path):
    second = MainWindow(Settings(tmp_path / "other.ini"))
    qtbot.addWidget(second)
    second.begin(window.workspace.book.path)
    save_action(second).trigger()
    assert second.notice.sentence.text().startswith("The book is open for reading only")
    assert "read only" in second.status.text.text()
    second.close()


def test_saving_on_the_page_of_simulations_keeps_the_scenario(window):
    window.show_page("simulation")
    page = window.view.page
    page.keeping.new()
    before = len(window.workspace.data.scenarios)
    save_action(window).trigger()
    assert len(window.workspace.data.scenarios) == before + 1
