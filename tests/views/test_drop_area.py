"""Files let go over the window: what they do, what is said while they hover, what is refused."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from app.book import Book
from app.importing.template import write_template
from app.paths import RESOURCES
from tests.views.page_book import dialog, small_book
from views.issues_dialog import IssuesDialog
from views.main_window import MainWindow
from views.settings import Settings

COPY, LEFT = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
NO_KEY = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def window(qtbot, tmp_path):
    made = MainWindow(Settings(tmp_path / "settings.ini"))
    qtbot.addWidget(made)
    made.begin(None)
    made.show()
    yield made
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QFileDialog | IssuesDialog):
            widget.close()
    made.close()


@pytest.fixture
def book(tmp_path):
    made = small_book(tmp_path)
    made.close()
    return made.path


@pytest.fixture
def sample():
    return RESOURCES / "sample.xlsx"


def mime(*paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def hover(window, data):
    """Bring files over the window and return whether it takes them."""
    event = QDragEnterEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event.ignore()
    QApplication.sendEvent(window.drop_area, event)
    return event.isAccepted()


def drop(window, *paths):
    data = mime(*paths)
    hover(window, data)
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(window.drop_area, event)


def test_a_book_is_opened(window, book):
    drop(window, book)
    assert window.windowTitle() == "Le Périscope – Équilibre"
    assert window.drop_area.hint == ""


def test_a_book_takes_the_place_of_the_one_that_was_open(window, book, tmp_path):
    window.files.open(book)
    (tmp_path / "autre").mkdir()
    other = small_book(tmp_path / "autre")
    other.close()
    drop(window, other.path)
    assert window.workspace.book.path == other.path
    assert not window.workspace.book.read_only
    Book.open(book).close()


def test_the_book_that_is_open_stays_so_and_can_still_be_written_to(window, book):
    window.files.open(book)
    drop(window, book)
    assert not window.workspace.book.read_only
    assert window.notice.sentence.text() == "“maison.equilibre” is open already."


def test_a_workbook_on_the_first_page_asks_where_to_keep_the_book_made_from_it(
    window, sample, tmp_path, qtbot
):
    drop(window, sample)
    asked = dialog(QFileDialog)
    asked.fileSelected.emit(str(tmp_path / "neuf.equilibre"))
    asked.reject()
    qtbot.waitUntil(lambda: window.workspace is not None, timeout=60_000)
    assert window.workspace.book.path == tmp_path / "neuf.equilibre"
    assert len(window.workspace.data.leases) >= 12


def test_a_workbook_on_an_open_book_is_imported_with_the_same_checks(window, book, tmp_path):
    window.files.open(book)
    before = window.workspace.data
    write_template(tmp_path / "vide.xlsx")
    drop(window, tmp_path / "vide.xlsx")
    issues = dialog(IssuesDialog)
    assert issues.table.model.shown
    assert window.workspace.data is before


@pytest.mark.parametrize(
    ("names", "sentence"),
    [
        (("a.equilibre", "b.xlsx"), "One file at a time can be dropped: a book or an Excel workbook."),
        (
            ("photo.jpg",),
            "“photo.jpg” cannot be dropped here: a book (.equilibre) or an Excel workbook (.xlsx) can.",
        ),
    ],
)
def test_anything_else_is_refused_in_one_sentence_that_the_hint_says_already(
    window, tmp_path, names, sentence
):
    paths = [tmp_path / name for name in names]
    for path in paths:
        path.write_bytes(b"")
    assert hover(window, mime(*paths))
    assert window.drop_area.hint == sentence
    drop(window, *paths)
    assert window.notice.sentence.text() == sentence
    assert window.workspace is None


def test_a_folder_is_refused_even_when_its_name_is_that_of_a_book(window, tmp_path):
    (tmp_path / "x.equilibre").mkdir()
    drop(window, tmp_path / "x.equilibre")
    assert "cannot be dropped here" in window.notice.sentence.text()


def test_the_hint_says_what_letting_go_will_do_and_goes_with_the_mouse(window, book, sample):
    hover(window, mime(book))
    assert window.drop_area.hint == "Let go to open “maison.equilibre”"
    QApplication.sendEvent(window.drop_area, QDragLeaveEvent())
    assert window.drop_area.hint == ""
    hover(window, mime(sample))
    assert window.drop_area.hint == "Let go to start a book from “sample.xlsx”"
    window.files.open(book)
    hover(window, mime(sample))
    assert window.drop_area.hint == "Let go to import “sample.xlsx” into the open book"


def test_text_and_links_are_left_to_others(window):
    data = QMimeData()
    data.setText("Bonjour")
    assert not hover(window, data)
    data.setUrls([QUrl("https://example.org/x.equilibre")])
    assert not hover(window, data)
    assert window.drop_area.hint == ""
