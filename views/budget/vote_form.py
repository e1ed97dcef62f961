"""Asking on what day a budget was voted."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.changes.budget_versions import vote_version
from views.fields import DateField
from views.form_dialog import FormDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from models.budget_version import BudgetVersion
    from views.workspace import Workspace


class VoteForm(FormDialog):
    """The day of the vote, and what follows from it."""

    def __init__(self, workspace: Workspace, version: BudgetVersion, parent: QWidget | None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            translate("Budget", "Mark “{name}” of {year} as voted").format(
                name=version.name, year=version.year
            ),
            translate("Budget", "Mark as voted"),
            self._vote,
            parent,
        )
        self._workspace, self._version = workspace, version
        today = date.today()  # noqa: DTZ011 - the treasurer's own calendar day
        self.day = DateField(translate("Budget", "Voted on"), today.year, required=True)
        self.day.set_value(today)
        self.add(self.day)
        self.add_sentence(
            translate(
                "Budget",
                "The version is then in force whatever others there are, and its amounts do not change any "
                "more. To change them then, make a new version.",
            )
        )

    def _vote(self) -> None:
        if day := self.day.value():
            vote_version(self._workspace.book, self._version.id, day)
