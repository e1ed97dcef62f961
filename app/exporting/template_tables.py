"""The tables that a funder's workbook can ask for, by the defined name of their first cell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.exporting.formula import euros
from app.exporting.words import bucket_words
from app.labels import LEASE_TYPES, STATUSES, category_label
from app.numbers import quarter
from models.account import Side
from models.arrears import arrears
from models.balance import balance
from models.hosted import hosted
from models.rent_roll import rent_roll
from models.variance import variances

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from app.exporting.formula import Value
    from models.account import Nature, Source
    from models.balance import Balance
    from models.book_data import BookData
    from models.period import Period
    from models.rent_roll import RentRollRow

PREFIX = "table_"


@dataclass(frozen=True, slots=True)
class TemplateTable:
    """Columns by name, in the order in which they stand side by side, and rows of their values."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]

    def column(self, name: str) -> list[Value]:
        """The values of one column, row by row."""
        place = self.columns.index(name)
        return [row[place] for row in self.rows]


def template_tables(data: BookData, period: Period) -> dict[str, TemplateTable]:
    """Every table of a period by its name; those of a day are of the period's last one."""
    found = balance(data, period)
    return {
        "table_rent_roll": _rent_roll(data, period),
        "table_tenants": _tenants(data, period),
        "table_months": _months(found),
        "table_income": _categories(found.income),
        "table_costs": _categories(found.costs),
        "table_budget": _budget(data, period),
        "table_arrears": _arrears(data, period),
    }


_ROLL: Mapping[str, Callable[[RentRollRow], Value]] = {
    "space": lambda row: row.space,
    "space_name": lambda row: row.space_name,
    "floor": lambda row: row.floor,
    "m2": lambda row: row.m2,
    "tenant": lambda row: row.tenant_name,
    "type": lambda row: LEASE_TYPES[row.type] if row.type else None,
    "start": lambda row: row.start,
    "break": lambda row: row.break_date,
    "end": lambda row: row.end,
    "rent_year": lambda row: _amount(row.rent_year_cents),
    "rent_m2_year": lambda row: _amount(row.rent_m2_year_cents),
    "index": lambda row: str(row.index) if row.index else None,
    "base_quarter": lambda row: quarter(row.base_quarter) if row.base_quarter else None,
    "last_revision": lambda row: row.last_revision,
    "next_revision": lambda row: row.next_revision,
    "charges_month": lambda row: _amount(row.charges_month_cents),
    "vat_rate": lambda row: row.vat_rate,
    "deposit": lambda row: _amount(row.deposit_cents),
    "arrears": lambda row: _amount(row.arrears_cents),
    "status": lambda row: STATUSES[row.status],
}


def _rent_roll(data: BookData, period: Period) -> TemplateTable:
    rows = rent_roll(data, period.end).rows
    return TemplateTable(tuple(_ROLL), tuple(tuple(value(row) for value in _ROLL.values()) for row in rows))


def _tenants(data: BookData, period: Period) -> TemplateTable:
    columns = ("code", "name", "legal_form", "spaces", "m2", "since", "jobs")
    return _table(
        columns,
        (
            (
                *(found.party.code, found.party.name, found.party.legal_form, ", ".join(found.spaces)),
                *(found.m2, found.since, found.party.jobs),
            )
            for found in hosted(data, period.end)
        ),
    )


def _months(found: Balance) -> TemplateTable:
    columns = ("month", "start", "income", "costs", "balance", "cumulative_balance", "coverage_12_months")
    return _table(
        columns,
        (
            (
                *(bucket_words(bucket.period), bucket.period.start),
                *(euros(bucket.income_cents), euros(bucket.cost_cents), euros(bucket.balance_cents)),
                euros(bucket.cumulative_balance_cents),
                None if bucket.coverage_12_months is None else float(bucket.coverage_12_months),
            )
            for bucket in found.buckets
        ),
    )


def _categories(amounts: Mapping[Source, int] | Mapping[Nature, int]) -> TemplateTable:
    return _table(("label", "amount"), ((category_label(found), euros(c)) for found, c in amounts.items()))


def _budget(data: BookData, period: Period) -> TemplateTable:
    sides = {Side.INCOME: "Recettes", Side.COST: "Charges"}
    return _table(
        ("side", "account", "label", "budget", "actual", "variance"),
        (
            (
                *(sides[row.account.side], row.number, row.account.label),
                *(euros(row.budget_cents), euros(row.actual_cents), euros(row.variance_cents)),
            )
            for row in variances(data, period)
            if row.budget_cents or row.actual_cents
        ),
    )


def _arrears(data: BookData, period: Period) -> TemplateTable:
    return _table(
        ("code", "tenant", "b0_30", "b31_60", "b61_90", "b90", "total"),
        (
            (
                *(data.party_by_id[row.party_id].code, data.party_by_id[row.party_id].name),
                *map(euros, (row.b0_30, row.b31_60, row.b61_90, row.b90, row.total_cents)),
            )
            for row in arrears(data, period.end).rows
        ),
    )


def _table(columns: tuple[str, ...], rows: Iterable[tuple[Value, ...]]) -> TemplateTable:
    return TemplateTable(columns, tuple(rows))


def _amount(cents: int | None) -> Value:
    return None if cents is None else euros(cents)
