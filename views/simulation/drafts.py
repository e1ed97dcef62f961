"""The scenarios under the page's tabs: those the book keeps and those not saved yet, as they stand now."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.importing.scenario_file import parse_scenario, scenario_toml
from app.reports.simulation_figures import presented_figures, simulation_figures
from models.calling import kept_to
from models.period import Month
from models.scenario import Scenario
from models.simulation import simulate

if TYPE_CHECKING:
    from app.reports.simulation_figures import SimulationFigures
    from models.book_data import BookData
    from models.saved_scenario import SavedScenario

_MONTHS = 36


@dataclass(slots=True)
class Draft:
    """A scenario as it stands, and the one that the book keeps of it."""

    plan: Scenario
    saved: SavedScenario | None = None

    @property
    def dirty(self) -> bool:
        """Whether it differs from what is kept."""
        return self.saved is None or self.saved.toml != scenario_toml(self.plan)

    @property
    def unsaved(self) -> bool:
        """Whether something would be lost without it: one that moves nothing and is not kept is nothing."""
        return self.dirty and (
            self.saved is not None or self.plan != Scenario(self.plan.name, self.plan.start, self.plan.months)
        )

    @property
    def settled(self) -> bool:
        """Whether it was presented or adopted, so that it does not change any more."""
        return self.saved is not None and bool(self.saved.presented or self.saved.adopted)

    def figures(self, data: BookData) -> SimulationFigures:
        """What the page shows: as it was presented, else as it comes out now."""
        if self.saved and self.saved.frozen:
            return presented_figures(self.saved.frozen)
        return simulation_figures(data, simulate(data, self.shown()))

    def shown(self) -> Scenario:
        """The scenario to work out: the leases themselves bear the rents of one that was adopted."""
        return self.saved.left_of(self.plan) if self.saved else self.plan


class Drafts:
    """In the order of the tabs; there is always one."""

    def __init__(self, data: BookData) -> None:
        self._all: list[Draft] = []
        self._index = 0
        self.sync(data)

    @property
    def all(self) -> list[Draft]:
        """Every tab's scenario."""
        return self._all

    @property
    def index(self) -> int:
        """The place of the one shown."""
        return self._index

    @property
    def current(self) -> Draft:
        """The one shown."""
        return self._all[self._index]

    def choose(self, index: int) -> None:
        """Show another."""
        self._index = min(max(index, 0), len(self._all) - 1)

    def open(self, plan: Scenario) -> Draft:
        """Add a scenario that is not saved, and show it."""
        self._all.append(Draft(replace(plan, name=self.free_name(plan.name))))
        self._index = len(self._all) - 1
        return self.current

    def close(self, data: BookData) -> None:
        """Take the one shown away."""
        del self._all[self._index]
        self._index = max(self._index - 1, 0)
        if not self._all:
            self._all.append(Draft(self.blank(data)))

    def blank(self, data: BookData) -> Scenario:
        """A scenario that moves nothing, from the first month that is not kept."""
        kept = kept_to(data)
        start = Month.of(kept).plus(1) if kept else Month.of(data.building.books_begin)
        words = QCoreApplication.translate("Simulation", "Scenario")
        return Scenario(self.free_name(words), start, _MONTHS)

    def free_name(self, name: str) -> str:
        """A name that no tab has: the one given, or with a number after it."""
        taken = {draft.plan.name for draft in self._all}
        numbered = (name if n == 1 else f"{name} {n}" for n in range(1, len(taken) + 2))
        return next(found for found in numbered if found not in taken)

    def sync(self, data: BookData) -> None:
        """Follow what the book keeps; what was moved since it was saved stays moved."""
        kept = {saved.id: saved for saved in data.scenarios}
        for draft in self._all:
            self._follow(draft, kept)
        self._all += [Draft(plan, saved) for saved in kept.values() if (plan := _plan(saved))]
        if not self._all:
            self._all.append(Draft(self.blank(data)))
        self.choose(self._index)

    def _follow(self, draft: Draft, kept: dict[int, SavedScenario]) -> None:
        by_name = (saved for saved in kept.values() if draft.saved is None and saved.name == draft.plan.name)
        found = kept.get(draft.saved.id) if draft.saved else next(by_name, None)
        if found is not None and draft.saved is not None and not draft.dirty:
            draft.plan = _plan(found) or draft.plan
        draft.saved = found
        if found is not None:
            del kept[found.id]


def _plan(saved: SavedScenario) -> Scenario | None:
    return parse_scenario(saved.toml, saved.name)[0]
