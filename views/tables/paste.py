"""Pasting cells of a spreadsheet into the editable columns of a table, whole or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from models.message import UserError, translate
from views.fields import LineField

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from models.message import Message
    from views.tables.table_view import TableView

R = TypeVar("R")


class Pasted(NamedTuple, Generic[R]):
    """A value for one cell: its record, its column, and what stands in the clipboard for it."""

    record: R
    column: int
    value: Any


class Paste(QObject, Generic[R]):
    """Ctrl+V on a table: hands every value to `write` at once, or the first wrong one to `refuse`.

    `make_room` adds so many lines to a table that can grow.
    """

    def __init__(
        self,
        view: TableView[R],
        write: Callable[[Sequence[Pasted[R]]], object],
        refuse: Callable[[Message], object],
        make_room: Callable[[int], object] = lambda _: None,
    ) -> None:
        super().__init__(view)
        self._view, self._write, self._refuse, self._make_room = view, write, refuse, make_room
        keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), view.table)
        keys.setContext(Qt.ShortcutContext.WidgetShortcut)
        keys.activated.connect(self.paste)
        view.table.setToolTip(
            QCoreApplication.translate("Tables", "Ctrl+C copies to Excel, Ctrl+V pastes from it")
        )

    def paste(self) -> None:
        """Take the clipboard's cells from the current cell on, to the right and downwards."""
        try:
            values = list(self._values(QGuiApplication.clipboard().text()))
        except UserError as error:
            self._refuse(error.message)
            return
        if values:
            self._write(values)

    def _values(self, text: str) -> Iterator[Pasted[R]]:
        current = self._view.table.currentIndex()
        row, columns = max(current.row(), 0), self._columns(max(current.column(), 0))
        lines = text.rstrip("\r\n").splitlines() if text.strip() else []
        if (missing := row + len(lines) - len(self._view.model.shown)) > 0:
            self._make_room(missing)
        records = self._view.model.shown[row:]
        if len(lines) > len(records) or any(line.count("\t") >= len(columns) for line in lines):
            raise UserError(
                translate("Core", "More cells were copied than the table has room for: nothing was pasted.")
            )
        for record, line in zip(records, lines, strict=False):
            for column, cell in zip(columns, line.split("\t"), strict=False):
                yield Pasted(record, column, self._read(record, column, cell))

    def _columns(self, start: int) -> list[int]:
        """The editable columns from the current one on; from the first where that one is not."""
        header = self._view.table.horizontalHeader()
        editable = [
            index
            for index, column in enumerate(self._view.model.columns)
            if column.editor is not None and not header.isSectionHidden(index)
        ]
        return [index for index in editable if index >= start] or editable

    def _read(self, record: R, index: int, cell: str) -> Any:
        editor = self._view.model.columns[index].editor
        holder = QWidget()
        field = editor.make(holder) if editor and editor.may(record) else None
        if not isinstance(field, LineField):
            text = translate("Core", "“{cell}” was to go where nothing can be typed: nothing was pasted.")
            raise UserError(text.format(cell=cell))
        field.type_in(cell)
        if message := field.wrong():
            raise UserError(message)
        value = field.value()
        holder.deleteLater()
        return value
