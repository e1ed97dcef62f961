"""Help pages and keys: both languages alike, links lead somewhere, keys named exist, none does two things."""

from __future__ import annotations

import re
from collections import Counter
from functools import partial

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QAction, QKeySequence, QPalette, QShortcut, QTextFrameFormat, QTextTable
from PySide6.QtWidgets import QAbstractButton, QMenu

from app.changes.building import add_space
from app.paths import RESOURCES
from tests import factories
from tests.views.page_book import dialog
from views import theme
from views.help.topics import KEYS, topics
from views.help.window import HelpWindow
from views.leases.lease_form import LeaseForm
from views.pages import PAGES
from views.shortcuts import key_groups

FRENCH_KEYS = {
    "Maj": "Shift",
    "Suppr": "Del",
    "Gauche": "Left",
    "Droite": "Right",
    "Bas": "Down",
    "Page préc.": "PgUp",
    "Page suiv.": "PgDown",
}
KEY = re.compile(r"`((?:Ctrl|Alt|Maj|Shift)\+[^`]+|F\d+|Ins|Del|Suppr)`")


def headings(text):
    return [line.split(" ")[0] for line in text.splitlines() if line.startswith("#")]


def test_both_languages_have_the_same_pages_with_the_same_headings():
    french, english = topics("fr"), topics("en")
    assert [topic.key for topic in french] == [topic.key for topic in english]
    for one, other in zip(french, english, strict=True):
        assert headings(one.text) == headings(other.text), one.key
        assert one.text.count("](") == other.text.count("]("), one.key
        assert len(KEY.findall(one.text)) == len(KEY.findall(other.text)), one.key
        assert one.text.startswith("# ")
        assert len(one.text) > 400, f"{one.key} says too little to be of use"


@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_file_lies_about_and_each_page_of_the_window_has_one(language):
    files = {path.stem for path in (RESOURCES / "help" / language).iterdir()}
    assert files == set(KEYS)
    assert {page.key for page in PAGES} <= files


@pytest.mark.parametrize("language", ["fr", "en"])
def test_links_lead_to_pages(language):
    known = {f"{key}.md" for key in KEYS}
    for topic in topics(language):
        for target in re.findall(r"\]\(([^)]*)\)", topic.text):
            assert target in known, topic.key


def test_french_has_its_spaces():
    for topic in topics("fr"):
        assert not re.search(r" [;!?:»%€](\s|$)|« ", topic.text), topic.key


def change_twice_and_undo_once(window):
    """There is something to undo, and something to do again."""
    for number in (7, 8):
        window.workspace.do(partial(add_space, space=factories.space(code=f"S{number}")))
    window.workspace.undo()


def english(keys):
    for french, name in FRENCH_KEYS.items():
        keys = keys.replace(french, name)
    return QKeySequence(keys).toString()


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_key_named_exists(window, language):
    """Where a page's own help names a key, it acts on that page; elsewhere on any."""
    active = {}
    for page in PAGES:
        window.show_page(page.key)
        listed = {key.keys for group in key_groups(window) for key in group.keys}
        active[page.key] = listed | {keys for keys, _ in bound_keys(window)}
    anywhere = set().union(*active.values())
    for topic in topics(language):
        for keys in KEY.findall(topic.text):
            assert english(keys) in active.get(topic.key, anywhere), (topic.key, keys)


def bound_keys(window):
    """Every key that acts while the page shown has the focus, or would on another line, with what it does."""
    page, found = window.view.page, []
    for menu in window.menuBar().findChildren(QMenu):
        found += [(action.shortcut(), action.text()) for action in menu.actions()]
    found += [(action.shortcut(), action.text()) for action in page.actions()]
    for button in window.findChildren(QAbstractButton):
        if button.isVisible():
            found.append((button.shortcut(), button.accessibleName()))
    for shortcut in window.findChildren(QShortcut):
        parent = shortcut.parent()
        everywhere = shortcut.context() is Qt.ShortcutContext.WindowShortcut
        if everywhere or (parent.isVisible() and page.isAncestorOf(parent)):
            # Two tables may each have their own, since only one has the focus.
            where = "" if everywhere else f" {id(parent)}"
            found.append((shortcut.key(), f"{shortcut.whatsThis()}{where}"))
    return [(keys.toString(), words) for keys, words in found if not keys.isEmpty()]


@pytest.mark.parametrize("key", [page.key for page in PAGES])
def test_no_key_does_two_things_on_a_page(window, key):
    window.show_page(key)
    found = bound_keys(window)
    everywhere = Counter(keys for keys, words in found if not words.strip().isdigit())
    assert [keys for keys, times in everywhere.items() if times > 1] == []
    assert {"Ctrl+Z", "Ctrl+F", "F1", "Ctrl+P", "Ctrl+S", "Ctrl+1", "Alt+Left"} <= set(everywhere)


def help_on(window):
    action = next(
        action for action in window.findChildren(QAction) if action.shortcut() == QKeySequence("F1")
    )
    action.trigger()
    return window.help._shown


@pytest.mark.parametrize("key", [page.key for page in PAGES])
def test_f1_opens_the_help_of_the_page_shown(window, key):
    window.show_page(key)
    shown = help_on(window)
    assert shown.key == key
    assert shown.isVisible()
    title = next(topic.title for topic in topics("en") if topic.key == key)
    assert shown.browser.toPlainText().startswith(title)
    assert shown.contents.currentItem().text() == title


def test_f1_in_a_dialog_opens_the_help_of_the_page_under_it(window):
    window.show_page("leases")
    window.view.page.add_lease()
    form = dialog(LeaseForm)
    next(each for each in form.findChildren(QShortcut) if each.key() == QKeySequence("F1")).activated.emit()
    assert window.help._shown.key == "leases"
    form.reject()


def test_the_help_menu_lists_every_page(window):
    asked = []
    for key in KEYS:
        window.help.open(key)
        asked.append(window.help._shown.key)
    assert asked == list(KEYS)
    titles = {action.text() for menu in window.menuBar().findChildren(QMenu) for action in menu.actions()}
    for words in ("Help on this page", "First steps", "Keyboard shortcuts", "What the figures mean"):
        assert words in titles


@pytest.fixture
def shown(window):
    return window.help.open("first-steps")


def test_links_the_way_back_and_forward(shown):
    assert not shown.back_button.isEnabled()
    shown.browser.anchorClicked.emit(QUrl("leases.md"))
    shown.browser.anchorClicked.emit(QUrl("figures.md"))
    assert shown.key == "figures"
    shown.back_button.click()
    shown.back_button.click()
    assert shown.key == "first-steps"
    assert not shown.back_button.isEnabled()
    shown.forward_button.click()
    assert shown.key == "leases"
    shown.browser.anchorClicked.emit(QUrl("nowhere.md"))
    assert shown.key == "leases"


def test_the_search_lists_pages_by_their_words_and_shows_where(shown):
    shown.search.setText("fingerprint proves")
    assert [shown.contents.item(row).text() for row in range(shown.contents.count())] == [
        "Closings and exports",
        "What the figures mean",
    ]
    assert shown.key == "closing"
    assert shown.browser.textCursor().selectedText().casefold() == "fingerprint"
    shown.search.setText("zzz")
    assert shown.nothing.isVisible()
    shown.search.clear()
    assert shown.contents.count() == len(KEYS)


def test_the_keys_listed_are_those_of_the_page_shown(window):
    window.show_page("leases")
    text = window.help.open("shortcuts").browser.toPlainText()
    assert "New lease" in text
    assert "Ctrl+Shift+P" in text
    assert "Later period" in text
    window.show_page("budget")
    window.help.open("period")
    text = window.help.open("shortcuts").browser.toPlainText()
    assert "New lease" not in text
    assert "Budget an account" in text


def test_tables_have_all_their_lines_on_a_white_ground(window):
    """A raised border takes a lighter shade of a light grey, which is white."""
    browser = window.help.open("shortcuts").browser
    tables = [f for f in browser.document().rootFrame().childFrames() if isinstance(f, QTextTable)]
    assert tables
    solid = QTextFrameFormat.BorderStyle.BorderStyle_Solid
    assert {table.format().borderStyle() for table in tables} == {solid}


def test_keys_are_told_without_what_they_would_undo_and_only_while_they_act(window):
    def told():
        return {key.keys: key.words for group in key_groups(window) for key in group.keys}

    undo, redo = (
        QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        for keys in (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
    )
    assert {undo, redo}.isdisjoint(told())
    change_twice_and_undo_once(window)
    assert (told()[undo], told()[redo]) == ("Undo", "Redo")


def test_it_follows_light_and_dark_and_is_never_too_wide_to_be_read(window, shown, qtbot):
    window.set_dark(True)
    link = theme.palette(dark=True).color(QPalette.ColorRole.Link).name()
    qtbot.waitUntil(lambda: link in shown.browser.toHtml().lower())
    window.set_dark(None)
    shown.resize(1600, 700)
    qtbot.waitUntil(lambda: shown.browser.viewport().width() <= 700)


def test_another_language_has_its_own_help_and_it_closes_with_the_window(window, shown, qapp):
    assert shown.key == "first-steps"
    window.settings.language = "fr"
    assert window.help.open("costs").browser.toPlainText().startswith("Charges")
    window.close()
    assert not [each for each in qapp.topLevelWidgets() if isinstance(each, HelpWindow) and each.isVisible()]
