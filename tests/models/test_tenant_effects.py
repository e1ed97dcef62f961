"""What a scenario does to each tenant."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from models.period import Month
from models.simulation import simulate
from models.tenant_effects import tenant_effects
from tests import factories, what_if
from tests.what_if import book, plan, raised, rate, vacancy


def effects(scenario, data=None):
    data = data or book()
    return {
        data.party_by_id[effect.party_id].code: effect
        for effect in tenant_effects(data, simulate(data, scenario))
    }


def test_each_tenant_is_compared_in_the_horizons_last_month():
    found = effects(plan(rents=(rate(130),)))
    assert list(found) == ["T01", "T02"]
    assert (found["T01"].before_cents, found["T01"].after_cents, found["T01"].percent) == (
        100_000,
        100_000,
        0,
    )
    assert (found["T02"].before_cents, found["T02"].after_cents) == (60_000, 65_000)
    assert found["T02"].percent == Fraction(25, 3)
    assert found["T02"].month == Month(2017, 12)


def test_a_tenant_that_leaves_is_compared_in_its_last_month():
    leases = (what_if.taparel(termination=date(2017, 5, 31)), what_if.workshop())
    found = effects(plan(rents=(raised(3),)), book(leases=leases))
    assert (found["T01"].month, found["T01"].after_cents) == (Month(2017, 5), 103_000)


def test_leases_of_one_tenant_are_summed_and_tenants_without_any_left_out():
    leases = (what_if.taparel(), what_if.workshop(party_id=1))
    found = effects(plan(rents=(raised(10),)), book(leases=leases))
    assert list(found) == ["T01"]
    assert (found["T01"].before_cents, found["T01"].after_cents) == (160_000, 176_000)


def test_who_loses_its_only_space_pays_nothing():
    found = effects(plan(vacancies=(vacancy("B01", "2017-04", 6, 140),)))
    assert (found["T01"].month, found["T01"].after_cents, found["T01"].percent) == (Month(2017, 12), 0, -100)


def test_who_pays_a_provision_only_is_compared_without_a_percentage():
    free = what_if.taparel(steps=factories.steps((date(2016, 6, 1), "0")))
    found = effects(plan(rents=(raised(3),)), book(leases=(free,)))
    assert (found["T01"].month, found["T01"].before_cents, found["T01"].percent) == (Month(2017, 12), 0, None)


def test_who_leaves_inside_a_month_is_compared_in_its_last_whole_one_where_that_is_asked():
    leases = (what_if.taparel(termination=date(2017, 5, 10)), what_if.workshop())
    data, scenario = book(leases=leases), plan(rents=(raised(3),))
    # Ten days of 31 at 1 000 €, raised by 3 %.
    part = effects(scenario, data)["T01"]
    assert (part.month, part.before_cents, part.after_cents) == (Month(2017, 5), 32_258, 33_226)
    (whole, other) = tenant_effects(data, simulate(data, scenario), whole_months=True)
    assert (whole.month, whole.before_cents, whole.after_cents) == (Month(2017, 4), 100_000, 103_000)
    assert (other.month, other.before_cents) == (Month(2017, 12), 60_000)


def test_who_never_stays_a_whole_month_is_compared_in_the_last_part_of_one():
    guest = what_if.taparel(start=date(2017, 5, 5), end=date(2017, 5, 24), tacit_renewal=False)
    data = book(leases=(guest,))
    (found,) = tenant_effects(data, simulate(data, plan()), whole_months=True)
    assert (found.month, found.before_cents) == (Month(2017, 5), 64_516)
