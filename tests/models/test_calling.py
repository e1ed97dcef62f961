"""Which calls a period needs, and how far the books are called and kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.calling import (
    called_months,
    called_to,
    calls_to_post,
    differences,
    kept_to,
    uncalled,
)
from models.closing import Closing
from models.lease import CallFrequency, CallTerm, IndexName
from models.period import Month, Quarter, parse_period
from tests.factories import (
    book_data,
    building,
    call_line,
    index_clause,
    index_values,
    lease,
    rent_call,
    steps,
)

if TYPE_CHECKING:
    from models.book_data import BookData
    from models.rent_call import RentCall

JANUARY, FEBRUARY, MARCH = Month(2016, 1), Month(2016, 2), Month(2016, 3)
QUARTERLY = CallFrequency.QUARTER
ARREARS = CallTerm.ARREARS


def called(data: BookData, *periods: str) -> BookData:
    """Post the calls of each period in turn."""
    for period in periods:
        new = calls_to_post(data, parse_period(period))
        data = replace(data, calls=data.calls + new)
    return data


def calls(data: BookData, period: str) -> tuple[RentCall, ...]:
    return calls_to_post(data, parse_period(period))


def months(call: RentCall) -> list[str]:
    return [str(line.month) for line in call.lines]


def test_a_monthly_lease_is_called_month_by_month_on_the_first() -> None:
    let = lease(provision_cents=9_000, vat_rate=Decimal("0.2"))
    found = calls(book_data(leases=(let,)), "2016-Q1")
    assert [(months(call), call.issued, call.due) for call in found] == [
        (["2016-01"], date(2016, 1, 1), date(2016, 1, 1)),
        (["2016-02"], date(2016, 2, 1), date(2016, 2, 1)),
        (["2016-03"], date(2016, 3, 1), date(2016, 3, 1)),
    ]
    assert found[0].lines == (call_line(JANUARY, 100_000, 9_000, 21_800),)
    assert {(call.id, call.lease_id, call.entry_id) for call in found} == {(0, 1, None)}


def test_a_quarterly_lease_is_called_once_a_calendar_quarter() -> None:
    found = calls(book_data(leases=(lease(frequency=QUARTERLY),)), "2016-02-01..2016-07-31")
    assert [months(call) for call in found] == [
        ["2016-02", "2016-03"],
        ["2016-04", "2016-05", "2016-06"],
        ["2016-07"],
    ]
    assert [call.issued for call in found] == [date(2016, 2, 1), date(2016, 4, 1), date(2016, 7, 1)]
    assert found[1].total_cents == 300_000


@pytest.mark.parametrize(
    ("terms", "issued", "due"),
    [
        ({}, date(2016, 1, 1), date(2016, 1, 1)),
        ({"due_day": 10}, date(2016, 1, 1), date(2016, 1, 10)),
        ({"due_day": 10, "frequency": QUARTERLY}, date(2016, 1, 1), date(2016, 1, 10)),
        ({"term": ARREARS}, date(2016, 1, 31), date(2016, 1, 31)),
        ({"term": ARREARS, "due_day": 10}, date(2016, 1, 31), date(2016, 2, 10)),
        ({"term": ARREARS, "due_day": 31}, date(2016, 1, 31), date(2016, 2, 29)),
        ({"term": ARREARS, "frequency": QUARTERLY}, date(2016, 3, 31), date(2016, 3, 31)),
        ({"term": ARREARS, "frequency": QUARTERLY, "due_day": 5}, date(2016, 3, 31), date(2016, 4, 5)),
    ],
)
def test_the_dates_of_a_call(terms: dict[str, Any], issued: date, due: date) -> None:
    first = calls(book_data(leases=(lease(**terms),)), "2016-Q1")[0]
    assert (first.issued, first.due) == (issued, due)


def test_no_call_is_issued_before_the_books_begin() -> None:
    data = book_data(building=building(books_begin=date(2016, 2, 15)), leases=(lease(),))
    assert [call.issued for call in calls(data, "2016-Q1")] == [date(2016, 2, 15), date(2016, 3, 1)]
    assert calls(data, "2016-01") == ()


def test_only_whole_months_are_called() -> None:
    data = book_data(leases=(lease(),))
    assert [months(call) for call in calls(data, "2016-01-15..2016-03-30")] == [["2016-02"]]
    assert calls(data, "2016-01-15..2016-02-15") == ()


def test_a_lease_is_called_for_the_months_in_which_it_runs() -> None:
    short = lease(start=date(2016, 2, 15), end=date(2016, 3, 10))
    found = calls(book_data(leases=(short,)), "2016")
    assert [months(call) for call in found] == [["2016-02"], ["2016-03"]]
    assert found[0].issued == date(2016, 2, 1)
    assert found[0].total_cents == 51_724  # 1 000 × 15 ÷ 29


def test_a_month_without_rent_is_called_too() -> None:
    found = calls(book_data(leases=(lease(rent=Decimal(0)),)), "2016-01")
    assert [call.lines for call in found] == [(call_line(JANUARY, 0),)]


def test_calls_come_by_lease_code() -> None:
    data = book_data(leases=(lease(id=1, code="Z"), lease(id=2, code="A")))
    assert [call.lease_id for call in calls(data, "2016-Q1")] == [2, 2, 2, 1, 1, 1]


def test_what_is_called_is_not_called_again() -> None:
    data = called(book_data(leases=(lease(frequency=QUARTERLY),)), "2016-02")
    assert [months(call) for call in calls(data, "2016-Q1")] == [["2016-01", "2016-03"]]
    assert called_months(data) == {1: {FEBRUARY}}


def late_index() -> BookData:
    """Give a lease revised from January 2017 on whose year 2017 was called before the value was known."""
    data = called(book_data(leases=(lease(index=index_clause()),), index_values={}), "2016", "2017-Q1")
    return replace(data, index_values=index_values(IndexName.ILC, q2015_1="100", q2016_1="102"))


def test_a_late_index_value_leaves_a_difference_on_each_month_called() -> None:
    found = differences(late_index(), Month(2017, 2))
    assert [(owed.lease_id, owed.line) for owed in found] == [
        (1, call_line(Month(2017, 1), 2_000)),
        (1, call_line(Month(2017, 2), 2_000)),
    ]


def test_differences_go_on_the_first_new_call() -> None:
    found = calls(late_index(), "2017-03-01..2017-05-31")
    assert [months(call) for call in found] == [["2017-04", "2017-01", "2017-02", "2017-03"], ["2017-05"]]
    assert found[0].total_cents == 102_000 + 3 * 2_000
    assert found[0].issued == date(2017, 4, 1)


def test_differences_without_a_new_call_go_on_one_of_the_last_month() -> None:
    (call,) = calls(late_index(), "2017-01-01..2017-02-28")
    assert months(call) == ["2017-01", "2017-02"]
    assert (call.issued, call.due) == (date(2017, 2, 1), date(2017, 2, 1))


def test_a_difference_counts_every_call_of_its_month() -> None:
    data = called(late_index(), "2017-Q1")
    assert differences(data, Month(2017, 3)) == []
    dearer = replace(data, leases=(lease(index=index_clause(), vat_rate=Decimal("0.2")),))
    assert differences(dearer, Month(2016, 1))[0].line == call_line(JANUARY, 0, 0, 20_000)


def test_what_was_called_beyond_the_end_of_a_lease_is_given_back() -> None:
    data = called(book_data(leases=(lease(provision_cents=9_000),)), "2016-Q1")
    ended = replace(data, leases=(lease(provision_cents=9_000, termination=date(2016, 2, 29)),))
    (call,) = calls(ended, "2016-Q2")
    assert call.lines == (call_line(MARCH, -100_000, -9_000),)
    assert call.issued == date(2016, 6, 1)


def test_a_difference_after_the_period_waits() -> None:
    data = called(book_data(leases=(lease(),)), "2016-Q1")
    dearer = replace(data, leases=(lease(steps=steps((date(2016, 3, 1), "1100"))),))
    assert calls(dearer, "2016-02") == ()
    assert calls(dearer, "2016-03")[0].lines == (call_line(MARCH, 10_000),)


@given(
    st.lists(
        st.builds(
            lambda start, length, frequency, term, rent: {
                "start": start,
                "end": start + timedelta(days=length),
                "frequency": frequency,
                "term": term,
                "rent": Decimal(rent),
            },
            st.dates(date(2015, 6, 1), date(2017, 1, 1)),
            st.integers(0, 600),
            st.sampled_from(list(CallFrequency)),
            st.sampled_from(list(CallTerm)),
            st.sampled_from([0, 100, 1000]),
        ),
        max_size=4,
    ),
    st.sampled_from(["2016-01", "2016-Q1", "2016-02-10..2016-06-20", "2016"]),
    st.sampled_from(["2016-02", "2016-Q2", "2016", "2016-05-01..2017-03-31"]),
)
def test_calling_twice_gives_nothing(terms: list[dict[str, Any]], first: str, second: str) -> None:
    data = book_data(leases=tuple(lease(id=n, **kept) for n, kept in enumerate(terms, 1)))
    data = called(data, first, second)
    assert calls(data, first) == ()
    assert calls(data, second) == ()
    lines = [(call.lease_id, line.month) for call in data.calls for line in call.lines]
    assert len(lines) == len(set(lines))


def test_months_still_to_call() -> None:
    data = called(book_data(leases=(lease(id=1), lease(id=2, start=date(2016, 2, 29)))), "2016-01")
    assert [(str(month), let.code) for month, let in uncalled(data, MARCH)] == [
        ("2016-02", "L01"),
        ("2016-02", "L02"),
        ("2016-03", "L01"),
        ("2016-03", "L02"),
    ]
    assert list(uncalled(data, Month(2015, 12))) == []


def test_called_to_the_last_month_without_a_gap_before_it() -> None:
    data = book_data(leases=(lease(id=1), lease(id=2, start=date(2016, 2, 29))))
    assert called_to(data) is None
    assert called_to(called(data, "2016-01")) == JANUARY
    assert called_to(called(data, "2016-01", "2016-03")) == JANUARY
    assert called_to(called(data, "2016-02")) is None
    assert called_to(called(data, "2016-Q1")) == MARCH
    one_of_two = replace(data, calls=(rent_call(call_line(JANUARY, 1)), rent_call(call_line(FEBRUARY, 1))))
    assert called_to(one_of_two) == JANUARY


def test_months_in_which_no_lease_runs_count_up_to_the_confirmed_one() -> None:
    data = called(book_data(leases=(lease(end=date(2016, 2, 29)),)), "2016-Q1")
    assert called_to(data) == FEBRUARY
    assert called_to(replace(data, building=building(confirmed_to=date(2016, 5, 31)))) == Month(2016, 5)
    assert called_to(book_data(building=building(confirmed_to=date(2016, 3, 31)))) == MARCH
    assert called_to(book_data(building=building(confirmed_to=date(2015, 12, 31)))) is None


def test_a_month_without_leases_between_called_ones_is_no_gap() -> None:
    leases = (lease(id=1, end=date(2016, 1, 31)), lease(id=2, start=date(2016, 3, 1)))
    assert called_to(called(book_data(leases=leases), "2016-Q1")) == MARCH


@pytest.mark.parametrize(
    ("confirmed_to", "kept"),
    [
        (None, None),
        (date(2016, 1, 31), date(2016, 1, 31)),
        (date(2016, 3, 31), date(2016, 3, 31)),
        (date(2016, 6, 30), date(2016, 3, 31)),
    ],
)
def test_books_are_kept_as_far_as_confirmed_and_called(confirmed_to: date | None, kept: date | None) -> None:
    data = called(book_data(leases=(lease(),)), "2016-Q1")
    assert kept_to(replace(data, building=building(confirmed_to=confirmed_to))) == kept


def test_books_without_a_first_call_are_not_kept() -> None:
    assert kept_to(book_data(leases=(lease(),), building=building(confirmed_to=date(2016, 1, 31)))) is None


@pytest.mark.parametrize(
    ("term", "due_day", "due"),
    [
        (CallTerm.ADVANCE, None, date(2016, 4, 1)),
        (CallTerm.ARREARS, None, date(2016, 4, 1)),
        (CallTerm.ARREARS, 10, date(2016, 4, 10)),
    ],
)
def test_a_month_of_a_closed_quarter_is_called_on_the_first_open_day(
    term: CallTerm, due_day: int | None, due: date
) -> None:
    data = book_data(leases=(lease(term=term, due_day=due_day),), closings=(_first_quarter_closed(),))
    (late,) = calls(data, "2016-03")
    assert (late.issued, late.due, months(late)) == (date(2016, 4, 1), due, ["2016-03"])
    (usual,) = calls(data, "2016-05")
    assert usual.issued == (date(2016, 5, 31) if term is ARREARS else date(2016, 5, 1))


def _first_quarter_closed() -> Closing:
    quarter = Quarter(2016, 1)
    return Closing(
        1, quarter, quarter.start, quarter.end, datetime(2016, 4, 2, tzinfo=UTC), 0, "", "head", "{}"
    )
