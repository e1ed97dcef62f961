"""Income and costs cumulated month by month since the books began, and where they meet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.reports.dashboard import even_month
from models.balance import balance
from models.period import By, Month, Period

if TYPE_CHECKING:
    from models.book_data import BookData

LONGEST = 36
"""How many months are shown at most; cumulated amounts count from the books' first day all the same."""


@dataclass(frozen=True, slots=True)
class Point:
    """The state at the end of a month, in cents."""

    month: Month
    forecast: bool
    income_cents: int
    cost_cents: int
    cumulative_income_cents: int
    cumulative_cost_cents: int

    @property
    def cumulative_balance_cents(self) -> int:
        """Income less costs since the books began."""
        return self.cumulative_income_cents - self.cumulative_cost_cents


@dataclass(frozen=True, slots=True)
class Progress:
    """The points in order. `even` is the month in which cumulated income catches up for good, if shown."""

    year: int
    year_balance_cents: int
    points: tuple[Point, ...]
    even: Month | None

    @property
    def even_index(self) -> float | None:
        """Where on the line of points (0 is the first month's end) income meets costs; between two of them.

        None where they do not meet among the points, or met before them.
        """
        months = [point.month for point in self.points]
        if self.even is None or self.even not in months:
            return None
        at = months.index(self.even)
        after = self.points[at].cumulative_balance_cents
        before = self.points[at - 1].cumulative_balance_cents if at else 0
        return float(at) if before >= 0 or not at else at - after / (after - before)

    @property
    def year_forecast(self) -> bool:
        """Whether some of the year's months are forecast."""
        return any(point.forecast for point in self.points if point.month.year == self.year)

    @property
    def even_forecast(self) -> bool:
        """Whether the meeting lies in forecast months."""
        return any(point.forecast for point in self.points if point.month == self.even)


def progress(data: BookData, period: Period) -> Progress:
    """The months from the books' beginning to the end of the period's year, or of the year they meet in."""
    year = period.end.year
    even = even_month(data, year)
    last = Month(max(year, even.year) if even else year, 12)
    first = max(Month.of(data.building.books_begin), last.plus(1 - LONGEST))
    first = min(first, Month(year, 1))
    buckets = balance(data, Period(first.start, last.end), By.MONTH, forecast=True).buckets
    points = tuple(
        Point(
            Month.of(bucket.period.start),
            bucket.forecast,
            bucket.income_cents,
            bucket.cost_cents,
            bucket.cumulative_income_cents,
            bucket.cumulative_cost_cents,
        )
        for bucket in buckets
    )
    of_year = balance(data, Period.of_year(year), By.YEAR, forecast=True).balance_cents
    return Progress(year, of_year, points, even)
