"""What can be done with a file that was just written: open its folder, copy its path, send it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from app.reports.mail_draft import mail_draft
from models.message import translate
from views import icons, theme
from views.closing.words import french_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from models.period import Period
    from views.workspace import Workspace


class WrittenBar(QWidget):
    """Hidden until a file is written."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._path: Path | None = None
        self._about: tuple[str, Period] | None = None
        self.sentence = QLabel()
        self.sentence.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.GRID)
        self._row.addWidget(self.sentence, 1)
        self.folder_button = self._button("folder", self.tr("Open the folder"), self.open_folder)
        self.copy_button = self._button("copy", self.tr("Copy the path"), self.copy_path)
        self.mail_button = self._button("mail", self.tr("Draft an e-mail"), self.draft)
        self.hide()

    def show_file(self, path: Path, profile: str, period: Period) -> None:
        """Offer what can be done with a file."""
        self._path, self._about = path, (profile, period)
        self.sentence.setText(self.tr("Written: {file}").format(file=path.name))
        self.sentence.setToolTip(str(path))
        self.show()

    def open_folder(self) -> None:
        """Show the folder in the system's own program."""
        if self._path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path.parent)))

    def copy_path(self) -> None:
        """Put the path on the clipboard."""
        if self._path is not None:
            QGuiApplication.clipboard().setText(str(self._path))
            self._workspace.told.emit(translate("Core", "The path is on the clipboard."))

    def draft(self) -> None:
        """Open the mail program with a draft; a draft takes no attachment, so the path is copied."""
        if self._path is None or self._about is None:
            return
        profile, period = self._about
        made = mail_draft(self._workspace.data, french_of(profile), period, self._path.name)
        QGuiApplication.clipboard().setText(str(self._path))
        message = translate("Core", "The draft is in your mail program; paste the path to attach the file.")
        if not QDesktopServices.openUrl(QUrl(made.url)):
            message = translate("Core", "No mail program could be opened; the path is on the clipboard.")
        self._workspace.told.emit(message)

    def _button(self, icon: str, words: str, slot: Callable[[], object]) -> QPushButton:
        button = QPushButton(words)
        icons.put(button, icon, self.palette())
        button.clicked.connect(lambda: slot())
        self._row.addWidget(button)
        return button
