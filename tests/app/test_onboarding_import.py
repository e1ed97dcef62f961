"""A workbook in a book: everything once, what has a code brought up to date, all of it undone in one step."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from app.book import Book
from app.changes.budget import AccountBudget, set_budgets
from app.changes.budget_versions import take_vote_back, vote_version
from app.changes.leases import add_lease
from app.changes.ledger import record_movement
from app.changes.onboarding import Imported, import_onboarding
from app.changes.parties import edit_party
from app.changes.rents import call_rents
from app.importing.create import accepted as read_whole
from app.importing.create import create_from
from models.lease import IndexName
from models.ledger import EntryKind
from models.message import RefusedError
from models.period import Quarter, parse_period
from models.posting import Movement
from tests import factories
from tests.onboarding_workbook import accepted, put, save, small_workbook


@pytest.fixture
def book(tmp_path):
    made = create_from(tmp_path / "dossier.equilibre", save(small_workbook(), tmp_path / "neuf.xlsx"))
    yield made
    made.close()


def _lines(book, kind):
    entries = [entry for entry in book.data.entries if entry.kind is kind]
    parties = {party.id: party.code for party in book.data.parties} | {None: None}
    return [
        sorted((line.account, line.amount_cents, parties[line.party_id]) for line in entry.lines)
        for entry in entries
    ]


def test_a_new_book_holds_what_the_workbook_says(book):
    data = book.data
    assert data.building.name == "Le Périscope"
    assert [space.code for space in data.spaces] == ["B01", "B02", "S01"]
    assert [party.code for party in data.parties] == ["T01", "T02", "EDF"]
    assert [(lease.code, lease.m2, len(lease.steps)) for lease in data.leases] == [
        ("L01", Decimal(20), 1),
        ("L02", Decimal("35.5"), 0),
    ]
    assert data.chart.find("60611").variable_share == Decimal("0.3")
    assert data.index_values[IndexName.ILAT, Quarter(2030, 1)] == Decimal("150.5")
    assert [(line.account, line.amount_cents) for line in data.budget] == [("60611", 240000)]
    assert [tariff.price_cents for tariff in data.tariffs] == [8000]
    assert data.calls == ()


def test_entries_are_posted_by_double_entry(book):
    assert _lines(book, EntryKind.OPENING) == [[("102", -100000, None), ("512", 100000, None)]]
    assert _lines(book, EntryKind.SALE) == [
        [("411", 12000, "T01"), ("4457", -2000, None), ("70833", -10000, "T01")]
    ]
    # Nothing of the VAT is recovered, so the whole bill is cost.
    assert _lines(book, EntryKind.BILL) == [
        [("401", -24000, "EDF"), ("60611", 24000, "EDF")],
        [("401", -5000, None), ("6226", 5000, None)],
    ]
    assert _lines(book, EntryKind.SETTLEMENT) == [
        [("411", -12000, "T01"), ("512", 12000, None)],
        [("401", 24000, "EDF"), ("512", -24000, None)],
    ]
    numbers = Counter(entry.number for entry in book.data.entries)
    assert numbers == Counter(range(1, 7))


def test_what_lacks_to_balance_the_opening_goes_to_110(tmp_path):
    sheets = put(small_workbook(), "Ouverture!C3", -900)
    book = create_from(tmp_path / "dossier.equilibre", save(sheets, tmp_path / "neuf.xlsx"))
    assert _lines(book, EntryKind.OPENING) == [
        [("102", -90000, None), ("110", -10000, None), ("512", 100000, None)]
    ]
    book.close()


def test_importing_again_adds_nothing(book, tmp_path):
    before = book.data
    imported = import_onboarding(book, accepted(small_workbook(), tmp_path))
    # 120 € sold, 240 € and 50 € billed, 120 € received and 240 € paid.
    assert imported == Imported(
        read=5,
        added=0,
        duplicates=5,
        total_cents=12000 - 24000 - 5000 + 12000 - 24000,
        first=date(2016, 1, 31),
        last=date(2016, 3, 10),
    )
    assert book.data == before


def test_importing_again_after_rents_were_called_adds_nothing(book, tmp_path):
    call_rents(book, parse_period("2016-Q2"))
    before = book.data
    import_onboarding(book, accepted(small_workbook(), tmp_path))
    assert book.data == before


def test_only_what_is_new_is_added(book, tmp_path):
    sheets = small_workbook()
    sheets["Mouvements"].append([date(2016, 4, 30), "70833", "Salle", "T01", "S01", 100, 20])
    imported = import_onboarding(book, accepted(sheets, tmp_path))
    assert (imported.read, imported.added, imported.duplicates) == (6, 1, 5)
    assert len(book.data.entries) == 7


def test_two_rows_alike_are_two_sales(tmp_path):
    sheets = small_workbook()
    sheets["Mouvements"].append(list(sheets["Mouvements"][1]))
    book = create_from(tmp_path / "dossier.equilibre", save(sheets, tmp_path / "neuf.xlsx"))
    assert len(_lines(book, EntryKind.SALE)) == 2
    imported = import_onboarding(book, accepted(sheets, tmp_path))
    assert (imported.added, imported.duplicates) == (0, 6)
    book.close()


def test_a_sale_recorded_by_hand_is_recognised(book, tmp_path):
    sold = Movement(date(2016, 5, 2), "70833", "Salle", 2, None, 5000, 1000)
    record_movement(book, sold)
    sheets = small_workbook()
    sheets["Mouvements"].append([date(2016, 5, 2), "70833", "Salle", "T02", None, 50, 10])
    assert import_onboarding(book, accepted(sheets, tmp_path)).added == 0


@pytest.mark.parametrize(
    ("cell", "typed"),
    [
        ("Mouvements!A2", date(2016, 1, 30)),
        ("Mouvements!B2", "70832"),
        ("Mouvements!C2", "Grande salle"),
        ("Mouvements!D2", "T02"),
        ("Mouvements!F2", 101),
        ("Reglements!A2", date(2016, 2, 11)),
        ("Reglements!B2", "T02"),
        ("Reglements!C2", 121),
        ("Reglements!D2", "53"),
        ("Reglements!E2", "VIR 2"),
    ],
)
def test_a_row_that_differs_in_anything_is_another(cell, typed, book, tmp_path):
    imported = import_onboarding(book, accepted(put(small_workbook(), cell, typed), tmp_path))
    assert (imported.added, imported.duplicates) == (1, 4)


def test_what_has_a_code_is_brought_up_to_date(book, tmp_path):
    sheets = small_workbook()
    for cell, typed in (
        ("Locaux!D2", 22),
        ("Locataires!B2", "Taparel et Fils"),
        ("Baux!F2", 275),
        ("Paliers!B2", date(2017, 2, 1)),
        ("Comptes!E2", 0.4),
        ("Indices!C2", 151),
        ("Tarifs!D2", 90),
        ("Budget!C2", 2500),
    ):
        put(sheets, cell, typed)
    ids = [lease.id for lease in book.data.leases]
    import_onboarding(book, accepted(sheets, tmp_path))
    data = book.data
    assert data.spaces[0].m2 == 22
    assert data.parties[0].name == "Taparel et Fils"
    assert [lease.id for lease in data.leases] == ids
    assert (data.leases[0].rent, data.leases[0].m2) == (275, 22)
    assert [step.date for step in data.leases[0].steps] == [date(2017, 2, 1)]
    assert data.chart.find("60611").variable_share == Decimal("0.4")
    assert data.index_values[IndexName.ILAT, Quarter(2030, 1)] == 151
    assert data.tariffs[0].price_cents == 9000
    assert [(line.month, line.amount_cents) for line in data.budget] == [(None, 250000)]
    assert len(data.entries) == 6


def test_an_import_is_undone_and_redone_in_one_step(book, tmp_path):
    before = book.data
    sheets = put(put(small_workbook(), "Baux!F2", 275), "Mouvements!F2", 101)
    sheets["Locaux"].append(["B03", "Bureau 3", "1", 12, "bureau"])
    import_onboarding(book, accepted(sheets, tmp_path))
    after = book.data
    assert after != before
    assert str(book.undo()) == "Import of “Le Périscope”"
    assert book.data == before
    book.redo()
    assert book.data == after


def test_a_corrected_opening_takes_the_place_of_the_first(book, tmp_path):
    sheets = put(put(small_workbook(), "Ouverture!C2", 1100), "Ouverture!C3", -1100)
    import_onboarding(book, accepted(sheets, tmp_path))
    assert _lines(book, EntryKind.OPENING) == [[("102", -110000, None), ("512", 110000, None)]]


def test_months_take_the_place_of_a_years_budget(book, tmp_path):
    import_onboarding(
        book, accepted(put(put(small_workbook(), "Budget!C2", None), "Budget!D2", 210), tmp_path)
    )
    assert [(line.month, line.amount_cents) for line in book.data.budget] == [(1, 21000)]


def versions(book):
    return [
        (version.name, [(line.account, line.amount_cents) for line in version.lines])
        for version in book.data.budget_versions
    ]


def test_a_voted_budget_stays_and_what_differs_goes_into_a_draft(book, tmp_path):
    set_budgets(book, 2016, [AccountBudget("6226", 60_000)])
    vote_version(book, 1, date(2015, 12, 12))
    before = book.data
    import_onboarding(book, accepted(small_workbook(), tmp_path))
    assert book.data == before
    sheets = put(small_workbook(), "Budget!C2", 2500)
    import_onboarding(book, accepted(sheets, tmp_path))
    voted = ("Budget", [("60611", 240_000), ("6226", 60_000)])
    assert versions(book) == [voted, ("Import", [("60611", 250_000), ("6226", 60_000)])]
    assert [(line.account, line.amount_cents) for line in book.data.budget] == voted[1]
    again = book.data
    import_onboarding(book, accepted(sheets, tmp_path))
    assert book.data == again
    import_onboarding(book, accepted(put(sheets, "Budget!C2", 2600), tmp_path))
    assert versions(book)[1] == ("Import", [("60611", 260_000), ("6226", 60_000)])


def test_an_import_that_was_voted_is_followed_by_another(book, tmp_path):
    vote_version(book, 1, date(2015, 12, 12))
    import_onboarding(book, accepted(put(small_workbook(), "Budget!C2", 2500), tmp_path))
    take_vote_back(book, 1)
    vote_version(book, 2, date(2016, 6, 30))
    import_onboarding(book, accepted(put(small_workbook(), "Budget!C2", 2600), tmp_path))
    assert [name for name, _ in versions(book)] == ["Budget", "Import", "Import 2"]


def test_sheets_that_are_left_out_take_nothing_away(book, tmp_path):
    sheets = small_workbook()
    for name in ("Mouvements", "Ouverture", "Reglements", "Budget", "Indices", "Tarifs", "Comptes"):
        del sheets[name]
    before = book.data
    assert import_onboarding(book, accepted(sheets, tmp_path)).first is None
    assert book.data is before


def test_a_third_party_known_by_its_code_alone_keeps_what_the_book_knows(book, tmp_path):
    supplier = book.data.parties[2]
    edit_party(book, replace(supplier, name="Électricité de France", email="pro@edf.example"))
    import_onboarding(book, accepted(small_workbook(), tmp_path))
    assert book.data.parties[2].name == "Électricité de France"


def test_an_index_value_that_is_published_needs_no_row_of_its_own(book, tmp_path):
    # ILAT of the first quarter of 2016 is published as 108.20.
    sheets = small_workbook()
    sheets["Indices"].append(["ILAT", "2016-T1", 108.2])
    before = book.data
    import_onboarding(book, accepted(sheets, tmp_path))
    assert book.data is before


def test_money_given_back_to_a_tenant_is_on_the_customer_account(tmp_path):
    sheets = small_workbook()
    sheets["Reglements"].append([date(2016, 6, 1), "T02", -45, None, None])
    book = create_from(tmp_path / "dossier.equilibre", save(sheets, tmp_path / "neuf.xlsx"))
    assert [("411", 4500, "T02"), ("512", -4500, None)] in _lines(book, EntryKind.SETTLEMENT)
    book.close()


def test_an_empty_book_takes_the_settings_and_a_filled_one_keeps_its_own(tmp_path):
    book = Book.create(tmp_path / "vide.equilibre", factories.building(name="vide", is_sample=True))
    import_onboarding(book, accepted(small_workbook(), tmp_path))
    assert (book.data.building.name, book.data.building.is_sample) == ("Le Périscope", True)
    import_onboarding(book, accepted(put(small_workbook(), "Dossier!B2", "Autre"), tmp_path))
    assert book.data.building.name == "Le Périscope"
    book.close()


def test_a_lease_that_overlaps_one_of_the_book_is_refused_and_nothing_is_written(book, tmp_path):
    room = book.data.spaces[2]
    add_lease(book, factories.lease(code="L90", party_id=1, space_ids=(room.id,), start=date(2016, 1, 1)))
    before = book.data
    sheets = put(small_workbook(), "Baux!C3", "B02;S01")
    with pytest.raises(RefusedError) as refusal:
        import_onboarding(book, accepted(sheets, tmp_path))
    assert [(issue.where, str(issue.message)) for issue in refusal.value.issues] == [
        ("L02", "Space S01 is let by lease L90 too, from 2016-04-01 on.")
    ]
    assert book.data == before


def test_a_workbook_with_an_error_makes_no_book(tmp_path):
    workbook = save(put(small_workbook(), "Locaux!D2", 0), tmp_path / "faux.xlsx")
    with pytest.raises(RefusedError) as refusal:
        create_from(tmp_path / "dossier.equilibre", workbook)
    assert [issue.where for issue in refusal.value.issues] == ["Locaux!D2"]
    assert not (tmp_path / "dossier.equilibre").exists()


def test_books_made_of_one_workbook_are_equal(book, tmp_path):
    other = create_from(tmp_path / "autre.equilibre", save(small_workbook(), tmp_path / "encore.xlsx"))
    assert other.data == book.data
    other.close()
    assert read_whole(tmp_path / "encore.xlsx") == accepted(small_workbook(), tmp_path)
