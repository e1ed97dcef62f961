"""The fields of a lease's form, what a lease puts into them, and the lease that they state."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from app import numbers
from models.lease import (
    CallFrequency,
    CallTerm,
    IndexClause,
    IndexName,
    Lease,
    LeaseType,
    Proration,
    RentUnit,
)
from models.lease_rules import Fault, index_faults, lease_faults
from models.message import UserError, translate
from models.period import Quarter
from views.fields import (
    ChoiceField,
    DateField,
    DecimalField,
    FlagField,
    LineField,
    MoneyField,
    PercentField,
    QuarterField,
    TextField,
)
from views.leases.spaces_field import SpacesField
from views.leases.steps_field import StepsField
from views.parties.party_field import PartyField
from views.words import choices

if TYPE_CHECKING:
    from views.fields import Field
    from views.workspace import Workspace

_YEARS = (1, 3)


class DayOfYearField(LineField[Any]):
    """A day and month, typed as `01/03`."""

    def read(self, text: str) -> tuple[int, int]:
        """Day and month."""
        day, _, month = text.strip().replace("-", "/").partition("/")
        if not (day.isdigit() and month.isdigit()):
            raise UserError(
                translate("Core", "“{text}” is not a day and month: 01/03 is expected.").format(text=text)
            )
        return int(day), int(month)

    def write(self, value: tuple[int, int]) -> str:
        """As `01/03`."""
        return f"{value[0]:02}/{value[1]:02}"


class DayField(LineField[int]):
    """A day of the month."""

    def read(self, text: str) -> int:
        """The number."""
        if not text.strip().isdigit():
            raise UserError(
                translate("Core", "“{text}” is not a day of the month: 1 to 31 is expected.").format(
                    text=text
                )
            )
        return int(text)

    def write(self, value: int) -> str:
        """The digits."""
        return str(value)


class LeaseFields:
    """Every field of a lease; `lease()` is None while the spaces, the start or the rent are missing."""

    def __init__(self, workspace: Workspace) -> None:
        translate = QCoreApplication.translate
        self._workspace = workspace
        year = workspace.period.start.year
        self.code = TextField(translate("LeaseForm", "Code"), required=True)
        self.party = PartyField(translate("LeaseForm", "Tenant"), workspace, required=True, tenants=True)
        self.spaces = SpacesField(translate("LeaseForm", "Spaces"), workspace.data.spaces)
        self.type = ChoiceField(translate("LeaseForm", "Type"), choices(LeaseType), required=True)
        self.start = DateField(translate("LeaseForm", "Start"), year, required=True)
        self.end = DateField(translate("LeaseForm", "End"), year)
        self.tacit = FlagField(translate("LeaseForm", "Tacit renewal"))
        self.termination = DateField(translate("LeaseForm", "Termination"), year)
        self.break_date = DateField(translate("LeaseForm", "Break"), year)
        self.rent = DecimalField(translate("LeaseForm", "Rent"), required=True)
        self.unit = ChoiceField(translate("LeaseForm", "Unit"), choices(RentUnit), required=True)
        self.proration = ChoiceField(translate("LeaseForm", "Part months"), choices(Proration), required=True)
        self.provision = MoneyField(translate("LeaseForm", "Provision/month"))
        self.vat = PercentField(translate("LeaseForm", "VAT"))
        self.deposit = MoneyField(translate("LeaseForm", "Deposit"))
        self.index = ChoiceField(
            translate("LeaseForm", "Index"),
            [(name, str(name)) for name in IndexName],
            none=translate("LeaseForm", "No indexation"),
        )
        self.base_quarter = QuarterField(translate("LeaseForm", "Base quarter"))
        self.revision_day = DayOfYearField(translate("LeaseForm", "Revised on"))
        self.revision_years = ChoiceField(translate("LeaseForm", "How often"), _every(), required=True)
        self.sme_cap = FlagField(translate("LeaseForm", "Cap for small firms (ILC)"))
        self.frequency = ChoiceField(translate("LeaseForm", "Calls"), choices(CallFrequency), required=True)
        self.term = ChoiceField(translate("LeaseForm", "Term of the calls"), choices(CallTerm), required=True)
        self.due_day = DayField(translate("LeaseForm", "Due day"))
        self.steps = StepsField(translate("LeaseForm", "Rent steps"), year)
        self.base_quarter.line.setPlaceholderText(numbers.quarter(Quarter(year, 1)))
        self.revision_day.line.setPlaceholderText(translate("LeaseForm", "anniversary"))
        self.due_day.line.setPlaceholderText(translate("LeaseForm", "first or last day"))
        self.index.changed.connect(self._offer_revision)

    def fill(self, lease: Lease) -> None:
        """Put a lease into the fields."""
        clause = lease.index
        self.code.set_value(lease.code)
        self.party.set_value(lease.party_id or None)
        self.spaces.set_value(lease.space_ids)
        self.type.set_value(lease.type)
        self.start.set_value(lease.start)
        self.end.set_value(lease.end)
        self.tacit.set_value(lease.tacit_renewal)
        self.termination.set_value(lease.termination)
        self.break_date.set_value(lease.break_date)
        self.rent.set_value(lease.rent if lease.id else lease.rent or None)
        self.unit.set_value(lease.unit)
        self.proration.set_value(lease.proration)
        self.provision.set_value(lease.provision_cents)
        self.vat.set_value(lease.vat_rate)
        self.deposit.set_value(lease.deposit_cents)
        self.index.set_value(clause.name if clause else None)
        self.base_quarter.set_value(clause.base_quarter if clause else None)
        self.revision_day.set_value((clause.day, clause.month) if clause and clause.day else None)
        self.revision_years.set_value(clause.years if clause else 1)
        self.sme_cap.set_value(clause.sme_cap if clause else False)
        self.frequency.set_value(lease.frequency)
        self.term.set_value(lease.term)
        self.due_day.set_value(lease.due_day)
        self.steps.set_value(lease.steps)
        self._offer_revision()

    def lease(self, lease_id: int) -> Lease | None:
        """The lease that the fields state, wrong ones left out; None while too little is known."""
        if self.rent.value() is None or self.spaces.value() is None:
            return None
        return self._stated(lease_id)

    def faults(self, lease_id: int) -> list[Fault]:
        """What the rules refuse of the fields that can be read, beside the book's other leases."""
        data, stated = self._workspace.data, self._stated(lease_id)
        found = index_faults(self.index.value(), self.base_quarter.value())
        return [*found, *lease_faults(stated, data.leases, data.space_by_id)] if stated else found

    def _stated(self, lease_id: int) -> Lease | None:
        """The lease as far as it is known; None while it is not known when it starts."""
        start = self.start.value()
        if start is None:
            return None
        return Lease(
            id=lease_id,
            code=self.code.value(),
            party_id=self.party.value() or 0,
            type=LeaseType(self.type.value() or LeaseType.OTHER),
            start=start,
            end=self.end.value(),
            tacit_renewal=self.tacit.value(),
            termination=self.termination.value(),
            break_date=self.break_date.value(),
            rent=self.rent.value() or Decimal(0),
            unit=RentUnit(self.unit.value() or RentUnit.MONTH),
            proration=Proration(self.proration.value() or Proration.ACTUAL),
            index=self._clause(),
            provision_cents=self.provision.value() or 0,
            vat_rate=self.vat.value() or Decimal(0),
            deposit_cents=self.deposit.value() or 0,
            frequency=CallFrequency(self.frequency.value() or CallFrequency.MONTH),
            term=CallTerm(self.term.value() or CallTerm.ADVANCE),
            due_day=self.due_day.value(),
            space_ids=self.spaces.value() or (),
            m2=self.spaces.m2,
            steps=self.steps.value(),
        )

    def by_name(self) -> dict[str, Field[Any]]:
        """The fields by the names that faults give them."""
        return {
            "start": self.start,
            "end": self.end,
            "termination": self.termination,
            "break_date": self.break_date,
            "space_ids": self.spaces,
            "rent": self.rent,
            "provision_cents": self.provision,
            "deposit_cents": self.deposit,
            "vat_rate": self.vat,
            "due_day": self.due_day,
            "steps": self.steps,
            "index.name": self.index,
            "index.base_quarter": self.base_quarter,
            "index.day": self.revision_day,
            "index.years": self.revision_years,
            "index.sme_cap": self.sme_cap,
        }

    def _offer_revision(self) -> None:
        """A rent without an index is not revised: what would say how is left alone."""
        for field in (self.base_quarter, self.revision_day, self.revision_years, self.sme_cap):
            field.clear_mark()
            field.setEnabled(self.index.value() is not None)

    def _clause(self) -> IndexClause | None:
        name, quarter = self.index.value(), self.base_quarter.value()
        if name is None or quarter is None:
            return None
        day, month = self.revision_day.value() or (None, None)
        years = self.revision_years.value() or 1
        return IndexClause(name, quarter, day, month, years, self.sme_cap.value())


def _every() -> list[tuple[int, str]]:
    translate = QCoreApplication.translate
    words = {1: translate("LeaseForm", "Every year"), 3: translate("LeaseForm", "Every 3 years")}
    return [(years, words[years]) for years in _YEARS]
