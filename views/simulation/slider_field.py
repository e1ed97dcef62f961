"""A lever of numbers: its name, a slider and a box to type in, which always say the same."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from views import theme
from views.fields import DecimalField
from views.simulation.named_row import NAME_WIDTH
from views.simulation.zero_slider import ZeroSlider

_BOX_WIDTH = 96
_PAGE = 10


@dataclass(frozen=True, slots=True)
class Range:
    """From where to where a slider goes, its step and unit; the box takes values from `least` on."""

    low: Decimal
    high: Decimal
    step: Decimal
    unit: str
    least: Decimal | None = None

    @property
    def steps(self) -> int:
        """How many positions follow the first."""
        return int((self.high - self.low) / self.step)

    def position(self, value: Decimal) -> int:
        """The position next to a value."""
        return int(((min(max(value, self.low), self.high) - self.low) / self.step).to_integral_value())

    def value(self, position: int) -> Decimal:
        """The value at a position."""
        return self.low + self.step * position


def percent_range(low: int, high: int, step: str = "0.1", least: int = -100) -> Range:
    """Percentages."""
    return Range(Decimal(low), Decimal(high), Decimal(step), "%", Decimal(least))


class SliderField(QWidget):
    """`moved(value, held)` is emitted for what the user does; `held` while the slider is held by the mouse.

    When it is let go, `moved` comes once more with the last value.
    """

    moved = Signal(object, bool)

    def __init__(self, name: str, range_: Range, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self._range = range_
        self._value = Decimal(0)
        self.label = QLabel(name)
        self.label.setFixedWidth(NAME_WIDTH)
        self.label.setWordWrap(True)
        self.slider = ZeroSlider()
        self.slider.setAccessibleName(name)
        self.slider.setPageStep(_PAGE)
        # The wheel scrolls the column; a lever is moved by intention only.
        self.slider.installEventFilter(self)
        self.box = DecimalField(name, range_.unit, required=True, minimum=range_.least)
        self.box.inside_cell()
        self.box.setAutoFillBackground(False)
        self.box.line.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.box.setFixedWidth(_BOX_WIDTH)
        self.label.setBuddy(self.box.line)
        self.set_range(range_)
        self.slider.valueChanged.connect(self._slid)
        self.slider.sliderReleased.connect(lambda: self.moved.emit(self._value, False))
        self.box.line.textEdited.connect(self._typed)
        self._lay_out()

    @property
    def value(self) -> Decimal:
        """What both say."""
        return self._value

    def set_name(self, name: str) -> None:
        """Say otherwise what it moves."""
        self.name = name
        self.label.setText(name)
        self.slider.setAccessibleName(name)
        self.box.input.setAccessibleName(name)

    def set_range(self, range_: Range) -> None:
        """Take another range; the value stays."""
        self._range = range_
        self.box.unit, self.box.minimum = range_.unit, range_.least
        self.slider.blockSignals(True)
        self.slider.setRange(0, range_.steps)
        self.slider.zero = range_.position(Decimal(0))
        self.slider.blockSignals(False)
        self.set_value(self._value)

    def set_value(self, value: Decimal) -> None:
        """Show a value; nothing is emitted. What is being typed, wrong, or held is left alone."""
        wrong = bool(self.box.text().strip()) and self.box.wrong() is not None
        left_alone = wrong and value == self._value
        self._value = value
        if not self.slider.isSliderDown():
            self.slider.blockSignals(True)
            self.slider.setValue(self._range.position(value))
            self.slider.blockSignals(False)
        if not left_alone and not (self.box.line.hasFocus() and self.box.line.isModified()):
            self.box.set_value(value)
            self.box.clear_mark()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the wheel to the column."""
        if watched is self.slider and event.type() == QEvent.Type.Wheel:
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _slid(self, position: int) -> None:
        self._value = self._range.value(position)
        self.box.set_value(self._value)
        self.box.clear_mark()
        self.moved.emit(self._value, self.slider.isSliderDown())

    def _typed(self) -> None:
        value = self.box.value()
        if value is None:
            return
        self._value = value
        self.slider.blockSignals(True)
        self.slider.setValue(self._range.position(value))
        self.slider.blockSignals(False)
        self.moved.emit(value, False)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GRID)
        row.addWidget(self.label)
        row.addWidget(self.slider, 1)
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignVCenter)
