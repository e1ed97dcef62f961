"""The buttons above the page of simulations and the menu of what is done with a scenario."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QToolButton

from views import icons
from views.simulation.solving import LEVERS, lever_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from views.simulation.drafts import Draft
    from views.simulation.page import SimulationPage


class ActionsBar:
    """Makes the page's actions, and enables those that suit the scenario shown."""

    def __init__(self, page: SimulationPage) -> None:
        translate, keeping, files = QCoreApplication.translate, page.keeping, page.files
        self._page = page
        self._writes = not page.workspace.book.read_only
        self.solve, levers = self._menu("find", translate("Simulation", "Search for balance"))
        for lever in LEVERS:
            action = levers.addAction(lever_words(lever))
            action.triggered.connect(lambda _=False, lever=lever: page.solve(lever))
        self.compare = page.add_action(
            "table", translate("Simulation", "Compare"), lambda: None, writes=False
        )
        self.compare.setCheckable(True)
        self.compare.toggled.connect(page.compare)
        self.adopt = page.add_action("done", translate("Simulation", "Adopt…"), keeping.adopt)
        words = translate("Simulation", "Export for the board…")
        self.board = page.add_action("export", words, files.ask_and_export_board, writes=False)
        _, menu = self._menu("settings", translate("Simulation", "Scenario"))
        self._add(menu, translate("Simulation", "New"), keeping.new, "Ctrl+Alt+N")
        self.save = self._add(menu, translate("Simulation", "Save"), keeping.save)
        self.rename = self._add(menu, translate("Simulation", "Rename…"), keeping.rename, "F2")
        self._add(menu, translate("Simulation", "Copy"), keeping.copy, "Ctrl+D")
        self.delete = self._add(menu, translate("Simulation", "Delete"), keeping.delete)
        menu.addSeparator()
        self.present = self._add(menu, translate("Simulation", "Mark as presented…"), keeping.present)
        menu.addSeparator()
        self._add(menu, translate("Simulation", "Open a file…"), files.ask_and_read)
        self._add(menu, translate("Simulation", "Save as a file…"), files.ask_and_write)

    def enable(self, draft: Draft) -> None:
        """Only what can be done with this scenario."""
        self.solve.setEnabled(not draft.settled)
        self.adopt.setEnabled(self._writes and not (draft.saved and draft.saved.adopted))
        for action in (self.save, self.rename, self.present):
            action.setEnabled(self._writes and not draft.settled)
        self.delete.setEnabled(self._writes or draft.saved is None)

    def _menu(self, icon: str, text: str) -> tuple[QToolButton, QMenu]:
        button = QToolButton()
        button.setText(text)
        icons.put(button, icon, self._page.palette())
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setIconSize(QSize(16, 16))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        menu = QMenu(button)
        button.setMenu(menu)
        self._page.actions_row.addWidget(button)
        return button, menu

    def _add(self, menu: QMenu, text: str, slot: Callable[[], object], shortcut: str = "") -> QAction:
        action = menu.addAction(text)
        action.triggered.connect(lambda: slot())
        if shortcut:
            action.setShortcut(QKeySequence(shortcut))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self._page.addAction(action)
        return action
