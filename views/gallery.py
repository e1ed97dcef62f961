"""Every page and dialog of the window by name, for pictures of them all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.book import ReadOnlyBookError
from models.message import translate
from views import page_scenes
from views.language import say
from views.main_window import MainWindow
from views.settings import Settings
from views.workspace import Aim

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

Scene = tuple[str, "Callable[[], QWidget]"]


def window(book: Path) -> MainWindow:
    """The window on a book, with settings of its own beside it."""
    shown = MainWindow(Settings(book.with_suffix(".settings.ini")))
    shown.begin(book)
    return shown


def scenes(window: MainWindow) -> Iterator[Scene]:
    """Each scene's name, and what brings it about and returns the widget to picture."""
    yield "dashboard", lambda: _page(window, "dashboard")
    yield "dashboard-tables", lambda: _tables(window, shown=True)
    yield from page_scenes.scenes(window)
    yield "notice", lambda: _notice(window)
    yield "refusal", lambda: _refusal(window)


def _page(window: MainWindow, key: str) -> QWidget:
    window.notice.hide()
    if window.view is not None:
        window.view.go(Aim(key))
    return window


def _tables(window: MainWindow, *, shown: bool) -> QWidget:
    _page(window, "dashboard")
    window.show_tables(shown)
    return window


def _notice(window: MainWindow) -> QWidget:
    _tables(window, shown=False)
    window.notice.tell(
        say(translate("Core", "Written: {file}").format(file="Sicoval 2016-T4.xlsx")), undoable=True
    )
    return window


def _refusal(window: MainWindow) -> QWidget:
    window.refuse(ReadOnlyBookError(None).message)
    return window
