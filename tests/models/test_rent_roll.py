"""The rent roll: rows of let, vacant, operated and common spaces, and what they add up to."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from models.building import SpaceKind
from models.lease import IndexName, LeaseType, RentUnit
from models.period import Month, Quarter
from models.rent_roll import Status, rent_roll
from tests.factories import (
    book_data,
    call_line,
    entry,
    index_clause,
    lease,
    line,
    party,
    rent_call,
    space,
    steps,
)

if TYPE_CHECKING:
    from models.book_data import BookData

ON = date(2017, 1, 1)


def book(*spaces: object, leases: tuple[object, ...] = (), **changes: object) -> BookData:
    return book_data(spaces=spaces or (space(),), parties=(party(),), leases=leases, **changes)


def test_a_let_office_shows_its_lease() -> None:
    terms = lease(
        type=LeaseType.COMMERCIAL,
        start=date(2016, 1, 1),
        end=date(2024, 12, 31),
        break_date=date(2018, 12, 31),
        index=index_clause(IndexName.ILC, "2015-Q1"),
        rent=Decimal(20_000),
        unit=RentUnit.YEAR,
        provision_cents=6_000,
        vat_rate=Decimal("0.20"),
        deposit_cents=300_000,
    )
    [row] = rent_roll(book(leases=(terms,)), ON).rows
    # 20 000.00 × 108.40 ÷ 108.32 = 20 014.77 a year from 1 January 2017, 1 667.90 a month, × 12 = 20 014.80.
    assert (row.rent_year_cents, row.rent_m2_year_cents) == (2_001_480, 100_074)
    assert (row.space, row.space_name, row.floor, row.m2) == ("B01", "Bureau 1", "1", Decimal(20))
    assert (row.kind, row.status) == (SpaceKind.OFFICE, Status.LET)
    assert (row.tenant, row.tenant_name, row.lease, row.type) == ("T01", "Taparel", "L01", "commercial")
    assert (row.start, row.end, row.break_date) == (terms.start, terms.end, terms.break_date)
    assert (row.index, row.base_quarter) == (IndexName.ILC, Quarter(2016, 1))
    assert (row.last_revision, row.next_revision) == (ON, date(2018, 1, 1))
    assert (row.charges_month_cents, row.vat_rate, row.deposit_cents) == (6_000, Decimal("0.20"), 300_000)
    assert (row.arrears_cents, row.space_id, row.lease_id) == (0, 1, 1)


def test_a_vacant_office_stays_with_its_target_rent() -> None:
    office = space(m2=Decimal("17.35"), target_rent_m2_year=Decimal("131.50"))
    [row] = rent_roll(book(office), ON).rows
    # 17.35 × 131.50 = 2 281.525
    assert (row.status, row.rent_year_cents, row.rent_m2_year_cents) == (Status.VACANT, 228_153, 13_150)
    assert (row.tenant, row.lease, row.end, row.vat_rate, row.arrears_cents) == (None,) * 5


def test_a_vacant_office_without_target_shows_no_rent() -> None:
    roll = rent_roll(book(space(target_rent_m2_year=None)), ON)
    assert (roll.rows[0].status, roll.rows[0].rent_year_cents) == (Status.VACANT, None)
    assert roll.financial_occupancy is None


def test_operated_and_common_spaces_show_no_rent_unless_let() -> None:
    operated, common = space(id=1, kind=SpaceKind.COWORKING), space(id=2, kind=SpaceKind.COMMON)
    rows = rent_roll(book(operated, common), ON).rows
    assert [(row.status, row.rent_year_cents) for row in rows] == [("operated", None), ("common", None)]
    [row, _] = rent_roll(book(operated, common, leases=(lease(),)), ON).rows
    assert (row.status, row.rent_year_cents) == (Status.LET, 1_200_000)


def test_a_lease_with_a_termination_ahead_has_given_notice() -> None:
    leaving = lease(end=date(2019, 12, 31), termination=date(2017, 6, 30))
    [row] = rent_roll(book(leases=(leaving,)), ON).rows
    assert (row.status, row.end) == (Status.NOTICE_GIVEN, date(2017, 6, 30))
    [row] = rent_roll(book(leases=(leaving,)), date(2017, 7, 1)).rows
    assert (row.status, row.tenant) == (Status.VACANT, None)


def test_a_lease_of_several_spaces_is_spread_over_them_by_area() -> None:
    spaces = (space(id=1, m2=Decimal(10)), space(id=2, m2=Decimal(20)), space(id=3, m2=Decimal("30.5")))
    owed = line("411", 100_001, party_id=1, due_date=date(2016, 12, 1))
    unpaid = rent_call(call_line(Month(2016, 12), 100_001), entry_id=1)
    several = lease(
        rent=Decimal("1000.01"),
        space_ids=(3, 1, 2),
        m2=Decimal("60.5"),
        provision_cents=100,
        deposit_cents=1_000,
    )
    data = book(
        *spaces,
        leases=(several,),
        entries=(entry(owed, line("7061", -100_001), date=date(2016, 12, 1)),),
        calls=(unpaid,),
    )
    rows = rent_roll(data, ON).rows
    # 12 000.12 × 10, 20 and 30.5 ÷ 60.5 = 1 983.491, 3 966.982, 6 049.647: the odd cent goes to the last.
    assert [row.rent_year_cents for row in rows] == [198_349, 396_698, 604_965]
    assert [row.rent_m2_year_cents for row in rows] == [19_835, 19_835, 19_835]
    # 100: 16.53, 33.06, 50.41; 1 000: 165.29, 330.58, 504.13; 100 001: 16 529.1, 33 058.2, 50 413.7.
    assert [row.charges_month_cents for row in rows] == [17, 33, 50]
    assert [row.deposit_cents for row in rows] == [165, 331, 504]
    assert [row.arrears_cents for row in rows] == [16_529, 33_058, 50_414]


def test_occupancy_and_its_value_in_rent() -> None:
    spaces = (space(), space(id=2, m2=Decimal(30)), space(id=3, kind=SpaceKind.MEETING_ROOM))
    roll = rent_roll(book(*spaces, leases=(lease(),)), ON)
    assert (roll.lettable_m2, roll.let_m2, roll.occupancy) == (Decimal(50), Decimal(20), Fraction(2, 5))
    # 12 000 € of rent beside a target of 30 × 130 = 3 900 €.
    assert roll.financial_occupancy == Fraction(12_000, 15_900)


def test_an_empty_building_has_no_ratios() -> None:
    roll = rent_roll(book_data(), ON)
    assert roll.rows == ()
    assert [roll.lettable_m2, roll.let_m2] == [Decimal(0), Decimal(0)]
    assert (roll.occupancy, roll.financial_occupancy) == (None, None)
    assert (roll.wault_years, roll.wault_break_years) == (None, None)


def test_the_unexpired_term_weighs_yearly_rents() -> None:
    spaces = tuple(space(id=number) for number in (1, 2, 3))
    leases = (
        lease(id=1, space_ids=(1,), end=date(2021, 1, 1), break_date=date(2018, 1, 1)),
        lease(id=2, space_ids=(2,), rent=Decimal(3000), end=date(2018, 1, 1)),
        lease(id=3, space_ids=(3,), rent=Decimal(500), end=date(2016, 1, 31), tacit_renewal=True),
    )
    roll = rent_roll(book(*spaces, leases=leases), ON)
    # (1 000 × 1 461 + 3 000 × 365 + 500 × 0) ÷ 4 500 days, then with 365 for the first.
    assert roll.wault_years == Fraction(1_461_000 + 1_095_000, 4_500) / Fraction("365.25")
    assert roll.wault_break_years == Fraction(4_000 * 365, 4_500) / Fraction("365.25")


def test_a_rent_free_lease_is_let_and_weighs_nothing() -> None:
    free = lease(steps=steps((date(2016, 7, 1), "0")), end=date(2020, 1, 1))
    roll = rent_roll(book(leases=(free,)), ON)
    assert (roll.rows[0].rent_year_cents, roll.occupancy) == (0, Fraction(1))
    assert (roll.financial_occupancy, roll.wault_years) == (None, None)


AREAS = st.lists(st.decimals("0.1", "99", places=1), min_size=1, max_size=6)


@given(AREAS, st.integers(0, 10**7), st.integers(0, 10**5), st.integers(0, 10**6))
def test_the_rows_of_a_lease_add_up_to_it(
    areas: list[Decimal], rent: int, provision: int, deposit: int
) -> None:
    spaces = tuple(space(id=number, m2=m2) for number, m2 in enumerate(areas, start=1))
    whole = lease(
        rent=Decimal(rent).scaleb(-2),
        provision_cents=provision,
        deposit_cents=deposit,
        space_ids=tuple(room.id for room in spaces),
        m2=sum(areas),
    )
    rows = rent_roll(book(*spaces, leases=(whole,)), ON).rows
    assert sum(row.rent_year_cents or 0 for row in rows) == 12 * rent
    assert sum(row.charges_month_cents or 0 for row in rows) == provision
    assert sum(row.deposit_cents or 0 for row in rows) == deposit
