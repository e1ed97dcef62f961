"""What every group of levers has: it shows a scenario, and tells the edits the user makes to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal

from views.simulation.group import Group

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from models.book_data import BookData
    from models.message import Issue
    from models.scenario import Scenario
    from views.fields import Field

    Edit = Callable[[Scenario], Scenario]


class LeverGroup(Group):
    """`edited(edit, held)`: what to make of the scenario shown; `held` while a slider is held."""

    edited = Signal(object, bool)

    def show_plan(self, plan: Scenario, data: BookData) -> None:
        """Show a scenario's levers; nothing is emitted."""
        raise NotImplementedError

    def mark_faults(self, faults: Sequence[Issue]) -> None:
        """Mark in place what is wrong with a lever of this group; the column says all of it at its top."""

    def tell(self, edit: Edit, *, held: bool = False) -> None:
        """Tell an edit."""
        self.edited.emit(edit, held)


def mark_field(field: Field[Any], faults: Iterable[Issue]) -> None:
    """Mark a field with the first of its faults; without any, take the mark away."""
    fault = next(iter(faults), None)
    if fault:
        field.refuse(fault.message)
    else:
        field.clear_mark()
