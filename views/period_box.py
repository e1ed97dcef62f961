"""The period of every page: typed or picked, moved by the arrows, by year, quarter or month."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QMenu, QToolButton, QWidget

from app import numbers
from models.period import By, Month, Period
from views import icons, theme
from views.chosen_button import show_chosen
from views.fields import PeriodField

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtCore import QEvent

_SHORTEST_YEARS = 3


class PeriodBox(QWidget):
    """`changed` carries the period; `typical` is a day inside what is usually looked at."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.period = Period.of_year(2000)
        self.typical: date = self.period.end
        self.begins: date = self.period.start
        self.field = PeriodField(self.tr("Period"))
        self.field.inside_cell()
        self.field.setFixedWidth(112)
        self.field.line.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.field.line.setToolTip(self.tr("2016, 2016-T4, 2016-03 or two days"))
        self.field.line.returnPressed.connect(self._typed)
        self.field.line.editingFinished.connect(self._typed)
        self.before = self._arrow("previous", self.tr("Earlier period"), "Alt+PgUp", lambda: self._move(-1))
        self.after = self._arrow("next", self.tr("Later period"), "Alt+PgDown", lambda: self._move(1))
        self.pick = self._arrow("down", self.tr("Choose a period"), "Alt+Down", self._offer)
        self._menu = QMenu(self)
        self.lengths = QButtonGroup(self)
        self._lay_out()

    def set_period(self, period: Period) -> None:
        """Show a period without announcing it."""
        self.period = period
        self.field.clear_mark()
        self.field.set_value(period)
        by = length_of(period)
        self.lengths.setExclusive(False)
        for length, button in zip(By, self.lengths.buttons()[::-1], strict=True):
            button.setChecked(length is by)
            # Qt moves Tab to the one that is down when it is clicked, not when it is set.
            reached = length is by or by is None
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus if reached else Qt.FocusPolicy.NoFocus)
            show_chosen(button)
        self.lengths.setExclusive(by is not None)

    def choose(self, period: Period) -> None:
        """Show a period and announce it where it is another."""
        other = period != self.period
        self.set_period(period)
        if other:
            self.changed.emit(period)

    def changeEvent(self, event: QEvent) -> None:
        """Follow light and dark."""
        super().changeEvent(event)
        if event.type() == event.Type.PaletteChange:
            for button in self.lengths.buttons():
                show_chosen(button)

    def _typed(self) -> None:
        if self.field.check():
            period = self.field.value()
            self.choose(period if isinstance(period, Period) else self.period)

    def _move(self, by: int) -> None:
        self.choose(moved(self.period, by))

    def _lengthen(self, by: By) -> None:
        self.choose(with_length(self.period, by, self.typical))

    def menu_of(self, year: int) -> QMenu:
        """The periods of a year to choose from; the one in force is ticked."""
        menu = QMenu(str(year), self)
        choices = QActionGroup(menu)
        whole = Period.of_year(year)
        for periods in ([whole], whole.buckets(By.QUARTER), whole.buckets(By.MONTH)):
            for period in periods:
                action = choices.addAction(menu.addAction(numbers.period(period)))
                action.setCheckable(True)
                action.setChecked(period == self.period)
                action.triggered.connect(partial(self.choose, period))
            menu.addSeparator()
        return menu

    def _offer(self) -> None:
        self._menu.clear()
        last = max(self.typical.year + 1, self.period.end.year)
        first = min(self.begins.year, self.period.start.year, last - _SHORTEST_YEARS)
        for year in range(last, first - 1, -1):
            action = self._menu.addMenu(self.menu_of(year))
            if year == self.period.end.year:
                action.setFont(theme.text_font(theme.TEXT, bold=True))
        self._menu.popup(self.pick.mapToGlobal(self.pick.rect().bottomLeft()))

    def _arrow(self, icon: str, words: str, shortcut: str, slot: Callable[[], None]) -> QToolButton:
        button = QToolButton()
        icons.put(button, icon, self.palette())
        button.setIconSize(QSize(14, 14))
        button.setAutoRaise(True)
        button.setAccessibleName(words)
        button.clicked.connect(lambda: slot())
        button.setToolTip(f"{words} ({shortcut})" if shortcut else words)
        if shortcut:
            button.setShortcut(shortcut)
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 2, 8, 2)
        row.setSpacing(2)
        for widget in (self.before, self.field, self.pick, self.after):
            row.addWidget(widget)
        row.addSpacing(8)
        words = {By.YEAR: self.tr("year"), By.QUARTER: self.tr("quarter"), By.MONTH: self.tr("month")}
        for by, text in words.items():
            button = QToolButton()
            button.setText(text)
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, length=by: self._lengthen(length))
            self.lengths.addButton(button)
            row.addWidget(button)


def length_of(period: Period) -> By | None:
    """Whether a period is a year, a quarter or a month of the calendar; None for anything else."""
    month = Month.of(period.start)
    wholes = {
        By.MONTH: Period.of_month(month),
        By.QUARTER: Period.of_quarter(month.quarter),
        By.YEAR: Period.of_year(month.year),
    }
    return next((by for by, whole in wholes.items() if whole == period), None)


def moved(period: Period, by: int) -> Period:
    """The period so many of its own lengths later, earlier when negative."""
    length = length_of(period)
    if length is None:
        days = timedelta(days=period.days * by)
        return Period(period.start + days, period.end + days)
    months = {By.MONTH: 1, By.QUARTER: 3, By.YEAR: 12}[length]
    return around(Month.of(period.start).plus(months * by).start, length)


def with_length(period: Period, by: By, typical: date) -> Period:
    """The year, quarter or month of a period; of a longer one that part which holds the typical day."""
    day = min(max(typical, period.start), period.end)
    return around(day, by)


def around(day: date, by: By) -> Period:
    """The year, quarter or month that holds a day."""
    month = Month.of(day)
    if by is By.YEAR:
        return Period.of_year(month.year)
    return Period.of_quarter(month.quarter) if by is By.QUARTER else Period.of_month(month)
