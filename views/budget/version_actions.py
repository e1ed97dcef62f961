"""What is done with a version of the budget as a whole: new, copied into, named, voted, deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.changes.budget_versions import delete_version, rename_version, take_vote_back
from views.budget.copy_form import CopyForm, NewVersionForm
from views.budget.vote_form import VoteForm
from views.dialogs import opened
from views.name_form import NameForm

if TYPE_CHECKING:
    from collections.abc import Callable

    from models.budget_version import BudgetVersion
    from views.page import Page


class VersionActions:
    """Makes the menu of the page; `enable` leaves what suits the version shown.

    `shown()` is that version, `show(id)` shows another.
    """

    def __init__(
        self, page: Page, shown: Callable[[], BudgetVersion | None], show: Callable[[int], object]
    ) -> None:
        self._page, self._shown, self._show = page, shown, show
        self._workspace = page.workspace
        translate, add = QCoreApplication.translate, page.add_to_menu
        _, menu = page.add_menu("settings", translate("Budget", "Version"))
        self.new_action = add(menu, translate("Budget", "New version…"), self.new, "Ctrl+Alt+N")
        self.rename_action = add(menu, translate("Budget", "Rename…"), self.rename)
        menu.addSeparator()
        self.vote_action = add(menu, translate("Budget", "Mark as voted…"), self.vote)
        self.back_action = add(menu, translate("Budget", "Take the vote back"), self.take_back)
        menu.addSeparator()
        self.delete_action = add(menu, translate("Budget", "Delete the version"), self.delete)

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
        opened(NewVersionForm(self._workspace, self._shown(), self._show, self._page.window()))

    def copy(self) -> None:
        """Ask what to copy into the version shown; a year without one gets its first."""
        if shown := self._shown():
            opened(CopyForm(self._workspace, shown, self._page.window()))
        else:
            self.new()

    def rename(self) -> None:
        """Ask for another name."""
        if shown := self._shown():
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
        if shown := self._shown():
            opened(VoteForm(self._workspace, shown, self._page.window()))

    def take_back(self) -> None:
        """Make the voted version a draft again."""
        if shown := self._shown():
            self._workspace.do(lambda book: take_vote_back(book, shown.id))

    def delete(self) -> None:
        """Delete the version; the notice offers it back."""
        if shown := self._shown():
            self._workspace.do(lambda book: delete_version(book, shown.id))
