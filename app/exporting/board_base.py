"""The sheet of the baseline: what the book foresees without the scenario, month by month, as values."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.exporting import style
from app.exporting.board_grid import SECOND, Grid
from app.exporting.formula import euros
from app.exporting.words import month_words
from app.labels import category_label
from app.numbers import plain
from models.account import Nature, Source
from models.period import Month, Period
from models.totals import Scope, totals

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from app.exporting.board_grid import Cells
    from app.exporting.board_subject import BoardSubject, Category
    from app.exporting.formula import Place, Value
    from app.exporting.sheet import Sheet
    from models.lease import Lease
    from models.paid_rents import Paid

_FIRST_ROW = 6
_ABOUT = (
    "Prévision du dossier sans le scénario : loyers des baux, budget, sinon même mois de l’an passé. "
    "Valeurs figées : elles ne se changent pas ici."
)


@dataclass(frozen=True, slots=True)
class Base:
    """Where the baseline's figures stand.

    `rents` is what leases pay without the scenario, `stated` what they say with index values continued (the
    same cells where none is), `charges` the provisions of leases on a space that empties. `before` is the
    balance cumulated before the horizon; `earlier` has income and costs of the twelve months that end a
    year, for those of them that lie before the horizon.
    """

    before: Place
    earlier: Mapping[int, tuple[Place, Place]]
    rents: dict[int, Cells] = field(default_factory=dict)
    stated: dict[int, Cells] = field(default_factory=dict)
    charges: dict[int, Cells] = field(default_factory=dict)
    amounts: dict[Category, Cells] = field(default_factory=dict)


class BaseSheet:
    """Writes the sheet."""

    def __init__(self, sheet: Sheet, subject: BoardSubject) -> None:
        self._sheet = sheet
        self._subject = subject
        self._places = {month: n for n, month in enumerate(subject.months)}
        self._emptied = {space.id for space, _ in subject.vacated}

    def write(self) -> Base:
        """Write what comes before the horizon, then a block a year; where each figure stands."""
        row = self._notes()
        grid = Grid(self._sheet, row)
        base = self._before(grid)
        for year, months in self._subject.year_months().items():
            grid.year(year, months)
            self._leases(grid, base, months)
            self._categories(grid, base, months)
        grid.fit_page()
        self._sheet.repeat(3)
        return base

    def _notes(self) -> int:
        lines = [_ABOUT]
        if growth := self._subject.plan.growth.indices:
            words = ", ".join(f"{name} {plain(percent)} % par an" for name, percent in growth.items())
            lines.append(
                f"Les loyers indexés suivent déjà la croissance d’indice du scénario ({words}) : "
                "la changer demande un nouvel export."
            )
        for row, line in enumerate(lines, start=_FIRST_ROW - 1):
            self._sheet.note(row, line)
        return _FIRST_ROW + len(lines)

    def _before(self, grid: Grid) -> Base:
        subject, start = self._subject, self._subject.plan.start
        grid.section("Avant l’horizon")
        course = subject.cumulated
        first = subject.simulation.baseline.sides[0].balance_cents
        cents = course.baseline[course.months.index(start)] - first
        before = self._line(grid, f"Solde cumulé avant {month_words(start)}", cents)
        earlier = {}
        for pair in subject.years:
            if period := self._twelve_before(Month.of(pair.baseline.period.end)):
                sides = totals(subject.data, Scope.FULL, forecast=True).sides(period)
                words = f"{month_words(Month.of(period.start))} – {month_words(Month.of(period.end))}"
                earlier[pair.year] = (
                    self._line(grid, f"Recettes, {words}", sides.income_cents),
                    self._line(grid, f"Charges, {words}", sides.cost_cents),
                )
        grid.row += 1
        return Base(before, earlier)

    def _twelve_before(self, end: Month) -> Period | None:
        """The months before the horizon among the twelve that end there; None where there are none."""
        first, start = end.plus(-11), self._subject.plan.start
        if first >= start or first.start < self._subject.data.building.books_begin:
            return None
        return Period(first.start, start.plus(-1).end)

    def _line(self, grid: Grid, label: str, cents: int) -> Place:
        self._sheet.note(grid.row, label, style.PLAIN)
        place = self._sheet.put(grid.row, SECOND + 2, euros(cents), style.MONEY, fits=False)
        grid.row += 1
        return place

    def _leases(self, grid: Grid, base: Base, months: Sequence[Month]) -> None:
        subject = self._subject
        if not subject.leases:
            return
        grid.section("Loyers des baux, hors charges et hors taxes")
        for lease in subject.leases:
            paid = subject.simulation.baseline.paid[lease.id]
            self._into(base.rents, lease.id, self._lease(grid, lease, paid, months, position=0))
        if subject.plan.growth.indices:
            grid.section("Les mêmes, indices prolongés par la croissance du scénario")
        for lease in subject.leases:
            cells = {month: base.rents[lease.id][month] for month in months}
            if subject.plan.growth.indices:
                cells = self._lease(grid, lease, subject.stated[lease.id], months, position=0)
            self._into(base.stated, lease.id, cells)
        if emptied := [lease for lease in subject.leases if self._emptied.intersection(lease.space_ids)]:
            grid.section("Provisions pour charges des baux dont un local se vide")
            for lease in emptied:
                paid = subject.simulation.baseline.paid[lease.id]
                self._into(base.charges, lease.id, self._lease(grid, lease, paid, months, position=1))

    def _lease(
        self, grid: Grid, lease: Lease, paid: Sequence[Paid], months: Sequence[Month], *, position: int
    ) -> Cells:
        contents: dict[Month, Value] = {month: euros(paid[self._places[month]][position]) for month in months}
        return grid.amounts((lease.code, self._subject.tenant(lease)), contents)

    def _categories(self, grid: Grid, base: Base, months: Sequence[Month]) -> None:
        for title, kind in (("Recettes", Source), ("Charges", Nature)):
            grid.section(title)
            for category in self._subject.of_kind(kind):
                contents = {month: self._amount(month, category) for month in months}
                cells = grid.amounts((category_label(category), None), contents)
                self._into(base.amounts, category, cells)

    def _amount(self, month: Month, category: Category) -> Value:
        return euros(self._subject.simulation.baseline.amounts[self._places[month]][category])

    def _into(self, found: dict, key: object, cells: Cells) -> None:  # type: ignore[type-arg]
        found.setdefault(key, {}).update(cells)
