"""The journal: every line of every entry, with what the entry says, filtered for a page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.reports.entry_filter import EntryFilter, lines_that_fit

if TYPE_CHECKING:
    from models.book_data import BookData
    from models.ledger import Entry, EntryKind, Line


@dataclass(frozen=True, slots=True)
class JournalRow:
    """A line and its entry; `first` on the first line of an entry that is shown."""

    entry: Entry
    line: Line
    first: bool

    @property
    def debit_cents(self) -> int:
        """The amount where it is a debit."""
        return max(self.line.amount_cents, 0)

    @property
    def credit_cents(self) -> int:
        """The amount where it is a credit, as a positive number."""
        return max(-self.line.amount_cents, 0)


def journal_rows(
    data: BookData, wanted: EntryFilter, kind: EntryKind | None = None, *, whole: bool = False
) -> list[JournalRow]:
    """The lines that fit, in the order of the journal; with `whole`, all lines of the entries they are in."""
    found = [(entry, line) for entry, line in lines_that_fit(data, wanted) if kind in (None, entry.kind)]
    if whole:
        entries = dict.fromkeys(entry.id for entry, _ in found)
        found = [(data.entry_by_id[key], line) for key in entries for line in data.entry_by_id[key].lines]
    rows: list[JournalRow] = []
    for entry, line in found:
        rows.append(JournalRow(entry, line, not rows or rows[-1].entry.id != entry.id))
    return rows
