"""What each space that empties costs."""

from __future__ import annotations

from models.simulation import simulate
from models.vacancies import VacancyLoss, vacancy_losses
from tests.what_if import book, plan, raised, vacancy


def losses(scenario):
    data = book()
    found = simulate(data, scenario)
    return vacancy_losses(data, scenario.vacancies, found.baseline.months, found.let)


def test_rent_and_provision_are_lost_and_the_new_rate_counts_against_the_old():
    # B03: 400 € and 60 € for six months, then 466.67 € for three.
    (found,) = losses(plan(vacancies=(vacancy("B03", "2017-04", 6, 140),)))
    assert found == VacancyLoss(3, 6, 240_000, 36_000, -3 * 6_667)
    assert found.total_cents == 255_999


def test_a_raised_rent_is_what_is_lost():
    (found,) = losses(plan(rents=(raised(3),), vacancies=(vacancy("B03", "2017-10", 12),)))
    assert found == VacancyLoss(3, 3, 123_600, 18_000, 0)


def test_letting_a_vacant_space_is_a_gain():
    (found,) = losses(plan(vacancies=(vacancy("B04", "2017-01", 3, 120),)))
    assert (found.empty_months, found.total_cents) == (3, -9 * 30_000)


def test_a_space_let_again_as_before_costs_what_was_lost_meanwhile():
    (found,) = losses(plan(vacancies=(vacancy("B01", "2017-04", 2),)))
    assert found == VacancyLoss(1, 2, 200_000, 10_000, 0)
    assert losses(plan()) == []
