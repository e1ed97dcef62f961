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
    from models.scenario import Scenario
    from models.solver import Solved, Target


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


def solved_sentence(plan: Scenario, solved: Solved) -> str:
    """What the search found of a lever, or how far it gets, what holds it back and what is left to do."""
    translate = QCoreApplication.translate
    target = target_of(solved.lever)
    lever = word(target.category or Source.RENT)
    value = _value_words(target.kind, solved.value)
    if solved.reached:
        words = translate("Simulation", "{lever}: {value} brings {year} to balance.")
        return words.format(lever=lever, value=value, year=solved.year)
    words = translate(
        "Simulation", "{lever} alone do not bring {year} to balance: at {value}, it comes to {amount}."
    )
    left = numbers.euros(solved.balance_cents, zero="0 €")
    found = words.format(lever=lever, value=value, year=solved.year, amount=left)
    return f"{found} {_way_out(_cap(plan, target))}"


def _way_out(cap: Decimal | None) -> str:
    if cap is None:
        return QCoreApplication.translate("Simulation", "Move another lever too.")
    words = QCoreApplication.translate(
        "Simulation", "The cap of {cap} holds it back: raise it, or move another lever too."
    )
    return words.format(cap=_stated(cap, "%"))


def _cap(plan: Scenario, target: Target) -> Decimal | None:
    """The cap of the rent lever that was solved for."""
    if target.category is not None:
        return None
    return next((lever.cap_percent for lever in plan.rents if lever.kind is target.kind), None)


def _value_words(kind: LeverKind, value: Decimal) -> str:
    if kind is LeverKind.PERCENT:
        return ("+" if value > 0 else "") + _stated(value, "%")
    return _stated(value, QCoreApplication.translate("Levers", "€/m²/year"))


def _stated(value: Decimal, unit: str) -> str:
    """A value as its lever shows it."""
    return f"{numbers.exact(value.normalize())}{numbers.NARROW}{unit}"
