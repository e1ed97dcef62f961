"""Text that stays text in a cell, whatever it holds."""

from __future__ import annotations

import re

_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LOOKS_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


def writable(text: str) -> str:
    """The text with what XML cannot hold replaced."""
    return _NOT_IN_XML.sub("\ufffd", text)


def plain_text(text: str) -> str:
    """The text as a workbook stores it: no part of it reads as an escape."""
    return _LOOKS_ESCAPED.sub("_x005F_", writable(text))
