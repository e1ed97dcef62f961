"""Rent that is due and unpaid: by tenant and age, then call by call."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.exporting import style
from app.exporting.formula import Place, euros, ratio, total
from app.numbers import day
from models.arrears import arrears, overdue_calls

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.exporting.sheet import Sheet
    from app.exporting.subject import Subject
    from models.arrears import OpenItem, PartyArrears

_HEADING_ROW = 5
_BY_TENANT = (
    *("Code", "Locataire", "0–30 jours", "31–60 jours"),
    *("61–90 jours", "> 90 jours", "Total", "Part"),
)
_BY_CALL = ("Code", "Locataire", "Appel du", "Échéance", "Jours de retard", "Appelé TTC", "Reste dû", "Part")
_FIRST, _TOTAL, _SHARE = 3, 7, 8


@dataclass(frozen=True, slots=True)
class ArrearsPlaces:
    """Where the whole stands: by age, and added up from the calls."""

    by_age: Place
    by_call: Place


class ArrearsSheet:
    """Writes the sheet."""

    def __init__(self, sheet: Sheet, subject: Subject) -> None:
        self._sheet = sheet
        self._subject = subject
        self._on = subject.period.end

    def write(self) -> ArrearsPlaces:
        """Write both tables, or say that nothing is overdue."""
        self._subject.head_day(self._sheet, "Impayés")
        found = arrears(self._subject.data, self._on)
        whole = self._write_ages(found.rows)
        called = self._sheet.put(whole.row + 2, _TOTAL, euros(found.called_cents), style.MONEY)
        self._sheet.note(whole.row + 2, "Appelé depuis le début des livres, TTC", style.PLAIN)
        self._sheet.note(whole.row + 3, "Taux d’impayés, échu et non payé ÷ appelé", style.PLAIN)
        self._sheet.put(whole.row + 3, _TOTAL, ratio(whole, called), style.PERCENT)
        by_call = self._write_calls(whole.row + 5, overdue_calls(self._subject.data, self._on))
        self._sheet.freeze(_HEADING_ROW + 1, _FIRST)
        self._sheet.repeat(_HEADING_ROW - 1)
        return ArrearsPlaces(whole, by_call)

    def _write_ages(self, rows: Sequence[PartyArrears]) -> Place:
        self._sheet.headings(_HEADING_ROW, _BY_TENANT, [style.HEADING] * 2 + [style.HEADING_RIGHT] * 6)
        lines = [self._write_age(_HEADING_ROW + n, found) for n, found in enumerate(rows, start=1)]
        row = _HEADING_ROW + 1 + len(lines)
        if not lines:
            self._sheet.note(row, f"Aucun loyer échu n’est impayé au {day(self._on)}.")
            row += 1
        sums = [total([line[n] for line in lines]) for n in range(5)]
        places = self._sheet.row(row, ["Total", None, *sums], [_TEXT.total] * 2 + [style.MONEY.total] * 5)
        for line in lines:
            self._sheet.put(line[-1].row, _SHARE, ratio(line[-1], places[-1]), style.PERCENT.quiet)
        self._sheet.put(row, _SHARE, ratio(places[-1], places[-1]), style.PERCENT.total)
        return places[-1]

    def _write_age(self, row: int, found: PartyArrears) -> list[Place]:
        """Write one tenant's row; where its amounts and their sum stand."""
        self._write_tenant(row, found.party_id)
        ages = (found.b0_30, found.b31_60, found.b61_90, found.b90)
        places = [self._sheet.put(row, _FIRST + n, euros(cents), style.MONEY) for n, cents in enumerate(ages)]
        return [*places, self._sheet.put(row, _TOTAL, total(places), style.MONEY.strong)]

    def _write_calls(self, row: int, items: Sequence[OpenItem]) -> Place:
        self._sheet.note(row, "Appels échus et non soldés", style.SECTION)
        heads = [style.HEADING] * 2 + [style.HEADING_CENTRED] * 2 + [style.HEADING_RIGHT] * 4
        self._sheet.headings(row + 1, _BY_CALL, heads)
        places = [self._write_call(row + 1 + n, item) for n, item in enumerate(items, start=1)]
        end = row + 2 + len(places)
        self._sheet.row(end, ["Total", *[None] * 5], [_TEXT.total] * 6)
        whole = self._sheet.put(end, _TOTAL, total(places), style.MONEY.total)
        for place in places:
            self._sheet.put(place.row, _SHARE, ratio(place, whole), style.PERCENT.quiet)
        self._sheet.put(end, _SHARE, ratio(whole, whole), style.PERCENT.total)
        return whole

    def _write_call(self, row: int, item: OpenItem) -> Place:
        self._write_tenant(row, item.party_id)
        contents = (item.date, item.due, (self._on - item.due).days, euros(item.amount_cents))
        self._sheet.row(row, contents, [style.DATE, style.DATE, style.NUMBER, style.MONEY], first=_FIRST)
        return self._sheet.put(row, _TOTAL, euros(item.open_cents), style.MONEY)

    def _write_tenant(self, row: int, party_id: int) -> None:
        party = self._subject.data.party_by_id[party_id]
        self._sheet.row(row, [party.code, party.name], [style.PLAIN, style.PLAIN])


_TEXT = style.PLAIN
