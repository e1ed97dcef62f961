"""The history of closings, the latest event first."""

from __future__ import annotations

from datetime import UTC, datetime

from app.reports.closing_history import Event, closing_history
from models.closing import Closing, KeptExport
from models.period import Period, Quarter
from tests import factories as make

MOMENT = datetime(2016, 7, 4, 9, 30, tzinfo=UTC)


def closed(number: int, quarter: Quarter) -> Closing:
    return Closing(number, quarter, quarter.start, quarter.end, MOMENT, 1, "", "cd", "{}")


def kept(number: int, quarter: Quarter, recipient: str = "Sicoval") -> KeptExport:
    period = Period.of_quarter(quarter)
    return KeptExport(
        number, None, period, "sicoval", recipient, MOMENT, "a.xlsx", f"{number:064}", "{}", number
    )


def test_two_quarters_closed_within_one_second_stand_in_the_order_they_were_closed_in():
    first, second = Quarter(2016, 1), Quarter(2016, 2)
    data = make.book_data(
        closings=(closed(1, first), closed(2, second)),
        exports=(kept(1, first), kept(2, first, "Banque"), kept(3, second)),
    )
    assert [(row.period.end.month, row.event, row.about) for row in closing_history(data)] == [
        (6, Event.KEPT, "Sicoval"),
        (6, Event.CLOSED, ""),
        (3, Event.KEPT, "Banque"),
        (3, Event.KEPT, "Sicoval"),
        (3, Event.CLOSED, ""),
    ]
