"""What became of a funder's workbook that was filled in: every name, and the figures without a place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from views import theme
from views.language import say
from views.tables.column import Column, text_column
from views.tables.table_view import TableView

if TYPE_CHECKING:
    from app.exporting.template_fill import FillReport


@dataclass(frozen=True, slots=True)
class _Line:
    icon: str
    where: str
    words: str


class FillReportDialog(QDialog):
    """What is to be looked at comes first, then what was filled, then what has no place in the workbook."""

    def __init__(self, name: str, report: FillReport, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("“{name}” filled in").format(name=name))
        self.resize(860, 480)
        self.sentence = QLabel(
            self.tr(
                "{filled} names were filled in, {issues} points are to be looked at; {unplaced} figures have "
                "no place in this workbook."
            ).format(filled=len(report.filled), issues=len(report.issues), unplaced=len(report.unplaced))
        )
        self.sentence.setWordWrap(True)
        self.table: TableView[_Line] = TableView(_columns(), self.windowTitle())
        self.table.set_records(self._lines(report))
        buttons = QDialogButtonBox()
        buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.MARGIN)
        column.setSpacing(theme.GRID)
        column.addWidget(self.sentence)
        column.addWidget(self.table, 1)
        column.addWidget(buttons)

    def _lines(self, report: FillReport) -> list[_Line]:
        filled, unplaced = self.tr("Filled in"), self.tr("Has no cell in this workbook")
        return [
            *(_Line("alert", issue.where, say(issue.message)) for issue in report.issues),
            *(_Line("done", name, filled) for name in report.filled),
            *(_Line("info", name, unplaced) for name in report.unplaced),
        ]


def _columns() -> list[Column[_Line]]:
    translate = QCoreApplication.translate
    return [
        text_column(
            translate("FillReportDialog", "Name or cell"),
            lambda line: line.where,
            icon=lambda line: line.icon,
        ),
        text_column(
            translate("FillReportDialog", "What became of it"),
            lambda line: line.words,
            tip=lambda line: line.words,
            stretch=True,
        ),
    ]
