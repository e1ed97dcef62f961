"""The titles that say what the chart of a scenario shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app import numbers
from views.language import month_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from models.period import Month
    from models.solver import Solved


def finding(
    months: Sequence[Month], baseline: int, scenario: int, before: Month | None, after: Month | None
) -> str:
    """From the last cumulated balances in cents and the months from which they stay ≥ 0."""
    translate = QCoreApplication.translate
    end, gain = month_name(months[-1]), scenario - baseline
    if not gain and before == after:
        words = translate("Simulation", "No lever is moved: {amount} are cumulated at the end of {end}")
        return words.format(amount=_signed(baseline), end=end)
    if after is None:
        words = translate("Simulation", "Not balanced by the end of {end}: {amount} are missing, {gain}")
        return words.format(end=end, amount=numbers.euros(-scenario, zero="0 €"), gain=_gain(gain))
    if before is None:
        words = translate(
            "Simulation", "In balance from {month} on, never without it; {gain} by the end of {end}"
        )
        return words.format(month=month_name(after), gain=_gain(gain), end=end)
    if after != before:
        words = translate(
            "Simulation", "In balance from {month} on instead of {before}; {gain} by the end of {end}"
        )
        return words.format(month=month_name(after), before=month_name(before), gain=_gain(gain), end=end)
    words = translate("Simulation", "{amount} at the end of {end}, {gain}")
    return words.format(amount=_signed(scenario), end=end, gain=_gain(gain))


def _gain(cents: int) -> str:
    translate = QCoreApplication.translate
    words = (
        translate("Simulation", "{amount} more than without it")
        if cents >= 0
        else translate("Simulation", "{amount} less than without it")
    )
    return words.format(amount=numbers.euros(abs(cents), zero="0 €"))


def _signed(cents: int) -> str:
    return numbers.euros(cents, zero="0 €")


def solved_sentence(lever: str, solved: Solved) -> str:
    """What the solver found of a lever by that name, or how far it gets."""
    translate = QCoreApplication.translate
    value = numbers.decimal(solved.value, 2)
    if solved.reached:
        words = translate("Simulation", "{lever} at {value}: {year} comes out even")
        return words.format(lever=lever, value=value, year=solved.year)
    words = translate(
        "Simulation", "{lever} alone does not bring {year} to balance: at {value}, {amount} are left"
    )
    return words.format(
        lever=lever, value=value, year=solved.year, amount=numbers.euros(solved.balance_cents, zero="0 €")
    )
