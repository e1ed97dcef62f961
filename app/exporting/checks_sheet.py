"""The workbook's own checks: two figures that must agree, what parts them, and OK where nothing does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.exporting import style
from app.exporting.formula import GAP, OK, Formula, Place, agreement, difference
from app.exporting.sheet import span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.exporting.formula import Value
    from app.exporting.sheet import Sheet
    from app.exporting.subject import Subject

_HEADING_ROW = 7
_HEADINGS = ("Contrôle", "Doit égaler", "Premier montant", "Second montant", "Différence", "Résultat")
_LOOKS = (style.HEADING, style.HEADING, *[style.HEADING_RIGHT] * 3, style.HEADING_CENTRED)


@dataclass(frozen=True, slots=True)
class Check:
    """Two figures that must agree: what each is, and where it stands or how it is worked out."""

    left_label: str
    right_label: str
    left: Formula | Value
    right: Formula | Value
    look: style.Style = style.MONEY


def write_checks(sheet: Sheet, subject: Subject, checks: Sequence[Check]) -> Place:
    """Write each check with its result, and the result of all of them at the top; where that stands."""
    subject.head_period(sheet, "Contrôles")
    sheet.headings(_HEADING_ROW, _HEADINGS, _LOOKS)
    results = [_write_check(sheet, row, check) for row, check in enumerate(checks, start=_HEADING_ROW + 1)]
    sheet.put(5, 1, "Tous les contrôles", style.SECTION, fits=False)
    for column in (3, 4, 5):
        sheet.width(column, 18)
    sheet.freeze(_HEADING_ROW + 1, 2)
    sheet.repeat(_HEADING_ROW)
    return sheet.put(5, 2, _all_ok(results), style.SECTION)


def _write_check(sheet: Sheet, row: int, check: Check) -> Place:
    sheet.put(row, 1, check.left_label)
    sheet.put(row, 2, check.right_label)
    left = sheet.put(row, 3, check.left, check.look)
    right = sheet.put(row, 4, check.right, check.look)
    gap = sheet.put(row, 5, difference(left, right), check.look)
    return sheet.put(row, 6, agreement(gap), style.CENTRED.strong)


def _all_ok(results: Sequence[Place]) -> Formula:
    value = OK if all(result.value == OK for result in results) else GAP
    text = f'IF(COUNTIF({{0}},"{OK}")=ROWS({{0}}),"{OK}","{GAP}")'
    return Formula(text, value, (span(results),))
