"""The titles that say what the chart of a scenario shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app import numbers
from models.account import Source
from models.scenario import LeverKind
from models.solver import target_of
from views.language import month_name
from views.words import word

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

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
        words = translate("Simulation", "Not balanced by the end of {end}: {amount} are missing ({change})")
        missing = numbers.euros(-scenario, zero="0 €")
        return words.format(end=end, amount=missing, change=_change(gain))
    if before is None:
        words = translate("Simulation", "In balance from {month} on, never without it ({change} by {end})")
        return words.format(month=month_name(after), change=_change(gain), end=end)
    if after != before:
        words = translate("Simulation", "In balance from {month} on instead of {before} ({change} by {end})")
        return words.format(month=month_name(after), before=month_name(before), change=_change(gain), end=end)
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


def _change(cents: int) -> str:
    return ("+" if cents > 0 else "") + numbers.euros(cents, zero="0 €")


def _signed(cents: int) -> str:
    return numbers.euros(cents, zero="0 €")


def solved_sentence(solved: Solved) -> str:
    """What the search found of a lever, or how far it gets."""
    translate = QCoreApplication.translate
    target = target_of(solved.lever)
    lever = word(target.category or Source.RENT)
    value = _value_words(target.kind, solved.value)
    if solved.reached:
        words = translate("Simulation", "{lever}: {value} brings {year} to balance")
        return words.format(lever=lever, value=value, year=solved.year)
    words = translate(
        "Simulation", "{lever} alone do not bring {year} to balance: at {value}, it comes to {amount}"
    )
    left = numbers.euros(solved.balance_cents, zero="0 €")
    return words.format(lever=lever, value=value, year=solved.year, amount=left)


def _value_words(kind: LeverKind, value: Decimal) -> str:
    if kind is LeverKind.PERCENT:
        return ("+" if value > 0 else "") + numbers.decimal(value, 2, "%")
    return numbers.decimal(value, 2, QCoreApplication.translate("Levers", "€/m²/year"))
