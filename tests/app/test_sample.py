"""The example: what it promises to show, and that its script builds the file that ships."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from io import BytesIO
from zipfile import ZipFile

import pytest

import make_sample
from app.changes.onboarding import import_onboarding
from app.importing.onboarding import read_onboarding
from app.importing.template import workbook_bytes
from app.labels import SAMPLE_STAMP
from app.sample import SAMPLE, create_sample
from models.arrears import arrears
from models.balance import Scope, balance
from models.break_even import break_even
from models.building import SpaceKind
from models.calling import kept_to
from models.lease import CallFrequency, CallTerm, IndexName, Proration, RentUnit
from models.ledger import EntryKind
from models.period import Month, Period, parse_period
from models.rent_roll import rent_roll

LAST = date(2018, 2, 28)


@pytest.fixture(scope="module")
def onboarding():
    read, issues = read_onboarding(SAMPLE)
    assert issues == []
    return read


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    book = create_sample(tmp_path_factory.mktemp("sample") / "exemple.equilibre")
    data = book.data
    book.close()
    return data


def test_the_script_builds_the_file_that_ships():
    shipped = SAMPLE.read_bytes()
    assert _members(workbook_bytes(make_sample.sample_rows(), SAMPLE_STAMP)) == _members(shipped)
    assert len(shipped) < 80_000


def _members(content):
    # How well they are packed depends on the system's zlib.
    with ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_building_has_1200_m2_of_which_most_is_let_as_offices(onboarding):
    area = {kind: Decimal(0) for kind in SpaceKind}
    for space in onboarding.spaces:
        area[space.kind] += space.m2
    assert sum(area.values()) == onboarding.building.total_m2 == 1200
    assert 900 <= area[SpaceKind.OFFICE] <= 950
    kinds = [space.kind for space in onboarding.spaces]
    assert kinds.count(SpaceKind.COWORKING) == 1
    assert kinds.count(SpaceKind.DROP_IN_OFFICE) == 2
    assert kinds.count(SpaceKind.MEETING_ROOM) == 3
    assert kinds.count(SpaceKind.COMMON) > 0


def test_twelve_tenants_two_of_them_real(onboarding):
    tenants = [party.name for party in onboarding.parties if party.is_tenant]
    assert len(tenants) == 12
    assert tenants[:2] == ["Compagnons Bâtisseurs Occitanie", "SARL Taparel"]
    assert {lease.party_id for lease in onboarding.leases} == set(range(1, 13))


def test_rents_lie_where_such_rents_lie(data):
    for row in rent_roll(data, LAST).rows:
        if row.kind is SpaceKind.OFFICE:
            assert 11500 <= row.rent_m2_year_cents <= 15000, row.space


def test_leases_are_of_every_sort(onboarding):
    leases = onboarding.leases
    assert {lease.unit for lease in leases} == set(RentUnit)
    assert {lease.proration for lease in leases} == set(Proration)
    assert {lease.frequency for lease in leases} == set(CallFrequency)
    assert {lease.term for lease in leases} == set(CallTerm)
    assert {lease.tacit_renewal for lease in leases} == {True, False}
    assert {lease.index.name for lease in leases if lease.index} == {IndexName.ILAT, IndexName.ILC}
    steps = [step.rent for lease in leases for step in lease.steps]
    assert 0 in steps
    assert any(steps)
    assert any(lease.termination for lease in leases)
    assert any(lease.vat_rate for lease in leases)


def test_books_are_kept_to_the_end_of_february_2018(data):
    assert data.building.books_begin == date(2016, 1, 1)
    assert data.building.is_sample
    assert kept_to(data) == LAST
    assert max(entry.date for entry in data.entries) <= LAST


def test_the_first_year_is_below_balance_and_comes_close(data):
    year = balance(data, parse_period("2016"))
    assert Decimal("0.93") <= Decimal(year.coverage.numerator) / year.coverage.denominator <= Decimal("0.97")
    assert year.balance_cents < 0
    assert balance(data, parse_period("2016-Q4")).balance_cents > 0


def test_the_second_year_passes_it_and_makes_up_for_the_first(data):
    assert balance(data, parse_period("2017")).coverage >= 1
    figures = break_even(data, 2017)
    assert figures.reached
    assert figures.date.year == 2017
    assert Month(2017, 1) <= figures.cumulative_month <= Month(2018, 2)


def test_depreciation_and_released_grants_count_in_the_full_scope_only(data):
    full = balance(data, parse_period("2017"))
    operating = balance(data, parse_period("2017"), scope=Scope.OPERATING)
    assert full.balance_cents == operating.balance_cents
    assert full.cost_cents - operating.cost_cents == 3_000_000


def test_every_income_and_cost_has_its_figure(data):
    kept = balance(data, Period(date(2016, 1, 1), LAST))
    # Grants pay for the concierge service, which is not property.
    assert [str(source) for source, cents in kept.income.items() if not cents] == ["grant", "other_income"]
    assert [str(nature) for nature, cents in kept.costs.items() if not cents] == []


def test_one_office_is_vacant(data):
    roll = rent_roll(data, LAST)
    assert [row.space for row in roll.rows if row.status == "vacant"] == ["B16"]


def test_one_tenant_pays_late(data):
    late = arrears(data, LAST)
    names = {party.id: party.name for party in data.parties}
    assert [names[row.party_id] for row in late.rows] == ["Ressourcerie numérique du Bief"]
    assert late.rows[0].b61_90 > 0


def test_the_bank_is_never_overdrawn_at_the_end_of_a_month(data):
    flows = dict.fromkeys(Period(date(2016, 1, 1), LAST).months, 0)
    for entry in data.entries:
        flows[Month.of(entry.date)] += sum(line.amount_cents for line in entry.lines if line.account == "512")
    in_bank = 0
    for month, cents in flows.items():
        in_bank += cents
        assert in_bank > 0, month


def test_each_year_has_a_budget(data):
    assert {line.year for line in data.budget} == {2016, 2017, 2018}
    assert {line.month for line in data.budget if line.account == "60611"} == set(range(1, 13))


def test_every_entry_balances(data):
    assert all(sum(line.amount_cents for line in entry.lines) == 0 for entry in data.entries)
    assert {entry.kind for entry in data.entries} == set(EntryKind) - {EntryKind.OTHER}


def test_importing_the_example_into_itself_adds_nothing(onboarding, tmp_path):
    book = create_sample(tmp_path / "exemple.equilibre")
    before = book.data
    imported = import_onboarding(book, onboarding)
    assert (imported.added, imported.duplicates) == (0, imported.read)
    assert book.data is before
    book.close()
