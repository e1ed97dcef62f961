"""The rent roll as a workbook of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.exporting.rent_roll_sheet import RentRollSheet
from app.exporting.subject import Subject
from app.exporting.workbook import ExportedWorkbook
from app.numbers import day
from models.period import Period
from models.rent_roll import rent_roll

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from models.book_data import BookData


def export_rent_roll(data: BookData, on: date | Period, path: Path) -> None:
    """Write the rent roll of a day, or of a period's last day; raise UserError where it cannot be written."""
    rent_roll_workbook(data, on).save(path)


def rent_roll_workbook(data: BookData, on: date | Period) -> ExportedWorkbook:
    """Build the rent roll of a day, or of a period's last day."""
    period = on if isinstance(on, Period) else Period(on, on)
    workbook = ExportedWorkbook(f"{data.building.name} – État locatif au {day(period.end)}", period.end)
    sheet = workbook.sheet("État locatif")
    places = RentRollSheet(sheet, Subject(data, period)).write(rent_roll(data, period.end))
    workbook.define("lettable_m2", places.lettable_m2)
    workbook.define("let_m2", places.let_m2)
    return workbook
