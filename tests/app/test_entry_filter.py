"""Which lines a figure of another page leads to."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.reports.entry_filter import EntryFilter, lines_that_fit
from models.account import Nature, Source
from models.period import Period, parse_period
from tests.factories import book_data, posted

LINES = (
    posted("616", 36_600, Period.of_year(2016)),
    posted("6061", 100, date(2016, 5, 3)),
    posted("64", 200, date(2016, 5, 4)),
    posted("70831", 300, date(2016, 5, 5)),
)
DATA = book_data(entries=tuple(replace(entry, id=number) for number, entry in enumerate(LINES, 1)))


def accounts(wanted: EntryFilter) -> list[str]:
    return [line.account for _, line in lines_that_fit(DATA, wanted) if line.account[0] in "67"]


def test_everything_fits_an_empty_filter():
    assert EntryFilter().everything
    assert len(lines_that_fit(DATA, EntryFilter())) == sum(len(entry.lines) for entry in DATA.entries)


def test_a_line_counts_in_every_period_that_its_service_touches():
    assert accounts(EntryFilter(period=parse_period("2016-02"))) == ["616"]
    assert accounts(EntryFilter(period=parse_period("2016-05"))) == ["616", "6061", "64", "70831"]
    assert accounts(EntryFilter(period=parse_period("2017"))) == []


def test_categories_leave_out_what_does_not_count_in_the_property():
    every = frozenset((*Source, *Nature))
    # Staff is outside the property until the treasurer says otherwise.
    assert accounts(EntryFilter(categories=every)) == ["616", "6061", "70831"]
    assert accounts(EntryFilter(categories=frozenset({Nature.ENERGY}))) == ["6061"]


def test_accounts_and_entries():
    assert accounts(EntryFilter(account="6")) == ["616", "6061", "64"]
    assert accounts(EntryFilter(entry_ids=frozenset({2, 4}))) == ["6061", "70831"]
    assert accounts(EntryFilter(party_id=99)) == []
    assert accounts(EntryFilter(space_id=99)) == []
