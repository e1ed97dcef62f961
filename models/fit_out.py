"""What the fitting-out cost and the grant that paid for it, as the balance sheet carries them on a day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from models.account import Nature, Source
from models.forecast import figures
from models.period import Period

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from models.book_data import BookData

ASSETS = ("20", "21")
DEPRECIATED = ("28", "29")
GRANTS = ("131", "138")
RELEASED = ("139",)


@dataclass(frozen=True, slots=True)
class FitOut:
    """Amounts in cents, all positive, as of a day.

    What was written off and released is the balance sheet's own where it keeps accounts for it, else what
    counted as cost and as income since the books began (`..._in_result`).
    """

    assets_cents: int
    depreciated_cents: int
    depreciated_in_result: bool
    grant_cents: int
    released_cents: int
    released_in_result: bool

    @property
    def net_cents(self) -> int:
        """What the assets are still worth in the books."""
        return self.assets_cents - self.depreciated_cents

    @property
    def left_cents(self) -> int:
        """What of the grant is still to be released."""
        return self.grant_cents - self.released_cents


def fit_out(data: BookData, on: date) -> FitOut:
    """Return assets and grant of a book as of the end of a day."""
    depreciated = _credit(data, DEPRECIATED, on)
    released = _credit(data, RELEASED, on)
    return FitOut(
        assets_cents=-(_credit(data, ASSETS, on) or 0),
        depreciated_cents=_counted(data, Nature.DEPRECIATION, on) if depreciated is None else depreciated,
        depreciated_in_result=depreciated is None,
        grant_cents=_credit(data, GRANTS, on) or 0,
        released_cents=_counted(data, Source.RELEASED_GRANT, on) if released is None else -released,
        released_in_result=released is None,
    )


def _credit(data: BookData, prefixes: Sequence[str], on: date) -> int | None:
    """Return the credit balance of the accounts with these prefixes; None where no line names one."""
    amounts = [
        line.amount_cents
        for entry in data.entries
        if entry.date <= on
        for line in entry.lines
        if line.account.startswith(tuple(prefixes))
    ]
    return -sum(amounts) if amounts else None


def _counted(data: BookData, category: Source | Nature, on: date) -> int:
    begin = data.building.books_begin
    if on < begin:
        return 0
    amounts = figures(data, forecast=False).amounts(Period(begin, on))
    accounts = ((data.chart.find(number), cents) for number, cents in amounts.items())
    return sum(cents for account, cents in accounts if account and account.category is category)
