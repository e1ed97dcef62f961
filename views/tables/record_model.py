"""The item model of every table: a thin adapter from records and columns to Qt."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QColor, QGuiApplication, QIcon

from views import icons, theme
from views.tables.column import no_icon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from views.tables.column import Column

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
INDENT = "\u2002"
"""Stands before words on the screen, to keep them off the figures of the column at their left."""
_BEHIND = "\u200a"
"""Stands behind the title of figures: a header leaves less room beside its edge than a cell does."""


class RecordTableModel(QAbstractTableModel, Generic[R]):
    """Shows records by columns, filtered by words and sorted by one column, in memory."""

    def __init__(self, columns: Sequence[Column[R]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.sortable = True
        self._all: tuple[R, ...] = ()
        self._shown: list[R] = []
        self._words: list[str] = []
        self._with_icons: set[int] = set()
        self._sorted_by: tuple[int, Qt.SortOrder] | None = None

    @property
    def shown(self) -> Sequence[R]:
        """The records that the filter lets through, in the order shown."""
        return self._shown

    def set_columns(self, columns: Sequence[Column[R]]) -> None:
        """Show other columns, in the order the records came in."""
        self.columns = tuple(columns)
        self._sorted_by = None
        self._arrange()

    def set_records(self, records: Sequence[R]) -> None:
        """Show other records, filtered and sorted as before."""
        self._all = tuple(records)
        self._arrange()

    def set_filter(self, words: str) -> None:
        """Show only records in which every word occurs in some column."""
        self._words = plain(words).split()
        self._arrange()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by a column; −1 gives back the order the records came in."""
        self._sorted_by = (column, order) if column >= 0 else None
        self._arrange()

    def record(self, index: Index) -> R:
        """The record of a cell."""
        return self._shown[index.row()]

    def totals(self) -> list[Any]:
        """The value under each column; None where there is none."""
        return [column.total(self._shown) if column.total else None for column in self.columns]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many records are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, alignment, colour, tip and icon of a cell."""
        record, column = self._shown[index.row()], self.columns[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return column.shown(record)
            case Qt.ItemDataRole.EditRole:
                return column.value(record)
            case Qt.ItemDataRole.TextAlignmentRole:
                return _RIGHT if column.numeric else _LEFT
            case Qt.ItemDataRole.ForegroundRole:
                name = column.colour(record)
                return QColor(getattr(theme.tones(), name)) if name else None
            case Qt.ItemDataRole.ToolTipRole:
                return column.tip(record) or None
            case Qt.ItemDataRole.DecorationRole:
                return self._icon(index.column(), column.icon(record))
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Hand an edited value to its column."""
        editor = self.columns[index.column()].editor
        if role != Qt.ItemDataRole.EditRole or editor is None:
            return False
        record = self.record(index)
        if value != self.columns[index.column()].value(record):
            editor.write(record, value)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What can be done with a cell."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        editor = self.columns[index.column()].editor
        if editor is not None and editor.may(self.record(index)):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Titles, aligned like what stands under them."""
        if orientation != Qt.Orientation.Horizontal or section >= len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            column = self.columns[section]
            return behind(column.title) if column.numeric else indented(column.title)
        if role == Qt.ItemDataRole.ToolTipRole and self.sortable:
            words = QCoreApplication.translate(
                "Tables", "{column}: a click sorts by it, once more turns it round"
            )
            return words.format(column=" ".join(self.columns[section].title.split()))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self.columns[section].numeric else _LEFT
        return None

    def _icon(self, column: int, name: str | None) -> QIcon | None:
        """A line without an icon keeps its room, so that words stand below each other."""
        if name:
            return icons.icon(name, QGuiApplication.palette(), selectable=True)
        return icons.blank() if column in self._with_icons else None

    def _arrange(self) -> None:
        self.beginResetModel()
        self._shown = [record for record in self._all if self._fits(record)]
        self._with_icons = {
            place
            for place, column in enumerate(self.columns)
            if column.icon is not no_icon and any(column.icon(record) for record in self._shown)
        }
        if self._sorted_by is not None:
            column, order = self._sorted_by
            self._shown = self.columns[column].ordered(
                self._shown, descending=order == Qt.SortOrder.DescendingOrder
            )
        self.endResetModel()

    def _fits(self, record: R) -> bool:
        if not self._words:
            return True
        text = plain("\n".join(column.shown(record) for column in self.columns))
        return all(word in text for word in self._words)


def indented(text: str) -> str:
    """Words as they are shown in a column that is aligned left, each line of them."""
    return "\n".join(f"{INDENT}{line}" for line in text.split("\n"))


def behind(text: str) -> str:
    """The title of figures as it is shown, each line of it."""
    return "\n".join(f"{line}{_BEHIND}" for line in text.split("\n"))


def plain(text: str) -> str:
    """Text without case, accents, no-break spaces or curved apostrophes, to be looked through."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(char for char in decomposed if not unicodedata.combining(char))
    return letters.replace("\u2212", "-").replace("\u2019", "'")
