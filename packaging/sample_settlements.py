"""The invented payments of the example: rents, sales and bills, mostly in time."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from models.ledger import EntryKind
from sample_building import KEPT_TO, LATE_PAYER, Row

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

    from models.book_data import BookData
    from models.ledger import Entry

_PAID_AT_ONCE = ("Salaires", "Cotisations", "Frais bancaires")


def settlements(data: BookData, random: Random) -> list[Row]:
    """A payment for each call, sale and bill that has a third party, by date, while the books are kept."""
    rows = [row for entry in data.entries for row in _payments(data, entry, random)]
    return sorted((row for row in rows if row["date"] <= KEPT_TO), key=lambda row: row["date"])


def _payments(data: BookData, entry: Entry, random: Random) -> Iterator[Row]:
    for line in entry.lines:
        if line.party_id is not None and line.due_date is not None:
            code = data.party_by_id[line.party_id].code
            yield {
                "date": line.due_date + timedelta(days=_delay(entry, code, random)),
                "tiers": code,
                "montant": Decimal(line.amount_cents) / 100,
                "piece": entry.document or entry.label,
            }


def _delay(entry: Entry, party: str, random: Random) -> int:
    """Days between what is due and its payment."""
    if party == LATE_PAYER:
        return random.randint(84, 104) if entry.date.year > 2016 else random.randint(12, 30)
    if entry.kind is EntryKind.CALL:
        return random.choice((0, 0, 1, 2, 2, 3, 4, 6, 9, 14))
    if entry.label.startswith(_PAID_AT_ONCE):
        return 0
    return random.randint(8, 20) if entry.kind is EntryKind.SALE else random.randint(18, 32)
