"""The table of tenants among the levers: a percentage of its own for each, or none at all."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QWidget

from app import numbers
from models.scenario import LeverKind
from views.fields import DecimalField
from views.simulation.scenario_edits import is_exempt, own_rent
from views.tables.column import Column, Editor, text_column
from views.tables.paste import Paste, Pasted
from views.tables.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from models.book_data import BookData
    from models.scenario import RentLever, Scenario

EXEMPT_COLUMN = 2
_TICKED, _OPEN = "\u2611", "\u2610"
"""Boxes to click at."""
_ROW = 26


@dataclass(frozen=True, slots=True)
class TenantLine:
    """A tenant, the lever of its own that moves it, and whether the general one leaves it out."""

    code: str
    name: str
    own: RentLever | None
    exempt: bool


class TenantLevers(TableView[TenantLine]):
    """Signals: `percents_typed`, a percentage or None by each tenant's code, and `exempted(code, exempt)`.

    `refused` tells what is wrong with what was pasted.
    """

    percents_typed = Signal(object)
    exempted = Signal(str, bool)
    refused = Signal(object)

    def __init__(self) -> None:
        name = QCoreApplication.translate("Levers", "Tenants, each with its own lever")
        super().__init__(self._columns(), name, identity=lambda line: line.code, filtered=False)
        self.keep_order()
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        triggers = QAbstractItemView.EditTrigger
        self.table.setEditTriggers(triggers.AllEditTriggers & ~triggers.CurrentChanged)
        self.table.clicked.connect(self._clicked)
        Paste(self, self._paste, self.refused.emit)
        space = QShortcut(QKeySequence(Qt.Key.Key_Space), self.table)
        space.setContext(Qt.ShortcutContext.WidgetShortcut)
        space.activated.connect(self.toggle)

    def show_plan(self, plan: Scenario, data: BookData) -> None:
        """Show every tenant whose lease runs in the scenario's months."""
        horizon = plan.horizon
        running = {
            lease.party_id
            for lease in data.leases
            if lease.start <= horizon.end and (lease.last_day is None or lease.last_day >= horizon.start)
        }
        parties = sorted((data.party_by_id[key] for key in running), key=lambda party: party.code)
        self.set_records(
            [
                TenantLine(party.code, party.name, own_rent(plan, party.code), is_exempt(plan, party.code))
                for party in parties
            ]
        )
        header = self.table.horizontalHeader().sizeHint().height()
        self.setFixedHeight(header + _ROW * len(parties) + 2)

    def toggle(self) -> None:
        """Exempt the selected tenant, or let it follow again."""
        line = self.current()
        if line is not None:
            self.exempted.emit(line.code, not line.exempt)

    def _clicked(self, index: Any) -> None:
        if index.column() == EXEMPT_COLUMN:
            self.toggle()

    def _columns(self) -> list[Column[TenantLine]]:
        translate = QCoreApplication.translate
        own = translate("Levers", "Its own")
        return [
            text_column(
                translate("Levers", "Tenant"),
                lambda line: line.name,
                tip=lambda line: f"{line.code} {line.name}",
                width=20,
                stretch=True,
            ),
            Column(
                own,
                lambda line: line.own,
                text=_own_text,
                numeric=True,
                width=6,
                tip=lambda _: translate("Levers", "A percentage of its own; empty to follow the others"),
                editor=Editor(lambda parent: _OwnField(own, parent), self._write),
            ),
            Column(
                translate("Levers", "Exempt"),
                lambda line: line.exempt,
                text=lambda exempt: _TICKED if exempt else _OPEN,
                copied=lambda exempt: "x" if exempt else "",
                tip=lambda _: translate("Levers", "Click, or the space bar, to exempt a tenant"),
                width=6,
            ),
        ]

    def _write(self, line: TenantLine, percent: Any) -> None:
        self.percents_typed.emit({line.code: percent})

    def _paste(self, values: Sequence[Pasted[TenantLine]]) -> None:
        self.percents_typed.emit({pasted.record.code: pasted.value for pasted in values})


class _OwnField(DecimalField):
    """A percentage; a lever that is stated otherwise is typed over."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(name, "%", minimum=Decimal(-100))
        self.setParent(parent)

    def set_value(self, value: Any) -> None:
        """Show the percentage of a lever."""
        if isinstance(value, Decimal) or value is None:
            super().set_value(value)
        else:
            super().set_value(value.value if value.kind is LeverKind.PERCENT else None)


def _own_text(lever: RentLever | None) -> str:
    if lever is None:
        return ""
    units = {LeverKind.PERCENT: "%", LeverKind.EUR_M2_YEAR: "€/m²", LeverKind.AMOUNT_MONTH: "€"}
    return f"{numbers.plain(lever.value)}{numbers.NARROW}{units[lever.kind]}"
