"""The window as it was left: columns, splitters, tabs and its place, from one session to the next."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QByteArray, QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSplitter

from app.changes.rents import call_rents
from models.period import parse_period
from tests.views.page_book import small_book
from views import language
from views.main_window import MainWindow
from views.settings import Settings
from views.tables.arrangement import Arrangement, read_arrangement
from views.tables.table_menu import columns_menu, lines_menu
from views.undo_history import UndoHistoryDialog


@pytest.fixture
def french(qapp):
    yield
    language.install(qapp, "en")


@pytest.fixture
def start(tmp_path, qtbot):
    book = small_book(tmp_path)
    call_rents(book, parse_period("2016-01"))
    book.close()
    started: list[MainWindow] = []

    def begin():
        settings = Settings(tmp_path / "settings.ini")
        if not started:
            settings.language = "en"
        window = MainWindow(settings)
        started.append(window)
        qtbot.addWidget(window)
        window.begin(book.path)
        window.show()
        return window

    yield begin
    for window in started:
        window.close()


def leases(window):
    window.show_page("leases")
    return window.view.page


def header(page):
    return page.roll.table.horizontalHeader()


def arrange(page):
    """The third column first and 150 wide, sorted by the second from above, the fifth hidden."""
    header(page).moveSection(2, 0)
    header(page).resizeSection(2, 150)
    page.roll.sort_by(1, Qt.SortOrder.DescendingOrder)
    page.roll.keeper.show(4, False)


def arranged(page):
    return (
        header(page).visualIndex(2),
        header(page).sectionSize(2),
        header(page).sortIndicatorSection(),
        header(page).sortIndicatorOrder(),
        header(page).isSectionHidden(4),
    )


AS_LEFT = (0, 150, 1, Qt.SortOrder.DescendingOrder, True)


def test_columns_are_found_as_they_were_left(start):
    window = start()
    arrange(leases(window))
    window.close()
    page = leases(start())
    assert arranged(page) == AS_LEFT
    codes = [page.roll.model.columns[1].value(row) for row in page.roll.model.shown]
    present = [code for code in codes if code is not None]
    assert present == sorted(present, key=str.casefold, reverse=True)
    assert len(set(present)) > 1


def test_what_is_arranged_is_written_though_the_window_is_never_closed(start, tmp_path, qtbot):
    page = leases(start())
    arrange(page)
    splitter = page.findChild(QSplitter)
    splitter.moveSplitter(splitter.sizes()[0] - 60, 1)
    page.tabs.setCurrentIndex(1)
    file = tmp_path / "settings.ini"
    qtbot.waitUntil(lambda: file.exists() and "[layout]" in file.read_text(encoding="utf-8"))
    again = leases(start())
    assert again.tabs.currentIndex() == 1
    again.tabs.setCurrentIndex(0)
    assert arranged(again) == AS_LEFT
    assert again.findChild(QSplitter).sizes()[1] == splitter.sizes()[1]


def test_tables_do_not_take_each_others_columns(start):
    window = start()
    arrange(leases(window))
    window.show_page("leases")
    page = window.view.page
    page.tabs.setCurrentWidget(page.leases)
    assert page.leases.table.horizontalHeader().visualIndex(2) == 2


@pytest.mark.usefixtures("french")
def test_another_language_keeps_the_columns(start, qtbot):
    window = start()
    arrange(leases(window))
    window.set_language("fr")
    qtbot.waitUntil(lambda: hasattr(window.view.page, "roll"))
    assert arranged(leases(window)) == AS_LEFT
    window.set_language("en")


def test_columns_are_reset_from_the_menu_and_stay_so(start):
    window = start()
    page = leases(window)
    untouched = arranged(page)
    arrange(page)
    columns_menu(page.roll, page).actions()[-1].trigger()
    assert arranged(page) == untouched
    window.close()
    assert arranged(leases(start())) == untouched


def test_a_column_is_hidden_and_shown_from_the_menu(start):
    page = leases(start())
    columns_menu(page.roll, page).actions()[1].trigger()
    assert header(page).isSectionHidden(1)
    columns_menu(page.roll, page).actions()[1].trigger()
    assert not header(page).isSectionHidden(1)


def test_the_last_column_shown_stays(start):
    page = leases(start())
    count = header(page).count()
    for column in range(count):
        page.roll.keeper.show(column, False)
    assert page.roll.shown_columns() == [count - 1]
    assert not columns_menu(page.roll, page).actions()[count - 1].isEnabled()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[",
        "[" * 100_000,
        "null",
        "[1,2]",
        '{"count":3}',
        '{"count":2,"widths":[],"order":[],"hidden":[],"sort":[]}',
        '{"count":3,"widths":[[0,1e9]],"order":[],"hidden":[],"sort":[]}',
        '{"count":3,"widths":[[7,90]],"order":[],"hidden":[],"sort":[]}',
        '{"count":3,"widths":[[0]],"order":[],"hidden":[],"sort":[]}',
        '{"count":3,"widths":[],"order":[0,0,1],"hidden":[],"sort":[]}',
        '{"count":3,"widths":[],"order":[],"hidden":[0,1,2],"sort":[]}',
        '{"count":3,"widths":[],"order":[],"hidden":[],"sort":[9,0]}',
        '{"count":3,"widths":[],"order":[["a"]],"hidden":[],"sort":[]}',
    ],
)
def test_what_does_not_fit_the_table_arranges_nothing(text):
    assert read_arrangement(text, 3) == Arrangement(3)


def test_an_arrangement_is_read_as_it_was_written():
    made = Arrangement(3, ((0, 80), (2, 120)), (2, 0, 1), (1,), (2, 1))
    assert read_arrangement(made.text(), 3) == made


def test_garbage_in_the_settings_leaves_every_page_as_it_is(start, tmp_path):
    window = start()
    page = leases(window)
    untouched = arranged(page)
    arrange(page)
    page.tabs.setCurrentIndex(1)
    page.findChild(QSplitter).splitterMoved.emit(1, 1)
    window.close()
    store = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    store.beginGroup("layout")
    assert len(store.allKeys()) >= 3
    for key in store.allKeys():
        store.setValue(key, "-5 ²½ { 99999999999999999999")
    store.endGroup()
    store.setValue("geometry", QByteArray(b"nowhere"))
    store.sync()
    del store
    page = leases(start())
    assert arranged(page) == untouched
    assert page.tabs.currentIndex() == 0


def test_the_front_tab_and_the_splitter_stay_where_they_were(start):
    window = start()
    page = leases(window)
    page.tabs.setCurrentIndex(1)
    splitter = page.findChild(QSplitter)
    splitter.moveSplitter(splitter.sizes()[0] - 60, 1)
    sizes = splitter.sizes()
    window.close()
    page = leases(start())
    assert page.tabs.currentIndex() == 1
    assert page.findChild(QSplitter).sizes() == pytest.approx(sizes, abs=2)


def test_a_window_left_on_a_screen_that_is_gone_comes_back(start):
    window = start()
    window.move(30_000, 20_000)
    window.close()
    again = start()
    screen = QGuiApplication.primaryScreen().availableGeometry()
    assert screen.contains(again.geometry().topLeft())


def test_a_window_larger_than_the_screen_is_made_to_fit(start):
    window = start()
    window.resize(9_000, 7_000)
    window.close()
    again = start()
    screen = QGuiApplication.primaryScreen().availableGeometry()
    fitting = screen.size().expandedTo(again.minimumSize())
    assert again.width() <= fitting.width()
    assert again.height() <= fitting.height()


def test_selected_lines_are_copied_with_headings_where_asked(start):
    page = leases(start())
    page.roll.select(lambda row: row is page.roll.model.shown[0])
    menu = lines_menu(page.roll)
    menu.actions()[0].trigger()
    plain = QGuiApplication.clipboard().text()
    menu.actions()[1].trigger()
    titles, line, end = QGuiApplication.clipboard().text().split("\n")
    assert plain == f"{line}\n"
    assert titles.split("\t")[0] == " ".join(page.roll.model.columns[0].title.split())
    assert end == ""


def test_columns_are_copied_as_they_stand(start):
    page = leases(start())
    arrange(page)
    page.roll.table.clearSelection()
    page.roll.copy()
    titles = [" ".join(column.title.split()) for column in page.roll.model.columns]
    copied = QGuiApplication.clipboard().text().split("\n")[0].split("\t")
    assert copied == [titles[2], titles[0], titles[1], titles[3], *titles[5:]]


def test_columns_titled_by_the_period_keep_their_widths_in_another_period(start):
    window = start()
    window.show_page("budget")
    page = window.view.page
    columns = page.variances.table.horizontalHeader()
    columns.resizeSection(3, 141)
    titles = [column.title for column in page.variances.model.columns]
    window.workspace.set_period(parse_period("2016-Q2"))
    assert [column.title for column in page.variances.model.columns] != titles
    assert columns.sectionSize(3) == 141


def test_a_dialogs_table_keeps_its_columns_too(start, qtbot):
    window = start()
    dialog = UndoHistoryDialog(window.workspace, window)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.table.table.horizontalHeader().moveSection(1, 0)
    dialog.close()
    again = UndoHistoryDialog(window.workspace, window)
    qtbot.addWidget(again)
    again.show()
    assert again.table.table.horizontalHeader().visualIndex(1) == 0
