"""Keeps the columns of a table as their user has arranged them, from one session to the next."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt

from views.remembered import key_of, settings_around
from views.tables.arrangement import Arrangement, read_arrangement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from views.tables.table_view import TableView

_DESCENDING = Qt.SortOrder.DescendingOrder


class ColumnKeeper(QObject):
    """Begins when the table is first shown, for only then it is known which window it stands in."""

    def __init__(self, view: TableView[Any]) -> None:
        super().__init__(view)
        self._view = view
        self._header = view.table.horizontalHeader()
        self._arranged = Arrangement(len(view.model.columns))
        self._key = ""
        self._settling = False
        self._header.sectionMoved.connect(self._moved)
        self._header.sortIndicatorChanged.connect(self._sorted)

    def begin(self) -> None:
        """Arrange the columns as they were left, once."""
        if not self._key:
            self._key = key_of(self._view)
            self.follow()

    def follow(self) -> None:
        """Arrange the columns the table has now."""
        if self._key and (settings := settings_around(self._view)):
            text = settings.layout(self._key)
            self._arranged = read_arrangement(text, len(self._view.model.columns))
        self._arrange()

    def resized(self, column: int, width: int) -> None:
        """Note a width set by hand; the column that takes what is left has none."""
        takes_rest = self._header.stretchLastSection() and column == self._header.count() - 1
        fixed = not (takes_rest or self._view.model.columns[column].stretch)
        if width and fixed and not self._settling:
            self._note(widths=tuple(sorted({**dict(self._arranged.widths), column: width}.items())))

    def show(self, column: int, shown: bool) -> None:
        """Show or hide a column; the last one shown stays."""
        hidden = {*self._arranged.hidden, column} - ({column} if shown else set())
        if len(hidden) < len(self._view.model.columns):
            with self.settling():
                self._header.setSectionHidden(column, not shown)
            self._note(hidden=tuple(sorted(hidden)))
            self._view.stretch()

    def reset(self) -> None:
        """Arrange the columns as if nobody had ever touched them."""
        self._note(widths=(), order=(), hidden=(), sort=())
        with self.settling():
            for column in range(self._header.count()):
                self._header.setSectionHidden(column, False)
            self._view.sort_by(-1)
        self._view.size_columns()

    @contextmanager
    def settling(self) -> Iterator[None]:
        """While this lasts, it is not the user who moves the columns."""
        before, self._settling = self._settling, True
        try:
            yield
        finally:
            self._settling = before

    def _arrange(self) -> None:
        arranged = self._arranged
        if arranged.count != self._header.count():
            return
        with self.settling():
            for place, column in enumerate(arranged.order or range(arranged.count)):
                self._header.moveSection(self._header.visualIndex(column), place)
            for column, width in arranged.widths:
                self._header.resizeSection(column, width)
            for column in arranged.hidden:
                self._header.setSectionHidden(column, True)
            if arranged.sort and self._view.table.isSortingEnabled():
                self._sort(arranged.sort[0], descending=bool(arranged.sort[1]))
        self._view.stretch()

    def _sort(self, column: int, *, descending: bool) -> None:
        order = _DESCENDING if descending else Qt.SortOrder.AscendingOrder
        header = self._header
        if (header.sortIndicatorSection(), header.sortIndicatorOrder()) != (column, order):
            self._view.sort_by(column, order)

    def _moved(self, *_: object) -> None:
        if not self._settling:
            self._note(order=tuple(self._header.logicalIndex(place) for place in range(self._header.count())))

    def _sorted(self, column: int, order: Qt.SortOrder) -> None:
        if not self._settling:
            self._note(sort=(column, int(order is _DESCENDING)) if column >= 0 else ())

    def _note(self, **changed: Any) -> None:
        count = len(self._view.model.columns)
        before = self._arranged if self._arranged.count == count else Arrangement(count)
        self._arranged = replace(before, **changed)
        if self._key and (settings := settings_around(self._view)):
            settings.set_layout(self._key, self._arranged.text())
