"""Lines of a table as text that Excel and LibreOffice paste into cells, numbers as numbers in France."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from views.tables.column import Column

R = TypeVar("R")


def as_cells(
    columns: Sequence[Column[R]],
    records: Sequence[R],
    totals: Sequence[Any] | None = None,
    *,
    titled: bool,
) -> str:
    """Lines joined by tabs, under the titles if `titled`; `totals` adds a last line."""
    lines = ["\t".join(column.copied(column.value(record)) for column in columns) for record in records]
    if totals is not None:
        lines.append("\t".join(_total(c, value) for c, value in zip(columns, totals, strict=True)))
    titles = ["\t".join(" ".join(column.title.split()) for column in columns)]
    return "\n".join([*(titles if titled else []), *lines]) + "\n"


def _total(column: Column[R], value: Any) -> str:
    return "" if value is None else column.copied(value)
