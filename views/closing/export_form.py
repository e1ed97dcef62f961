"""Exporting a file of a quarter: for whom, where to, and whether it goes out today."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton

from app import numbers
from app.exporting.export import refuse_unkept, sicoval_file, template_kind, unrecorded
from app.exporting.profiles import PROFILES, SICOVAL, file_name
from models.message import UserError, translate
from views import icons
from views.closing.words import RECIPIENTS, profile_word
from views.dialogs import opened
from views.fields import ChoiceField, DateField, TextField
from views.files import WORKBOOK, documents, free_name, safe_name, with_suffix
from views.form_dialog import FormDialog

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from models.period import Period
    from views.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Wanted:
    """A file to be made: its profile, a funder's template in place of the profile's own layout, the path.

    `sent` is the day it goes out, None where it is not sent yet.
    """

    profile: str
    template: str | None
    period: Period
    path: Path
    recipient: str
    sent: date | None

    @property
    def kind(self) -> str:
        """What the file is kept as."""
        return self.profile if self.template is None else template_kind(self.profile, self.template)


class ExportForm(FormDialog):
    """Hands over the file that is wanted; a template's is filed under one of the profiles."""

    folder: Path | None = None

    def __init__(
        self,
        workspace: Workspace,
        profile: str,
        period: Period,
        export: Callable[[Wanted], object],
        parent: QWidget | None,
        template: str | None = None,
    ) -> None:
        translate = QCoreApplication.translate
        words = template or profile_word(profile)
        title = translate("Closing", "{file} of {period}").format(file=words, period=numbers.period(period))
        super().__init__(title, translate("Closing", "Export"), self._export, parent)
        self._workspace, self._profile, self._period, self._then = workspace, profile, period, export
        self._template = template
        self._explain()
        self.recipient = TextField(translate("Closing", "Recipient"))
        self.recipient.set_value(RECIPIENTS.get(profile, ""))
        self.sent = DateField(translate("Closing", "Sent on"), datetime.now(UTC).year)
        self.sent.setToolTip(translate("Closing", "Leave it empty while the file is not sent."))
        self.file = TextField(translate("Closing", "File"), required=True)
        folder = type(self).folder or documents()
        name = file_name(safe_name(template) if template else profile, period)
        self.file.set_value(str(free_name(folder / name)))
        self.filed = ChoiceField(
            translate("Closing", "Filed under"), [(one, profile_word(one)) for one in PROFILES], required=True
        )
        self.filed.set_value(profile)
        if template:
            self.add(self.filed)
        self.add(self.recipient)
        if self._kept:
            self.add(self.sent)
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
        """Whether the file is in the book, so that its sending can be noted."""
        return not unrecorded(self._workspace.book, self._wanted_kind, self._period)

    @property
    def _wanted_kind(self) -> str:
        return self._profile if self._template is None else template_kind(self._profile, self._template)

    def _explain(self) -> None:
        translate = QCoreApplication.translate
        data = self._workspace.data
        if self._wanted_kind == SICOVAL and (kept := sicoval_file(data, self._period)):
            text = translate(
                "Closing", "The file is the one that was kept on {day} when the quarter was closed."
            )
            text = text.format(day=numbers.day(kept.made_at.astimezone().date()))
        elif not self._kept:
            text = translate("Closing", "The book is open for reading only: the file is not kept in it.")
        elif data.closing_of(self._period.end):
            text = translate("Closing", "The quarter is closed: the file is kept in the book as it goes out.")
        else:
            text = translate(
                "Closing",
                "The quarter is open: its figures may still change. The file is kept in the book as it goes "
                "out, and the rent calls in it can no longer be taken back: a credit note corrects them.",
            )
        sentence = QLabel(text)
        sentence.setWordWrap(True)
        self.form.addRow(sentence)

    def _browse(self) -> None:
        kinds = QCoreApplication.translate("Closing", "Excel workbooks (*.xlsx)")
        dialog = QFileDialog(self, self.windowTitle(), self.file.value(), kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(self.file.value())
        dialog.fileSelected.connect(lambda file: self.file.set_value(str(with_suffix(Path(file), WORKBOOK))))
        opened(dialog)

    def _export(self) -> None:
        refuse_unkept(self._workspace.book, self._wanted_kind, self._period)
        path = with_suffix(Path(self.file.value()).expanduser(), WORKBOOK)
        sent, recipient = self.sent.value(), self.recipient.value()
        if sent and not recipient:
            message = translate("Core", "Say who it is sent to.")
            self.recipient.refuse(message)
            raise UserError(message)
        type(self).folder = path.parent
        profile = self.filed.value() or self._profile
        self._then(Wanted(profile, self._template, self._period, path, recipient, sent))
