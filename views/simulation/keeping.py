"""What is done with a scenario as a whole: new, saved, named, copied, deleted, presented, adopted."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from app.changes.scenarios import (
    copy_scenario,
    delete_scenario,
    present_scenario,
    rename_scenario,
    save_scenario,
)
from models.message import UserError, translate
from views.dialogs import opened
from views.name_form import NameForm
from views.simulation.scenario_forms import AdoptForm, PresentForm

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from views.simulation.drafts import Draft, Drafts
    from views.workspace import Workspace


class Keeping(QObject):
    """Acts on the scenario shown. `changed()` where the tabs or the one shown are others."""

    changed = Signal()

    def __init__(self, workspace: Workspace, drafts: Callable[[], Drafts], parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._drafts = drafts
        self._parent = parent

    def new(self) -> None:
        """Begin a scenario that moves nothing."""
        drafts = self._drafts()
        drafts.open(drafts.blank(self._workspace.data))
        self.changed.emit()

    def save(self) -> None:
        """Keep the scenario in the book under its name."""
        draft = self._draft
        self._workspace.do(lambda book: save_scenario(book, self._unsettled(draft).plan))

    def rename(self) -> None:
        """Ask for another name."""
        draft = self._draft
        words = QCoreApplication.translate("Simulation", "Name of the scenario")
        opened(
            NameForm(words, draft.plan.name, lambda name: self._rename(draft, name), self._parent.window())
        )

    def copy(self) -> None:
        """Go on with a copy."""
        draft, drafts = self._draft, self._drafts()
        words = QCoreApplication.translate("Simulation", "{name} (copy)").format(name=draft.plan.name)
        if draft.saved is None or draft.dirty or self._workspace.book.read_only:
            drafts.open(replace(draft.plan, name=words))
        else:
            key, name = draft.saved.id, drafts.free_name(words)
            if self._workspace.do(lambda book: copy_scenario(book, key, name)) is not None:
                drafts.choose(len(drafts.all) - 1)
        self.changed.emit()

    def delete(self) -> None:
        """Take the scenario away; the notice offers it back where the book kept it."""
        draft, drafts = self._draft, self._drafts()
        if draft.saved is not None:
            key = draft.saved.id
            if draft.saved.adopted:
                self._workspace.do(lambda book: delete_scenario(book, key))
                return
            drafts.close(self._workspace.data)
            self._workspace.do(lambda book: delete_scenario(book, key))
        else:
            drafts.close(self._workspace.data)
        self.changed.emit()

    def present(self) -> None:
        """Ask for the day and keep the figures as they are now."""
        draft = self._draft
        opened(PresentForm(draft.plan.name, lambda day: self._present(draft, day), self._parent.window()))

    def adopt(self) -> None:
        """Ask for the decision and turn the rent levers into steps of the leases."""
        plan = self._draft.plan
        form = self._workspace.do(lambda _: AdoptForm(self._workspace, plan, self._parent.window()))
        if form is not None:
            opened(form)

    @property
    def _draft(self) -> Draft:
        return self._drafts().current

    def _unsettled(self, draft: Draft) -> Draft:
        """Refuse to take the place of another scenario that the book keeps under this name."""
        others = (saved for saved in self._workspace.data.scenarios if saved != draft.saved)
        if any(saved.name == draft.plan.name for saved in others):
            text = translate("Core", "A scenario is called “{name}” already: choose another name.")
            raise UserError(text.format(name=draft.plan.name))
        return draft

    def _rename(self, draft: Draft, name: str) -> None:
        if name == draft.plan.name:
            return
        if draft.saved is not None:
            rename_scenario(self._workspace.book, draft.saved.id, name)
        elif any(saved.name == name for saved in self._workspace.data.scenarios):
            text = translate("Core", "A scenario is called “{name}” already: choose another name.")
            raise UserError(text.format(name=name))
        draft.plan = replace(draft.plan, name=name)
        self.changed.emit()

    def _present(self, draft: Draft, day: date) -> None:
        if draft.dirty:
            save_scenario(self._workspace.book, self._unsettled(draft).plan)
        if draft.saved is not None:
            present_scenario(self._workspace.book, draft.saved.id, day)
