"""Sub-rent beside head rent, and the cost of an empty space."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from models.account import Account, Chart, Nature, Side
from models.building import SpaceKind
from models.calling import calls_to_post
from models.gauges import sub_rent_gauge, vacancy_cost
from models.period import Month, Period, parse_period
from tests.factories import book_data, building, chart, lease, posted, space

if TYPE_CHECKING:
    from models.book_data import BookData

YEAR_2017 = Period.of_year(2017)


def kept(data: BookData, last: date) -> BookData:
    """The book with every month called and confirmed up to that day."""
    calls = calls_to_post(data, Period(Month.of(data.building.books_begin).start, last))
    return replace(data, calls=calls, building=replace(data.building, confirmed_to=last))


def book(**changes: object) -> BookData:
    """20 m² let at 200 €/m²/year from 2017 on, in a building of 1 200 m² that costs 84 000 € a year."""
    head_rent = posted("6132", 8_400_000, YEAR_2017)
    rented = lease(rent=Decimal("333.33"), start=date(2017, 1, 1), provision_cents=5_000)
    books = building(books_begin=date(2017, 1, 1))
    defaults = {"spaces": (space(),), "leases": (rented,), "entries": (head_rent,), "building": books}
    return book_data(**{**defaults, **changes})


def test_sub_rent_and_head_rent_are_rates_a_square_metre_and_year() -> None:
    found = sub_rent_gauge(kept(book(), date(2017, 12, 31)), 2017)
    assert found is not None
    # 12 × 333.33 = 3 999.96 for 20 m²; 84 000 ÷ 1 200 = 70.
    assert (found.sub_rent_m2_year_cents, found.head_rent_m2_year_cents) == (20_000, 7_000)
    assert (found.period, found.let_m2) == (YEAR_2017, Fraction(20))
    assert found.ratio == Fraction(399_996, 20 * 7_000)


def test_a_year_under_way_is_measured_on_its_kept_months() -> None:
    found = sub_rent_gauge(kept(book(), date(2017, 1, 31)), 2017)
    assert found is not None
    # January: 333.33 × 365 ÷ (20 × 31) = 196.2346; a bill of the year counts 84 000 ÷ 365 a day.
    assert (found.sub_rent_m2_year_cents, found.head_rent_m2_year_cents) == (19_623, 7_000)
    assert found.period == parse_period("2017-01")


def test_area_let_for_part_of_the_year_counts_in_its_days() -> None:
    half = lease(rent=Decimal(310), start=date(2017, 12, 17))
    found = sub_rent_gauge(kept(book(leases=(half,)), date(2017, 12, 31)), 2017)
    assert found is not None
    # 15 days of December: 150.00 for 20 m² × 15 days, 10.00 a day for 20 m².
    assert (found.let_m2, found.sub_rent_m2_year_cents) == (Fraction(300, 365), 18_250)


def test_the_whole_head_rent_counts_and_the_spaces_where_no_area_is_stated() -> None:
    half = Account(1, "6132", "", Side.COST, Nature.HEAD_RENT, Decimal(0), False, Decimal("0.5"))
    spaces = (space(), space(id=2, kind=SpaceKind.COMMON, m2=Decimal(820)))
    energy = posted("6061", 10_000, YEAR_2017)
    data = book(
        spaces=spaces,
        entries=(posted("6132", 8_400_000, YEAR_2017), energy),
        chart=Chart((half,), chart().builtin),
        building=building(books_begin=date(2017, 1, 1), total_m2=None),
    )
    found = sub_rent_gauge(kept(data, date(2017, 12, 31)), 2017)
    assert found is not None
    assert found.head_rent_m2_year_cents == 10_000


def test_a_sub_rent_above_the_head_rent_is_information() -> None:
    found = sub_rent_gauge(kept(book(), date(2017, 12, 31)), 2017)
    assert found is not None
    assert "L145-31" in str(found.note)
    assert replace(found, head_rent_m2_year_cents=20_000).note is None


def test_without_a_head_rent_there_is_no_ratio() -> None:
    found = sub_rent_gauge(kept(book(entries=()), date(2017, 12, 31)), 2017)
    assert found is not None
    assert (found.head_rent_m2_year_cents, found.ratio) == (0, None)


@pytest.mark.parametrize(
    "data",
    [
        book(),
        kept(book(), date(2016, 12, 31)),
        kept(book(leases=()), date(2017, 12, 31)),
        kept(book(building=building(books_begin=date(2018, 1, 1))), date(2018, 12, 31)),
    ],
    ids=["nothing kept", "kept before the books", "nothing let", "books begin later"],
)
def test_without_kept_months_or_let_area_there_is_no_gauge(data: BookData) -> None:
    assert sub_rent_gauge(data, 2017) is None


def test_a_month_in_which_the_books_begin_is_left_out() -> None:
    data = book(building=building(books_begin=date(2017, 1, 15)))
    found = sub_rent_gauge(kept(data, date(2017, 2, 28)), 2017)
    assert found is not None
    assert found.period == parse_period("2017-02")


def test_an_empty_space_costs_its_target_rent_and_its_part_of_the_charges() -> None:
    office = space(id=1, m2=Decimal("17.3"), target_rent_m2_year=Decimal(130))
    other = space(id=2, m2=Decimal("82.7"))
    leases = (lease(end=date(2017, 6, 30), m2=Decimal("17.3")),)
    data = book_data(spaces=(office, other), leases=leases, entries=(posted("6061", 365_000, YEAR_2017),))
    found = vacancy_cost(data, office, 2017)
    # 184 days: 2 249.00 × 184 ÷ 365 = 1 133.742; 17.3 ÷ 100 of 10.00 a day × 184 = 318.32.
    assert (found.days, found.rent_cents, found.charges_cents) == (184, 113_374, 31_832)
    assert (found.total_cents, found.space_id, found.year) == (145_206, 1, 2017)


def test_a_space_without_target_costs_its_charges_only() -> None:
    office = space(target_rent_m2_year=None)
    data = book_data(spaces=(office,), entries=(posted("6061", 10_000, YEAR_2017),))
    assert vacancy_cost(data, office, 2017).total_cents == 10_000


def test_a_let_space_costs_nothing() -> None:
    data = book_data(spaces=(space(),), leases=(lease(),), entries=(posted("6061", 10_000, YEAR_2017),))
    found = vacancy_cost(data, space(), 2017)
    assert (found.days, found.total_cents) == (0, 0)
