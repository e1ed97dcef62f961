"""The page of simulations: what if, what would it take, and what does it do to each tenant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from models.scenario_rules import scenario_faults
from views import theme
from views.page import Empty, Page
from views.simulation.actions_bar import ActionsBar
from views.simulation.comparison import Compared, Comparison
from views.simulation.drafts import Drafts
from views.simulation.editor import Editor
from views.simulation.keeping import Keeping
from views.simulation.scenario_files import ScenarioFiles
from views.simulation.solving import search
from views.workspace import Aim

if TYPE_CHECKING:
    from pathlib import Path

    from models.book_data import BookData
    from models.period import Period
    from models.scenario import Scenario
    from views.printing.parts import Part


class SimulationPage(Page):
    """A tab for each scenario; one at a time under its levers, or several side by side."""

    key = "simulation"
    icon = "simulation"

    def title(self) -> str:
        """Name of the page."""
        return self.tr("Simulations")

    def empty(self, data: BookData) -> Empty | None:
        """A book without leases and entries has nothing to forecast."""
        if data.leases or data.entries:
            return None
        return Empty(
            self.tr("Simulations start from leases and entries; this book holds none yet."),
            self.tr("Go to tenants and leases"),
            lambda: self.workspace.go(Aim("leases")),
        )

    def build(self) -> QWidget:
        """Make the tabs, the levers with their results, and the comparison."""
        self.drafts = Drafts(self.workspace.data)
        self.keeping = Keeping(self.workspace, lambda: self.drafts, self)
        self.keeping.changed.connect(self._show_all)
        self.files = ScenarioFiles(self.workspace, lambda: self.drafts.current, self)
        self.files.opened_plan.connect(self._open)
        self.files.written.connect(self._say_written)
        self.tabs = QTabBar()
        self.tabs.setDocumentMode(True)
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setAccessibleName(self.tr("Scenarios"))
        self.tabs.currentChanged.connect(self._choose)
        self.tabs.tabBarDoubleClicked.connect(lambda _: self.keeping.rename())
        self.editor = Editor()
        self.editor.edited.connect(self._follow_edit)
        self.editor.levers.rents.tenants.refused.connect(self.workspace.refused)
        self.editor.results.chart.picked.connect(self.workspace.go)
        self.comparison = Comparison()
        self.comparison.ticked.connect(self._compare)
        self.comparison.chart.picked.connect(self.workspace.go)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.editor)
        self.stack.addWidget(self.comparison)
        self.actions_bar = ActionsBar(self, self.keeping, self.files, self.solve, self.compare)
        return self._laid_out()

    def refresh(self, data: BookData, period: Period) -> None:  # noqa: ARG002 - a scenario has its own horizon
        """Follow what the book keeps, and work out what is shown on it."""
        self.drafts.sync(data)
        self._show_all()

    def changeEvent(self, event: QEvent) -> None:
        """Follow light and dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._content is not None:
            self.editor.results.restyle()
            self.comparison.chart.restyle(theme.tones())
            self.actions_bar.restyle()

    def save(self) -> bool:
        """Keep the scenario shown in the book, where it can be kept."""
        if self._content is None or not self.actions_bar.save.isEnabled():
            return False
        self.keeping.save()
        return True

    def paper(self) -> list[Part]:
        """The scenario's name and its levers in words, then what is shown of it."""
        from app.exporting.lever_words import lever_sentences
        from views.printing.parts import Heading, Text

        shown = super().paper()
        if self._content is None or self.stack.currentWidget() is not self.editor:
            return shown
        plan = self.drafts.current.plan
        sentences = lever_sentences(self.workspace.data, plan)
        return [Heading(plan.name), *(Text(f"– {sentence}") for sentence in sentences), *shown]

    def solve(self, lever: str) -> None:
        """Look for balance by one lever."""
        self.editor.settle()
        draft = self.drafts.current
        if faults := scenario_faults(self.workspace.data, draft.plan):
            self.workspace.refused.emit(faults[0].message)
            return

        def show(plan: Scenario, sentence: str) -> None:
            if draft is self.drafts.current:
                self.editor.put(plan, sentence)

        search(self.workspace.data, draft.plan, lever, self, show, self.workspace.refuse)

    def compare(self, shown: bool) -> None:
        """Show scenarios side by side, or the one under its levers again."""
        self.actions_bar.compare.setChecked(shown)
        if shown:
            self.comparison.offer(self.drafts.all, self.drafts.index)
            self._compare()
        self.stack.setCurrentWidget(self.comparison if shown else self.editor)
        self.tabs.setEnabled(not shown)
        self.enable_actions()

    def enable_actions(self) -> None:
        """Offer only what can be done with the scenario shown."""
        self.actions_bar.enable(self.drafts.current, sound=self.editor.sound)

    def _follow_edit(self) -> None:
        self._name_tabs()
        self.enable_actions()

    def _show_all(self) -> None:
        self._name_tabs()
        self.editor.show_draft(self.workspace.data, self.drafts.current)
        if self.actions_bar.compare.isChecked():
            self.compare(True)
        self.enable_actions()

    def _name_tabs(self) -> None:
        """A tab for each scenario; a dot after the name of one that is not saved as it stands."""
        self.tabs.blockSignals(True)
        while self.tabs.count() > len(self.drafts.all):
            self.tabs.removeTab(self.tabs.count() - 1)
        for index, draft in enumerate(self.drafts.all):
            name = f"{draft.plan.name} •" if draft.dirty else draft.plan.name
            if index == self.tabs.count():
                self.tabs.addTab("")
            self.tabs.setTabText(index, name.replace("&", "&&"))
        self.tabs.setCurrentIndex(self.drafts.index)
        self.tabs.blockSignals(False)
        unsaved = any(draft.unsaved for draft in self.drafts.all)
        self.workspace.hold(self.tr("scenario not saved") if unsaved else "")

    def _choose(self, index: int) -> None:
        if index >= 0:
            self.drafts.choose(index)
            self._show_all()

    def _open(self, plan: Scenario) -> None:
        self.drafts.open(plan)
        self._show_all()

    def _compare(self) -> None:
        data = self.workspace.data
        ticked = (self.drafts.all[index] for index in self.comparison.chosen())
        chosen = [draft for draft in ticked if draft.settled or not scenario_faults(data, draft.plan)]
        compared = [Compared(draft.plan.name, draft.figures(data)) for draft in chosen]
        start = min((draft.plan.start for draft in chosen), default=self.drafts.current.plan.start)
        self.comparison.show_compared(data, start, compared)

    def _say_written(self, path: Path) -> None:
        self.editor.results.say(self.tr("Written: {file}").format(file=str(path)))

    def _laid_out(self) -> QWidget:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GRID)
        column.addWidget(self.tabs)
        column.addWidget(self.stack, 1)
        return content
