"""The workbook for the Région: use of the fit-out worked out by hand, names, checks, the same bytes."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO
from zipfile import ZipFile

import pytest

from app.exporting.profiles import content_of
from app.exporting.region import export_region, region_workbook
from models.account import Nature, Source
from models.balance import balance
from models.period import Period, parse_period
from models.rent_roll import rent_roll
from tests import factories as make
from tests.app.exported_book import exported_book
from tests.app.workbook_reading import ReadWorkbook

SHEETS = ["Synthèse", "Occupation", "Locataires", "Équilibre", "Aménagement", "Contrôles"]
PERIODS = ["2016", "2017-Q1", "2016-02-10..2017-03-20", "2015-06", "2018"]
INJECTED = "=cmd|' /C calc'!A0"


def read(data, period):
    return ReadWorkbook(region_workbook(data, parse_period(period)).content())


def fitted_book():
    """Two offices of 20 and 30 m², one let to Taparel from 16 February 2016, and the fit-out's accounts."""
    entries = (
        make.entry(make.line("2135", 60_000_000), make.line("131", -60_000_000), id=1, date=date(2016, 1, 1)),
        replace(make.posted("6811", 1_200_000, Period.of_year(2016)), id=2, number=2),
        replace(make.posted("747", 800_000, Period.of_year(2016)), id=3, number=3),
    )
    return make.book_data(
        building=make.building(confirmed_to=date(2016, 12, 31)),
        spaces=(make.space(), make.space(id=2, m2=Decimal(30))),
        parties=(make.party(jobs=7),),
        leases=(make.lease(start=date(2016, 2, 16)),),
        entries=entries,
    )


def test_a_small_year_is_as_worked_out_by_hand():
    workbook = read(fitted_book(), "2016")
    # 16 February to 31 December 2016 are 320 of 366 days: 20 × 320 of 50 × 366 m² × days.
    assert workbook.named("physical_occupancy") == pytest.approx(6400 / 18300)
    # 12 000 € of rent, 30 m² × 130 € of target rent.
    assert workbook.named("financial_occupancy") == pytest.approx(12000 / 15900)
    assert (workbook.named("let_m2"), workbook.named("lettable_m2")) == (20, 50)
    assert workbook.named("jobs_hosted") == 7
    assert workbook.named("balance") == workbook.named("year_balance") == -4000
    assert workbook.named("grant_received") == 600_000
    assert workbook.named("grant_released") == 8000
    assert workbook.named("grant_left") == 592_000
    assert workbook.row("Aménagement", "Valeur nette")[3] == 588_000
    assert workbook.row("Aménagement", "Solde sans amortissements ni quote-part")[2:4] == [0, 0]
    tenant = workbook.row("Locataires", "T01")
    assert tenant[1:4] == ["Taparel", "SARL", "B01"]
    assert tenant[4] == 20
    assert tenant[5].date() == date(2016, 2, 16)
    assert tenant[6] == 7


def test_a_quarter_stands_beside_its_year():
    workbook = read(fitted_book(), "2016-Q3")
    # A yearly line counts 92 of 366 days in the third quarter, 274 of 366 up to its end.
    assert workbook.named("cost_depreciation") == pytest.approx(12000 * 92 / 366, abs=0.02)
    assert workbook.named("year_cost_total") == pytest.approx(12000 * 274 / 366, abs=0.02)
    assert workbook.row("Occupation", "T1 2016")[1] == 50 * 91
    assert workbook.row("Occupation", "T1 2016")[2] == 20 * 45


def test_grant_accounts_of_the_balance_sheet_come_before_the_result():
    data = fitted_book()
    released = make.entry(make.line("139", 900_000), make.line("747", -900_000), id=4, number=4)
    workbook = read(replace(data, entries=(*data.entries, released)), "2016")
    assert workbook.named("grant_released") == 9000
    assert workbook.row("Aménagement", "Déjà rapportée au résultat")[1] == "139"


def test_a_book_without_grant_says_so():
    texts = read(exported_book(), "2017-Q1").texts("Aménagement")
    assert any(text.startswith("Aucune subvention d’investissement") for text in texts)


def test_tenants_who_left_are_shown_apart_and_not_added_up(exported):
    workbook = exported("2016")
    rows = [*workbook.stored["Locataires"].iter_rows(min_row=6, values_only=True)]
    last = next(row for row in rows if row[0] == "T12")
    assert last[7].date() == date(2016, 9, 30)
    whole = workbook.row("Locataires", "Total")
    assert whole[4] == sum(row[4] for row in rows if row[0] in {f"T{n:02}" for n in range(1, 12)})


def test_a_tenant_with_leases_that_follow_each_other_has_been_there_since_the_first():
    leases = (
        make.lease(end=date(2016, 6, 30)),
        make.lease(id=2, start=date(2016, 7, 1)),
    )
    data = replace(fitted_book(), leases=leases)
    assert read(data, "2016").row("Locataires", "T01")[5].date() == date(2016, 1, 1)
    apart = (leases[0], replace(leases[1], start=date(2016, 8, 1)))
    assert read(replace(data, leases=apart), "2016").row("Locataires", "T01")[5].date() == date(2016, 8, 1)


def test_unknown_jobs_leave_their_cell_empty_and_are_counted(exported):
    texts = exported("2017-Q1").texts("Synthèse")
    assert "chez 11 locataires, dont 11 sans nombre indiqué" in texts
    assert exported("2017-Q1").row("Locataires", "T01")[6] is None


@pytest.mark.parametrize("period", PERIODS)
def test_names_are_the_balance(exported_data, exported, period):
    span, workbook = parse_period(period), exported(period)
    found, roll = balance(exported_data, span), rent_roll(exported_data, span.end)
    figures = {
        "income_total": found.income_cents,
        "cost_total": found.cost_cents,
        "balance": found.balance_cents,
        **{f"income_{source}": found.income[source] for source in Source},
        **{f"cost_{nature}": found.costs[nature] for nature in Nature},
    }
    assert {name: round(workbook.named(name) * 100) for name in figures} == figures
    assert Decimal(str(workbook.named("let_m2"))) == roll.let_m2
    assert Decimal(str(workbook.named("lettable_m2"))) == roll.lettable_m2
    if roll.financial_occupancy is not None:
        assert workbook.named("financial_occupancy") == pytest.approx(float(roll.financial_occupancy))
    to_date = balance(exported_data, Period(date(span.end.year, 1, 1), span.end))
    assert round(workbook.named("year_balance") * 100) == to_date.balance_cents


@pytest.mark.parametrize("period", PERIODS)
def test_stored_values_follow_from_formulas_and_checks_are_ok(exported, period):
    workbook = exported(period)
    assert workbook.contradictions() == []
    assert workbook.stored["Contrôles"]["B5"].value == "OK"
    assert workbook.live.sheetnames == SHEETS


def test_text_from_outside_is_text():
    workbook = read(exported_book(outside=INJECTED), "2017-Q1")
    assert all(cell.data_type == "s" for _, cell, _ in workbook.cells() if "cmd" in str(cell.value))
    with ZipFile(BytesIO(workbook.content)) as archive:
        parts = [archive.read(name).decode() for name in archive.namelist()]
    assert not any(re.search(r"<f>[^<]*cmd", part) for part in parts)


def test_an_empty_book_still_makes_a_workbook():
    workbook = read(make.book_data(), "2016-Q1")
    assert not workbook.named("physical_occupancy")
    assert workbook.named("jobs_hosted") == 0
    assert workbook.stored["Contrôles"]["B5"].value == "OK"


def test_two_exports_are_the_same_bytes(exported_data, tmp_path):
    path = tmp_path / "region.xlsx"
    export_region(exported_data, parse_period("2017-Q1"), path)
    assert path.read_bytes() == content_of("region", exported_data, parse_period("2017-Q1"))
