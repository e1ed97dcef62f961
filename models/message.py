"""Sentences for the user, written once in English and shown in the user's language."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Message:
    """An English sentence with `{named}` places and the values that fill them.

    The sentence is the key under which the translation file holds the French one; `str()` gives the
    English text. Values may be text, numbers, dates or other messages; whoever shows the message
    formats them in the language shown.
    """

    context: str
    text: str
    values: Mapping[str, object] = field(default_factory=dict)

    def format(self, **values: object) -> Message:
        """Return the same sentence with `values` for its places."""
        return replace(self, values={**self.values, **values})

    def __str__(self) -> str:
        return self.text.format(**self.values)


def translate(context: str, text: str) -> Message:
    """Mark `text` for translation; named as Qt's own so that lupdate finds the sentence."""
    return Message(context, text)


class UserError(Exception):
    """A refusal that the user can mend; it carries the user's sentence."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


@dataclass(frozen=True, slots=True)
class Issue:
    """What is wrong at one place: `level` is `error` (nothing is written) or `notice`.

    `where` names the file and line, the sheet and cell, or the thing in the book.
    """

    where: str
    level: str
    message: Message


class RefusedError(UserError):
    """Data that was refused because of one or more issues of level `error`."""

    def __init__(self, message: Message, issues: tuple[Issue, ...]) -> None:
        super().__init__(message)
        self.issues = issues
