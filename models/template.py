"""Workbooks of funders, kept in the book to be filled in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class FunderTemplate:
    """A funder's own workbook under the `name` it is asked for by; its bytes stay in the book's file.

    `file_name` is what it was called when it was added, on the day `added`; `sha256` is of its bytes.
    """

    id: int
    name: str
    file_name: str
    sha256: str
    added: date
