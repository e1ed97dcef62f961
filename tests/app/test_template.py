"""The blank workbook: every column with its help, nothing filled in, and read back as it was filled."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from openpyxl import load_workbook

from app.importing.onboarding import read_onboarding
from app.importing.onboarding_layout import SETTINGS, SHEETS
from app.importing.template import workbook_bytes, write_template
from models.message import UserError
from models.period import Quarter

# The columns that the treasurer's guide names, sheet by sheet.
COLUMNS = {
    "Dossier": "cle valeur",
    "Locaux": "code nom etage surface_m2 type postes loyer_cible_m2_an",
    "Locataires": "code nom forme siret email emplois",
    "Baux": (
        "code locataire locaux type debut fin reconduction resiliation sortie loyer unite prorata indice "
        "trimestre_base revision revision_annees plafond_pme provision_mois tva depot periodicite terme "
        "jour_echeance"
    ),
    "Paliers": "bail date loyer",
    "Comptes": "compte libelle sens rubrique part_variable recuperable immobilier",
    "Mouvements": "date compte libelle tiers local ht tva service_debut service_fin piece",
    "Ouverture": "compte tiers solde",
    "Reglements": "date tiers montant compte piece",
    "Budget": "annee compte montant 01 02 03 04 05 06 07 08 09 10 11 12",
    "Indices": "indice trimestre valeur",
    "Tarifs": "libelle type unite prix_ht tva",
}
REQUIRED = {
    "Locaux": "code nom surface_m2 type",
    "Baux": "code locataire locaux debut loyer unite",
    "Mouvements": "date compte libelle ht",
    "Reglements": "date tiers montant",
    "Budget": "annee compte",
}


@pytest.fixture(scope="module")
def template(tmp_path_factory):
    path = tmp_path_factory.mktemp("template") / "reprise.xlsx"
    write_template(path)
    return path


@pytest.fixture(scope="module")
def pages(template):
    return load_workbook(template)


def test_instructions_come_first_and_the_lists_are_hidden(pages):
    assert pages.sheetnames == ["Mode d'emploi", *COLUMNS, "Listes"]
    assert pages["Listes"].sheet_state == "hidden"
    assert pages["Mode d'emploi"]["A1"].value == "Reprendre un bâtiment dans Équilibre"
    told = [cell.value for cell in pages["Mode d'emploi"]["A"]]
    assert [name for name in COLUMNS if name not in told] == []


@pytest.mark.parametrize("sheet", COLUMNS)
def test_every_column_has_its_header_and_its_help(sheet, pages):
    headers = pages[sheet][1]
    assert [cell.value for cell in headers] == COLUMNS[sheet].split()
    for cell in headers:
        assert cell.comment.text.endswith(("Obligatoire.", "Facultatif."))
    assert pages[sheet].freeze_panes in ("A2", "B2")


@pytest.mark.parametrize("sheet", REQUIRED)
def test_required_columns_stand_out(sheet, pages):
    bold = [cell.value for cell in pages[sheet][1] if cell.font.bold]
    obligatory = [cell.value for cell in pages[sheet][1] if cell.comment.text.endswith("Obligatoire.")]
    assert bold == obligatory == REQUIRED[sheet].split()


def test_nothing_is_filled_in_but_the_names_of_the_settings(pages):
    for name in COLUMNS:
        below = [
            cell.value for row in pages[name].iter_rows(min_row=2) for cell in row if cell.value is not None
        ]
        assert below == ([setting.name for setting in SETTINGS] if name == "Dossier" else [])


def _validation(pages, sheet, cell):
    return next(v for v in pages[sheet].data_validations.dataValidation if cell in v)


def test_words_and_codes_are_chosen_from_lists(pages):
    kinds = _validation(pages, "Locaux", "E2")
    assert (kinds.type, kinds.formula1) == ("list", '"bureau,coworking,bureau_passage,salle_reunion,commun"')
    assert _validation(pages, "Baux", "B2").formula1 == "Locataires!$A$2:$A$2000"
    assert _validation(pages, "Dossier", "B3").type == "date"
    assert _validation(pages, "Locaux", "D2").operator == "greaterThan"


def test_a_list_too_long_for_excel_stands_on_the_hidden_sheet(pages):
    place = _validation(pages, "Comptes", "D2").formula1
    sheet, _, cells = place.partition("!")
    words = [cell.value for (cell,) in pages[sheet][cells.replace("$", "")]]
    assert (len(words), words[0], words[-1]) == (20, "loyers", "autres_charges")


def test_the_blank_workbook_asks_for_what_is_needed(template):
    onboarding, issues = read_onboarding(template)
    assert onboarding is None
    assert [(issue.where, str(issue.message)) for issue in issues] == [
        ("Dossier!B2", "“nom” must be filled in."),
        ("Dossier!B3", "“debut” must be filled in."),
    ]


def test_what_is_filled_in_is_read_back(tmp_path):
    rows: dict[str, list[dict[str, object]]] = {
        "Dossier": [
            {"cle": "nom", "valeur": "=Bâtiment"},
            {"cle": "debut", "valeur": date(2016, 1, 1)},
            {"cle": "deduction_tva", "valeur": Decimal("0.25")},
        ],
        "Locaux": [{"code": "12", "nom": "+33", "surface_m2": Decimal("20.35"), "type": "bureau"}],
        "Locataires": [{"code": "T01", "nom": "=cmd|' /C calc'!A0", "siret": "00012345600012"}],
        "Baux": [
            {
                "code": "L01",
                "locataire": "T01",
                "locaux": "12",
                "debut": date(2016, 2, 29),
                "loyer": Decimal("131.25"),
                "unite": "m2_an",
                "indice": "ILC",
                "trimestre_base": "2015-T4",
                "revision": "01/03",
            }
        ],
    }
    path = tmp_path / "rempli.xlsx"
    path.write_bytes(workbook_bytes(rows))
    onboarding, issues = read_onboarding(path)
    assert issues == []
    assert (onboarding.building.name, onboarding.building.vat_deduction) == ("=Bâtiment", Decimal("0.25"))
    assert (onboarding.spaces[0].name, onboarding.spaces[0].m2) == ("+33", Decimal("20.35"))
    assert (onboarding.parties[0].name, onboarding.parties[0].siret) == (
        "=cmd|' /C calc'!A0",
        "00012345600012",
    )
    (lease,) = onboarding.leases
    assert (lease.start, lease.rent, lease.space_ids) == (date(2016, 2, 29), Decimal("131.25"), (1,))
    assert (lease.index.base_quarter, lease.index.day, lease.index.month) == (Quarter(2015, 4), 1, 3)


def test_a_stamp_stands_on_every_sheet_and_is_no_column(tmp_path):
    path = tmp_path / "exemple.xlsx"
    path.write_bytes(workbook_bytes({}, "Données d’exemple inventées"))
    pages = load_workbook(path)
    for page in pages.worksheets:
        values = [cell.value for row in page.iter_rows() for cell in row]
        assert "Données d’exemple inventées" in values, page.title
    _, issues = read_onboarding(path)
    assert [issue.level for issue in issues] == ["error", "error"]


def test_the_same_rows_make_the_same_file():
    assert workbook_bytes({}) == workbook_bytes({})


def test_a_folder_that_is_not_there_is_one_sentence(tmp_path):
    with pytest.raises(UserError, match="There is no folder"):
        write_template(tmp_path / "absent" / "reprise.xlsx")


def test_codes_referred_to_are_keys():
    keys = {sheet.name: sheet.key for sheet in SHEETS}
    for sheet in SHEETS:
        for column in sheet.columns:
            assert not column.codes_of or keys[column.codes_of]
