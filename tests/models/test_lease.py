"""How long a lease runs."""

from __future__ import annotations

from datetime import date

import pytest

from models.lease import RentUnit
from tests.factories import lease

END, EARLIER, LATER = date(2018, 12, 31), date(2018, 6, 30), date(2019, 6, 30)


@pytest.mark.parametrize(
    ("end", "tacit_renewal", "termination", "last_day"),
    [
        (None, False, None, None),
        (None, False, EARLIER, EARLIER),
        (END, False, None, END),
        (END, False, EARLIER, EARLIER),
        (END, False, LATER, END),
        (END, True, None, None),
        (END, True, LATER, LATER),
    ],
)
def test_the_last_day(
    *, end: date | None, tacit_renewal: bool, termination: date | None, last_day: date | None
) -> None:
    assert lease(end=end, tacit_renewal=tacit_renewal, termination=termination).last_day == last_day


def test_a_lease_runs_from_its_start_to_its_end_both_included() -> None:
    ending = lease(start=date(2016, 3, 15), end=END)
    days = [date(2016, 3, 14), date(2016, 3, 15), END, date(2019, 1, 1)]
    assert [ending.runs_on(day) for day in days] == [False, True, True, False]
    assert lease(start=date(2016, 3, 15)).runs_on(date(2090, 1, 1))


def test_months_in_a_unit() -> None:
    assert {unit: unit.months for unit in RentUnit} == {
        RentUnit.MONTH: 1,
        RentUnit.QUARTER: 3,
        RentUnit.YEAR: 12,
        RentUnit.M2_YEAR: 12,
    }
