"""A right workbook becomes records, however its cells were typed."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal

import pytest

from models.account import Nature, Side
from models.building import SpaceKind, TariffUnit
from models.lease import CallFrequency, CallTerm, IndexClause, IndexName, Proration, RentStep, RentUnit
from models.period import Period, Quarter
from models.posting import Movement, OpeningBalance, Payment
from tests.onboarding_workbook import accepted, put, read, small_workbook


def test_every_sheet_becomes_records(tmp_path):
    onboarding, issues = read(small_workbook(), tmp_path)
    assert issues == []
    assert onboarding.building.name == "Le Périscope"
    assert onboarding.building.books_begin == date(2016, 1, 1)
    assert onboarding.building.target_occupancy == 1
    assert [(s.code, s.m2, s.kind) for s in onboarding.spaces] == [
        ("B01", Decimal(20), SpaceKind.OFFICE),
        ("B02", Decimal("35.5"), SpaceKind.OFFICE),
        ("S01", Decimal(40), SpaceKind.MEETING_ROOM),
    ]
    assert [(p.id, p.code, p.is_tenant) for p in onboarding.parties] == [
        (1, "T01", True),
        (2, "T02", True),
        (3, "EDF", False),
    ]
    assert onboarding.movements == (
        Movement(date(2016, 1, 31), "70833", "Salle", 1, 3, 10000, 2000),
        Movement(
            date(2016, 2, 5),
            "60611",
            "Électricité",
            3,
            None,
            20000,
            4000,
            Period(date(2016, 1, 1), date(2016, 1, 31)),
        ),
        Movement(date(2016, 3, 1), "6226", "Conseil", None, None, 5000, 0),
    )
    assert onboarding.opening == (OpeningBalance("512", None, 100000), OpeningBalance("102", None, -100000))
    assert onboarding.settlements == (
        Payment(date(2016, 2, 10), 1, 12000, "512", "VIR 1"),
        Payment(date(2016, 3, 10), 3, -24000),
    )
    assert [(b.year, b.account, b.month, b.amount_cents) for b in onboarding.budget] == [
        (2016, "60611", None, 240000)
    ]
    assert onboarding.index_values == {(IndexName.ILAT, Quarter(2030, 1)): Decimal("150.5")}
    assert [(t.label, t.kind, t.unit, t.price_cents, t.vat_rate) for t in onboarding.tariffs] == [
        ("Salle", SpaceKind.MEETING_ROOM, TariffUnit.HALF_DAY, 8000, Decimal(0))
    ]


def test_a_lease_takes_its_defaults_and_its_steps(tmp_path):
    first, second = accepted(small_workbook(), tmp_path).leases
    assert (first.id, first.party_id, first.space_ids, first.m2) == (1, 1, (1,), Decimal(20))
    assert (first.rent, first.unit, first.end) == (Decimal(250), RentUnit.MONTH, date(2018, 12, 31))
    assert (first.proration, first.frequency, first.term) == (
        Proration.ACTUAL,
        CallFrequency.MONTH,
        CallTerm.ADVANCE,
    )
    assert (first.tacit_renewal, first.vat_rate, first.deposit_cents, first.due_day) == (
        False,
        Decimal(0),
        0,
        None,
    )
    assert first.steps == (RentStep(date(2017, 1, 1), Decimal(260)),)
    assert second.index == IndexClause(
        IndexName.ILAT, Quarter(2015, 4), day=None, month=None, years=1, sme_cap=False
    )


_LEASE_COLUMNS = (
    "code locataire locaux type debut fin reconduction resiliation sortie loyer unite prorata indice "
    "trimestre_base revision revision_annees plafond_pme provision_mois tva depot periodicite terme "
    "jour_echeance"
)


def test_a_lease_states_everything(tmp_path):
    sheets = small_workbook()
    sheets["Baux"] = [
        _LEASE_COLUMNS.split(),
        [
            "L01", "T01", "B01 ; B02", "Dérogatoire", date(2016, 3, 10), date(2025, 3, 9), "Oui",
            date(2020, 1, 31), date(2019, 3, 9), 2430, "trimestre", "an365", "ILC", "2015-t3", "01/04", 3,
            "oui", "45,50 €", "20 %", 830, "trimestre", "échu", 5,
        ],
    ]  # fmt: skip
    sheets["Paliers"] = []
    (lease,) = accepted(sheets, tmp_path).leases
    assert (lease.type, lease.tacit_renewal, lease.termination, lease.break_date) == (
        "derogatory",
        True,
        date(2020, 1, 31),
        date(2019, 3, 9),
    )
    assert lease.index == IndexClause(IndexName.ILC, Quarter(2015, 3), day=1, month=4, years=3, sme_cap=True)
    assert (lease.provision_cents, lease.vat_rate, lease.deposit_cents) == (4550, Decimal("0.2"), 83000)
    assert (lease.frequency, lease.term, lease.due_day) == (CallFrequency.QUARTER, CallTerm.ARREARS, 5)
    assert (lease.space_ids, lease.m2) == ((1, 2), Decimal("55.5"))


@pytest.mark.parametrize(
    ("typed", "cents"),
    [
        (1234.56, 123456),
        (0.1 + 0.2, 30),
        (1234, 123400),
        ("1 234,56 €", 123456),
        ("1\u202f234,56", 123456),
        ("1234.56", 123456),
        ("-12,5", -1250),
        (2.675, 268),
        (-0.005, -1),
    ],
)
def test_amounts_are_exact_cents_however_typed(typed, cents, tmp_path):
    onboarding = accepted(put(small_workbook(), "Mouvements!F2", typed), tmp_path)
    assert onboarding.movements[0].net_cents == cents


_WITH_TIME = datetime.combine(date(2016, 4, 3), time(15, 30))


@pytest.mark.parametrize("typed", [date(2016, 4, 3), _WITH_TIME, "03/04/2016", "3/4/2016", "2016-04-03"])
def test_dates_are_read_day_first(typed, tmp_path):
    onboarding = accepted(put(small_workbook(), "Mouvements!A2", typed), tmp_path)
    assert onboarding.movements[0].date == date(2016, 4, 3)


@pytest.mark.parametrize(
    ("typed", "share"), [(0.2, "0.2"), ("0,2", "0.2"), ("20 %", "0.2"), (1, "1"), (0, "0")]
)
def test_shares_are_read_as_numbers_and_percents(typed, share, tmp_path):
    onboarding = accepted(put(small_workbook(), "Comptes!E2", typed), tmp_path)
    assert onboarding.accounts[0].variable_share == Decimal(share)


@pytest.mark.parametrize(
    ("typed", "share"),
    [("oui", "1"), ("Non", "0"), (True, "1"), (0.45, "0.45"), ("0,45", "0.45"), ("45 %", "0.45")],
)
def test_a_part_of_an_account_belongs_to_the_property(typed, share, tmp_path):
    onboarding = accepted(put(small_workbook(), "Comptes!G2", typed), tmp_path)
    assert onboarding.accounts[0].in_property == Decimal(share)
    assert (onboarding.accounts[0].side, onboarding.accounts[0].category) == (Side.COST, Nature.ENERGY)


def test_codes_that_excel_made_numbers_are_still_codes(tmp_path):
    sheets = put(put(small_workbook(), "Locaux!A2", 12), "Baux!C2", 12.0)
    sheets = put(put(sheets, "Mouvements!B2", 70833), "Mouvements!I1", "Pièce")
    sheets = put(put(put(sheets, "Mouvements!H1", None), "Mouvements!H3", None), "Mouvements!I3", 407)
    onboarding = accepted(sheets, tmp_path)
    assert (onboarding.spaces[0].code, onboarding.leases[0].space_ids) == ("12", (1,))
    assert onboarding.movements[0].account == "70833"
    assert onboarding.movements[1].document == "407"


def test_text_that_excel_made_a_date_reads_as_it_is_shown(tmp_path):
    onboarding = accepted(put(small_workbook(), "Mouvements!C2", date(2016, 1, 31)), tmp_path)
    assert onboarding.movements[0].label == "31/01/2016"


def test_headers_and_sheets_match_whatever_their_case_accents_and_spaces(tmp_path):
    sheets = small_workbook()
    sheets["RÈGLEMENTS "] = sheets.pop("Reglements")
    sheets["Locaux"][0] = ["Code", " NOM ", "Étage", "Surface m²", "TYPE", "postes", "Loyer-cible m²/an"]
    onboarding = accepted(sheets, tmp_path)
    assert len(onboarding.settlements) == 2
    assert (onboarding.spaces[1].floor, onboarding.spaces[1].target_rent_m2_year) == ("1", Decimal(130))


def test_the_order_of_columns_is_free_and_empty_rows_are_skipped(tmp_path):
    sheets = small_workbook()
    sheets["Paliers"] = [["loyer", "bail", "date"], [], [None, " ", None], [260, "L01", date(2017, 1, 1)]]
    assert accepted(sheets, tmp_path).leases[0].steps == (RentStep(date(2017, 1, 1), Decimal(260)),)


def test_only_four_sheets_are_needed(tmp_path):
    sheets = {
        name: rows
        for name, rows in small_workbook().items()
        if name in ("Dossier", "Locaux", "Locataires", "Baux")
    }
    onboarding, issues = read(sheets, tmp_path)
    assert issues == []
    assert len(onboarding.leases) == 2
    assert (onboarding.movements, onboarding.budget, onboarding.index_values) == ((), (), {})


def test_a_budget_may_be_given_by_month(tmp_path):
    sheets = put(put(small_workbook(), "Budget!C2", None), "Budget!D2", 300)
    sheets = put(sheets, "Budget!E2", "250,50")
    assert [(b.month, b.amount_cents) for b in accepted(sheets, tmp_path).budget] == [(1, 30000), (2, 25050)]


def test_a_years_amount_that_totals_its_months_is_not_counted_twice(tmp_path):
    sheets = put(put(put(small_workbook(), "Budget!C2", 550), "Budget!D2", 300), "Budget!E2", 250)
    assert [(b.month, b.amount_cents) for b in accepted(sheets, tmp_path).budget] == [(1, 30000), (2, 25000)]


def test_a_name_that_begins_like_a_formula_is_a_name(tmp_path):
    sheets = put(small_workbook(), "Locataires!B2", "=cmd|' /C calc'!A0")
    assert accepted(sheets, tmp_path).parties[0].name == "=cmd|' /C calc'!A0"


def test_settings_are_read_whatever_their_order(tmp_path):
    sheets = small_workbook()
    sheets["Dossier"] = [
        ["Clé", "Valeur"],
        ["surface_totale", "1 200"],
        ["occupation cible", "95 %"],
        ["Déduction TVA", 0.25],
        ["Début", "01/01/2016"],
        ["tenu_jusqu_au", date(2016, 12, 31)],
        ["Nom", "Le Périscope"],
    ]
    building = accepted(sheets, tmp_path).building
    assert (building.total_m2, building.target_occupancy) == (Decimal(1200), Decimal("0.95"))
    assert (building.vat_deduction, building.confirmed_to) == (Decimal("0.25"), date(2016, 12, 31))
