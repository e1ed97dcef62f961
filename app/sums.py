"""Small sums typed into a money field, such as `=1200/12`."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_TOKEN = re.compile(r"\d+(?:\.\d+)?|[-+*/()]")
_LONGEST = 200


class NotASumError(ValueError):
    """The text is not a sum that can be worked out."""


def worked_out(text: str, number: Callable[[str], str]) -> Fraction:
    """The exact value of numbers joined by + − * / and brackets; raise NotASumError where it has none.

    `number` brings one number as typed to plain digits with a point.
    """
    tokens = _tokens(text, number)
    value = _added(tokens)
    if tokens:
        raise NotASumError(text)
    return value


def _tokens(text: str, number: Callable[[str], str]) -> list[str]:
    if len(text) > _LONGEST:
        raise NotASumError(text)
    parts = re.split(r"([-+*/()])", text)
    tokens = [part if part in "-+*/()" else number(part) for part in map(str.strip, parts) if part]
    if not all(_TOKEN.fullmatch(token) for token in tokens):
        raise NotASumError(text)
    return tokens[::-1]


def _added(tokens: list[str]) -> Fraction:
    value = _multiplied(tokens)
    while tokens and tokens[-1] in "+-":
        value = value + _multiplied(tokens) if tokens.pop() == "+" else value - _multiplied(tokens)
    return value


def _multiplied(tokens: list[str]) -> Fraction:
    value = _factor(tokens)
    while tokens and tokens[-1] in "*/":
        value = value * _factor(tokens) if tokens.pop() == "*" else _divided(value, _factor(tokens))
    return value


def _divided(value: Fraction, by: Fraction) -> Fraction:
    if by == 0:
        raise NotASumError("/0")
    return value / by


def _factor(tokens: list[str]) -> Fraction:
    if not tokens:
        raise NotASumError
    part = tokens.pop()
    if part == "-":
        return -_factor(tokens)
    if part == "(":
        value = _added(tokens)
        if not tokens or tokens.pop() != ")":
            raise NotASumError("(")
        return value
    if part[0].isdigit():
        return Fraction(part)
    raise NotASumError(part)
