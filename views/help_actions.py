"""Asking for help: F1 on a page or in a dialog opens that page's help; loaded when first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog, QWidget

    from views.help.window import HelpWindow
    from views.main_window import MainWindow

KEY = "F1"


class HelpActions(QObject):
    """Over the window given; it keeps the one help window there is."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._shown: HelpWindow | None = None
        self._language = ""

    def about_page(self) -> HelpWindow:
        """Open the help of the page shown, the first steps where no book is open."""
        from views.help.topics import FIRST

        return self.open(self._window.view.page.key if self._window.view else FIRST)

    def open(self, key: str) -> HelpWindow:
        """Open a help page by its key."""
        from views.help.window import HelpWindow
        from views.shortcuts import key_groups

        language = self._window.settings.language
        if self._shown is None or self._language != language:
            self.close()
            self._shown, self._language = HelpWindow(language, lambda: key_groups(self._window)), language
        self._shown.show_topic(key)
        self._shown.show()
        self._shown.raise_()
        self._shown.activateWindow()
        return self._shown

    def close(self) -> None:
        """Close the help window, if there is one."""
        if self._shown is not None:
            self._shown.close()
            self._shown.deleteLater()
            self._shown = None


def explained(dialog: QDialog) -> None:
    """Let F1 in a dialog open the help of the page under it."""
    shortcut = QShortcut(QKeySequence(KEY), dialog)
    shortcut.activated.connect(lambda: _ask(dialog))


def _ask(dialog: QWidget) -> None:
    above = dialog.parentWidget()
    while above is not None:
        found = above.findChildren(HelpActions)
        if found:
            found[0].about_page()
            return
        above = above.parentWidget()
