"""What a command gives: the same facts as JSON and as a table."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.numbers import money

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


@dataclass(frozen=True, slots=True)
class Table:
    """A heading, column names and rows of text; numbers are right-aligned where `right` says so."""

    title: str
    columns: Sequence[str]
    rows: Sequence[Sequence[str]]
    right: frozenset[int] = frozenset()

    def __str__(self) -> str:
        lines = [self.columns, *self.rows]
        widths = [max(len(line[n]) for line in lines) for n in range(len(self.columns))]
        text = [self._line(line, widths) for line in lines]
        rule = "  ".join("─" * width for width in widths)
        return "\n".join([self.title, text[0], rule, *text[1:]] if self.title else [text[0], rule, *text[1:]])

    def _line(self, line: Sequence[str], widths: Sequence[int]) -> str:
        cells = [
            cell.rjust(width) if n in self.right else cell.ljust(width)
            for n, (cell, width) in enumerate(zip(line, widths, strict=True))
        ]
        return "  ".join(cells).rstrip()


@dataclass(frozen=True, slots=True)
class Answer:
    """What goes to standard output, and the exit code; `refusal` goes to standard error."""

    json: Mapping[str, object]
    tables: Sequence[Table | str] = field(default_factory=tuple)
    code: int = 0
    refusal: str = ""

    @property
    def text(self) -> str:
        """The tables, a blank line between them."""
        return "\n\n".join(str(table) for table in self.tables)


def euros(cents: int | None) -> str:
    """An amount for a table; empty where absent."""
    return "" if cents is None else money(cents)
