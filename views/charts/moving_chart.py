"""A chart some of whose artists follow the mouse: they are drawn over the rest, which is kept as pixels."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from matplotlib.artist import Artist

from views.charts.canvas import ChartCanvas, Margins

if TYPE_CHECKING:
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

    def draw_idle(self) -> None:
        """Draw everything anew when there is time; the ground kept until then is out of date."""
        self._ground_kept = None
        super().draw_idle()

    def _keep_ground(self) -> None:
        self._ground_kept = self.copy_from_bbox(self.figure.bbox)
        self._draw_moving()

    def _draw_moving(self) -> None:
        for artist in self._moving:
            self.figure.draw_artist(artist)
