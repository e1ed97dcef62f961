"""The levers on rents: one for all, its cap, from when it acts, and each tenant's own or none."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from models.rent import yearly_rent_on
from models.scenario import LeverKind, RentLever
from views.fields import ChoiceField, FlagField, MonthField
from views.simulation.lever_group import LeverGroup, mark_field
from views.simulation.named_row import NamedRow
from views.simulation.scenario_edits import (
    general_or_idle,
    moved_rents,
    with_exempt,
    with_general,
    with_general_start,
    with_owns,
)
from views.simulation.slider_field import Range, SliderField, percent_range
from views.simulation.tenant_levers import TenantLevers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from models.book_data import BookData
    from models.message import Issue
    from models.scenario import Scenario

_PERCENT = percent_range(-10, 30)
_CAP = percent_range(0, 30, "0.5", least=0)
_USUAL_CAP = Decimal(5)


class RentsGroup(LeverGroup):
    """A percentage for all, or a rate that rents below it come up to."""

    def __init__(self) -> None:
        translate = QCoreApplication.translate
        super().__init__(translate("Levers", "Rents"))
        kinds = [
            (LeverKind.PERCENT, translate("Levers", "Change by percent")),
            (LeverKind.EUR_M2_YEAR, translate("Levers", "Raise to €/m²/year")),
            (LeverKind.AMOUNT_MONTH, translate("Levers", "Set to € a month")),
        ]
        self.kind = ChoiceField(translate("Levers", "All tenants"), kinds, required=True)
        self.rate = SliderField(translate("Levers", "By"), _PERCENT)
        self.capped = FlagField(translate("Levers", "No rent rises by more than a cap"))
        self.cap = SliderField(translate("Levers", "Cap"), _CAP)
        self.start = MonthField(translate("Levers", "From"), required=True)
        self.tenants = TenantLevers()
        self.add(NamedRow(self.kind), self.rate, self.capped, self.cap, NamedRow(self.start), self.tenants)
        self._lever: RentLever | None = None
        self._lowest, self._highest = Decimal(0), Decimal(200)
        self._showing = False
        self._connect()

    def show_plan(self, plan: Scenario, data: BookData) -> None:
        """Show the rent levers."""
        self._showing = True
        lever = self._lever = general_or_idle(plan)
        self._lowest, self._highest = _rates(plan, data)
        self.kind.set_value(lever.kind)
        self.rate.set_name(_rate_words(lever.kind))
        self.rate.set_range(self._range(lever.kind))
        self.rate.set_value(lever.value)
        self.capped.set_value(lever.cap_percent is not None)
        self.cap.setVisible(lever.cap_percent is not None)
        self.cap.set_value(lever.cap_percent if lever.cap_percent is not None else _USUAL_CAP)
        self.start.set_value(lever.start)
        self.tenants.show_plan(plan, data)
        self.say_moved(moved_rents(plan))
        self._showing = False

    def mark_faults(self, faults: Sequence[Issue]) -> None:
        """Mark the month they act from where that is what does not fit."""
        mark_field(self.start, (fault for fault in faults if _is_start(fault)))

    def _connect(self) -> None:
        self.kind.changed.connect(self._write_kind)
        self.rate.moved.connect(self._write_rate)
        self.capped.changed.connect(self._write_capped)
        self.cap.moved.connect(self._write_cap)
        self.start.line.editingFinished.connect(self._write_start)
        self.tenants.percents_typed.connect(lambda owns: self.tell(lambda plan: with_owns(plan, owns)))
        self.tenants.exempted.connect(
            lambda code, exempt: self.tell(lambda plan: with_exempt(plan, code, exempt=exempt))
        )

    def _write_kind(self) -> None:
        kind = self.kind.value()
        if kind is None or self._showing or self._lever is None or kind is self._lever.kind:
            return
        # A rate at which nothing moves yet: the lowest there is.
        value = Decimal(0) if kind is LeverKind.PERCENT else self._lowest
        self._lever = replace(self._lever, kind=kind)
        self.tell(lambda plan: with_general(plan, replace(general_or_idle(plan), kind=kind, value=value)))

    def _write_rate(self, value: Decimal, held: bool) -> None:
        self.tell(lambda plan: with_general(plan, replace(general_or_idle(plan), value=value)), held=held)

    def _write_capped(self) -> None:
        if not self._showing:
            cap = _USUAL_CAP if self.capped.value() else None
            self.tell(lambda plan: with_general(plan, replace(general_or_idle(plan), cap_percent=cap)))

    def _write_cap(self, cap: Decimal, held: bool) -> None:
        self.tell(lambda plan: with_general(plan, replace(general_or_idle(plan), cap_percent=cap)), held=held)

    def _write_start(self) -> None:
        start = self.start.value()
        if start is not None and self._lever is not None and start != self._lever.start:
            # Nothing is shown anew while the scenario does not stand up; yet the way back is a change.
            self._lever = replace(self._lever, start=start)
            self.tell(lambda plan: with_general_start(plan, start))

    def _range(self, kind: LeverKind) -> Range:
        if kind is LeverKind.PERCENT:
            return _PERCENT
        if kind is LeverKind.EUR_M2_YEAR:
            unit = QCoreApplication.translate("Levers", "€/m²/year")
            return Range(Decimal(0), self._highest, Decimal("0.5"), unit, Decimal(0))
        return Range(Decimal(0), Decimal(5000), Decimal(10), "€", Decimal(0))


def _is_start(fault: Issue) -> bool:
    return fault.where.startswith("[[rent]]") and fault.where.endswith(", from")


def _rate_words(kind: LeverKind) -> str:
    translate = QCoreApplication.translate
    if kind is LeverKind.PERCENT:
        return translate("Levers", "By")
    return translate("Levers", "At least") if kind is LeverKind.EUR_M2_YEAR else translate("Levers", "To")


def _rates(plan: Scenario, data: BookData) -> tuple[Decimal, Decimal]:
    """The lowest rent in €/m²/year when the scenario begins, and somewhat more than the highest."""
    day = plan.start.start
    found = [
        Decimal(yearly_rent_on(lease, day, data.index_values)) / 100 / lease.m2
        for lease in data.leases
        if lease.runs_on(day) and lease.m2
    ]
    rates = [rate for rate in found if rate]
    if not rates:
        return Decimal(0), Decimal(200)
    return Decimal(int(min(rates))), Decimal(int(max(rates) * Decimal("1.5") / 10 + 1) * 10)
