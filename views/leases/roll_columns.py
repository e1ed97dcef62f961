"""Columns of the rent roll."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app import numbers
from models.rent_roll import Status
from views.tables.column import (
    Column,
    area_column,
    due_column,
    money_column,
    rate_column,
    text_column,
)
from views.words import word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from models.rent_roll import RentRollRow


def roll_columns() -> list[Column[RentRollRow]]:
    """Every column of the rent roll, those looked at most first."""
    translate = QCoreApplication.translate
    return [
        text_column(translate("RentRoll", "Space"), lambda row: row.space, tip=lambda row: row.space_name),
        text_column(
            translate("RentRoll", "Tenant"), _tenant, colour=_tenant_colour, tip=_tenant, stretch=True
        ),
        area_column(translate("RentRoll", "m²"), lambda row: row.m2),
        money_column(
            translate("RentRoll", "Rent/year"),
            lambda row: row.rent_year_cents,
            total=_let_rents,
            colour=_target,
            tip=_target_tip,
        ),
        money_column(
            translate("RentRoll", "Arrears"),
            lambda row: row.arrears_cents,
            colour=lambda row: "alert" if row.arrears_cents else None,
        ),
        money_column(
            translate("RentRoll", "€/m²/year"),
            lambda row: row.rent_m2_year_cents,
            summed=False,
            colour=_target,
            tip=_target_tip,
        ),
        due_column(translate("RentRoll", "End"), lambda row: row.end),
        due_column(translate("RentRoll", "Break"), lambda row: row.break_date),
        text_column(
            translate("RentRoll", "Status"),
            lambda row: word(row.status),
            colour=lambda row: "alert" if row.status is Status.VACANT else None,
        ),
        due_column(translate("RentRoll", "Start"), lambda row: row.start),
        text_column(translate("RentRoll", "Type"), lambda row: word(row.type) if row.type else ""),
        text_column(translate("RentRoll", "Index"), _index),
        due_column(translate("RentRoll", "Last revision"), lambda row: row.last_revision),
        due_column(translate("RentRoll", "Next revision"), lambda row: row.next_revision),
        money_column(translate("RentRoll", "Provision/month"), lambda row: row.charges_month_cents),
        rate_column(translate("RentRoll", "VAT"), lambda row: row.vat_rate),
        money_column(translate("RentRoll", "Deposit"), lambda row: row.deposit_cents),
        text_column(translate("RentRoll", "Floor"), lambda row: row.floor),
    ]


def _tenant(row: RentRollRow) -> str:
    return row.tenant_name or word(row.status)


def _tenant_colour(row: RentRollRow) -> str | None:
    if row.status is Status.VACANT:
        return "alert"
    return None if row.lease_id else "faint_ink"


def _let_rents(rows: Sequence[RentRollRow]) -> int:
    """What is asked for: a vacant space's target is not, and the funders' rent roll leaves it out too."""
    return sum(row.rent_year_cents or 0 for row in rows if row.lease_id is not None)


def _target(row: RentRollRow) -> str | None:
    return "faint_ink" if row.lease_id is None else None


def _target_tip(row: RentRollRow) -> str:
    if row.status is not Status.VACANT:
        return ""
    return QCoreApplication.translate("RentRoll", "Target rent: the space is vacant")


def _index(row: RentRollRow) -> str:
    return f"{row.index} {numbers.quarter(row.base_quarter)}" if row.index else ""
