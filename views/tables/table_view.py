"""The table of every list: filter box, sorting, totals, copying to Excel, opening a line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from views import theme
from views.tables.cell_editor import CellEditor
from views.tables.clipboard import as_cells
from views.tables.column_keeper import ColumnKeeper
from views.tables.filter_box import FilterBox
from views.tables.record_model import RecordTableModel, indented
from views.tables.table_menu import add_menus
from views.tables.totals_row import PADDING, TotalsRow

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QShowEvent

    from views.printing.parts import Part
    from views.tables.column import Column

R = TypeVar("R")
_ROW_HEIGHT = 26
_LOOKED_AT = 200
_WIDEST = 320
_BESIDE, _CLOSE, _ICON = 18, 8, 22
"""Pixels that a cell takes beside its text, at ease and at least, and an icon before it."""
_LEAST_STRETCHED = 110


class _Table(QTableView):
    """Tells when it is given another size, when Enter confirms a line, and when lines are to be copied."""

    resized = Signal()
    confirmed = Signal()
    copied = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.confirmed.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        # Keys and buttons act on the current line: it is seen to be that one.
        if self.currentIndex().isValid() and not self.selectionModel().hasSelection():
            # Not `selectRow`, which would lead the keys to another cell of the line.
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().select(self.currentIndex(), flags.Select | flags.Rows)


class TableView(QWidget, Generic[R]):
    """A table of records.

    Signals: `opened(record)` on double-click or Enter (where the cell is not edited), `current_changed`
    (the record selected or None). `identity` says what makes two records the same line, so that the
    selection survives a refresh. `closely` leaves less beside figures, for a table in a small place or of
    many columns.
    """

    opened = Signal(object)
    current_changed = Signal(object)

    def __init__(
        self,
        columns: Sequence[Column[R]],
        name: str,
        *,
        identity: Callable[[R], object] | None = None,
        filtered: bool = True,
        closely: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._identity = identity
        self._beside = _CLOSE if closely else _BESIDE
        self._sized = False
        self._stretching = False
        self._least_stretched = 0
        self._unstretched = 0
        self._with_icons: set[int] = set()
        self.model = RecordTableModel(columns, self)
        self.table = _Table()
        self.table.setAccessibleName(name)
        self.filter_box = FilterBox(self.table)
        self.totals = TotalsRow(self.table, self.model.columns)
        self._nothing = QLabel(QCoreApplication.translate("Tables", "No line holds these words."), self.table)
        self._set_up_table()
        self._set_up_header()
        self._lay_out(filtered=filtered)
        self.keeper = ColumnKeeper(self)
        add_menus(self)
        self._connect()

    def set_records(self, records: Sequence[R]) -> None:
        """Show other records; the line that was selected stays so where it is still there."""
        kept = self._place()
        self.model.set_records(records)
        self._after_arranging(kept)
        if not self._sized:
            # An empty table is as wide as its titles, until lines come.
            self._sized = bool(records)
            self.size_columns()

    def set_columns(self, columns: Sequence[Column[R]]) -> None:
        """Take other columns; those of the same titles keep their widths and the sorting."""
        if [column.title for column in columns] == [column.title for column in self.model.columns]:
            self.model.columns = tuple(columns)
            self.totals.set_columns(self.model.columns)
            return
        self.totals.set_columns(columns)
        with self.keeper.settling():
            self.table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
            self.model.set_columns(columns)
        self._sized = False

    def current(self) -> R | None:
        """The record of the selected line."""
        index = self.table.currentIndex()
        return self.model.record(index) if index.isValid() else None

    def selected(self) -> list[R]:
        """The records of all selected lines, in the order shown."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [self.model.shown[row] for row in rows]

    def select(self, fits: Callable[[R], bool], column: int = 0) -> None:
        """Select the first line that fits and bring it into view; keys act on its cell of that column."""
        for row, record in enumerate(self.model.shown):
            if fits(record):
                index = self.model.index(row, column)
                # Said outright: the view's own way would heed a key that is held down, such as Ctrl.
                flags = QItemSelectionModel.SelectionFlag
                self.table.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
                # The column is in view already: only the line is brought to the middle.
                across = self.table.horizontalScrollBar()
                left = across.value()
                self.table.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
                across.setValue(left)
                return

    def shown_columns(self) -> list[int]:
        """The columns that are shown, by their number, from the left."""
        header = self.table.horizontalHeader()
        columns = [header.logicalIndex(place) for place in range(header.count())]
        return [column for column in columns if not header.isSectionHidden(column)]

    def copy(self, *, titled: bool = False) -> None:
        """Put the selected lines, or all of them with their totals, on the clipboard, as they are shown.

        All of them stand under their titles, selected ones if `titled`.
        """
        records = self.selected()
        everything = len(records) in (0, len(self.model.shown))
        places = self.shown_columns()
        columns = [self.model.columns[place] for place in places]
        sums = self.model.totals()
        totals = [sums[place] for place in places] if everything and self._has_totals() else None
        lines = list(self.model.shown) if everything else records
        whole = everything and (totals is not None or len(lines) > 1)
        text = as_cells(columns, lines, totals, titled=titled or whole)
        QGuiApplication.clipboard().setText(text)

    def paper(self) -> list[Part]:
        """Every line shown, with the totals and the filter in force."""
        from views.printing.parts import table_part

        return [table_part(self, self.table.accessibleName())]

    def sort_by(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column, as a click on its title would; the selected line stays so."""
        kept = self._place()
        self.table.sortByColumn(column, order)
        self._after_arranging(kept)

    def keep_order(self) -> None:
        """Show the records in the order they come in, and offer no other."""
        self.table.setSortingEnabled(False)
        self.model.sortable = False

    def size_columns(self) -> None:
        """Make each column as wide as its title, its first lines and its total; the rest goes to one."""
        header = self.table.horizontalHeader()
        digit = self.table.fontMetrics().horizontalAdvance("0")
        totals = self.model.totals()
        self._stretching = True
        self._with_icons = {i for i, column in enumerate(self.model.columns) if self._icon_width(column)}
        for index, column in enumerate(self.model.columns):
            wide = column.width * digit if column.width else self._content_width(index, totals[index])
            # Words stand further from the edge than figures.
            wide += self._icon_width(column) + (self._beside if column.numeric else _BESIDE)
            header.resizeSection(index, min(max(wide, header.minimumSectionSize()), _WIDEST))
            if column.stretch:
                title = header.fontMetrics().horizontalAdvance(indented(column.title)) + _CLOSE
                self._unstretched = header.sectionSize(index)
                self._least_stretched = min(self._unstretched, max(_LEAST_STRETCHED, title))
        self._stretching = False
        self.keeper.follow()

    def stretch(self) -> None:
        """Give what is left of the width to the column that takes it; it never gets too narrow to be read.

        Where not everything fits, it gives way until as many sums as can be are seen, and no further.
        """
        header = self.table.horizontalHeader()
        index = next((i for i, column in enumerate(self.model.columns) if column.stretch), None)
        if index is None or header.isSectionHidden(index):
            return
        room = self.table.viewport().width()
        width = room - (header.length() - header.sectionSize(index))
        if width < self._least_stretched:
            widths = (room - taken for taken in self._taken_up_to_sums(index))
            shown = min((width for width in widths if width >= self._least_stretched), default=0)
            width = max(self._least_stretched, min(shown, self._unstretched))
        self._stretching = True
        header.resizeSection(index, width)
        self._stretching = False

    def _taken_up_to_sums(self, stretched: int) -> list[int]:
        """What the other columns take up to the one that is stretched, and up to each sum behind it."""
        header = self.table.horizontalHeader()
        seen = self.shown_columns()
        place = seen.index(stretched)
        ends = [
            end for end, i in enumerate(seen) if end == place or (end > place and self.model.columns[i].total)
        ]
        return [sum(header.sectionSize(i) for i in seen[: end + 1] if i != stretched) for end in ends]

    def showEvent(self, event: QShowEvent) -> None:
        """Arrange the columns as they were left."""
        self.keeper.begin()
        super().showEvent(event)

    def _after_resizing(self, column: int, width: int) -> None:
        if not self._stretching:
            self.keeper.resized(column, width)
            self.stretch()

    def _content_width(self, index: int, total: Any) -> int:
        column = self.model.columns[index]
        bold = self.totals.fontMetrics()
        plain = self.table.fontMetrics()
        texts = [column.shown(record) for record in self.model.shown[:_LOOKED_AT]]
        widths = [plain.horizontalAdvance(text) for text in texts]
        if total is not None:
            widths.append(bold.horizontalAdvance(column.text(total)))
        header = self.table.horizontalHeader().fontMetrics()
        # Room for the arrow of the sorted column.
        titles = [header.horizontalAdvance(line) + 14 for line in column.title.split("\n")]
        return max([*titles, *widths])

    def _icon_width(self, column: Column[R]) -> int:
        return _ICON if any(column.icon(record) for record in self.model.shown[:_LOOKED_AT]) else 0

    def _has_totals(self) -> bool:
        return any(column.total for column in self.model.columns)

    def _set_up_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setItemDelegate(CellEditor(self.model, table))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        triggers = QAbstractItemView.EditTrigger
        table.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        self._nothing.hide()
        self._nothing.setContentsMargins(theme.MARGIN, 48, 0, 0)

    def _set_up_header(self) -> None:
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsMovable(True)
        header.setMinimumSectionSize(36)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.table.setSortingEnabled(True)
        header.setStretchLastSection(False)
        header.sectionResized.connect(lambda column, _, width: self._after_resizing(column, width))
        self.table.resized.connect(self.stretch)

    def _lay_out(self, *, filtered: bool) -> None:
        self.toolbar = QHBoxLayout()
        self.toolbar.addWidget(self.filter_box)
        self.toolbar.addStretch()
        self.filter_box.setVisible(filtered)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self.toolbar)
        if filtered:
            column.addSpacing(theme.GRID)
        column.addWidget(self.table, 1)
        column.addWidget(self.totals)
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(120)
        self._typed.timeout.connect(self._filter)
        self.filter_box.textChanged.connect(lambda: self._typed.start())
        self.table.doubleClicked.connect(self._open)
        self.table.selectionModel().currentRowChanged.connect(self._announce)
        self.model.modelReset.connect(self._show_totals)
        self.table.copied.connect(self.copy)
        self.table.confirmed.connect(lambda: self._open(self.table.currentIndex()))

    def _filter(self) -> None:
        kept = self._place()
        self.model.set_filter(self.filter_box.text())
        self._after_arranging(kept)

    def _place(self) -> tuple[R | None, int]:
        """The selected record, and the column that keys act on."""
        return self.current(), max(0, self.table.currentIndex().column())

    def _after_arranging(self, kept: tuple[R | None, int]) -> None:
        record, column = kept
        if record is not None and self._identity is not None:
            same = self._identity(record)
            column = min(column, len(self.model.columns) - 1)
            self.select(lambda other: self._identity is not None and self._identity(other) == same, column)
        self._nothing.setVisible(not self.model.shown and bool(self.filter_box.text().strip()))
        self._nothing.adjustSize()
        if self.current() is None:
            self.current_changed.emit(None)

    def _show_totals(self) -> None:
        self.totals.show_totals(self.model.totals())
        self._stretching = True
        self._make_room_for_totals()
        if self._sized:
            self._make_room_for_icons()
        self._stretching = False
        if self._sized:
            self.stretch()

    def _make_room_for_totals(self) -> None:
        """Widen a column whose total has become longer than it was when the columns were sized."""
        header, metrics = self.table.horizontalHeader(), self.totals.fontMetrics()
        for index, text in enumerate(self.totals.texts):
            needed = min(metrics.horizontalAdvance(text) + PADDING, _WIDEST)
            hidden = header.isSectionHidden(index)
            if self.model.columns[index].numeric and not hidden and header.sectionSize(index) < needed:
                header.resizeSection(index, needed)

    def _make_room_for_icons(self) -> None:
        """Widen a column that had no icons when the columns were sized."""
        header = self.table.horizontalHeader()
        for index, column in enumerate(self.model.columns):
            if index not in self._with_icons and self._icon_width(column):
                self._with_icons.add(index)
                header.resizeSection(index, header.sectionSize(index) + _ICON)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid() and not self.model.flags(index) & Qt.ItemFlag.ItemIsEditable:
            self.opened.emit(self.model.record(index))

    def _announce(self, index: QModelIndex) -> None:
        self.current_changed.emit(self.model.record(index) if index.isValid() else None)
