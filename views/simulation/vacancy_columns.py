"""The table of what each space that empties costs over the horizon."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from views.tables.column import Column, money_column, text_column

if TYPE_CHECKING:
    from app.reports.simulation_figures import ComparedVacancy


def vacancy_columns() -> list[Column[ComparedVacancy]]:
    """How long it stands empty, what is not paid for it, what the new letting brings less, and all of it."""
    translate = QCoreApplication.translate
    return [
        text_column(translate("Simulation", "Space"), lambda row: row.space, stretch=True),
        Column(
            translate("Simulation", "Empty months"), lambda row: row.loss.empty_months, numeric=True, width=10
        ),
        money_column(translate("Simulation", "Rent lost"), lambda row: row.loss.rent_cents, width=12),
        money_column(translate("Simulation", "Provision lost"), lambda row: row.loss.charges_cents, width=13),
        money_column(
            translate("Simulation", "Less when let again"), lambda row: row.loss.relet_cents, width=15
        ),
        money_column(translate("Simulation", "Cost"), lambda row: row.loss.total_cents, width=12),
    ]
