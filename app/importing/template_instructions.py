"""The sheet of the onboarding workbook that says how to fill it in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.exporting.style import HEADING, PLAIN, SECTION, SUBTITLE, TITLE
from app.importing.onboarding_layout import SHEETS
from app.importing.template_style import apply

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

    from app.exporting.style import Style

_STEPS = (
    "Remplir Dossier, Locaux, Locataires et Baux ; les autres feuilles peuvent rester vides.",
    "Enregistrer le classeur au format .xlsx et le fermer.",
    "Dans Équilibre, créer un dossier à partir de ce classeur.",
    "S'il reste des problèmes, chacun est donné avec sa feuille et sa cellule, et rien n'est écrit.",
    "Plus tard, l'importer à nouveau met à jour ce qui porte un code et n'ajoute rien deux fois.",
)
_RULES = (
    "Une ligne par local, locataire, bail, facture… ; les lignes vides sont ignorées.",
    "Garder les noms des feuilles et les en-têtes de la ligne 1 ; l'ordre des colonnes est libre.",
    "Un en-tête en gras est obligatoire ; le survoler montre ce que la colonne attend.",
    "Montants en euros (1 234,56), dates JJ/MM/AAAA, trimestres 2016-T1, parts de 0 à 1 ou en pour cent.",
    "Les codes (B01, T01, L01) sont libres, mais uniques : ce sont eux qui relient les feuilles.",
    "Les loyers et provisions ne se saisissent pas dans Mouvements : Équilibre les appelle d'après les baux.",
)


def write_instructions(page: Worksheet) -> None:
    """Write the instructions: what to do, how to fill in, what each sheet holds."""
    page.column_dimensions["A"].width = 16
    page.column_dimensions["B"].width = 14
    page.column_dimensions["C"].width = 100
    page.sheet_view.showGridLines = False
    _write(page, 1, 1, "Reprendre un bâtiment dans Équilibre", TITLE)
    _write(page, 2, 1, "Ce classeur décrit le bâtiment, ses baux et ses comptes.", SUBTITLE)
    number = _list(page, 4, "Marche à suivre", _STEPS)
    number = _list(page, number + 1, "Remplir", _RULES)
    _sheets(page, number + 1)
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = 9  # A4
    if page.sheet_properties.pageSetUpPr:
        page.sheet_properties.pageSetUpPr.fitToPage = True


def _list(page: Worksheet, number: int, heading: str, sentences: tuple[str, ...]) -> int:
    """Write numbered sentences under a heading and return the row after them."""
    _write(page, number, 1, heading, SECTION)
    for position, sentence in enumerate(sentences, start=1):
        _write(page, number + position, 1, f"{position}. {sentence}", PLAIN)
    return number + len(sentences) + 1


def _sheets(page: Worksheet, number: int) -> None:
    for position, heading in enumerate(("Feuille", "Obligatoire", "Contenu"), start=1):
        _write(page, number, position, heading, HEADING)
    for row, sheet in enumerate(SHEETS, start=number + 1):
        _write(page, row, 1, sheet.name, PLAIN.strong if sheet.required else PLAIN)
        _write(page, row, 2, "oui" if sheet.required else "non", PLAIN)
        _write(page, row, 3, sheet.help, PLAIN)


def _write(page: Worksheet, row: int, column: int, text: str, style: Style) -> None:
    apply(page.cell(row, column, text), style)
