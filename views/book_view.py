"""An open book in the window: the navigation, the page shown, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from views.banner import read_only_banner
from views.dashboard.page import DashboardPage
from views.navigation import Navigation
from views.pages import PAGES
from views.workspace import Aim

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from models.period import Period
    from views.page import Page
    from views.workspace import Workspace

_LONGEST_WAY = 50
_NARROW = 1120


class BookView(QWidget):
    """Makes each page when it is first shown. `page_shown` carries the page's key."""

    page_shown = Signal(str)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.navigation = Navigation(PAGES)
        self.pages: dict[str, Page] = {}
        self._stack = QStackedWidget()
        self._way: list[tuple[Aim, Period]] = []
        self._here = Aim(PAGES[0].key)
        self._lay_out()
        self.navigation.chosen.connect(lambda key: self.go(Aim(key)))
        workspace.aimed.connect(self.go)
        for index, page in enumerate(PAGES):
            shortcut = QShortcut(QKeySequence(f"Ctrl+{index + 1}"), self)
            shortcut.setWhatsThis(page.title)
            shortcut.activated.connect(lambda key=page.key: self.go(Aim(key)))
        self._show(self._here)

    @property
    def page(self) -> Page:
        """The page shown."""
        return self.pages[self._here.page]

    @property
    def dashboard(self) -> DashboardPage:
        """The first page."""
        page = self.pages["dashboard"]
        if not isinstance(page, DashboardPage):
            raise TypeError(page)
        return page

    @property
    def can_go_back(self) -> bool:
        """Whether another page was shown before."""
        return bool(self._way)

    def go(self, aim: Aim) -> None:
        """Show a page, and remember the one shown before."""
        if aim == self._here:
            self._show(aim)
            return
        self._way = [*self._way, (self._here, self.workspace.period)][-_LONGEST_WAY:]
        self._show(aim)

    def back(self) -> None:
        """Show the page shown before, with its period."""
        if self._way:
            aim, period = self._way.pop()
            self.workspace.set_period(period)
            self._show(aim)

    def show_banner(self, banner: QWidget) -> None:
        """Show a banner over the pages."""
        self._right.insertWidget(0, banner)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the width to the page where there is little."""
        super().resizeEvent(event)
        self.navigation.collapse(self.width() < _NARROW)

    def _show(self, aim: Aim) -> None:
        self._here = aim
        page = self.pages.get(aim.page) or self._make(aim.page)
        page.arrive(aim)
        self._stack.setCurrentWidget(page)
        self.navigation.show_key(aim.page)
        self.page_shown.emit(aim.page)

    def _make(self, key: str) -> Page:
        entry = next(page for page in PAGES if page.key == key)
        page = entry.make(self.workspace)
        self.pages[key] = page
        self._stack.addWidget(page)
        return page

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        if self.workspace.book.read_only:
            right.addWidget(read_only_banner(self.workspace.book.holder))
        right.addWidget(self._stack, 1)
        self._right = right
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.navigation, 0, Qt.AlignmentFlag(0))
        row.addLayout(right, 1)
        self.setFocusProxy(self.navigation)
