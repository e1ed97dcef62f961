"""Keys by which a cost is shared between spaces."""

from __future__ import annotations

from decimal import Decimal

import pytest

from models.building import SpaceKind
from models.charge_key import BY_AREA, ChargeKey, KeyKind, kept_back, weights
from models.message import UserError
from tests.factories import space

SPACES = (
    space(id=1, m2=Decimal(20)),
    space(id=2, m2=Decimal("30.5")),
    space(id=3, m2=Decimal(50), kind=SpaceKind.COWORKING),
    space(id=4, m2=Decimal(40), kind=SpaceKind.COMMON),
)


@pytest.mark.parametrize(
    ("kind", "values", "expected"),
    [
        (KeyKind.M2, {}, {1: "20", 2: "30.5", 3: "50"}),
        (KeyKind.WEIGHTED, {1: "0.5", 3: "2"}, {1: "10", 2: "30.5", 3: "100"}),
        (KeyKind.THOUSANDTHS, {1: "600", 2: "400"}, {1: "600", 2: "400", 3: "0"}),
        (KeyKind.EQUAL, {}, {1: "1", 2: "1", 3: "1"}),
        (KeyKind.FIXED, {2: "0.25"}, {1: "0", 2: "0.25", 3: "0"}),
    ],
)
def test_every_space_but_the_common_ones_has_a_key(
    kind: KeyKind, values: dict[int, str], expected: dict[int, str]
) -> None:
    key = ChargeKey(kind, {space_id: Decimal(value) for space_id, value in values.items()})
    assert weights(key, SPACES) == {space_id: Decimal(weight) for space_id, weight in expected.items()}


def test_a_negative_value_is_refused() -> None:
    with pytest.raises(UserError, match="negative value"):
        weights(ChargeKey(KeyKind.THOUSANDTHS, {1: Decimal(-1)}), SPACES)


def test_a_key_keeps_nothing_back_unless_it_is_fixed_or_empty() -> None:
    assert kept_back(BY_AREA, weights(BY_AREA, SPACES)) == 0
    assert kept_back(BY_AREA, {}) == 1
    nobody = ChargeKey(KeyKind.THOUSANDTHS)
    assert kept_back(nobody, weights(nobody, SPACES)) == 1


def test_a_fixed_key_keeps_back_what_is_missing_to_the_whole() -> None:
    key = ChargeKey(KeyKind.FIXED, {1: Decimal("0.25"), 2: Decimal("0.5")})
    assert kept_back(key, weights(key, SPACES)) == Decimal("0.25")


def test_fixed_shares_beyond_the_whole_are_refused() -> None:
    key = ChargeKey(KeyKind.FIXED, {1: Decimal("0.6"), 2: Decimal("0.5")})
    with pytest.raises(UserError, match=r"add up to 1\.1"):
        kept_back(key, weights(key, SPACES))
