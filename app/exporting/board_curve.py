"""The cumulated balance month by month, from where the books' past matters to the end of the horizon."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.exporting import style
from app.exporting.expression import expression
from app.exporting.formula import Span, euros, same
from app.exporting.words import bucket_words
from models.break_even import stays_positive_from
from models.period import Period

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.exporting.board_months import Calculated
    from app.exporting.board_subject import BoardSubject
    from app.exporting.formula import Formula, Place, Value
    from app.exporting.sheet import Sheet
    from models.period import Month

MONTHS_BEFORE = 24
_HEADINGS = ("Mois", "Livres tenus", "Sans le scénario", "Avec le scénario", "Positif\njusqu'au bout")
_KEPT, _BASELINE, _SCENARIO, _STEADY = 3, 4, 5, 6


@dataclass(frozen=True, slots=True)
class Curve:
    """Where the lines of the chart stand, and the month from which the scenario's balance stays positive."""

    months: Sequence[Place]
    headings: Sequence[Place]
    kept: Sequence[Place]
    baseline: Sequence[Place]
    scenario: Sequence[Place]
    positive_from: Place


def shown_months(subject: BoardSubject) -> list[Month]:
    """The horizon and the two years of the books before it."""
    first = subject.plan.start.plus(-MONTHS_BEFORE)
    return [month for month in subject.cumulated.months if month >= first]


def write_curve(sheet: Sheet, row: int, subject: BoardSubject, calculated: Calculated) -> Curve:
    """Write the table from `row` down."""
    sheet.note(row, "Solde cumulé depuis le début des livres", style.PLAIN.strong)
    looks = [style.HEADING, style.HEADING, *[style.HEADING_RIGHT] * 4]
    headings = sheet.headings(row + 1, ["", *_HEADINGS], looks)
    months = shown_months(subject)
    columns: dict[int, list[Place]] = {column: [] for column in (2, _KEPT, _BASELINE, _SCENARIO)}
    known = dict(zip(subject.cumulated.months, subject.cumulated.baseline, strict=True))
    for line, month in enumerate(months, start=row + 2):
        columns[2].append(sheet.put(line, 2, bucket_words(Period.of_month(month)), fits=False))
        for column, content in _contents(subject, calculated, month, known[month]).items():
            columns[column].append(sheet.put(line, column, content, style.MONEY, fits=False))
    steady = _steady(sheet, columns[_SCENARIO][-len(subject.months) :])
    last = row + 2 + len(months)
    sheet.put(last, 2, "Positif à partir de", style.PLAIN.total, fits=False)
    look = replace(style.MONEY.total, number_format=style.MONTH)
    found = sheet.put(last, _SCENARIO, _positive_from(subject, steady), look, fits=False)
    return Curve(columns[2], headings, columns[_KEPT], columns[_BASELINE], columns[_SCENARIO], found)


def _contents(
    subject: BoardSubject, calculated: Calculated, month: Month, cents: int
) -> dict[int, Formula | Value]:
    """What each line shows of a month; both go on from the last point of what comes before them."""
    start, kept = subject.plan.start, not subject.is_forecast(month)
    joins = not kept or subject.is_forecast(month.plus(1))
    within = calculated.base_cumulated.get(month)
    before = same(within) if within else euros(cents)
    after: Formula | Value = None
    if month in calculated.cumulated:
        after = same(calculated.cumulated[month])
    elif month.plus(1) == start:
        after = euros(cents)
    return {_KEPT: before if kept else None, _BASELINE: before if joins else None, _SCENARIO: after}


def _steady(sheet: Sheet, cells: Sequence[Place]) -> list[Place]:
    """One where the balance stays ≥ 0 from that month to the end, else zero; from the last month up."""
    found: list[Place] = []
    for cell in reversed(cells):
        later = found[-1] if found else None
        value = int(cell.number >= 0) * (1 if later is None else int(later.number))
        content = expression("IF({}>=0,{},0)", cell, later or 1).valued(value)
        found.append(sheet.put(cell.row, _STEADY, content, style.NUMBER, fits=False))
    return found[::-1]


def _positive_from(subject: BoardSubject, steady: Sequence[Place]) -> Formula:
    course, start, last = subject.cumulated, subject.plan.start, subject.months[-1]
    earlier = [pair for pair in zip(course.months, course.baseline, strict=True) if pair[0] < start]
    first = (stays_positive_from(earlier) or start).start
    count = expression("SUM({})", Span(steady[0], steady[-1]))
    text = expression(
        f'IF({{}}=0,"jamais",IF({{}}={len(steady)},DATE({first.year},{first.month},1),'
        f"DATE({last.year},{last.month}-{{}}+1,1)))",
        *(count, count, count),
    )
    found = course.scenario_month
    return text.valued(found.start if found else "jamais")
