"""Formulas put together from parts: a template, places, names and smaller expressions."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from app.exporting.formula import Formula, Name, Place, Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.exporting.formula import Value

Reference = Place | Span | Name


@dataclass(frozen=True, slots=True)
class Expression:
    """A piece of a formula: text and references in the order in which they are written."""

    parts: tuple[str | Reference, ...]

    def valued(self, value: Value) -> Formula:
        """The live formula, with what it comes to."""
        refs = [part for part in self.parts if not isinstance(part, str)]
        numbers = iter(range(len(refs)))
        text = "".join(part if isinstance(part, str) else f"{{{next(numbers)}}}" for part in self.parts)
        return Formula(text, value, tuple(refs))


Part = Expression | Reference | Decimal | int


def expression(template: str, *parts: Part) -> Expression:
    """Put parts where the template has `{}`, in their order."""
    texts = template.split("{}")
    found: list[str | Reference] = [texts[0]]
    for part, text in zip(parts, texts[1:], strict=True):
        if isinstance(part, Expression):
            found += part.parts
        else:
            found.append(
                f"{part:f}" if isinstance(part, Decimal) else str(part) if isinstance(part, int) else part
            )
        found.append(text)
    return Expression(tuple(found))


def joined(sign: str, parts: Iterable[Part]) -> Expression:
    """The parts with a sign or a comma between them; `0` where there are none."""
    found = list(parts)
    return expression(sign.join(["{}"] * len(found)), *found) if found else expression("0")


def rounded(part: Part) -> Expression:
    """To the cent, half away from zero."""
    return expression("ROUND({},2)", part)
