"""What each account counts as, by the treasurer's list or by its longest usual prefix."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.oracle.plain_book import PlainBook

COSTS = {
    "6": "other_cost",
    "6132": "head_rent",
    "6061": "energy",
    "6152": "maintenance",
    "6155": "maintenance",
    "6156": "maintenance",
    "611": "cleaning",
    "616": "insurance",
    "6226": "fees",
    "626": "telecom",
    "63512": "tax",
    "63511": "tax",
    "64": "staff",
    "6311": "staff",
    "633": "staff",
    "6611": "finance",
    "6811": "depreciation",
}
INCOME = {
    "7": "other_income",
    "7061": "rent",
    "70831": "coworking",
    "70832": "drop_in_office",
    "70833": "meeting_room",
    "7088": "recovered_charges",
    "74": "grant",
    "747": "released_grant",
    "777": "released_grant",
    "708": "other_income",
}
OUTSIDE = {"74", "64", "6311", "633"}


@dataclass(frozen=True)
class Mapped:
    side: str
    category: str
    variable: Fraction
    share: Fraction


def usual(number: str) -> Mapped | None:
    """The mapping of an account that nobody listed; None for a balance-sheet account."""
    for length in range(len(number), 0, -1):
        prefix = number[:length]
        if prefix in COSTS or prefix in INCOME:
            side = "cost" if prefix in COSTS else "income"
            category = (COSTS | INCOME)[prefix]
            return Mapped(side, category, Fraction(0), Fraction(0 if prefix in OUTSIDE else 1))
    return None


def mapped(book: PlainBook, number: str) -> Mapped | None:
    for account in book.accounts:
        if account.number == number:
            share = account.share
            if share is None:
                share = Decimal(0 if account.category in ("grant", "staff") else 1)
            return Mapped(account.side, account.category, Fraction(account.variable), Fraction(share))
    return usual(number)
