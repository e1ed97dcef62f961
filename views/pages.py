"""The pages of an open book, in the order of the navigation; each is imported when first shown."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

if TYPE_CHECKING:
    from views.page import Page
    from views.workspace import Workspace


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page in the navigation: its key, icon and name, and where its class lies."""

    key: str
    icon: str
    name: object
    module: str
    class_name: str

    @property
    def title(self) -> str:
        """The name in the language shown."""
        return QCoreApplication.translate("Pages", str(self.name))

    def make(self, workspace: Workspace) -> Page:
        """Import the page and make it."""
        page: type[Page] = getattr(import_module(self.module), self.class_name)
        return page(workspace)


PAGES = (
    PageEntry(
        "dashboard",
        "dashboard",
        QT_TRANSLATE_NOOP("Pages", "Dashboard"),
        "views.dashboard.page",
        "DashboardPage",
    ),
    PageEntry(
        "leases",
        "leases",
        QT_TRANSLATE_NOOP("Pages", "Tenants and leases"),
        "views.leases.page",
        "LeasesPage",
    ),
    PageEntry(
        "income", "income", QT_TRANSLATE_NOOP("Pages", "Income"), "views.ledger.income_page", "IncomePage"
    ),
    PageEntry("costs", "costs", QT_TRANSLATE_NOOP("Pages", "Costs"), "views.ledger.costs_page", "CostsPage"),
    PageEntry("budget", "budget", QT_TRANSLATE_NOOP("Pages", "Budget"), "views.budget.page", "BudgetPage"),
    PageEntry(
        "simulation",
        "simulation",
        QT_TRANSLATE_NOOP("Pages", "Simulations"),
        "views.simulation.page",
        "SimulationPage",
    ),
    PageEntry(
        "closing",
        "closing",
        QT_TRANSLATE_NOOP("Pages", "Closings and exports"),
        "views.closing.page",
        "ClosingPage",
    ),
    PageEntry(
        "journal", "journal", QT_TRANSLATE_NOOP("Pages", "Journal"), "views.journal.page", "JournalPage"
    ),
)
"""Room is left after Costs for the bank."""
