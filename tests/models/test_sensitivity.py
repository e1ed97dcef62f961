"""Each source and nature moved by ten percent, those that weigh most first."""

from __future__ import annotations

from models.account import Nature, Source
from models.sensitivity import sensitivities
from tests.what_if import book, lever, plan


def test_each_category_is_moved_by_ten_percent_of_the_year():
    # A year: rents 19 200, head rent 18 000, coworking 2 400, provisions 1 680, energy 1 200.
    found = sensitivities(book(), plan(months=18), 2017)
    assert [(row.category, row.swing_cents) for row in found] == [
        (Source.RENT, 384_000),
        (Nature.HEAD_RENT, 360_000),
        (Source.COWORKING, 48_000),
        (Source.RECOVERED_CHARGES, 33_600),
        (Nature.ENERGY, 24_000),
    ]
    rent, head_rent = found[:2]
    assert (rent.lower_cents, rent.higher_cents) == (408_000 - 192_000, 408_000 + 192_000)
    assert (head_rent.lower_cents, head_rent.higher_cents) == (408_000 + 180_000, 408_000 - 180_000)


def test_the_scenario_is_what_is_moved_and_tenths_are_rounded():
    found = sensitivities(book(), plan(levers=(lever(Nature.TAX, "amount", "-0.25"),)), 2017)
    tax = next(row for row in found if row.category is Nature.TAX)
    # A tenth of −25 cents is −2.5, rounded away from zero; the costs below zero better the balance.
    assert (tax.lower_cents, tax.higher_cents) == (408_025 - 3, 408_025 + 3)
