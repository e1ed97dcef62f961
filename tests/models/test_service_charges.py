"""The yearly reconciliation of service charges."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from models.account import Account, Chart, Nature, Side, Source
from models.building import SpaceKind
from models.charge_key import ChargeKey, KeyKind
from models.period import Month, Period, parse_period
from models.service_charges import Bearer, reconciliation, recoverable_costs
from tests.factories import book_data, call_line, chart, lease, party, posted, rent_call, space

if TYPE_CHECKING:
    from models.book_data import BookData
    from models.lease import Lease
    from models.ledger import Entry
    from models.service_charges import Reconciliation

YEAR_2017 = Period.of_year(2017)
SPACES = (
    space(id=1, m2=Decimal(20)),
    space(id=2, m2=Decimal(30)),
    space(id=3, m2=Decimal(50), kind=SpaceKind.COWORKING),
    space(id=4, m2=Decimal(40), kind=SpaceKind.COMMON),
)
FIRST = lease(id=1)
SECOND = lease(id=2, party_id=2, space_ids=(2,), m2=Decimal(30), start=date(2017, 7, 1))


def book(*entries: Entry, leases: tuple[Lease, ...] = (FIRST, SECOND), **changes: object) -> BookData:
    return book_data(spaces=SPACES, parties=(party(), party(id=2)), leases=leases, entries=entries, **changes)


def costs(found: Reconciliation) -> list[tuple[str, int | None, int]]:
    """Bearer, lease or space, cost of each line."""
    return [(row.bearer, row.lease_id or row.space_id, row.cost_cents) for row in found.rows]


def test_each_bears_its_key_for_its_days() -> None:
    found = reconciliation(book(posted("6061", 100_000, YEAR_2017), posted("611", 36_500, YEAR_2017)), 2017)
    # Total key 100 m² × 365 days. Let for 184 days, vacant for 181: 30 × 184 ÷ 36 500 of 1 000.00 is
    # 151.232…, 30 × 181 ÷ 36 500 is 148.767…, which takes the odd cent. 365.00 is a cent a m² and day.
    assert [(row.bearer, row.days, dict(row.costs)) for row in found.rows] == [
        (Bearer.TENANT, 365, {Nature.ENERGY: 20_000, Nature.CLEANING: 7_300}),
        (Bearer.TENANT, 184, {Nature.ENERGY: 15_123, Nature.CLEANING: 5_520}),
        (Bearer.VACANT, 181, {Nature.ENERGY: 14_877, Nature.CLEANING: 5_430}),
        (Bearer.OPERATED, 365, {Nature.ENERGY: 50_000, Nature.CLEANING: 18_250}),
    ]
    assert [(row.lease_id, row.party_id, row.space_id) for row in found.rows] == [
        (1, 1, None),
        (2, 2, None),
        (None, None, 2),
        (None, None, 3),
    ]
    assert found.costs == {Nature.ENERGY: 100_000, Nature.CLEANING: 36_500}
    assert (found.year, found.due) == (2017, date(2018, 9, 30))


def test_provisions_called_for_the_year_are_taken_off() -> None:
    months = [Month(2016, 12), *YEAR_2017.months, Month(2018, 1)]
    calls = [rent_call(call_line(month, 100_000, 2_500)) for month in months]
    calls += [rent_call(call_line(month, 0, 3_000), lease_id=2) for month in months[7:13]]
    data = book(posted("6061", 100_000, YEAR_2017), calls=tuple(calls))
    first, second, vacant, _ = reconciliation(data, 2017).rows
    assert (first.provisions_cents, first.balance_cents) == (30_000, -10_000)
    assert (second.provisions_cents, second.balance_cents) == (18_000, -2_877)
    assert (vacant.provisions_cents, vacant.balance_cents) == (0, 0)


def test_only_recoverable_costs_are_shared_in_the_days_of_their_service() -> None:
    entries = (
        posted("616", 50_000, YEAR_2017),
        posted("7088", 10_000, YEAR_2017),
        posted("6061", 6_200, parse_period("2016-12-01..2017-01-31")),
    )
    assert recoverable_costs(book(*entries), YEAR_2017) == {Nature.ENERGY: 3_100}


def test_a_cost_counts_for_its_share_in_the_property_and_income_never() -> None:
    half = Account(1, "6061", "", Side.COST, Nature.ENERGY, Decimal(0), True, Decimal("0.5"))
    sales = Account(2, "708", "", Side.INCOME, Source.OTHER_INCOME, Decimal(0), True, Decimal(1))
    listed = Chart((half, sales), chart().builtin)
    data = book(posted("6061", 1_000, YEAR_2017), posted("708", 900, YEAR_2017), chart=listed)
    assert recoverable_costs(data, YEAR_2017) == {Nature.ENERGY: 500}


def test_a_credit_note_is_shared_too() -> None:
    found = reconciliation(book(posted("6061", -10_000, YEAR_2017), leases=(FIRST,)), 2017)
    assert costs(found) == [("tenant", 1, -2_000), ("vacant", 2, -3_000), ("operated", 3, -5_000)]


def test_a_year_without_costs_still_settles_provisions() -> None:
    calls = (rent_call(call_line(Month(2017, 1), 0, 2_500)),)
    [row, *_] = reconciliation(book(leases=(FIRST,), calls=calls), 2017).rows
    assert (row.cost_cents, row.balance_cents) == (0, -2_500)


def test_each_nature_follows_its_key() -> None:
    everyone = (FIRST, replace(SECOND, start=date(2016, 1, 1)))
    data = book(posted("6061", 10_000, YEAR_2017), posted("611", 10_000, YEAR_2017), leases=everyone)
    keys = {
        Nature.ENERGY: ChargeKey(KeyKind.FIXED, {1: Decimal("0.25"), 2: Decimal("0.5")}),
        Nature.CLEANING: ChargeKey(KeyKind.EQUAL),
    }
    found = reconciliation(data, 2017, keys)
    assert [(row.bearer, list(row.costs.values())) for row in found.rows] == [
        (Bearer.TENANT, [2_500, 3_334]),
        (Bearer.TENANT, [5_000, 3_333]),
        (Bearer.OPERATED, [0, 3_333]),
        (Bearer.REST, [2_500, 0]),
    ]


def test_a_let_operated_space_bears_the_days_left_and_a_let_common_one_nothing() -> None:
    leases = (
        lease(id=1, space_ids=(3,), end=date(2017, 3, 14), m2=Decimal(50)),
        lease(id=2, space_ids=(4,), m2=Decimal(40)),
    )
    # 73 of 365 days: a fifth of the half that falls on the space.
    found = reconciliation(book(posted("6061", 10_000, YEAR_2017), leases=leases), 2017)
    assert costs(found) == [
        ("tenant", 1, 1_000),
        ("tenant", 2, 0),
        ("vacant", 1, 2_000),
        ("vacant", 2, 3_000),
        ("operated", 3, 4_000),
    ]


def test_what_no_space_bears_stays_with_the_association() -> None:
    data = book_data(spaces=(SPACES[3],), entries=(posted("6061", 10_000, YEAR_2017),))
    assert costs(reconciliation(data, 2017)) == [("rest", None, 10_000)]


@given(
    st.lists(st.decimals("0.5", "80", places=2), min_size=1, max_size=5),
    st.lists(st.tuples(st.integers(0, 4), st.integers(-100, 400), st.integers(0, 500)), max_size=5),
    st.integers(-(10**7), 10**7),
    st.sampled_from(KeyKind),
)
def test_the_lines_add_up_to_the_costs(
    areas: list[Decimal], lets: list[tuple[int, int, int]], cents: int, kind: KeyKind
) -> None:
    spaces = tuple(space(id=number, m2=m2) for number, m2 in enumerate(areas, start=1))
    leases = []
    for number, (place, first, length) in enumerate(lets, start=1):
        start = date(2017, 1, 1) + timedelta(days=first)
        end = start + timedelta(days=length)
        leases.append(lease(id=number, space_ids=(place % len(spaces) + 1,), start=start, end=end))
    data = book_data(spaces=spaces, leases=tuple(leases), entries=(posted("6061", cents, YEAR_2017),))
    key = ChargeKey(kind, {1: Decimal("0.3")})
    found = reconciliation(data, 2017, {Nature.ENERGY: key})
    assert sum(row.cost_cents for row in found.rows) == cents
