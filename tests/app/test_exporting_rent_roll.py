"""The rent roll as a workbook of its own."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
from openpyxl import load_workbook

from app.exporting.rent_roll import export_rent_roll, rent_roll_workbook
from models.period import parse_period
from models.rent_roll import rent_roll
from tests import factories as make
from tests.app.exported_book import exported_book
from tests.app.workbook_reading import ReadWorkbook


@pytest.fixture(scope="module")
def data():
    return exported_book()


def test_a_day_and_a_period_give_the_same_roll(data, tmp_path):
    export_rent_roll(data, date(2016, 12, 31), tmp_path / "day.xlsx")
    export_rent_roll(data, parse_period("2016"), tmp_path / "year.xlsx")
    day, year = (load_workbook(tmp_path / name)["État locatif"] for name in ("day.xlsx", "year.xlsx"))
    assert [[c.value for c in row] for row in day] == [[c.value for c in row] for row in year]


def test_every_space_is_on_it_and_every_formula_holds(data):
    workbook = ReadWorkbook(rent_roll_workbook(data, date(2017, 3, 31)).content())
    roll = rent_roll(data, date(2017, 3, 31))
    codes = [row[0] for row in workbook.stored["État locatif"].iter_rows(min_row=6, values_only=True)]
    assert {row.space for row in roll.rows} <= set(codes)
    assert workbook.named("let_m2") == float(roll.let_m2)
    assert workbook.named("lettable_m2") == float(roll.lettable_m2)
    for title, cell, stored in workbook.formulas():
        assert workbook.value_of(title, cell.value) == pytest.approx(stored, abs=1e-6)


def test_occupation_by_area_and_by_rent_is_as_worked_out_by_hand():
    data = make.book_data(
        spaces=(make.space(), make.space(id=2)), parties=(make.party(),), leases=(make.lease(),)
    )
    workbook = ReadWorkbook(rent_roll_workbook(data, date(2016, 1, 31)).content())
    assert workbook.row("État locatif", "Occupation physique")[8] == 0.5
    # 12 000 € of rent beside 20 m² at a target of 130 €.
    assert workbook.row("État locatif", "Occupation financière")[8] == pytest.approx(12000 / 14600)
    assert workbook.row("État locatif", "Total*")[8] == 12000


def test_a_building_without_spaces_has_a_roll_of_nothing():
    workbook = load_workbook(BytesIO(rent_roll_workbook(make.book_data(), date(2016, 1, 31)).content()))
    assert workbook["État locatif"]["A1"].value == "État locatif"
