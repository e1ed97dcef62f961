"""What a template has no place for: what it should say, and the names of figures that it could have."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from models.message import translate
from views import icons, theme
from views.closing.words import short_fingerprint
from views.language import say

if TYPE_CHECKING:
    from app.exporting.template_fill import FillReport
    from views.workspace import Workspace

_FINGERPRINT = re.compile(r"[0-9a-f]{64}")


class LeftOver(QWidget):
    """How many figures have no place, a button that copies their names, and what should have been said."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._names: tuple[str, ...] = ()
        self.sentence, self.count = QLabel(), QLabel()
        self.sentence.setWordWrap(True)
        self.copy_button = QPushButton(self.tr("Copy their names"))
        icons.put(self.copy_button, "copy", self.palette())
        self.copy_button.setAutoDefault(False)
        self.copy_button.clicked.connect(self.copy_names)
        row = QHBoxLayout()
        row.setSpacing(theme.GRID)
        row.addWidget(self.count)
        row.addWidget(self.copy_button)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GRID // 2)
        column.addLayout(row)
        column.addWidget(self.sentence)
        column.addStretch()

    def show_report(self, report: FillReport | None) -> None:
        """Show what is left over of another template."""
        self._names = report.unplaced if report else ()
        self.sentence.setText(_unsaid(report) if report else "")
        self.sentence.setVisible(bool(self.sentence.text()))
        text = self.tr("Figures without a place in the template: {count}.")
        self.count.setText(text.format(count=len(self._names)))
        for widget in (self.count, self.copy_button):
            widget.setVisible(bool(self._names))

    def copy_names(self) -> None:
        """Put the names on the clipboard, one a line, for whoever names the cells of the workbook."""
        QGuiApplication.clipboard().setText("\n".join(self._names))
        self._workspace.told.emit(translate("Core", "The names are on the clipboard, one a line."))


def _unsaid(report: FillReport) -> str:
    """What the workbook should say and has no cell for."""
    own = [issue for place in report.places for issue in place.issues]
    lines = [say(issue.message) for issue in report.issues if issue not in own]
    return _FINGERPRINT.sub(lambda found: f"{short_fingerprint(found.group())}…", "\n".join(lines))
