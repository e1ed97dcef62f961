"""Whole euros by largest remainder."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.whole_euros import whole_euros


@given(st.lists(st.integers(-(10**9), 10**9), max_size=30))
def test_they_add_up_and_stay_within_a_euro(amounts):
    parts = whole_euros(amounts)
    assert abs(100 * sum(parts) - sum(amounts)) <= 50
    assert all(abs(100 * part - cents) < 100 for part, cents in zip(parts, amounts, strict=True))


@given(st.lists(st.integers(-(10**6), 10**6), max_size=10).filter(sum))
def test_the_opposite_rounds_to_the_opposite(amounts):
    assert whole_euros([-cents for cents in amounts]) == [-euros for euros in whole_euros(amounts)]


@pytest.mark.parametrize(
    ("cents", "euros"),
    [
        ([], []),
        ([50, 50], [1, 0]),
        ([-50, -50], [-1, 0]),
        ([40, 40, 40], [1, 0, 0]),
        ([100, 250, -150], [1, 3, -2]),
    ],
)
def test_the_largest_remainder_takes_the_euro_the_earliest_first(cents, euros):
    assert whole_euros(cents) == euros
