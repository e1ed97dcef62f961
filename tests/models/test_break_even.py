"""Every break-even figure of a year."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.break_even import break_even
from models.building import SpaceKind
from models.ledger import BudgetLine
from models.period import Month, Period
from tests.factories import account, book_data, building, chart, lease, posted, space

if TYPE_CHECKING:
    from models.book_data import BookData
    from models.ledger import Entry

KEPT = building(confirmed_to=date(2016, 12, 31))
VARIABLE = chart(account("607", variable_share=Decimal(1)), account("606", variable_share=Decimal("0.4")))


def monthly(number: str, *cents: int, year: int = 2016) -> tuple[Entry, ...]:
    """Post an amount for each month of the year."""
    months = (Month(year, month) for month in range(1, 13))
    return tuple(posted(number, c, Period.of_month(m)) for m, c in zip(months, cents, strict=True))


def kept(*entries: Entry, **changes: object) -> BookData:
    return book_data(**{"building": KEPT, "chart": VARIABLE, "entries": entries, **changes})


def test_revenue_is_fixed_costs_over_the_margin_rate() -> None:
    # Income 200 000, variable costs 150 000: the rate is 0.25, and 62 500 ÷ 0.25 = 250 000.
    found = break_even(
        kept(
            posted("70831", 20_000_000, Period.of_year(2016)),
            posted("607", 15_000_000, date(2016, 6, 1)),
            posted("6132", 6_250_000, date(2016, 6, 1)),
        ),
        2016,
    )
    assert found.revenue_cents == 25_000_000
    assert found.date is None
    assert found.coverage == Fraction(200_000, 212_500)
    assert (found.year, found.reached, found.cumulative_month) == (2016, False, None)


def test_uneven_sales_pass_it_in_the_third_quarter() -> None:
    # Quarters of 120, 150, 260 and 60 thousand, 80 % variable costs, 100 thousand fixed: 500 thousand, of
    # which 440 at the end of August; the 60 that are missing take 20 of September's 30 days at 90.
    sales = [m * 100_000 for m in (40, 40, 40, 50, 50, 50, 80, 90, 90, 20, 20, 20)]
    found = break_even(
        kept(
            *monthly("70833", *sales),
            posted("607", 47_200_000, date(2016, 12, 1)),
            posted("6132", 10_000_000, date(2016, 1, 1)),
        ),
        2016,
    )
    assert (found.revenue_cents, found.date) == (50_000_000, date(2016, 9, 20))
    assert found.reached


def test_a_part_of_an_account_is_variable() -> None:
    # 40 % of 1 000.01 is 400.004; rate (5 000 − 400.004) ÷ 5 000; 600.006 ÷ 0.9199992 = 652.18.
    found = break_even(
        kept(posted("70831", 500_000, date(2016, 1, 31)), posted("606", 100_001, date(2016, 1, 1))), 2016
    )
    assert found.revenue_cents == 65_218
    # 65 218 ÷ 500 000 of January's 31 days is 4.04.
    assert found.date == date(2016, 1, 5)


def test_passing_on_the_last_day_of_a_month() -> None:
    found = break_even(
        kept(*monthly("70831", *[10_000] * 12), posted("6132", 20_000, date(2016, 1, 1))), 2016
    )
    assert (found.revenue_cents, found.date) == (20_000, date(2016, 2, 29))


def test_without_fixed_costs_the_first_day_passes() -> None:
    found = break_even(kept(*monthly("70831", *[10_000] * 12)), 2016)
    assert (found.revenue_cents, found.date, found.coverage) == (0, date(2016, 1, 1), None)


@pytest.mark.parametrize(("income", "variable"), [(0, 0), (100_000, 100_000), (100_000, 100_001), (-5, 0)])
def test_no_margin_no_break_even(income: int, variable: int) -> None:
    found = break_even(
        kept(posted("70831", income, date(2016, 1, 1)), posted("607", variable, date(2016, 1, 1))), 2016
    )
    assert (found.revenue_cents, found.date) == (None, None)


def test_the_cumulative_month_is_the_first_that_stays() -> None:
    # Cumulated: +100, −50, then +20 from March on, but −5 at the end of May; above for good from June.
    balances = [100, -150, 70, 0, -25, 10, 0, 0, 1, 1, 1, 1]
    data = kept(*monthly("70831", *balances))
    assert break_even(data, 2016).cumulative_month == Month(2016, 6)


def test_the_cumulative_month_may_lie_in_an_earlier_year() -> None:
    data = kept(*monthly("70831", -5, 9, *[0] * 10), budget=(BudgetLine(1, 2017, "70831", None, 0),))
    assert break_even(data, 2017).cumulative_month == Month(2016, 2)


def test_books_always_above_balance_are_so_from_their_first_month() -> None:
    data = kept(
        posted("70831", 100, date(2016, 5, 3)),
        building=building(books_begin=date(2016, 4, 10), confirmed_to=date(2016, 12, 31)),
    )
    assert break_even(data, 2016).cumulative_month == Month(2016, 4)


def test_a_year_before_the_books_has_nothing_to_reach() -> None:
    found = break_even(kept(), 2015)
    assert (found.revenue_cents, found.cumulative_month, found.coverage, found.occupancy) == (None,) * 4
    assert found.reached


def test_the_rent_that_breaks_even_spreads_what_other_income_leaves_over_the_offices() -> None:
    # (100 000 − 10 000) ÷ (600 m² × 0.9) = 166.67 €/m²/year; rents themselves do not count.
    offices = (space(id=1, m2=Decimal(400)), space(id=2, m2=Decimal(200)))
    coworking = space(id=3, m2=Decimal(300), kind=SpaceKind.COWORKING)
    data = kept(
        posted("6132", 10_000_000, date(2016, 1, 1)),
        posted("70831", 700_000, date(2016, 1, 1)),
        posted("7088", 300_000, date(2016, 1, 1)),
        posted("7061", 9_000_000, date(2016, 1, 1)),
        spaces=(*offices, coworking),
        building=building(confirmed_to=date(2016, 12, 31), target_occupancy=Decimal("0.9")),
    )
    assert break_even(data, 2016).rent_m2_year_cents == 16_667


def test_without_offices_there_is_no_break_even_rent() -> None:
    assert break_even(kept(posted("6132", 100, date(2016, 1, 1))), 2016).rent_m2_year_cents is None


def test_occupancy_adds_the_target_rent_of_vacant_days() -> None:
    # Space 1 is let all year. Space 2 is let to 29 September: 93 of 366 days at 130 × 20 = 2 600 €/year are
    # vacant, which is 660.6557. Space 3 has no target. 3 000 ÷ (2 339.3443 + 660.6557) = 1.
    data = kept(
        posted("7061", 233_934, date(2016, 1, 1)),
        posted("6132", 300_000, date(2016, 1, 1)),
        spaces=(space(id=1), space(id=2), space(id=3, target_rent_m2_year=None)),
    )
    leased = kept(
        *data.entries,
        spaces=data.spaces,
        leases=(
            lease(id=1, space_ids=(1,), rent=Decimal(0)),
            lease(id=2, space_ids=(2,), rent=Decimal(0), end=date(2016, 9, 29)),
        ),
    )
    vacant = Fraction(260_000 * 93, 366)
    assert break_even(leased, 2016).occupancy == 300_000 / (233_934 + vacant)
    assert break_even(data, 2016).occupancy == Fraction(300_000, 233_934 + 2 * 260_000)


def test_months_not_kept_are_forecast() -> None:
    # Nothing is kept: the lease owes 100.00 a month, 900.00 of head rent are budgeted for the year.
    data = book_data(leases=(lease(rent=Decimal(100)),), budget=(BudgetLine(1, 2016, "6132", None, 90_000),))
    found = break_even(data, 2016)
    assert (found.coverage, found.reached) == (Fraction(4, 3), True)
    assert (found.revenue_cents, found.date) == (90_000, date(2016, 9, 30))


@given(st.lists(st.integers(0, 10**7), min_size=12, max_size=12), st.integers(1, 10**8))
def test_income_to_the_date_is_at_least_the_revenue(sales: list[int], fixed: int) -> None:
    found = break_even(kept(*monthly("70831", *sales), posted("6132", fixed, date(2016, 1, 1))), 2016)
    if found.date is None:
        assert found.revenue_cents is None or sum(sales) < fixed
        return
    month = Month.of(found.date)
    before = sum(sales[: month.month - 1])
    assert found.revenue_cents == fixed
    assert before < fixed <= before + sales[month.month - 1]
    assert before * month.days + sales[month.month - 1] * found.date.day >= fixed * month.days
    assert before * month.days + sales[month.month - 1] * (found.date.day - 1) < fixed * month.days


def test_a_cumulated_balance_of_nothing_is_reached() -> None:
    found = break_even(
        kept(posted("70831", 100, date(2016, 2, 1)), posted("6132", 100, date(2016, 4, 1))), 2016
    )
    assert (found.cumulative_month, found.reached) == (Month(2016, 1), True)
