"""The fit-out and its grant on a day, from the balance sheet where it keeps them, else from the result."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from models.fit_out import fit_out
from models.period import Period
from tests import factories as make

OPENING = make.entry(make.line("2135", 60_000_000), make.line("131", -60_000_000))
WORN = replace(make.posted("6811", 366_000, Period.of_year(2016)), id=2, number=2)
RELEASED = replace(make.posted("747", 183_000, Period.of_year(2016)), id=3, number=3)


def test_what_counted_since_the_books_began_stands_in_for_missing_accounts():
    data = make.book_data(entries=(OPENING, WORN, RELEASED))
    # January is 31 of 366 days: 31 × 1 000 cents and 31 × 500.
    found = fit_out(data, date(2016, 1, 31))
    assert (found.assets_cents, found.depreciated_cents, found.net_cents) == (60_000_000, 31_000, 59_969_000)
    assert (found.grant_cents, found.released_cents, found.left_cents) == (60_000_000, 15_500, 59_984_500)
    assert found.depreciated_in_result
    assert found.released_in_result


def test_accounts_of_the_balance_sheet_come_first():
    own = make.entry(
        make.line("28135", -5_000_000),
        make.line("139", 4_000_000),
        make.line("471", 1_000_000),
        id=4,
    )
    found = fit_out(make.book_data(entries=(OPENING, WORN, RELEASED, own)), date(2016, 12, 31))
    assert (found.depreciated_cents, found.released_cents) == (5_000_000, 4_000_000)
    assert not found.depreciated_in_result
    assert not found.released_in_result


def test_nothing_is_there_before_the_books_begin():
    found = fit_out(make.book_data(entries=(OPENING, WORN)), date(2015, 12, 31))
    assert (found.assets_cents, found.depreciated_cents, found.grant_cents, found.released_cents) == (
        0,
        0,
        0,
        0,
    )
