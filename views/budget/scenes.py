"""Scenes of the page of the budget: the pictures note, copy and vote as they go on."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QDialog

from app.changes.budget_versions import add_version, vote_version
from app.changes.variance_notes import set_notes
from app.reports.budget_copy import Origin, copied
from models.account import Side
from models.budget_version import versions_of
from models.period import Period, Quarter
from models.variance_notes import awaiting_notes
from views.scene import close_dialogs
from views.workspace import Aim

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QWidget

    from views.budget.page import BudgetPage
    from views.main_window import MainWindow
    from views.scene import Scene

_QUARTER = Period.of_quarter(Quarter(2017, 1))
_YEAR = Period.of_year(2017)


def scenes(window: MainWindow) -> Iterator[Scene]:
    """Each scene's name, and what brings it about and returns the widget to picture."""
    for name, show in _SCENES:
        yield name, partial(_shown, window, show)


def _shown(window: MainWindow, show: Callable[[BudgetPage], object]) -> QWidget:
    close_dialogs()
    window.notice.hide()
    page = _page(window, _QUARTER)
    show(page)
    window.notice.hide()
    return next(
        (dialog for dialog in page.window().findChildren(QDialog) if dialog.isVisible()), page.window()
    )


def _page(window: MainWindow, period: Period) -> BudgetPage:
    assert window.view is not None  # noqa: S101 - a gallery always has a book
    window.view.go(Aim("budget"))
    page = cast("BudgetPage", window.view.pages["budget"])
    window.view.workspace.set_period(period)
    page.version.awaited.setChecked(False)
    page.tabs.setCurrentIndex(0)
    return page


def _year(page: BudgetPage) -> None:
    page.workspace.set_period(_YEAR)


def _months(page: BudgetPage) -> None:
    page.tabs.setCurrentIndex(1)


def _awaited(page: BudgetPage) -> None:
    page.version.awaited.setChecked(True)


_NOTES = {
    "6152": "Peinture des circulations faite en mars, prévue sur l’année",
    "6155": "Aucune réparation ce trimestre",
}
"""What explains the variances of the first quarter of the sample's second year, by account."""


def _noted(page: BudgetPage) -> None:
    awaited = [row.number for row in awaiting_notes(page.workspace.data, _QUARTER)]
    set_notes(page.workspace.book, _QUARTER, {number: _NOTES[number] for number in awaited})


def _draft(page: BudgetPage) -> None:
    """A second version beside a voted one, which is not in force."""
    workspace = page.workspace
    first = versions_of(workspace.data, 2017)[0]
    if not first.voted:
        budgets = copied(workspace.data, Origin(first.id), Decimal("0.02"), tuple(Side))
        add_version(workspace.book, 2017, "Rectifié", budgets)
        vote_version(workspace.book, first.id, date(2016, 12, 12))
    page.show_version(versions_of(workspace.data, 2017)[1].id)


def _voted(page: BudgetPage) -> None:
    _draft(page)
    page.show_version(versions_of(page.workspace.data, 2017)[0].id)


def _none(page: BudgetPage) -> None:
    page.workspace.set_period(Period.of_year(2019))


def _new(page: BudgetPage) -> None:
    page.version_actions.new()


def _copy(page: BudgetPage) -> None:
    page.version_actions.copy()


def _vote(page: BudgetPage) -> None:
    page.version_actions.vote()


_SCENES: tuple[tuple[str, Callable[[BudgetPage], object]], ...] = (
    ("budget", lambda _: None),
    ("budget-year", _year),
    ("budget-months", _months),
    ("budget-awaited", _awaited),
    ("budget-copy", _copy),
    ("budget-new-version", _new),
    ("budget-vote", _vote),
    ("budget-noted", _noted),
    ("budget-draft", _draft),
    ("budget-voted", _voted),
    ("budget-none", _none),
)
