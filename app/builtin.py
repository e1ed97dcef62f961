"""What every book starts with: the built-in chart of accounts and the published index values."""

from __future__ import annotations

import csv
from decimal import Decimal
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from app.paths import RESOURCES
from models.account import Account, Nature, Side, Source
from models.lease import IndexName
from models.period import parse_quarter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from models.period import Quarter


@lru_cache
def builtin_index_values() -> Mapping[tuple[IndexName, Quarter], Decimal]:
    """Return the published value of each index and quarter; quarters without one are absent."""
    return MappingProxyType(
        {
            (IndexName(row["index"]), parse_quarter(row["quarter"])): Decimal(row["value"])
            for row in _rows("rent_indices.csv")
        }
    )


@lru_cache
def builtin_chart() -> tuple[Account, ...]:
    """Return the built-in accounts; each number is a prefix and every number of class 6 or 7 has one."""
    return tuple(_account(row) for row in _rows("chart.csv"))


def _account(row: Mapping[str, str]) -> Account:
    side = Side(row["side"])
    return Account(
        id=0,
        number=row["number"],
        label=row["label"],
        side=side,
        category=Source(row["category"]) if side is Side.INCOME else Nature(row["category"]),
        variable_share=Decimal(row["variable_share"]),
        recoverable=row["recoverable"] == "yes",
        in_property=Decimal(row["in_property"]),
    )


def _rows(name: str) -> list[dict[str, str]]:
    text = (RESOURCES / name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))
