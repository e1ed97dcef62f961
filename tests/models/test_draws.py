"""Draws: no risk gives the scenario itself, the same seed the same draws, certainty what is certain."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import accumulate

import numpy as np
import pytest

from models.account import Nature
from models.draws import draw
from models.scenario import Risk
from models.simulation import simulate
from tests import factories, what_if
from tests.what_if import book, lever, plan, vacancy

RISK = Risk(Decimal("0.2"), (3, 9), Decimal(15), Decimal(20))


def drawn(risk, data=None, scenario=None, n=500, seed=1):
    data = data or book()
    return draw(data, simulate(data, scenario or plan(months=24)), risk, n, seed)


def test_without_risk_every_draw_is_the_scenario():
    scenario = plan(months=20, vacancies=(vacancy("B03", "2017-04", 6, 140),))
    found = drawn(Risk(), scenario=scenario)
    course = simulate(book(), scenario).scenario
    cumulated = accumulate(sides.balance_cents for sides in course.sides)
    assert found.fan == tuple((cents,) * 3 for cents in cumulated)
    assert found.by_year == {2017: 1.0, 2018: 1.0}
    assert found.probability == 1.0
    poor = plan(levers=(lever(Nature.TAX, "amount_month", 341),))
    assert drawn(Risk(), scenario=poor).probability == 0.0


def test_the_same_seed_gives_the_same_draws_and_another_others():
    assert drawn(RISK) == drawn(RISK)
    assert drawn(RISK).fan != drawn(RISK, seed=2).fan
    many = drawn(RISK, n=4_500)
    assert (many.n, many.seed) == (4_500, 1)
    assert many == drawn(RISK, n=4_500)


def test_draws_end_where_they_are_given_up():
    calls: list[None] = []

    def give_up():
        calls.append(None)
        if len(calls) == 30:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        draw(book(), simulate(book(), plan(months=24)), RISK, 1_000_000, 1, give_up)
    assert len(calls) == 30


def test_whoever_looks_in_between_changes_no_draw():
    looks: list[None] = []
    seen = draw(book(), simulate(book(), plan(months=24)), RISK, 4_500, 1, lambda: looks.append(None))
    assert seen == drawn(RISK, n=4_500)
    # Once a month at least in each of three chunks.
    assert len(looks) > 3 * 24


def test_who_is_sure_to_leave_pays_nothing_until_let_again():
    # All leave at once and again as soon as they may: 1 740 € of rents and provisions never come.
    found = drawn(Risk(Decimal(1), (3, 3)))
    assert found.last == ((34_000 - 174_000) * 24,) * 3
    # Let again in the very month, nothing is lost.
    assert drawn(Risk(Decimal(1), (0, 0))).last == (34_000 * 24,) * 3


def test_waits_are_drawn_evenly_with_both_ends():
    # One lease ends after 12 months; whoever leaves in the first stays away for 0 or for 12 months.
    data = book(leases=(what_if.taparel(start=date(2017, 1, 1), termination=date(2017, 1, 31)),), budget=())
    found = drawn(Risk(Decimal(1), (0, 1)), data, plan(months=1), n=4_000)
    assert found.fan[0] == (0, 0, 105_000) or found.fan[0] == (0, 105_000, 105_000)
    share = drawn(Risk(Decimal(1), (0, 1)), data, plan(months=12, levers=(cost(50),)), n=4_000).probability
    assert share is not None
    assert abs(share - 0.5) < 0.03


def cost(euros):
    return lever(Nature.TAX, "amount", euros)


def test_a_tenant_leaves_all_its_leases_at_once():
    # Two leases of one tenant: either both are paid in a month, or none.
    leases = (what_if.taparel(start=date(2017, 1, 1)), what_if.workshop(party_id=1))
    data = book(leases=leases, budget=())
    months = [low for low, _, _ in drawn(Risk(Decimal("0.5"), (1, 1)), data, plan(months=1), n=200).fan]
    assert set(months) <= {0, 174_000}
    tops = drawn(Risk(Decimal("0.9999"), (1, 1)), data, plan(months=1), n=999)
    assert set(tops.fan[0]) <= {0, 174_000}


def test_spreads_move_income_and_energy_around_what_is_expected():
    # Coworking is 2 400 € a year: a tenth of normal draws lie below −1.2816 deviations of 15 %.
    fan = drawn(Risk(income_sd_percent=Decimal(15)), scenario=plan(), n=20_000).last
    assert abs(fan[0] - (408_000 - 1.2816 * 36_000)) < 1_500
    assert abs(fan[1] - 408_000) < 1_000
    assert abs(fan[2] - (408_000 + 1.2816 * 36_000)) < 1_500
    # Energy, 1 200 € a year, never becomes an income however wide the spread.
    wide = drawn(Risk(energy_sd_percent=Decimal(10_000)), scenario=plan(), n=2_000).last
    assert wide[2] == 408_000 + 120_000


def test_a_share_in_the_property_is_what_is_lost():
    half = factories.chart(factories.account("7061", in_property=Decimal("0.5")))
    data = book(chart=half)
    certain = drawn(Risk(Decimal(1), (1, 1)), data, plan(months=1))
    # What is left is coworking less costs.
    assert certain.last == (20_000 - 160_000,) * 3


def test_an_account_that_nobody_maps_is_no_loss():
    data = book(
        chart=type(factories.chart())(
            (), tuple(account for account in factories.chart().builtin if not account.number.startswith("7"))
        )
    )
    assert drawn(Risk(Decimal(1), (1, 1)), data, plan(months=1)).last == (-160_000,) * 3


def test_a_book_without_tenants_can_be_drawn():
    found = drawn(RISK, book(leases=()), plan(months=6), n=10)
    assert len(found.fan) == 6
    assert found.probability is None


def test_a_space_let_anew_is_at_risk_by_itself():
    empty = book(leases=(), budget=())
    scenario = plan(months=2, vacancies=(vacancy("B04", "2017-01", 1, 120),))
    found = drawn(Risk(Decimal("0.99"), (1, 1)), empty, scenario, n=400)
    assert found.fan[0] == (0, 0, 0)
    assert set(found.fan[1]) <= {0, 30_000}
    assert np.isclose(found.by_year[2017], 1.0)
