"""Calling the rents of a period: every call is shown before it is posted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app import numbers
from app.changes.rents import call_rents
from models.calling import called_to, calls_to_post
from models.message import UserError, translate
from models.period import Month, Period
from views.fields import PeriodField
from views.form_dialog import FormDialog
from views.tables.column import Column, date_column, money_column, text_column
from views.tables.table_view import TableView

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from models.book_data import BookData
    from models.lease import Lease
    from models.rent_call import RentCall
    from views.workspace import Workspace


@dataclass(frozen=True, slots=True)
class _Row:
    """A call to come with its lease and tenant."""

    call: RentCall
    lease: Lease
    tenant: str


class CallDialog(FormDialog):
    """Asks for a period, the first that is not called at first, and posts what it needs."""

    def __init__(self, workspace: Workspace, parent: QWidget | None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            translate("CallDialog", "Call rents"),
            translate("CallDialog", "Post the calls"),
            self._call,
            parent,
        )
        self._workspace = workspace
        self.period = PeriodField(translate("CallDialog", "Period"), required=True)
        self.calls: TableView[_Row] = TableView(
            _columns(), translate("CallDialog", "Calls to post"), filtered=False
        )
        self.add(self.period)
        self.sentence = self.add_sentence()
        self.add_below(self.calls)
        self.resize(900, 560)
        self.period.set_value(_next_period(workspace.data))
        self.period.changed.connect(self._show_calls)
        self._show_calls()
        self.period.setFocus()
        self.period.line.selectAll()

    def _show_calls(self) -> None:
        period, data = self.period.value(), self._workspace.data
        calls = calls_to_post(data, period) if period else ()
        rows = [
            _Row(call, lease, data.party_by_id[lease.party_id].name)
            for call in calls
            if (lease := data.lease_by_id[call.lease_id])
        ]
        self.calls.set_records(rows)
        total = sum(call.total_cents for call in calls)
        translate = QCoreApplication.translate
        if period and calls:
            text = translate(
                "CallDialog",
                "{count} calls for {period}, {amount} with VAT, to be posted to the tenants' accounts.",
            )
            self.sentence.setText(
                text.format(count=len(calls), period=numbers.period(period), amount=numbers.money(total))
            )
        elif period:
            text = translate("CallDialog", "Nothing is left to call for {period}.")
            self.sentence.setText(text.format(period=numbers.period(period)))
        else:
            self.sentence.setText(
                translate("CallDialog", "Type the month or the quarter to call, such as 2016-03 or 2016-T2.")
            )
        self.confirm_button.setEnabled(bool(calls))

    def _call(self) -> None:
        period = self.period.value()
        if period is None or not call_rents(self._workspace.book, period):
            raise UserError(translate("Core", "Nothing is left to call in this period."))


def _next_period(data: BookData) -> Period:
    """The month after the last one called, the books' first where none is."""
    last = called_to(data)
    return Period.of_month(last.plus(1) if last else Month.of(data.building.books_begin))


def _columns() -> list[Column[_Row]]:
    translate = QCoreApplication.translate
    return [
        text_column(translate("CallDialog", "Lease"), lambda row: row.lease.code),
        text_column(
            translate("CallDialog", "Tenant"),
            lambda row: row.tenant,
            tip=lambda row: row.tenant,
            stretch=True,
        ),
        text_column(translate("CallDialog", "Months"), _months),
        date_column(translate("CallDialog", "Issued"), lambda row: row.call.issued),
        date_column(translate("CallDialog", "Due"), lambda row: row.call.due),
        money_column(
            translate("CallDialog", "Rent"), lambda row: sum(line.rent_cents for line in row.call.lines)
        ),
        money_column(
            translate("CallDialog", "Charges"), lambda row: sum(line.charges_cents for line in row.call.lines)
        ),
        money_column(
            translate("CallDialog", "VAT"), lambda row: sum(line.vat_cents for line in row.call.lines)
        ),
        money_column(translate("CallDialog", "Total"), lambda row: row.call.total_cents),
    ]


def _months(row: _Row) -> str:
    first, last = (limit(line.month for line in row.call.lines) for limit in (min, max))
    return numbers.months(first, last)
