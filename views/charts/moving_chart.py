"""A chart some of whose artists follow the mouse: they are drawn over the rest, which is kept as pixels."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from matplotlib.artist import Artist
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from views.charts.canvas import ChartCanvas, Margins

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

A = TypeVar("A", bound=Artist)


class MovingChart(ChartCanvas):
    """`draw_idle` draws everything anew; `move` only what was given to `moving`, on the ground kept.

    Limits, ticks and the size must be those of the last whole drawing; else `move` leaves it to the next.
    """

    def __init__(self, margins: Margins, parent: QWidget | None = None) -> None:
        self._ground_kept: Any = None
        self._moving: list[Artist] = []
        super().__init__(margins, parent)
        self.mpl_connect("draw_event", lambda _: self._keep_ground())

    def moving(self, artist: A) -> A:
        """Leave an artist out of the ground, draw it over it, and return it."""
        artist.set_animated(True)
        self._moving.append(artist)
        return artist

    def move(self) -> None:
        """Draw the moving artists where they are now and show it at once."""
        if self._ground_kept is None:
            self.draw_idle()
            return
        self.restore_region(self._ground_kept)
        self._draw_moving()
        self.blit(self.figure.bbox)

    def paint_over(self, painter: QPainter) -> None:
        """Write what belongs to the moving artists: Qt sets text in a tenth of Matplotlib's time."""

    @property
    def inner(self) -> QRectF:
        """Where the axes stand in the widget, in pixels at 100 % scaling."""
        box, width, height = self.axes.get_position(), self.width(), self.height()
        return QRectF(width * box.x0, height * (1 - box.y1), width * box.width, height * (box.y1 - box.y0))

    def place_of(self, x: float, y: float) -> QPointF:
        """Where a point of the chart stands in the widget."""
        inner, (left, right), (low, high) = self.inner, self.axes.get_xlim(), self.axes.get_ylim()
        return QPointF(
            inner.left() + inner.width() * (x - left) / (right - left),
            inner.bottom() - inner.height() * (y - low) / (high - low),
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """The chart, and over it what is written by Qt."""
        super().paintEvent(event)
        painter = QPainter(self)
        self.paint_over(painter)
        painter.end()

    def draw_idle(self) -> None:
        """Draw everything anew when there is time; the ground kept until then is out of date."""
        self._ground_kept = None
        super().draw_idle()

    def _keep_ground(self) -> None:
        self._ground_kept = self.copy_from_bbox(self.figure.bbox)
        self._draw_moving()

    def _draw_moving(self) -> None:
        for artist in sorted(self._moving, key=lambda artist: artist.get_zorder()):
            self.figure.draw_artist(artist)
