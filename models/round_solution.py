"""The value of a lever that brings balance as people say it: with two decimals."""

from __future__ import annotations

from dataclasses import replace
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import TYPE_CHECKING

from models.simulation import simulate
from models.solver import solve, target_of, with_value

if TYPE_CHECKING:
    from collections.abc import Callable

    from models.book_data import BookData
    from models.scenario import Scenario
    from models.solver import Solved

_HUNDREDTH = Decimal("0.01")


def solve_in_hundredths(
    data: BookData, plan: Scenario, lever: str, between: Callable[[], object] = lambda: None
) -> tuple[Scenario, Solved]:
    """As `solve`, with the hundredth next to the value found on the side where the balance is ≥ 0.

    Where there is none, the hundredth whose balance comes closest to zero.
    """
    found, solved = solve(data, plan, lever, between)
    target = target_of(lever)
    rounded = [solved.value.quantize(_HUNDREDTH, way) for way in (ROUND_FLOOR, ROUND_CEILING)]
    tried = [
        (simulate(data, with_value(found, target, value)).scenario.balance_cents(solved.year), value)
        for value in rounded
    ]
    balance, value = min(tried, key=lambda trial: (trial[0] < 0, abs(trial[0])))
    return with_value(found, target, value), replace(solved, value=value.normalize(), balance_cents=balance)
