"""A slider that is filled from zero on, so that one at rest looks like it wherever its range begins."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QSlider, QStyle, QStyleOptionSlider, QStylePainter, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_PART = QStyle.SubControl
_SLIDER = QStyle.ComplexControl.CC_Slider


class ZeroSlider(QSlider):
    """`zero` is the position that stands for nothing moved."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.zero = 0

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The groove at rest, the part of it between zero and the handle filled, and the handle."""
        option = _option()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        position, low, high = option.sliderPosition, option.minimum, option.maximum
        ends = sorted((self._middle(option, self.zero), self._middle(option, position)))
        option.subControls = _PART.SC_SliderGroove
        for filled, left, right in ((low, 0, self.width()), (high, *ends)):
            # A style fills the groove up to the handle, which is first at its start, then at its end.
            option.sliderPosition = filled
            painter.setClipRect(QRect(left, 0, right - left, self.height()))
            painter.drawComplexControl(_SLIDER, option)
        painter.setClipping(False)
        option.sliderPosition, option.subControls = position, _PART.SC_SliderHandle
        painter.drawComplexControl(_SLIDER, option)
        painter.end()

    def _middle(self, option: Any, position: int) -> int:
        """Where the middle of the handle stands at a position, in pixels."""
        there = _option(option)
        there.sliderPosition = position
        handle = self.style().subControlRect(_SLIDER, there, _PART.SC_SliderHandle, self)
        return handle.center().x()


def _option(*like: Any) -> Any:
    """An option of sliders; its fields are not in Qt's stubs."""
    return QStyleOptionSlider(*like)
