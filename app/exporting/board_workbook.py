"""The board's workbook: a scenario to be replayed, its inputs as named cells, its outcomes as formulas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.exporting.board_base import BaseSheet
from app.exporting.board_curve import write_curve
from app.exporting.board_levers import LeverCells
from app.exporting.board_months import MonthsSheet
from app.exporting.board_question import FIRST_ROW, QuestionSheet
from app.exporting.board_tenants_sheet import TenantsSheet
from app.exporting.board_years_sheet import YearsSheet
from app.exporting.workbook import ExportedWorkbook

if TYPE_CHECKING:
    from app.exporting.board_subject import BoardSubject

QUESTION, TENANTS, YEARS, MONTHS, BASE = "Question", "Effet par locataire", "Par année", "Mois", "Base"
_TITLES = {
    QUESTION: "Et si… « {name} »",
    TENANTS: "Effet par locataire",
    YEARS: "Résultat par année",
    MONTHS: "Calcul mois par mois",
    BASE: "Base : la prévision sans le scénario",
}


def board_workbook(subject: BoardSubject) -> ExportedWorkbook:
    """Build the workbook."""
    title = f"{subject.data.building.name} – {subject.plan.name}"
    workbook = ExportedWorkbook(title, subject.months[-1].end)
    sheets = {name: workbook.sheet(name) for name in _TITLES}
    for name, words in _TITLES.items():
        about = f"{subject.data.building.name} · « {subject.plan.name} » · {subject.horizon}"
        sheets[name].heading(words.format(name=subject.plan.name), about, subject.stamp)
        sheets[name].page(subject.data.building.name, subject.horizon, subject.sample_stamp)
    question = QuestionSheet(workbook, sheets[QUESTION], subject)
    levers = LeverCells(workbook, sheets[QUESTION], subject, FIRST_ROW).write()
    tenants = TenantsSheet(workbook, sheets[TENANTS], subject)
    inputs = tenants.write_inputs()
    base = BaseSheet(sheets[BASE], subject).write()
    months = MonthsSheet(sheets[MONTHS], subject, levers, inputs, base)
    calculated = months.write()
    curve = write_curve(sheets[MONTHS], months.next_row, subject, calculated)
    effects = tenants.write(base, calculated)
    years = YearsSheet(workbook, sheets[YEARS], subject).write(base, calculated)
    question.write(years, effects, curve, levers.last_row)
    return workbook
