"""The dialog of a small list kept in the book: its table, adding, editing, deleting, and *Undo*."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from views import icons, theme
from views.language import say
from views.notice import NoticeBar
from views.tab_order import AsRead
from views.tables.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from models.book_data import BookData
    from views.tables.column import Column
    from views.workspace import Workspace

R = TypeVar("R")


class ListDialog(AsRead, QDialog, Generic[R]):
    """Shows `records(data)` and follows the book; what is done in it is noticed in it."""

    def __init__(
        self,
        title: str,
        workspace: Workspace,
        columns: Sequence[Column[R]],
        records: Callable[[BookData], Sequence[R]],
        parent: QWidget | None,
        identity: Callable[[R], object] = id,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(860, 520)
        self.workspace = workspace
        self._records = records
        self.explanation = QLabel()
        self.explanation.setWordWrap(True)
        self.explanation.hide()
        self.table: TableView[R] = TableView(columns, title, identity=identity)
        self.table.toolbar.setSpacing(theme.GRID)
        self.notice = NoticeBar()
        self.buttons = QDialogButtonBox()
        close = self.buttons.addButton(
            QCoreApplication.translate("ListDialog", "Close"), QDialogButtonBox.ButtonRole.RejectRole
        )
        close.setAutoDefault(False)
        self.buttons.rejected.connect(self.reject)
        self._lay_out()
        self._connect()
        self.refresh()

    def explain(self, text: str) -> None:
        """Say above the table what it is for."""
        self.explanation.setText(text)
        theme.paint_text(self.explanation, QPalette.ColorRole.WindowText, "faint_ink")
        self.explanation.show()

    def add_button(
        self,
        icon: str,
        text: str,
        slot: Callable[[], object],
        *,
        needs_line: bool = False,
        fits: Callable[[R], bool] = lambda _: True,
    ) -> QPushButton:
        """Put a button above the table; with `needs_line` it acts on the selected line, where that fits."""
        button = QPushButton(text)
        button.setAutoDefault(False)
        icons.put(button, icon, self.palette())
        button.clicked.connect(lambda: slot())
        button.setEnabled(not self.workspace.book.read_only and not needs_line)
        if needs_line and not self.workspace.book.read_only:
            self.table.current_changed.connect(
                lambda record: button.setEnabled(record is not None and fits(record))
            )
        self.table.toolbar.addWidget(button)
        return button

    def refresh(self) -> None:
        """Show what the book holds now."""
        self.table.set_records(self._records(self.workspace.data))

    def _connect(self) -> None:
        self.notice.undo.connect(self.workspace.undo)
        self.workspace.changed.connect(self.refresh)
        self.workspace.wrote.connect(self._tell)
        self.workspace.undid.connect(self._hide_notice)
        self.workspace.refused.connect(self._refuse)
        undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        undo.activated.connect(self.workspace.undo)

    def _tell(self, message: Any) -> None:
        self.notice.tell(say(message), undoable=True)

    def _hide_notice(self) -> None:
        self.notice.hide()

    def _refuse(self, message: Any) -> None:
        self.notice.refuse(say(message))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.MARGIN)
        column.setSpacing(theme.GRID)
        column.addWidget(self.explanation)
        column.addWidget(self.table, 1)
        column.addWidget(self.notice)
        column.addWidget(self.buttons)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
