"""Figures added up by source and nature, within what a balance is asked to hold."""

from __future__ import annotations

from collections import defaultdict
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from models.account import Nature, Side, Source
from models.book_data import remembered
from models.forecast import figures, pieces

if TYPE_CHECKING:
    from collections.abc import Mapping

    from models.account import Account, Chart
    from models.book_data import BookData
    from models.forecast import Figures
    from models.period import Month, Period

    Categories = Mapping[Source | Nature, int]


class Scope(StrEnum):
    """What a balance holds: everything, or all but depreciation and released grants."""

    FULL = "full"
    OPERATING = "operating"

    def holds(self, account: Account) -> bool:
        """Return whether lines of that account count."""
        return self is Scope.FULL or account.category not in (Nature.DEPRECIATION, Source.RELEASED_GRANT)


class Sides(NamedTuple):
    """Income and costs, in cents."""

    income_cents: int
    cost_cents: int

    def plus(self, other: Sides) -> Sides:
        """Return both added up."""
        return Sides(self.income_cents + other.income_cents, self.cost_cents + other.cost_cents)

    @property
    def balance_cents(self) -> int:
        """Income less costs."""
        return self.income_cents - self.cost_cents

    @property
    def coverage(self) -> Fraction | None:
        """Income ÷ costs; None without costs."""
        return Fraction(self.income_cents, self.cost_cents) if self.cost_cents else None


class _Counted(NamedTuple):
    """A month, or days of one, added up."""

    categories: Categories
    sides: Sides


class Totals:
    """What a book's figures add up to in one scope; each month is added up once."""

    def __init__(self, chart: Chart, scope: Scope, figures: Figures) -> None:
        self.figures = figures
        self._chart = chart
        self._scope = scope
        self._known: dict[Month | Period, _Counted] = {}

    def by_category(self, period: Period) -> Categories:
        """Return the cents of each source and nature in `period`, in display order, zero or not."""
        total: dict[Source | Nature, int] = dict.fromkeys((*Source, *Nature), 0)
        for piece in pieces(period):
            for category, cents in self._counted(piece).categories.items():
                total[category] += cents
        return total

    def sides(self, period: Period) -> Sides:
        """Return income and costs of `period`."""
        found = [self._counted(piece).sides for piece in pieces(period)]
        return Sides(sum(sides.income_cents for sides in found), sum(sides.cost_cents for sides in found))

    def _counted(self, piece: Month | Period) -> _Counted:
        if piece not in self._known:
            self._known[piece] = self._count(self.figures.piece(piece))
        return self._known[piece]

    def _count(self, by_number: Mapping[str, int]) -> _Counted:
        categories: dict[Source | Nature, int] = defaultdict(int)
        sides = {Side.INCOME: 0, Side.COST: 0}
        for number, cents in by_number.items():
            account = self._chart.find(number)
            if account and self._scope.holds(account):
                categories[account.category] += cents
                sides[account.side] += cents
        return _Counted(categories, Sides(*sides.values()))


def totals(data: BookData, scope: Scope, *, forecast: bool) -> Totals:
    """Return what a book's figures add up to in that scope, with or without forecast."""
    return _totals(data, scope, forecast)


@remembered
def _totals(data: BookData, scope: Scope, forecast: bool) -> Totals:
    return Totals(data.chart, scope, figures(data, forecast=forecast))
