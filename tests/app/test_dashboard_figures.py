"""What the dashboard shows, worked out by hand on small books."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from app.reports.carriers import months, tenant_rents
from app.reports.dashboard import day_of, figures
from app.reports.progress import progress
from models.account import Nature, Side, Source
from models.building import SpaceKind
from models.lease import RentUnit
from models.period import Month, Period, parse_period
from tests.factories import book_data, building, lease, party, posted, space

TODAY = date(2026, 1, 15)
Y2016, Y2017 = Period.of_year(2016), Period.of_year(2017)


@pytest.fixture
def two_years():
    """100 000 € of costs a year; 90 000 € of income in 2016, 120 000 € in 2017; 100 m² of offices."""
    return book_data(
        building=building(confirmed_to=date(2017, 12, 31)),
        spaces=(
            space(m2=Decimal(60)),
            space(id=2, m2=Decimal(40)),
            space(id=3, code="CW", kind=SpaceKind.COWORKING, m2=Decimal(80)),
        ),
        entries=(
            posted("70831", 9_000_000, Y2016),
            posted("6132", 10_000_000, Y2016),
            posted("70831", 12_000_000, Y2017),
            posted("6132", 10_000_000, Y2017),
        ),
    )


def test_the_first_year_lacks_ten_thousand_euros(two_years):
    found = figures(two_years, parse_period("2016"), TODAY)
    assert found.year == 2016
    assert found.coverage == Fraction(9, 10)
    assert found.balance_cents == -1_000_000
    assert found.period_balance_cents is None
    assert found.coverage_change is None
    # 10 000 € over 100 m² of offices.
    assert found.missing_m2_year_cents == 10_000
    assert not found.forecast


def test_the_second_year_is_compared_with_the_first(two_years):
    found = figures(two_years, parse_period("2017-Q1"), TODAY)
    assert found.coverage == Fraction(12, 10)
    assert found.coverage_change == Fraction(3, 10)
    assert found.balance_cents == 2_000_000
    # 90 of 2017's 365 days, of 120 000 € less 100 000 €; each line rounded on its own.
    assert found.period_balance_cents == 2_958_904 - 2_465_753
    assert found.missing_m2_year_cents == -20_000


def test_the_books_break_even_in_july(two_years):
    # −10 000 € at the end of 2016; 20 000 € × 181 ÷ 365 = 9 917.81 € to June, 11 616.44 € to July.
    for period in ("2016", "2016-Q4", "2017"):
        found = figures(two_years, parse_period(period), TODAY)
        assert found.even_month == Month(2017, 7)
        assert not found.even_forecast


def test_a_month_that_is_not_kept_is_forecast(two_years):
    data = book_data(**{**_parts(two_years), "building": building(confirmed_to=date(2017, 6, 30))})
    found = figures(data, parse_period("2017"), TODAY)
    assert found.forecast
    assert found.even_forecast


def test_occupancy_is_of_the_periods_last_day_or_of_today_inside_it(two_years):
    data = book_data(
        **{
            **_parts(two_years),
            "parties": (party(),),
            "leases": (lease(start=date(2016, 3, 1), space_ids=(1,)),),
        }
    )
    assert figures(data, parse_period("2016-02"), TODAY).occupancy == 0
    found = figures(data, parse_period("2016-03"), TODAY)
    assert (found.let_m2, found.lettable_m2, found.vacant) == (60, 100, 1)
    assert found.occupancy == Fraction(6, 10)
    assert day_of(parse_period("2026"), TODAY) == TODAY
    assert day_of(parse_period("2025"), TODAY) == date(2025, 12, 31)


def test_without_offices_nothing_is_missing_per_m2():
    found = figures(book_data(), parse_period("2016"), TODAY)
    assert found.missing_m2_year_cents is None
    assert found.occupancy is None
    assert found.coverage is None


def test_progress_runs_to_the_end_of_the_year_of_the_meeting(two_years):
    found = progress(two_years, parse_period("2016-Q4"))
    assert [str(point.month) for point in (found.points[0], found.points[-1])] == ["2016-01", "2017-12"]
    assert found.even == Month(2017, 7)
    assert found.year_balance_cents == -1_000_000
    # −82.19 € at the end of June (index 17), +1 616.44 € at the end of July.
    assert found.even_index == pytest.approx(17 + 82.19 / (82.19 + 1616.44), abs=1e-4)
    assert not found.even_forecast
    last = found.points[-1]
    assert (last.cumulative_income_cents, last.cumulative_cost_cents) == (21_000_000, 20_000_000)
    assert last.cumulative_balance_cents == 1_000_000


def test_books_that_never_meet_have_no_meeting():
    data = book_data(entries=(posted("6132", 120_000, Y2016),))
    found = progress(data, parse_period("2016-01"))
    assert found.even is None
    assert found.even_index is None
    assert found.points[-1].month == Month(2016, 12)


def test_books_in_balance_from_the_first_month_meet_at_its_end():
    data = book_data(entries=(posted("70831", 120_000, Y2016),))
    assert progress(data, parse_period("2016")).even_index == 0


def test_a_long_story_is_cut_to_three_years(two_years):
    late = book_data(
        **{
            **_parts(two_years),
            "building": building(books_begin=date(2010, 1, 1), confirmed_to=date(2017, 12, 31)),
        }
    )
    assert len(progress(late, parse_period("2017")).points) == 36


def test_the_smaller_series_are_gathered(two_years):
    more = tuple(
        posted(number, cents, date(2016, 5, 1))
        for number, cents in (
            ("70832", 300),
            ("70833", 200),
            ("7061", 400),
            ("6061", 10),
            ("616", 20),
            ("626", 30),
        )
    )
    data = book_data(**{**_parts(two_years), "entries": (*two_years.entries, *more)})
    found = months(data, 2016)
    assert [series.categories for series in found.income] == [
        (Source.COWORKING,),
        (Source.RENT,),
        (Source.DROP_IN_OFFICE, Source.MEETING_ROOM),
    ]
    assert [series.side for series in found.income] == [Side.INCOME] * 3
    assert found.income[2].rest
    assert found.income[2].cents[4] == 500
    assert found.income[2].total_cents == 500
    # Four costs have room for themselves.
    assert [series.categories for series in found.costs] == [
        (Nature.HEAD_RENT,),
        (Nature.TELECOM,),
        (Nature.INSURANCE,),
        (Nature.ENERGY,),
    ]
    assert len(found.months) == len(found.forecast) == 12


def test_a_tenants_rent_per_m2_takes_all_its_offices():
    data = book_data(
        spaces=(space(m2=Decimal(20)), space(id=2, m2=Decimal(30)), space(id=3, m2=Decimal(50))),
        parties=(party(), party(id=2, name="Graines")),
        leases=(
            lease(space_ids=(1,), rent=Decimal(3000), unit=RentUnit.YEAR, m2=Decimal(20)),
            lease(id=2, space_ids=(2,), rent=Decimal(3000), unit=RentUnit.YEAR, m2=Decimal(30)),
            lease(id=3, party_id=2, space_ids=(3,), rent=Decimal(130), unit=RentUnit.M2_YEAR, m2=Decimal(50)),
        ),
        entries=(posted("6132", 1_250_000, Y2016),),
    )
    found = tenant_rents(data, date(2016, 6, 30), 2016)
    # 6 000 € over 50 m², and 130 €.
    assert [(rent.name, rent.rent_m2_year_cents) for rent in found.rents] == [
        ("Graines", 13_000),
        ("Taparel", 12_000),
    ]
    # 12 500 € of costs over 100 m².
    assert found.break_even_cents == 12_500
    assert found.below == 1


def test_a_year_may_fall_short_though_no_rent_is_too_low():
    """130 € a m² from July bring 6 500 € to 12 500 € of costs."""
    data = book_data(
        spaces=(space(m2=Decimal(100)),),
        parties=(party(),),
        leases=(lease(start=date(2016, 7, 1), rent=Decimal(130), unit=RentUnit.M2_YEAR, m2=Decimal(100)),),
        entries=(posted("6132", 1_250_000, Y2016),),
    )
    found = tenant_rents(data, date(2016, 12, 31), 2016)
    assert (found.break_even_cents, found.below) == (12_500, 0)
    assert not found.reached
    assert found.forecast


def _parts(data):
    return {name: getattr(data, name) for name in ("building", "spaces", "entries", "parties", "leases")}
