"""The page of closings and exports: the quarters in a row, and everything about the one chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from app.reports.entry_filter import EntryFilter
from app.reports.quarters import QuarterState, quarter_state, quarter_states
from models.calling import uncalled
from models.closing_checklist import Item, Step, checklist, next_to_close
from models.period import Month, Period
from views import theme
from views.books.call_dialog import CallDialog
from views.books.keep_dialog import KeepDialog
from views.closing.close_dialogs import CloseDialog, ReopenDialog
from views.closing.exports_tab import ExportsTab
from views.closing.history_tab import HistoryTab
from views.closing.notices_dialog import NoticesDialog
from views.closing.preview_tab import PreviewTab
from views.closing.quarter_tab import QuarterTab
from views.closing.strip import QuarterStrip
from views.closing.templates_tab import TemplatesTab
from views.closing.versions_tab import VersionsTab
from views.dialogs import opened
from views.issues_dialog import IssuesDialog
from views.page import Page
from views.workspace import Aim

if TYPE_CHECKING:
    from collections.abc import Sequence

    from models.book_data import BookData
    from models.ledger import Entry
    from models.message import Issue
    from models.period import Quarter


class ClosingPage(Page):
    """The quarter chosen is that of the period's end; choosing another one moves the period."""

    key = "closing"
    icon = "closing"

    def title(self) -> str:
        """Name of the page."""
        return self.tr("Closings and exports")

    def build(self) -> QWidget:
        """Make the strip and the tabs."""
        self._read: frozenset[str] = frozenset()
        self.strip = QuarterStrip()
        self.quarter_tab = QuarterTab()
        self.exports = ExportsTab(self.workspace)
        self.preview = PreviewTab(self.workspace)
        self.history = HistoryTab()
        self.versions = VersionsTab(self.workspace)
        self.templates = TemplatesTab(self.workspace)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        for tab, words in (
            (self.quarter_tab, self.tr("Closing")),
            (self.exports, self.tr("Exports")),
            (self.preview, self.tr("Preview")),
            (self.versions, self.tr("What has changed")),
            (self.history, self.tr("History")),
            (self.templates, self.tr("Funders' templates")),
        ):
            self.tabs.addTab(tab, words)
        self._connect()
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GRID)
        column.addWidget(self.strip)
        column.addWidget(self.tabs, 1)
        return content

    def refresh(self, data: BookData, period: Period) -> None:  # noqa: ARG002 - the tabs ask for the quarter
        """Show the quarters, and the tab in front for the one chosen."""
        self.strip.show_quarters(quarter_states(data, self.quarter), self.quarter)
        self._show_tab()

    @property
    def quarter(self) -> Quarter:
        """The quarter chosen: the period's last, none before the books begin."""
        first = Month.of(self.workspace.data.building.books_begin).quarter
        return max(first, Month.of(self.workspace.period.end).quarter)

    @property
    def shown(self) -> QuarterState:
        """How far the quarter chosen has come."""
        return quarter_state(self.workspace.data, self.quarter)

    def items(self) -> list[Item]:
        """The checklist of the quarter chosen; notices count as read once each was."""
        items = checklist(self.workspace.data, self.quarter)
        notices = {_words(issue) for item in items if item.step is Step.READ for issue in item.issues}
        return checklist(self.workspace.data, self.quarter, notices_read=notices <= self._read)

    def choose(self, quarter: Quarter) -> None:
        """Show another quarter; the period follows."""
        self.workspace.set_period(Period.of_quarter(quarter))

    def close_quarter(self) -> None:
        """Ask once more, then close."""
        opened(CloseDialog(self.workspace, self.quarter, self))

    def reopen(self) -> None:
        """Ask why, then reopen."""
        opened(ReopenDialog(self.workspace, self.quarter, self))

    def mend(self, step: Step) -> None:
        """Lead to what a step of the checklist needs."""
        item = next(item for item in self.items() if item.step is step)
        if step is Step.PREVIOUS:
            self.choose(next_to_close(self.workspace.data))
        elif step is Step.CALLED:
            dialog = CallDialog(self.workspace, self)
            dialog.period.set_value(self._uncalled())
            opened(dialog)
        elif step is Step.KEPT:
            keep = KeepDialog(self.workspace, self)
            keep.month.set_value(Month.of(self.quarter.end))
            opened(keep)
        elif step is Step.CHECKED:
            opened(IssuesDialog(item.message, item.issues, self))
        else:
            opened(NoticesDialog(item, self._mark_as_read, self))

    def _uncalled(self) -> Period:
        """The quarter, from the first month on that some lease was left out in."""
        missing = next(uncalled(self.workspace.data, Month.of(self.quarter.end)), None)
        start = missing[0].start if missing else self.quarter.start
        return Period(min(start, self.quarter.start), self.quarter.end)

    def _mark_as_read(self, issues: Sequence[Issue]) -> None:
        self._read |= {_words(issue) for issue in issues}
        self._show_tab()

    def _show_tab(self) -> None:
        data, quarter, writes = self.workspace.data, self.quarter, not self.workspace.book.read_only
        tab = self.tabs.currentWidget()
        if tab is self.quarter_tab:
            shown = self.shown
            if shown.closing is None:
                self.quarter_tab.show_open(shown, self.items(), writes=writes)
            else:
                self.quarter_tab.show_closed(data, shown, writes=writes)
        elif tab is self.history:
            self.history.refresh(data)
        elif isinstance(tab, ExportsTab | PreviewTab | VersionsTab | TemplatesTab):
            tab.show_quarter(data, quarter)

    def _show_entry(self, entry: Entry) -> None:
        self.workspace.go(Aim("journal", EntryFilter(entry_ids=frozenset({entry.id}))))

    def _connect(self) -> None:
        self.strip.chosen.connect(self.choose)
        self.tabs.currentChanged.connect(lambda _: self._show_tab())
        self.quarter_tab.checklist.mend.connect(self.mend)
        self.quarter_tab.close_asked.connect(self.close_quarter)
        self.quarter_tab.reopen_asked.connect(self.reopen)
        self.quarter_tab.exports_asked.connect(lambda: self.tabs.setCurrentWidget(self.exports))
        self.versions.entry_opened.connect(self._show_entry)


def _words(issue: Issue) -> str:
    """What tells a notice from another."""
    return f"{issue.where}: {issue.message}"
