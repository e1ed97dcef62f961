"""Rows of the spaces that empty: when, what their leases pay no longer, what a new letting brings."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from math import lcm
from typing import TYPE_CHECKING

from app.exporting import style
from app.exporting.expression import expression, joined
from app.exporting.formula import euros
from models.money import split
from models.vacancies import state

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from app.exporting.board_grid import Cells, Grid
    from app.exporting.board_levers import VacancyInputs
    from app.exporting.board_subject import BoardSubject
    from app.exporting.expression import Expression, Part
    from app.exporting.formula import Place
    from models.building import Space
    from models.lease import Lease
    from models.paid_rents import Paid
    from models.period import Month
    from models.scenario import Vacancy

EMPTY, RELET = "vide", "reloué"
_STATE = replace(style.CENTRED, number_format="General")


@dataclass(frozen=True, slots=True)
class Lost:
    """Where the share of a space in its leases' rents and provisions stands, and what a new letting pays."""

    rents: dict[int, Cells] = field(default_factory=dict)
    charges: dict[int, Cells] = field(default_factory=dict)
    relet_rent: Cells = field(default_factory=dict)
    relet_charges: Cells = field(default_factory=dict)


class VacancyRows:
    """Writes the rows of one space in one block of months."""

    def __init__(self, subject: BoardSubject, grid: Grid, space: Space, vacancies: Sequence[Vacancy]) -> None:
        self._subject = subject
        self._grid = grid
        self._space = space
        self._vacancies = vacancies
        self._leases = [lease for lease in subject.leases if space.id in lease.space_ids]
        self._places = {month: n for n, month in enumerate(subject.months)}

    def write(
        self,
        inputs: Sequence[VacancyInputs],
        months: Sequence[Month],
        rents: dict[int, Cells],
        charges: dict[int, dict[Month, Expression]],
    ) -> Lost:
        """Write them; `rents` and `charges` are what the leases pay before the space empties."""
        grid, lost = self._grid, Lost()
        states = self._states(inputs, months)
        for lease in self._leases:
            for name, found, position, before in (
                ("loyer", lost.rents, 0, rents[lease.id]),
                ("provision", lost.charges, 1, charges[lease.id]),
            ):
                contents = {
                    month: expression(
                        'IF({}="",0,{})', states[month], self._share(lease, before[month])
                    ).valued(euros(self._lost(lease, month, position)))
                    for month in months
                }
                found[lease.id] = grid.amounts((lease.code, f"part du local, {name}"), contents)
        self._relet(inputs, months, states, lost)
        return lost

    def _states(self, inputs: Sequence[VacancyInputs], months: Sequence[Month]) -> Cells:
        contents = {}
        for month in months:
            day = self._grid.headings[month]
            empty = [expression("AND({}>={},{}<{})", day, x.start, day, x.relet) for x in inputs]
            relet = [expression("AND(ISNUMBER({}),{}>={})", x.rate, day, x.relet) for x in inputs]
            text = expression(
                f'IF(OR({{}}),"{EMPTY}",IF(OR({{}}),"{RELET}",""))', joined(",", empty), joined(",", relet)
            )
            contents[month] = text.valued(self._state(month))
        return self._grid.amounts(("Local", self._space.code), contents, _STATE, summed=False)

    def _state(self, month: Month) -> str:
        found = state(self._vacancies, month)
        if found is None or (not found.empty and found.rate is None):
            return ""
        return EMPTY if found.empty else RELET

    def _lost(self, lease: Lease, month: Month, position: int) -> int:
        if not self._state(month):
            return 0
        paid = self._subject.simulation.let[lease.id][self._places[month]]
        areas = [self._subject.data.space_by_id[key].m2 for key in lease.space_ids]
        return split(paid[position], areas)[lease.space_ids.index(self._space.id)]

    def _share(self, lease: Lease, amount: Part) -> Expression:
        """The space's part of an amount by largest remainder, as `models.money.split` has it."""
        if len(lease.space_ids) == 1:
            return expression("{}", amount)
        areas = [self._subject.data.space_by_id[key].m2 for key in lease.space_ids]
        return largest_remainder(amount, in_whole(areas), lease.space_ids.index(self._space.id))

    def _relet(
        self, inputs: Sequence[VacancyInputs], months: Sequence[Month], states: Cells, lost: Lost
    ) -> None:
        anew = self._subject.simulation.scenario.paid.get(-self._space.id)
        rents, charges = {}, {}
        for month in months:
            now: Paid | tuple[int, int] = anew[self._places[month]] if anew else (0, 0)
            rent = expression(
                f'IF({{}}="{RELET}",ROUND(ROUND({{}}*{{}},2)/12,2),0)',
                states[month],
                _rate(inputs, self._grid.headings[month]),
                self._space.m2,
            )
            rents[month] = rent.valued(euros(now[0]))
            shares = joined("+", [cells[month] for cells in lost.charges.values()])
            provision = expression(f'IF({{}}="{RELET}",ROUND({{}},2),0)', states[month], shares)
            charges[month] = provision.valued(euros(now[1]))
        label = ("Reloué", f"{self._space.code}, loyer")
        lost.relet_rent.update(self._grid.amounts(label, rents))
        label = ("Reloué", f"{self._space.code}, provision")
        lost.relet_charges.update(self._grid.amounts(label, charges))


def _rate(inputs: Sequence[VacancyInputs], day: Place) -> Expression:
    """The rate of the letting that began last."""
    if len(inputs) == 1:
        return expression("{}", inputs[0].rate)
    began = [expression("IF(AND(ISNUMBER({}),{}>={}),{},0)", x.rate, day, x.relet, x.relet) for x in inputs]
    last = expression("MAX({})", joined(",", began))
    rates = [expression("IF(AND(ISNUMBER({}),{}={}),{},0)", x.rate, x.relet, last, x.rate) for x in inputs]
    return expression("MAX({})", joined(",", rates))


def in_whole(areas: Sequence[Decimal]) -> list[int]:
    """Areas as whole numbers in the same proportions."""
    common = lcm(*(area.as_integer_ratio()[1] for area in areas))
    return [int(area * common) for area in areas]


def largest_remainder(amount: Part, weights: Sequence[int], place: int) -> Expression:
    """A part of an amount ≥ 0 split by whole weights: its cents, one more where a remainder earns it."""
    whole = sum(weights)
    cents = expression("ROUND({}*100,0)", amount)
    rests = [expression("MOD({}*{},{})", cents, weight, whole) for weight in weights]
    own = expression("INT({}*{}/{})", cents, weights[place], whole)
    missing = expression("ROUND(({})/{},0)", joined("+", rests), whole)
    ahead = [
        expression("IF({}>={},1,0)" if n < place else "IF({}>{},1,0)", rest, rests[place])
        for n, rest in enumerate(rests)
        if n != place
    ]
    return expression("({}+IF({}>{},1,0))/100", own, missing, joined("+", ahead))
