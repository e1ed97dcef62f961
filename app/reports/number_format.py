"""A cell's value as a spreadsheet shows it: its number format read for France."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal

from app import numbers

_SECTIONS = re.compile(r';(?=(?:[^"]*"[^"]*")*[^"]*$)')
_DIGITS = re.compile(r"[#0][#0,.]*")
_LITERAL = re.compile(r'"([^"]*)"|\\(.)')
_COLOUR = re.compile(r"\[[^\]]*\]")


def shown(value: object, number_format: str) -> str:
    """The text of a cell; what no format is known for is written plainly."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "VRAI" if value else "FAUX"
    if isinstance(value, datetime | date):
        return numbers.day(value.date() if isinstance(value, datetime) else value)
    if isinstance(value, int | float | Decimal):
        return _number(Decimal(str(value)), number_format)
    return str(value)


def _number(value: Decimal, number_format: str) -> str:
    sections = [_COLOUR.sub("", section) for section in _SECTIONS.split(number_format)]
    section, signed = _section(value, sections)
    pattern = _DIGITS.search(_LITERAL.sub(lambda found: "\0" * len(found[0]), section))
    if section in ("General", "@") or (pattern is None and not _LITERAL.search(section)):
        return numbers.plain(value).replace("-", numbers.MINUS)
    if pattern is None:
        return _literal(section)
    before, after = section[: pattern.start()], section[pattern.end() :]
    scaled = abs(value) * 100 if "%" in section else abs(value)
    places = len(pattern[0].partition(".")[2])
    text = numbers.decimal(scaled, places)
    if "," not in pattern[0]:
        text = text.replace(numbers.NARROW, "")
    sign = numbers.MINUS if signed and value < 0 and text.strip("0,") else ""
    return f"{sign}{_literal(before)}{text}{_literal(after)}"


def _section(value: Decimal, sections: list[str]) -> tuple[str, bool]:
    """The part of the format for a value, and whether the minus is still to be written."""
    if value == 0 and len(sections) > 2:
        return sections[2], False
    if value < 0 and len(sections) > 1:
        return sections[1], False
    return sections[0], True


def _literal(text: str) -> str:
    plain = _LITERAL.sub(lambda found: found[1] if found[1] is not None else found[2], text)
    return plain.replace("_", "").replace(" ", numbers.NARROW)
