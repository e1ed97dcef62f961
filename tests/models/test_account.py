"""Which account a number means."""

from __future__ import annotations

from decimal import Decimal

from models.account import Account, Chart, Nature, Side, Source, categories, usual_in_property


def cost(number: str, category: Nature) -> Account:
    return Account(
        1, number, number, Side.COST, category, Decimal(0), recoverable=False, in_property=Decimal(1)
    )


CHART = Chart(
    listed=(cost("6061", Nature.OTHER_COST), cost("606124", Nature.TELECOM)),
    builtin=(cost("6", Nature.OTHER_COST), cost("606", Nature.MAINTENANCE), cost("6061", Nature.ENERGY)),
)


def test_a_listed_account_is_found_by_its_whole_number_only() -> None:
    assert CHART.find("6061") is CHART.listed[0]
    assert CHART.find("606124") is CHART.listed[1]


def test_an_account_that_is_not_listed_takes_the_longest_prefix() -> None:
    assert CHART.find("606123") is CHART.builtin[2]
    assert CHART.find("6063") is CHART.builtin[1]
    assert CHART.find("651") is CHART.builtin[0]
    assert CHART.find("606123") is CHART.builtin[2]


def test_an_account_of_the_balance_sheet_is_none() -> None:
    assert CHART.find("512") is None


def test_the_built_in_mapping_behind_a_listed_account() -> None:
    assert CHART.builtin_for("6061") is CHART.builtin[2]
    assert CHART.builtin_for("512") is None


def test_categories_of_each_side_in_display_order() -> None:
    assert next(iter(categories(Side.INCOME))) is Source.RENT
    assert list(categories(Side.COST)) == list(Nature)


def test_grants_and_staff_stay_outside_until_somebody_says_otherwise() -> None:
    outside = {category for side in Side for category in categories(side) if not usual_in_property(category)}
    assert outside == {Source.GRANT, Nature.STAFF}
