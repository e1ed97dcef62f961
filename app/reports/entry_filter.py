"""Which entries stand behind a figure: how a page asks the journal for them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from models.period import Period

if TYPE_CHECKING:
    from models.account import Nature, Source
    from models.book_data import BookData
    from models.ledger import Entry, Line


@dataclass(frozen=True, slots=True)
class EntryFilter:
    """What an entry line must fit; every part that is given must fit, an empty part lets all through.

    `period`: the line counts in it, by its service period or else its date. `categories`: sources and
    natures it counts under in the property balance (so lines outside the property are left out).
    `account` is a prefix.
    """

    period: Period | None = None
    categories: frozenset[Source | Nature] = frozenset()
    account: str = ""
    party_id: int | None = None
    space_id: int | None = None
    entry_ids: frozenset[int] = frozenset()

    @property
    def everything(self) -> bool:
        """Whether it lets every line through."""
        return self == EntryFilter()


def lines_that_fit(data: BookData, wanted: EntryFilter) -> list[tuple[Entry, Line]]:
    """Every line that fits, with its entry, in the order of the journal."""
    return [
        (entry, line) for entry in data.entries for line in entry.lines if _fits(data, entry, line, wanted)
    ]


def _fits(data: BookData, entry: Entry, line: Line, wanted: EntryFilter) -> bool:
    return (
        (not wanted.entry_ids or entry.id in wanted.entry_ids)
        and (wanted.period is None or _counts_in(entry, line, wanted.period))
        and (not wanted.categories or _counts_under(data, line, wanted.categories))
        and line.account.startswith(wanted.account)
        and wanted.party_id in (None, line.party_id)
        and wanted.space_id in (None, line.space_id)
    )


def _counts_in(entry: Entry, line: Line, period: Period) -> bool:
    if line.service_start is None or line.service_end is None:
        return period.start <= entry.date <= period.end
    return period.overlap(Period(line.service_start, line.service_end)) is not None


def _counts_under(data: BookData, line: Line, categories: frozenset[Source | Nature]) -> bool:
    account = data.chart.find(line.account)
    return account is not None and account.in_property != 0 and account.category in categories
