"""Double entry: journal entries and their lines, amounts signed with debit positive."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


class EntryKind(StrEnum):
    """What an entry records."""

    OPENING = "opening"
    CALL = "call"
    SALE = "sale"
    BILL = "bill"
    SETTLEMENT = "settlement"
    OTHER = "other"


class Journal(StrEnum):
    """The accounting journal an entry belongs to, by its usual French code."""

    OPENING = "AN"
    SALES = "VT"
    PURCHASES = "AC"
    BANK = "BQ"
    MISC = "OD"


@dataclass(frozen=True, slots=True)
class Line:
    """One line: `amount_cents` is positive for a debit, negative for a credit.

    A line with a service period counts in the days of it (both ends included); `due_date` is set on
    lines of third-party accounts that fall due.
    """

    id: int
    entry_id: int
    position: int
    account: str
    label: str
    amount_cents: int
    party_id: int | None = None
    space_id: int | None = None
    service_start: date | None = None
    service_end: date | None = None
    due_date: date | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A journal entry; its lines sum to zero. `number` counts from 1 in the order of recording.

    `reverses_id` names the entry that this one corrects. `vat_cents` is the VAT that a bill states, which
    its lines do not tell where it is not recovered; None where there is none, on other entries and on bills
    of older books. A new entry has id and number 0.
    """

    id: int
    number: int
    date: date
    journal: Journal
    kind: EntryKind
    label: str
    document: str
    reverses_id: int | None
    lines: tuple[Line, ...]
    vat_cents: int | None = None


@dataclass(frozen=True, slots=True)
class Settlement:
    """A payment received (positive) or made (negative) on a cash account, in cents."""

    id: int
    entry_id: int
    party_id: int
    date: date
    amount_cents: int
    account: str
    document: str


@dataclass(frozen=True, slots=True)
class BudgetLine:
    """A budgeted amount in cents, positive for income and for costs alike.

    `month` 1–12 for an amount of that month, None for an amount of the year.
    """

    id: int
    year: int
    account: str
    month: int | None
    amount_cents: int
