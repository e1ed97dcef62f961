"""The buttons above the page of simulations and the menu of what is done with a scenario."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QToolButton

from views.chosen_button import show_chosen
from views.simulation.solving import LEVERS, lever_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from views.page import Page
    from views.simulation.drafts import Draft
    from views.simulation.keeping import Keeping
    from views.simulation.scenario_files import ScenarioFiles


class ActionsBar:
    """Makes the page's actions, and enables those that suit the scenario shown.

    `solve(lever)` and `compare(shown)` are what the page does itself.
    """

    def __init__(
        self,
        page: Page,
        keeping: Keeping,
        files: ScenarioFiles,
        solve: Callable[[str], object],
        compare: Callable[[bool], object],
    ) -> None:
        translate = QCoreApplication.translate
        self._writes = not page.workspace.book.read_only
        self.solve, levers = page.add_menu("find", translate("Simulation", "Search for balance"))
        for lever in LEVERS:
            action = levers.addAction(lever_words(lever))
            action.triggered.connect(lambda _=False, lever=lever: solve(lever))
        self.compare = page.add_action(
            "table", translate("Simulation", "Compare"), lambda: None, writes=False
        )
        self.compare.setCheckable(True)
        self.compare.toggled.connect(compare)
        self.compare.toggled.connect(self.restyle)
        self.adopt = page.add_action("done", translate("Simulation", "Adopt…"), keeping.adopt)
        words = translate("Simulation", "Export for the board…")
        self.board = page.add_action("export", words, files.ask_and_export_board, writes=False)
        _, menu = page.add_menu("settings", translate("Simulation", "Scenario"))
        page.add_to_menu(menu, translate("Simulation", "New"), keeping.new, "Ctrl+Alt+N")
        self.save = page.add_to_menu(menu, translate("Simulation", "Save"), keeping.save)
        self.rename = page.add_to_menu(menu, translate("Simulation", "Rename…"), keeping.rename, "F2")
        page.add_to_menu(menu, translate("Simulation", "Copy"), keeping.copy, "Ctrl+D")
        self.delete = page.add_to_menu(menu, translate("Simulation", "Delete"), keeping.delete)
        menu.addSeparator()
        self.present = page.add_to_menu(menu, translate("Simulation", "Mark as presented…"), keeping.present)
        menu.addSeparator()
        page.add_to_menu(menu, translate("Simulation", "Open a file…"), files.ask_and_read)
        page.add_to_menu(menu, translate("Simulation", "Save as a file…"), files.ask_and_write)

    def restyle(self) -> None:
        """Show which button is down, on a light or a dark ground."""
        for button in self.compare.associatedObjects():
            if isinstance(button, QToolButton):
                show_chosen(button)

    def enable(self, draft: Draft, *, sound: bool) -> None:
        """Only what can be done with this scenario, `sound` where it can be worked out.

        While several are compared, none of them is searched, adopted or exported.
        """
        alone = sound and not self.compare.isChecked()
        self.solve.setEnabled(alone and not draft.settled)
        adopted = draft.saved is not None and draft.saved.adopted is not None
        self.adopt.setEnabled(alone and self._writes and not adopted and bool(draft.plan.rents))
        self.board.setEnabled(alone)
        for action in (self.save, self.rename, self.present):
            action.setEnabled(self._writes and not draft.settled)
        self.delete.setEnabled(self._writes or draft.saved is None)
