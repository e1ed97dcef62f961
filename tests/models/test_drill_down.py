"""The lines behind a figure."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from models.account import Nature, Side, Source
from models.balance import Scope, balance
from models.drill_down import lines_behind
from models.period import Period, parse_period
from tests.factories import account, book_data, chart, posted

if TYPE_CHECKING:
    from models.ledger import Entry

RENT = posted("7061", 80_000, date(2016, 1, 4))
DESK = posted("70831", 1_500, date(2016, 3, 9))
INSURANCE = posted("616", 36_600, Period.of_year(2016))
RELEASED = posted("747", 9_000, date(2016, 2, 1))
WAGES = posted("64", 5_000, date(2016, 1, 31))
DATA = book_data(entries=(RENT, INSURANCE, WAGES, RELEASED, DESK))
QUARTER = parse_period("2016-Q1")


def test_every_line_that_counts_in_the_period() -> None:
    found = lines_behind(DATA, QUARTER)
    assert [(line.entry, line.cents) for line in found] == [
        (RENT, 80_000),
        (INSURANCE, 9_100),  # 91 days at 1.00
        (RELEASED, 9_000),
        (DESK, 1_500),
    ]
    assert [line.line.account for line in found] == ["7061", "616", "747", "70831"]


def test_a_figure_is_narrowed_down() -> None:
    def behind(**wanted: object) -> list[Entry]:
        return [line.entry for line in lines_behind(DATA, QUARTER, **wanted)]  # type: ignore[arg-type]

    assert behind(side=Side.COST) == [INSURANCE]
    assert behind(side=Side.INCOME) == [RENT, RELEASED, DESK]
    assert behind(side=Side.INCOME, scope=Scope.OPERATING) == [RENT, DESK]
    assert behind(category=Source.COWORKING) == [DESK]
    assert behind(category=Nature.INSURANCE) == [INSURANCE]
    assert behind(account="7061") == [RENT]
    assert behind(account="70") == []


def test_lines_without_a_cent_in_the_period_are_left_out() -> None:
    small = posted("616", 1, parse_period("2016-01-30..2016-01-31"))
    data = book_data(entries=(small,))
    assert [line.cents for line in lines_behind(data, parse_period("2016-01-30..2016-01-30"))] == [1]
    assert lines_behind(data, parse_period("2016-01-31..2016-01-31")) == []


DAYS = st.dates(date(2015, 12, 1), date(2016, 6, 30))
SERVICES = st.builds(lambda day, days: Period(day, day + timedelta(days=days)), DAYS, st.integers(0, 400))
ENTRIES = st.builds(
    posted, st.sampled_from(["7061", "616", "64", "6811"]), st.integers(-9_999, 9_999), SERVICES
)


@given(st.lists(ENTRIES, max_size=5), SERVICES, st.sampled_from(Scope))
def test_the_lines_add_up_to_the_figure(entries: list[Entry], period: Period, scope: Scope) -> None:
    data = book_data(entries=tuple(entries), chart=chart(account("64", in_property=Decimal("0.5"))))
    figure = balance(data, period, scope=scope)
    behind = {side: lines_behind(data, period, side=side, scope=scope) for side in Side}
    assert sum(line.cents for line in behind[Side.INCOME]) == figure.income_cents
    assert sum(line.cents for line in behind[Side.COST]) == figure.cost_cents
    for nature, cents in figure.costs.items():
        assert sum(line.cents for line in lines_behind(data, period, category=nature, scope=scope)) == cents
