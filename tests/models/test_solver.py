"""The value of a lever that brings a year to balance, and what is said where none does."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.account import Nature, Source
from models.message import UserError
from models.round_solution import solve_in_hundredths
from models.scenario import LeverKind
from models.simulation import simulate
from models.solver import solve
from tests.what_if import book, lever, plan, raised, rate, vacancy

DEAR = lever(
    Nature.HEAD_RENT, "amount_month", 2_080
)  # 580 € more: a year's balance is −2 880 €, −240 a month.


def test_the_rise_that_brings_the_year_to_zero():
    # 240 ÷ 1 600 is 15 %.
    solved_plan, solved = solve(book(), plan(levers=(DEAR,)), "rent.percent")
    assert (solved.value, solved.reached, solved.balance_cents) == (Decimal(15), True, 0)
    assert (solved.lever, solved.year) == ("rent.percent", 2017)
    assert simulate(book(), solved_plan).scenario.balance_cents(2017) == 0
    assert [(rent.kind, rent.tenants) for rent in solved_plan.rents] == [(LeverKind.PERCENT, None)]


def test_the_fair_rate_lifts_those_below_it_and_leaves_those_above():
    # L01 pays 600 €/m²/year and stays; L02 has to pay 840 a month: 168 €/m²/year.
    solved_plan, solved = solve(book(), plan(levers=(DEAR,)), "rent.eur_m2_year")
    assert (solved.value, solved.reached, solved.balance_cents) == (Decimal(168), True, 0)
    assert {paid.rent_cents for paid in simulate(book(), solved_plan).scenario.paid[1]} == {100_000}


def test_exempt_tenants_leave_more_to_the_others():
    # 240 ÷ 600 is 40 %.
    block = raised(1, exempt=("T01",))
    solved_plan, solved = solve(book(), plan(rents=(block,), levers=(DEAR,)), "rent.percent")
    assert solved.value == 40
    assert solved_plan.rents[0].exempt == ("T01",)


def test_a_cap_that_holds_back_is_told_with_how_far_it_gets():
    # 5 % of 1 600 is 80: 160 € a month are missing; no more than 5 % is asked for.
    block = raised(1, cap_percent=Decimal(5))
    _, solved = solve(book(), plan(rents=(block,), levers=(DEAR,)), "rent.percent")
    assert (solved.reached, solved.balance_cents) == (False, -192_000)
    assert Decimal("4.99") < solved.value <= 5


def test_the_rate_cannot_lower_rents():
    _, solved = solve(book(), plan(), "rent.eur_m2_year")
    assert (solved.reached, solved.balance_cents) == (False, 408_000)
    assert solved.value <= 120


def test_income_and_costs_can_be_solved_for_in_their_own_block():
    # 240 ÷ 200 is 120 %.
    found, solved = solve(book(), plan(levers=(DEAR,)), "income.coworking.percent")
    assert (solved.value, solved.reached) == (Decimal(120), True)
    assert found.levers[-1] == lever(Source.COWORKING, "percent", 120)
    own = plan(levers=(DEAR, lever(Source.COWORKING, "percent", 5, "2017-07")))
    found, solved = solve(book(), own, "income.coworking.percent")
    assert (len(found.levers), solved.value) == (2, Decimal(240))
    # A balance of 340 a month less coworking's 200 would still be 140: −100 % comes closest.
    _, solved = solve(book(), plan(), "income.coworking.percent")
    assert (solved.value, solved.reached, solved.balance_cents) == (Decimal(-100), False, 168_000)
    _, solved = solve(book(), plan(), "cost.energy.percent")
    assert (solved.value, solved.reached) == (Decimal(340), True)


def test_a_little_income_may_have_to_grow_very_far():
    # 4 600 € a month less the 340 there are: 4 260 on coworking's 200 is 2 130 %.
    ruinous = plan(levers=(lever(Nature.OTHER_COST, "amount_month", 4_600),))
    _, solved = solve(book(), ruinous, "income.coworking.percent")
    assert (solved.value, solved.reached, solved.balance_cents) == (Decimal(2130), True, 0)


def test_a_search_ends_where_it_is_given_up():
    trials: list[None] = []

    def give_up():
        trials.append(None)
        if len(trials) == 5:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        solve(book(), plan(levers=(DEAR,)), "rent.percent", give_up)
    assert len(trials) == 5


def test_a_value_of_two_decimals_leaves_the_year_in_balance():
    # 241 ÷ 1 600 is 15.0625 %: at 15.07 % rents bring 150.70 + 90.42, 12 cents a month more than are missing.
    dear = lever(Nature.HEAD_RENT, "amount_month", 2_081)
    found, solved = solve_in_hundredths(book(), plan(levers=(dear,)), "rent.percent")
    assert (solved.value, solved.reached, solved.balance_cents) == (Decimal("15.07"), True, 144)
    assert found.rents[0].value == Decimal("15.07")
    # 340 ÷ 1 500 is 22.67 %: costs are rounded down, and 10 cents a month are left of what there is.
    _, solved = solve_in_hundredths(book(), plan(), "cost.head_rent.percent")
    assert (solved.value, solved.reached, solved.balance_cents) == (Decimal("22.66"), True, 120)


def test_a_value_of_two_decimals_comes_closest_where_none_brings_balance():
    block = raised(1, cap_percent=Decimal(5))
    _, solved = solve_in_hundredths(book(), plan(rents=(block,), levers=(DEAR,)), "rent.percent")
    assert (solved.value, solved.reached, solved.balance_cents) == (Decimal(5), False, -192_000)


def test_a_lever_without_effect_is_left_at_nothing():
    _, solved = solve(book(), plan(), "income.meeting_room.percent")
    assert (solved.value, solved.reached) == (0, False)
    _, solved = solve(book(leases=()), plan(), "rent.eur_m2_year")
    assert (solved.value, solved.reached) == (0, False)


def test_a_year_in_balance_needs_nothing():
    levers = (lever(Nature.HEAD_RENT, "amount_month", 1_840),)
    _, solved = solve(book(), plan(levers=levers), "rent.percent")
    assert (solved.value, solved.reached, solved.balance_cents) == (0, True, 0)


def test_the_last_whole_year_is_the_one_brought_to_balance():
    _, solved = solve(book(), plan("2016-07", 20, levers=()), "rent.percent")
    assert solved.year == 2017


@pytest.mark.parametrize(
    ("scenario", "name", "told"),
    [
        (plan(months=11), "rent.percent", "no whole calendar year"),
        (plan(), "rent.amount_month", "no lever to solve for"),
        (plan(), "income.energy.percent", "no lever to solve for"),
        (plan(), "income.coworking.amount_month", "no lever to solve for"),
        (plan(), "grant.grant.percent", "no lever to solve for"),
        (plan(), "coworking", "no lever to solve for"),
        (plan(rents=(raised(1, tenants=("T01",)), raised(2, tenants=("T02",)))), "rent.percent", "one block"),
        (plan(rents=(rate(130),)), "rent.percent", "one block"),
        (
            plan(levers=(lever(Source.COWORKING, "percent", 1), lever(Source.COWORKING, "percent", 2))),
            "income.coworking.percent",
            "several blocks",
        ),
    ],
)
def test_what_cannot_be_solved_is_refused(scenario, name, told):
    with pytest.raises(UserError, match=told):
        solve(book(), scenario, name)


def test_one_block_of_a_kind_is_solved_beside_others():
    blocks = (raised(1, tenants=("T01",)), rate(130, tenants=("T02",)))
    # T02 at 130 pays 50 € more; the other 190 of the 240 that are missing are 19 % of 1 000.
    found, solved = solve(book(), plan(rents=blocks, levers=(DEAR,)), "rent.percent")
    assert solved.value == 19
    assert found.rents[1] == blocks[1]


@given(
    st.integers(0, 400_000), st.sampled_from(["rent.percent", "rent.eur_m2_year", "cost.head_rent.percent"])
)
def test_the_value_put_back_gives_zero_within_a_euro(cost, name):
    data = book()
    levers = (lever(Nature.MAINTENANCE, "amount_month", Decimal(cost) / 100),)
    scenario = plan(months=24, levers=levers, vacancies=(vacancy("B03", "2018-05", 3, 140),))
    found, solved = solve(data, scenario, name)
    again = simulate(data, found).scenario.balance_cents(2018)
    assert again == solved.balance_cents
    assert solved.reached == (abs(again) <= 100)
    if name == "rent.percent":
        assert solved.reached
