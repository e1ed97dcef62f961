"""Exporting a file of a quarter: for whom, where to, and whether it goes out today."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton

from app import numbers
from app.changes.sendings import refuse_sent_before
from app.exporting.export import refuse_unkept, sicoval_file, template_kind, unrecorded
from app.exporting.profiles import SICOVAL, file_name
from app.reports.quarters import kept_on
from models.message import UserError, translate
from views import icons
from views.closing.words import RECIPIENTS, profile_word
from views.dialogs import opened
from views.fields import DateField, TextField
from views.files import WORKBOOK, documents, free_name, safe_name, with_suffix
from views.form_dialog import FormDialog

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from models.period import Period
    from views.workspace import Workspace


class ExportForm(FormDialog):
    """Hands over what the file is kept as, its path, the recipient and the day it was sent, if it was."""

    folder: Path | None = None

    def __init__(
        self,
        workspace: Workspace,
        profile: str,
        period: Period,
        export: Callable[[str, Path, str, date | None], object],
        parent: QWidget | None,
        template: str | None = None,
    ) -> None:
        translate = QCoreApplication.translate
        own_name = file_name(profile if template is None else safe_name(template), period)
        if template is not None:
            profile = template_kind(profile, template)
        words = profile_word(profile)
        title = translate("Closing", "{file} of {period}").format(file=words, period=numbers.period(period))
        super().__init__(title, translate("Closing", "Export"), self._export, parent)
        self._workspace, self._profile, self._period, self._then = workspace, profile, period, export
        self._explain()
        self.recipient = TextField(translate("Closing", "Recipient"))
        self.recipient.set_value(RECIPIENTS.get(profile, ""))
        self.sent = DateField(translate("Closing", "Sent on"), datetime.now(UTC).year)
        self.file = TextField(translate("Closing", "File"), required=True)
        folder = type(self).folder or documents()
        self.file.set_value(str(free_name(folder / own_name)))
        self.add(self.recipient)
        if self._kept:
            self.add(self.sent)
            self.add_hint(translate("Closing", "Leave it empty while the file is not sent."))
        self.add(self.file)
        browse = QPushButton(translate("Closing", "Choose…"))
        browse.setAutoDefault(False)
        icons.put(browse, "folder", self.palette())
        browse.clicked.connect(self._browse)
        row = QHBoxLayout()
        row.addWidget(browse)
        row.addStretch()
        self.form.addRow("", row)
        self.setMinimumWidth(600)
        self.recipient.setFocus()

    @property
    def _kept(self) -> bool:
        """Whether the file is kept in the book."""
        return not unrecorded(self._workspace.book, self._profile, self._period)

    def _kept_since(self) -> date:
        """The day from which on the file may have been sent: today, where it is kept for the first time."""
        same = (self._profile, self._period)
        exports = self._workspace.data.exports
        days = [kept_on(kept) for kept in exports if (kept.profile, kept.period) == same]
        return min(days, default=datetime.now().astimezone().date())

    def _explain(self) -> None:
        translate = QCoreApplication.translate
        data = self._workspace.data
        if self._profile == SICOVAL and (kept := sicoval_file(data, self._period)):
            text = translate(
                "Closing", "The file is the one that was kept on {day} when the quarter was closed."
            )
            text = text.format(day=numbers.day(kept_on(kept)))
        elif data.closing_of(self._period.end):
            text = translate("Closing", "The quarter is closed: the file is kept in the book as it goes out.")
        elif self._kept:
            text = translate(
                "Closing",
                "The quarter is open: its figures may still change. The file is kept in the book as it goes "
                "out, and the rent calls it shows can then be corrected, but no longer taken back.",
            )
        else:
            text = translate(
                "Closing",
                "The book is open for reading only: the file is written, but the book does not keep it.",
            )
        self.add_sentence(text)

    def _browse(self) -> None:
        kinds = QCoreApplication.translate("Closing", "Excel workbooks (*.xlsx)")
        dialog = QFileDialog(self, self.windowTitle(), self.file.value(), kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(self.file.value())
        dialog.fileSelected.connect(lambda file: self.file.set_value(str(with_suffix(Path(file), WORKBOOK))))
        opened(dialog)

    def _export(self) -> None:
        refuse_unkept(self._workspace.book, self._profile, self._period)
        path = with_suffix(Path(self.file.value()).expanduser(), WORKBOOK)
        sent, recipient = self.sent.value(), self.recipient.value()
        if sent and not recipient:
            message = translate("Core", "Say who it is sent to.")
            self.recipient.refuse(message)
            raise UserError(message)
        if sent:
            refuse_sent_before(sent, self._kept_since())
        type(self).folder = path.parent
        self._then(self._profile, path, recipient, sent)
