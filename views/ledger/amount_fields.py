"""Net amount, VAT rate and VAT of a sale or a bill; typing the rate works the VAT out."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel

from app import numbers
from models.money import times
from views import theme
from views.fields import ChoiceField, MoneyField

if TYPE_CHECKING:
    from views.form_dialog import FormDialog

RATES = tuple(map(Decimal, ("0", "0.021", "0.055", "0.1", "0.2")))


class AmountFields:
    """Three fields that follow each other, and the gross amount under them."""

    def __init__(self, form: FormDialog) -> None:
        translate = QCoreApplication.translate
        self.net = MoneyField(translate("AmountFields", "Net of VAT"), required=True)
        rates = [(rate, numbers.plain_percent(rate)) for rate in RATES]
        self.rate: ChoiceField[Decimal] = ChoiceField(translate("AmountFields", "VAT rate"), rates)
        self.vat = MoneyField(translate("AmountFields", "VAT"))
        self.gross = QLabel()
        self.gross.setContentsMargins(0, 4, 0, 4)
        form.add(self.net)
        form.add_pair(self.vat.name, self.rate, self.vat)
        name = QLabel(translate("AmountFields", "With VAT"))
        theme.paint_text(name, QPalette.ColorRole.WindowText, "faint_ink")
        name.setContentsMargins(0, 4, 0, 4)
        form.form.addRow(name, self.gross)
        self.net.changed.connect(self._follow_rate)
        self.rate.changed.connect(self._follow_rate)
        self.vat.changed.connect(self._show_gross)
        self.vat.line.textEdited.connect(lambda: self._forget_rate())
        self._show_gross()

    def set_amounts(self, net_cents: int | None, vat_cents: int, rate: Decimal | None = None) -> None:
        """Show amounts; without a rate, the usual one that explains them."""
        self.net.set_value(net_cents)
        if rate is None and net_cents:
            rate = next((usual for usual in RATES if times(net_cents, usual) == vat_cents), None)
        self.rate.set_value(Decimal(0) if rate is None and not vat_cents else rate)
        self.vat.set_value(vat_cents)

    @property
    def net_cents(self) -> int:
        """The net amount typed."""
        return self.net.value() or 0

    @property
    def vat_cents(self) -> int:
        """The VAT typed or worked out."""
        return self.vat.value() or 0

    def _follow_rate(self) -> None:
        rate, net = self.rate.value(), self.net.value()
        if rate is not None and net is not None:
            self.vat.set_value(times(net, rate))
        self._show_gross()

    def _forget_rate(self) -> None:
        """A VAT amount typed stands for itself."""
        self.rate.box.blockSignals(True)
        self.rate.set_value(None)
        self.rate.box.blockSignals(False)

    def _show_gross(self) -> None:
        self.gross.setText(numbers.money(self.net_cents + self.vat_cents))
