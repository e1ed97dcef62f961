"""Confirming up to which month the books are kept."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel

from app import numbers
from app.changes.rents import keep
from models.calling import called_to, kept_to, uncalled
from models.period import Month
from views.fields import MonthField
from views.form_dialog import FormDialog
from views.language import month_name

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from models.book_data import BookData
    from views.workspace import Workspace

_NAMED = 6


class KeepDialog(FormDialog):
    """Asks for the month; says what is still to be called before it."""

    def __init__(self, workspace: Workspace, parent: QWidget | None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            translate("KeepDialog", "Confirm a month"), translate("KeepDialog", "Confirm"), self._keep, parent
        )
        self._workspace = workspace
        kept = kept_to(workspace.data)
        explanation = QLabel(
            translate(
                "KeepDialog",
                "Months up to the one confirmed count as booked; later ones are forecast. Confirm a month "
                "once its rents are called and its bills recorded.",
            )
        )
        explanation.setWordWrap(True)
        now = QLabel(numbers.day(kept) if kept else translate("KeepDialog", "not yet"))
        self.month = MonthField(translate("KeepDialog", "Kept up to the end of"), required=True)
        self.sentence = QLabel()
        self.sentence.setWordWrap(True)
        self.form.addRow(explanation)
        self.form.addRow(translate("KeepDialog", "Kept up to now"), now)
        self.add(self.month)
        self.form.addRow(self.sentence)
        self.month.set_value(_proposed(workspace.data))
        self.month.changed.connect(self._say)
        self._say()
        self.month.setFocus()
        self.month.line.selectAll()

    def _say(self) -> None:
        month = self.month.value()
        if month is None:
            self.sentence.setText("")
            return
        translate = QCoreApplication.translate
        missing = list(islice(uncalled(self._workspace.data, month), _NAMED + 1))
        if missing:
            names = [f"{lease.code} {numbers.month(uncalled_month)}" for uncalled_month, lease in missing]
            more = "…" if len(missing) > _NAMED else ""
            text = translate("KeepDialog", "Still to be called: {calls}{more}")
            self.sentence.setText(text.format(calls=", ".join(names[:_NAMED]), more=more))
        else:
            text = translate("KeepDialog", "All rents are called up to the end of {month}.")
            self.sentence.setText(text.format(month=month_name(month)))

    def _keep(self) -> None:
        if month := self.month.value():
            keep(self._workspace.book, month)


def _proposed(data: BookData) -> Month:
    """The month after the kept one, where it is called."""
    kept = kept_to(data)
    following = Month.of(kept).plus(1) if kept else Month.of(data.building.books_begin)
    called = called_to(data)
    return following if called is None or following <= called else called
