"""What levers make of a forecast, worked out by hand to the cent."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.account import Nature, Source
from models.balance import balance
from models.building import SpaceKind
from models.lease import IndexName, Proration, RentUnit
from models.period import By, Month, Period, Quarter
from models.scenario import Growth
from models.simulation import simulate
from tests import factories, what_if
from tests.what_if import (
    YEAR_CENTS,
    book,
    by_month,
    gain,
    lever,
    monthly_rent,
    plan,
    raised,
    rate,
    rents,
    vacancy,
)

#: Published to the last quarter of 2016: 100.00 a year before, 102.00 then.
VALUES = factories.index_values(IndexName.ILC, q2015_4="100.00", q2016_4="102.00")
INDEXED = book(
    index_values=VALUES,
    leases=(
        what_if.taparel(start=date(2016, 4, 1), index=factories.index_clause(base_quarter="2015-Q4")),
        what_if.workshop(),
    ),
)
ILC = Growth({IndexName.ILC: Decimal("1.5")})


def test_without_a_lever_the_scenario_is_the_baseline_and_the_baseline_is_the_balance():
    found = simulate(book(), plan(months=30))
    assert found.scenario.amounts == found.baseline.amounts
    assert found.scenario.paid == found.baseline.paid
    whole = balance(book(), found.plan.horizon, By.MONTH, forecast=True)
    for bucket, amounts, sides in zip(
        whole.buckets, found.baseline.amounts, found.baseline.sides, strict=True
    ):
        assert {**bucket.income, **bucket.costs} == amounts
        assert bucket.sides == sides
    assert found.baseline.balance_cents(2017) == YEAR_CENTS


def test_a_rise_of_all_rents_for_a_year():
    # 3 % of 1 000 and of 600 is 48 € a month.
    assert gain(book(), plan(rents=(raised(3),))) == 12 * 4_800
    assert gain(book(), plan(rents=(raised(3, "2017-10"),))) == 3 * 4_800
    assert gain(book(), plan(rents=(raised("-100"),))) == -12 * 160_000


def test_a_rise_is_rounded_once_for_each_lease_and_month():
    # 0.0333 % of 1 000 € is 33.3 cents, of 600 € 19.98: 33 and 20.
    assert gain(book(), plan(rents=(raised("0.0333"),))) == 12 * (33 + 20)


def test_exempt_tenants_and_those_not_named_stay():
    assert gain(book(), plan(rents=(raised(3, exempt=("T01",)),))) == 12 * 1_800
    assert gain(book(), plan(rents=(raised(3, tenants=("T01",)),))) == 12 * 3_000
    assert gain(book(), plan(rents=(raised(3, tenants=("T01",), exempt=("T01",)),))) == 0


def test_nobody_pays_more_than_the_cap_above_the_baseline():
    assert gain(book(), plan(rents=(raised(3, cap_percent=Decimal(2)),))) == 12 * 3_200
    assert gain(book(), plan(rents=(raised(3, cap_percent=Decimal(0)),))) == 0


def test_a_rate_brings_low_rents_up_and_leaves_higher_ones():
    # L01 pays 600 €/m²/year, L02 120: 130 × 60 ÷ 12 is 650.
    found = simulate(book(), plan(rents=(rate(130),)))
    assert set(rents(found.scenario, 1)) == {100_000}
    assert set(rents(found.scenario, 2)) == {65_000}
    capped = simulate(book(), plan(rents=(rate(130, cap_percent=Decimal(5)),)))
    assert set(rents(capped.scenario, 2)) == {63_000}


def test_an_amount_a_month_replaces_the_rent_up_or_down():
    assert gain(book(), plan(rents=(monthly_rent("700.5", "T02"),))) == 12 * 10_050
    assert gain(book(), plan(rents=(monthly_rent(500, "T02"),))) == -12 * 10_000


@pytest.mark.parametrize(
    ("proration", "june"),
    [
        (Proration.ACTUAL, 32_500),  # 650 × 15 ÷ 30
        (Proration.YEAR365, 32_055),  # 650 × 12 × 15 ÷ 365 = 320.548
        (Proration.FULL, 65_000),
    ],
)
def test_a_part_month_at_a_rate_follows_the_leases_convention(proration, june):
    ending = what_if.workshop(termination=date(2017, 6, 15), proration=proration)
    found = simulate(book(leases=(what_if.taparel(), ending)), plan(rents=(rate(130),)))
    assert rents(found.scenario, 2)[4:7] == [65_000, june, 0]


def test_a_month_without_rent_stays_without():
    free = what_if.workshop(steps=factories.steps((date(2017, 3, 1), "0"), (date(2017, 5, 1), "600")))
    found = simulate(book(leases=(what_if.taparel(), free)), plan(rents=(rate(130),)))
    assert rents(found.scenario, 2)[1:5] == [65_000, 0, 0, 65_000]


def test_an_index_grows_from_its_last_published_value():
    # 2017-Q4: 102.00 × 1.015 = 103.53; 2018-Q4: 105.08295, so 105.08. From April 2018 the rent is
    # 1 020 × 103.53 ÷ 102 = 1 035.30, from April 2019 1 035.30 × 105.08 ÷ 103.53 = 1 050.80.
    found = simulate(INDEXED, plan(months=36, growth=ILC))
    paid = rents(found.scenario, 1)
    assert (paid[2], paid[3], paid[14], paid[15], paid[26], paid[27]) == (
        *(100_000, 102_000),
        *(102_000, 103_530),
        *(103_530, 105_080),
    )
    assert set(rents(found.baseline, 1)[3:]) == {102_000}
    assert gain(INDEXED, plan(months=24, growth=ILC)) == 9 * 1_530


def test_growth_fills_no_gap_and_needs_a_first_value():
    gap = {**VALUES, (IndexName.ILC, Quarter(2018, 4)): Decimal("104.00")}
    found = simulate(replace(INDEXED, index_values=gap), plan(months=36, growth=ILC))
    assert rents(found.scenario, 1) == rents(found.baseline, 1)
    never = simulate(replace(INDEXED, index_values={}), plan(months=36, growth=ILC))
    assert set(rents(never.scenario, 1)) == {100_000}


def test_sources_and_natures_grow_each_january():
    found = simulate(book(), plan("2017-07", 30, growth=Growth({}, {Nature.ENERGY: Decimal(4)})))
    energy = by_month(found.scenario, Nature.ENERGY)
    assert energy[Month(2017, 12)] == 10_000
    assert energy[Month(2018, 1)] == 10_400
    assert energy[Month(2019, 12)] == 10_816


def test_a_new_cost_counts_once():
    found = simulate(book(), plan(levers=(lever(Nature.MAINTENANCE, "amount", 12_000, "2017-06"),)))
    maintenance = by_month(found.scenario, Nature.MAINTENANCE)
    assert maintenance.pop(Month(2017, 6)) == 1_200_000
    assert set(maintenance.values()) == {0}
    assert found.scenario.balance_cents(2017) == YEAR_CENTS - 1_200_000


def test_percents_multiply_then_amounts_replace_then_amounts_add():
    percents = (lever(Nature.ENERGY, "percent", 10), lever(Nature.ENERGY, "percent", 5, "2017-07"))
    # 100 × 1.1 is 110; × 1.05 is 115.50.
    assert gain(book(), plan(levers=percents)) == -(6 * 1_000 + 6 * 1_550)
    replaced = (*percents, lever(Nature.ENERGY, "amount_month", 90, "2017-07"))
    assert gain(book(), plan(levers=replaced)) == -(6 * 1_000 - 6 * 1_000)
    added = (*replaced, lever(Nature.ENERGY, "amount", 40, "2017-12"))
    assert gain(book(), plan(levers=added)) == -4_000


def test_a_vacancy_takes_the_spaces_share_and_the_new_letting_brings_its_rate():
    # B03 is 40 of 60 m²: 400 € of rent and 60 € of provision. Let anew at 140 × 40 ÷ 12 = 466.67 €.
    found = simulate(book(), plan(vacancies=(vacancy("B03", "2017-04", 6, 140),)))
    assert rents(found.scenario, 2) == [60_000] * 3 + [20_000] * 9
    assert rents(found.scenario, -3) == [0] * 9 + [46_667] * 3
    assert [paid.charges_cents for paid in found.scenario.paid[-3]] == [0] * 9 + [6_000] * 3
    gained = found.scenario.balance_cents(2017) - YEAR_CENTS
    assert gained == -6 * 46_000 + 3 * 6_667


def test_a_space_let_again_without_a_rate_pays_as_before():
    assert gain(book(), plan(vacancies=(vacancy("B03", "2017-04", 6),))) == -6 * 46_000


def test_two_spaces_of_one_lease_each_take_their_own_share():
    both = (vacancy("B02", "2017-01", 12), vacancy("B03", "2017-01", 12))
    found = simulate(book(), plan(vacancies=both))
    assert set(rents(found.scenario, 2)) == {0}
    assert set(found.scenario.paid[2]) == {(0, 0)}


def test_a_space_may_empty_twice_and_is_empty_while_either_says_so():
    twice = (vacancy("B03", "2017-01", 2, 150), vacancy("B03", "2017-05", 3), vacancy("B03", "2017-06", 1))
    found = simulate(book(), plan(vacancies=twice))
    # 150 × 40 ÷ 12 = 500 € from March on, but for May to July.
    assert rents(found.scenario, -3) == [0, 0, 50_000, 50_000, 0, 0, 0] + [50_000] * 5


def test_a_vacant_office_can_be_let():
    found = simulate(book(), plan(vacancies=(vacancy("B04", "2017-01", 3, 120),)))
    assert rents(found.scenario, -4) == [0, 0, 0] + [30_000] * 9
    assert found.scenario.balance_cents(2017) == YEAR_CENTS + 9 * 30_000


def test_a_vacancy_takes_from_the_raised_rent():
    # 618 × 40 ÷ 60 = 412.
    both = plan(rents=(raised(3),), vacancies=(vacancy("B03", "2017-01", 12),))
    assert gain(book(), both) == 12 * (3_000 + 1_800 - 41_200 - 6_000)


def test_everything_together():
    # 2017: 48 € a month more rent; B03 (412 + 60 €) empty for six months, then 466.67 € instead of 412;
    # coworking 40 € more; 12 000 € once. 2018: the same levers all year, and energy 4 € more.
    everything = plan(
        months=24,
        growth=Growth({}, {Nature.ENERGY: Decimal(4)}),
        rents=(raised(3),),
        vacancies=(vacancy("B03", "2017-04", 6, 140),),
        levers=(
            lever(Source.COWORKING, "percent", 20),
            lever(Nature.MAINTENANCE, "amount", 12_000, "2017-06"),
        ),
    )
    found = simulate(book(), everything).scenario
    assert found.balance_cents(2017) - YEAR_CENTS == (
        12 * 4_800 - 6 * 47_200 + 3 * (46_667 - 41_200) + 12 * 4_000 - 1_200_000
    )
    assert found.balance_cents(2018) - YEAR_CENTS == 12 * (4_800 + 46_667 - 41_200 + 4_000 - 400)


def test_growth_of_rents_reaches_leases_before_levers_do():
    # 1 000 × 1.02 × 1.03 = 1 050.60; provisions 50 × 1.1 = 55; in the year of `from` nothing grows.
    growth = Growth({}, {Source.RENT: Decimal(2), Source.RECOVERED_CHARGES: Decimal(10)})
    found = simulate(book(), plan(months=24, growth=growth, rents=(raised(3),)))
    assert rents(found.scenario, 1) == [103_000] * 12 + [105_060] * 12
    assert {paid.charges_cents for paid in found.scenario.paid[1]} == {5_000, 5_500}
    assert by_month(found.scenario, Source.RENT)[Month(2018, 5)] == 105_060 + 63_036
    assert by_month(found.scenario, Source.RECOVERED_CHARGES)[Month(2018, 5)] == 15_400
    alone = simulate(book(), plan(months=24, growth=replace(growth, categories={Source.RENT: Decimal(2)})))
    assert by_month(alone.scenario, Source.RENT)[Month(2018, 5)] == 163_200


def test_an_amount_for_all_rents_replaces_them_and_an_empty_space_still_takes_its_share():
    stated = plan(
        rents=(raised(3),),
        vacancies=(vacancy("B03", "2017-12", 1),),
        levers=(lever(Source.RENT, "amount_month", 2_000),),
    )
    rent = by_month(simulate(book(), stated).scenario, Source.RENT)
    assert rent[Month(2017, 11)] == 200_000
    assert rent[Month(2017, 12)] == 200_000 - 41_200


def test_leases_count_by_their_accounts_share_in_the_property():
    half = factories.chart(
        factories.account("7061", in_property=Decimal("0.5")),
        factories.account("7088", in_property=Decimal(0)),
    )
    found = plan(rents=(raised(3),), vacancies=(vacancy("B03", "2017-12", 1),))
    assert gain(book(chart=half), found) == 12 * 2_400 - 20_600


def test_posted_months_keep_what_is_posted_beside_the_leases():
    # January is kept with a call of 900 € only: a rise of 3 % still adds what the leases would pay more.
    call = factories.rent_call(factories.call_line(Month(2017, 1), 90_000))
    data = book(
        building=factories.building(books_begin=date(2017, 1, 1), confirmed_to=date(2017, 1, 31)),
        leases=(what_if.taparel(start=date(2017, 1, 1)),),
        calls=(call,),
        entries=(factories.posted("7061", 90_000, Period.of_month(Month(2017, 1))),),
    )
    found = simulate(data, plan(rents=(raised(3),)))
    rent = by_month(found.scenario, Source.RENT)
    assert (rent[Month(2017, 1)], rent[Month(2017, 2)]) == (93_000, 103_000)


def test_a_tenant_without_leases_after_the_first_lever_may_have_another():
    # The first lever's lease has ended when the second begins; whatever the order, the first one acts.
    ended = what_if.taparel(termination=date(2017, 3, 31))
    levers = (raised(10, "2017-06"), raised(3))
    for order in permutations(levers):
        found = simulate(book(leases=(ended,)), plan(rents=order))
        assert rents(found.scenario, 1) == [103_000] * 3 + [0] * 9


BLOCKS = plan(
    months=24,
    growth=Growth({}, {Nature.ENERGY: Decimal(4)}),
    rents=(raised(3, tenants=("T01",)), rate(130, tenants=("T02",), start="2017-05")),
    vacancies=(
        vacancy("B03", "2017-04", 6, 140),
        vacancy("B02", "2017-06", 3),
        vacancy("B03", "2018-02", 1, 150),
    ),
    levers=(
        lever(Nature.ENERGY, "percent", 7),
        lever(Nature.ENERGY, "percent", 3, "2017-09"),
        lever(Nature.ENERGY, "amount", 50, "2017-09"),
        lever(Source.COWORKING, "amount_month", 250, "2017-09"),
        lever(Source.COWORKING, "percent", 20),
    ),
)


@given(st.permutations(BLOCKS.rents), st.permutations(BLOCKS.vacancies), st.permutations(BLOCKS.levers))
def test_blocks_in_another_order_give_the_same(rents, vacancies, levers):
    data = book()
    mixed = replace(BLOCKS, rents=tuple(rents), vacancies=tuple(vacancies), levers=tuple(levers))
    one, other = simulate(data, BLOCKS).scenario, simulate(data, mixed).scenario
    assert (one.amounts, one.paid) == (other.amounts, other.paid)


def test_a_lease_in_euros_per_square_metre_on_an_operated_space_is_moved_too():
    room = factories.space(kind=SpaceKind.MEETING_ROOM)
    lease = factories.lease(rent=Decimal(120), unit=RentUnit.M2_YEAR)
    data = book(spaces=(room,), leases=(lease,))
    # 120 × 20 ÷ 12 = 200 €.
    assert gain(data, plan(rents=(raised(5),))) == 12 * 1_000
