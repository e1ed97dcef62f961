"""Messages as they are stored: the sentence in English, its values as they are written in France."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.wording import written
from models.message import Message

if TYPE_CHECKING:
    from collections.abc import Mapping


def stored(message: Message) -> dict[str, Any]:
    """What is stored of a message, ready for JSON; messages among its values stay messages."""
    values = {name: _stored_value(value) for name, value in message.values.items()}
    return {"context": message.context, "text": message.text, "values": values}


def read(facts: Mapping[str, Any]) -> Message:
    """A stored message; raise TypeError, KeyError or AttributeError where it is none."""
    values = {
        name: read(value) if isinstance(value, dict) else value for name, value in facts["values"].items()
    }
    return Message(facts["context"], facts["text"], values)


def _stored_value(value: object) -> object:
    if isinstance(value, Message):
        return stored(value)
    if isinstance(value, int | str) and type(value) in (int, str, bool):
        return value
    return written(value)
