"""The sheet of the computation: each lease, source and nature in each month of the scenario, as formulas."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.exporting import style
from app.exporting.board_category_cells import CategoryCells, Factors
from app.exporting.board_grid import Grid
from app.exporting.board_lease_cells import LeaseCells
from app.exporting.board_vacancies import VacancyRows
from app.exporting.expression import expression, joined
from app.exporting.formula import difference, euros, sum_of, total
from app.labels import category_label
from models.account import Nature, Source

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from app.exporting.board_base import Base
    from app.exporting.board_grid import Cells
    from app.exporting.board_levers import Levers
    from app.exporting.board_subject import BoardSubject, Category
    from app.exporting.board_tenant_cells import TenantInputs
    from app.exporting.board_vacancies import Lost
    from app.exporting.sheet import Sheet
    from models.lease import Lease
    from models.period import Month

_FIRST_ROW = 5
_ABOUT = (
    "Chaque montant est une formule, arrondie au centime comme dans Équilibre : croissance, variations, "
    "levier du bail et plafond, montants fixés, dépenses ponctuelles, puis locaux vacants."
)


@dataclass(frozen=True, slots=True)
class Calculated:
    """Where the scenario's figures stand: what leases pay in the end, amounts, and both cumulated balances.

    `steady` tells of each month whether the cumulated balance stays ≥ 0 from it to the horizon's end.
    """

    paid: dict[int, Cells] = field(default_factory=dict)
    relet: dict[int, Cells] = field(default_factory=dict)
    amounts: dict[Category, Cells] = field(default_factory=dict)
    income: Cells = field(default_factory=dict)
    costs: Cells = field(default_factory=dict)
    base_income: Cells = field(default_factory=dict)
    base_costs: Cells = field(default_factory=dict)
    cumulated: Cells = field(default_factory=dict)
    base_cumulated: Cells = field(default_factory=dict)


class MonthsSheet:
    """Writes the sheet."""

    def __init__(
        self,
        sheet: Sheet,
        subject: BoardSubject,
        levers: Levers,
        tenants: Mapping[int, TenantInputs],
        base: Base,
    ) -> None:
        self._sheet = sheet
        self._subject = subject
        self._levers = levers
        self._base = base
        self._places = {month: n for n, month in enumerate(subject.months)}
        self._found = Calculated()
        self._grid = Grid(sheet, _FIRST_ROW)
        factors = Factors(subject, levers, self._grid.headings)
        self._leases = LeaseCells(sheet, subject, levers, tenants, base, factors)
        self._categories = CategoryCells(subject, levers, base, self._grid, factors)

    def write(self) -> Calculated:
        """Write what moves each lease, then a block a year; where each figure stands."""
        grid = self._grid
        self._sheet.note(_FIRST_ROW, _ABOUT)
        grid.row = self._leases.write_levers(_FIRST_ROW + 2) + 1
        for year, months in self._subject.year_months().items():
            grid.year(year, months)
            self._year(months)
        grid.fit_page()
        self._sheet.repeat(3)
        return self._found

    @property
    def next_row(self) -> int:
        """The first free row, an empty one left above."""
        return self._grid.row + 1

    def _year(self, months: Sequence[Month]) -> None:
        rents = self._rents(months)
        lost = self._vacated(rents, months)
        self._paid(rents, lost, months)
        self._amounts(rents, lost, months)
        self._balances(months)

    def _rents(self, months: Sequence[Month]) -> dict[int, Cells]:
        if self._subject.leases:
            before = " avant que des locaux se vident" if self._subject.vacated else ""
            self._grid.section(f"Loyers des baux{before}, hors charges et hors taxes")
        found = {}
        for lease in self._subject.leases:
            days = self._grid.headings
            contents = {month: self._leases.rent(lease, month, days[month]) for month in months}
            found[lease.id] = self._grid.amounts((lease.code, self._subject.tenant(lease)), contents)
        return found

    def _vacated(self, rents: dict[int, Cells], months: Sequence[Month]) -> dict[int, Lost]:
        found = {}
        if self._subject.vacated:
            self._grid.section("Locaux qui se vident")
        for space, vacancies in self._subject.vacated:
            rows = VacancyRows(self._subject, self._grid, space, vacancies)
            charges = {
                key: {month: self._categories.provision(cells[month], month) for month in months}
                for key, cells in self._base.charges.items()
            }
            found[space.id] = rows.write(self._levers.vacancies[space.id], months, rents, charges)
            self._found.relet.setdefault(space.id, {}).update(found[space.id].relet_rent)
        return found

    def _paid(self, rents: dict[int, Cells], lost: Mapping[int, Lost], months: Sequence[Month]) -> None:
        """Write what is left of leases on a space that empties; the others pay what stands above."""
        for lease in self._subject.leases:
            shares = [space.rents[lease.id] for space in lost.values() if lease.id in space.rents]
            cells = {month: rents[lease.id][month] for month in months}
            if shares:
                cells = self._left(lease, cells, shares)
            self._found.paid.setdefault(lease.id, {}).update(cells)

    def _left(self, lease: Lease, before: Cells, shares: Sequence[Cells]) -> Cells:
        paid = self._subject.simulation.scenario.paid[lease.id]
        contents = {
            month: expression("ROUND({}-{},2)", cell, joined("-", [share[month] for share in shares])).valued(
                euros(paid[self._places[month]].rent_cents)
            )
            for month, cell in before.items()
        }
        return self._grid.amounts((lease.code, "loyer payé"), contents)

    def _amounts(self, rents: dict[int, Cells], lost: Mapping[int, Lost], months: Sequence[Month]) -> None:
        for title, kind, name in (("Recettes", Source, "income"), ("Charges", Nature, "costs")):
            self._grid.section(title)
            rows = []
            for category in self._subject.of_kind(kind):
                label = self._grid.sheet.put(self._grid.row, 1, category_label(category), fits=False)
                contents = {
                    month: self._categories.amount(category, month, label, rents, self._found.paid, lost)
                    for month in months
                }
                rows.append(self._grid.amounts((category_label(category), None), contents))
                self._found.amounts.setdefault(category, {}).update(rows[-1])
            self._sum(f"Total {title.lower()}", rows, getattr(self._found, name), months)

    def _sum(self, title: str, rows: Sequence[Cells], into: Cells, months: Sequence[Month]) -> None:
        contents = {month: total([row[month] for row in rows]) for month in months}
        into.update(self._grid.amounts((title, None), contents, style.MONEY.total))

    def _balances(self, months: Sequence[Month]) -> None:
        found = self._found
        balances = {month: difference(found.income[month], found.costs[month]) for month in months}
        cells = self._grid.amounts(("Solde", None), balances, style.MONEY.strong)
        self._cumulate("Solde cumulé", cells, found.cumulated)
        self._grid.section("Sans le scénario")
        for title, kind, into in (
            ("Recettes", Source, found.base_income),
            ("Charges", Nature, found.base_costs),
        ):
            rows = [self._base.amounts[category] for category in self._subject.of_kind(kind)]
            contents = {month: total([row[month] for row in rows]) for month in months}
            into.update(self._grid.amounts((title, None), contents))
        balances = {month: difference(found.base_income[month], found.base_costs[month]) for month in months}
        cells = self._grid.amounts(("Solde", None), balances, style.MONEY.strong)
        self._cumulate("Solde cumulé", cells, found.base_cumulated)

    def _cumulate(self, title: str, balances: Cells, into: Cells) -> None:
        """Write the running sum, which goes on from the year before and begins with what the books had."""
        first = self._grid.row
        for month, balance in balances.items():
            before = into.get(month.plus(-1), self._base.before)
            into[month] = self._grid.sheet.put(
                first, 2 + month.month, sum_of([before, balance]), style.MONEY, fits=False
            )
        self._grid.sheet.put(first, 1, title, fits=False)
        self._grid.row += 1
