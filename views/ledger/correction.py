"""Correcting what was closed or sent: taken back in an open quarter, and what is right recorded there."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app import numbers
from app.changes.corrections import correct_entry
from app.closed_rows import ClosedQuarterError
from views.fields import DateField, FlagField
from views.form_dialog import FormDialog

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from models.book_data import BookData
    from models.ledger import Entry
    from models.posting import Movement, Payment
    from views.workspace import Workspace


def is_closed(data: BookData, entry: Entry | None) -> bool:
    """Whether a closing froze an entry: it can neither be changed nor deleted."""
    return entry is not None and data.closing_of(entry.date) is not None


def is_corrected(data: BookData, entry: Entry) -> bool:
    """Whether an entry is put right by another one: a closing froze it, or its call may have been sent."""
    return is_closed(data, entry) or _may_be_sent(data, entry)


def _may_be_sent(data: BookData, entry: Entry) -> bool:
    call = next((call for call in data.calls if call.entry_id == entry.id), None)
    return call is not None and any(call.first_day <= kept.period.end for kept in data.exports)


def refused(workspace: Workspace, entry: Entry) -> bool:
    """Say that a frozen entry cannot be changed, and return whether it is one."""
    closing = workspace.data.closing_of(entry.date)
    if closing is not None:
        workspace.refused.emit(ClosedQuarterError(str(closing.quarter)).message)
    return closing is not None


def correction_day(workspace: Workspace) -> date:
    """The period's last day, or the first day that is open where that is closed."""
    closed = workspace.data.closed_to
    end = workspace.period.end
    return end if closed is None or end > closed else closed + timedelta(days=1)


class Correction:
    """What the forms of a sale, a bill and a payment have on top when they correct an entry."""

    def __init__(self, form: FormDialog, entry: Entry) -> None:
        translate = QCoreApplication.translate
        self._entry = entry
        text = translate(
            "Correction",
            "“{label}” of {day} stays as it is. It is taken back on the date below, and what "
            "you enter here takes its place.",
        )
        form.add_sentence(text.format(label=entry.label, day=numbers.day(entry.date)))
        self.only_back = FlagField(translate("Correction", "Only take it back: nothing takes its place"))

    def save(self, workspace: Workspace, day: date, replacement: Movement | Payment) -> None:
        """Record the reversal, and what replaces the entry."""
        back = bool(self.only_back.value())
        correct_entry(workspace.book, self._entry.id, day, None if back else replacement)


class ReversalForm(FormDialog):
    """Takes back an entry that has no form of its own, such as a rent call."""

    def __init__(self, workspace: Workspace, entry: Entry, parent: QWidget | None) -> None:
        translate = QCoreApplication.translate
        title = translate("Correction", "Take an entry back")
        super().__init__(title, translate("Correction", "Take back"), self._save, parent)
        self._workspace, self._entry = workspace, entry
        text = translate(
            "Correction",
            "“{label}” of {day} stays as it is. An entry of the opposite amounts takes it back "
            "on the date below; what is due for the months of a rent call goes on the lease's next call.",
        )
        self.add_sentence(text.format(label=entry.label, day=numbers.day(entry.date)))
        self.date = DateField(translate("Correction", "Date"), workspace.period.end.year, required=True)
        self.date.set_value(correction_day(workspace))
        self.add(self.date)

    def _save(self) -> None:
        if day := self.date.value():
            correct_entry(self._workspace.book, self._entry.id, day)
