"""Looking for the value of a lever that brings the last whole year to balance."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from models.round_solution import solve_in_hundredths
from models.scenario import LeverKind
from models.solver import target_of
from views.background import Background, go_on
from views.simulation.findings import solved_sentence
from views.simulation.scenario_edits import general_rent, with_general
from views.words import word

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from models.book_data import BookData
    from models.scenario import Scenario
    from models.solver import Solved

LEVERS = (
    "rent.percent",
    "rent.eur_m2_year",
    "income.coworking.percent",
    "income.drop_in_office.percent",
    "income.meeting_room.percent",
    "cost.energy.percent",
)


def lever_words(lever: str) -> str:
    """A lever to solve for, in words."""
    translate = QCoreApplication.translate
    target = target_of(lever)
    if target.category is None:
        percent = target.kind is LeverKind.PERCENT
        return (
            translate("Simulation", "Rents (%)") if percent else translate("Simulation", "Rents (€/m²/year)")
        )
    return f"{word(target.category)} (%)"


def prepared(plan: Scenario, lever: str) -> Scenario:
    """The scenario with its general rent lever stated as the one to solve for; caps and exemptions stay."""
    target, general = target_of(lever), general_rent(plan)
    if target.category is not None or general is None or general.kind is target.kind:
        return plan
    return with_general(plan, replace(general, kind=target.kind, value=general.value * 0))


def search(
    data: BookData,
    plan: Scenario,
    lever: str,
    window: QWidget,
    found: Callable[[Scenario, str], object],
    failed: Callable[[BaseException], object],
) -> None:
    """Solve beside the window; `found` takes the scenario with the value in it and what to say."""

    def show(result: tuple[Scenario, Solved]) -> None:
        solved_plan, solved = result
        found(replace(solved_plan, name=plan.name), solved_sentence(solved_plan, solved))

    words = QCoreApplication.translate("Simulation", "Looking for balance…")
    work = Background(words, lambda: solve_in_hundredths(data, prepared(plan, lever), lever, go_on), window)
    work.done.connect(show)
    work.failed.connect(failed)
