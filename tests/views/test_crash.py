"""An error nobody foresaw: told once, copied, written down; the book is as it was, and one works on."""

from __future__ import annotations

import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QThread, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget

from app.changes.building import add_space
from models.message import UserError, translate
from models.tables.building import SpaceRow
from tests import factories
from tests.views.page_book import dialog, small_book
from views import crash
from views.background import Background
from views.later import later

pytestmark = pytest.mark.qt_no_exception_capture
"""The hooks under test are Python's own, which pytest-qt would take the place of."""


@pytest.fixture
def logs(tmp_path, monkeypatch):
    monkeypatch.setenv("EQUILIBRE_DATA", str(tmp_path))
    return tmp_path / "logs"


@pytest.fixture
def refused(logs, monkeypatch):
    """What the window would say of errors a user can mend, with every hook in place as in the program."""
    assert not logs.exists()
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    seen: list[UserError] = []
    crash.install(seen.append)
    yield seen
    for box in boxes():
        box.close()


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def boxes():
    return [box for box in QApplication.topLevelWidgets() if isinstance(box, QMessageBox) and box.isVisible()]


def fail():
    message = "something nobody foresaw"
    raise ZeroDivisionError(message)


def test_a_report_says_what_a_developer_needs(logs):
    try:
        Path("nowhere").read_text(encoding="utf-8")
    except OSError as error:
        path = crash.report(crash.told(error))
    assert path.parent == logs
    text = path.read_text(encoding="utf-8")
    assert "FileNotFoundError" in text
    assert "Qt 6" in text


def test_old_reports_go(logs):
    for _ in range(crash.KEPT + 3):
        crash.report("x")
    assert len(list(logs.iterdir())) == crash.KEPT


def test_an_error_in_a_slot_opens_one_dialog_from_which_the_report_is_copied(
    refused, window, logs, qtbot, capsys
):
    button = QPushButton(window)
    button.clicked.connect(fail)
    button.click()
    qtbot.waitUntil(lambda: bool(boxes()))
    box = dialog(QMessageBox)
    written = next(logs.iterdir())
    # A line may break after each folder.
    assert str(written) in box.informativeText().replace("\u200b", "")
    copy = next(button for button in box.buttons() if button.text() == "Copy the report")
    copy.click()
    copied = QGuiApplication.clipboard().text()
    assert copied == written.read_text(encoding="utf-8")
    assert "something nobody foresaw" in copied
    assert box.isVisible(), "copying does not close it"
    assert "ZeroDivisionError" in capsys.readouterr().err
    assert refused == []


def test_the_same_error_again_is_told_in_the_notice_and_writes_no_second_report(refused, window, logs, qtbot):
    for _ in range(3):
        later(window, fail)
    qtbot.waitUntil(lambda: len(refused) == 2)
    assert len(boxes()) == 1
    assert len(list(logs.iterdir())) == 1
    assert "came up again" in str(refused[0])


def test_what_is_done_later_is_not_done_for_one_that_is_gone(window, qtbot):
    done = []
    gone = QWidget(window)
    later(gone, lambda: done.append("gone"))
    gone.deleteLater()
    later(window, lambda: done.append("there"), 20)
    qtbot.waitUntil(lambda: "there" in done)
    assert done == ["there"]


TRIES = 20


class _Unpaintable(QWidget):
    """Cannot be painted the first times."""

    def __init__(self, parent):
        super().__init__(parent)
        self.tries = 0

    def paintEvent(self, _event):  # noqa: N802 - Qt's name
        self.tries += 1
        if self.tries <= TRIES:
            fail()


def test_what_cannot_be_painted_does_not_open_a_dialog_each_time(refused, window, logs, qtbot):
    broken = _Unpaintable(window)
    broken.resize(50, 50)
    broken.show()
    again = QTimer(window)
    again.timeout.connect(broken.update)
    again.start(1)
    qtbot.waitUntil(lambda: len(refused) == TRIES - 1)
    again.stop()
    assert len(boxes()) == 1
    assert len(list(logs.iterdir())) == 1


def test_an_error_in_work_beside_the_window_is_told_in_the_window(refused, window, qtbot):
    def raise_it(error):
        raise error

    work = Background("Working", fail, window)
    work.failed.connect(raise_it)
    qtbot.waitUntil(lambda: bool(boxes()))
    assert "in fail" in dialog(QMessageBox).detailedText()
    assert refused == []


class _Failing(QThread):
    def run(self):
        fail()


def test_an_error_in_a_thread_of_qt_is_told_in_the_window(refused, window, qtbot):
    thread = _Failing(window)
    thread.start()
    thread.wait()
    qtbot.waitUntil(lambda: bool(boxes()))
    assert dialog(QMessageBox).thread() is QApplication.instance().thread()
    assert refused == []


def test_an_error_in_a_thread_of_python_is_told_in_the_window(refused, window, qtbot):
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(boxes()))
    assert "something nobody foresaw" in dialog(QMessageBox).detailedText()
    assert window.isVisible()
    assert refused == []


def test_a_thread_that_is_asked_to_end_is_no_error(refused, qapp):
    thread = threading.Thread(target=sys.exit)
    thread.start()
    thread.join()
    qapp.processEvents()
    assert boxes() == []
    assert refused == []


def test_an_error_in_the_middle_of_a_change_leaves_the_book_as_it_was(refused, window, tmp_path, qtbot):
    book = small_book(tmp_path)
    before, stored = book.data, book.path.read_bytes()

    def half_done():
        with book.change(translate("Core", "Half done")) as change:
            change.delete(SpaceRow, 2)
            fail()

    button = QPushButton(window)
    button.clicked.connect(half_done)
    button.click()
    qtbot.waitUntil(lambda: bool(boxes()))
    assert book.data is before
    assert book.path.read_bytes() == stored
    add_space(book, factories.space(code="B09"))
    assert len(book.data.spaces) == len(before.spaces) + 1
    book.close()
    assert refused == []


def test_a_user_error_that_escapes_is_shown_as_a_refusal(refused, window, qtbot):
    error = UserError(translate("Core", "There is nothing to undo."))

    def refuse():
        raise error

    later(window, refuse)
    qtbot.waitUntil(lambda: refused == [error])
    assert boxes() == []


def test_a_report_that_cannot_be_written_is_still_shown(refused, window, tmp_path, monkeypatch, qtbot):
    (tmp_path / "file").touch()
    monkeypatch.setenv("EQUILIBRE_DATA", str(tmp_path / "file"))
    later(window, fail)
    qtbot.waitUntil(lambda: bool(boxes()))
    box = dialog(QMessageBox)
    assert "click “Copy the report”" in box.informativeText()
    assert "ZeroDivisionError" in box.detailedText()
    assert refused == []
