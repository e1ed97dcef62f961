"""The facts of a report under the fixed JSON keys: cents as integers, ratios with six places."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from decimal import Decimal

    from models.account import Nature, Source
    from models.balance import Balance, Bucket
    from models.book_data import BookData
    from models.break_even import BreakEven
    from models.message import Message
    from models.period import By, Period
    from models.rent import MonthRent
    from models.rent_roll import RentRoll, RentRollRow

Facts = dict[str, object]


def ratio(value: Fraction | None) -> float | None:
    """Six places, rounded half away from zero; None where there is none."""
    if value is None:
        return None
    scaled = int(abs(value) * 1_000_000 + Fraction(1, 2))
    return (-scaled if value < 0 else scaled) / 1_000_000


def day(value: date | None) -> str | None:
    """ISO text of a day."""
    return None if value is None else value.isoformat()


def area(value: Decimal) -> str:
    """Square metres as text without trailing zeros."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def balance_facts(balance: Balance) -> Facts:
    """`balance`: the period as a whole, then a bucket for each part of it."""
    return {
        "period": str(balance.period),
        "scope": str(balance.scope),
        "kept_up_to": day(balance.kept_to),
        "income": _by_name(balance.income),
        "costs": _by_name(balance.costs),
        "income_cents": balance.income_cents,
        "cost_cents": balance.cost_cents,
        "balance_cents": balance.balance_cents,
        "coverage": ratio(balance.coverage),
        "buckets": [bucket_facts(bucket, balance.by) for bucket in balance.buckets],
    }


def bucket_facts(bucket: Bucket, by: By) -> Facts:
    """One bucket of `balance`, named by its dates where the period cuts it."""
    return {
        "period": bucket.period.as_bucket(by),
        "forecast": bucket.forecast,
        "income": _by_name(bucket.income),
        "costs": _by_name(bucket.costs),
        "income_cents": bucket.income_cents,
        "cost_cents": bucket.cost_cents,
        "balance_cents": bucket.balance_cents,
        "cumulative_balance_cents": bucket.cumulative_balance_cents,
        "coverage_12_months": ratio(bucket.coverage_12_months),
    }


def break_even_facts(found: BreakEven) -> Facts:
    """`break-even`: null where a figure does not exist."""
    return {
        "year": found.year,
        "revenue_cents": found.revenue_cents,
        "date": day(found.date),
        "cumulative_month": None if found.cumulative_month is None else str(found.cumulative_month),
        "rent_m2_year_cents": found.rent_m2_year_cents,
        "occupancy": ratio(found.occupancy),
        "coverage": ratio(found.coverage),
        "reached": found.reached,
    }


def rent_facts(data: BookData, period: Period, rows: list[MonthRent]) -> Facts:
    """`rent`: a row for each lease and month, then the sums."""
    return {
        "period": str(period),
        "rows": [_rent_row(data, row) for row in rows],
        "rent_cents": sum(row.rent_cents for row in rows),
        "charges_cents": sum(row.charges_cents for row in rows),
        "vat_cents": sum(row.vat_cents for row in rows),
    }


def _rent_row(data: BookData, row: MonthRent) -> Facts:
    lease = data.lease_by_id[row.lease_id]
    tenant = data.party_by_id[lease.party_id]
    return {
        "lease": lease.code,
        "tenant": tenant.code,
        "tenant_name": tenant.name,
        "month": str(row.month),
        "days": row.days,
        "rent_cents": row.rent_cents,
        "charges_cents": row.charges_cents,
        "vat_cents": row.vat_cents,
        "note": said(row.note),
    }


def said(note: Message | None) -> str:
    """A note in French; empty where there is none."""
    from app.wording import french

    return "" if note is None else french(note)


def rent_roll_facts(roll: RentRoll) -> Facts:
    """`rent-roll`: occupancy and WAULT, then a row for each space."""
    return {
        "on": roll.on.isoformat(),
        "lettable_m2": area(roll.lettable_m2),
        "let_m2": area(roll.let_m2),
        "occupancy": ratio(roll.occupancy),
        "financial_occupancy": ratio(roll.financial_occupancy),
        "wault_years": ratio(roll.wault_years),
        "rows": [_rent_roll_row(row) for row in roll.rows],
    }


def _rent_roll_row(row: RentRollRow) -> Facts:
    return {
        "space": row.space,
        "space_name": row.space_name,
        "floor": row.floor,
        "m2": area(row.m2),
        "kind": str(row.kind),
        "tenant": row.tenant,
        "tenant_name": row.tenant_name,
        "lease": row.lease,
        "type": None if row.type is None else str(row.type),
        "start": day(row.start),
        "end": day(row.end),
        "break": day(row.break_date),
        "rent_year_cents": row.rent_year_cents,
        "rent_m2_year_cents": row.rent_m2_year_cents,
        "index": None if row.index is None else str(row.index),
        "base_quarter": None if row.base_quarter is None else str(row.base_quarter),
        "last_revision": day(row.last_revision),
        "next_revision": day(row.next_revision),
        "charges_month_cents": row.charges_month_cents,
        "vat_rate": None if row.vat_rate is None else float(row.vat_rate),
        "deposit_cents": row.deposit_cents,
        "arrears_cents": row.arrears_cents,
        "status": str(row.status),
    }


def _by_name(amounts: Mapping[Source, int] | Mapping[Nature, int]) -> dict[str, int]:
    return {str(name): cents for name, cents in amounts.items() if cents}
