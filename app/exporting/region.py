"""The workbook for the Région: how the fit-out it paid for is used, and what it comes to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.exporting import style
from app.exporting.checks_sheet import write_checks
from app.exporting.comments import result_comment, space_comment
from app.exporting.fit_out_sheet import FitOutSheet
from app.exporting.formula import same
from app.exporting.hosted_sheet import HostedSheet
from app.exporting.occupancy_sheet import FINANCIAL, PHYSICAL, OccupancySheet
from app.exporting.region_charts import occupancy_chart, result_chart
from app.exporting.region_checks import Written, region_checks
from app.exporting.result_sheet import ResultSheet
from app.exporting.subject import Subject
from app.exporting.synthesis_sheet import SynthesisSheet, Tile
from app.exporting.words import period_words
from app.exporting.workbook import ExportedWorkbook
from app.numbers import area, day, money, percent
from models.account import Source
from models.balance import balance
from models.fit_out import fit_out
from models.period import By
from models.rent_roll import rent_roll

if TYPE_CHECKING:
    from pathlib import Path

    from app.exporting.hosted_sheet import HostedPlaces
    from app.exporting.result_sheet import ResultPlaces
    from models.book_data import BookData
    from models.fit_out import FitOut
    from models.period import Period
    from models.rent_roll import RentRoll

_SHEETS = ("Synthèse", "Occupation", "Locataires", "Équilibre", "Aménagement", "Contrôles")


def export_region(data: BookData, period: Period, path: Path) -> None:
    """Write the workbook of a period; raise UserError where the file cannot be written."""
    region_workbook(data, period).save(path)


def region_workbook(data: BookData, period: Period) -> ExportedWorkbook:
    """Build the workbook of a period: posted figures in full scope, the rest as of the period's last day."""
    title = f"{data.building.name} – usage de l’aménagement, {period_words(period)}"
    return _Region(Subject(data, period), ExportedWorkbook(title, period.end)).build()


class _Region:
    """Fills the sheets; the first one comes last, for it quotes the others."""

    def __init__(self, subject: Subject, workbook: ExportedWorkbook) -> None:
        self._subject = subject
        self._workbook = workbook
        self._sheets = {title: workbook.sheet(title) for title in _SHEETS}

    def build(self) -> ExportedWorkbook:
        roll = rent_roll(self._subject.data, self._subject.period.end)
        written = self._write_details(roll)
        self._define(written)
        self._write_synthesis(written, roll)
        checks = region_checks(self._subject, written, self._workbook.names)
        write_checks(self._sheets["Contrôles"], self._subject, checks)
        return self._workbook

    def _write_details(self, roll: RentRoll) -> Written:
        subject, sheets = self._subject, self._sheets
        period, year = ResultSheet(sheets["Équilibre"], subject).write()
        return Written(
            OccupancySheet(sheets["Occupation"], subject).write(roll),
            HostedSheet(sheets["Locataires"], subject).write(),
            period,
            year,
            FitOutSheet(sheets["Aménagement"], subject, period, year).write(),
        )

    def _define(self, written: Written) -> None:
        define, occupancy, grant = self._workbook.define, written.occupancy, written.fit_out
        for prefix, result in (("", written.period), ("year_", written.year)):
            define(f"{prefix}income_total", result.income)
            define(f"{prefix}cost_total", result.costs)
            define(f"{prefix}balance", result.balance)
            define(f"{prefix}coverage", result.coverage)
        for category, place in written.period.by_category.items():
            define(f"{'income' if isinstance(category, Source) else 'cost'}_{category}", place)
        define("physical_occupancy", occupancy.period[PHYSICAL - 1])
        define("financial_occupancy", occupancy.period[FINANCIAL - 1])
        define("lettable_m2", occupancy.lettable_m2)
        define("let_m2", occupancy.let_m2)
        define("jobs_hosted", written.hosted.jobs)
        define("grant_received", grant.grant)
        define("grant_released", grant.grant_released)
        define("grant_left", grant.grant_left)

    def _write_synthesis(self, written: Written, roll: RentRoll) -> None:
        sheet = SynthesisSheet(self._sheets["Synthèse"], self._subject)
        sheet.head("Usage de l’aménagement : synthèse")
        sheet.tiles(
            [
                self._occupancy_tile(roll),
                self._jobs_tile(written.hosted),
                self._balance_tile(f"Solde, {period_words(self._subject.period)}", "", written.period),
                self._balance_tile(self._year_label(), "year_", written.year),
            ]
        )
        sheet.draw(occupancy_chart(written.occupancy), result_chart(written.occupancy))
        sheet.comment(self._comments(written.hosted, roll))

    def _occupancy_tile(self, roll: RentRoll) -> Tile:
        label = f"Occupation physique, {period_words(self._subject.period)}"
        note = f"{area(roll.let_m2)} loués sur {area(roll.lettable_m2)} au {day(roll.on)}"
        place = self._workbook.names["physical_occupancy"].place
        return Tile(label, same(place), style.SHARE, note)

    def _jobs_tile(self, found: HostedPlaces) -> Tile:
        label = f"Emplois hébergés au {day(self._subject.period.end)}"
        silent = f", dont {found.silent} sans nombre indiqué" if found.silent else ""
        note = f"chez {found.tenants} locataire{'s' if found.tenants > 1 else ''}{silent}"
        return Tile(label, same(found.jobs), style.COUNT, note)

    def _balance_tile(self, label: str, prefix: str, result: ResultPlaces) -> Tile:
        covered = result.coverage.value
        note = f"couverture {percent(covered)}" if isinstance(covered, float) else "aucune charge"
        return Tile(label, same(self._workbook.names[f"{prefix}balance"].place), style.EUROS, note)

    def _year_label(self) -> str:
        end = self._subject.period.end
        return f"Solde, année {end.year} au {day(end)}"

    def _comments(self, found: HostedPlaces, roll: RentRoll) -> list[str]:
        """The use of the spaces, the result, and what is left of the grant."""
        data, period = self._subject.data, self._subject.period
        jobs = (
            f"{found.jobs.number:f} emplois y sont déclarés"
            if found.jobs.number
            else "aucun emploi n’est déclaré"
        )
        return [
            f"{space_comment(roll)} Chez les {found.tenants} locataires, {jobs}.",
            result_comment(balance(data, period, By.YEAR)),
            _grant_comment(fit_out(data, period.end), period),
        ]


def _grant_comment(found: FitOut, period: Period) -> str:
    if not found.grant_cents:
        return "Aucune subvention d’investissement n’est inscrite au bilan de ce dossier."
    received, released, left = (
        money(cents, zero="0,00 €") for cents in (found.grant_cents, found.released_cents, found.left_cents)
    )
    return (
        f"De la subvention d’aménagement de {received}, {released} sont rapportés au résultat "
        f"au {day(period.end)} ; il reste {left} à rapporter."
    )
