"""A what-if that the book keeps: its text, and what became of it before the board."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from models.scenario import Scenario


@dataclass(frozen=True, slots=True)
class SavedScenario:
    """A scenario under a name of its own; `toml` is what `scenario_toml` writes.

    `presented` is the day it was shown to the board and `frozen` the figures shown then, as JSON: both or
    neither. `adopted` is the day of the decision to carry it out and `reference` what records that decision
    (“PV du CA du 12/12/2016”).
    """

    id: int
    name: str
    toml: str
    note: str
    presented: date | None
    frozen: str | None
    adopted: date | None
    reference: str | None

    def left_of(self, plan: Scenario) -> Scenario:
        """What is left of its plan to work out: the leases themselves bear the rents of one adopted."""
        return replace(plan, rents=()) if self.adopted else plan
