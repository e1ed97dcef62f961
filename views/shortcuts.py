"""Every key that does something now, read from the menus, buttons and pages themselves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator

    from views.main_window import MainWindow


@dataclass(frozen=True, slots=True)
class Key:
    """A key, or keys pressed together, as the system writes them, and what they do."""

    keys: str
    words: str


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """Keys that belong together under a title."""

    title: str
    keys: tuple[Key, ...]


def key_groups(window: MainWindow) -> list[KeyGroup]:
    """The page shown first, then menus, pages and the period; last what every table and form knows."""
    groups = []
    if window.view is not None:
        page = window.view.page
        groups.append(KeyGroup(page.title(), tuple(_of_actions(page.actions()))))
    menus = window.menuBar().findChildren(QMenu)
    groups += [KeyGroup(_plain(menu.title()), tuple(_of_actions(menu.actions()))) for menu in menus]
    if window.view is not None:
        pages = QCoreApplication.translate("Shortcuts", "Pages")
        groups.append(KeyGroup(pages, tuple(_of_shortcuts(window.view))))
        period = QCoreApplication.translate("Shortcuts", "Period")
        groups.append(KeyGroup(period, tuple(_of_buttons(window.period_box))))
    groups += _everywhere()
    return [group for group in groups if group.keys]


def _everywhere() -> list[KeyGroup]:
    """What tables, forms and charts answer to by themselves, as they do in every program."""
    translate = QCoreApplication.translate
    tables = (
        ("Return", translate("Shortcuts", "Open the selected line")),
        ("F2", translate("Shortcuts", "Edit the cell or the line")),
        ("Ctrl+C", translate("Shortcuts", "Copy the selected lines, for Excel")),
        ("Ctrl+V", translate("Shortcuts", "Paste cells copied from Excel, where amounts can be typed")),
        ("Ctrl+A", translate("Shortcuts", "Select all lines")),
        ("T", translate("Shortcuts", "Chart or table, with the focus on a chart's button")),
    )
    forms = (
        ("Return", translate("Shortcuts", "Confirm")),
        ("Esc", translate("Shortcuts", "Leave without changing anything; empty the filter")),
        ("Tab", translate("Shortcuts", "To the next field")),
    )
    named = ((translate("Shortcuts", "In tables"), tables), (translate("Shortcuts", "In forms"), forms))
    return [
        KeyGroup(title, tuple(Key(_shown(QKeySequence(keys)), words) for keys, words in found))
        for title, found in named
    ]


def _of_actions(actions: list[QAction]) -> Iterator[Key]:
    for action in actions:
        if action.isEnabled() and not action.shortcut().isEmpty() and action.menu() is None:
            yield Key(_shown(action.shortcut()), action.whatsThis() or _plain(action.text()))


def _of_shortcuts(widget: QWidget) -> Iterator[Key]:
    for shortcut in widget.findChildren(QShortcut):
        if shortcut.whatsThis():
            yield Key(_shown(shortcut.key()), shortcut.whatsThis())


def _of_buttons(widget: QWidget) -> Iterator[Key]:
    for button in widget.findChildren(QAbstractButton):
        if button.isEnabled() and not button.shortcut().isEmpty():
            yield Key(_shown(button.shortcut()), button.accessibleName() or _plain(button.text()))


def _shown(keys: QKeySequence) -> str:
    return keys.toString(QKeySequence.SequenceFormat.NativeText)


def _plain(text: str) -> str:
    """A menu's words without the sign of its letter and its dots."""
    return text.replace("&", "").removesuffix("…")
