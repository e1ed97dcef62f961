"""The posted lines behind a figure of the balance."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from models.accrual import accruals
from models.totals import Scope

if TYPE_CHECKING:
    from models.account import Nature, Side, Source
    from models.book_data import BookData
    from models.ledger import Entry, Line
    from models.period import Period


class CountedLine(NamedTuple):
    """A line, the entry it is in, and the cents of it that count in the figure."""

    entry: Entry
    line: Line
    cents: int


def lines_behind(
    data: BookData,
    period: Period,
    *,
    side: Side | None = None,
    category: Source | Nature | None = None,
    account: str | None = None,
    scope: Scope = Scope.FULL,
) -> list[CountedLine]:
    """Return the lines that count in `period`, in the order of the books; they add up to the posted figure.

    `side`, `category`, `account` (a whole number, not a prefix) and `scope` each narrow it down. Lines of
    which no cent falls into the period are left out, and so is what is forecast: no line stands behind it.
    """
    return [
        CountedLine(found.entry, found.line, cents)
        for found in accruals(data).touching(period)
        if side in (None, found.account.side)
        and category in (None, found.account.category)
        and account in (None, found.line.account)
        and scope.holds(found.account)
        and (cents := found.within(period))
    ]
