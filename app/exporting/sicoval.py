"""The quarter's workbook for the Sicoval: eight sheets, named figures, live totals, its own checks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.exporting.amounts_sheet import AmountsSheet
from app.exporting.arrears_sheet import ArrearsSheet
from app.exporting.budget_sheet import BudgetSheet
from app.exporting.checks_sheet import write_checks
from app.exporting.comments import comments
from app.exporting.progress_sheet import ProgressSheet
from app.exporting.rent_roll_sheet import RentRollSheet
from app.exporting.sicoval_checks import Written, sicoval_checks
from app.exporting.subject import Subject
from app.exporting.synthesis_sheet import (
    SynthesisSheet,
    balance_tile,
    break_even_tile,
    coverage_tile,
    occupancy_tile,
)
from app.exporting.words import period_words
from app.exporting.workbook import ExportedWorkbook
from models.account import Side
from models.arrears import arrears
from models.balance import balance
from models.break_even import break_even
from models.rent_roll import rent_roll

if TYPE_CHECKING:
    from pathlib import Path

    from models.book_data import BookData
    from models.period import Period
    from models.rent_roll import RentRoll

_SHEETS = (
    "Synthèse",
    "État locatif",
    "Recettes",
    "Charges",
    "Équilibre",
    "Impayés",
    "Budget et écarts",
    "Contrôles",
)


def export_sicoval(data: BookData, period: Period, path: Path) -> None:
    """Write the workbook of a period; raise UserError where the file cannot be written."""
    sicoval_workbook(data, period).save(path)


def sicoval_workbook(data: BookData, period: Period) -> ExportedWorkbook:
    """Build the workbook of a period: posted figures in full scope, the rest as of the period's last day."""
    title = f"{data.building.name} – {period_words(period)}"
    return _Sicoval(Subject(data, period), ExportedWorkbook(title, period.end)).build()


class _Sicoval:
    """Fills the sheets in the order in which they refer to each other."""

    def __init__(self, subject: Subject, workbook: ExportedWorkbook) -> None:
        self._subject = subject
        self._workbook = workbook
        self._sheets = {title: workbook.sheet(title) for title in _SHEETS}
        self._found = break_even(subject.data, subject.period.end.year)

    def build(self) -> ExportedWorkbook:
        roll = rent_roll(self._subject.data, self._subject.period.end)
        written = self._write_details(roll)
        self._define(written)
        self._write_synthesis(written, roll)
        checks = sicoval_checks(self._subject, roll, written)
        write_checks(self._sheets["Contrôles"], self._subject, checks)
        return self._workbook

    def _write_details(self, roll: RentRoll) -> Written:
        subject, sheets = self._subject, self._sheets
        return Written(
            AmountsSheet(sheets["Recettes"], subject, Side.INCOME).write(),
            AmountsSheet(sheets["Charges"], subject, Side.COST).write(),
            ProgressSheet(sheets["Équilibre"], subject).write(self._found),
            RentRollSheet(sheets["État locatif"], subject).write(roll),
            ArrearsSheet(sheets["Impayés"], subject).write(),
            BudgetSheet(sheets["Budget et écarts"], subject).write(),
            self._workbook.names,
        )

    def _define(self, written: Written) -> None:
        define = self._workbook.define
        define("income_total", written.income.whole)
        define("cost_total", written.costs.whole)
        for prefix, amounts in (("income", written.income), ("cost", written.costs)):
            for category, place in amounts.by_category.items():
                define(f"{prefix}_{category}", place)
        define("let_m2", written.roll.let_m2)
        define("lettable_m2", written.roll.lettable_m2)
        define("arrears_total", written.owed.by_age)

    def _write_synthesis(self, written: Written, roll: RentRoll) -> None:
        data, period, names = self._subject.data, self._subject.period, self._workbook.names
        earned, spent = names["income_total"], names["cost_total"]
        figures = balance(data, period)
        sheet = SynthesisSheet(self._sheets["Synthèse"], self._subject)
        sheet.head()
        coverage, left, *_ = sheet.tiles(
            [
                coverage_tile(earned, spent, figures, self._subject.balance_before),
                balance_tile(earned, spent, figures, data.building.books_begin),
                break_even_tile(self._found, forecast=self._subject.year_is_forecast),
                occupancy_tile(names["let_m2"], names["lettable_m2"], roll),
            ]
        )
        self._workbook.define("coverage", coverage)
        self._workbook.define("balance", left)
        sheet.charts(written.progress)
        owed, forecast = arrears(data, period.end), self._subject.year_is_forecast
        sheet.comment(comments(figures, self._found, roll, owed, forecast=forecast))
