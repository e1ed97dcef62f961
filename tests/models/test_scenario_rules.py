"""What a scenario is refused for, by block and key."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from models.account import Nature, Source
from models.lease import IndexName
from models.scenario import Growth, LeverKind, Risk
from models.scenario_rules import scenario_faults
from tests import factories, what_if
from tests.what_if import book, lever, monthly_rent, plan, raised, rate, vacancy

RISK = Risk(Decimal("0.08"), (3, 9), Decimal(15), Decimal(20))


def where(scenario, data=None):
    faults = scenario_faults(data or book(), scenario)
    assert {fault.level for fault in faults} <= {"error"}
    return [fault.where for fault in faults]


def test_a_scenario_of_every_kind_of_block_is_accepted():
    scenario = plan(
        growth=Growth({IndexName.ILAT: Decimal("1.5")}, {Nature.ENERGY: Decimal(4)}),
        rents=(raised(3, tenants=("T01",), cap_percent=Decimal(5)), rate(130, tenants=("T02",))),
        vacancies=(vacancy("B03", "2017-04", 6, 140),),
        levers=(lever(Source.COWORKING, "percent", 20), lever(Nature.MAINTENANCE, "amount", -1, "2017-06")),
        risk=RISK,
    )
    assert where(scenario) == []


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"months": 0}, "months"),
        ({"months": 601}, "months"),
        ({"start": "2015-12"}, "from"),
        ({"start": "2201-01"}, "from"),
        ({"growth": Growth({IndexName.ILC: Decimal(-100)})}, "[growth], ILC"),
        ({"growth": Growth({}, {Nature.ENERGY: Decimal("1e10")})}, "[growth], energy"),
        ({"rents": (raised("-100.01"),)}, "[[rent]] 1, percent"),
        ({"rents": (raised("NaN"),)}, "[[rent]] 1, percent"),
        ({"rents": (raised("Infinity"),)}, "[[rent]] 1, percent"),
        ({"rents": (raised("1e-31"),)}, "[[rent]] 1, percent"),
        ({"rents": (rate(-1),)}, "[[rent]] 1, eur_m2_year"),
        ({"rents": (monthly_rent(-1, "T01"),)}, "[[rent]] 1, amount_month"),
        ({"rents": (raised(3, kind=LeverKind.AMOUNT),)}, "[[rent]] 1, amount"),
        ({"rents": (raised(3, cap_percent=Decimal(-1)),)}, "[[rent]] 1, cap_percent"),
        ({"rents": (raised(3, tenants=("T01", "T09")),)}, "[[rent]] 1, tenants"),
        ({"rents": (raised(3, tenants=()),)}, "[[rent]] 1, tenants"),
        ({"rents": (raised(3, exempt=("T09",)),)}, "[[rent]] 1, exempt"),
        ({"rents": (raised(3, "2018-01"),)}, "[[rent]] 1, from"),
        ({"rents": (raised(3, "2016-12"),)}, "[[rent]] 1, from"),
        ({"vacancies": (vacancy("B99", "2017-04", 6),)}, "[[vacancy]] 1, space"),
        ({"vacancies": (vacancy("B03", "2018-04", 6),)}, "[[vacancy]] 1, from"),
        ({"vacancies": (vacancy("B03", "2017-04", 0),)}, "[[vacancy]] 1, months"),
        ({"vacancies": (vacancy("B03", "2017-04", 6, -1),)}, "[[vacancy]] 1, relet_eur_m2_year"),
        ({"levers": (lever(Source.COWORKING, "amount", 5),)}, "[[income]] 1, amount"),
        ({"levers": (lever(Source.COWORKING, "eur_m2_year", 5),)}, "[[income]] 1, eur_m2_year"),
        ({"levers": (lever(Nature.ENERGY, "percent", -101),)}, "[[cost]] 1, percent"),
        ({"levers": (lever(Nature.ENERGY, "amount_month", -1),)}, "[[cost]] 1, amount_month"),
        ({"levers": (lever(Nature.ENERGY, "percent", 1, "2018-01"),)}, "[[cost]] 1, from"),
        ({"levers": (lever(Nature.ENERGY, "amount", 1, "2018-01"),)}, "[[cost]] 1, month"),
        ({"risk": Risk(leave=Decimal("1.1"))}, "[risk], leave"),
        ({"risk": Risk(leave=Decimal("NaN"))}, "[risk], leave"),
        ({"risk": Risk(relet_months=(9, 3))}, "[risk], relet_months"),
        ({"risk": Risk(income_sd_percent=Decimal(-1))}, "[risk], income_sd_percent"),
        ({"risk": Risk(energy_sd_percent=Decimal(-1))}, "[risk], energy_sd_percent"),
    ],
)
def test_what_cannot_be_worked_out_is_refused_by_block_and_key(changes, place):
    assert where(plan(**changes)) == [place]


def test_blocks_are_counted_by_their_own_kind():
    levers = (
        lever(Nature.ENERGY, "percent", 1),
        lever(Source.COWORKING, "percent", 1),
        lever(Nature.ENERGY, "percent", -200),
    )
    assert where(plan(levers=levers)) == ["[[cost]] 2, percent"]


def test_two_amounts_a_month_on_one_category_are_refused():
    levers = (
        lever(Nature.ENERGY, "amount_month", 1),
        lever(Nature.TAX, "amount_month", 1),
        lever(Nature.ENERGY, "amount_month", 2, "2017-06"),
    )
    assert where(plan(levers=levers)) == ["[[cost]] 3, amount_month"]


def test_two_rent_levers_on_one_lease_and_month_are_refused():
    faults = scenario_faults(book(), plan(rents=(raised(3), rate(130, "2017-06", tenants=("T02",)))))
    assert [fault.where for fault in faults] == ["[[rent]] 2, tenants"]
    assert "L02" in str(faults[0].message)
    assert "L01" not in str(faults[0].message)
    assert "2017-06" in str(faults[0].message)
    exempt = (raised(3, exempt=("T02",)), rate(130, "2017-06", tenants=("T02",)))
    assert where(plan(rents=exempt)) == []


def test_two_levers_on_one_tenant_are_fine_where_its_lease_has_ended():
    ended = book(leases=(what_if.taparel(termination=date(2017, 5, 31)),))
    levers = (raised(3), raised(5, "2017-06"))
    assert where(plan(rents=levers), ended) == []
    still = book(leases=(what_if.taparel(termination=date(2017, 6, 1)),))
    assert where(plan(rents=levers), still) == ["[[rent]] 2, tenants"]


def test_a_lever_beyond_the_horizon_is_told_once():
    assert where(plan(rents=(raised(3), raised(5, "2019-01")))) == ["[[rent]] 2, from"]


def test_whoever_has_a_lease_is_a_tenant():
    supplier = factories.party(id=3, is_tenant=False)
    parties = (factories.party(is_tenant=False), factories.party(id=2), supplier)
    scenario = plan(rents=(raised(3, tenants=("T01", "T02", "T03")),))
    faults = scenario_faults(book(parties=parties), scenario)
    assert ["T03" in str(fault.message) for fault in faults] == [True]
