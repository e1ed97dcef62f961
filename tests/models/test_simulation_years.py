"""Years, break-even and gauges of a scenario beside those of its baseline."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from models.account import Nature, Source
from models.balance import balance
from models.break_even import break_even
from models.building import SpaceKind
from models.period import By, Month, Period
from models.simulated_gauge import gauge_pair
from models.simulation import simulate
from models.simulation_years import break_even_pairs, cumulated, whole_years, year_pairs
from tests import factories, what_if
from tests.what_if import book, lever, plan, raised, vacancy


def pairs(scenario, data=None):
    data = data or book()
    return year_pairs(data, simulate(data, scenario))


def even(scenario, data=None):
    data = data or book()
    return break_even_pairs(data, simulate(data, scenario))


def test_the_baseline_is_what_balance_says():
    scenario = plan("2016-07", 30, rents=(raised(3),))
    whole = balance(book(), scenario.horizon, By.YEAR, forecast=True)
    assert tuple(pair.baseline for pair in pairs(scenario)) == whole.buckets
    assert [(pair.year, str(pair.scenario.period)) for pair in pairs(scenario)] == [
        (2016, "2016-07-01..2016-12-31"),
        (2017, "2017"),
        (2018, "2018"),
    ]


def test_without_a_lever_both_are_the_same():
    for pair in pairs(plan(months=24)):
        assert pair.baseline == pair.scenario
    for both in even(plan(months=24)):
        assert both.baseline == both.scenario


def test_a_rise_is_in_sums_cumulated_and_in_the_coverage_of_twelve_months():
    # 340 € a month since January 2016; 48 € more from July 2017 on, of 1 940 € against 1 600 €.
    first, second = pairs(plan("2017-07", 12, rents=(raised(3, "2017-07"),)))
    assert first.scenario.income_cents == 6 * (194_000 + 4_800)
    assert first.scenario.income[Source.RENT] == 6 * 164_800
    assert first.scenario.costs[Nature.ENERGY] == 60_000
    assert first.scenario.cumulative_balance_cents == 24 * 34_000 + 6 * 4_800
    assert second.scenario.cumulative_balance_cents == 30 * 34_000 + 12 * 4_800
    # The twelve months to December hold six months from before the horizon.
    assert first.scenario.coverage_12_months == Fraction(12 * 1940 + 6 * 48, 12 * 1600)
    assert second.scenario.coverage_12_months == Fraction(12 * (1940 + 48), 12 * 1600)


def test_coverage_is_absent_before_twelve_months_of_books():
    data = book(building=factories.building(books_begin=date(2017, 3, 1)))
    first, second = pairs(plan("2017-03", 22, rents=(raised(3, "2017-03"),)), data)
    assert first.scenario.coverage_12_months is None
    assert second.scenario.coverage_12_months == Fraction(1988, 1600)


def test_the_month_from_which_the_cumulated_balance_stays_positive():
    # Taxes of 2 000 € a month in 2016 alone leave −19 920 €, which 340 € a month would take 59 months to
    # make up for; with 3 000 € more of coworking a month, 3 340 €, it takes six.
    tax = (factories.posted("63512", 2_400_000, Period.of_year(2016)),)
    data = book(entries=tax, building=factories.building(confirmed_to=None))
    data = replace(data, budget=tuple(line for line in (*data.budget, *no_taxes())))
    found = cumulated(data, simulate(data, plan(levers=(lever(Source.COWORKING, "amount_month", 3_200),))))
    assert found.baseline_month is None
    assert found.baseline[-1] == -1_992_000 + 12 * 34_000
    assert found.scenario_month == Month(2017, 6)
    assert (found.months[0], found.months[-1]) == (Month(2016, 1), Month(2017, 12))


def no_taxes():
    return (factories_budget(n, year, "63512", 0) for n, year in ((90, 2017), (91, 2018)))


def factories_budget(key, year, account, cents):
    return type(book().budget[0])(key, year, account, None, cents)


def test_a_month_before_the_horizon_counts():
    found = cumulated(book(), simulate(book(), plan()))
    assert found.baseline_month == found.scenario_month == Month(2016, 1)


def test_break_even_of_the_baseline_is_the_books_own():
    data = book()
    (first, second) = even(plan(months=24, rents=(raised(3),)), data)
    assert (first.baseline, second.baseline) == (break_even(data, 2017), break_even(data, 2018))


def test_break_even_of_a_scenario():
    # All costs are fixed: 19 200 € of 23 856 € are earned in October, 1 308 € of it after nine months at
    # 1 988 €: 31 × 1 308 ÷ 1 988 = 20.4, so on the 21st.
    (both,) = even(plan(rents=(raised(3),)))
    found = both.scenario
    assert found.revenue_cents == 1_920_000
    assert found.date == date(2017, 10, 21)
    assert found.cumulative_month == Month(2016, 1)
    # 19 200 € less 4 080 € of other income, over 110 m² of offices.
    assert found.rent_m2_year_cents == 13_745
    # B04's 30 m² are vacant at a target of 130 €: 3 900 € would come on top.
    assert found.occupancy == Fraction(19_200, 23_856 + 3_900)
    assert found.coverage == Fraction(1988, 1600)
    assert found.reached


def test_the_variable_part_of_a_nature_follows_the_baselines_accounts():
    # Energy varies by half, what it costs more as well; taxes are in no baseline and count as fixed.
    chart = factories.chart(factories.account("6061", variable_share=Decimal("0.5")))
    levers = (lever(Nature.ENERGY, "percent", 100), lever(Nature.TAX, "amount_month", 10))
    (both,) = even(plan(levers=levers), book(chart=chart))
    income, variable, fixed = Fraction(23_280), Fraction(1_200), Fraction(18_000 + 1_200 + 120)
    assert both.scenario.revenue_cents == round(100 * fixed * income / (income - variable))


@pytest.mark.parametrize(
    ("vacancies", "vacant_days"),
    [
        ((), 365),
        # Let from April on: 90 days are left.
        ((vacancy("B04", "2017-01", 3, 120),), 90),
        # Nobody takes it: it stays vacant.
        ((vacancy("B04", "2017-01", 3),), 365),
    ],
)
def test_offices_that_empty_or_fill_change_the_occupancy_to_reach(vacancies, vacant_days):
    data = book()
    (both,) = even(plan(vacancies=vacancies), data)
    income = sum(s.income_cents for s in simulate(data, plan(vacancies=vacancies)).scenario.sides)
    full = Fraction(income) + Fraction(390_000 * vacant_days, 365)
    assert both.scenario.occupancy == 1_920_000 / full


def test_a_space_without_a_target_or_no_office_counts_for_nothing():
    spaces = (
        factories.space(target_rent_m2_year=None),
        factories.space(id=2),
        factories.space(id=3, m2=Decimal(40), kind=SpaceKind.COWORKING),
    )
    (both,) = even(plan(vacancies=(vacancy("B01", "2017-01", 12),)), book(spaces=spaces))
    # B01 is empty but has no target; B02 is let.
    assert both.scenario.occupancy == Fraction(19_200, 23_280 - 12 * 1_050)


def test_only_whole_years_have_break_even_figures():
    assert whole_years(plan("2016-02", 35)) == [2017, 2018]
    assert whole_years(plan("2017-02", 22)) == []
    assert even(plan("2017-02", 22)) == []


def test_the_gauge_sets_rents_per_let_square_metre_beside_head_rent():
    data = book(building=factories.building(total_m2=Decimal(300)))
    scenario = plan(rents=(raised(3),), vacancies=(vacancy("B03", "2017-01", 12),))
    found = gauge_pair(data, simulate(data, scenario), 2017)
    assert found is not None
    # 19 200 € on 80 m²; 18 000 € on 300 m².
    assert found.baseline.let_m2 == 80
    assert found.baseline.sub_rent_m2_year_cents == 24_000
    assert found.baseline.head_rent_m2_year_cents == 6_000
    assert found.baseline.ratio == 4
    # 12 × (1 030 + 206) € on 40 m².
    assert found.scenario.let_m2 == 40
    assert found.scenario.sub_rent_m2_year_cents == 37_080


def test_a_space_let_anew_counts_again_in_the_gauge():
    data = book(building=factories.building(total_m2=None))
    scenario = plan(vacancies=(vacancy("B04", "2017-01", 11, 120), vacancy("B03", "2017-01", 1)))
    found = gauge_pair(data, simulate(data, scenario), 2017)
    assert found is not None
    assert found.scenario.let_m2 == 80 + Fraction(30 * 31 - 40 * 31, 365)
    # The building's spaces are 110 m².
    assert found.scenario.head_rent_m2_year_cents == round(Fraction(1_800_000, 110))


def test_no_gauge_without_anything_let_or_without_head_rent_no_ratio():
    data = book(leases=())
    assert gauge_pair(data, simulate(data, plan()), 2017) is None
    nowhere = book(spaces=(), leases=(), building=factories.building(total_m2=None))
    assert gauge_pair(nowhere, simulate(nowhere, plan()), 2017) is None
    free = book(budget=())
    found = gauge_pair(free, simulate(free, plan()), 2017)
    assert found is not None
    assert found.baseline.ratio is None
    data = book(leases=(what_if.workshop(),))
    emptied = plan(vacancies=(vacancy("B02", "2017-01", 12), vacancy("B03", "2017-01", 12)))
    assert gauge_pair(data, simulate(data, emptied), 2017) is None
