"""The field of an income or cost account: typed by number or looked up by name, its category beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QCompleter, QLabel, QVBoxLayout

from models.account import Side
from models.message import UserError, translate
from views import theme
from views.fields import LineField
from views.words import word

if TYPE_CHECKING:
    from models.account import Account
    from models.book_data import BookData


class AccountField(LineField[str]):
    """An account number of one side; what it counts as is said under it."""

    def __init__(self, name: str, data: BookData, side: Side | None, *, required: bool = True) -> None:
        self._data, self._side = data, side
        super().__init__(name, required=required)
        self._category = QLabel()
        theme.paint_text(self._category, QPalette.ColorRole.WindowText, "faint_ink")
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.insertWidget(1, self._category)
        completer = QCompleter([self.write(number) for number in _offered(data, side)], self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.line.setCompleter(completer)
        self.changed.connect(self._say_category)
        self._say_category()

    def read(self, text: str) -> str:
        """The number at the beginning of what is typed."""
        number = text.strip().split(maxsplit=1)[0]
        account = self._data.chart.find(number) if number.isdigit() else None
        if account is None:
            raise UserError(
                translate(
                    "Core", "“{text}” is no income or cost account: a number of class 6 or 7 is expected."
                ).format(text=text.strip())
            )
        if self._side is not None and account.side is not self._side:
            wrong = (
                translate("Core", "{account} is a cost account: income takes one of class 7.")
                if account.side is Side.COST
                else translate("Core", "{account} is an income account: a bill takes one of class 6.")
            )
            raise UserError(wrong.format(account=number))
        return number

    def write(self, value: str) -> str:
        """The number with its name."""
        account = self._data.chart.find(value)
        return f"{value} {account.label}" if account else value

    @property
    def account(self) -> Account | None:
        """The mapping of the account typed."""
        number = self.value()
        return self._data.chart.find(number) if number else None

    def _say_category(self) -> None:
        account = self.account
        self._category.setText(word(account.category) if account else "")
        self._category.setVisible(account is not None)


def _offered(data: BookData, side: Side | None) -> list[str]:
    """Numbers in use first, then listed and built-in ones of three digits and more."""
    used = {line.account for entry in data.entries for line in entry.lines}
    known = {account.number for account in (*data.chart.listed, *data.chart.builtin)}
    numbers = sorted(used) + sorted(number for number in known - used if len(number) > 2)
    return [number for number in numbers if _fits(data, number, side)]


def _fits(data: BookData, number: str, side: Side | None) -> bool:
    account = data.chart.find(number)
    return account is not None and side in (None, account.side)
