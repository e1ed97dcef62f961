"""Scenarios of every kind on books drawn at random come out as a second, plainer computation has them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from tests.oracle.oracle_balance import Books
from tests.oracle.oracle_simulation import simulation
from tests.oracle.random_book import random_book
from tests.oracle.random_scenario import random_scenario, toml
from tests.oracle.trial import Trial

if TYPE_CHECKING:
    from pathlib import Path

SEEDS = range(2001, 2001 + int(os.environ.get("EQUILIBRE_ORACLE_SEEDS", "8")))
PLANS = 6


@pytest.mark.parametrize("seed", SEEDS)
def test_every_scenario_agrees_with_the_oracle(seed: int, tmp_path: Path) -> None:
    trial = Trial(random_book(seed, 9), tmp_path, seed)
    trial.call(trial.random_call())
    trial.keep()
    books = Books(trial.book, trial.calls, trial.confirmed)
    for number in range(PLANS):
        plan = random_scenario(trial.chance, trial.book)
        file = tmp_path / f"{number}.toml"
        file.write_text(toml(plan), encoding="utf-8")
        trial.compare(simulation(books, plan), "simulate", str(file))
    assert trial.differences == []
