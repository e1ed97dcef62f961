"""What changed since a file was sent: its figures then and later, and the entries behind the difference."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.reports.entries_then import entries_then
from models.account import Side
from models.drill_down import lines_behind
from models.quarter_figures import figures_of

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from models.book_data import BookData
    from models.closing import KeptExport
    from models.ledger import Entry
    from models.period import Period
    from models.quarter_figures import Figures


@dataclass(frozen=True, slots=True)
class Version:
    """What a period came to at one time: a kept file, or the book as it is now (`kept` None).

    `change_id` is the last change that it knows; None for all of them.
    """

    period: Period
    kept: KeptExport | None
    figures: Figures
    change_id: int | None

    @property
    def made_at(self) -> datetime | None:
        """When the file was made."""
        return self.kept.made_at if self.kept else None


@dataclass(frozen=True, slots=True)
class EntryDifference:
    """What an entry adds to a figure in both versions, in cents: 0 in the one that does not have it.

    `entry` is as the later version has it, or as it was where that no longer does.
    """

    entry: Entry
    before_cents: int
    after_cents: int

    @property
    def cents(self) -> int:
        """By how much the figure moved because of it."""
        return self.after_cents - self.before_cents


@dataclass(frozen=True, slots=True)
class FigureDifference:
    """A figure that differs, by its name in the workbooks, and the entries that moved it.

    `other_cents` is what no entry explains: another mapping of accounts, say. Areas have neither.
    """

    name: str
    before: int | str
    after: int | str
    entries: tuple[EntryDifference, ...]
    other_cents: int


def versions(data: BookData, period: Period) -> list[Version]:
    """Every kept file of a period, oldest first, then the book as it is now."""
    kept = [
        Version(period, export, json.loads(export.figures), export.change_id)
        for export in data.exports
        if export.period == period
    ]
    return [*kept, Version(period, None, figures_of(data, period), None)]


def compare(path: Path, data: BookData, older: Version, newer: Version) -> list[FigureDifference]:
    """The figures in which two versions of a period differ, in the order of the workbooks.

    `path` is the book's file, whose journal of changes tells what the entries were at each time.
    """
    moved = _moved(path, data, older, newer)
    return [
        _difference(name, older.figures[name], newer.figures[name], moved.get(name, []))
        for name in newer.figures
        if older.figures.get(name) != newer.figures[name] and name in older.figures
    ]


def _difference(
    name: str, before: int | str, after: int | str, entries: list[EntryDifference]
) -> FigureDifference:
    explained = sum(entry.cents for entry in entries)
    other = after - before - explained if isinstance(after, int) and isinstance(before, int) else 0
    return FigureDifference(name, before, after, tuple(entries), other)


def _moved(path: Path, data: BookData, older: Version, newer: Version) -> dict[str, list[EntryDifference]]:
    """The entries that count otherwise in the two versions, by the figure they count in."""
    then, since = entries_then(path, older.change_id, newer.change_id)
    before, after = (_counted(data, entries, older.period) for entries in (then, since))
    entries = {entry.id: entry for entry in (*then, *since)}
    found: dict[str, list[EntryDifference]] = defaultdict(list)
    for name, key in sorted({*before, *after}, key=lambda pair: _journal_order(entries[pair[1]])):
        was, is_now = before.get((name, key), 0), after.get((name, key), 0)
        if was != is_now:
            found[name].append(EntryDifference(entries[key], was, is_now))
    return found


def _counted(data: BookData, entries: tuple[Entry, ...], period: Period) -> dict[tuple[str, int], int]:
    """What each entry adds to each figure of the period, by the figure's name and the entry's key."""
    found: dict[tuple[str, int], int] = defaultdict(int)
    for counted in lines_behind(replace(data, entries=entries), period):
        account = data.chart.find(counted.line.account)
        if account is not None:
            income = account.side is Side.INCOME
            side = "income" if income else "cost"
            found[f"{side}_{account.category}", counted.entry.id] += counted.cents
            found[f"{side}_total", counted.entry.id] += counted.cents
            found["balance", counted.entry.id] += counted.cents if income else -counted.cents
    return found


def _journal_order(entry: Entry) -> tuple[object, int]:
    return entry.date, entry.number
