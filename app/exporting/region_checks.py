"""What must agree in the workbook for the Région: sheets with each other, names with what they add up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.exporting.checks_sheet import Check
from app.exporting.fit_out_sheet import PERIOD, YEAR
from app.exporting.formula import difference, same, sum_of
from app.exporting.occupancy_sheet import BALANCE, COSTS, INCOME
from app.exporting.style import M2, NUMBER
from models.account import Nature, Source
from models.checks import check
from models.rent_roll import rent_roll

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.exporting.fit_out_sheet import FitOutPlaces
    from app.exporting.formula import Name, Place
    from app.exporting.hosted_sheet import HostedPlaces
    from app.exporting.occupancy_sheet import OccupancyPlaces
    from app.exporting.result_sheet import ResultPlaces
    from app.exporting.subject import Subject


@dataclass(frozen=True, slots=True)
class Written:
    """Where the sheets' figures stand."""

    occupancy: OccupancyPlaces
    hosted: HostedPlaces
    period: ResultPlaces
    year: ResultPlaces
    fit_out: FitOutPlaces


def region_checks(subject: Subject, written: Written, names: Mapping[str, Name]) -> list[Check]:
    """Every check of the workbook, in the order of its sheets."""
    return [
        *_sheets(written),
        *_fit_out(written),
        *_names(names),
        *_areas(subject, names),
        Check("Erreurs du dossier", "Aucune", _errors(subject), 0, NUMBER),
    ]


def _sheets(written: Written) -> list[Check]:
    line, result = written.occupancy.period, written.period
    return [
        _equal(
            "Occupation : recettes de la période", "Équilibre : recettes", line[INCOME - 1], result.income
        ),
        _equal("Occupation : charges de la période", "Équilibre : charges", line[COSTS - 1], result.costs),
        _equal("Occupation : solde de la période", "Équilibre : solde", line[BALANCE - 1], result.balance),
    ]


def _fit_out(written: Written) -> list[Check]:
    found = []
    for words, column, result in (("période", PERIOD, written.period), ("année", YEAR, written.year)):
        for label, places, category in (
            ("amortissements", written.fit_out.depreciation, Nature.DEPRECIATION),
            ("quote-part", written.fit_out.released, Source.RELEASED_GRANT),
        ):
            other = result.by_category[category]
            found.append(_equal(f"Aménagement : {label}, {words}", "Équilibre", places[column], other))
    return found


def _names(names: Mapping[str, Name]) -> list[Check]:
    sources = [names[f"income_{source}"] for source in Source]
    natures = [names[f"cost_{nature}"] for nature in Nature]
    income, costs = names["income_total"], names["cost_total"]
    return [
        Check("Nom income_total", "Somme des noms income_…", sum_of([income]), sum_of(sources)),
        Check("Nom cost_total", "Somme des noms cost_…", sum_of([costs]), sum_of(natures)),
        Check(
            "Nom balance", "income_total − cost_total", sum_of([names["balance"]]), difference(income, costs)
        ),
    ]


def _areas(subject: Subject, names: Mapping[str, Name]) -> list[Check]:
    roll = rent_roll(subject.data, subject.period.end)
    lettable, let = (sum_of([names[name]]) for name in ("lettable_m2", "let_m2"))
    return [
        Check("Nom lettable_m2", "Bureaux du dossier, m²", lettable, roll.lettable_m2, M2),
        Check("Nom let_m2", "Bureaux sous bail le dernier jour, m²", let, roll.let_m2, M2),
    ]


def _errors(subject: Subject) -> int:
    return sum(1 for issue in check(subject.data) if issue.level == "error")


def _equal(left_label: str, right_label: str, left: Place, right: Place) -> Check:
    return Check(left_label, right_label, same(left), same(right))
