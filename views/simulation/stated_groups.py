"""The groups of levers that are stated one by one: spaces that empty, amounts of income and cost."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app import numbers
from models.message import RefusedError, translate
from models.scenario import LeverKind
from models.scenario_rules import scenario_faults
from views.dialogs import opened
from views.language import month_name
from views.simulation.lever_forms import AmountForm, VacancyForm
from views.simulation.lever_group import LeverGroup
from views.simulation.lever_list import LeverList, Line
from views.simulation.scenario_edits import stated_levers, with_lever
from views.words import word

if TYPE_CHECKING:
    from models.book_data import BookData
    from models.scenario import CategoryLever, Scenario, Vacancy


class _StatedGroup(LeverGroup):
    """Holds the scenario and book shown, for the forms that add to it."""

    def __init__(self, title: str, add: str) -> None:
        super().__init__(title, folded=True)
        self._plan: Scenario | None = None
        self._data: BookData | None = None
        self.list = LeverList(add, self.add_lever)
        self.add(self.list)

    def show_plan(self, plan: Scenario, data: BookData) -> None:
        """Show a line for each lever."""
        self._plan, self._data = plan, data
        lines = self.lines(plan, data)
        self.list.show_lines(lines)
        self.say_moved(len(lines))

    def lines(self, plan: Scenario, data: BookData) -> list[Line]:
        """The levers in words."""
        raise NotImplementedError

    def add_lever(self) -> None:
        """Open the form of another lever."""
        raise NotImplementedError

    def put(self, plan: Scenario) -> None:
        """Make this the scenario; raise RefusedError where the book does not bear it."""
        if self._data is not None:
            faults = scenario_faults(self._data, plan)
            if faults:
                raise RefusedError(translate("Core", "The scenario is refused."), tuple(faults))
        self.tell(lambda _: plan)


class VacancyGroup(_StatedGroup):
    """Spaces that empty and are let again."""

    def __init__(self) -> None:
        translate = QCoreApplication.translate
        super().__init__(translate("Levers", "Vacant spaces"), translate("Levers", "A space empties…"))

    def lines(self, plan: Scenario, data: BookData) -> list[Line]:  # noqa: ARG002 - codes say which space
        """Which space, from when, for how long, and the rate after."""
        return [self._line(vacancy) for vacancy in plan.vacancies]

    def add_lever(self) -> None:
        """Open the form of another vacancy."""
        self._open(None)

    def _line(self, vacancy: Vacancy) -> Line:
        return Line(_vacancy_words(vacancy), lambda: self._open(vacancy), lambda: self._put(vacancy, None))

    def _open(self, vacancy: Vacancy | None) -> None:
        if self._data is not None and self._plan is not None:
            start = self._plan.start
            opened(
                VacancyForm(self._data, start, lambda new: self._put(vacancy, new), self.window(), vacancy)
            )

    def _put(self, old: Vacancy | None, new: Vacancy | None) -> None:
        if self._plan is not None:
            rest = [new if found is old else found for found in self._plan.vacancies]
            found = [*rest, new] if old is None else rest
            self.put(replace(self._plan, vacancies=tuple(v for v in found if v is not None)))


class AmountGroup(_StatedGroup):
    """One-off costs, amounts a month, and what else no slider shows."""

    def __init__(self) -> None:
        translate = QCoreApplication.translate
        super().__init__(translate("Levers", "Stated amounts"), translate("Levers", "State an amount…"))

    def lines(self, plan: Scenario, data: BookData) -> list[Line]:  # noqa: ARG002 - the same for every book
        """Which source or nature, how much and when."""
        return [self._line(lever) for lever in stated_levers(plan)]

    def add_lever(self) -> None:
        """Open the form of another amount."""
        self._open(None)

    def _line(self, lever: CategoryLever) -> Line:
        return Line(_amount_words(lever), lambda: self._open(lever), lambda: self._put(lever, None))

    def _open(self, lever: CategoryLever | None) -> None:
        if self._plan is not None:
            start = self._plan.start
            opened(AmountForm(start, lambda new: self._put(lever, new), self.window(), lever))

    def _put(self, old: CategoryLever | None, new: CategoryLever | None) -> None:
        if self._plan is not None:
            self.put(with_lever(self._plan, old, new))


def _vacancy_words(vacancy: Vacancy) -> str:
    translate = QCoreApplication.translate
    words = translate("Levers", "{space}: from {month}, {months} months").format(
        space=vacancy.space, month=month_name(vacancy.start), months=vacancy.months
    )
    if vacancy.relet_eur_m2_year is None:
        return words
    rate = numbers.decimal(vacancy.relet_eur_m2_year, 0)
    return words + translate("Levers", ", then {rate} €/m²/year").format(rate=rate)


def _amount_words(lever: CategoryLever) -> str:
    translate = QCoreApplication.translate
    kinds = {
        LeverKind.AMOUNT: translate("Levers", "{category}: {value} € in {month}"),
        LeverKind.AMOUNT_MONTH: translate("Levers", "{category}: {value} € a month from {month}"),
        LeverKind.PERCENT: translate("Levers", "{category}: {value} % from {month}"),
    }
    return kinds[lever.kind].format(
        category=word(lever.category),
        value=numbers.decimal(lever.value, 0 if lever.value == int(lever.value) else 2),
        month=month_name(lever.start),
    )
