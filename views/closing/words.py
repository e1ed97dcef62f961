"""The page's words for states, events, files and figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app import numbers
from app.reports.closing_history import Event
from app.reports.quarters import State
from models.account import Nature, Source
from views.words import word

if TYPE_CHECKING:
    from datetime import datetime

_STATES = {
    State.OPEN: QT_TRANSLATE_NOOP("Closing", "Open"),
    State.READY: QT_TRANSLATE_NOOP("Closing", "To be closed"),
    State.CLOSED: QT_TRANSLATE_NOOP("Closing", "Closed"),
    State.SENT: QT_TRANSLATE_NOOP("Closing", "Sent"),
}
STATE_ICONS = {State.OPEN: "edit", State.READY: "keep", State.CLOSED: "closing", State.SENT: "sent"}
_EVENTS = {
    Event.CLOSED: QT_TRANSLATE_NOOP("Closing", "Closed"),
    Event.REOPENED: QT_TRANSLATE_NOOP("Closing", "Reopened"),
    Event.KEPT: QT_TRANSLATE_NOOP("Closing", "File kept"),
    Event.SENT: QT_TRANSLATE_NOOP("Closing", "Sent"),
}
EVENT_ICONS = {
    Event.CLOSED: "closing",
    Event.REOPENED: "unlock",
    Event.KEPT: "export",
    Event.SENT: "sent",
}
_PROFILES = {
    "sicoval": QT_TRANSLATE_NOOP("Closing", "Sicoval workbook"),
    "rent-roll": QT_TRANSLATE_NOOP("Closing", "Rent roll"),
    "region": QT_TRANSLATE_NOOP("Closing", "Region workbook"),
    "cerfa": QT_TRANSLATE_NOOP("Closing", "Cerfa tables"),
}
RECIPIENTS = {"sicoval": "Sicoval", "region": "Région Occitanie"}
"""Who a file is for where nobody else is named; proper names, the same in every language."""
_FRENCH = {
    "sicoval": "le classeur de gestion",
    "rent-roll": "l’état locatif",
    "region": "le bilan d’utilisation",
    "cerfa": "les tableaux Cerfa",
}
_FIGURES = {
    "income_total": QT_TRANSLATE_NOOP("Closing", "Income"),
    "cost_total": QT_TRANSLATE_NOOP("Closing", "Costs"),
    "balance": QT_TRANSLATE_NOOP("Closing", "Balance"),
    "arrears_total": QT_TRANSLATE_NOOP("Closing", "Arrears"),
    "let_m2": QT_TRANSLATE_NOOP("Closing", "Square metres let"),
    "lettable_m2": QT_TRANSLATE_NOOP("Closing", "Square metres to let"),
}


def _say(text: object) -> str:
    return QCoreApplication.translate("Closing", str(text))


def state_word(state: State) -> str:
    """How far a quarter has come."""
    return _say(_STATES[state])


def event_word(event: Event) -> str:
    """What happened to a quarter."""
    return _say(_EVENTS[event])


def profile_word(profile: str) -> str:
    """The kind of a file; the template's name where it was made with a funder's own workbook."""
    return _say(_PROFILES[profile]) if profile in _PROFILES else profile.partition(":")[2] or profile


def french_of(profile: str) -> str:
    """The kind of a file in the French of a letter, whatever the language shown."""
    return _FRENCH.get(profile, f"le fichier « {profile_word(profile)} »")


def figure_word(name: str) -> str:
    """A figure of the workbooks by its name in them."""
    if name in _FIGURES:
        return _say(_FIGURES[name])
    side, _, category = name.partition("_")
    return word(Source(category) if side == "income" else Nature(category))


def short_fingerprint(fingerprint: str) -> str:
    """As much of a hash as tells it from another."""
    return fingerprint[:12]


def moment(at: datetime) -> str:
    """A moment as `31/12/2016 18:02`, in local time."""
    local = at.astimezone()
    return f"{numbers.day(local.date())} {local:%H:%M}"
