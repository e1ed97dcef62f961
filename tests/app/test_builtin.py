"""What every book starts with."""

from __future__ import annotations

from decimal import Decimal

import pytest

from app.builtin import builtin_chart, builtin_index_values
from models.account import Account, Chart, Nature, Side, Source
from models.lease import IndexName
from models.period import Quarter

CHART = Chart((), builtin_chart())


def found(number: str) -> Account:
    account = CHART.find(number)
    assert account is not None
    return account


def test_published_values_are_read_and_gaps_stay_gaps() -> None:
    values = builtin_index_values()
    assert values[IndexName.ILC, Quarter(2014, 3)] == Decimal("108.52")
    assert values[IndexName.ILC, Quarter(2017, 3)] == Decimal("110.78")
    assert values[IndexName.ILAT, Quarter(2010, 1)] == Decimal("100.00")
    assert (IndexName.ILAT, Quarter(2011, 4)) not in values
    assert {name for name, _ in values} == set(IndexName)


@pytest.mark.parametrize(
    ("number", "category"),
    [
        ("6132", Nature.HEAD_RENT),
        ("606123", Nature.ENERGY),
        ("61521", Nature.MAINTENANCE),
        ("611", Nature.CLEANING),
        ("616", Nature.INSURANCE),
        ("6226", Nature.FEES),
        ("626", Nature.TELECOM),
        ("627", Nature.FINANCE),
        ("63511", Nature.TAX),
        ("63512", Nature.TAX),
        ("641", Nature.STAFF),
        ("6311", Nature.STAFF),
        ("6333", Nature.STAFF),
        ("6611", Nature.FINANCE),
        ("68112", Nature.DEPRECIATION),
        ("657", Nature.OTHER_COST),
        ("675", Nature.OTHER_COST),
        ("7061", Source.RENT),
        ("70831", Source.COWORKING),
        ("70832", Source.DROP_IN_OFFICE),
        ("70833", Source.MEETING_ROOM),
        ("7088", Source.RECOVERED_CHARGES),
        ("741", Source.GRANT),
        ("747", Source.RELEASED_GRANT),
        ("777", Source.RELEASED_GRANT),
        ("708", Source.OTHER_INCOME),
    ],
)
def test_the_accounts_of_the_french_associations(number: str, category: Nature | Source) -> None:
    assert found(number).category is category


@pytest.mark.parametrize("first", ["6", "7"])
def test_every_income_and_cost_account_is_mapped(first: str) -> None:
    side = Side.COST if first == "6" else Side.INCOME
    assert all(found(f"{first}{rest:03}").side is side for rest in range(1000))


@pytest.mark.parametrize(
    "number", ["165", "275", "401", "411", "4457", "486", "512", "53", "110", "86", "87"]
)
def test_accounts_of_the_balance_sheet_are_not(number: str) -> None:
    assert CHART.find(number) is None


def test_grants_and_staff_stay_outside_the_property_until_the_treasurer_decides() -> None:
    outside = {account.number for account in builtin_chart() if account.in_property != 1}
    assert outside == {"64", "6311", "633", "74"}
    assert all(account.in_property in (0, 1) for account in builtin_chart())


def test_what_tenants_can_be_charged() -> None:
    recoverable = {account.number for account in builtin_chart() if account.recoverable}
    assert recoverable == {"6061", "6152", "6155", "6156", "611", "63512"}


def test_nothing_varies_until_the_treasurer_says_so() -> None:
    assert {account.variable_share for account in builtin_chart()} == {0}
