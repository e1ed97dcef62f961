"""Fields of forms: each reads its kind of value as people type it, and marks a wrong one in place."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QCompleter, QWidget

from app import numbers
from models.message import UserError, translate
from models.period import Month
from views.field import Field as Field
from views.field import LineField as LineField

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from models.message import Message
    from models.period import Period, Quarter

T = TypeVar("T")
_YES = frozenset({"oui", "yes", "vrai", "true", "x", "✓", "1"})
_NO = frozenset({"non", "no", "faux", "false", "", "0"})


class TextField(LineField[str]):
    """Free text."""

    def read(self, text: str) -> str:
        """The text without spaces around it."""
        return text.strip()

    def write(self, value: str) -> str:
        """The text."""
        return value

    def value(self) -> str:
        """The text, empty where there is none."""
        return self.text().strip()


class MoneyField(LineField[int]):
    """An amount in cents, typed as `1234,5`, `1 234.50` or a sum such as `=1200/12`."""

    def read(self, text: str) -> int:
        """Cents."""
        return numbers.parse_money(text)

    def write(self, value: int) -> str:
        """In full, zero as 0,00 €."""
        return numbers.money(value, zero=f"0,00{numbers.NARROW}€")

    def inside_cell(self) -> None:
        """Right-aligned like the column."""
        super().inside_cell()
        self.line.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class DecimalField(LineField[Decimal]):
    """An exact number with its unit, such as an area or a rent in euros."""

    def __init__(
        self, name: str, unit: str = "", *, required: bool = False, minimum: Decimal | None = None
    ) -> None:
        self.unit = unit
        self.minimum = minimum
        super().__init__(name, required=required)

    def read(self, text: str) -> Decimal:
        """The number; at least `minimum` where there is one."""
        value = numbers.parse_decimal(text, self.unit)
        if self.minimum is not None and value < self.minimum:
            raise UserError(
                translate("Core", "{value} is too small: at least {minimum} is expected.").format(
                    value=value, minimum=self.minimum
                )
            )
        return value

    def write(self, value: Decimal) -> str:
        """With all its decimals, in groups of thousands."""
        places = max(0, -int(value.normalize().as_tuple().exponent))
        return numbers.decimal(value, places, self.unit)


class CountField(LineField[int]):
    """A whole number."""

    def read(self, text: str) -> int:
        """The number."""
        if not text.strip().isdecimal():
            raise UserError(translate("Core", "“{text}” is not a whole number.").format(text=text.strip()))
        return int(text)

    def write(self, value: int) -> str:
        """The digits."""
        return str(value)


class PercentField(LineField[Decimal]):
    """A share, typed as a percentage: `20` is 0.20."""

    def read(self, text: str) -> Decimal:
        """The share."""
        return numbers.parse_percent(text)

    def write(self, value: Decimal) -> str:
        """As `20 %`."""
        return numbers.plain_percent(value)


class DateField(LineField[Any]):
    """A day, typed as `3/4`, `030416`, `31/12/2016` or `2016-04-03`; `year` completes a day without one."""

    def __init__(
        self, name: str, year: int, *, required: bool = False, parent: QWidget | None = None
    ) -> None:
        self.year = year
        super().__init__(name, required=required, parent=parent)
        self.line.setPlaceholderText(QCoreApplication.translate("Fields", "dd/mm/yyyy"))

    def read(self, text: str) -> date:
        """The day."""
        return numbers.parse_day(text, self.year)

    def write(self, value: date) -> str:
        """As `31/12/2016`."""
        return numbers.day(value)


class QuarterField(LineField[Any]):
    """A quarter, typed as `2016-T4`."""

    def read(self, text: str) -> Quarter:
        """The quarter."""
        return numbers.parse_quarter(text)

    def write(self, value: Quarter) -> str:
        """As `2016-T4`."""
        return numbers.quarter(value)


class PeriodField(LineField[Any]):
    """A period, typed as `2016`, `2016-T4`, `2016-03` or two days."""

    def read(self, text: str) -> Period:
        """The period."""
        return numbers.parse_period(text)

    def write(self, value: Period) -> str:
        """As `period` writes it."""
        return numbers.period(value)


class MonthField(LineField[Any]):
    """A month, typed as `2016-03` or `3/2016`."""

    def read(self, text: str) -> Month:
        """The month; raise UserError for a longer period."""
        period = numbers.parse_period(text)
        if len(period.months) > 1:
            raise UserError(
                translate("Core", "“{text}” is not a month: 2016-03 is expected.").format(text=text)
            )
        return Month.of(period.start)

    def write(self, value: Month) -> str:
        """As `2016-03`."""
        return numbers.month(value)


class ChoiceField(Field[T]):
    """One of a list, or none, which `none` names; long lists are searched by typing any part of a word."""

    def __init__(
        self,
        name: str,
        choices: Iterable[tuple[T, str]],
        *,
        required: bool = False,
        searched: bool = False,
        none: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self._choices: list[tuple[T | None, str]] = []
        self._none = none
        super().__init__(name, required=required, parent=parent)
        if searched:
            self._make_searchable()
        self.set_choices(choices)
        self.box.currentTextChanged.connect(self._tell)

    def set_choices(self, choices: Iterable[tuple[T, str]]) -> None:
        """Offer other choices; the present one stays where it is still offered."""
        present = self.value() if self._choices else None
        self._choices = (
            [(None, self._none), *choices] if not self.required or self.box.isEditable() else [*choices]
        )
        self.box.blockSignals(True)
        self.box.clear()
        self.box.addItems([text for _, text in self._choices])
        self.box.blockSignals(False)
        if present is not None:
            self.set_value(present)

    def value(self) -> T | None:
        """The choice whose text stands in the box."""
        text = self.box.currentText().strip().casefold()
        index = self.box.currentIndex()
        if 0 <= index < len(self._choices) and self._choices[index][1].strip().casefold() == text:
            return self._choices[index][0]
        return next((value for value, shown in self._choices if shown.strip().casefold() == text), None)

    def set_value(self, value: T | None) -> None:
        """Choose a value of the list."""
        fits = (i for i, (choice, _) in enumerate(self._choices) if choice == value)
        self.box.setCurrentIndex(next(fits, -1))
        if self.box.isEditable() and self.box.currentIndex() < 0:
            self.box.setEditText("")
        if edit := self.box.lineEdit():
            edit.setCursorPosition(0)

    def wrong(self) -> Message | None:
        """Whether something is chosen, and of the list."""
        if self.value() is not None:
            return None
        if self.box.currentText().strip() not in ("", self._none):
            return translate("Core", "“{text}” is not in the list: choose one of it.").format(
                text=self.box.currentText().strip()
            )
        return translate("Core", "A value is expected here.") if self.required else None

    def _make_input(self) -> QWidget:
        self.box = QComboBox()
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.setMinimumContentsLength(14)
        return self.box

    def type_in(self, text: str) -> None:
        """Choose what is called so."""
        sought = " ".join(text.split()).casefold()
        names = [" ".join(shown.split()).casefold() for _, shown in self._choices]
        if sought not in names:
            raise UserError(
                translate("Core", "“{text}” is not in the list: choose one of it.").format(text=text.strip())
            )
        self.box.setCurrentIndex(names.index(sought))

    def _tell(self, text: str) -> None:
        if not self.marked:
            # A long choice has no room for its end.
            self.box.setToolTip(text)
        self.changed.emit()

    def _make_searchable(self) -> None:
        self.box.setEditable(True)
        self.box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        if completer := self.box.completer():
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)


class FlagField(Field[bool]):
    """Yes or no."""

    def value(self) -> bool:
        """Whether it is ticked."""
        return self.tick.isChecked()

    def set_value(self, value: bool | None) -> None:
        """Tick it or not."""
        self.tick.setChecked(bool(value))

    def wrong(self) -> None:
        """Never wrong."""

    def type_in(self, text: str) -> None:
        """Tick it for yes in either language, for a cross or a 1, or for a spreadsheet's TRUE."""
        word = text.strip().casefold()
        if word not in _YES | _NO:
            raise UserError(translate("Core", "“{text}” is neither yes nor no.").format(text=text.strip()))
        self.tick.setChecked(word in _YES)

    def _make_input(self) -> QWidget:
        self.tick = QCheckBox(self.name)
        self.tick.toggled.connect(lambda: self.changed.emit())
        return self.tick


def first_wrong(fields: Iterable[Field[Any]]) -> Field[Any] | None:
    """Mark every wrong field and return the first; None when all is right."""
    wrong = [field for field in fields if not field.check()]
    return wrong[0] if wrong else None


def on_change(fields: Iterable[Field[Any]], run: Callable[[], object]) -> None:
    """Run something after each change of any of the fields."""
    for field in fields:
        field.changed.connect(lambda: run())
