"""The window: its first page, a book in it, undo, the way back, languages, light and dark."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

from app.book import Book
from app.changes.rents import call_rents
from app.reports.entry_filter import EntryFilter
from models.account import Nature
from models.message import translate
from models.period import parse_period
from tests.factories import building
from tests.views.page_book import dialog, small_book
from views import language, theme
from views.files import free_name, safe_name, with_suffix
from views.issues_dialog import IssuesDialog
from views.main_window import MainWindow
from views.new_book_dialog import NewBookDialog
from views.pages import PAGES
from views.settings import Settings
from views.welcome import Welcome
from views.window_start import fill_small_screen
from views.workspace import Aim


@pytest.fixture
def settings(tmp_path):
    return Settings(tmp_path / "settings.ini")


@pytest.fixture
def window(qtbot, settings):
    made = MainWindow(settings)
    qtbot.addWidget(made)
    made.begin(None)
    made.show()
    yield made
    made.close()


@pytest.fixture
def path(tmp_path):
    book = small_book(tmp_path)
    book.close()
    return book.path


@pytest.fixture
def opened(window, path):
    window.files.open(path)
    return window


@pytest.fixture
def french(qapp):
    language.install(qapp, "fr")
    yield
    language.install(qapp, "en")


def welcome(window):
    return window.findChild(Welcome)


def test_the_first_page_offers_the_sample_the_template_and_a_book(window):
    page = welcome(window)
    assert list(page.buttons) == ["sample", "template", "from_workbook", "new", "open", "restore"]
    assert window.windowTitle() == "Équilibre"
    assert not window.period_box.isVisible()


def test_the_title_of_the_first_page_keeps_off_the_menus_of_a_small_window(qtbot, path):
    page = Welcome([path] * 3)
    qtbot.addWidget(page)
    # What the menus leave of a laptop's 1366 × 768 at 150 %.
    page.resize(911, 486)
    page.show()
    title = next(label for label in page.findChildren(QLabel) if label.text() == "Équilibre")
    assert title.mapTo(page, title.rect().topLeft()).y() >= 16


def test_at_first_the_window_fills_a_screen_on_which_it_would_not_be_seen_whole(window):
    # Off screen Qt has one of 800 × 800.
    assert not window.isMaximized()
    fill_small_screen(window)
    assert window.isMaximized()


def test_a_window_that_has_room_stays_as_it_is(window):
    window.setMinimumSize(200, 200)
    window.resize(600, 400)
    fill_small_screen(window)
    assert not window.isMaximized()
    assert (window.width(), window.height()) == (600, 400)


def test_a_book_is_opened_and_remembered(opened, settings, path):
    assert opened.windowTitle() == "Le Périscope – Équilibre"
    assert not opened.sample_mark.isVisible()
    assert settings.recent == [path.resolve()]
    # Nothing is kept yet: the quarter in which the books begin.
    assert opened.period_box.period == parse_period("2016-Q1")
    assert "maison.equilibre" in opened.status.text.text()
    assert opened.view.navigation.count() == len(PAGES)


def test_what_is_no_book_is_refused_in_one_sentence_and_the_first_page_stays(window, tmp_path):
    wrong = tmp_path / "lettre.equilibre"
    wrong.write_text("Bonjour", encoding="utf-8")
    window.files.open(wrong)
    assert window.notice.isVisible()
    assert "lettre.equilibre" in window.notice.sentence.text()
    assert not window.notice.undo_button.isVisible()
    assert welcome(window) is not None


def test_invented_data_are_marked(window, tmp_path):
    Book.create(tmp_path / "exemple.equilibre", building(is_sample=True)).close()
    window.files.open(tmp_path / "exemple.equilibre")
    assert window.sample_mark.isVisible()
    assert window.windowTitle() == "Le Périscope (sample) – Équilibre"


def test_a_book_that_somebody_holds_can_be_read_only_and_says_who_has_it(window, path):
    holder = Book.open(path)
    try:
        window.files.open(path)
        assert window.workspace.book.read_only
        sentences = " ".join(label.text() for label in window.view.findChildren(QLabel))
        assert holder.path == path
        assert "has this book open on" in sentences
        window.workspace.do(lambda book: call_rents(book, parse_period("2016-01")))
        assert "ask for it to be closed" in window.notice.sentence.text()
    finally:
        window.close_book()
        holder.close()


def test_a_change_is_told_and_taken_back_from_the_notice(opened, qtbot):
    before = opened.workspace.data
    opened.workspace.do(lambda book: call_rents(book, parse_period("2016-01")))
    assert opened.workspace.data.calls
    assert opened.notice.isVisible()
    assert opened.notice.sentence.text() == "Done: Call the rents of 2016-01"
    assert opened.notice.undo_button.isVisible()
    assert opened.menus.undo.isEnabled()
    qtbot.mouseClick(opened.notice.undo_button, Qt.MouseButton.LeftButton)
    assert opened.workspace.data.calls == before.calls
    assert opened.notice.sentence.text().startswith("Undone: ")
    assert not opened.menus.undo.isEnabled()
    opened.redo()
    assert opened.workspace.data.calls


def test_undo_without_a_change_is_refused_in_words(opened):
    opened.undo()
    assert opened.notice.sentence.text() == "There is nothing to undo."


def test_back_returns_to_the_page_and_the_period(opened):
    assert not opened.menus.back.isEnabled()
    opened.period_box.choose(parse_period("2016"))
    opened.show_page("costs")
    opened.period_box.choose(parse_period("2016-03"))
    opened.workspace.go(Aim("journal", EntryFilter(categories=frozenset({Nature.ENERGY}))))
    assert opened.view.page.key == "journal"
    opened.back()
    assert opened.view.page.key == "costs"
    assert opened.workspace.period == parse_period("2016-03")
    opened.back()
    assert opened.view.page.key == "dashboard"
    assert opened.workspace.period == parse_period("2016")
    assert not opened.menus.back.isEnabled()


def test_the_navigation_and_the_menu_show_pages(opened):
    opened.view.navigation.setCurrentRow(3)
    assert opened.view.page.key == "costs"
    opened.show_page("budget")
    assert opened.view.navigation.currentItem().toolTip().startswith("Budget")


def test_find_puts_the_cursor_in_the_filter_box(opened, qtbot):
    opened.show_page("journal")
    opened.activateWindow()
    qtbot.waitUntil(lambda: opened.isActiveWindow())
    opened.start_finding()
    assert QApplication.focusWidget().accessibleName() == "Filter"


@pytest.mark.usefixtures("french")
def test_the_language_changes_at_once_and_stays(opened, settings):
    settings.language = "en"
    opened.set_language("fr")
    assert opened.view.navigation.item(0).text() == "Tableau de bord"
    assert settings.language == "fr"
    opened.show_page("costs")
    opened.set_language("en")
    assert opened.view.page.key == "costs"
    assert opened.view.navigation.item(0).text() == "Dashboard"


def test_light_and_dark(opened, settings):
    opened.set_dark(True)
    assert theme.is_dark()
    assert settings.dark is True
    opened.set_dark(False)
    assert not theme.is_dark()


def test_a_copy_is_saved_under_a_name_that_is_asked_for(opened, tmp_path):
    opened.actions_on_book.save_copy()
    asked = dialog(QFileDialog)
    asked.fileSelected.emit(str(tmp_path / "copie"))
    asked.reject()
    assert (tmp_path / "copie.equilibre").is_file()
    assert "copie.equilibre" in opened.notice.sentence.text()


def test_an_empty_book_is_made_from_its_settings(window, tmp_path):
    window.files.ask_and_create()
    form = dialog(NewBookDialog)
    form.name.type_in("La Ruche")
    form.begin.type_in("1/7/2016")
    form.area.type_in("1200")
    form.confirm()
    asked = dialog(QFileDialog)
    asked.fileSelected.emit(str(tmp_path / "ruche.equilibre"))
    asked.reject()
    assert window.workspace.data.building.name == "La Ruche"
    assert window.workspace.data.building.books_begin == date(2016, 7, 1)
    assert window.windowTitle() == "La Ruche – Équilibre"


def test_a_workbook_with_faults_lists_them_all_and_makes_no_book(window, tmp_path, qtbot):
    from openpyxl import Workbook

    workbook = Workbook()
    workbook.save(tmp_path / "vide.xlsx")
    window.files.ask_and_create_from_workbook()
    asked = dialog(QFileDialog)
    asked.fileSelected.emit(str(tmp_path / "vide.xlsx"))
    asked.reject()
    where = dialog(QFileDialog)
    where.fileSelected.emit(str(tmp_path / "neuf.equilibre"))
    where.reject()
    qtbot.waitUntil(
        lambda: any(isinstance(w, IssuesDialog) for w in QApplication.topLevelWidgets()), timeout=20_000
    )
    issues = dialog(IssuesDialog)
    assert len(issues.table.model.shown) >= 4
    issues.reject()
    assert not (tmp_path / "neuf.equilibre").exists()
    assert welcome(window) is not None


def test_the_window_remembers_its_period_for_each_book(opened, settings, path):
    opened.period_box.choose(parse_period("2016-02"))
    opened.close_book()
    assert settings.period_of(path) == parse_period("2016-02")
    assert settings.recent == []
    assert welcome(opened) is not None


def test_settings_that_make_no_sense_are_left_aside(tmp_path):
    store = QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)
    store.setValue("language", "tlh")
    store.setValue("theme", "pink")
    store.setValue("recent", str(tmp_path / "gone.equilibre"))
    store.sync()
    settings = Settings(tmp_path / "s.ini")
    assert (settings.language, settings.dark, settings.recent) == ("fr", None, [])
    assert settings.period_of(tmp_path / "gone.equilibre") is None


def test_names_of_files(tmp_path):
    assert safe_name("Le Périscope: 2016/17?") == "Le Périscope- 2016-17-"
    assert safe_name(" . ") == "dossier"
    (tmp_path / "a.equilibre").touch()
    assert free_name(tmp_path / "a.equilibre").name == "a-2.equilibre"
    assert with_suffix(tmp_path / "a.b", ".xlsx").name == "a.b.xlsx"
    assert with_suffix(tmp_path / "a.XLSX", ".xlsx").name == "a.XLSX"


@pytest.mark.usefixtures("french")
def test_messages_are_said_in_the_language_shown():
    message = translate("Core", "“{text}” is not a date: 31/12/2016 is expected.").format(text="hier")
    said = "«\u202fhier\u202f» n’est pas une date\u00a0: une date comme 31/12/2016 est attendue."
    assert language.say(message) == said
