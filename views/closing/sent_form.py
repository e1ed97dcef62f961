"""Noting that a kept file was sent."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app import numbers
from app.changes.sendings import record_sending
from app.reports.quarters import kept_on
from views.closing.words import RECIPIENTS, profile_word
from views.fields import DateField, TextField
from views.form_dialog import FormDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from models.closing import KeptExport
    from views.workspace import Workspace


class SentForm(FormDialog):
    """Asks to whom and when, today at first."""

    def __init__(self, workspace: Workspace, kept: KeptExport, parent: QWidget | None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            translate("Closing", "Note as sent"), translate("Closing", "Note as sent"), self._save, parent
        )
        self._workspace, self._kept = workspace, kept
        today = datetime.now().astimezone().date()
        self.recipient = TextField(translate("Closing", "Recipient"), required=True)
        self.recipient.set_value(kept.recipient or RECIPIENTS.get(kept.profile, ""))
        self.day = DateField(translate("Closing", "Sent on"), today.year, required=True)
        self.day.set_value(today)
        self.told = self.add_sentence(_told(kept))
        self.add(self.recipient)
        self.add(self.day)
        self.day.setFocus()

    def _save(self) -> None:
        if day := self.day.value():
            record_sending(self._workspace.book, self._kept.id, self.recipient.value(), day)


def _told(kept: KeptExport) -> str:
    """Which file it is about."""
    text = QCoreApplication.translate("Closing", "{file} of {period}: “{name}”, kept on {day}.")
    values = {"file": profile_word(kept.profile), "period": numbers.period(kept.period)}
    return text.format(**values, name=kept.file_name, day=numbers.day(kept_on(kept)))
