"""The one rounding rule and the one split."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.money import cents, round_cents, round_ratio, split, times

AMOUNTS = st.integers(-(10**12), 10**12)
WEIGHTS = st.lists(
    st.one_of(st.integers(0, 10**4), st.decimals(0, 1000, places=2)),
    min_size=1,
    max_size=24,
)


@pytest.mark.parametrize(
    ("numerator", "denominator", "expected"),
    [
        (1, 2, 1),
        (-1, 2, -1),
        (1, -2, -1),
        (-1, -2, 1),
        (3, 2, 2),
        (4, 3, 1),
        (5, 3, 2),
        (-5, 3, -2),
        (0, 7, 0),
    ],
)
def test_halves_round_away_from_zero(numerator: int, denominator: int, expected: int) -> None:
    assert round_ratio(numerator, denominator) == expected


def test_euros_become_cents() -> None:
    assert cents(Decimal("1234.56")) == 123_456
    assert cents(Decimal("0.005")) == 1
    assert cents(Decimal("-0.005")) == -1
    assert cents(Decimal("19.994999999")) == 1_999


def test_exact_cents_are_rounded() -> None:
    assert [round_cents(Decimal(text)) for text in ("2.5", "-2.5", "2.49", "7")] == [3, -3, 2, 7]


def test_an_amount_times_a_rate_is_rounded_once() -> None:
    assert times(96_005, Decimal("0.20")) == 19_201
    assert times(1_013, Decimal("0.055")) == 56  # 55.715
    assert times(-1_013, Decimal("0.055")) == -56
    assert times(12_345, Decimal(0)) == 0


def test_what_a_split_leaves_over_goes_to_the_largest_remainders_then_to_the_earliest() -> None:
    assert split(100, [1, 1, 1]) == [34, 33, 33]
    assert split(200, [1, 1, 1]) == [67, 67, 66]
    assert split(10, [1, 2]) == [3, 7]  # 3.33 and 6.67
    assert split(1_000, [Decimal("20.5"), Decimal(10)]) == [672, 328]  # 672.13 and 327.87


def test_a_negative_total_splits_like_its_opposite() -> None:
    assert split(-100, [1, 1, 1]) == [-34, -33, -33]


def test_without_any_weight_the_parts_are_equal() -> None:
    assert split(5, [0, Decimal(0)]) == [3, 2]
    assert split(5, []) == []


@given(AMOUNTS, WEIGHTS)
def test_the_parts_add_up_to_the_total(total: int, weights: list[int | Decimal]) -> None:
    parts = split(total, weights)
    assert len(parts) == len(weights)
    assert sum(parts) == total


@given(AMOUNTS, WEIGHTS)
def test_each_part_is_within_a_cent_of_its_share(total: int, weights: list[int | Decimal]) -> None:
    whole = Decimal(sum(weights))
    for part, weight in zip(split(total, weights), weights, strict=True):
        if whole:
            assert abs(part * whole - total * weight) < whole
            assert weight or part == 0


@given(st.integers(-(10**9), 10**9), st.integers(1, 10**4))
def test_rounding_moves_an_amount_by_half_a_cent_at_most(numerator: int, denominator: int) -> None:
    rounded = round_ratio(numerator, denominator)
    assert 2 * abs(rounded * denominator - numerator) <= denominator
    assert rounded == -round_ratio(-numerator, denominator)
