"""The yardstick of the bench: an empty Qt window of the program's size; `stay` keeps it open once shown."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class EmptyWindow(QMainWindow):
    """Quits right after it has been painted, as the program does under EQUILIBRE_EXIT_AFTER."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint nothing more than Qt does and leave unless asked to stay."""
        super().paintEvent(event)
        if "stay" not in sys.argv:
            QTimer.singleShot(0, QApplication.quit)  # noqa: TID251 - it has to do without the program


if __name__ == "__main__":
    application = QApplication(sys.argv)
    window = EmptyWindow()
    window.resize(1366, 768)
    window.show()
    sys.exit(application.exec())
