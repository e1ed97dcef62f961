"""The snapshot and what is remembered with it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from models.book_data import remembered
from models.period import Month
from tests.factories import book_data, call_line, entry, lease, party, rent_call, space

if TYPE_CHECKING:
    from models.book_data import BookData


def test_records_are_found_by_their_key() -> None:
    call = rent_call(call_line(Month(2016, 1), 100), lease_id=2)
    data = book_data(
        spaces=(space(id=3),),
        parties=(party(id=4),),
        leases=(lease(id=1), lease(id=2)),
        entries=(entry(id=5),),
        calls=(call,),
    )
    assert data.space_by_id[3].code == "B03"
    assert data.party_by_id[4].code == "T04"
    assert data.lease_by_id[2].code == "L02"
    assert data.entry_by_id[5].number == 5
    assert data.calls_by_lease == {1: [], 2: [call]}


def test_a_remembered_computation_runs_once_a_snapshot_and_arguments() -> None:
    asked: list[int] = []

    @remembered
    def days(data: BookData, count: int) -> list[int]:
        asked.append(count)
        return [data.building.id] * count

    data = book_data()
    assert days(data, 2) is days(data, 2)
    assert days(data, 3) == [1, 1, 1]
    assert asked == [2, 3]
    assert days(replace(data), 2) == [1, 1]
    assert asked == [2, 3, 2]


def test_what_is_remembered_does_not_make_snapshots_differ() -> None:
    data = book_data()
    remembered(lambda data: data.building)(data)
    assert data == book_data()
