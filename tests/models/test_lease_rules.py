"""What a lease must satisfy before it is stored."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from models.lease import IndexName, RentUnit
from models.lease_rules import index_faults, lease_faults, lease_issues
from models.message import Issue
from models.period import Quarter
from tests.factories import index_clause, lease, space, steps

SPACES = {1: space(id=1), 2: space(id=2)}
START = date(2016, 1, 1)


def faults(*others: Any, **changes: Any) -> list[tuple[str, str, str]]:
    """Give field, level and sentence of what is wrong with a changed lease."""
    found = lease_faults(lease(**changes), others, SPACES)
    return [(fault.field, fault.level, str(fault.message)) for fault in found]


def test_a_plain_lease_has_no_fault() -> None:
    assert faults() == []


@pytest.mark.parametrize(
    "changes",
    [
        {"end": START, "termination": START, "break_date": START},
        {"end": date(2018, 12, 31), "break_date": date(2018, 12, 31)},
        {"end": date(2018, 12, 31), "tacit_renewal": True, "break_date": date(2019, 6, 30)},
        {"end": date(2018, 12, 31), "termination": date(2017, 1, 1), "break_date": date(2017, 6, 30)},
        {"rent": Decimal("131.505"), "unit": RentUnit.M2_YEAR},
        {"rent": Decimal("131.500"), "steps": steps((START, "0"), (date(2017, 1, 1), "131.50"))},
        {"due_day": 1, "vat_rate": Decimal(1)},
        {"due_day": 31, "vat_rate": Decimal("0.055"), "deposit_cents": 1, "provision_cents": 1},
        {"index": index_clause(day=29, month=2, years=3, sme_cap=True)},
        {"index": index_clause(IndexName.ILAT, day=31, month=12)},
        {"rent": Decimal("1E+40")},
    ],
)
def test_what_lies_on_the_edge_is_in_order(changes: dict[str, Any]) -> None:
    assert faults(**changes) == []


@pytest.mark.parametrize(
    ("changes", "field", "sentence"),
    [
        (
            {"end": date(2015, 12, 31)},
            "end",
            "The lease ends on 2015-12-31, before it starts on 2016-01-01.",
        ),
        (
            {"termination": date(2015, 12, 31)},
            "termination",
            "The lease is terminated on 2015-12-31, before it starts on 2016-01-01.",
        ),
        ({"start": date(216, 1, 1)}, "start", "0216-01-01 is not a likely start."),
        ({"start": date(2200, 1, 1)}, "start", "2200-01-01 is not a likely start."),
        (
            {"break_date": date(2015, 12, 31)},
            "break_date",
            "The break on 2015-12-31 lies outside the lease.",
        ),
        (
            {"end": date(2018, 12, 31), "break_date": date(2019, 1, 1)},
            "break_date",
            "The break on 2019-01-01 lies outside the lease.",
        ),
        ({"space_ids": (), "m2": Decimal(0)}, "space_ids", "The lease names no space."),
        ({"m2": Decimal(0)}, "space_ids", "The spaces of the lease have an area of 0."),
        ({"space_ids": (1, 2, 1)}, "space_ids", "The lease names space B01 twice."),
        ({"rent": Decimal(-1)}, "rent", "The rent -1 is negative."),
        ({"rent": Decimal("1.005")}, "rent", "The rent 1.005 has more than two decimals."),
        ({"provision_cents": -1}, "provision_cents", "The provision for charges is negative."),
        ({"deposit_cents": -1}, "deposit_cents", "The deposit is negative."),
        ({"vat_rate": Decimal(20)}, "vat_rate", "The VAT rate 20 does not lie between 0 and 1."),
        ({"vat_rate": Decimal("-0.2")}, "vat_rate", "The VAT rate -0.2 does not lie between 0 and 1."),
        ({"due_day": 0}, "due_day", "The due day 0 does not lie between 1 and 31."),
        ({"due_day": 32}, "due_day", "The due day 32 does not lie between 1 and 31."),
        (
            {"index": index_clause(years=2)},
            "index.years",
            "A rent is revised every 1 or 3 years, not 2.",
        ),
        (
            {"steps": steps((date(2015, 12, 31), "900"))},
            "steps",
            "The rent step of 2015-12-31 comes before the lease starts on 2016-01-01.",
        ),
        (
            {"steps": steps((START, "900"), (START, "800"))},
            "steps",
            "Two rent steps have the date 2016-01-01.",
        ),
        ({"steps": steps((START, "-900"))}, "steps", "The rent -900 is negative."),
        ({"steps": steps((START, "0.001"))}, "steps", "The rent 0.001 has more than two decimals."),
    ],
)
def test_what_is_refused(changes: dict[str, Any], field: str, sentence: str) -> None:
    assert faults(**changes) == [(field, "error", sentence)]


@pytest.mark.parametrize(
    ("day", "month", "sentence"),
    [
        (31, 2, "31/2 is not a day of the year."),
        (30, 2, "30/2 is not a day of the year."),
        (31, 4, "31/4 is not a day of the year."),
        (1, 13, "1/13 is not a day of the year."),
        (0, 1, "0/1 is not a day of the year."),
        (None, 1, "?/1 is not a day of the year."),
        (1, None, "1/? is not a day of the year."),
    ],
)
def test_a_revision_needs_a_day_that_some_year_has(day: int | None, month: int | None, sentence: str) -> None:
    assert faults(index=index_clause(day=day, month=month)) == [("index.day", "error", sentence)]


def test_what_is_unusual_is_a_notice() -> None:
    assert faults(index=index_clause(IndexName.ILAT, sme_cap=True)) == [
        (
            "index.sme_cap",
            "notice",
            "The cap for small firms exists for the ILC only; it has no effect on ILAT.",
        )
    ]
    assert faults(index=index_clause(IndexName.IRL)) == [
        ("index.name", "notice", "The IRL is the index of residential leases.")
    ]


def test_every_fault_is_told_at_once() -> None:
    found = faults(end=date(2015, 1, 1), space_ids=(), rent=Decimal(-1), due_day=0)
    assert [field for field, _, _ in found] == ["end", "space_ids", "rent", "due_day"]


def test_overlapping_leases_on_one_space_name_lease_space_and_days() -> None:
    both = lease(id=2, start=date(2016, 6, 1), space_ids=(2, 1))
    assert faults(both) == [("space_ids", "error", "Space B01 is let by lease L02 too, from 2016-06-01 on.")]
    assert faults(both, end=date(2016, 9, 30)) == [
        ("space_ids", "error", "Space B01 is let by lease L02 too, from 2016-06-01 to 2016-09-30.")
    ]
    assert len(faults(both, space_ids=(1, 2))) == 2


def test_leases_that_follow_each_other_or_let_other_spaces_do_not_overlap() -> None:
    assert faults(lease(id=2, start=date(2016, 7, 1)), end=date(2016, 6, 30)) == []
    assert faults(lease(id=2, start=date(2016, 7, 1)), termination=date(2016, 6, 30)) == []
    assert faults(lease(id=2, space_ids=(2,))) == []


def test_a_renewed_lease_overlaps_past_its_term() -> None:
    renewed = {"end": date(2016, 6, 30), "tacit_renewal": True}
    assert [field for field, _, _ in faults(lease(id=2, start=date(2016, 7, 1)), **renewed)] == ["space_ids"]


def test_a_lease_does_not_overlap_itself() -> None:
    assert faults(lease(code="before")) == []
    new = lease(id=0)
    assert lease_faults(new, [new], SPACES) == []
    assert len(lease_faults(new, [lease(id=0)], SPACES)) == 1


def test_issues_are_located_by_the_lease_code() -> None:
    (issue,) = lease_issues(lease(code="L07", due_day=0), [], SPACES)
    assert isinstance(issue, Issue)
    assert (issue.where, issue.level) == ("L07", "error")
    assert str(issue.message) == "The due day 0 does not lie between 1 and 31."


def test_an_index_and_its_base_quarter_come_together() -> None:
    quarter = Quarter(2016, 1)
    assert index_faults(None, None) == index_faults(IndexName.ILC, quarter) == []
    (missing,) = index_faults(IndexName.ILC, None)
    assert (missing.field, missing.level) == ("index.base_quarter", "error")
    assert str(missing.message) == "The index ILC needs a base quarter, such as 2016-T1."
    (idle,) = index_faults(None, quarter)
    assert (idle.field, idle.level) == ("index.name", "notice")
    assert str(idle.message) == "The base quarter 2016-Q1 has no effect without an index."
