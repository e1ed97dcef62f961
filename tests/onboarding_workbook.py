"""A small onboarding workbook that is right in everything, for a test to spoil in one place."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from openpyxl import Workbook

from app.importing.onboarding import read_onboarding

if TYPE_CHECKING:
    from pathlib import Path

    from app.importing.onboarding import Onboarding

Sheets = dict[str, list[list[Any]]]


def small_workbook() -> Sheets:
    """Two offices let to two tenants, a sale, two bills, an opening, payments, a budget, an index value."""
    return {
        "Dossier": [["cle", "valeur"], ["nom", "Le Périscope"], ["debut", date(2016, 1, 1)]],
        "Locaux": [
            ["code", "nom", "etage", "surface_m2", "type", "postes", "loyer_cible_m2_an"],
            ["B01", "Bureau 1", "RDC", 20, "bureau", 2, 130],
            ["B02", "Bureau 2", "1", 35.5, "bureau", 3, 130],
            ["S01", "Salle", "1", 40, "salle_reunion", 18, None],
        ],
        "Locataires": [
            ["code", "nom", "forme"],
            ["T01", "Taparel", "SARL"],
            ["T02", "Compagnons Bâtisseurs", "Association"],
        ],
        "Baux": [
            ["code", "locataire", "locaux", "debut", "fin", "loyer", "unite", "indice", "trimestre_base"],
            ["L01", "T01", "B01", date(2016, 1, 1), date(2018, 12, 31), 250, "mois", None, None],
            ["L02", "T02", "B02", date(2016, 4, 1), None, 120, "m2_an", "ILAT", "2015-T4"],
        ],
        "Paliers": [["bail", "date", "loyer"], ["L01", date(2017, 1, 1), 260]],
        "Comptes": [
            ["compte", "libelle", "sens", "rubrique", "part_variable", "recuperable", "immobilier"],
            ["60611", "Électricité", "charge", "energie", 0.3, "oui", "oui"],
        ],
        "Mouvements": [
            ["date", "compte", "libelle", "tiers", "local", "ht", "tva", "service_debut", "service_fin"],
            [date(2016, 1, 31), "70833", "Salle", "T01", "S01", 100, 20, None, None],
            [date(2016, 2, 5), "60611", "Électricité", "EDF", None, 200, 40, *_january()],
            [date(2016, 3, 1), "6226", "Conseil", None, None, 50, None, None, None],
        ],
        "Ouverture": [["compte", "tiers", "solde"], ["512", None, 1000], ["102", None, -1000]],
        "Reglements": [
            ["date", "tiers", "montant", "compte", "piece"],
            [date(2016, 2, 10), "T01", 120, "512", "VIR 1"],
            [date(2016, 3, 10), "EDF", -240, None, None],
        ],
        "Budget": [["annee", "compte", "montant", 1, "02"], [2016, "60611", 2400, None, None]],
        "Indices": [["indice", "trimestre", "valeur"], ["ILAT", "2030-T1", 150.5]],
        "Tarifs": [["libelle", "type", "unite", "prix_ht"], ["Salle", "salle_reunion", "demi_journee", 80]],
    }


def _january() -> tuple[date, date]:
    return date(2016, 1, 1), date(2016, 1, 31)


def put(sheets: Sheets, cell: str, value: object) -> Sheets:
    """Change one cell, named as issues name it: `Baux!C2`."""
    sheet, _, place = cell.partition("!")
    rows, row, column = sheets[sheet], int(place[1:]) - 1, ord(place[0]) - ord("A")
    while len(rows) <= row:
        rows.append([])
    rows[row] += [None] * (column + 1 - len(rows[row]))
    rows[row][column] = value
    return sheets


def save(sheets: Sheets, path: Path) -> Path:
    """Write the sheets as an .xlsx file."""
    workbook = Workbook()
    for title, rows in sheets.items():
        page = workbook.create_sheet(title)
        for row in rows:
            page.append(row)
    del workbook["Sheet"]
    workbook.save(path)
    return path


def read(sheets: Sheets, folder: Path) -> tuple[Onboarding | None, list[tuple[str, str, str]]]:
    """What the reader makes of the sheets: records, and issues as plain text."""
    onboarding, issues = read_onboarding(save(sheets, folder / "classeur.xlsx"))
    return onboarding, [(issue.where, issue.level, str(issue.message)) for issue in issues]


def accepted(sheets: Sheets, folder: Path) -> Onboarding:
    """The records of sheets that hold no error."""
    onboarding, issues = read(sheets, folder)
    assert onboarding is not None, issues
    return onboarding
