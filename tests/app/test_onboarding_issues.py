"""Every wrong input is one clear sentence at its cell, and all of them are told at once."""

from __future__ import annotations

from datetime import date

import pytest

from tests.onboarding_workbook import put, read, small_workbook

_UNKNOWN_PARTY = (
    "“T99” is not known: it is neither a code of the sheet Locataires nor a third party that Mouvements "
    "or Ouverture names."
)

# What is typed into one cell of a workbook that is right otherwise, and the sentence it gives at that cell.
WRONG = [
    ("Dossier!B2", None, "“nom” must be filled in."),
    ("Dossier!B3", "demain", "“demain” is not a date: 31/12/2016 is expected."),
    ("Locaux!D2", 0, "A number above 0 is expected, “0” was found."),
    ("Locaux!D2", -5, "A number above 0 is expected, “-5” was found."),
    ("Locaux!D2", "vingt", "“vingt” is not a number: 130,5 is expected."),
    ("Locaux!D2", date(2016, 1, 1), "A number is expected, “2016-01-01” was found."),
    ("Locaux!D2", None, "“surface_m2” must be filled in."),
    ("Locaux!D2", 1e13, "“10000000000000” is too large a number."),
    (
        "Locaux!E2",
        "cave",
        "“cave” is not known here: the words are bureau, coworking, bureau_passage, salle_reunion, commun.",
    ),
    ("Locaux!F2", 2.5, "A whole number is expected, “2.5” was found."),
    ("Locaux!A3", "B01", "“B01” is already in row 2: each code is used once."),
    (
        "Locaux!A4",
        date(2016, 2, 1),
        "Excel took this code for a date: format the column as text and type it again.",
    ),
    ("Locataires!A3", "T01", "“T01” is already in row 2: each code is used once."),
    ("Baux!A3", "L01", "“L01” is already in row 2: each code is used once."),
    ("Baux!B2", "T99", "“T99” is not a code of the sheet Locataires."),
    ("Baux!C2", "B99", "“B99” is not a code of the sheet Locaux."),
    ("Baux!C2", "B01;B99", "“B99” is not a code of the sheet Locaux."),
    ("Baux!C2", "B01;B01", "“B01” is named twice."),
    ("Baux!C2", ";", "A code is expected, “;” was found."),
    ("Baux!D2", "31/02/2016", "“31/02/2016” is not in the calendar."),
    ("Baux!D2", 42461, "A date such as 31/12/2016 is expected, “42461” was found."),
    ("Baux!D2", "01/01/0016", "“01/01/0016” is not a likely date."),
    ("Baux!E2", date(2015, 12, 31), "The lease ends on 2015-12-31, before it starts on 2016-01-01."),
    ("Baux!F2", "cher", "“cher” is not a number: 130,5 is expected."),
    ("Baux!F2", -250, "A number of 0 or more is expected, “-250” was found."),
    ("Baux!F2", True, "A number is expected, “VRAI” was found."),
    ("Baux!G2", "semaine", "“semaine” is not known here: the words are mois, trimestre, an, m2_an."),
    ("Baux!H3", "INSEE", "“INSEE” is not known here: the words are ILAT, ILC, IRL."),
    ("Baux!I3", None, "The index ILAT needs a base quarter, such as 2016-T1."),
    ("Baux!I3", "2016", "“2016” is not a quarter: 2016-T1 is expected."),
    ("Paliers!A2", "L99", "“L99” is not a code of the sheet Baux."),
    (
        "Paliers!B2",
        date(2015, 6, 1),
        "The rent step of 2015-06-01 comes before the lease starts on 2016-01-01.",
    ),
    ("Comptes!A2", "512", "Account 512 is neither income nor cost: it is not mapped."),
    ("Comptes!A2", "énergie", "An account number is expected, “énergie” was found."),
    ("Comptes!C2", "dépense", "“dépense” is not known here: the words are produit, charge."),
    ("Comptes!E2", 1.5, "A number from 0 to 1 is expected, “1.5” was found."),
    ("Comptes!E2", "150 %", "A number from 0 to 1 is expected, “150 %” was found."),
    (
        "Comptes!G2",
        "peut-être",
        "“peut-être” is not known here: oui, non, or a share from 0 to 1 is expected.",
    ),
    ("Comptes!G2", -0.1, "“-0.1” is not known here: oui, non, or a share from 0 to 1 is expected."),
    (
        "Mouvements!B2",
        "411",
        "Account 411 is neither income nor cost: choose one of class 6 or 7.",
    ),
    ("Mouvements!E2", "B99", "“B99” is not a code of the sheet Locaux."),
    ("Mouvements!F2", "cent", "“cent” is not a number: 130,5 is expected."),
    ("Mouvements!I3", date(2015, 12, 31), "The service ends on 2015-12-31, before it starts on 2016-01-01."),
    ("Mouvements!I3", "30/02/2016", "“30/02/2016” is not in the calendar."),
    ("Mouvements!I3", None, "A service period needs its first and its last day."),
    ("Mouvements!H3", None, "A service period needs its first and its last day."),
    (
        "Reglements!B2",
        "T99",
        _UNKNOWN_PARTY,
    ),
    ("Reglements!D2", "7061", "7061 is no cash account: choose one of class 5, such as 512."),
    ("Budget!B2", "512", "Account 512 is neither income nor cost: choose one of class 6 or 7."),
    ("Budget!C2", None, "Give the amount of the year or those of its months."),
    ("Budget!A2", 16, "A number from 1900 to 2999 is expected, “16” was found."),
    ("Indices!C2", 0, "A number above 0 is expected, “0” was found."),
    (
        "Tarifs!B2",
        "bureau",
        "“bureau” is not known here: the words are coworking, bureau_passage, salle_reunion.",
    ),
    ("Tarifs!C2", "an", "“an” is not known here: the words are heure, demi_journee, jour, mois."),
]


@pytest.mark.parametrize(("cell", "typed", "sentence"), WRONG)
def test_a_wrong_cell_is_one_sentence_at_that_cell(cell, typed, sentence, tmp_path):
    onboarding, issues = read(put(small_workbook(), cell, typed), tmp_path)
    assert onboarding is None
    assert (cell, "error", sentence) in issues


ALONE = {"Baux!B2", "Baux!C2", "Baux!D2", "Baux!E2", "Locaux!D2", "Locaux!E2", "Baux!G2", "Comptes!E2"}


@pytest.mark.parametrize(("cell", "typed", "sentence"), [wrong for wrong in WRONG if wrong[0] in ALONE])
def test_one_mistake_is_not_told_again_elsewhere(cell, typed, sentence, tmp_path):
    sheets = put(small_workbook(), cell, typed)
    del sheets["Paliers"]
    _, issues = read(sheets, tmp_path)
    assert issues == [(cell, "error", sentence)]


def test_every_problem_of_the_file_is_told_at_once(tmp_path):
    sheets = small_workbook()
    for cell, typed in (
        ("Locaux!D2", 0),
        ("Baux!B3", "T99"),
        ("Baux!E2", date(2015, 1, 1)),
        ("Baux!F2", "cher"),
        ("Mouvements!A2", "31/02/2016"),
        ("Mouvements!B2", "411"),
        ("Reglements!B3", "EDF Pro"),
        ("Budget!C2", "beaucoup"),
    ):
        put(sheets, cell, typed)
    del sheets["Paliers"]
    onboarding, issues = read(sheets, tmp_path)
    assert onboarding is None
    assert [where for where, _, _ in issues] == [
        "Locaux!D2",
        "Baux!E2",
        "Baux!F2",
        "Baux!B3",
        "Mouvements!A2",
        "Mouvements!B2",
        "Reglements!B3",
        "Budget!C2",
    ]


@pytest.mark.parametrize("sheet", ["Dossier", "Locaux", "Locataires", "Baux"])
def test_a_missing_sheet_is_told_once(sheet, tmp_path):
    sheets = small_workbook()
    del sheets[sheet]
    onboarding, issues = read(sheets, tmp_path)
    assert onboarding is None
    assert (sheet, "error", f"The sheet “{sheet}” is missing from the workbook.") in issues
    assert not [sentence for _, _, sentence in issues if "is not a code of" in sentence]


@pytest.mark.parametrize(
    ("cell", "column"),
    [("Baux!F1", "loyer"), ("Locaux!D1", "surface_m2"), ("Mouvements!B1", "compte"), ("Dossier!A1", "cle")],
)
def test_a_missing_column_is_told_once(cell, column, tmp_path):
    sheets = put(small_workbook(), cell, None)
    onboarding, issues = read(sheets, tmp_path)
    assert onboarding is None
    sheet = cell.partition("!")[0]
    assert issues == [(f"{sheet}!A1", "error", f"The column “{column}” is missing from row 1.")]


def test_a_budget_needs_a_column_of_amounts(tmp_path):
    sheets = small_workbook()
    sheets["Budget"] = [["annee", "compte"]]
    _, issues = read(sheets, tmp_path)
    assert issues == [("Budget!A1", "error", "The column “montant” is missing from row 1.")]


def test_a_missing_setting_is_told(tmp_path):
    sheets = small_workbook()
    del sheets["Dossier"][1]
    _, issues = read(sheets, tmp_path)
    assert issues == [("Dossier!A1", "error", "The setting “nom” is missing.")]


def test_the_target_occupancy_is_more_than_nothing(tmp_path):
    sheets = put(put(small_workbook(), "Dossier!A4", "occupation_cible"), "Dossier!B4", 0)
    sentence = "A number above 0 and up to 1 is expected, “0” was found."
    assert read(sheets, tmp_path) == (None, [("Dossier!B4", "error", sentence)])


def test_a_column_or_a_setting_there_twice_is_refused(tmp_path):
    sheets = put(put(small_workbook(), "Locaux!H1", "Code"), "Dossier!A4", "Nom")
    _, issues = read(sheets, tmp_path)
    assert issues == [
        ("Dossier!A4", "error", "The setting “nom” is there twice."),
        ("Locaux!H1", "error", "The column “code” is there twice."),
    ]


def test_leases_that_overlap_on_a_space_are_told_at_the_second(tmp_path):
    _, issues = read(put(small_workbook(), "Baux!C3", "B02;B01"), tmp_path)
    assert issues == [
        ("Baux!C3", "error", "Space B01 is let by lease L01 too, from 2016-04-01 to 2018-12-31."),
    ]


@pytest.mark.parametrize(
    ("header", "typed", "sentence"),
    [
        (
            "resiliation",
            date(2015, 5, 1),
            "The lease is terminated on 2015-05-01, before it starts on 2016-01-01.",
        ),
        ("sortie", date(2020, 1, 1), "The break on 2020-01-01 lies outside the lease."),
        ("tva", 20, "A number from 0 to 1 is expected, “20” was found."),
        ("jour_echeance", 32, "A number from 1 to 31 is expected, “32” was found."),
        ("revision", "31/02", "“31/02” is not in the calendar."),
        ("revision", 3.01, "A day of the year such as 01/03 is expected, “3.01” was found."),
        ("revision_annees", 2, "“2” is not known here: the words are 1, 3."),
        ("prorata", "moyen", "“moyen” is not known here: the words are reel, trente, an365, plein."),
        ("provision_mois", -1, "A number of 0 or more is expected, “-1” was found."),
    ],
)
def test_what_a_lease_may_state_is_checked_at_its_cell(header, typed, sentence, tmp_path):
    sheets = put(put(small_workbook(), "Baux!J1", header), "Baux!J2", typed)
    assert read(sheets, tmp_path) == (None, [("Baux!J2", "error", sentence)])


def test_two_steps_on_one_day_are_refused(tmp_path):
    sheets = small_workbook()
    sheets["Paliers"].append(["L01", date(2017, 1, 1), 270])
    _, issues = read(sheets, tmp_path)
    assert issues == [("Paliers!B3", "error", "Two rent steps have the date 2017-01-01.")]


def test_an_index_value_a_tariff_or_a_budget_given_twice_is_refused(tmp_path):
    sheets = small_workbook()
    for name in ("Indices", "Tarifs", "Budget"):
        sheets[name].append(list(sheets[name][1]))
    _, issues = read(sheets, tmp_path)
    assert issues == [
        ("Budget!B3", "error", "Account 60611 is budgeted twice for 2016."),
        ("Indices!B3", "error", "The value of ILAT for 2030-Q1 is there twice."),
        ("Tarifs!A3", "error", "The tariff “Salle” is there twice for this unit."),
    ]


def test_a_years_amount_beside_other_months_is_refused(tmp_path):
    _, issues = read(put(small_workbook(), "Budget!D2", 300), tmp_path)
    assert issues == [
        (
            "Budget!C2",
            "error",
            "The amount of the year is not the total of its months: give one or the other.",
        )
    ]


def test_a_category_suits_its_side(tmp_path):
    _, issues = read(put(small_workbook(), "Comptes!D2", "coworking"), tmp_path)
    assert issues[0][:2] == ("Comptes!D2", "error")
    assert issues[0][2].startswith(
        "This category does not suit the side: the words are loyer_principal, energie"
    )


def test_what_is_odd_but_harmless_is_a_notice(tmp_path):
    sheets = small_workbook()
    sheets["Notes"] = [["à moi"]]
    sheets["Vide"] = []
    for cell, typed in (
        ("Dossier!A4", "couleur"),
        ("Dossier!B4", "bleu"),
        ("Locaux!H1", "peinture"),
        ("Baux!F2", 250.333),
        ("Mouvements!A2", date(2015, 12, 31)),
        ("Mouvements!B4", "7061"),
        ("Mouvements!F4", 50),
        ("Reglements!C2", 0),
        ("Ouverture!C3", -900),
    ):
        put(sheets, cell, typed)
    onboarding, issues = read(sheets, tmp_path)
    assert onboarding is not None
    assert {level for _, level, _ in issues} == {"notice"}
    assert [(where, sentence) for where, _, sentence in issues] == [
        ("Notes", "The sheet “Notes” is not known: it is left out."),
        ("Dossier!A4", "The setting “couleur” is not known: it is left out."),
        ("Locaux!H1", "The column “peinture” is not known: it is left out."),
        ("Baux!F2", "The rent 250.333 is rounded to the cent: 250.33."),
        ("Mouvements!A2", "2015-12-31 is before the books begin on 2016-01-01."),
        ("Mouvements!B4", "Rents are called from the leases: this sale counts beside them."),
        ("Ouverture!C1", "The opening balances do not add up to zero: -100.00 € go to account 110."),
        ("Reglements!C2", "An amount of zero records nothing: the row is left out."),
    ]
    assert len(onboarding.settlements) == 1


def test_a_movement_of_zero_is_left_out(tmp_path):
    sheets = put(put(small_workbook(), "Mouvements!F2", 0), "Mouvements!G2", None)
    onboarding, issues = read(sheets, tmp_path)
    assert issues == [("Mouvements!F2", "notice", "An amount of zero records nothing: the row is left out.")]
    assert len(onboarding.movements) == 2


def test_a_bill_whose_vat_takes_all_of_it_away_is_told_at_its_cell(tmp_path):
    """Outside VAT the whole bill is cost, which 100 € and −100 € of VAT leave at nothing."""
    sheets = small_workbook()
    put(sheets, "Mouvements!F3", 100)
    put(sheets, "Mouvements!G3", -100)
    _, issues = read(sheets, tmp_path)
    assert issues == [("Mouvements!G3", "error", "Net amount and VAT cancel out: nothing is left to record.")]


def test_income_in_the_opening_balances_is_a_notice(tmp_path):
    sheets = small_workbook()
    sheets["Ouverture"] += [["7088", None, -500], ["411", "T01", 500]]
    onboarding, issues = read(sheets, tmp_path)
    assert issues == [
        (
            "Ouverture!A4",
            "notice",
            "Account 7088 is income or cost: its opening balance counts on the first day.",
        )
    ]
    assert onboarding.opening[-1].party_id == 1


@pytest.mark.parametrize(
    ("typed", "kept", "sentence"),
    [
        (
            date(2016, 3, 15),
            date(2016, 2, 29),
            "The books are kept up to the end of a month: 2016-02-29 is taken.",
        ),
        (date(2015, 12, 31), None, "No whole month of the books ends by 2015-12-31: none counts as kept."),
    ],
)
def test_books_are_kept_by_whole_months(typed, kept, sentence, tmp_path):
    sheets = put(put(small_workbook(), "Dossier!A4", "tenu_jusqu_au"), "Dossier!B4", typed)
    onboarding, issues = read(sheets, tmp_path)
    assert issues == [("Dossier!B4", "notice", sentence)]
    assert onboarding.building.confirmed_to == kept
