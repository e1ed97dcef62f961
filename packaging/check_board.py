"""Replays scenarios in the board's workbook: changed cells, recalculated by LibreOffice, against the program.

    .venv/bin/python packaging/check_board.py

Each case exports one scenario of the sample, sets the cells that turn it into another, and holds every
month, year and tenant of the recalculated workbook against the other scenario's own export, to the cent.
Exits 1 where something differs; needs `soffice` (Debian: libreoffice-calc).
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from openpyxl import load_workbook

from app.exporting.board import export_board
from app.importing.scenario_file import parse_scenario, usable
from app.sample import create_sample
from check_workbook import compared, differences, recalculated_copy

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from models.book_data import BookData

    Cell = str | float | date | None


@dataclass(frozen=True)
class Case:
    """A scenario as exported, the cells to set, and the scenario they make of it, both as TOML."""

    name: str
    before: str
    cells: Mapping[str, Cell]
    after: str


_YEARS = 'name = "Essai"\nfrom = "2018-01"\nmonths = 36\n'
_CUT = 'name = "Essai"\nfrom = "2018-04"\nmonths = 30\n'
_VACANCY = '[[vacancy]]\nspace = "B12"\nfrom = "2018-04"\nmonths = 6\n'

CASES = (
    Case(
        "a rise with a cap and an exemption, from nothing",
        _YEARS,
        {
            "levier_loyer_percent": 3.7,
            "levier_loyer_debut": date(2018, 5, 1),
            "levier_loyer_plafond_percent": 3.5,
            "exempt_T05": "oui",
        },
        _YEARS + '[[rent]]\npercent = 3.7\nfrom = "2018-05"\nexempt = ["T05"]\ncap_percent = 3.5\n',
    ),
    Case(
        "a rate instead of a rise, halves of a cent included",
        _CUT + '[growth]\nILAT = 2.3\n[[rent]]\npercent = 2.5\nfrom = "2018-04"\n',
        {
            "levier_loyer_percent": None,
            "levier_loyer_m2_an": 139.37,
            "levier_loyer_plafond_percent": 6.25,
        },
        _CUT + '[growth]\nILAT = 2.3\n[[rent]]\neur_m2_year = 139.37\nfrom = "2018-04"\ncap_percent = 6.25\n',
    ),
    Case(
        "an amount a month, for part months too",
        _CUT,
        {"levier_loyer_montant_mois": 812.35, "levier_loyer_debut": date(2018, 6, 1), "exempt_T01": "oui"},
        _CUT + '[[rent]]\namount_month = 812.35\nfrom = "2018-06"\nexempt = ["T01"]\n',
    ),
    Case(
        "sources and natures: percent, growth, amounts a month and once",
        _CUT,
        {
            "levier_coworking_percent": 20,
            "levier_coworking_debut": date(2018, 7, 1),
            "levier_salles_reunion_percent": -12.345,
            "croissance_energie_percent": 4,
            "levier_energie_percent": 8,
            "croissance_loyer_principal_percent": 1.75,
            "levier_nettoyage_montant_mois": 900,
            "levier_nettoyage_montant_debut": date(2019, 1, 1),
            "depense_1_nature": "Entretien et réparations",
            "depense_1_montant": 12000,
            "depense_1_mois": date(2018, 9, 1),
            "depense_2_nature": "Nettoyage",
            "depense_2_montant": 333.33,
            "depense_2_mois": date(2019, 2, 1),
        },
        _CUT
        + "[growth]\nenergy = 4\nhead_rent = 1.75\n"
        + '[[income]]\nsource = "coworking"\npercent = 20\nfrom = "2018-07"\n'
        + '[[income]]\nsource = "meeting_room"\npercent = -12.345\nfrom = "2018-04"\n'
        + '[[cost]]\nnature = "energy"\npercent = 8\nfrom = "2018-04"\n'
        + '[[cost]]\nnature = "cleaning"\namount_month = 900\nfrom = "2019-01"\n'
        + '[[cost]]\nnature = "maintenance"\namount = 12000\nmonth = "2018-09"\n'
        + '[[cost]]\nnature = "cleaning"\namount = 333.33\nmonth = "2019-02"\n',
    ),
    Case(
        "a space of two that empties later, for longer, and is let at another rate",
        _YEARS + _VACANCY + "relet_eur_m2_year = 140.0\n",
        {
            "vacance_B12_debut": date(2018, 9, 1),
            "vacance_B12_mois": 9,
            "vacance_B12_relocation_m2_an": 151.11,
            "levier_loyer_percent": 1.111,
        },
        _YEARS
        + '[[vacancy]]\nspace = "B12"\nfrom = "2018-09"\nmonths = 9\nrelet_eur_m2_year = 151.11\n'
        + '[[rent]]\npercent = 1.111\nfrom = "2018-01"\n',
    ),
    Case(
        "several levers on rents, a tenant moved from one to the other, growth of rents and provisions",
        _YEARS
        + "[growth]\nrent = 1.5\nrecovered_charges = 2\n"
        + '[[rent]]\ntenants = ["T01", "T02"]\npercent = 3\nfrom = "2018-01"\n'
        + '[[rent]]\ntenants = ["T03", "T08"]\neur_m2_year = 150\nfrom = "2018-06"\ncap_percent = 7\n'
        + _VACANCY,
        {"levier_T02": 2, "levier_loyer_2_m2_an": 152.5, "levier_loyer_percent": 4, "vacance_B12_mois": 3},
        _YEARS
        + "[growth]\nrent = 1.5\nrecovered_charges = 2\n"
        + '[[rent]]\ntenants = ["T01"]\npercent = 4\nfrom = "2018-01"\n'
        + '[[rent]]\ntenants = ["T02", "T03", "T08"]\neur_m2_year = 152.5\n'
        + 'from = "2018-06"\ncap_percent = 7\n'
        + _VACANCY.replace("months = 6", "months = 3"),
    ),
)


def main() -> int:
    """Run every case; 0 where all agree."""
    if shutil.which("soffice") is None:
        print("soffice is missing: apt-get install libreoffice-calc", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        os.environ.setdefault("EQUILIBRE_DATA", folder)
        book = create_sample(Path(folder) / "exemple.equilibre")
        try:
            found = [
                f"{case.name}: {line}" for case in CASES for line in _checked(book.data, case, Path(folder))
            ]
        finally:
            book.close()
    print(
        "\n".join(found) if found else f"{len(CASES)} scenarios replayed: every figure as the program has it."
    )
    return 1 if found else 0


def _checked(data: BookData, case: Case, folder: Path) -> Iterator[str]:
    before, after, changed = (folder / f"{name}.xlsx" for name in ("avant", "apres", "change"))
    for path, text in ((before, case.before), (after, case.after)):
        export_board(data, usable(*parse_scenario(text, "essai"), data), path)
    yield from differences(before)
    _set(before, case.cells, changed)
    again = load_workbook(recalculated_copy(changed, folder / "lo"), data_only=True)
    yield from compared(load_workbook(after), load_workbook(after, data_only=True), again)


def _set(path: Path, cells: Mapping[str, Cell], changed: Path) -> None:
    workbook = load_workbook(path)
    for name, value in cells.items():
        ((title, address),) = workbook.defined_names[name].destinations
        workbook[title][address.replace("$", "")].value = value
    workbook.save(changed)


if __name__ == "__main__":
    sys.exit(main())
