"""What closing a quarter asks for, step by step."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from models.calling import calls_to_post
from models.closing import Closing
from models.closing_checklist import Step, after, checklist, next_to_close
from models.period import Quarter, parse_period
from models.posting import call_entry
from tests import factories as make

Q1, Q2 = Quarter(2016, 1), Quarter(2016, 2)
CLOSED_AT = datetime(2016, 4, 2, 10, tzinfo=UTC)


def closing(**changes) -> Closing:
    made = Closing(1, Q1, Q1.start, Q1.end, CLOSED_AT, 3, "", "head", "{}")
    return replace(made, **changes)


@pytest.fixture
def data():
    """One lease called for a quarter, the books kept to its end."""
    empty = make.book_data(
        building=make.building(confirmed_to=date(2016, 3, 31)),
        spaces=(make.space(),),
        parties=(make.party(),),
        leases=(make.lease(),),
    )
    calls = calls_to_post(empty, parse_period("2016-Q1"))
    calls = tuple(replace(call, id=n, entry_id=n) for n, call in enumerate(calls, start=1))
    entries = tuple(
        replace(call_entry(empty, call), id=call.entry_id, number=call.entry_id) for call in calls
    )
    return replace(empty, calls=calls, entries=entries)


def item(data, step, quarter=Q1, **options):
    return next(found for found in checklist(data, quarter, **options) if found.step is step)


def missing(data, quarter=Q1):
    return [found.step for found in checklist(data, quarter) if not found.done]


def test_all_is_done(data):
    assert [found.step for found in checklist(data, Q1)] == list(Step)
    assert missing(data) == []
    assert str(item(data, Step.KEPT).message) == "The books are kept up to 2016-03-31."


def test_rents_are_to_be_called(data):
    found = item(replace(data, calls=data.calls[:2]), Step.CALLED)
    assert not found.done
    assert "2016-03 on lease L01" in str(found.message)


@pytest.mark.parametrize("confirmed", [None, date(2016, 2, 29)])
def test_the_books_are_to_be_kept(data, confirmed):
    found = item(replace(data, building=make.building(confirmed_to=confirmed)), Step.KEPT)
    assert not found.done
    assert "2016-03-31" in str(found.message)


def test_errors_are_to_be_mended(data):
    found = item(replace(data, spaces=(make.space(m2=0),)), Step.CHECKED)
    assert not found.done
    assert str(found.message).endswith("B01: The space has an area of 0.")
    assert [issue.level for issue in found.issues] == ["error"]


def test_notices_are_to_be_read(data):
    building = make.building(confirmed_to=date(2016, 4, 30))
    data = replace(data, building=building)
    found = item(data, Step.READ)
    assert (found.done, len(found.issues)) == (False, 2)
    assert str(found.message) == "Notices to be read first: 2."
    read = item(data, Step.READ, notices_read=True)
    assert (read.done, str(read.message)) == (True, "Notices read: 2.")


def test_quarters_are_closed_in_order(data):
    assert next_to_close(data) == Q1
    assert "2016-Q1 is still open" in str(item(data, Step.PREVIOUS, Q2).message)
    assert "The books begin on 2016-01-01" in str(item(data, Step.PREVIOUS, Quarter(2015, 4)).message)
    closed = replace(data, closings=(closing(),))
    assert next_to_close(closed) == Q2
    assert "2016-Q1 is closed already" in str(item(closed, Step.PREVIOUS, Q1).message)
    assert item(closed, Step.PREVIOUS, Q2).done
    reopened = replace(data, closings=(closing(reopened_at=CLOSED_AT, reason="a bill"),))
    assert next_to_close(reopened) == Q1


def test_after_the_fourth_quarter_comes_the_next_year():
    assert after(Quarter(2016, 4)) == Quarter(2017, 1)


def test_what_is_closed_is_known_by_day(data):
    second = closing(id=2, quarter=Q2, first_day=Q2.start, last_day=Q2.end)
    reopened = closing(id=3, reopened_at=CLOSED_AT, reason="a bill")
    closed = replace(data, closings=(second, closing(), reopened))
    assert data.closed_to is None
    assert closed.closed_to == date(2016, 6, 30)
    assert [found.id for found in closed.standing_closings] == [1, 2]
    assert [closed.closing_of(day) for day in (date(2015, 12, 1), Q1.end)] == [closing(), closing()]
    assert closed.closing_of(Q2.start) == second
    assert closed.closing_of(date(2016, 7, 1)) is None
