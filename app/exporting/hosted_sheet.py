"""Who is in the building: tenants, their spaces, since when, and the jobs that it hosts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.exporting import style
from app.exporting.formula import Place, total
from app.numbers import day
from models.hosted import departed, hosted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.exporting.sheet import Sheet
    from app.exporting.subject import Subject
    from models.hosted import Hosted

_HEADING_ROW = 5
_HEADINGS = ("Code", "Locataire", "Forme juridique", "Locaux", "m²", "Depuis le", "Emplois", "Parti le")
_LOOKS = (
    *(style.PLAIN, style.WRAPPED, style.PLAIN, style.WRAPPED),
    *(style.M2, style.DATE, style.NUMBER, style.DATE),
)
_HEADS = (
    *[style.HEADING] * 4,
    *(style.HEADING_RIGHT, style.HEADING_CENTRED, style.HEADING_RIGHT, style.HEADING_CENTRED),
)
_M2, _JOBS = 5, 7


@dataclass(frozen=True, slots=True)
class HostedPlaces:
    """Where the sums stand, how many tenants there are and how many did not say their jobs."""

    m2: Place
    jobs: Place
    tenants: int
    silent: int


class HostedSheet:
    """Writes the sheet."""

    def __init__(self, sheet: Sheet, subject: Subject) -> None:
        self._sheet = sheet
        self._subject = subject

    def write(self) -> HostedPlaces:
        """Write the tenants of the period's last day with their sums, then those who left during it."""
        data, period = self._subject.data, self._subject.period
        self._subject.head_day(self._sheet, "Locataires et emplois")
        found, left = hosted(data, period.end), departed(data, period)
        shown = len(_HEADINGS) if left else len(_HEADINGS) - 1
        self._sheet.headings(_HEADING_ROW, _HEADINGS[:shown], _HEADS[:shown])
        lines = self._write_lines(_HEADING_ROW + 1, found)
        row = _HEADING_ROW + 1 + len(lines)
        if not found:
            self._sheet.note(row, f"Aucun locataire au {day(period.end)}.")
            row += 1
        places = HostedPlaces(
            *self._write_sums(row, lines), len(found), sum(1 for tenant in found if tenant.party.jobs is None)
        )
        self._write_departed(row + 2, left)
        self._sheet.freeze(_HEADING_ROW + 1, 3)
        self._sheet.repeat(_HEADING_ROW)
        return places

    def _write_lines(self, row: int, found: Sequence[Hosted]) -> list[list[Place]]:
        return [self._write_line(at, tenant) for at, tenant in enumerate(found, start=row)]

    def _write_line(self, row: int, tenant: Hosted) -> list[Place]:
        party = tenant.party
        contents = (
            *(party.code, party.name, party.legal_form, ", ".join(tenant.spaces)),
            *(tenant.m2, tenant.since, party.jobs, tenant.until),
        )
        shown = len(contents) if tenant.until else len(contents) - 1
        return self._sheet.row(row, contents[:shown], _LOOKS[:shown])

    def _write_sums(self, row: int, lines: Sequence[Sequence[Place]]) -> tuple[Place, Place]:
        sums = {column: total([line[column - 1] for line in lines]) for column in (_M2, _JOBS)}
        contents = ["Total", *(sums.get(column) for column in range(2, _JOBS + 1))]
        places = self._sheet.row(row, contents, [look.total for look in _LOOKS[:_JOBS]])
        return places[_M2 - 1], places[_JOBS - 1]

    def _write_departed(self, row: int, found: Sequence[Hosted]) -> None:
        """Write who left during the period, whom the sums leave out, and what the jobs are."""
        if found:
            self._sheet.note(row, "Partis pendant la période, non comptés dans le total", style.SECTION)
            row += 1 + len(self._write_lines(row + 1, found))
            row += 1
        for at, note in enumerate(_NOTES, start=row):
            self._sheet.note(at, note)


_NOTES = (
    "Emplois : personnes qui travaillent dans le bâtiment, dernier nombre indiqué par chaque locataire.",
    "Une case vide : le locataire ne l’a pas indiqué ; le total est alors un minimum.",
)
