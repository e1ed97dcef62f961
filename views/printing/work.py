"""Printing seen from the window: page after page, shown and given up on request where it takes long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QProgressDialog, QWidget

from models.message import UserError, translate

if TYPE_CHECKING:
    from views.printing.press import Press

_SHOWN_AFTER_MS = 300


class GivenUpError(UserError):
    """The user did not wait for the last page."""

    def __init__(self) -> None:
        super().__init__(translate("Core", "Printing was given up before the last page."))


def put_on_paper(press: Press, window: QWidget) -> None:
    """Paint every page; raise GivenUpError where the user gives up in between."""
    words = QCoreApplication.translate("Printing", "Printing {count} pages…").format(count=len(press.pages))
    cancel = QCoreApplication.translate("Printing", "Cancel")
    progress = QProgressDialog(words, cancel, 0, len(press.pages), window)
    progress.setWindowModality(Qt.WindowModality.WindowModal)
    progress.setMinimumDuration(_SHOWN_AFTER_MS)
    try:
        for number in press.paint():
            progress.setValue(number)
            if progress.wasCanceled():
                raise GivenUpError
    finally:
        progress.close()
        progress.deleteLater()
