"""What tests of the window stand on: an open book and the window's page around it."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QDialog

from app.changes.rents import call_rents
from models.period import parse_period
from tests.views.page_book import QUARTER, small_book
from views.background import end_all
from views.main_window import MainWindow
from views.settings import Settings
from views.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from views.page import Page

P = TypeVar("P", bound="Page")


@pytest.fixture(autouse=True)
def widgets_gone(qapp: QApplication) -> Iterator[None]:
    """Let what a test closed go now: collected in the middle of another painting, it would crash Qt."""
    yield
    # Work beside a window outlives it, and would be heard of in the next test.
    end_all(qapp)
    qapp.processEvents()
    qapp.sendPostedEvents(None, int(QEvent.Type.DeferredDelete))
    qapp.processEvents()
    gc.collect()


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """The small book, open on the first quarter of 2016."""
    made = Workspace(small_book(tmp_path), QUARTER)
    yield made
    made.close()


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    """The window on the small book, in English, the rents of January 2016 called."""
    book = small_book(tmp_path)
    call_rents(book, parse_period("2016-01"))
    book.close()
    settings = Settings(tmp_path / "settings.ini")
    settings.language = "en"
    made = MainWindow(settings)
    qtbot.addWidget(made)
    made.begin(book.path)
    made.show()
    yield made
    made.close()


@pytest.fixture
def show(workspace: Workspace, qtbot: QtBot) -> Iterator[Callable[[type[P]], P]]:
    """Show a page of the book by its class; dialogs that a test leaves open go with it."""

    def shown(kind: type[P]) -> P:
        page = kind(workspace)
        qtbot.addWidget(page)
        page.resize(1100, 700)
        page.show()
        return page

    yield shown
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog):
            widget.close()
