"""Writes the accounts, index values and tariffs of an onboarding workbook over those of the book."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sqlalchemy import select

from app.builtin import builtin_index_values
from app.changes.rows import values_of
from models.account import Chart
from models.tables.building import IndexValueRow, TariffRow
from models.tables.ledger import AccountRow

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.change import Change
    from models.account import Account
    from models.book_data import IndexValues
    from models.building import Tariff


def write_accounts(change: Change, chart: Chart, accounts: Iterable[Account]) -> Chart:
    """List accounts, or replace the mapping of those listed, and return the chart that results."""
    listed = {account.number: account for account in chart.listed}
    for account in accounts:
        known = listed.get(account.number)
        key = known.id if known else change.insert(AccountRow, values_of(account))
        listed[account.number] = replace(account, id=key)
        if known and known != listed[account.number]:
            change.update(AccountRow, key, values_of(account))
    return Chart(tuple(listed.values()), chart.builtin)


def write_index_values(change: Change, values: IndexValues) -> None:
    """Set index values; one that equals the built-in value, and replaces no other, needs no row."""
    columns = select(IndexValueRow.id, IndexValueRow.name, IndexValueRow.quarter, IndexValueRow.value)
    own = {(name, quarter): (key, value) for key, name, quarter, value in change.connection.execute(columns)}
    for (name, quarter), value in values.items():
        if (name, quarter) in own:
            key, before = own[name, quarter]
            if before != value:
                change.update(IndexValueRow, key, {"value": value})
        elif builtin_index_values().get((name, quarter)) != value:
            change.insert(IndexValueRow, {"name": name, "quarter": quarter, "value": value})


def write_tariffs(change: Change, known: Iterable[Tariff], tariffs: Iterable[Tariff]) -> None:
    """Add tariffs, or replace those of the same label and unit."""
    by_key = {(tariff.label, tariff.unit): tariff for tariff in known}
    for tariff in tariffs:
        before = by_key.get((tariff.label, tariff.unit))
        if before is None:
            change.insert(TariffRow, values_of(tariff))
        elif before != replace(tariff, id=before.id):
            change.update(TariffRow, before.id, values_of(tariff))
