"""What every group of levers has: it shows a scenario, and tells the edits the user makes to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from views.simulation.group import Group

if TYPE_CHECKING:
    from collections.abc import Callable

    from models.book_data import BookData
    from models.scenario import Scenario

    Edit = Callable[[Scenario], Scenario]


class LeverGroup(Group):
    """`edited(edit, held)`: what to make of the scenario shown; `held` while a slider is held."""

    edited = Signal(object, bool)

    def show_plan(self, plan: Scenario, data: BookData) -> None:
        """Show a scenario's levers; nothing is emitted."""
        raise NotImplementedError

    def tell(self, edit: Edit, *, held: bool = False) -> None:
        """Tell an edit."""
        self.edited.emit(edit, held)
