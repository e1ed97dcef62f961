"""The chain of hashes over frozen entries: whoever alters one alters every later one and the head.

Hashes are SHA-256 in hexadecimal. They are taken of what the database stores, value by value, so that
two spellings of one date differ.
"""

from __future__ import annotations

import json
from hashlib import sha256
from itertools import accumulate
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Row = tuple[Any, ...]

HASHED_COLUMNS: dict[str, tuple[str, ...]] = {
    "entry": ("id", "number", "date", "journal", "kind", "label", "document", "reverses_id", "vat_cents"),
    "entry_line": (
        *("id", "entry_id", "position", "account", "label", "amount_cents"),
        *("party_id", "space_id", "service_start", "service_end", "due_date"),
    ),
    "rent_call": ("id", "entry_id", "lease_id", "issued", "due"),
    "rent_call_line": ("id", "call_id", "month", "rent_cents", "charges_cents", "vat_cents"),
    "settlement": ("id", "entry_id", "party_id", "date", "amount_cents", "account", "document"),
}
"""What each hash is made of, in this order; a column that a later version adds comes last."""

FIRST_COLUMNS = {"entry": 8}
"""How many columns a table was hashed by at first, where more were added since.

Those count only where they are filled, so that a hash made before they were there stays what it was.
"""


class EntryText(NamedTuple):
    """A stored entry: its key, its journal and number, its day as stored, and its canonical text."""

    entry_id: int
    number: int
    where: str
    day: str
    text: str


class Link(NamedTuple):
    """A place in the chain: the entry's key and number, and the hash up to and with it."""

    position: int
    entry_id: int
    number: int
    hash: str


class StoredClosing(NamedTuple):
    """A closing as stored, with the links of its chain and the calls of zero, which have no entry."""

    quarter: str
    first_day: str
    last_day: str
    closed_at: str
    entries: int
    previous_head: str
    head: str
    figures: str
    standing: bool
    links: tuple[Link, ...]
    calls_of_zero: str


def canonical(rows: Iterable[tuple[str, Row]]) -> str:
    """The text of stored rows, each with its table's name, that tells any two apart."""
    return json.dumps([[table, *_hashed(table, row)] for table, row in rows], separators=(",", ":"))


def _hashed(table: str, row: Row) -> Row:
    """A row without the columns at its end that came later and are empty."""
    first, last = FIRST_COLUMNS.get(table, len(row)), len(row)
    while last > first and row[last - 1] is None:
        last -= 1
    return row[:last]


def following(previous: str, text: str) -> str:
    """The hash of `text` after the hash `previous`."""
    return sha256(f"{previous}{text}".encode()).hexdigest()


def chain(previous: str, texts: Sequence[str]) -> list[str]:
    """The hash of each text, the first of them after the head of the chain before."""
    return list(accumulate(texts, following, initial=previous))[1:]


def head_of(closing: StoredClosing) -> str:
    """The head of a closing's chain: its last link's hash followed by what the closing says of itself."""
    last = closing.links[-1].hash if closing.links else closing.previous_head
    said = [
        *(closing.quarter, closing.first_day, closing.last_day, closing.closed_at, closing.entries),
        *(closing.figures, closing.calls_of_zero),
    ]
    return following(last, json.dumps(said, separators=(",", ":")))
