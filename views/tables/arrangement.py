"""How a user has arranged a table's columns: widths set by hand, their order, what is hidden, the sorting."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import Any

_NARROWEST, _WIDEST = 20, 4_000


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Columns are told by their place among the table's columns, `count` in number.

    `widths` are pairs of a column and its width in pixels; an empty `order` is that of the table; `sort` is
    a column and whether it descends, empty for the order the lines come in.
    """

    count: int
    widths: tuple[tuple[int, int], ...] = ()
    order: tuple[int, ...] = ()
    hidden: tuple[int, ...] = ()
    sort: tuple[int, ...] = field(default=())

    def text(self) -> str:
        """As it is kept in the settings."""
        return json.dumps(asdict(self), separators=(",", ":"))


def read_arrangement(text: str, count: int) -> Arrangement:
    """What the settings keep for a table of `count` columns; nothing arranged where that does not fit it."""
    try:
        found = json.loads(text)
        made = Arrangement(
            found["count"],
            tuple((column, width) for column, width in found["widths"]),
            tuple(found["order"]),
            tuple(found["hidden"]),
            tuple(found["sort"]),
        )
    except (ValueError, TypeError, KeyError, RecursionError):
        return Arrangement(count)
    return made if made.count == count and _fits(made) else Arrangement(count)


def _fits(made: Arrangement) -> bool:
    numbers = [*made.order, *made.hidden, *made.sort, *(number for pair in made.widths for number in pair)]
    if not all(_is_number(number) for number in numbers):
        return False
    columns = {*made.hidden, *made.sort[:1], *(column for column, _ in made.widths)}
    return (
        all(0 <= column < made.count for column in columns)
        and all(_NARROWEST <= width <= _WIDEST for _, width in made.widths)
        and (not made.order or sorted(made.order) == list(range(made.count)))
        and len(set(made.hidden)) < made.count
        and (not made.sort or (len(made.sort) == 2 and made.sort[1] in (0, 1)))
    )


def _is_number(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)
