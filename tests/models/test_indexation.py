"""When rents are revised, and to what."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import islice, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.builtin import builtin_index_values
from models.indexation import StatedRent, rent_history, revision_dates, stated_cents
from models.lease import IndexName, RentUnit
from models.period import Quarter, parse_quarter, years_later
from tests.factories import index_clause, index_values, lease, steps

ILC_VALUES = index_values(IndexName.ILC, q2015_1="100", q2016_1="102", q2017_1="104.04", q2018_1="106")


def test_published_ilc_values_revise_20_000_euros() -> None:
    clause = index_clause(IndexName.ILC, "2014-Q3")
    shop = lease(start=date(2015, 1, 1), rent=Decimal(20_000), unit=RentUnit.YEAR, index=clause)
    history = rent_history(shop, date(2018, 12, 31), builtin_index_values())
    assert [(r.date, r.before_cents, r.after_cents) for r in history.revisions] == [
        (date(2016, 1, 1), 2_000_000, 1_997_420),
        (date(2017, 1, 1), 1_997_420, 2_000_737),
        (date(2018, 1, 1), 2_000_737, 2_041_651),
    ]
    assert [r.quarter for r in history.revisions] == [Quarter(year, 3) for year in (2015, 2016, 2017)]
    assert history.revisions[0].factor == Fraction(10838, 10852)
    assert history.stated[0] == StatedRent(date(2015, 1, 1), 2_000_000, Quarter(2014, 3))
    assert history.stated[-1] == StatedRent(date(2018, 1, 1), 2_041_651, Quarter(2017, 3))
    assert (history.pending, history.missing) == (None, None)


def test_a_rent_is_stated_in_its_unit() -> None:
    assert stated_cents(lease(unit=RentUnit.QUARTER), Decimal("1234.56")) == 123_456
    office = lease(unit=RentUnit.M2_YEAR, m2=Decimal("20.35"))
    assert stated_cents(office, Decimal("131.50")) == 267_603  # 2 676.025


def test_without_an_index_nothing_is_revised() -> None:
    history = rent_history(lease(), date(2030, 1, 1), {})
    assert history.stated == (StatedRent(date(2016, 1, 1), 100_000, None),)
    assert (history.revisions, history.pending, history.missing) == ((), None, None)
    assert list(revision_dates(lease())) == []


@pytest.mark.parametrize(
    ("start", "day", "month", "years", "expected"),
    [
        (date(2015, 5, 20), None, None, 1, ["2016-05-20", "2017-05-20", "2018-05-20"]),
        (date(2015, 5, 20), None, None, 3, ["2018-05-20", "2021-05-20", "2024-05-20"]),
        (date(2015, 5, 20), 1, 7, 1, ["2016-07-01", "2017-07-01", "2018-07-01"]),
        (date(2015, 5, 20), 1, 1, 1, ["2017-01-01", "2018-01-01", "2019-01-01"]),
        (date(2015, 5, 20), 20, 5, 1, ["2016-05-20", "2017-05-20", "2018-05-20"]),
        (date(2015, 5, 20), 19, 5, 3, ["2019-05-19", "2022-05-19", "2025-05-19"]),
        (date(2015, 5, 20), 29, 2, 1, ["2017-02-28", "2018-02-28", "2019-02-28"]),
        (date(2016, 2, 29), None, None, 1, ["2017-02-28", "2018-02-28", "2019-02-28", "2020-02-29"]),
        (date(2016, 2, 29), 28, 2, 1, ["2017-02-28", "2018-02-28"]),
    ],
)
def test_revisions_fall_on_the_anniversary_or_the_stated_day(
    start: date, day: int | None, month: int | None, years: int, expected: list[str]
) -> None:
    revised = lease(start=start, index=index_clause(day=day, month=month, years=years))
    dates = islice(revision_dates(revised), len(expected))
    assert [found.isoformat() for found in dates] == expected


def test_revisions_end_with_the_lease_not_with_its_term() -> None:
    ending = lease(end=date(2018, 1, 1), index=index_clause())
    assert list(revision_dates(ending)) == [date(2017, 1, 1), date(2018, 1, 1)]
    renewed = lease(
        end=date(2017, 6, 30), tacit_renewal=True, termination=date(2019, 6, 30), index=index_clause()
    )
    assert list(revision_dates(renewed)) == [date(year, 1, 1) for year in (2017, 2018, 2019)]


def test_revisions_without_end_stop_where_the_calendar_does() -> None:
    assert list(revision_dates(lease(start=date(9997, 1, 1), index=index_clause()))) == [
        date(9998, 1, 1),
        date(9999, 1, 1),
    ]


@given(
    st.dates(date(1990, 1, 1), date(2060, 12, 31)),
    st.dates(date(2000, 1, 1), date(2000, 12, 31)),
    st.sampled_from([1, 3]),
    st.booleans(),
)
def test_revision_dates_strictly_increase_from_the_clauses_years_on(
    start: date, stated: date, years: int, on_anniversary: bool
) -> None:
    day, month = (None, None) if on_anniversary else (stated.day, stated.month)
    revised = lease(start=start, index=index_clause(day=day, month=month, years=years))
    dates = list(islice(revision_dates(revised), 12))
    assert years_later(start, years) <= dates[0] <= years_later(start, years + 1)
    assert all(later.year - earlier.year == years for earlier, later in pairwise(dates))
    assert all(earlier < later for earlier, later in pairwise(dates))


def test_a_step_replaces_the_rent_and_leaves_the_base_quarter() -> None:
    stepped = lease(index=index_clause(), steps=steps((date(2016, 7, 1), "1100")))
    history = rent_history(stepped, date(2017, 1, 1), ILC_VALUES)
    assert history.stated == (
        StatedRent(date(2016, 1, 1), 100_000, Quarter(2015, 1)),
        StatedRent(date(2016, 7, 1), 110_000, Quarter(2015, 1)),
        StatedRent(date(2017, 1, 1), 112_200, Quarter(2016, 1)),
    )


def test_on_one_date_the_revision_applies_before_the_step() -> None:
    stepped = lease(index=index_clause(), steps=steps((date(2017, 1, 1), "1100")))
    history = rent_history(stepped, date(2018, 1, 1), ILC_VALUES)
    assert [(r.before_cents, r.after_cents) for r in history.revisions] == [
        (100_000, 102_000),
        (110_000, 112_200),
    ]
    assert [s.stated_cents for s in history.stated] == [100_000, 110_000, 112_200]


def test_a_step_in_square_metres_states_a_new_rate() -> None:
    office = lease(
        unit=RentUnit.M2_YEAR, rent=Decimal(130), m2=Decimal("20.5"), steps=steps((date(2017, 1, 1), "140"))
    )
    assert [s.stated_cents for s in rent_history(office, date(2017, 1, 1), {}).stated] == [266_500, 287_000]


def test_a_step_on_the_first_day_replaces_the_first_rent_and_later_ones_wait() -> None:
    stepped = lease(steps=steps((date(2016, 9, 1), "900"), (date(2016, 1, 1), "0"), (date(2015, 1, 1), "1")))
    assert [s.stated_cents for s in rent_history(stepped, date(2016, 8, 31), {}).stated] == [0]
    assert [s.stated_cents for s in rent_history(stepped, date(2016, 9, 1), {}).stated] == [0, 90_000]


def test_nothing_changes_after_the_lease_ends() -> None:
    ended = lease(end=date(2016, 6, 30), index=index_clause(), steps=steps((date(2016, 7, 1), "1100")))
    assert len(rent_history(ended, date(2020, 1, 1), ILC_VALUES).stated) == 1


def test_before_its_start_a_lease_states_its_first_rent() -> None:
    assert rent_history(lease(), date(2015, 1, 1), {}).stated[0].stated_cents == 100_000


@given(st.lists(st.decimals("50", "200", places=2), min_size=5, max_size=5))
def test_zero_stays_zero_and_the_base_quarter_moves_on(published: list[Decimal]) -> None:
    values = {(IndexName.ILC, Quarter(2015 + years, 1)): value for years, value in enumerate(published)}
    free = lease(rent=Decimal(0), index=index_clause())
    history = rent_history(free, date(2020, 1, 1), values)
    assert {s.stated_cents for s in history.stated} == {0}
    assert [s.base_quarter for s in history.stated] == [Quarter(year, 1) for year in range(2015, 2020)]


def test_a_rent_free_period_passes_over_a_revision() -> None:
    stepped = lease(index=index_clause(), steps=steps((date(2016, 12, 1), "0"), (date(2017, 3, 1), "1000")))
    history = rent_history(stepped, date(2018, 1, 1), ILC_VALUES)
    assert [s.stated_cents for s in history.stated] == [100_000, 0, 0, 100_000, 102_000]


@pytest.mark.parametrize(
    ("absent", "pending", "revised"),
    [("2015-Q1", date(2017, 1, 1), 0), ("2016-Q1", date(2017, 1, 1), 0), ("2017-Q1", date(2018, 1, 1), 1)],
)
def test_a_missing_value_holds_up_every_later_revision(absent: str, pending: date, revised: int) -> None:
    key = (IndexName.ILC, parse_quarter(absent))
    values = {k: value for k, value in ILC_VALUES.items() if k != key}
    history = rent_history(lease(index=index_clause()), date(2019, 6, 1), values)
    assert (history.pending, history.missing) == (pending, key)
    assert len(history.revisions) == revised
    assert history.stated[-1].base_quarter == Quarter(2015 + revised, 1)


def test_a_value_that_is_not_positive_counts_as_missing() -> None:
    values = {**ILC_VALUES, (IndexName.ILC, Quarter(2016, 1)): Decimal(0)}
    history = rent_history(lease(index=index_clause()), date(2017, 1, 1), values)
    assert history.missing == (IndexName.ILC, Quarter(2016, 1))


def test_a_revision_still_to_come_is_not_pending() -> None:
    history = rent_history(lease(index=index_clause()), date(2016, 12, 31), {})
    assert (history.pending, history.missing) == (None, None)


@pytest.mark.parametrize(
    ("name", "base", "sme_cap", "published", "expected"),
    [
        (IndexName.ILC, "2021-Q1", True, "105", 105_000),
        (IndexName.ILC, "2021-Q2", True, "105", 103_500),
        (IndexName.ILC, "2023-Q1", True, "105", 103_500),
        (IndexName.ILC, "2023-Q2", True, "105", 105_000),
        (IndexName.ILC, "2021-Q2", True, "102", 102_000),
        (IndexName.ILC, "2021-Q2", False, "105", 105_000),
        (IndexName.ILAT, "2021-Q2", True, "105", 105_000),
    ],
)
def test_the_cap_of_small_firms(
    *, name: IndexName, base: str, sme_cap: bool, published: str, expected: int
) -> None:
    quarter = parse_quarter(base)
    values = {(name, quarter): Decimal(100), (name, quarter.plus_years(1)): Decimal(published)}
    shop = lease(index=index_clause(name, base, sme_cap=sme_cap))
    assert rent_history(shop, date(2017, 1, 1), values).revisions[0].after_cents == expected


def three_yearly(base: str, *, sme_cap: bool) -> list[int]:
    values = index_values(
        IndexName.ILC, q2016_3="90", q2019_3="99", q2020_3="100", q2021_3="102", q2022_3="110", q2023_3="112"
    )
    shop = lease(index=index_clause(IndexName.ILC, base, years=3, sme_cap=sme_cap))
    return [r.after_cents for r in rent_history(shop, date(2019, 1, 1), values).revisions]


def test_every_three_years_the_cap_holds_each_year_inside_its_quarters() -> None:
    # 1.02 × 1.035 (110 / 102 capped) × 112 / 110 = 1.07489…
    assert three_yearly("2020-Q3", sme_cap=True) == [107_489]
    assert three_yearly("2020-Q3", sme_cap=False) == [112_000]


def test_every_three_years_the_values_between_count_only_where_a_year_is_capped() -> None:
    assert three_yearly("2016-Q3", sme_cap=True) == [110_000]
    between = index_values(IndexName.ILC, q2020_3="100", q2023_3="112")
    shop = lease(index=index_clause(IndexName.ILC, "2020-Q3", years=3, sme_cap=True))
    history = rent_history(shop, date(2019, 1, 1), between)
    assert (history.pending, history.missing) == (date(2019, 1, 1), (IndexName.ILC, Quarter(2021, 3)))
