"""What a name that begins with `table_` stands for: a whole table, or one of its columns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.exporting.template_tables import TemplateTable


@dataclass(frozen=True, slots=True)
class TableAnchor:
    """A table and which of its columns are written side by side."""

    table: str
    columns: tuple[str, ...]


def anchor_of(name: str, tables: Mapping[str, TemplateTable]) -> TableAnchor | None:
    """The anchor of `table_months`, every column, or of `table_months_income`, that one; None for neither."""
    if name in tables:
        return TableAnchor(name, tables[name].columns)
    for table, found in tables.items():
        column = name.removeprefix(f"{table}_")
        if column != name and column in found.columns:
            return TableAnchor(table, (column,))
    return None
