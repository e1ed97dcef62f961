"""A chart with its finding above it and the table of the same figures one key away."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from views import icons, theme
from views.elided_label import TwoLinesLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from views.charts.canvas import ChartCanvas
    from views.printing.parts import Part
    from views.tables.column import Column
    from views.tables.table_view import TableView


R = TypeVar("R")


class ChartCard(QWidget, Generic[R]):
    """T, or the button at the right, changes between the chart and its table, made when first asked for."""

    toggled = Signal(bool)

    def __init__(
        self, subject: str, make_table: Callable[[], TableView[R]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.subject = subject
        self._make_table = make_table
        self._table: TableView[R] | None = None
        self._columns: Sequence[Column[R]] = ()
        self._records: Sequence[R] = ()
        self.chart: ChartCanvas | None = None
        self.finding = TwoLinesLabel()
        self.finding.setFont(theme.text_font(theme.SECTION, bold=True))
        self.button = QToolButton()
        self.button.setCheckable(True)
        self.button.setAutoRaise(True)
        self.button.setIconSize(QSize(16, 16))
        self.button.toggled.connect(self.show_table)
        self._waiting = QWidget()
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self._name_button()
        self._lay_out()

    def set_finding(self, text: str) -> None:
        """Say what the chart shows."""
        self.finding.setText(text)
        self.setAccessibleName(f"{self.subject}: {text}")
        if self.chart is not None:
            self.chart.setAccessibleName(self.accessibleName())

    @property
    def table(self) -> TableView[R]:
        """The table of the same figures."""
        if self._table is None:
            self._table = self._make_table()
            if self._columns:
                self._table.set_columns(self._columns)
            self._table.set_records(self._records)
            self._stack.addWidget(self._table)
        return self._table

    def set_columns(self, columns: Sequence[Column[R]]) -> None:
        """The columns of the table, where they depend on the figures; said before their lines."""
        self._columns = columns
        if self._table is not None:
            self._table.set_columns(columns)

    def set_records(self, records: Sequence[R]) -> None:
        """The lines of the table."""
        self._records = records
        if self._table is not None:
            self._table.set_records(records)

    def set_chart(self, chart: ChartCanvas) -> None:
        """Put the chart, once it is made, in its place."""
        self.chart = chart
        chart.setAccessibleName(self.accessibleName() or self.subject)
        self._stack.addWidget(chart)
        if not self.button.isChecked():
            self._stack.setCurrentWidget(chart)

    def show_table(self, shown: bool) -> None:
        """Show the table instead of the chart, or the chart again."""
        self.button.setChecked(shown)
        self._stack.setCurrentWidget(self.table if shown else self.chart or self._waiting)
        self._name_button()
        self.toggled.emit(shown)

    def paper(self) -> list[Part]:
        """The chart where it is in front, and the table of its figures."""
        from views.printing.parts import chart_part, table_part

        shown = self.chart is not None and self.chart.isVisible()
        chart = [chart_part(self.chart, self.finding.text())] if self.chart is not None and shown else []
        # Without the chart the table alone tells what was found.
        title = self.subject if chart else self.finding.text() or self.subject
        return [*chart, table_part(self.table, title)]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A hairline above."""
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, QColor(theme.tones().hairline))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """T changes between chart and table."""
        if event.key() == Qt.Key.Key_T and not event.modifiers():
            self.show_table(not self.button.isChecked())
        else:
            super().keyPressEvent(event)

    def _name_button(self) -> None:
        shown = self.button.isChecked()
        translate = QCoreApplication.translate
        words = translate("Charts", "Show the chart") if shown else translate("Charts", "Show the table")
        icons.put(self.button, "chart" if shown else "table", self.palette())
        self.button.setToolTip(f"{words} (T)")
        self.button.setAccessibleName(f"{words}: {self.subject}")

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.finding, 1)
        top.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._waiting)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 8, 4)
        column.setSpacing(2)
        column.addLayout(top)
        column.addLayout(self._stack, 1)
