"""Every page and dialog of the window by name, for pictures of them all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.message import Issue, translate
from models.period import Period, Quarter
from views import desk_scenes, page_scenes
from views.about import AboutDialog
from views.backups import scenes as backup_scenes
from views.budget import scenes as budget_scenes
from views.closing import scenes as closing_scenes
from views.dialogs import opened
from views.issues_dialog import IssuesDialog
from views.language import say
from views.main_window import MainWindow
from views.new_book_dialog import NewBookDialog
from views.settings import Settings
from views.simulation import scenes as simulation_scenes
from views.workspace import Aim

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from views.scene import Scene


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
    # Before budgets and scenarios, whose changes would stand in the undo history and the status line.
    yield from desk_scenes.scenes(window)
    yield from budget_scenes.scenes(window)
    yield from simulation_scenes.scenes(window)
    yield "dashboard-first-year", lambda: _in_period(window, Period.of_quarter(Quarter(2016, 4)))
    yield "notice", lambda: _notice(window)
    yield "refusal", lambda: _refusal(window)
    yield "period-menu", lambda: _period_menu(window)
    yield from backup_scenes.scenes(window)
    yield "welcome", lambda: _welcome(window)
    yield "new-book", lambda: opened(NewBookDialog(window))
    yield "about", lambda: _shown(AboutDialog(window))
    yield "issues", lambda: _shown(_issues(window))
    yield "read-only", lambda: _read_only(window)
    # The last ones: what they close and correct cannot be undone, and would be seen in every other scene.
    yield from closing_scenes.scenes(window)


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
    title = translate("Core", "Record “{label}”").format(label="Électricité de mars")
    window.notice.tell(say(translate("Core", "Done: {title}").format(title=title)), undoable=True)
    return window


def _refusal(window: MainWindow) -> QWidget:
    refused = translate("Core", "Rent was called on lease {lease}: end it instead of deleting it.")
    window.refuse(refused.format(lease="L03"))
    return window


def _in_period(window: MainWindow, period: Period) -> QWidget:
    _page(window, "dashboard")
    window.show_tables(False)
    window.period_box.choose(period)
    return window


def _period_menu(window: MainWindow) -> QWidget:
    _page(window, "dashboard")
    box = window.period_box
    menu = box.menu_of(box.period.end.year)
    menu.popup(box.pick.mapToGlobal(box.pick.rect().bottomLeft()))
    return menu


def _welcome(window: MainWindow) -> QWidget:
    first = MainWindow(window.settings)
    first.resize(window.size())
    first.begin(None)
    return _shown(first)


def _issues(window: MainWindow) -> QWidget:
    text = translate("Core", "“{text}” is not in the calendar.")
    issues = [Issue(f"Baux!E{row}", "error", text.format(text=f"31/02/20{row}")) for row in (12, 15, 16)]
    message = translate(
        "Core", "“{file}” was not imported: nothing was written. Mend it where listed, then import it again."
    )
    return IssuesDialog(message.format(file="baux.xlsx"), issues, window)


def _read_only(window: MainWindow) -> QWidget:
    """The same book once more: the window of the pictures holds it already."""
    second = MainWindow(window.settings)
    second.resize(window.size())
    if window.workspace is not None:
        second.begin(window.workspace.book.path)
    return _shown(second)


def _shown(widget: QWidget) -> QWidget:
    widget.show()
    return widget
