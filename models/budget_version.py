"""The versions of a year's budget, and which of them is in force."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from models.book_data import BookData
    from models.ledger import BudgetLine


@dataclass(frozen=True, slots=True)
class BudgetVersion:
    """A budget of a year under its name; `voted` is the day of the vote, None for a draft.

    A voted one does not change. Ids follow the order in which versions were made.
    """

    id: int
    year: int
    name: str
    voted: date | None
    lines: tuple[BudgetLine, ...] = ()


def versions_of(data: BookData, year: int) -> list[BudgetVersion]:
    """The versions of a year in the order in which they were made."""
    return [version for version in data.budget_versions if version.year == year]


def version_in_force(versions: Sequence[BudgetVersion], year: int) -> BudgetVersion | None:
    """The version of a year that counts: the voted one, else the one made last; None without any."""
    of_year = (version for version in versions if version.year == year)
    return max(of_year, key=lambda version: (version.voted is not None, version.id), default=None)


def lines_in_force(versions: Sequence[BudgetVersion]) -> tuple[BudgetLine, ...]:
    """The lines of the versions that count, by id."""
    in_force = (version_in_force(versions, year) for year in {version.year for version in versions})
    lines = (line for version in in_force if version for line in version.lines)
    return tuple(sorted(lines, key=lambda line: line.id))


def under(data: BookData, version: BudgetVersion) -> BookData:
    """The book as if a version were in force; the book itself where it is."""
    if version_in_force(data.budget_versions, version.year) == version:
        return data
    others = (line for line in data.budget if line.year != version.year)
    return replace(data, budget=(*others, *version.lines))
