"""The form of a sale: coworking, a drop-in office, a meeting room; a tariff fills it in."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app import numbers
from models.account import Side
from models.building import SpaceKind, TariffUnit
from models.money import times
from views.fields import ChoiceField, DecimalField
from views.ledger.movement_form import MovementForm, Titles
from views.words import word

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from models.building import Tariff
    from models.ledger import Entry
    from views.workspace import Workspace

ACCOUNTS = {
    SpaceKind.COWORKING: "70831",
    SpaceKind.DROP_IN_OFFICE: "70832",
    SpaceKind.MEETING_ROOM: "70833",
}
_OTHER_INCOME = "708"


class SaleForm(MovementForm):
    """A tariff times a quantity gives account, label, net amount and VAT, which can all be changed."""

    def __init__(
        self,
        workspace: Workspace,
        parent: QWidget | None,
        *,
        entry: Entry | None = None,
        copy: bool = False,
        correcting: bool = False,
    ) -> None:
        translate = QCoreApplication.translate
        titles = Titles(
            record=translate("SaleForm", "Record a sale"),
            edit=translate("SaleForm", "Edit a sale"),
            correct=translate("SaleForm", "Correct a sale"),
        )
        super().__init__(
            workspace, parent, titles, Side.INCOME, entry=entry, copy=copy, correcting=correcting
        )
        (self.amounts.net if entry else self.party).setFocus()

    def before_account(self) -> None:
        """The tariff and how many of its units."""
        translate = QCoreApplication.translate
        tariffs = self.workspace.data.tariffs
        self.tariff: ChoiceField[Tariff] = ChoiceField(
            translate("SaleForm", "Tariff"),
            [(tariff, _described(tariff)) for tariff in tariffs],
            searched=True,
        )
        self.quantity = DecimalField(translate("SaleForm", "Quantity"), minimum=Decimal(0))
        self.quantity.set_value(Decimal(1))
        if tariffs:
            self.add(self.tariff)
            self.add(self.quantity)
        self.tariff.changed.connect(self._apply)
        self.quantity.changed.connect(self._apply)

    def _apply(self) -> None:
        tariff, quantity = self.tariff.value(), self.quantity.value()
        if tariff is None or quantity is None:
            return
        net = times(tariff.price_cents, quantity)
        self.account.set_value(ACCOUNTS.get(tariff.kind, _OTHER_INCOME))
        self.label.set_value(f"{tariff.label}, {_counted(quantity, tariff.unit)}")
        self.amounts.set_amounts(net, times(net, tariff.vat_rate), tariff.vat_rate)


def _counted(quantity: Decimal, unit: TariffUnit) -> str:
    """So many of a unit, in the plural from two on, as French has it."""
    translate = QCoreApplication.translate
    several = {
        TariffUnit.HOUR: translate("SaleForm", "hours"),
        TariffUnit.HALF_DAY: translate("SaleForm", "half-days"),
        TariffUnit.DAY: translate("SaleForm", "days"),
        TariffUnit.MONTH: translate("SaleForm", "months"),
    }
    return f"{numbers.plain(quantity)} {several[unit] if quantity >= 2 else word(unit).lower()}"


def _described(tariff: Tariff) -> str:
    price = numbers.money(tariff.price_cents)
    return f"{tariff.label} · {price} / {word(tariff.unit).lower()}"
