"""Accounts and what each counts as in the property balance."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class Side(StrEnum):
    """Whether an account is income or cost."""

    INCOME = "income"
    COST = "cost"


class Source(StrEnum):
    """Income sources, in the order every list shows them."""

    RENT = "rent"
    RECOVERED_CHARGES = "recovered_charges"
    COWORKING = "coworking"
    DROP_IN_OFFICE = "drop_in_office"
    MEETING_ROOM = "meeting_room"
    GRANT = "grant"
    RELEASED_GRANT = "released_grant"
    OTHER_INCOME = "other_income"


class Nature(StrEnum):
    """Cost natures, in the order every list shows them."""

    HEAD_RENT = "head_rent"
    ENERGY = "energy"
    MAINTENANCE = "maintenance"
    CLEANING = "cleaning"
    INSURANCE = "insurance"
    TAX = "tax"
    TELECOM = "telecom"
    STAFF = "staff"
    FEES = "fees"
    FINANCE = "finance"
    DEPRECIATION = "depreciation"
    OTHER_COST = "other_cost"


RENT_ACCOUNT = "7061"
RECOVERED_CHARGES_ACCOUNT = "7088"
CUSTOMER_ACCOUNT = "411"
SUPPLIER_ACCOUNT = "401"
VAT_COLLECTED_ACCOUNT = "4457"
VAT_DEDUCTIBLE_ACCOUNT = "4456"
BANK_ACCOUNT = "512"
CARRIED_FORWARD_ACCOUNT = "110"


@dataclass(frozen=True, slots=True)
class Account:
    """An income or cost account and its mapping.

    `category` is a Source for income, a Nature for costs; `variable_share` and `in_property` are
    shares from 0 to 1. In the built-in chart `number` is a prefix.
    """

    id: int
    number: str
    label: str
    side: Side
    category: Source | Nature
    variable_share: Decimal
    recoverable: bool
    in_property: Decimal


@dataclass(frozen=True)
class Chart:
    """The accounts the treasurer listed, over the built-in prefixes."""

    listed: tuple[Account, ...]
    builtin: tuple[Account, ...]

    @cached_property
    def _by_number(self) -> dict[str, Account]:
        return {account.number: account for account in self.listed}

    @cached_property
    def _by_prefix(self) -> dict[str, Account]:
        return {account.number: account for account in self.builtin}

    @cached_property
    def _found(self) -> dict[str, Account | None]:
        return {}

    def find(self, number: str) -> Account | None:
        """The listed account, else its longest built-in prefix; None for accounts of the balance sheet."""
        if number not in self._found:
            self._found[number] = self._by_number.get(number) or self.builtin_for(number)
        return self._found[number]

    def builtin_for(self, number: str) -> Account | None:
        """The longest built-in prefix of that number, whatever is listed."""
        prefixes = (number[:length] for length in range(len(number), 0, -1))
        return next((self._by_prefix[p] for p in prefixes if p in self._by_prefix), None)


def usual_in_property(category: Source | Nature) -> Decimal:
    """The share in the property while nobody says otherwise: grants and staff stay outside."""
    return Decimal(0 if category in (Source.GRANT, Nature.STAFF) else 1)


def categories(side: Side) -> Iterable[Source | Nature]:
    """Every source or every nature, in display order."""
    return Source if side is Side.INCOME else Nature
