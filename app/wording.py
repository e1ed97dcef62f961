"""Messages in French without Qt: the commands read the same translation file as the window."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from app import numbers
from app.paths import RESOURCES
from models.message import Message
from models.period import Month, Period, Quarter

if TYPE_CHECKING:
    from collections.abc import Callable

TRANSLATIONS = RESOURCES / "i18n" / "equilibre_fr.ts"


def french(message: Message) -> str:
    """Return a message in French, its values as they are written in France."""
    return filled(message, _catalogue().get((message.context, message.text), message.text), french)


def filled(message: Message, sentence: str, say: Callable[[Message], str]) -> str:
    """Put the message's values into its translated `sentence`; `say` renders messages among them."""
    return sentence.format(
        **{
            name: say(value) if isinstance(value, Message) else written(value)
            for name, value in message.values.items()
        }
    )


def written(value: object) -> str:
    """A message's value as it is written in France, whatever the language of the sentence."""
    if isinstance(value, Period):
        return numbers.period(value)
    if isinstance(value, Quarter):
        return numbers.quarter(value)
    if isinstance(value, Month):
        return numbers.month(value)
    if isinstance(value, date):
        return numbers.day(value)
    if isinstance(value, Decimal):
        return numbers.exact(value)
    return str(value)


@cache
def _catalogue() -> dict[tuple[str, str], str]:
    from defusedxml.ElementTree import parse

    if not TRANSLATIONS.is_file():
        return {}
    found: dict[tuple[str, str], str] = {}
    for context in parse(TRANSLATIONS).iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            if translation := message.findtext("translation"):
                found[name, message.findtext("source") or ""] = translation
    return found
