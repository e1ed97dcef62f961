"""Where a book is moved to, and what becomes of the old file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QFileDialog, QLabel, QPushButton, QWidget

from app.place_probe import place_of
from views.dialogs import opened
from views.form_dialog import FormDialog

if TYPE_CHECKING:
    from views.files import Files


class MoveForm(FormDialog):
    """Moves by a checked copy; nothing is deleted."""

    def __init__(self, files: Files, book: Path, parent: QWidget) -> None:
        super().__init__("", "", self._move, parent)
        self.setWindowTitle(self.tr("Move the book"))
        self.confirm_button.setText(self.tr("Move"))
        self._files = files
        self._book = book
        self.target = safe_place(book.name)
        explanation = QLabel(
            self.tr(
                "The book is copied to its new place and checked there, then opened. Its backups follow it. "
                "Undoing is possible again from the next change on."
            )
        )
        explanation.setWordWrap(True)
        self.place = QLabel()
        self.place.setWordWrap(True)
        self.choose_button = QPushButton(self.tr("Choose another folder…"))
        self.choose_button.setAutoDefault(False)
        self.choose_button.clicked.connect(self._ask)
        self.rename = QCheckBox(self.tr("Rename the old file, so that nobody goes on in it by mistake"))
        self.rename.setChecked(True)
        self.form.addRow(explanation)
        self.form.addRow(self.tr("New place"), self.place)
        self.form.addRow("", self.choose_button)
        self.form.addRow("", self.rename)
        self.show_target(self.target)

    def show_target(self, target: Path) -> None:
        """Take another place."""
        self.target = target
        self.place.setText(str(target))

    def _ask(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose another folder"), str(self.target.parent))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda folder: self.show_target(Path(folder) / self._book.name))
        opened(dialog)

    def _move(self) -> None:
        self._files.move(self._book, self.target, rename_old=self.rename.isChecked())


def safe_place(name: str) -> Path:
    """A place on this computer's own disk: the documents where they are not synchronised, else the home."""
    from views.files import documents, free_name

    folder = next((one for one in (documents(), Path.home()) if place_of(one / name) is None), Path.home())
    return free_name(folder / "Équilibre" / name)
