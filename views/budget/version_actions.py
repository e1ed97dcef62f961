"""What is done with a version of the budget as a whole: new, copied into, named, voted, deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence

from app.changes.budget_versions import delete_version, rename_version, take_vote_back
from views.budget.copy_form import CopyForm, NewVersionForm
from views.budget.vote_form import VoteForm
from views.dialogs import opened
from views.name_form import NameForm

if TYPE_CHECKING:
    from collections.abc import Callable

    from models.budget_version import BudgetVersion
    from views.budget.page import BudgetPage


class VersionActions(QObject):
    """Makes the menu of the page; `enable` leaves what suits the version shown."""

    def __init__(self, page: BudgetPage) -> None:
        super().__init__(page)
        self._page = page
        self._workspace = page.workspace
        translate = QCoreApplication.translate
        _, self.menu = page.add_menu("settings", translate("Budget", "Version"))
        self.new_action = self._add(translate("Budget", "New version…"), self.new, "Ctrl+Alt+N")
        self.rename_action = self._add(translate("Budget", "Rename…"), self.rename)
        self.menu.addSeparator()
        self.vote_action = self._add(translate("Budget", "Mark as voted…"), self.vote)
        self.back_action = self._add(translate("Budget", "Take the vote back"), self.take_back)
        self.menu.addSeparator()
        self.delete_action = self._add(translate("Budget", "Delete the version"), self.delete)

    def enable(self, shown: BudgetVersion | None) -> None:
        """Only what can be done with this version."""
        writes = not self._workspace.book.read_only
        voted, draft = bool(shown and shown.voted), bool(shown and not shown.voted)
        self.new_action.setEnabled(writes)
        self.back_action.setEnabled(writes and voted)
        for action in (self.rename_action, self.vote_action, self.delete_action):
            action.setEnabled(writes and draft)

    def new(self) -> None:
        """Ask for a name and what to begin from, then show the version made."""
        page = self._page
        opened(NewVersionForm(self._workspace, page.shown, page.show_version, page.window()))

    def copy(self) -> None:
        """Ask what to copy into the version shown; a year without one gets its first."""
        if self._page.shown is None:
            self.new()
        else:
            opened(CopyForm(self._workspace, self._page.shown, self._page.window()))

    def rename(self) -> None:
        """Ask for another name."""
        if shown := self._page.shown:
            words = QCoreApplication.translate("Budget", "Name of the version")
            book = self._workspace.book
            opened(
                NameForm(
                    words,
                    shown.name,
                    lambda name: rename_version(book, shown.id, name),
                    self._page.window(),
                )
            )

    def vote(self) -> None:
        """Ask for the day of the vote."""
        if shown := self._page.shown:
            opened(VoteForm(self._workspace, shown, self._page.window()))

    def take_back(self) -> None:
        """Make the voted version a draft again."""
        if shown := self._page.shown:
            self._workspace.do(lambda book: take_vote_back(book, shown.id))

    def delete(self) -> None:
        """Delete the version; the notice offers it back."""
        if shown := self._page.shown:
            self._workspace.do(lambda book: delete_version(book, shown.id))

    def _add(self, text: str, slot: Callable[[], object], shortcut: str = "") -> QAction:
        action = self.menu.addAction(text)
        action.triggered.connect(lambda: slot())
        if shortcut:
            action.setShortcut(QKeySequence(shortcut))
            self._page.addAction(action)
        return action
