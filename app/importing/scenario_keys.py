"""Reads the keys of one table of a scenario file: each typed, each refused by its own name."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeVar

from models.message import Issue, UserError, translate
from models.period import Month, parse_month
from models.scenario_rules import LARGEST, number_fault

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from models.message import Message

T = TypeVar("T")


class Keys:
    """One table. Each reader takes its key away and returns None where there is nothing to use.

    `at` is how the table is called before a key: `[[rent]] 2`; empty for the top of the file.
    """

    def __init__(self, at: str, values: Mapping[str, Any], issues: list[Issue]) -> None:
        self.at = at
        self._left = dict(values)
        self._issues = issues

    def refuse(self, key: str, message: Message) -> None:
        """Record what is wrong with a key."""
        self._issues.append(Issue(f"{self.at}, {key}" if self.at else key, "error", message))

    def __contains__(self, key: str) -> bool:
        return key in self._left

    def take(self, key: str) -> Any:
        """The value as it stands in the file; None where the key is absent."""
        return self._left.pop(key, None)

    def drop(self, key: str, value: object) -> bool:
        """Take a key away where it has this value, and tell whether it had."""
        if key in self and self._left[key] == value:
            del self._left[key]
            return True
        return False

    def need(self, *keys: str) -> None:
        """Record each of these keys that is missing."""
        for key in keys:
            if key not in self:
                self.refuse(key, translate("Core", "This key is missing."))

    def text(self, key: str) -> str | None:
        """Text."""
        value = self.take(key)
        if value is None or isinstance(value, str):
            return value
        self._unexpected(key, value, translate("Core", "text in quotation marks"))
        return None

    def number(self, key: str) -> Decimal | None:
        """An exact number, whole or with decimals."""
        value = self.take(key)
        if value is None:
            return None
        number = _number(value)
        if number is None:
            self._unexpected(key, value, translate("Core", "a number such as 3.5, without quotation marks"))
        elif bad := number_fault(number):
            self.refuse(key, bad)
        else:
            return number
        return None

    def whole(self, key: str) -> int | None:
        """A whole number."""
        value = self.take(key)
        if value is None or (type(value) is int and abs(value) <= LARGEST):
            return value
        self._unexpected(key, value, translate("Core", "a whole number"))
        return None

    def month(self, key: str) -> Month | None:
        """A month as `2017-01`."""
        value = self.take(key)
        if value is None:
            return None
        try:
            if isinstance(value, str):
                return parse_month(value)
            self._unexpected(key, value, translate("Core", "a month in quotation marks such as “2017-01”"))
        except UserError as refusal:
            self.refuse(key, refusal.message)
        return None

    def listed(self, key: str, kind: type[T], words: Message) -> tuple[T, ...] | None:
        """A list whose every part is of that kind."""
        value = self.take(key)
        if value is None:
            return None
        if isinstance(value, list) and all(type(part) is kind for part in value):
            return tuple(value)
        self._unexpected(key, value, words)
        return None

    def one_of(self, keys: Iterable[str]) -> str | None:
        """Which one of these keys is there; recorded where it is not exactly one."""
        keys = list(keys)
        there = [key for key in keys if key in self]
        if len(there) == 1:
            return there[0]
        for key in there:
            self.take(key)
        text = translate("Core", "Exactly one of {keys} is expected.").format(keys=", ".join(keys))
        self.refuse(there[1] if there else keys[0], text)
        return None

    def finish(self) -> None:
        """Record every key that nobody took."""
        for key in self._left:
            self.refuse(key, translate("Core", "This key is not known here."))

    def _unexpected(self, key: str, value: object, expected: Message) -> None:
        text = translate("Core", "“{value}” was found where {expected} is expected.")
        self.refuse(key, text.format(value=_shown(value), expected=expected))


def _number(value: object) -> Decimal | None:
    """TOML's true and false are numbers to Python, but not to a treasurer."""
    if type(value) is int:
        return Decimal(value)
    return value if isinstance(value, Decimal) else None


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    try:
        text = str(value)
    except ValueError:  # A whole number of thousands of digits, which Python does not write out.
        return "…"
    return text if len(text) <= 40 else f"{text[:39]}…"
