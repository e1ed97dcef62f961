"""The sheet of the effect on each tenant: whether it is exempt, its rent before and after."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.exporting import style
from app.exporting.board_grid import sum_over
from app.exporting.board_levers import CHOICE, WHOLE, offer, part_of_name, rent_levers, unused
from app.exporting.board_tenant_cells import TenantInputs, acting_lever
from app.exporting.expression import expression
from app.exporting.formula import added, difference, euros, ratio, sum_of, total
from models.money import round_cents

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from app.exporting.board_base import Base
    from app.exporting.board_grid import Cells
    from app.exporting.board_months import Calculated
    from app.exporting.board_subject import BoardSubject
    from app.exporting.formula import Formula, Place
    from app.exporting.sheet import Sheet
    from app.exporting.workbook import ExportedWorkbook
    from models.lease import Lease
    from models.party import Party
    from models.tenant_effects import TenantEffect

_HEADING_ROW = 6
_FIRST_ROW = _HEADING_ROW + 1
_HEADINGS = (
    "Code",
    "Locataire",
    "Exempté",
    "Levier n°",
    "m²",
    "Mois\ncomparé",
    "Loyer du mois\nsans scénario",
    "Loyer du mois\navec scénario",
    "Écart",
    "Écart",
    "€/m²/an\nsans",
    "€/m²/an\navec",
    "Horizon entier\nsans scénario",
    "Horizon entier\navec scénario",
    "Écart",
)
_WIDTHS = (8, 30, 9.5, 9.5, 9, 10, 14, 14, 12, 9.5, 10, 10, 15, 15, 13)
_AREA, _MONTH, _BEFORE, _AFTER, _GAP, _SHARE, _RATE = 5, 6, 7, 8, 9, 10, 11
_WHOLE_BEFORE, _WHOLE_AFTER, _WHOLE_GAP = 13, 14, 15


@dataclass(frozen=True, slots=True)
class TenantPlaces:
    """Where the gaps of the compared months stand, in euros and as shares."""

    gaps: Sequence[Place]
    shares: Sequence[Place]


class TenantsSheet:
    """Writes the sheet: first the cells to change, then what follows from them."""

    def __init__(self, workbook: ExportedWorkbook, sheet: Sheet, subject: BoardSubject) -> None:
        self._workbook = workbook
        self._sheet = sheet
        self._subject = subject
        by_id = subject.data.party_by_id
        found = dict.fromkeys(lease.party_id for lease in subject.leases)
        self._tenants = [by_id[key] for key in found]
        self._effects = {effect.party_id: effect for effect in subject.effects}

    @property
    def _several(self) -> bool:
        return len(self._subject.plan.rents) > 1

    def write_inputs(self) -> dict[int, TenantInputs]:
        """Write who is exempt and, among several levers, which one moves each tenant."""
        note = (
            "Loyer hors charges et hors taxes du dernier mois payé dans l’horizon. « oui » sous Exempté met "
            "le locataire hors du levier des loyers."
        )
        self._sheet.note(_HEADING_ROW - 1, note)
        looks = [style.HEADING, style.HEADING, *[style.HEADING_CENTRED] * 2, *[style.HEADING_RIGHT] * 11]
        texts = [text if text != "Levier n°" or self._several else "" for text in _HEADINGS]
        self._sheet.headings(_HEADING_ROW, texts, looks)
        for column, width in enumerate(_WIDTHS, start=1):
            self._sheet.width(column, 2 if column == 4 and not self._several else width)
        found = {}
        for row, tenant in enumerate(self._tenants, start=_FIRST_ROW):
            self._sheet.put(row, 1, tenant.code, fits=False)
            self._sheet.put(row, 2, tenant.name, fits=False)
            found[tenant.id] = self._inputs(row, tenant)
        if found:
            offer(self._sheet, "oui,non", f"C{_FIRST_ROW}:C{_FIRST_ROW + len(found) - 1}")
        return found

    def _inputs(self, row: int, tenant: Party) -> TenantInputs:
        levers = rent_levers(self._subject.plan)
        acting = acting_lever(levers, tenant.code)
        exempt = acting is None if not self._several else self._exempt(tenant)
        place = self._sheet.put(row, 3, "oui" if exempt else "non", CHOICE, fits=False)
        name = part_of_name(tenant.code)
        cell = self._workbook.define(unused(self._workbook, f"exempt_{name}"), place)
        lever = None
        if self._several:
            number = levers.index(acting) + 1 if acting else None
            place = self._sheet.put(row, 4, number, replace(WHOLE, align="center"), fits=False)
            lever = self._workbook.define(unused(self._workbook, f"levier_{name}"), place)
        return TenantInputs(cell, lever, acting)

    def _exempt(self, tenant: Party) -> bool:
        levers = self._subject.plan.rents
        named = any(tenant.code in lever.exempt for lever in levers)
        return named and acting_lever(levers, tenant.code) is None

    def write(self, base: Base, calculated: Calculated) -> TenantPlaces:
        """Write what the scenario does to each, and what all of them pay over the horizon."""
        rows = [
            self._row(row, tenant, base, calculated)
            for row, tenant in enumerate(self._tenants, start=_FIRST_ROW)
        ]
        self._totals(_FIRST_ROW + len(rows), rows, calculated)
        self._sheet.freeze(_FIRST_ROW, 3)
        self._sheet.repeat(_HEADING_ROW)
        return TenantPlaces([row[_GAP] for row in rows], [row[_SHARE] for row in rows])

    def _row(self, row: int, tenant: Party, base: Base, calculated: Calculated) -> dict[int, Place]:
        leases = [lease for lease in self._subject.leases if lease.party_id == tenant.id]
        effect = self._effects[tenant.id]
        put = self._sheet.put
        found: dict[int, Place] = {}

        def write(column: int, content: Formula, look: style.Style) -> None:
            found[column] = put(row, column, content, look, fits=False)

        found[_AREA] = put(row, _AREA, self._area(leases, effect, base), style.M2, fits=False)
        month = replace(style.DATE, number_format=style.MONTH)
        put(row, _MONTH, effect.month.start, month, fits=False)
        for column, cells in ((_BEFORE, base.rents), (_AFTER, calculated.paid)):
            write(column, sum_of([cells[lease.id][effect.month] for lease in leases]), style.MONEY)
        write(_GAP, difference(found[_AFTER], found[_BEFORE]), style.MONEY)
        write(_SHARE, ratio(found[_GAP], found[_BEFORE]), style.PERCENT)
        for column, cell in ((_RATE, found[_BEFORE]), (_RATE + 1, found[_AFTER])):
            write(column, _rate(cell, found[_AREA]), style.M2)
        for column, cells in ((_WHOLE_BEFORE, base.rents), (_WHOLE_AFTER, calculated.paid)):
            write(column, _summed([cells[lease.id] for lease in leases]), style.MONEY)
        write(_WHOLE_GAP, difference(found[_WHOLE_AFTER], found[_WHOLE_BEFORE]), style.MONEY)
        name = part_of_name(tenant.code)
        for stem, column in (("loyer_avant", _BEFORE), ("loyer_apres", _AFTER)):
            self._workbook.define(unused(self._workbook, f"{stem}_{name}"), found[column])
        return found

    def _area(self, leases: Sequence[Lease], effect: TenantEffect, base: Base) -> Decimal | None:
        paying = [lease for lease in leases if base.rents[lease.id][effect.month].number]
        return sum((lease.m2 for lease in paying), start=paying[0].m2 * 0) if paying else None

    def _totals(self, row: int, rows: Sequence[dict[int, Place]], calculated: Calculated) -> None:
        for space, _ in self._subject.vacated:
            self._sheet.put(row, 2, f"Nouveau locataire, local {space.code}", fits=False)
            anew = self._sheet.put(
                row, _WHOLE_AFTER, _summed([calculated.relet[space.id]]), style.MONEY, fits=False
            )
            none = self._sheet.put(row, _WHOLE_BEFORE, euros(0), style.MONEY, fits=False)
            gap = self._sheet.put(row, _WHOLE_GAP, difference(anew, none), style.MONEY, fits=False)
            rows = [*rows, {_WHOLE_BEFORE: none, _WHOLE_AFTER: anew, _WHOLE_GAP: gap}]
            row += 1
        for column in range(1, _WHOLE_GAP + 1):
            self._sheet.put(row, column, "Ensemble" if column == 1 else None, style.MONEY.total, fits=False)
        for column in (_WHOLE_BEFORE, _WHOLE_AFTER, _WHOLE_GAP):
            content = total([found[column] for found in rows])
            self._sheet.put(row, column, content, style.MONEY.total, fits=False)


def _summed(rows: Sequence[Cells]) -> Formula:
    places = [place for cells in rows for place in cells.values()]
    return sum_over([*rows]).valued(added(places))


def _rate(rent: Place, area: Place) -> Formula:
    """Twelve months a m²; empty without an area."""
    value: Decimal | str = ""
    if area.number:
        value = euros(round_cents(rent.number * 12 * 100 / area.number))
    return expression('IF({}=0,"",ROUND({}*12/{},2))', area, rent, area).valued(value)
