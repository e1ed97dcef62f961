"""Giving the book several index values of its own at once, as they are pasted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.message import UserError, translate
from models.tables.building import IndexValueRow

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from app.book import Book
    from models.lease import IndexName
    from models.period import Quarter


def set_index_values(book: Book, values: Mapping[tuple[IndexName, Quarter], Decimal | None]) -> None:
    """Set each value, or return to the built-in one where it is None; raise UserError unless all are > 0."""
    if any(value is not None and value <= 0 for value in values.values()):
        raise UserError(translate("Core", "An index value is more than 0."))
    with book.change(translate("Core", "Set {count} index values").format(count=len(values))) as change:
        for (name, quarter), value in values.items():
            change.delete_where(IndexValueRow, "quarter", quarter, name=name)
            if value is not None:
                change.insert(IndexValueRow, {"name": name, "quarter": quarter, "value": value})
