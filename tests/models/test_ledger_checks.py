"""What must hold in the ledger, each broken in turn."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from models.account import Account, Chart
from models.ledger import Journal
from models.ledger_checks import call_issues, entry_issues, settlement_issues
from models.period import Month
from tests.factories import (
    book_data,
    call_line,
    chart,
    entry,
    lease,
    line,
    party,
    posted,
    rent_call,
    settlement,
    space,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from models.book_data import BookData
    from models.ledger import Entry
    from models.message import Issue
    from models.rent_call import RentCall, RentCallLine

JANUARY = Month(2016, 1)
CALL_ENTRY = entry(
    line("411", 108_000, party_id=1),
    line("7061", -80_000),
    line("7088", -10_000),
    line("4457", -18_000),
    id=7,
    journal=Journal.SALES,
)
CALL = rent_call(call_line(JANUARY, 80_000, 10_000, 18_000), id=3, entry_id=7)
PAYMENT = entry(line("512", 50_000), line("411", -50_000, party_id=1), id=8, date=date(2016, 1, 20))


def said(issues: Iterable[Issue]) -> list[tuple[str, str]]:
    found = list(issues)
    assert all(issue.level == "error" for issue in found)
    return [(issue.where, str(issue.message)) for issue in found]


def book(**changes: object) -> BookData:
    return book_data(spaces=(space(),), parties=(party(),), leases=(lease(),), **changes)


def called(call: RentCall, *entries: Entry) -> list[tuple[str, str]]:
    return said(call_issues(book(calls=(call,), entries=entries)))


def test_a_sound_ledger_has_no_issues() -> None:
    sound = entry(line("411", 100, party_id=1, space_id=1), line("7061", -100), reverses_id=7, id=9)
    data = book(
        entries=(CALL_ENTRY, PAYMENT, sound, posted("871", 100, date(2016, 1, 1))),
        calls=(CALL,),
        settlements=(settlement(PAYMENT),),
    )
    assert [*entry_issues(data), *call_issues(data), *settlement_issues(data)] == []


def test_an_entry_sums_to_zero() -> None:
    uneven = entry(line("411", 100), line("7061", -90), id=4, journal=Journal.SALES)
    assert said(entry_issues(book(entries=(uneven,)))) == [
        ("VT 4", "The entry does not balance: its lines add up to 0.10 €, not 0.")
    ]


@pytest.mark.parametrize(
    ("fault", "sentence"),
    [
        ({"party_id": 2}, "Line 1 names a third party that does not exist."),
        ({"space_id": 2}, "Line 1 names a space that does not exist."),
        ({"account": ""}, "Line 1 is on “”, which is not an account number."),
        ({"account": "X12"}, "Line 1 is on “X12”, which is not an account number."),
    ],
)
def test_a_line_names_what_exists(fault: dict[str, Any], sentence: str) -> None:
    wrong = entry(replace(line("411", 100), **fault), line("512", -100))
    assert said(entry_issues(book(entries=(wrong,)))) == [("OD 1", sentence)]


def test_an_income_or_cost_account_has_a_place_in_the_balance() -> None:
    energy: Account = next(account for account in chart().builtin if account.number == "6061")
    data = book(entries=(posted("6061", 100, JANUARY.start), posted("611", 100, JANUARY.start)))
    small = replace(data, chart=Chart((), (energy,)))
    assert said(entry_issues(small)) == [
        ("OD 1", "Line 2 is on account 611, which has no place in the balance.")
    ]


def test_a_correction_names_an_entry_that_exists() -> None:
    lost = entry(line("411", 100), line("512", -100), reverses_id=99)
    assert said(entry_issues(book(entries=(lost,)))) == [
        ("OD 1", "The entry corrects one that does not exist.")
    ]


@pytest.mark.parametrize("call", [replace(CALL, entry_id=None), replace(CALL, entry_id=99)])
def test_a_call_has_its_entry(call: RentCall) -> None:
    assert called(call, CALL_ENTRY) == [("L01", "The rent call of 2016-01-01 has no entry.")]


@pytest.mark.parametrize("line", [call_line(JANUARY, 1, -1), call_line(JANUARY, 0, 1, -1)])
def test_a_call_whose_amounts_cancel_out_has_one_too(line: RentCallLine) -> None:
    assert called(replace(CALL, entry_id=None, lines=(line,))) != []


def test_a_call_of_nothing_needs_no_entry() -> None:
    assert called(replace(CALL, entry_id=None, lines=(call_line(JANUARY, 0),))) == []
    assert called(replace(CALL, lines=(call_line(JANUARY, 0),))) != []


def test_a_call_and_its_entry_have_the_same_amounts() -> None:
    dearer = replace(CALL, lines=(call_line(JANUARY, 80_000, 10_050, 18_000),))
    sentence = "The rent call of 2016-01-01 makes {} € on account {}; its entry has {} €."
    assert called(dearer, CALL_ENTRY) == [
        ("L01", sentence.format("1080.50", "411", "1080.00")),
        ("L01", sentence.format("-100.50", "7088", "-100.00")),
    ]


def test_an_amount_on_another_account_does_not_agree() -> None:
    lines = (CALL_ENTRY.lines[0], replace(CALL_ENTRY.lines[1], account="70831"), *CALL_ENTRY.lines[2:])
    found = called(CALL, replace(CALL_ENTRY, lines=lines))
    assert ["account 7061" in text or "account 70831" in text for _, text in found] == [True, True]


def test_months_that_cancel_out_agree_with_their_entry() -> None:
    back = entry(line("7061", -100, party_id=1), line("7061", 100, party_id=1), id=7)
    call = replace(CALL, lines=(call_line(JANUARY, 100), call_line(Month(2016, 2), -100)))
    assert called(call, back) == []


def test_a_call_and_its_entry_have_one_date_and_one_tenant() -> None:
    moved = replace(CALL_ENTRY, date=date(2016, 1, 2))
    assert called(CALL, moved) == [("L01", "The entry of the rent call of 2016-01-01 has another date.")]
    other = (replace(CALL_ENTRY.lines[0], party_id=2), *CALL_ENTRY.lines[1:])
    assert called(CALL, replace(CALL_ENTRY, lines=other)) == [
        ("L01", "The entry of the rent call of 2016-01-01 names another tenant.")
    ]


def test_a_call_of_an_unknown_lease_is_passed_over() -> None:
    assert called(replace(CALL, lease_id=9), CALL_ENTRY) == []


@pytest.mark.parametrize(
    "fault",
    [{"entry_id": 99}, {"date": date(2016, 1, 21)}, {"amount_cents": 40_000}, {"account": "53"}],
)
def test_a_payment_agrees_with_its_entry(fault: dict[str, object]) -> None:
    wrong = settlement(PAYMENT, **fault)
    [(where, sentence)] = said(settlement_issues(book(entries=(PAYMENT,), settlements=(wrong,))))
    assert where == "T01"
    assert sentence == (
        f"The payment of {wrong.date} over {wrong.amount_cents // 100}.00 € does not agree with its entry."
    )


def test_a_payment_of_another_or_an_unknown_party_does_not_agree() -> None:
    parties = (party(), party(id=2))
    for party_id, where in ((2, "T02"), (3, "8")):
        wrong = settlement(PAYMENT, party_id=party_id)
        data = replace(book(entries=(PAYMENT,), settlements=(wrong,)), parties=parties)
        assert [place for place, _ in said(settlement_issues(data))] == [where]


def test_a_payment_to_a_supplier_agrees() -> None:
    made = entry(line("53", -3_000), line("401", 3_000, party_id=1))
    assert said(settlement_issues(book(entries=(made,), settlements=(settlement(made),)))) == []
