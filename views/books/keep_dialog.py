"""Confirming up to which month the books are kept."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel

from app import numbers
from app.changes.rents import keep
from models.calling import kept_to, uncalled
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
        self.add_sentence(
            translate(
                "KeepDialog",
                "Months up to the one confirmed count as booked; later ones are forecast. Confirm a month "
                "once its rents are called and its bills recorded.",
            )
        )
        now = QLabel(numbers.day(kept) if kept else translate("KeepDialog", "not yet"))
        self.month = MonthField(translate("KeepDialog", "Kept up to the end of"), required=True)
        self.form.addRow(translate("KeepDialog", "Kept up to now"), now)
        self.add(self.month)
        self.sentence = self.add_sentence()
        self.month.set_value(_proposed(workspace.data))
        self.month.changed.connect(self._say)
        self._say()
        self.month.setFocus()
        self.month.line.selectAll()

    def _say(self) -> None:
        """Say whether the month can be confirmed; the button goes with it."""
        month = self.month.value()
        hindrance = self._hindrance(month) if month else ""
        self.confirm_button.setEnabled(not hindrance)
        if month is None or hindrance:
            self.sentence.setText(hindrance)
            return
        text = QCoreApplication.translate("KeepDialog", "All rents are called up to the end of {month}.")
        self.sentence.setText(text.format(month=month_name(month)))

    def _hindrance(self, month: Month) -> str:
        """Why confirming this month would be refused or change nothing; empty where it would not."""
        translate = QCoreApplication.translate
        data = self._workspace.data
        missing = list(islice(uncalled(data, month), _NAMED + 1))
        if missing:
            names = [
                f"{lease.code} {numbers.month(uncalled_month)}" for uncalled_month, lease in missing[:_NAMED]
            ]
            more = "…" if len(missing) > _NAMED else ""
            text = translate(
                "KeepDialog", "First call the rents up to {month}. Still to be called: {calls}{more}"
            )
            return text.format(month=month_name(month), calls=", ".join(names), more=more)
        if kept_to(data) == month.end:
            text = translate("KeepDialog", "The books are kept up to the end of {month} already.")
            return text.format(month=month_name(month))
        return ""

    def _keep(self) -> None:
        if month := self.month.value():
            keep(self._workspace.book, month)


def _proposed(data: BookData) -> Month:
    """The month after the kept one."""
    kept = kept_to(data)
    return Month.of(kept).plus(1) if kept else Month.of(data.building.books_begin)
