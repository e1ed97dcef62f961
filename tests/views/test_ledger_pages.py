"""Income, costs and journal, by their widgets: recording, editing, deleting, drilling down."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt

from app.changes.building import edit_building
from app.changes.closings import close_quarter
from app.changes.ledger import record_movement, record_payment
from app.changes.rents import call_rents, keep
from app.reports.entry_filter import EntryFilter
from models.account import Nature, Source
from models.ledger import EntryKind
from models.message import translate
from models.period import Month, Period, Quarter
from models.posting import Movement, Payment
from models.tables.ledger import EntryRow
from tests.views.page_book import QUARTER, dialog
from views.journal.page import JournalPage
from views.ledger.bill_form import BillForm
from views.ledger.costs_page import CostsPage
from views.ledger.income_page import IncomePage
from views.ledger.payment_form import PaymentForm, Way
from views.ledger.sale_form import SaleForm

INSURANCE = Movement(date(2016, 2, 1), "616", "Multirisque", 2, None, 36_600, 0, Period.of_year(2016))


@pytest.fixture
def costs(workspace, show):
    record_movement(workspace.book, INSURANCE)
    return show(CostsPage)


@pytest.fixture
def journal(workspace, show):
    call_rents(workspace.book, QUARTER)
    record_movement(workspace.book, INSURANCE)
    return show(JournalPage)


def test_a_tariff_fills_in_a_sale(show):
    page = show(IncomePage)
    page.add_sale()
    form = dialog(SaleForm)
    form.tariff.set_value(page.workspace.data.tariffs[0])
    form.quantity.type_in("3")
    # 3 days at 15 €, VAT 20 %.
    assert (form.account.value(), form.amounts.net_cents, form.amounts.vat_cents) == ("70831", 4_500, 900)
    assert form.label.text() == "Poste, 3 days"
    form.date.type_in("12/2")
    form.confirm()
    (row,) = page.table.model.shown
    assert (row.date, row.net_cents, row.vat_cents, row.gross_cents) == (date(2016, 2, 12), 4_500, 900, 5_400)
    assert row.account.category is Source.COWORKING


def test_a_bill_counts_in_its_service_days(costs):
    (row,) = costs.table.model.shown
    # 91 of the 366 days of 2016, one euro a day.
    assert (row.net_cents, row.counted_cents) == (36_600, 9_100)
    assert costs.table.totals.texts[3].startswith("91,00")


def test_a_bill_is_recorded_with_a_vat_rate(show):
    page = show(CostsPage)
    page.add_bill()
    form = dialog(BillForm)
    form.party.set_value(2)
    form.account.type_in("606123")
    form.label.type_in("Électricité")
    form.amounts.net.type_in("100")
    form.amounts.rate.box.setCurrentText("20" + chr(0x202F) + "%")
    assert form.amounts.vat_cents == 2_000
    form.service.type_in("1/2 au 31/3")
    form.confirm()
    entry = page.workspace.data.entries[-1]
    # VAT is not recovered by an association outside VAT: it is part of the cost.
    assert [(line.account, line.amount_cents) for line in entry.lines] == [
        ("401", -12_000),
        ("606123", 12_000),
    ]
    assert entry.lines[1].service_start == date(2016, 2, 1)


def test_a_wrong_bill_stays_open_with_what_was_typed(show):
    page = show(CostsPage)
    page.add_bill()
    form = dialog(BillForm)
    form.date.type_in("31/02/2016")
    form.account.type_in("706")
    form.amounts.net.type_in("mille")
    form.confirm()
    assert form.isVisible()
    assert form.date.marked
    assert form.account.marked, "an income account is none for a bill"
    assert form.amounts.net.marked
    assert (form.date.text(), form.amounts.net.text()) == ("31/02/2016", "mille")
    assert page.workspace.data.entries == ()
    form.reject()


def test_opening_a_line_edits_it_and_undo_takes_it_back(costs):
    costs.table.select(lambda _: True)
    costs.table.opened.emit(costs.table.current())
    form = dialog(BillForm)
    assert (form.label.text(), form.service.value()) == ("Multirisque", Period.of_year(2016))
    form.amounts.net.type_in("732")
    form.confirm()
    assert costs.table.model.shown[0].counted_cents == 18_200
    costs.workspace.undo()
    assert costs.table.model.shown[0].counted_cents == 9_100


def test_a_bill_is_duplicated_deleted_and_brought_back(costs):
    costs.table.select(lambda _: True)
    costs.duplicate()
    form = dialog(BillForm)
    form.date.type_in("1/3")
    form.confirm()
    assert len(costs.table.model.shown) == 2
    costs.table.select(lambda row: row.date == date(2016, 3, 1))
    costs.delete()
    assert [row.date for row in costs.table.model.shown] == [date(2016, 2, 1)]
    costs.workspace.undo()
    assert len(costs.table.model.shown) == 2


def test_a_supplier_is_paid_what_is_open(costs):
    costs.table.select(lambda _: True)
    costs.add_payment()
    form = dialog(PaymentForm)
    assert (form.way.value(), form.amount.value()) == (Way.PAID, 36_600)
    form.amount.type_in("0")
    form.confirm()
    assert form.isVisible()
    form.amount.type_in("366")
    form.confirm()
    settlement = costs.workspace.data.settlements[-1]
    assert (settlement.amount_cents, settlement.party_id) == (-36_600, 2)


def test_a_payment_that_is_edited_shows_what_it_settles(workspace, show):
    call_rents(workspace.book, QUARTER)
    record_payment(workspace.book, Payment(date(2016, 3, 31), 1, 220_000))
    page = show(JournalPage)
    page.table.select(lambda row: row.entry.kind is EntryKind.SETTLEMENT)
    page.edit()
    form = dialog(PaymentForm)
    # Three calls of 1 100 €, of which 2 200 € pay the first two.
    rows = [(row.item.open_cents, row.settled_cents) for row in form._items.model.shown]
    assert rows == [(110_000, 110_000), (110_000, 110_000), (110_000, 0)]
    form.party.set_value(2)
    assert form.amount.value() == 220_000, "what was paid is not what somebody else is owed"
    form.reject()


@pytest.fixture
def closed(workspace):
    """The first quarter closed, with its calls and a bill."""
    call_rents(workspace.book, QUARTER)
    record_movement(workspace.book, INSURANCE)
    keep(workspace.book, Month(2016, 3))
    close_quarter(workspace.book, Quarter(2016, 1))


def enabled(page):
    return {action.text() for action in page.actions() if action.isEnabled()}


@pytest.mark.usefixtures("closed")
def test_what_is_closed_is_corrected_only(show):
    journal, costs = show(JournalPage), show(CostsPage)
    journal.table.select(lambda row: row.entry.kind is EntryKind.BILL)
    assert enabled(journal) == {"Correct…"}
    journal.table.select(lambda row: row.entry.kind is EntryKind.CALL)
    assert enabled(journal) == {"Show the lease", "Correct…"}
    costs.table.select(lambda _: True)
    assert {"Duplicate…", "Correct…"} <= enabled(costs)
    assert not {"Edit…", "Delete"} & enabled(costs)


def test_the_entry_beside_the_list_names_accounts_and_the_days_served(costs):
    costs.table.select(lambda _: True)
    (facts,) = costs.panel.entry.facts.paper()
    assert ("Service period", "2016") in facts.rows
    accounts = [
        costs.panel.entry.lines.model.columns[0].shown(line) for line in costs.table.current().entry.lines
    ]
    assert accounts == ["401", "616 Primes d’assurance"]


def test_the_parts_of_the_categories_make_a_whole(costs):
    assert costs.panel.categories.totals.texts[2] == "100,0\u202f%"


def test_the_filter_leaves_one_category(workspace, show):
    call_rents(workspace.book, QUARTER)
    page = show(IncomePage)
    assert {row.account.category for row in page.table.model.shown} == {Source.RENT, Source.RECOVERED_CHARGES}
    page._choose(Source.RENT)
    assert [row.counted_cents for row in page.table.model.shown] == [100_000] * 3
    assert page.panel.categories.model.shown[0].cents == 300_000


def test_a_category_leads_to_the_lines_behind_it(costs, qtbot):
    with qtbot.waitSignal(costs.workspace.aimed) as led:
        costs.panel.categories.opened.emit(costs.panel.categories.model.shown[0])
    (aim,) = led.args
    assert aim.page == "journal"
    assert aim.entries == EntryFilter(QUARTER, frozenset({Nature.INSURANCE}))


def test_the_journal_balances_and_shows_what_stands_behind_a_figure(journal):
    rows = journal.table.model.shown
    assert sum(row.debit_cents for row in rows) == sum(row.credit_cents for row in rows) == 366_600
    journal.show_entries(EntryFilter(QUARTER, frozenset({Nature.INSURANCE})))
    assert [(row.line.account, row.debit_cents) for row in journal.table.model.shown] == [("616", 36_600)]
    assert journal.filter.aimed.isVisible()
    journal.filter.all_button.click()
    assert len(journal.table.model.shown) == len(rows)


def test_the_journal_is_narrowed_by_account_kind_and_words(journal):
    journal.filter.whole.setChecked(False)
    journal.filter.account.setText("7088")
    assert [row.credit_cents for row in journal.table.model.shown] == [10_000] * 3
    journal.filter.account.clear()
    journal.filter.kind.set_value(EntryKind.BILL)
    assert {row.entry.kind for row in journal.table.model.shown} == {EntryKind.BILL}
    journal.table.model.set_filter("multirisque 401")
    assert [row.line.account for row in journal.table.model.shown] == ["401"]


def test_a_rent_call_is_taken_back_from_the_journal(journal):
    journal.table.select(lambda row: row.entry.kind is EntryKind.CALL)
    journal.delete()
    assert len(journal.workspace.data.calls) == 2
    journal.workspace.undo()
    assert len(journal.workspace.data.calls) == 3


def test_lines_are_copied_for_a_spreadsheet(journal, qtbot, qapp):
    journal.show_entries(EntryFilter(account="616"))
    journal.filter.whole.setChecked(False)
    journal.table.select(lambda _: True)
    journal.table.table.setFocus()
    qtbot.keyClick(journal.table.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    titles, line, *_ = qapp.clipboard().text().split("\n")
    assert titles.split("\t")[6] == "Debit"
    assert line.split("\t")[3:7] == ["616", "Multirisque", "Enercoop", "366,00"]


def test_the_history_tells_what_was_done_latest_first(journal):
    journal.tabs.setCurrentIndex(1)
    titles = [change.title.text for change in journal.history.model.shown]
    assert titles[:2] == ["Record “{label}”", "Call the rents of {period}"]
    journal.workspace.undo()
    assert journal.history.model.shown[0].undoes


@pytest.mark.parametrize(("deduction", "counted"), [("0", 12_000), ("0.5", 11_000), ("1", 10_000)])
def test_a_bill_opens_again_as_it_was_entered(workspace, show, deduction, counted):
    """100 € and 20 € of VAT, of which none, half or all comes back."""
    edit_building(workspace.book, replace(workspace.data.building, vat_deduction=Decimal(deduction)))
    record_movement(workspace.book, Movement(date(2016, 2, 1), "6156", "Ascenseur", 2, None, 10_000, 2_000))
    page = show(CostsPage)
    (row,) = page.table.model.shown
    amounts = (row.net_cents, row.vat_cents, row.gross_cents, row.counted_cents)
    assert amounts == (10_000, 2_000, 12_000, counted)
    page.table.select(lambda _: True)
    page.edit()
    form = dialog(BillForm)
    assert (form.amounts.net.value(), form.amounts.rate.value(), form.amounts.vat.value()) == (
        *(10_000, Decimal("0.2")),
        2_000,
    )
    assert form.amounts.gross.text() == f"120,00{chr(0x202F)}€"
    before = workspace.data.entries
    form.confirm()
    assert workspace.data.entries == before


def test_a_bill_of_an_older_book_tells_its_vat_by_the_recovered_part(workspace, show):
    """Books kept no VAT of bills once: as much is known as comes back."""
    edit_building(workspace.book, replace(workspace.data.building, vat_deduction=Decimal("0.2")))
    record_movement(workspace.book, Movement(date(2016, 2, 1), "6156", "Ascenseur", 2, None, 41_000, 8_200))
    with workspace.book.change(translate("Core", "As it was")) as change:
        change.update(EntryRow, workspace.data.entries[-1].id, {"vat_cents": None})
    page = show(CostsPage)
    (row,) = page.table.model.shown
    # 410 € and 82 € of VAT, of which a fifth comes back: 475,60 € of cost.
    assert (row.net_cents, row.vat_cents, row.gross_cents, row.counted_cents) == (
        41_000,
        8_200,
        49_200,
        47_560,
    )
    page.table.select(lambda _: True)
    page.edit()
    form = dialog(BillForm)
    assert (form.amounts.net_cents, form.amounts.vat_cents) == (41_000, 8_200)
    form.reject()
