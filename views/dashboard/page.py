"""The dashboard: are we in balance, when will we be, what carries us, and what is wrong."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from app.reports.dashboard import day_of, figures
from views import theme
from views.charts.chart_card import ChartCard
from views.dashboard.tiles import Tiles
from views.dashboard.todo import Todo
from views.later import later
from views.page import Empty, Page
from views.workspace import Aim

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import SignalInstance
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from app.reports.carriers import TenantRent
    from app.reports.progress import Point
    from models.book_data import BookData
    from models.period import Period
    from views.charts.canvas import ChartCanvas
    from views.charts.months_chart import MonthsChart
    from views.charts.progress_chart import ProgressChart
    from views.charts.rents_chart import RentsChart
    from views.dashboard.tables import CategoryYear
    from views.tables.table_view import TableView


_LEAST_HEIGHT, _STACKED_HEIGHT = 560, 1000
"""What charts with a dozen names need, two of them beside each other or below; a lower window scrolls."""
_BESIDE = 1040
"""The width from which the notes of four tiles, and the titles of two charts, have room beside each other."""


class DashboardPage(Page):
    """Figures first; the charts are imported and made once the window has shown them, then only updated.

    `figures_shown` and `chart_shown` are emitted when the tiles, and the main chart, have been painted for
    the first time.
    """

    key = "dashboard"
    icon = "dashboard"

    figures_shown = Signal()
    chart_shown = Signal()

    def title(self) -> str:
        """The page's name."""
        return self.tr("Dashboard")

    def empty(self, data: BookData) -> Empty | None:
        """A book without spaces has no figures yet."""
        if data.spaces or data.entries:
            return None
        return Empty(
            self.tr("This book holds no space and no entry yet: the figures come with them."),
            self.tr("Go to tenants and leases"),
            lambda: self.workspace.go(Aim("leases")),
        )

    def build(self) -> QWidget:
        """Tiles, three cards and the things to do."""
        self.heading.hide()
        self.tiles = Tiles(self.workspace)
        self.progress_card = ChartCard(self.tr("Progress to break-even"), _progress_table)
        self.months_card = ChartCard(self.tr("What carries us"), _months_table)
        self.rents_card = ChartCard(self.tr("Rents per m²"), _rents_table)
        self.todo = Todo(self.workspace)
        content = _Content(self.figures_shown, self._arrange)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GRID)
        self._lower = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lower.setSpacing(theme.GRID)
        self._lower.addWidget(self.months_card, 6)
        self._lower.addWidget(self.rents_card, 5)
        column.addWidget(self.tiles)
        column.addWidget(self.progress_card, 10)
        column.addLayout(self._lower, 11)
        column.addWidget(self.todo)
        self._drawn = False
        self.figures_shown.connect(self._draw_soon)
        self._area = area = QScrollArea()
        area.setWidget(content)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return area

    def refresh(self, data: BookData, period: Period) -> None:
        """Fill the tiles now, the rest once they are seen."""
        self.tiles.show_figures(figures(data, period, _today()), period)
        if self._drawn:
            self._draw_soon()

    def toggle_tables(self, shown: bool) -> None:
        """Show the tables of all charts, or the charts."""
        self.update_now()
        for card in self._cards():
            card.show_table(shown)

    def changeEvent(self, event: QEvent) -> None:
        """Follow light and dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._content is not None:
            self._restyle()

    def _arrange(self, content: QWidget) -> None:
        """Four tiles and two charts beside each other, or half as many where there is less room."""
        beside = content.width() >= _BESIDE
        ways = QBoxLayout.Direction
        self.tiles.arrange(4 if beside else 2)
        self._lower.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        content.setMinimumHeight(_LEAST_HEIGHT if beside else _STACKED_HEIGHT)
        if isinstance(column := content.layout(), QBoxLayout):
            column.setStretchFactor(self._lower, 11 if beside else 22)
            self._part_from_bar(column, scrolled=content.width() < self._area.width())

    def _part_from_bar(self, column: QBoxLayout, *, scrolled: bool) -> None:
        """Cards do not touch the scroll bar, where there is one: it goes out into the margin of the page."""
        apart = theme.GRID if scrolled else 0
        column.setContentsMargins(0, 0, apart, 0)
        if (around := self.layout()) is not None:
            around.setContentsMargins(theme.MARGIN, theme.GRID, theme.MARGIN - apart, theme.GRID)

    def _cards(self) -> tuple[ChartCard[Point], ChartCard[CategoryYear], ChartCard[TenantRent]]:
        return self.progress_card, self.months_card, self.rents_card

    def _draw_soon(self) -> None:
        later(self, self._draw_first)

    def _draw_first(self) -> None:
        """The main chart, then the others each in a turn of its own, so that the window stays alive."""
        from app.reports.progress import progress
        from views.dashboard import findings

        self._drawn = True
        found = progress(self.workspace.data, self.workspace.period)
        self.progress_card.set_finding(findings.progress_finding(found))
        self.progress_card.set_records(found.points)
        self._progress_chart().show_data(found, self.workspace.period)
        later(self, self._draw_months)

    def _draw_months(self) -> None:
        from app.reports import carriers
        from views.dashboard import findings, tables

        year = self.workspace.period.end.year
        found = carriers.months(self.workspace.data, year)
        self.months_card.set_finding(findings.months_finding(found, year))
        self.months_card.set_columns(tables.months_columns(found))
        self.months_card.set_records(tables.category_years(found))
        self._months_chart().show_data(found)
        later(self, self._draw_rents)

    def _draw_rents(self) -> None:
        from app.reports import carriers
        from app.reports.quarters import last_sent
        from models.attention import attention
        from views.dashboard import findings

        data, period = self.workspace.data, self.workspace.period
        day = day_of(period, _today())
        found = carriers.tenant_rents(data, day, period.end.year)
        self.rents_card.set_finding(findings.rents_finding(found))
        self.rents_card.set_records(found.rents)
        self._rents_chart().show_data(found)
        self.todo.show_things(attention(data, day, last_sent(data)))

    def _progress_chart(self) -> ProgressChart:
        # Matplotlib's first chart: what its import leaves behind goes before the rest of it comes.
        import views.charts.unread  # noqa: F401
        from views.charts.progress_chart import ProgressChart

        if not isinstance(self.progress_card.chart, ProgressChart):
            chart = ProgressChart()
            chart.first_painted.connect(self.chart_shown)
            self._place(self.progress_card, chart)
            return chart
        return self.progress_card.chart

    def _months_chart(self) -> MonthsChart:
        from views.charts.months_chart import MonthsChart

        if not isinstance(self.months_card.chart, MonthsChart):
            chart = MonthsChart()
            self._place(self.months_card, chart)
            return chart
        return self.months_card.chart

    def _rents_chart(self) -> RentsChart:
        from views.charts.rents_chart import RentsChart

        if not isinstance(self.rents_card.chart, RentsChart):
            chart = RentsChart()
            self._place(self.rents_card, chart)
            return chart
        return self.rents_card.chart

    def _place(self, card: ChartCard[Any], chart: ChartCanvas) -> None:
        chart.restyle(theme.tones())
        chart.picked.connect(self.workspace.go)
        card.set_chart(chart)

    def _restyle(self) -> None:
        self.tiles.show_figures(
            figures(self.workspace.data, self.workspace.period, _today()), self.workspace.period
        )
        for card in self._cards():
            if card.chart is not None:
                card.chart.restyle(theme.tones())


def _progress_table() -> TableView[Point]:
    from views.dashboard.tables import progress_table

    return progress_table()


def _months_table() -> TableView[CategoryYear]:
    from views.dashboard.tables import months_table

    return months_table()


def _rents_table() -> TableView[TenantRent]:
    from views.dashboard.tables import rents_table

    return rents_table()


class _Content(QWidget):
    """Tells when it has been painted for the first time, and when it has another width."""

    def __init__(self, painted: SignalInstance, arrange: Callable[[QWidget], None]) -> None:
        super().__init__()
        self._painted: SignalInstance | None = painted
        self._arrange = arrange

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._arrange(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._painted is not None:
            painted, self._painted = self._painted, None
            later(self, painted.emit)


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the treasurer's own calendar day
