"""Sliders of sources and natures: by how much they change, and by how much they grow each year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from models.account import Nature, Source
from models.lease import IndexName
from models.simulation import baseline
from views.simulation.group import count_moved
from views.simulation.lever_group import LeverGroup
from views.simulation.scenario_edits import (
    ZERO,
    percent_lever,
    with_growth,
    with_index_growth,
    with_percent,
)
from views.simulation.slider_field import SliderField, percent_range
from views.words import word

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from decimal import Decimal

    from models.book_data import BookData
    from models.scenario import Scenario

    Category = Source | Nature

OPERATED = (Source.COWORKING, Source.DROP_IN_OFFICE, Source.MEETING_ROOM)
"""Income that has its slider even where the book holds none yet."""
_CHANGE = percent_range(-50, 100, "0.5")
_GROWTH = percent_range(-5, 15)
_INDICES = (IndexName.ILAT, IndexName.ILC)


class PercentGroup(LeverGroup):
    """By how many percent each source, or each nature, changes from the first month on."""

    def __init__(self, title: str, always: Sequence[Category], *, folded: bool) -> None:
        super().__init__(title, folded=folded)
        self._kind = type(always[0])
        self._always = tuple(always)
        self.sliders: dict[Category, SliderField] = {}

    def show_plan(self, plan: Scenario, data: BookData) -> None:
        """Show the percentages; sources and natures that the book does not know have no slider."""
        moved = [lever.category for lever in plan.levers if isinstance(lever.category, self._kind)]
        rents = (Source.RENT, Source.RECOVERED_CHARGES)
        present = [category for category in _present(data, plan) if category not in rents]
        for category in _distinct(self._always, present, moved):
            if isinstance(category, self._kind) and category not in self.sliders:
                self._make(category)
        levers = {category: percent_lever(plan, category) for category in self.sliders}
        for category, slider in self.sliders.items():
            lever = levers[category]
            slider.set_value(lever.value if lever else ZERO)
        self.say_moved(count_moved(levers.values()))

    def _make(self, category: Category) -> None:
        slider = SliderField(word(category), _CHANGE)
        slider.moved.connect(lambda value, held: self._write(category, value, held=held))
        self.sliders[category] = slider
        self.add(slider)

    def _write(self, category: Category, percent: Decimal, *, held: bool) -> None:
        self.tell(lambda plan: with_percent(plan, category, percent), held=held)


class GrowthGroup(LeverGroup):
    """By how many percent a year index values not published yet, and each nature, grow."""

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("Levers", "Growth each year"), folded=True)
        self.indices: dict[IndexName, SliderField] = {}
        self.natures: dict[Category, SliderField] = {}

    def show_plan(self, plan: Scenario, data: BookData) -> None:
        """Show the growths."""
        used = [lease.index.name for lease in data.leases if lease.index]
        for name in dict.fromkeys((*_INDICES, *used, *plan.growth.indices)):
            if name not in self.indices:
                self._make_index(name)
        present = [category for category in _present(data, plan) if isinstance(category, Nature)]
        for category in _distinct((Nature.HEAD_RENT, Nature.ENERGY), present, plan.growth.categories):
            if category not in self.natures:
                self._make_nature(category)
        for name, slider in self.indices.items():
            slider.set_value(plan.growth.indices.get(name, ZERO))
        for category, slider in self.natures.items():
            slider.set_value(plan.growth.categories.get(category, ZERO))
        self.say_moved(count_moved((*plan.growth.indices.values(), *plan.growth.categories.values())))

    def _make_index(self, name: IndexName) -> None:
        slider = self.indices[name] = SliderField(name.value, _GROWTH)
        slider.moved.connect(
            lambda value, held: self.tell(lambda plan: with_index_growth(plan, name, value), held=held)
        )
        self.add(slider)

    def _make_nature(self, category: Category) -> None:
        slider = self.natures[category] = SliderField(word(category), _GROWTH)
        slider.moved.connect(
            lambda value, held: self.tell(lambda plan: with_growth(plan, category, value), held=held)
        )
        self.add(slider)


def _present(data: BookData, plan: Scenario) -> list[Category]:
    """The sources and natures that the baseline has anything of."""
    months = tuple(plan.start.plus(n) for n in range(plan.months))
    amounts = baseline(data, months).amounts
    return [category for category in (*Source, *Nature) if any(month[category] for month in amounts)]


def _distinct(*lists: Iterable[Category]) -> list[Category]:
    return list(dict.fromkeys(category for categories in lists for category in categories))
