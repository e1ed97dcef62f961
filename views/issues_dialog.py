"""The list of what is wrong with a file, each with its place, to be mended all at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from views import theme
from views.language import say
from views.tab_order import AsRead
from views.tables.column import text_column
from views.tables.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from models.message import Issue, Message


class IssuesDialog(AsRead, QDialog):
    """Nothing was written; the list can be copied to Excel."""

    def __init__(self, message: Message, issues: Sequence[Issue], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What has to be mended"))
        self.resize(820, 460)
        sentence = QLabel(say(message))
        sentence.setWordWrap(True)
        self.table: TableView[Issue] = TableView(
            [
                text_column(
                    self.tr("Where"), lambda issue: issue.where, icon=_icon, tip=lambda issue: issue.where
                ),
                text_column(
                    self.tr("What is wrong"),
                    lambda issue: say(issue.message),
                    stretch=True,
                    tip=lambda issue: say(issue.message),
                ),
            ],
            self.tr("What has to be mended"),
        )
        self.table.set_records(issues)
        copy = QLabel(self.tr("Ctrl+C copies the lines for Excel."))
        buttons = QDialogButtonBox()
        buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.MARGIN)
        column.setSpacing(theme.GRID)
        for widget in (sentence, self.table, copy, buttons):
            column.addWidget(widget, 1 if widget is self.table else 0)


def _icon(issue: Issue) -> str:
    return "alert" if issue.level == "error" else "info"
