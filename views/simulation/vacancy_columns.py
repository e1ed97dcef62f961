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
            translate("Simulation", "Empty\nmonths"), lambda row: row.loss.empty_months, numeric=True, width=7
        ),
        money_column(translate("Simulation", "Rent\nlost"), lambda row: row.loss.rent_cents, width=10),
        money_column(
            translate("Simulation", "Provision\nlost"), lambda row: row.loss.charges_cents, width=10
        ),
        money_column(
            translate("Simulation", "Less when\nlet again"), lambda row: row.loss.relet_cents, width=10
        ),
        money_column(translate("Simulation", "Cost"), lambda row: row.loss.total_cents, width=10),
    ]
