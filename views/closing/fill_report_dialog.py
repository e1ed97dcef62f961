"""What became of a funder's own workbook: every name with what was written, and what found no place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from views import theme
from views.closing.fill_columns import place_columns, summary
from views.closing.left_over import LeftOver
from views.tab_order import AsRead
from views.tables.table_view import TableView

if TYPE_CHECKING:
    from app.exporting.template_fill import FillReport, NamedPlace
    from views.workspace import Workspace


class FillReportDialog(AsRead, QDialog):
    """Opens after each export with a template, so that nothing stays empty unseen."""

    def __init__(
        self, workspace: Workspace, file_name: str, report: FillReport, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What was filled in: {file}").format(file=file_name))
        self.resize(940, 520)
        self.sentence = QLabel(summary(report))
        self.sentence.setFont(theme.text_font(theme.TEXT, bold=True))
        self.table: TableView[NamedPlace] = TableView(place_columns(), self.tr("Names of the template"))
        self.table.set_records(sorted(report.places, key=lambda place: place.filled))
        self.left = LeftOver(workspace)
        self.left.show_report(report)
        buttons = QDialogButtonBox()
        buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.MARGIN)
        column.setSpacing(theme.GRID)
        for widget in (self.sentence, self.table, self.left, buttons):
            column.addWidget(widget, 1 if widget is self.table else 0)
