"""The table of what a scenario does to each tenant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app import numbers
from views.tables.column import Column, as_text, money_column, text_column

if TYPE_CHECKING:
    from fractions import Fraction

    from app.reports.simulation_figures import ComparedTenant


def tenant_columns() -> list[Column[ComparedTenant]]:
    """The rent of a month before and after, and by how many percent it changes."""
    translate = QCoreApplication.translate
    month_words = translate("Simulation", "Rent of the last whole month that the tenant pays in the horizon")
    return [
        text_column(
            translate("Simulation", "Tenant"),
            lambda row: row.name,
            tip=lambda row: f"{row.code} {row.name}",
            width=24,
            stretch=True,
        ),
        money_column(
            translate("Simulation", "Last whole\nmonth"),
            lambda row: row.before_cents,
            tip=lambda _: month_words,
        ),
        money_column(
            translate("Simulation", "With the\nscenario"),
            lambda row: row.after_cents,
            tip=lambda _: month_words,
        ),
        money_column(
            translate("Simulation", "Change"), lambda row: row.after_cents - row.before_cents, width=9
        ),
        Column(
            translate("Simulation", "%"),
            lambda row: row.share,
            text=_share_words,
            copied=lambda share: as_text(_share_words(share)),
            numeric=True,
            width=8,
        ),
    ]


def _share_words(share: Fraction | None) -> str:
    if not share:
        return numbers.NONE
    return ("+" if share > 0 else "") + numbers.percent(share)
