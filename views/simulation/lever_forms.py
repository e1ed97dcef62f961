"""The forms of levers that are stated one by one: a space that empties, an amount of income or cost."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from models.account import Nature, Source
from models.scenario import CategoryLever, LeverKind, Vacancy
from views.fields import ChoiceField, DecimalField, MonthField
from views.form_dialog import FormDialog
from views.words import word

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from models.book_data import BookData
    from models.period import Month

    Category = Source | Nature


class VacancyForm(FormDialog):
    """`take(vacancy)` puts it into the scenario, or raises UserError where it does not fit."""

    def __init__(
        self,
        data: BookData,
        start: Month,
        take: Callable[[Vacancy], object],
        parent: QWidget | None,
        vacancy: Vacancy | None = None,
    ) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            translate("Levers", "A space empties"),
            translate("Levers", "Put into the scenario"),
            lambda: take(self._vacancy()),
            parent,
        )
        self._first = start
        let = {key for lease in data.leases for key in lease.space_ids}
        spaces = [(space.code, f"{space.code} – {space.name}") for space in data.spaces if space.id in let]
        self.space = ChoiceField(translate("Levers", "Space"), spaces, required=True, searched=True)
        self.start = MonthField(translate("Levers", "Empty from"), required=True)
        self.months = DecimalField(
            translate("Levers", "Empty for"),
            translate("Levers", "months"),
            required=True,
            minimum=Decimal(1),
        )
        self.relet = DecimalField(
            translate("Levers", "Then let at (€/m²/year)"),
            translate("Levers", "€/m²/year"),
            minimum=Decimal(0),
        )
        self.relet.line.setPlaceholderText(translate("Levers", "as before"))
        for field in (self.space, self.start, self.months, self.relet):
            self.add(field)
        self._show(vacancy, start)

    def _show(self, vacancy: Vacancy | None, start: Month) -> None:
        self.start.set_value(vacancy.start if vacancy else start)
        self.months.set_value(Decimal(vacancy.months if vacancy else 6))
        if vacancy:
            self.space.set_value(vacancy.space)
            self.relet.set_value(vacancy.relet_eur_m2_year)

    def _vacancy(self) -> Vacancy:
        months = int(self.months.value() or 1)
        start: Month = self.start.value() or self._first
        return Vacancy(self.space.value() or "", start, months, self.relet.value())


class AmountForm(FormDialog):
    """`take(lever)` puts it into the scenario, or raises UserError where it does not fit."""

    def __init__(
        self,
        start: Month,
        take: Callable[[CategoryLever], object],
        parent: QWidget | None,
        lever: CategoryLever | None = None,
    ) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            translate("Levers", "An amount of income or cost"),
            translate("Levers", "Put into the scenario"),
            lambda: take(self._lever()),
            parent,
        )
        self._first = start
        categories: list[tuple[Category, str]] = [(found, word(found)) for found in (*Nature, *Source)]
        self.category = ChoiceField(
            translate("Levers", "Source or nature"), categories, required=True, searched=True
        )
        kinds = [
            (LeverKind.AMOUNT, translate("Levers", "Once, added (costs only)")),
            (LeverKind.AMOUNT_MONTH, translate("Levers", "Each month, instead of the forecast")),
            (LeverKind.PERCENT, translate("Levers", "In percent of the forecast")),
        ]
        self.kind = ChoiceField(translate("Levers", "How"), kinds, required=True)
        self.amount = DecimalField(translate("Levers", "Amount (€)"), required=True)
        self.start = MonthField(translate("Levers", "In"), required=True)
        for field in _fields(self):
            self.add(field)
        self.category.set_value(lever.category if lever else Nature.MAINTENANCE)
        self.kind.set_value(lever.kind if lever else LeverKind.AMOUNT)
        self.amount.set_value(lever.value if lever else None)
        self.start.set_value(lever.start if lever else start)
        self.kind.changed.connect(self._name_fields)
        self._name_fields()

    def _name_fields(self) -> None:
        """Name amount and month after what the kind makes of them."""
        kind, translate = self.kind.value(), QCoreApplication.translate
        percent, once = kind is LeverKind.PERCENT, kind is LeverKind.AMOUNT
        self.retitle(
            self.amount, translate("Levers", "Percentage") if percent else translate("Levers", "Amount (€)")
        )
        self.retitle(self.start, translate("Levers", "In") if once else translate("Levers", "From"))

    def _lever(self) -> CategoryLever:
        start: Month = self.start.value() or self._first
        return CategoryLever(
            self.category.value() or Nature.MAINTENANCE,
            self.kind.value() or LeverKind.AMOUNT,
            self.amount.value() or Decimal(0),
            start,
        )


def _fields(form: AmountForm) -> tuple[Any, ...]:
    return form.category, form.kind, form.amount, form.start
