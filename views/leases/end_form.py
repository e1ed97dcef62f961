"""Ending a lease: its last day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app import numbers
from app.changes.leases import end_lease
from views.fields import DateField
from views.form_dialog import FormDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from models.lease import Lease
    from views.workspace import Workspace


class EndForm(FormDialog):
    """Asks for the last day of a lease."""

    def __init__(self, workspace: Workspace, lease: Lease, parent: QWidget | None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            translate("EndForm", "End lease {lease}").format(lease=lease.code),
            translate("EndForm", "End the lease"),
            self._end,
            parent,
        )
        self._workspace, self._lease = workspace, lease
        tenant = workspace.data.party_by_id[lease.party_id].name
        runs = translate(
            "EndForm",
            "{tenant}, since {start}. Rents are called up to the last day, then the space is vacant.",
        )
        self.add_sentence(runs.format(tenant=tenant, start=numbers.day(lease.start)))
        self.day = DateField(translate("EndForm", "Last day"), workspace.period.end.year, required=True)
        self.add(self.day)
        self.day.set_value(lease.termination or workspace.period.end)
        self.day.setFocus()
        self.day.line.selectAll()

    def _end(self) -> None:
        day = self.day.value()
        if day is not None:
            end_lease(self._workspace.book, self._lease.id, day)
