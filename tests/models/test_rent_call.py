"""What a rent call adds up to."""

from __future__ import annotations

from models.period import Month
from tests.factories import call_line, rent_call


def test_a_call_is_the_sum_of_its_months_vat_included() -> None:
    january = call_line(Month(2016, 1), 100_000, 10_000, 22_000)
    back = call_line(Month(2015, 12), -5_000, 0, -1_000)
    assert january.total_cents == 132_000
    assert back.total_cents == -6_000
    assert rent_call(january, back).total_cents == 126_000
