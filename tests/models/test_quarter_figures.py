"""The figures kept beside a file, by the names they have in the workbooks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from models.calling import calls_to_post
from models.period import Period, parse_period
from models.posting import call_entry
from models.quarter_figures import figures_of
from tests import factories as make


def test_the_figures_of_a_quarter():
    """Three rents of 1 000 €, none paid, 300 € of energy, one office of two let."""
    data = make.book_data(
        spaces=(make.space(), make.space(id=2, m2=Decimal("35.5"))),
        parties=(make.party(),),
        leases=(make.lease(),),
    )
    quarter = parse_period("2016-Q1")
    calls = tuple(replace(call, id=n, entry_id=n) for n, call in enumerate(calls_to_post(data, quarter), 1))
    entries = tuple(replace(call_entry(data, call), id=call.entry_id) for call in calls)
    bill = make.posted("6061", 30_000, Period(date(2016, 1, 1), date(2016, 1, 31)), id=4)
    figures = figures_of(replace(data, calls=calls, entries=(*entries, replace(bill, id=4))), quarter)
    assert {name: value for name, value in figures.items() if value} == {
        "income_total": 300_000,
        "cost_total": 30_000,
        "balance": 270_000,
        "income_rent": 300_000,
        "cost_energy": 30_000,
        "arrears_total": 300_000,
        "let_m2": "20",
        "lettable_m2": "55.5",
    }
    assert figures["cost_insurance"] == 0
