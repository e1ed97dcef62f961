"""Pasting cells of a spreadsheet into the editable columns of a table, whole or not at all."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from models.message import UserError, translate

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
        lines = cells_of(text)
        titled = self._titled(lines[0]) if len(lines) > 1 else None
        if titled is None:
            row, columns = max(current.row(), 0), self._columns(max(current.column(), 0))
        else:
            # What this table was copied as: all its lines from the first, under their titles.
            row, columns, lines = max(current.row(), 0), titled, lines[1:]
            row = 0 if len(lines) >= len(self._view.model.shown) else row
            if self._has_totals(len(lines)):
                lines = lines[:-1]
        if (missing := row + len(lines) - len(self._view.model.shown)) > 0:
            self._make_room(missing)
        records = self._view.model.shown[row:]
        if len(lines) > len(records) or any(len(line) > len(columns) for line in lines):
            raise UserError(
                translate("Core", "More cells were copied than the table has room for: nothing was pasted.")
            )
        for number, (record, line) in enumerate(zip(records, lines, strict=False), start=row + 1):
            for column, cell in zip(columns, line, strict=False):
                if column is not None:
                    yield Pasted(record, column, self._read_named(record, number, column, cell))

    def _titled(self, line: Sequence[str]) -> list[int | None] | None:
        """The columns that a line of titles names, None for those nobody types in; None where it is none."""
        names = [" ".join(column.title.split()) for column in self._view.model.columns]
        if not all(cell in names for cell in line):
            return None
        columns = [names.index(cell) for cell in line]
        return [column if self._view.model.columns[column].editor else None for column in columns]

    def _has_totals(self, lines: int) -> bool:
        totals = any(column.total for column in self._view.model.columns)
        return totals and lines == len(self._view.model.shown) + 1

    def _columns(self, start: int) -> list[int | None]:
        """The editable columns from the current one on; from the first where that one is not."""
        shown = self._view.shown_columns()
        columns = self._view.model.columns
        on = shown[shown.index(start) :] if start in shown else shown
        editable = [index for index in on if columns[index].editor is not None]
        return [*editable] or [index for index in shown if columns[index].editor is not None]

    def _read_named(self, record: R, number: int, index: int, cell: str) -> Any:
        """The value of a cell; what is wrong with it is said with its line and column."""
        try:
            return self._read(record, index, cell)
        except UserError as error:
            title = " ".join(self._view.model.columns[index].title.split())
            words = translate("Core", "Line {line}, column “{column}”: {wrong} Nothing was pasted.")
            raise UserError(words.format(line=number, column=title, wrong=error.message)) from None

    def _read(self, record: R, index: int, cell: str) -> Any:
        editor = self._view.model.columns[index].editor
        holder = QWidget()
        field = editor.make(holder) if editor and editor.may(record) else None
        if field is None:
            if not cell.strip():
                return None
            text = translate("Core", "“{cell}” was to go where nothing can be typed.")
            raise UserError(text.format(cell=cell))
        field.type_in(as_typed(cell))
        if message := field.wrong():
            raise UserError(message)
        value = field.value()
        holder.deleteLater()
        return value


def cells_of(text: str) -> list[list[str]]:
    """The lines of a spreadsheet's cells; a quoted one may hold line ends and tabs, which become spaces."""
    if not text.strip():
        return []
    lines = csv.reader(io.StringIO(text.rstrip("\r\n"), newline=""), delimiter="\t")
    return [[" ".join(cell.split("\n")) for cell in line] or [""] for line in lines]


_IN_BRACKETS = re.compile(r"\(\s*([\d\s.,]+?)\s*([€%]?)\s*\)\s*([€%]?)")


def as_typed(cell: str) -> str:
    """A cell as one would type it: accountants' brackets stand for a minus, an apostrophe for text."""
    if found := _IN_BRACKETS.fullmatch(cell.strip()):
        return f"-{found[1]}{found[2] or found[3]}"
    return cell[1:] if cell[:2] in ("'=", "'+", "'-", "'@") else cell
