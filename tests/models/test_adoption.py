"""Rent levers as dated steps: afterwards the book's own forecast is what the scenario said, to the cent."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.account import Nature
from models.adoption import adopted_leases, rents_only
from models.lease import IndexName, Proration, RentStep, RentUnit
from models.lease_rules import lease_issues
from models.scenario import Growth
from models.simulation import simulate
from tests import factories, what_if
from tests.what_if import book, lever, monthly_rent, plan, raised, rate, rents, vacancy

VALUES = factories.index_values(
    IndexName.ILC, q2015_1="100.00", q2016_1="101.37", q2017_1="103.01", q2018_1="104.87"
)


def after(data, scenario):
    """The book once the scenario is adopted."""
    changed = {lease.id: lease for lease in adopted_leases(data, scenario)}
    return replace(data, leases=tuple(changed.get(lease.id, lease) for lease in data.leases))


def assert_carried_out(data, scenario):
    adopted = after(data, scenario)
    said, found = simulate(data, rents_only(scenario)).scenario, simulate(adopted, rents_only(scenario))
    for lease in data.leases:
        assert rents(found.baseline, lease.id) == rents(said, lease.id)
    assert found.baseline.amounts == said.amounts
    for lease in adopted.leases:
        assert lease_issues(lease, (), data.space_by_id) == []
    return adopted


def steps(data, scenario, lease_id=1):
    return assert_carried_out(data, scenario).lease_by_id[lease_id].steps


@pytest.mark.parametrize(
    ("unit", "stated", "after_the_rise"),
    [
        (RentUnit.MONTH, "1000", "1030"),
        (RentUnit.QUARTER, "3000", "3090"),
        (RentUnit.YEAR, "12000", "12360"),
        (RentUnit.M2_YEAR, "600", "618"),
    ],
)
def test_a_rise_becomes_one_step_in_the_leases_unit(unit, stated, after_the_rise):
    data = book(leases=(what_if.taparel(unit=unit, rent=Decimal(stated)), what_if.workshop()))
    assert steps(data, plan(rents=(raised(3),))) == (RentStep(date(2017, 1, 1), Decimal(after_the_rise)),)


def test_a_rate_has_as_many_decimals_as_whole_cents_need():
    # 12 × 100.01 € on 33.33 m² is 36.00720072… €/m²/year; 36.007 would come to 1 200.11 €.
    lease = what_if.taparel(unit=RentUnit.M2_YEAR, rent=Decimal(30), m2=Decimal("33.33"))
    spaces = (factories.space(m2=Decimal("33.33")),)
    (step,) = steps(book(spaces=spaces, leases=(lease,)), plan(rents=(monthly_rent("100.01", "T01"),)))
    assert step.rent == Decimal("36.0072")


def test_leases_that_the_levers_leave_alone_get_no_step():
    found = adopted_leases(book(), plan(rents=(rate(130),)))
    assert [(lease.id, lease.steps) for lease in found] == [(2, (RentStep(date(2017, 1, 1), Decimal(650)),))]
    assert adopted_leases(book(), plan()) == []
    assert adopted_leases(book(), plan(rents=(raised(3, tenants=("T02",), exempt=("T02",)),))) == []


def test_revisions_inside_the_horizon_are_stated_again():
    # Each 1 April: 1 000 × 101.37 ÷ 100 = 1 013.70, then × 103.01 ÷ 101.37 = 1 030.10; a tenth more each.
    lease = what_if.taparel(start=date(2016, 4, 1), index=factories.index_clause(base_quarter="2015-Q1"))
    data = book(leases=(lease,), index_values=VALUES)
    assert steps(data, plan(months=24, rents=(raised(10),))) == (
        RentStep(date(2017, 1, 1), Decimal(1100)),
        RentStep(date(2017, 4, 1), Decimal("1115.07")),
        RentStep(date(2018, 4, 1), Decimal("1133.11")),
    )


def test_a_rate_that_a_revision_overtakes_ends_with_it():
    lease = what_if.taparel(start=date(2016, 4, 1), index=factories.index_clause(base_quarter="2015-Q1"))
    data = book(leases=(lease,), index_values=VALUES)
    # 604.8 × 20 ÷ 12 = 1 008 €, until the revision to 1 013.70.
    assert steps(data, plan(rents=(rate("604.8"),))) == (
        RentStep(date(2017, 1, 1), Decimal(1008)),
        RentStep(date(2017, 4, 1), Decimal("1013.7")),
    )


def test_steps_agreed_before_are_moved_inside_the_horizon_and_kept_outside():
    agreed = factories.steps(
        (date(2016, 7, 1), "900"),
        (date(2017, 5, 1), "0"),
        (date(2017, 8, 1), "950"),
        (date(2018, 1, 1), "970"),
        (date(2019, 1, 1), "990"),
    )
    data = book(leases=(what_if.taparel(steps=agreed),))
    assert steps(data, plan(rents=(raised(10, "2017-03"),))) == (
        agreed[0],
        RentStep(date(2017, 3, 1), Decimal(990)),
        RentStep(date(2017, 5, 1), Decimal(0)),
        RentStep(date(2017, 8, 1), Decimal(1045)),
        *agreed[3:],
    )


def test_after_a_month_that_changes_inside_the_whole_amount_follows():
    # 1 000 € to 20 December, then 1 100: the month is 1 035.48 €, 1 066.54 with 3 %. Its two amounts moved
    # one by one would come to 1 066.55; so one amount stands for December, and 1 133 € from January on.
    changing = what_if.taparel(steps=factories.steps((date(2017, 12, 21), "1100")))
    data = book(leases=(changing,))
    found = steps(data, plan(rents=(raised(3),)))
    assert rents(simulate(data, plan(rents=(raised(3),))).scenario, 1)[11] == 106_654
    assert found == (
        RentStep(date(2017, 1, 1), Decimal(1030)),
        RentStep(date(2017, 12, 1), Decimal("1066.54")),
        RentStep(date(2017, 12, 21), Decimal("1066.54")),
        RentStep(date(2018, 1, 1), Decimal(1133)),
    )
    later = plan(months=24)
    assert rents(simulate(after(data, plan(rents=(raised(3),))), later).baseline, 1)[12] == 113_300


def test_assumptions_stay_in_the_scenario():
    everything = plan(
        growth=Growth({IndexName.ILC: Decimal(2)}, {Nature.ENERGY: Decimal(4)}),
        rents=(raised(3),),
        vacancies=(vacancy("B03", "2017-04", 6),),
        levers=(lever(Nature.TAX, "amount", 100),),
    )
    assert adopted_leases(book(), everything) == adopted_leases(book(), plan(rents=(raised(3),)))


days = st.dates(date(2016, 1, 1), date(2018, 12, 31))
amounts = st.integers(1, 200_000).map(lambda cents: Decimal(cents) / 100)


@st.composite
def leases(draw):
    start = draw(st.dates(date(2015, 6, 1), date(2017, 10, 31)))
    agreed = draw(st.dictionaries(days, amounts | st.just(Decimal(0)), max_size=3))
    length = draw(st.none() | st.integers(20, 900))
    return what_if.taparel(
        start=start,
        termination=None if length is None else date.fromordinal(start.toordinal() + length),
        rent=draw(amounts),
        unit=draw(st.sampled_from(RentUnit)),
        proration=draw(st.sampled_from(Proration)),
        index=draw(st.none() | st.just(factories.index_clause(base_quarter="2015-Q1"))),
        steps=tuple(RentStep(day, agreed[day]) for day in sorted(agreed) if day >= start),
    )


levers = st.builds(
    lambda by_rate, value, start, cap: (rate if by_rate else raised)(value, start, cap_percent=cap),
    st.booleans(),
    st.decimals(0, 300, places=2),
    st.sampled_from(["2017-01", "2017-04", "2017-11", "2018-06"]),
    st.none() | st.decimals(0, 20, places=1),
)


@given(leases(), levers)
def test_whatever_the_lease_the_forecast_is_what_the_scenario_said(lease, rent_lever):
    data = book(leases=(lease,), index_values=VALUES)
    assert_carried_out(data, plan(months=24, rents=(rent_lever,)))
