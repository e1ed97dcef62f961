"""What a rent call adds up to."""

from __future__ import annotations

from datetime import date

from models.period import Month
from tests.factories import call_line, rent_call


def test_a_call_is_the_sum_of_its_months_vat_included() -> None:
    january = call_line(Month(2016, 1), 100_000, 10_000, 22_000)
    back = call_line(Month(2015, 12), -5_000, 0, -1_000)
    assert january.total_cents == 132_000
    assert back.total_cents == -6_000
    assert rent_call(january, back).total_cents == 126_000


def test_figures_hold_a_call_from_its_issue_or_its_first_month_on() -> None:
    """A quarter called in arrears on its last day counts in January all the same."""
    lines = (call_line(Month(2016, 1), 100), call_line(Month(2016, 3), 100))
    assert rent_call(*lines, issued=date(2016, 3, 31)).first_day == date(2016, 1, 1)
    assert rent_call(lines[1], issued=date(2016, 2, 10)).first_day == date(2016, 2, 10)
