"""The commands agree with a second, day-by-day computation on books drawn at random."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from tests.oracle.random_book import random_book
from tests.oracle.trial import Trial

if TYPE_CHECKING:
    from pathlib import Path

SEEDS = range(1, 1 + int(os.environ.get("EQUILIBRE_ORACLE_SEEDS", "10")))


@pytest.mark.parametrize("seed", SEEDS)
def test_every_figure_agrees_with_the_oracle(seed: int, tmp_path: Path) -> None:
    assert Trial(random_book(seed, 12), tmp_path, seed).run() == []


def test_a_large_book_agrees_too(tmp_path: Path) -> None:
    assert Trial(random_book(1000, 50), tmp_path, 1000).run() == []
