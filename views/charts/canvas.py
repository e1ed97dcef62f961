"""The ground of every chart: a Matplotlib canvas with fixed margins, hover and double-click.

Imports Matplotlib, so nothing that the window needs before its first figures may import it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from matplotlib import rcParams
from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import fontManager
from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QFontInfo, QGuiApplication, QPainter, QPalette
from PySide6.QtWidgets import QToolTip, QWidget

from views import theme

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from PySide6.QtGui import QMouseEvent, QPaintEvent, QResizeEvent

    from app.colours import Tones

Margins = tuple[int, int, int, int]
"""Left, top, right and bottom of the axes, in pixels at 100 % scaling."""


class ChartCanvas(FigureCanvasQTAgg):
    """A chart whose artists are made once; `restyle` follows the theme, the subclass's `show_data` the book.

    `picked` carries what a double-click leads to. Subclasses say what lies under a place: `tip_at`,
    `pick_at`, and `marks_month` to have a hairline drawn where the mouse is.
    """

    picked = Signal(object)
    first_painted = Signal()

    def __init__(self, margins: Margins, parent: QWidget | None = None) -> None:
        _write_as_the_window()
        super().__init__(Figure(dpi=96))
        if parent is not None:
            self.setParent(parent)
        self._margins = margins
        self._hairline: float | None = None
        self._painted = False
        self.axes: Axes = self.figure.add_axes((0.1, 0.1, 0.8, 0.8))
        for spine in self.axes.spines.values():
            spine.set_visible(False)
        self.axes.tick_params(length=0, pad=4)
        self.axes.set_axisbelow(True)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumSize(200, 90)
        # The card it lies in paints its own ground from another role.
        self.setBackgroundRole(QPalette.ColorRole.Window)

    def restyle(self, tones: Tones) -> None:
        """Take the colours of a light or dark ground."""
        # At 125 and 150 % a row of pixels at the edge is left to the widget's own ground.
        self.setPalette(QPalette(QColor(tones.ground)))
        self.figure.set_facecolor(tones.ground)
        self.axes.set_facecolor(tones.ground)
        self.axes.tick_params(colors=tones.faint_ink)

    def tip_at(self, x: float, y: float) -> str:
        """What to say about a place of the chart, in its own coordinates; empty for nothing."""
        raise NotImplementedError

    def pick_at(self, x: float, y: float) -> object | None:
        """What a double-click at a place leads to."""
        raise NotImplementedError

    def marks_at(self, x: float) -> float | None:  # noqa: ARG002 - charts with a hairline need the place
        """Where the hairline stands for a place; None for none."""
        return None

    def paintEvent(self, event: QPaintEvent) -> None:
        """The chart, and over it the hairline, which costs no drawing of the chart."""
        super().paintEvent(event)
        if self._hairline is not None:
            self._paint_hairline(self._hairline)
        if not self._painted:
            self._painted = True
            self.first_painted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the margins as wide as they were."""
        self._place_axes(event.size().width(), event.size().height())
        super().resizeEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say what lies under the mouse."""
        place = self._place(event.position().toPoint())
        tip = self.tip_at(*place) if place else ""
        self._move_hairline(self.marks_at(place[0]) if place and tip else None)
        if tip:
            QToolTip.showText(event.globalPosition().toPoint() + QPoint(12, 12), tip, self)
        else:
            QToolTip.hideText()

    def leaveEvent(self, event: QEvent) -> None:
        """Take the hairline away."""
        self._move_hairline(None)
        super().leaveEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Lead to the entries behind."""
        place = self._place(event.position().toPoint())
        found = self.pick_at(*place) if place else None
        if found is not None:
            self.picked.emit(found)

    def set_margins(self, *, left: int | None = None, right: int | None = None) -> None:
        """Leave another width at the left or at the right of the axes, in pixels."""
        old_left, top, old_right, bottom = self._margins
        self._margins = (
            old_left if left is None else left,
            top,
            old_right if right is None else right,
            bottom,
        )
        self._place_axes(self.width(), self.height())

    def axes_size(self) -> tuple[float, float]:
        """Width and height of the axes in pixels."""
        box = self.axes.get_position()
        return box.width * self.width(), box.height * self.height()

    def _place(self, point: QPoint) -> tuple[float, float] | None:
        box = self.axes.get_position()
        across = (point.x() / max(self.width(), 1) - box.x0) / (box.width or 1)
        up = (1 - point.y() / max(self.height(), 1) - box.y0) / (box.height or 1)
        if not (0 <= across <= 1 and 0 <= up <= 1):
            return None
        (left, right), (low, high) = self.axes.get_xlim(), self.axes.get_ylim()
        return left + across * (right - left), low + up * (high - low)

    def _place_axes(self, width: int, height: int) -> None:
        left, top, right, bottom = self._margins
        inner_width, inner_height = max(width - left - right, 1), max(height - top - bottom, 1)
        self.axes.set_position(
            (
                left / max(width, 1),
                bottom / max(height, 1),
                inner_width / max(width, 1),
                inner_height / max(height, 1),
            )
        )

    def _move_hairline(self, x: float | None) -> None:
        if x != self._hairline:
            self._hairline = x
            self.update()

    def _paint_hairline(self, x: float) -> None:
        box, (left, right) = self.axes.get_position(), self.axes.get_xlim()
        across = round(self.width() * (box.x0 + box.width * (x - left) / (right - left)))
        painter = QPainter(self)
        painter.setPen(QColor(theme.tones().faint_ink))
        painter.drawLine(
            across, round(self.height() * (1 - box.y1)), across, round(self.height() * (1 - box.y0))
        )
        painter.end()


def _write_as_the_window() -> None:
    """Draw text in the font of the window where Matplotlib knows it, and to the letter."""
    family = QFontInfo(QGuiApplication.font()).family()
    known = {entry.name for entry in fontManager.ttflist}
    # What the window's font lacks comes from the one that Matplotlib brings along.
    rcParams["font.family"] = [family, "DejaVu Sans"] if family in known else ["DejaVu Sans"]
    rcParams["font.size"] = theme.TEXT
    rcParams["axes.unicode_minus"] = True
    # Names are shown as they were typed, also where two of their signs are $.
    rcParams["text.parse_math"] = False
