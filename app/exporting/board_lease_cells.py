"""The rent of each lease in each month as a formula: growth, its lever, its cap."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.exporting import style
from app.exporting.expression import expression
from app.exporting.formula import Span, euros
from models.lease import Proration
from models.money import cents, round_ratio
from models.rent import days_let
from models.scenario import LeverKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.exporting.board_base import Base
    from app.exporting.board_category_cells import Factors
    from app.exporting.board_levers import Levers
    from app.exporting.board_subject import BoardSubject
    from app.exporting.board_tenant_cells import TenantInputs
    from app.exporting.expression import Expression, Part
    from app.exporting.formula import Formula, Place
    from app.exporting.sheet import Sheet
    from models.lease import Lease
    from models.period import Month
    from models.scenario import RentLever

PERCENT, RATE, AMOUNT = "%", "€/m²/an", "€/mois"
_KINDS = {LeverKind.PERCENT: PERCENT, LeverKind.EUR_M2_YEAR: RATE, LeverKind.AMOUNT_MONTH: AMOUNT}
_HEADINGS = ("Bail", "Locataire", "m²", "Levier", "Hausse", "Loyer visé", "À partir de", "Plafond")
_WORD = replace(style.CENTRED, number_format="General")
_MONTH = replace(style.DATE, number_format=style.MONTH)
_ENDLESS = 10**12


@dataclass(frozen=True, slots=True)
class LeaseLever:
    """The cells that say what moves a lease."""

    kind: Place
    percent: Place
    target: Place
    start: Place
    cap: Place


class LeaseCells:
    """Writes what moves each lease, and makes the formulas of its months."""

    def __init__(
        self,
        sheet: Sheet,
        subject: BoardSubject,
        levers: Levers,
        tenants: Mapping[int, TenantInputs],
        base: Base,
        factors: Factors,
    ) -> None:
        self._sheet = sheet
        self._subject = subject
        self._levers = levers
        self._tenants = tenants
        self._base = base
        self._factors = factors
        self._places = {month: n for n, month in enumerate(subject.months)}
        self._moved: dict[int, LeaseLever] = {}

    def write_levers(self, row: int) -> int:
        """Write a line a lease: the lever of its tenant, with what that comes to a month; the next row."""
        if not self._subject.leases:
            return row
        looks = [style.HEADING, style.HEADING, *[style.HEADING_RIGHT] * 6]
        self._sheet.headings(row, _HEADINGS, looks)
        for line, lease in enumerate(self._subject.leases, start=row + 1):
            self._moved[lease.id] = self._line(line, lease)
        return row + 1 + len(self._subject.leases)

    def _line(self, row: int, lease: Lease) -> LeaseLever:
        tenant = self._tenants[lease.party_id]
        lever = tenant.acting
        put = self._sheet.put
        put(row, 1, lease.code, fits=False)
        put(row, 2, self._subject.tenant(lease), fits=False)
        area = put(row, 3, lease.m2, style.M2, fits=False)
        word = _KINDS[lever.kind] if lever else ""
        kind = put(row, 4, self._kind(tenant).valued(word), _WORD, fits=False)
        share = lever.value / 100 if lever and word == PERCENT else 0
        raised = expression(f'IF({{}}="{PERCENT}",{{}}/100,0)', kind, self._pick(tenant, "percent"))
        percent = put(row, 5, raised.valued(share), replace(style.PERCENT, number_format=_EXACT), fits=False)
        target = put(
            row,
            6,
            self._target(tenant, kind, area).valued(euros(_whole(lease, lever))),
            style.MONEY,
            fits=False,
        )
        since = expression('IF({}="","",{})', kind, self._pick(tenant, "start"))
        start = put(row, 7, since.valued(lever.start.start if lever else ""), _MONTH, fits=False)
        cap = self._pick(tenant, "cap")
        limit = expression('IF({}="","",IF(ISNUMBER({}),{}/100,""))', kind, cap, cap)
        most = lever.cap_percent / 100 if lever and lever.cap_percent is not None else ""
        return LeaseLever(
            kind,
            percent,
            target,
            start,
            put(row, 8, limit.valued(most), replace(style.PERCENT, number_format=_EXACT), fits=False),
        )

    def _kind(self, tenant: TenantInputs) -> Expression:
        text = f'IF(ISNUMBER({{}}),"{RATE}",IF(ISNUMBER({{}}),"{AMOUNT}","{PERCENT}"))'
        kind = expression(text, self._pick(tenant, "rate"), self._pick(tenant, "amount"))
        if tenant.lever is None:
            return expression('IF({}="oui","",{})', tenant.exempt, kind)
        return expression('IF(OR({}="oui",NOT(ISNUMBER({}))),"",{})', tenant.exempt, tenant.lever, kind)

    def _pick(self, tenant: TenantInputs, what: str) -> Part:
        """The cell of the one lever, or that of the tenant's among several."""
        cells = [getattr(lever, what) for lever in self._levers.rents]
        if tenant.lever is None:
            return cells[0]  # type: ignore[no-any-return]
        return expression("INDEX({},{})", Span(cells[0].place, cells[-1].place), tenant.lever)

    def _target(self, tenant: TenantInputs, kind: Place, area: Place) -> Expression:
        return expression(
            f'IF({{}}="{RATE}",ROUND(ROUND({{}}*{{}},2)/12,2),IF({{}}="{AMOUNT}",ROUND({{}},2),0))',
            kind,
            self._pick(tenant, "rate"),
            area,
            kind,
            self._pick(tenant, "amount"),
        )

    def rent(self, lease: Lease, month: Month, day: Place) -> Formula | int:
        """A month of a lease before any of its spaces empties; a month without rent stays so."""
        value = euros(self._subject.simulation.let[lease.id][self._places[month]].rent_cents)
        stated, before = self._base.stated[lease.id][month], self._base.rents[lease.id][month]
        if not stated.number:
            return 0
        moved, lever = self._factors.rent(stated, month), self._moved[lease.id]
        grown = self._factors.product(month, 0)
        raised = expression("ROUND({}*(1+{}){},2)", stated, lever.percent, grown)
        target = self._part(lease, month, lever.target)
        new = expression(
            f'IF({{}}="{PERCENT}",{{}},IF({{}}="{RATE}",MAX({{}},{{}}),{{}}))',
            *(lever.kind, raised, lever.kind, moved, target, target),
        )
        most = expression('IF({}="",{},ROUND({}*(1+{}),2))', lever.cap, _ENDLESS, before, lever.cap)
        text = expression(
            'IF(OR({}="",{}<{},{}=0),{},MIN({},{}))', lever.kind, day, lever.start, moved, moved, new, most
        )
        return text.valued(value)

    def _part(self, lease: Lease, month: Month, whole: Place) -> Part:
        """The part of a monthly amount for the days a lease runs in a month, by its own convention."""
        let = days_let(lease, month)
        days = let.days if let else 0
        if days == month.days or lease.proration is Proration.FULL:
            return whole
        if lease.proration is Proration.THIRTY:
            return expression("ROUND({}*{}/30,2)", whole, min(days, 30))
        if lease.proration is Proration.YEAR365:
            return expression("ROUND({}*12*{}/365,2)", whole, days)
        return expression("ROUND({}*{}/{},2)", whole, days, month.days)


_EXACT = '0.0##### %;"−"0.0##### %;"–"'


def _whole(lease: Lease, lever: RentLever | None) -> int:
    """A whole month at what the lever states; 0 where it states a percentage."""
    if lever is None or lever.kind is LeverKind.PERCENT:
        return 0
    if lever.kind is LeverKind.AMOUNT_MONTH:
        return cents(lever.value)
    return round_ratio(cents(lever.value * lease.m2), 12)
