"""Risk: many courses of a scenario drawn at random, and how often they end in balance."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from models.account import Nature, Source
from models.forecast import LEASE_ACCOUNTS

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from models.book_data import BookData
    from models.scenario import Risk
    from models.simulation import Course, Simulation

    Floats = NDArray[np.float64]
    Integers = NDArray[np.int64]

_CHUNK = 2_000
"""Draws worked out at a time, which bounds the memory whatever their number."""

_TINY = 1e-300

SPREAD_INCOME = (Source.COWORKING, Source.DROP_IN_OFFICE, Source.MEETING_ROOM, Source.OTHER_INCOME)
"""Income that varies from year to year; rents vary by who leaves, grants do not."""


@dataclass(frozen=True)
class Draws:
    """What `n` draws from `seed` give.

    `fan` holds, for each month of the horizon, the 10th, 50th and 90th percentiles of the balance cumulated
    since the horizon's start, in cents; `by_year` the share of draws whose balance of a year is ≥ 0.
    """

    n: int
    seed: int
    fan: tuple[tuple[int, int, int], ...]
    by_year: dict[int, float]
    probability: float | None

    @property
    def last(self) -> tuple[int, int, int]:
        """The percentiles of the balance cumulated over the whole horizon."""
        return self.fan[-1]


def draw(
    data: BookData,
    simulation: Simulation,
    risk: Risk,
    n: int,
    seed: int,
    between: Callable[[], object] = lambda: None,
) -> Draws:
    """Draw `n` courses of a scenario; the same seed gives the same draws with the same NumPy.

    Each month a tenant leaves with the probability that makes `risk.leave` a year; what it pays is lost
    until its spaces are let again. Income other than rents and grants, and energy, vary once a calendar year.
    `between` is called again and again, within a tenth of a second; what it raises ends the draws.
    """
    course = simulation.scenario
    random = np.random.default_rng(seed)
    rents = _rents(data, course)
    balances = np.empty((len(course.months), n))
    for start in range(0, n, _CHUNK):
        size = min(_CHUNK, n - start)
        balances[:, start : start + size] = _balances(course, rents, risk, size, random, between)
    between()
    years = np.array([month.year for month in course.months])
    by_year = {
        int(year): float((balances[years == year].sum(axis=0) >= 0).mean()) for year in np.unique(years)
    }
    fan = _percentiles(np.cumsum(balances, axis=0))
    whole = simulation.plan.last_whole_year
    return Draws(
        n,
        seed,
        tuple((round(low), round(middle), round(high)) for low, middle, high in fan.tolist()),
        by_year,
        None if whole is None else by_year[whole],
    )


def _percentiles(rows: Floats) -> Floats:
    """The 10th, 50th and 90th percentiles of each row, linear between its values."""
    # Sorting whole rows takes half the time of NumPy's own percentiles.
    rows.sort(axis=1)
    last = rows.shape[1] - 1
    places = np.array([0.1, 0.5, 0.9]) * last
    below = places.astype(np.int64)
    above = np.minimum(below + 1, last)
    found: Floats = rows[:, below] + (places - below) * (rows[:, above] - rows[:, below])
    return found


def _rents(data: BookData, course: Course) -> Floats:
    """What each tenant adds to the balance in each month, in cents: months × tenants.

    Who leaves leaves all its leases at once; whoever takes a space let anew is a tenant of its own.
    """
    shares = np.array(
        [float(account.in_property) if (account := data.chart.find(n)) else 0.0 for n in LEASE_ACCOUNTS]
    )
    rows: dict[int, Floats] = {}
    for key, row in course.paid.items():
        tenant = data.lease_by_id[key].party_id if key > 0 else key
        rows[tenant] = rows.get(tenant, 0) + np.array(row, dtype=np.float64) @ shares
    paying = [row for row in rows.values() if row.any()]
    return np.array(paying, dtype=np.float64).reshape(len(paying), len(course.months)).T.copy()


def _balances(
    course: Course,
    rents: Floats,
    risk: Risk,
    n: int,
    random: np.random.Generator,
    between: Callable[[], object],
) -> Floats:
    """The balance of each month in each of `n` draws, in cents: months × draws."""
    expected = np.array([float(sides.balance_cents) for sides in course.sides])
    balances = np.repeat(expected[:, None], n, axis=1)
    balances += _spread(course, SPREAD_INCOME, float(risk.income_sd_percent), n, random)
    balances -= _spread(course, (Nature.ENERGY,), float(risk.energy_sd_percent), n, random)
    balances -= _lost(rents, risk, n, random, between)
    return balances


def _spread(
    course: Course,
    categories: tuple[Source | Nature, ...],
    percent: float,
    n: int,
    random: np.random.Generator,
) -> Floats:
    """How far these categories stray from what is expected: one factor a year and draw, never below zero."""
    years = sorted({month.year for month in course.months})
    factors = np.maximum(random.standard_normal((len(years), n)) * (percent / 100), -1.0)
    places = [years.index(month.year) for month in course.months]
    expected = np.array([float(sum(month[c] for c in categories)) for month in course.amounts])
    return np.asarray(factors[places] * expected[:, None], dtype=np.float64)


def _lost(
    rents: Floats, risk: Risk, n: int, random: np.random.Generator, between: Callable[[], object]
) -> Floats:
    """What tenants that left do not pay: months × draws."""
    months, tenants = rents.shape
    left = _departures(months, n * tenants, risk, random, between)
    lost = np.zeros(months * n)
    for later in range(risk.relet_months[1]):
        between()
        empty = (left.waits > later) & (left.months + later < months)
        month, cell = left.months[empty] + later, left.cells[empty]
        draws, tenant = np.divmod(cell, tenants)
        lost += np.bincount(month * n + draws, rents[month, tenant], months * n)
    return lost.reshape(months, n)


class _Departures(NamedTuple):
    """In which month, from which of the draws' tenants, and for how many months."""

    months: Integers
    cells: Integers
    waits: Integers


def _departures(
    months: int, cells: int, risk: Risk, random: np.random.Generator, between: Callable[[], object]
) -> _Departures:
    """Draw who leaves; who is gone cannot leave again before its spaces are let anew."""
    chance = 1.0 - (1.0 - float(risk.leave)) ** (1.0 / 12.0)
    shortest, longest = risk.relet_months
    let_again = np.zeros(cells, dtype=np.int64)
    leaving, waiting = [], []
    for now in range(months):
        between()
        drawn = random.random(cells)
        found = np.flatnonzero(drawn < chance)
        gone = found[let_again[found] <= now]
        # Below `chance` the number is even again over 0 to `chance`: it also tells how long.
        waits = shortest + (drawn[gone] / max(chance, _TINY) * (longest - shortest + 1)).astype(np.int64)
        let_again[gone] = now + waits
        leaving.append(gone)
        waiting.append(waits)
    sizes = [gone.size for gone in leaving]
    return _Departures(np.repeat(np.arange(months), sizes), np.concatenate(leaving), np.concatenate(waiting))
