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
    return [
        text_column(translate("Simulation", "Code"), lambda row: row.code),
        text_column(translate("Simulation", "Tenant"), lambda row: row.name, width=24, stretch=True),
        money_column(translate("Simulation", "Rent a month before"), lambda row: row.before_cents, width=17),
        money_column(translate("Simulation", "After"), lambda row: row.after_cents, width=14),
        money_column(
            translate("Simulation", "Change"), lambda row: row.after_cents - row.before_cents, width=12
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
