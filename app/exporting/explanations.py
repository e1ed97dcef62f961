"""What explains a variance, beside it in the workbooks, and which budget it is taken from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.numbers import day, money, plain_percent
from models.budget_version import version_in_force
from models.variance_notes import is_budgeted, is_large, notes_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.exporting.subject import Subject

AWAITED = "À expliquer"


class Explanations:
    """The notes of the period exported; a large variance without one says that it awaits it."""

    def __init__(self, subject: Subject) -> None:
        self._data = subject.data
        self._notes = notes_of(subject.data, subject.period)
        self._budgeted = is_budgeted(subject.data, subject.period)

    def of_account(self, number: str, budget_cents: int, actual_cents: int) -> str | None:
        """The account's note, `AWAITED`, or None where there is nothing to explain."""
        return self._notes.get(number) or self._awaited(budget_cents, actual_cents)

    def of_accounts(self, accounts: Sequence[tuple[str, int, int]]) -> str | None:
        """What explains the sum of accounts, each its number, budget and actual: their notes by number."""
        found = {number: self.of_account(number, *cents) for number, *cents in accounts}
        if len(found) == 1:
            return found[accounts[0][0]]
        noted = [f"{number} : {text}" for number, text in found.items() if text and text != AWAITED]
        awaited = [number for number, text in found.items() if text == AWAITED]
        parts = [*noted, f"{AWAITED} : {', '.join(awaited)}"] if awaited else noted
        whole = (sum(cents) for cents in zip(*(cents for _, *cents in accounts), strict=True))
        return " ; ".join(parts) or (self._awaited(*whole) if accounts else None)

    def _awaited(self, budget_cents: int, actual_cents: int) -> str | None:
        asked = self._budgeted and is_large(self._data, budget_cents, actual_cents)
        return AWAITED if asked else None


def version_words(subject: Subject) -> str:
    """Which version each year's budget is, and when it was voted; empty where none is known."""
    data, period = subject.data, subject.period
    years = range(period.start.year, period.end.year + 1)
    found = (version_in_force(data.budget_versions, year) for year in years)
    return " ; ".join(
        f"budget {version.year} « {version.name} », "
        + (f"voté le {day(version.voted)}" if version.voted else "non voté")
        for version in found
        if version
    )


def asked_words(subject: Subject) -> str:
    """From which variance on an explanation is asked for."""
    building = subject.data.building
    return (
        "Une explication est demandée au-delà d’un écart de "
        f"{money(building.note_over_cents, zero='0,00 €')} et de {plain_percent(building.note_over_share)} "
        "du budget."
    )
