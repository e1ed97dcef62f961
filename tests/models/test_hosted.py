"""Who is in the building on a day, since when, and who left."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from models.hosted import departed, hosted
from models.period import parse_period
from tests import factories as make

SPACES = (make.space(), make.space(id=2, m2=Decimal("30.5")), make.space(id=3, m2=Decimal(10)))
PARTIES = (make.party(id=2, name="Compagnons Bâtisseurs"), make.party(jobs=4))


def book(*leases):
    return make.book_data(spaces=SPACES, parties=PARTIES, leases=leases)


def test_tenants_come_by_code_with_all_their_spaces():
    data = book(make.lease(id=2, party_id=2), make.lease(space_ids=(2, 3)), make.lease(id=3, space_ids=(3,)))
    first, second = hosted(data, date(2016, 6, 1))
    assert (first.party.code, first.spaces, first.m2) == ("T01", ("B02", "B03"), Decimal("40.5"))
    assert (second.party.code, second.spaces, second.m2) == ("T02", ("B01",), Decimal(20))
    assert first.until is None


def test_a_tenant_is_there_since_the_first_of_leases_without_a_day_between():
    data = book(
        make.lease(start=date(2014, 1, 1), end=date(2014, 6, 30)),
        make.lease(id=2, start=date(2014, 8, 1), end=date(2015, 12, 31), space_ids=(2,)),
        make.lease(id=3, start=date(2016, 1, 1)),
    )
    (found,) = hosted(data, date(2016, 3, 1))
    assert found.since == date(2014, 8, 1)


def test_who_left_in_the_period_is_told_apart_and_who_stays_elsewhere_has_not_left():
    gone = make.lease(end=date(2016, 5, 31))
    quarter = parse_period("2016-Q2")
    (found,) = departed(book(gone), quarter)
    assert (found.party.code, found.until) == ("T01", date(2016, 5, 31))
    assert hosted(book(gone), quarter.end) == []
    assert departed(book(gone, make.lease(id=2, space_ids=(2,))), quarter) == []
    assert departed(book(gone), parse_period("2016-Q3")) == []
