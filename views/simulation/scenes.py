"""Scenes of the page of simulations, as it looks from its opening to a decision."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QApplication, QDialog

from app import numbers
from app.importing.scenario_file import scenario_toml
from app.reports.simulation_facts import presented_facts
from models.account import Nature, Source
from models.round_solution import solve_in_hundredths
from models.saved_scenario import SavedScenario
from models.scenario import CategoryLever, LeverKind, Vacancy
from models.simulation import simulate
from views.dialogs import opened
from views.simulation.findings import solved_sentence
from views.simulation.lever_forms import AmountForm, VacancyForm
from views.simulation.results import RISK, SENSITIVITY, TENANTS, VACANCIES, YEARS
from views.simulation.scenario_forms import AdoptForm
from views.simulation.solving import prepared
from views.workspace import Aim

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QWidget

    from views.main_window import MainWindow
    from views.scene import Scene
    from views.simulation.page import SimulationPage


def scenes(window: MainWindow) -> Iterator[Scene]:
    """Each scene's name, and what brings it about and returns the widget to picture."""
    for name, show in _ON_PAGE:
        yield name, lambda show=show: _on_page(window, show)  # type: ignore[misc]  # binds the loop's value
    for name, make in _DIALOGS:
        yield name, lambda make=make: _dialog(window, make)  # type: ignore[misc]  # binds the loop's value


def _on_page(window: MainWindow, show: Callable[[SimulationPage], object]) -> QWidget:
    show(_page(window))
    return window


def _dialog(window: MainWindow, make: Callable[[SimulationPage], QDialog]) -> QWidget:
    return opened(make(_page(window)))


def _page(window: MainWindow) -> SimulationPage:
    """The page, with a scenario of its own in front."""
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog):
            widget.close()
    window.notice.hide()
    assert window.view is not None  # noqa: S101 - a gallery always has a book
    window.view.go(Aim("simulation"))
    page = cast("SimulationPage", window.view.pages["simulation"])
    page.compare(False)
    page.editor.results.tabs.setCurrentIndex(YEARS)
    while len(page.drafts.all) > 1:
        page.drafts.close(page.workspace.data)
    page.drafts.close(page.workspace.data)
    page.editor.show_draft(page.workspace.data, page.drafts.current)
    page.enable_actions()
    levers = page.editor.levers
    for group in levers.groups:
        group.fold(group not in (levers.rents, levers.income))
    levers.verticalScrollBar().setValue(0)
    return page


def _raised(page: SimulationPage) -> None:
    levers = page.editor.levers
    levers.rents.rate.moved.emit(Decimal(3), False)
    levers.income.sliders[Source.COWORKING].moved.emit(Decimal(20), False)
    page.editor.settle()


def _exempt(page: SimulationPage) -> None:
    _raised(page)
    tenants = page.editor.levers.rents.tenants
    tenants.exempted.emit(tenants.model.shown[1].code, True)
    tenants.percents_typed.emit({tenants.model.shown[3].code: Decimal(1)})
    page.editor.levers.rents.capped.tick.setChecked(True)
    page.editor.results.tabs.setCurrentIndex(TENANTS)
    page.editor.settle()


def _solved(page: SimulationPage, *, capped: bool) -> None:
    """Energy nearly twice as dear, and rents that make up for it, or may not."""
    levers = page.editor.levers
    levers.costs.sliders[Nature.ENERGY].moved.emit(Decimal(90), False)
    if capped:
        levers.rents.rate.moved.emit(Decimal(1), False)
        levers.rents.cap.moved.emit(Decimal(2), False)
    page.editor.settle()
    lever = "rent.percent"
    plan, solved = solve_in_hundredths(page.workspace.data, prepared(page.drafts.current.plan, lever), lever)
    page.editor.put(plan, solved_sentence(plan, solved))


def _compared(page: SimulationPage) -> None:
    for percent in (2, 4, -3):
        page.keeping.new()
        draft = page.drafts.current
        draft.plan = replace(draft.plan, name=f"Loyers {numbers.decimal(percent, 0, '%')}")
        page.editor.levers.rents.rate.moved.emit(Decimal(percent), False)
        page.editor.settle()
    page.compare(True)


def _emptied(page: SimulationPage) -> None:
    """Taparel leaves in summer, and what that costs."""
    start = page.drafts.current.plan.start
    vacancies = tuple(Vacancy(space, start.plus(4), 6, Decimal(130)) for space in ("B12", "B17"))
    page.editor.edit(lambda plan: replace(plan, vacancies=vacancies), held=False)
    page.editor.settle()
    page.editor.results.tabs.setCurrentIndex(VACANCIES)


def _refused(page: SimulationPage) -> None:
    """A month typed in that lies outside the horizon."""
    _raised(page)
    start = page.editor.levers.rents.start
    start.type_in("2030-01")
    start.line.editingFinished.emit()
    page.editor.settle()


def _settled(page: SimulationPage) -> None:
    """Presented to the board and adopted: no lever moves any more."""
    _raised(page)
    draft, data = page.drafts.current, page.workspace.data
    day = draft.plan.start.start.replace(day=12)
    draft.plan = replace(draft.plan, name="Hausse de 3\u202f%")
    frozen = json.dumps(presented_facts(data, simulate(data, draft.plan)))
    reference = f"PV du CA du {numbers.day(day)}"
    draft.saved = SavedScenario(
        0, draft.plan.name, scenario_toml(draft.plan), "", day, frozen, day, reference
    )
    page.keeping.changed.emit()


def _risk(page: SimulationPage) -> None:
    _raised(page)
    page.editor.results.tabs.setCurrentIndex(RISK)
    page.editor.results.risk.run()


def _sensitivity(page: SimulationPage) -> None:
    _raised(page)
    page.editor.results.tabs.setCurrentIndex(SENSITIVITY)


def _folded_out(page: SimulationPage) -> None:
    """Every group but the rents, with an amount and a vacancy stated."""
    _exempt(page)
    levers, start = page.editor.levers, page.drafts.current.plan.start
    works = CategoryLever(Nature.MAINTENANCE, LeverKind.AMOUNT, Decimal(5000), start.plus(3))
    vacancies = (Vacancy("B12", start.plus(4), 6, Decimal(130)),)
    page.editor.edit(
        lambda plan: replace(plan, levers=(*plan.levers, works), vacancies=vacancies), held=False
    )
    page.editor.settle()
    for group in levers.groups:
        group.fold(group is levers.rents)


def _adopted(page: SimulationPage) -> QDialog:
    _raised(page)
    return AdoptForm(page.workspace, page.drafts.current.plan, page.window())


def _vacancy(page: SimulationPage) -> QDialog:
    data, plan = page.workspace.data, page.drafts.current.plan
    return VacancyForm(data, plan.start, lambda _: None, page.window())


_ON_PAGE: tuple[tuple[str, Callable[[SimulationPage], object]], ...] = (
    ("simulation", lambda _: None),
    ("simulation-raised", _raised),
    ("simulation-exempt", _exempt),
    ("simulation-levers", _folded_out),
    ("simulation-solved", lambda page: _solved(page, capped=False)),
    ("simulation-not-reached", lambda page: _solved(page, capped=True)),
    ("simulation-emptied", _emptied),
    ("simulation-refused", _refused),
    ("simulation-settled", _settled),
    ("simulation-risk", _risk),
    ("simulation-sensitivity", _sensitivity),
    ("simulation-compared", _compared),
)
_DIALOGS: tuple[tuple[str, Callable[[SimulationPage], QDialog]], ...] = (
    ("simulation-adopt", _adopted),
    ("simulation-vacancy", _vacancy),
    (
        "simulation-amount",
        lambda page: AmountForm(page.drafts.current.plan.start, lambda _: None, page.window()),
    ),
)
