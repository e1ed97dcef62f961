"""The notices of a book, to be read before a quarter is closed; and its errors, to be mended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialogButtonBox

from views.issues_dialog import IssuesDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from models.closing_checklist import Item
    from models.message import Issue


class NoticesDialog(IssuesDialog):
    """Shows the notices; the button says that they are read."""

    def __init__(self, item: Item, read: Callable[[Sequence[Issue]], object], parent: QWidget | None) -> None:
        super().__init__(item.message, item.issues, parent)
        translate = QCoreApplication.translate
        self.setWindowTitle(translate("Closing", "Notices"))
        self._issues, self._read = item.issues, read
        box = self.findChild(QDialogButtonBox)
        if isinstance(box, QDialogButtonBox):
            words = translate("Closing", "Mark as read")
            self.read_button = box.addButton(words, QDialogButtonBox.ButtonRole.AcceptRole)
            self.read_button.setDefault(True)
            box.accepted.connect(self.mark_as_read)

    def mark_as_read(self) -> None:
        """Say that all of them are read."""
        self._read(self._issues)
        self.accept()
