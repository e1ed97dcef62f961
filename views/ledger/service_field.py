"""The field of a service period: a year, a quarter, a month, or two days."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from app import numbers
from models.message import UserError, translate
from models.period import Period
from views.fields import LineField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_BETWEEN = re.compile(r"\s+(?:–|-|au|à|to)\s+|\.\.|\s*–\s*")


class ServiceField(LineField[Any]):
    """Typed as `2016`, `2016-T1`, `2016-03`, `3/2016` or `1/2 au 30/4`; `year` completes days without one."""

    def __init__(self, name: str, year: int, parent: QWidget | None = None) -> None:
        self._year = year
        super().__init__(name, parent=parent)
        self.line.setPlaceholderText(
            QCoreApplication.translate("Fields", "2016, 2016-T1, 2016-03, 1/2 – 30/4")
        )

    def read(self, text: str) -> Period:
        """The period; the day it begins on is not after the one it ends on."""
        parts = _BETWEEN.split(text.strip())
        if len(parts) != 2:
            return numbers.parse_period(text)
        start, end = (numbers.parse_day(part, self._year) for part in parts)
        if end < start:
            raise UserError(
                translate("Core", "{start} comes after {end}: a period begins before it ends.").format(
                    start=start, end=end
                )
            )
        return Period(start, end)

    def write(self, value: Period) -> str:
        """As short as it can be said."""
        return numbers.period(value)
