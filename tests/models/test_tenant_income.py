"""What each tenant brings in."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from models.account import Source
from models.balance import balance
from models.ledger import BudgetLine
from models.period import Period, parse_period
from models.tenant_income import income_by_tenant
from tests.factories import account, book_data, building, chart, entry, lease, line, posted

QUARTER = parse_period("2016-Q1")
JANUARY = building(confirmed_to=date(2016, 1, 31))


def test_rent_and_charges_of_each_tenant_the_largest_first() -> None:
    data = book_data(
        entries=(
            posted("7061", 31_000, parse_period("2016-01"), party_id=1),
            posted("7088", 3_100, parse_period("2016-01"), party_id=1),
            posted("7061", 80_000, date(2016, 2, 1), party_id=2),
            posted("70831", 99_000, date(2016, 2, 1), party_id=3),
            posted("616", 99_000, date(2016, 2, 1), party_id=3),
        )
    )
    rows = income_by_tenant(data, QUARTER)
    assert rows == [(2, 80_000, 0), (1, 31_000, 3_100)]
    assert rows[1].income_cents == 34_100
    assert income_by_tenant(data, parse_period("2016-01-01..2016-01-10")) == [(1, 10_000, 1_000)]


def test_a_line_that_names_nobody_belongs_to_the_customer_of_its_entry() -> None:
    imported = entry(line("411", 500, party_id=4), line("7061", -500))
    nobody = entry(line("512", 70), line("7061", -70))
    data = book_data(entries=(imported, nobody))
    assert income_by_tenant(data, QUARTER) == [(4, 500, 0), (None, 70, 0)]


def test_forecast_months_take_what_the_leases_owe() -> None:
    # January is kept with what is posted; February and March are owed.
    data = book_data(
        building=JANUARY,
        leases=(
            lease(id=1, party_id=1, start=date(2016, 2, 1), provision_cents=5_000),
            lease(id=2, party_id=2, start=date(2016, 2, 1), end=date(2016, 2, 29), rent=Decimal(300)),
        ),
        entries=(posted("7061", 40_000, date(2016, 1, 4), party_id=2),),
    )
    assert income_by_tenant(data, QUARTER, forecast=True) == [(1, 200_000, 10_000), (2, 70_000, 0)]
    assert income_by_tenant(data, QUARTER) == [(2, 40_000, 0)]
    assert income_by_tenant(data, parse_period("2016-01"), forecast=True) == [(2, 40_000, 0)]


def test_a_forecast_month_with_more_posted_takes_its_lines() -> None:
    data = book_data(
        leases=(lease(party_id=1, provision_cents=900),),
        entries=(posted("7061", 150_000, date(2016, 2, 1), party_id=2),),
    )
    february = parse_period("2016-02")
    assert income_by_tenant(data, february, forecast=True) == [(2, 150_000, 0), (1, 0, 900)]


def test_a_budget_of_another_rent_account_names_nobody() -> None:
    budget = (BudgetLine(1, 2016, "70611", None, 1_200), BudgetLine(2, 2016, "70831", None, 1_200))
    assert income_by_tenant(book_data(budget=budget), QUARTER, forecast=True) == [(None, 300, 0)]


def test_a_cut_forecast_month_is_spread_over_its_days() -> None:
    data = book_data(building=JANUARY, leases=(lease(start=date(2016, 2, 1), rent=Decimal("30.02")),))
    # 3 002 over the 31 days of March: 96 a day and one cent more on the first 26.
    assert income_by_tenant(data, parse_period("2016-03-01..2016-03-27"), forecast=True) == [
        (1, 26 * 97 + 96, 0)
    ]


def test_tenants_add_up_to_the_balance() -> None:
    half = chart(account("7061", in_property=Decimal("0.5")))
    leases = tuple(
        lease(id=n, party_id=n, start=date(2016, 2, 1), rent=Decimal(f"{n}00.01"), provision_cents=11 * n)
        for n in range(1, 6)
    )
    data = book_data(
        building=JANUARY,
        chart=half,
        leases=leases,
        entries=(posted("7061", 77_777, Period.of_year(2016), party_id=3),),
    )
    rows = income_by_tenant(data, Period.of_year(2016), forecast=True)
    figure = balance(data, Period.of_year(2016), forecast=True)
    assert sum(row.rent_cents for row in rows) == figure.income[Source.RENT]
    assert sum(row.charges_cents for row in rows) == figure.income[Source.RECOVERED_CHARGES]
