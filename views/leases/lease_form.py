"""The form of a lease: what it states at the left, the rents that result at the right, as one types."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from app.changes.leases import add_lease, edit_lease
from models.lease import CallFrequency, CallTerm, Lease, LeaseType, Proration, RentUnit
from models.message import UserError
from models.period import Month
from views.fields import on_change
from views.form_dialog import FormDialog
from views.leases.lease_fields import LeaseFields
from views.leases.lease_preview import LeasePreview
from views.parties.party_form import free_code

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from models.lease_rules import Fault
    from views.fields import Field
    from views.workspace import Workspace

_WIDTH, _HEIGHT = 1350, 660


class LeaseForm(FormDialog):
    """Adds a lease, or edits the one given; what is wrong is marked in place while one types."""

    def __init__(
        self,
        workspace: Workspace,
        parent: QWidget | None,
        *,
        lease: Lease | None = None,
        space_ids: tuple[int, ...] = (),
    ) -> None:
        translate = QCoreApplication.translate
        title = (
            translate("LeaseForm", "Edit lease {lease}").format(lease=lease.code)
            if lease
            else translate("LeaseForm", "New lease")
        )
        super().__init__(title, translate("LeaseForm", "Save the lease"), self._save, parent)
        self._workspace = workspace
        self._lease = lease
        self.entries = LeaseFields(workspace)
        self.preview = LeasePreview()
        self._add_fields()
        self.beside.addWidget(self.preview)
        self.entries.fill(lease or _blank(workspace, space_ids))
        on_change(self.fields, self._show_result)
        self._show_result()
        self.resize(_WIDTH, _HEIGHT)
        self.entries.party.setFocus()

    def _add_fields(self) -> None:
        translate, put = QCoreApplication.translate, self.entries
        self.add_heading(translate("LeaseForm", "Who, what, how long"))
        self._add_all(put.code, put.party, put.spaces, put.type, put.start, put.end, put.tacit)
        self._add_all(put.termination, put.break_date)
        self.add_heading(translate("LeaseForm", "Calls"))
        self.add_pair(translate("LeaseForm", "Frequency"), put.frequency, put.term)
        self.add(put.due_day)
        self.next_column()
        self.add_heading(translate("LeaseForm", "Rent"))
        self._add_all(put.rent, put.unit, put.provision, put.vat, put.deposit, put.proration)
        self.add_heading(translate("LeaseForm", "Indexation"))
        self._add_all(put.index, put.base_quarter, put.revision_day, put.revision_years, put.sme_cap)
        self.add_heading(translate("LeaseForm", "Rent steps (0 is a rent-free period)"))
        self.fields.append(put.steps)
        self.form.addRow(put.steps)

    def _add_all(self, *fields: Field[Any]) -> None:
        for field in fields:
            self.add(field)

    def _draft(self) -> Lease | None:
        return self.entries.lease(self._lease.id if self._lease else 0)

    def _faults(self) -> list[Fault]:
        return self.entries.faults(self._lease.id if self._lease else 0)

    def mark_wrong(self) -> Field[Any] | None:
        """Mark what cannot be read, and what the rules refuse of the rest."""
        wrong = super().mark_wrong()
        self._show_result()
        return wrong

    def _show_result(self) -> None:
        draft, faults = self._draft(), self._faults()
        self._mark(faults)
        if draft is None or any(fault.field in ("start", "end", "space_ids") for fault in _errors(faults)):
            self.preview.show_nothing(wrong=any(field.marked for field in self.fields))
            return
        first = max(Month.of(draft.start), Month.of(self._workspace.period.start))
        notices = [fault.message for fault in faults if fault.level != "error"]
        self.preview.show_lease(self._workspace.data, draft, first, notices)

    def _mark(self, faults: list[Fault]) -> None:
        """Mark what a rule refuses; take the marks of what has become right away."""
        found = {fault.field: fault.message for fault in reversed(_errors(faults))}
        for name, field in self.entries.by_name().items():
            if field.wrong() is not None:
                # It says itself what is expected, once the cursor has left it.
                continue
            if name in found:
                field.refuse(found[name])
            else:
                field.clear_mark()

    def _save(self) -> None:
        draft = self._draft()
        if draft is None:
            return
        for fault in _errors(self._faults()):
            raise UserError(fault.message)
        if self._lease:
            edit_lease(self._workspace.book, draft)
        else:
            add_lease(self._workspace.book, draft)


def _errors(faults: list[Fault]) -> list[Fault]:
    return [fault for fault in faults if fault.level == "error"]


def _blank(workspace: Workspace, space_ids: tuple[int, ...]) -> Lease:
    data = workspace.data
    lease = Lease(
        id=0,
        code=free_code("L", (lease.code for lease in data.leases)),
        party_id=0,
        type=LeaseType.DEROGATORY,
        start=workspace.period.start,
        end=None,
        tacit_renewal=False,
        termination=None,
        break_date=None,
        rent=Decimal(0),
        unit=RentUnit.MONTH,
        proration=Proration.ACTUAL,
        index=None,
        provision_cents=0,
        vat_rate=Decimal(0),
        deposit_cents=0,
        frequency=CallFrequency.MONTH,
        term=CallTerm.ADVANCE,
        due_day=None,
        space_ids=space_ids,
        m2=Decimal(0),
        steps=(),
    )
    targets = [data.space_by_id[key].target_rent_m2_year for key in space_ids]
    if len(targets) == 1 and targets[0]:
        return replace(lease, rent=targets[0], unit=RentUnit.M2_YEAR)
    return lease
