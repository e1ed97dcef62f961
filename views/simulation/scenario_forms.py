"""The dialogs of a scenario as a whole: its presentation, its adoption."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app import numbers
from app.changes.scenarios import adopt
from models.adoption import adopted_leases
from views.fields import DateField, TextField
from views.form_dialog import FormDialog
from views.tables.column import Column, date_column, text_column
from views.tables.table_view import TableView
from views.words import word

if TYPE_CHECKING:
    from collections.abc import Callable
    from decimal import Decimal

    from PySide6.QtWidgets import QWidget

    from models.book_data import BookData
    from models.lease import RentUnit
    from models.scenario import Scenario
    from views.workspace import Workspace


class PresentForm(FormDialog):
    """Asks on what day a scenario was presented."""

    def __init__(self, name: str, take: Callable[[date], object], parent: QWidget | None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            translate("Simulation", "Mark “{name}” as presented").format(name=name),
            translate("Simulation", "Mark as presented"),
            lambda: take(self.day.value() or _today()),
            parent,
        )
        self.day = DateField(translate("Simulation", "Presented on"), _today().year, required=True)
        self.day.set_value(_today())
        self.add(self.day)
        self.add_sentence(
            translate(
                "Simulation",
                "The figures are kept as they are now, with their baseline; the scenario does not change any "
                "more. Go on with a copy.",
            )
        )


@dataclass(frozen=True, slots=True)
class StepLine:
    """A rent step that adopting adds to a lease."""

    lease: str
    tenant: str
    date: date
    rent: Decimal
    unit: RentUnit


class AdoptForm(FormDialog):
    """The decision's reference and date over the rent steps that it adds to the leases."""

    def __init__(self, workspace: Workspace, plan: Scenario, parent: QWidget | None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            translate("Simulation", "Adopt “{name}”").format(name=plan.name),
            translate("Simulation", "Adopt"),
            self._adopt,
            parent,
        )
        self._workspace, self._plan = workspace, plan
        self.reference = TextField(translate("Simulation", "Reference of the decision"), required=True)
        self.reference.line.setPlaceholderText(
            translate("Simulation", "such as: minutes of the board of 12/12/2016")
        )
        self.day = DateField(translate("Simulation", "Decided on"), _today().year, required=True)
        self.day.set_value(_today())
        self.add(self.reference)
        self.add(self.day)
        self.add_heading(translate("Simulation", "Rent steps that the leases take"))
        self.steps: TableView[StepLine] = TableView(
            _step_columns(), translate("Simulation", "Rent steps that the leases take"), filtered=False
        )
        self.steps.set_records(step_lines(workspace.data, plan))
        self.steps.setMinimumSize(640, 260)
        self.form.addRow(self.steps)
        self.add_sentence(
            translate("Simulation", "Growth, vacancies and costs are assumptions: they change no lease.")
        )

    def _adopt(self) -> None:
        adopt(self._workspace.book, self._plan, self.reference.value(), self.day.value() or _today())


def step_lines(data: BookData, plan: Scenario) -> list[StepLine]:
    """The steps that a scenario's rent levers come to, by lease and date."""
    return [
        StepLine(lease.code, data.party_by_id[lease.party_id].name, step.date, step.rent, lease.unit)
        for lease in adopted_leases(data, plan)
        for step in lease.steps
        if step not in data.lease_by_id[lease.id].steps
    ]


def _step_columns() -> list[Column[StepLine]]:
    translate = QCoreApplication.translate
    return [
        text_column(translate("Simulation", "Lease"), lambda line: line.lease),
        text_column(translate("Simulation", "Tenant"), lambda line: line.tenant, width=22, stretch=True),
        date_column(translate("Simulation", "From"), lambda line: line.date),
        Column(
            translate("Simulation", "Rent"),
            lambda line: line.rent,
            text=lambda rent: numbers.decimal(rent, 2),
            copied=numbers.plain,
            numeric=True,
        ),
        text_column(translate("Simulation", "Unit"), lambda line: word(line.unit)),
    ]


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the treasurer's own calendar day
