"""The page of leases, by its widgets: the roll, the form with its rents, ending, deleting, undoing."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton

from app.changes.leases import end_lease
from app.changes.rents import call_rents
from app.reports.entry_filter import EntryFilter
from models.lease import IndexName, RentUnit
from models.rent_roll import Status
from tests.views.page_book import QUARTER, dialog
from views.leases.end_form import EndForm
from views.leases.lease_columns import State
from views.leases.lease_form import LeaseForm
from views.leases.page import LeasesPage
from views.leases.spaces_dialog import SpaceForm, SpacesDialog
from views.ledger.payment_form import PaymentForm
from views.parties.parties_dialog import PartiesDialog
from views.parties.party_form import PartyForm
from views.whole_area import WholeArea
from views.workspace import Aim


@pytest.fixture
def page(show):
    return show(LeasesPage)


def select(page, space):
    page.roll.select(lambda row: row.space == space)


def is_marked(field):
    return field.marked


def fill(form, space_id=2):
    form.entries.party.set_value(1)
    form.entries.spaces.set_value((space_id,))
    form.entries.start.type_in("15/3/2016")
    form.entries.rent.type_in("130")
    form.entries.unit.set_value(RentUnit.M2_YEAR)
    form.entries.provision.type_in("=600/12")


def test_the_roll_lists_every_space_with_what_it_brings(page):
    rows = {row.space: row for row in page.roll.model.shown}
    assert rows["B01"].tenant_name == "Taparel"
    assert rows["B01"].rent_year_cents == 1_200_000
    assert rows["B02"].status is Status.VACANT
    assert rows["B02"].rent_year_cents == 390_000, "30 m² at 130 €"


def total(table, title):
    titles = [column.title for column in table.model.columns]
    return table.totals.texts[titles.index(title)]


def test_the_total_rent_leaves_out_what_a_vacant_space_would_bring(page):
    assert total(page.roll, "Rent/year") == "12\u202f000,00\u202f€"


def test_leases_that_have_ended_are_fainter_and_in_no_total(page):
    assert total(page.leases, "Rent/year") == "12\u202f000,00\u202f€"
    assert total(page.leases, "m²") == "20\u202fm²"
    end_lease(page.workspace.book, 1, date(2016, 2, 29))
    (row,) = page.leases.model.shown
    assert row.state is State.ENDED
    assert {column.colour(row) for column in page.leases.model.columns} == {"faint_ink"}
    assert (total(page.leases, "Rent/year"), total(page.leases, "m²")) == ("–", "0\u202fm²")


def test_a_lease_typed_shows_its_rents_before_it_is_saved(page):
    select(page, "B02")
    page.add_lease()
    form = dialog(LeaseForm)
    assert form.entries.spaces.value() == (2,), "the vacant space that was selected"
    fill(form)
    first, second = form.preview.rents.model.shown[:2]
    # 130 × 30 m² ÷ 12 = 325 € a month; 17 of March's 31 days; the provision of 50 € likewise.
    assert (str(first.month), first.days, first.rent_cents, first.charges_cents) == (
        "2016-03",
        17,
        17_823,
        2_742,
    )
    assert (second.days, second.rent_cents, second.charges_cents) == (30, 32_500, 5_000)
    assert len(form.preview.rents.model.shown) == 24
    form.confirm()
    lease = page.workspace.data.leases[-1]
    assert (lease.rent, lease.unit, lease.start) == (Decimal(130), RentUnit.M2_YEAR, date(2016, 3, 15))
    assert lease.provision_cents == 5_000


def test_a_step_typed_into_the_table_changes_the_rents(page):
    select(page, "B01")
    page.edit_lease()
    form = dialog(LeaseForm)
    steps = form.entries.steps
    for column, value in ((0, date(2016, 2, 1)), (1, Decimal(0))):
        steps.view.model.setData(steps.view.model.index(0, column), value)
    rents = form.preview.rents.model.shown
    assert [rent.rent_cents for rent in rents[:3]] == [100_000, 0, 0]
    form.confirm()
    assert [step.date for step in page.workspace.data.leases[0].steps] == [date(2016, 2, 1)]


def test_steps_are_pasted_from_a_spreadsheet(page, qtbot, qapp):
    select(page, "B01")
    page.edit_lease()
    form = dialog(LeaseForm)
    qapp.clipboard().setText("01/05/2016\t0\n01/07/2016\t1 100,50\n")
    view = form.entries.steps.view
    view.table.setCurrentIndex(view.model.index(0, 0))
    view.table.setFocus()
    qtbot.waitUntil(view.table.hasFocus)
    qtbot.keyClick(view.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    steps = [(step.date, step.rent) for step in form.entries.steps.value()]
    assert steps == [(date(2016, 5, 1), Decimal(0)), (date(2016, 7, 1), Decimal("1100.50"))]


def test_a_wrong_value_is_marked_in_place_and_nothing_typed_is_lost(page):
    page.add_lease()
    form = dialog(LeaseForm)
    fill(form)
    form.entries.rent.type_in("cent trente")
    form.confirm()
    assert form.isVisible()
    assert is_marked(form.entries.rent)
    assert form.entries.rent.line.accessibleDescription(), "what is expected is said where it is typed"
    assert form.entries.rent.text() == "cent trente"
    assert form.entries.start.value() == date(2016, 3, 15)
    form.entries.rent.type_in("130")
    assert not is_marked(form.entries.rent)


def test_all_that_is_wrong_is_marked_at_once_and_stays_so(page, qapp):
    page.add_lease()
    form = dialog(LeaseForm)
    fill(form)
    form.entries.rent.type_in("12,,5")
    form.entries.end.type_in("01/01/2010")
    form.confirm()
    assert is_marked(form.entries.rent)
    assert is_marked(form.entries.end), "it ends before it starts, whatever the rent"
    form.entries.end.setFocus()
    form.entries.start.setFocus()
    qapp.processEvents()
    assert is_marked(form.entries.end), "the cursor has only passed by"
    form.entries.rent.type_in("12,5")
    form.entries.end.type_in("01/01/2020")
    form.confirm()
    assert page.workspace.data.leases[-1].end == date(2020, 1, 1)


def test_a_rent_without_an_index_offers_no_revision(page):
    page.add_lease()
    form = dialog(LeaseForm)
    fill(form)
    revision = (form.entries.base_quarter, form.entries.revision_day, form.entries.revision_years)
    assert not any(field.isEnabled() for field in revision)
    form.entries.index.set_value(IndexName.ILC)
    assert all(field.isEnabled() for field in revision)
    form.entries.base_quarter.type_in("T5")
    form.confirm()
    assert is_marked(form.entries.base_quarter)
    form.entries.index.set_value(None)
    assert not is_marked(form.entries.base_quarter)
    form.confirm()
    assert page.workspace.data.leases[-1].index is None


def test_a_space_that_is_let_already_is_marked_while_one_types(page):
    page.add_lease()
    form = dialog(LeaseForm)
    fill(form, space_id=1)
    assert is_marked(form.entries.spaces)
    form.confirm()
    assert form.isVisible()
    assert form.refusal.isVisible()
    form.entries.spaces.set_value((2,))
    assert not is_marked(form.entries.spaces)
    form.confirm()
    assert len(page.workspace.data.leases) == 2


def test_a_new_tenant_is_made_from_the_form(page):
    page.add_lease()
    form = dialog(LeaseForm)
    form.entries.party.new_button.click()
    tenant = dialog(PartyForm)
    tenant.name.type_in("Atelier Vélo")
    tenant.jobs.type_in("4")
    tenant.confirm()
    added = page.workspace.data.parties[-1]
    assert (added.name, added.code, added.is_tenant, added.jobs) == ("Atelier Vélo", "T02", True, 4)
    assert form.entries.party.value() == added.id


def test_a_lease_is_ended_and_the_end_undone(page):
    select(page, "B01")
    page.end_lease()
    form = dialog(EndForm)
    form.day.type_in("29/2")
    form.confirm()
    select(page, "B01")
    assert page.roll.current().status is Status.VACANT
    page.workspace.undo()
    assert page.roll.current().status is Status.LET


def test_a_lease_without_calls_is_deleted_and_comes_back_on_undo(page):
    select(page, "B01")
    page.delete_lease()
    assert page.workspace.data.leases == ()
    page.workspace.undo()
    assert [lease.code for lease in page.workspace.data.leases] == ["L01"]


def test_a_lease_that_was_called_is_not_deleted(page, qtbot):
    select(page, "B01")
    delete = next(action for action in page.actions() if action.text() == "Delete")
    assert delete.isEnabled()
    call_rents(page.workspace.book, QUARTER)
    select(page, "B01")
    assert not delete.isEnabled()
    with qtbot.waitSignal(page.workspace.refused):
        page.delete_lease()
    assert len(page.workspace.data.leases) == 1


def test_a_payment_proposes_what_is_owed_and_settles_the_account(page):
    call_rents(page.workspace.book, QUARTER)
    select(page, "B01")
    account = page.panel.account.table.model
    assert [line.balance_cents for line in account.shown] == [330_000, 220_000, 110_000], "the latest first"
    page.record_payment()
    form = dialog(PaymentForm)
    assert form.amount.value() == 330_000
    form.amount.type_in("2200")
    form.confirm()
    assert page.panel.account.table.model.shown[0].balance_cents == 110_000
    assert page.roll.current().arrears_cents == 110_000


def test_a_space_is_added_and_one_in_use_is_kept(page, qtbot):
    page.show_spaces()
    spaces = dialog(SpacesDialog)
    spaces.edit(None)
    form = dialog(SpaceForm)
    form.code.type_in("B03")
    form.m2.type_in("0")
    form.confirm()
    assert form.isVisible(), "an area of 0 is refused"
    form.m2.type_in("18,5")
    form.confirm()
    assert page.workspace.data.spaces[-1].m2 == Decimal("18.5")
    assert _may_delete(spaces, lambda space: space.code == "B03")
    assert not _may_delete(spaces, lambda space: space.code == "B01")
    with qtbot.waitSignal(page.workspace.refused):
        spaces._delete_current()
    assert spaces.notice.isVisible()
    spaces.close()


def test_a_third_party_that_a_lease_names_is_not_deleted(page, qtbot):
    parties = PartiesDialog(page.workspace, page)
    qtbot.addWidget(parties)
    assert _may_delete(parties, lambda row: row.party.name == "Enercoop")
    assert not _may_delete(parties, lambda row: row.party.name == "Taparel")


def _may_delete(listed, fits):
    listed.table.select(fits)
    (button,) = (button for button in listed.findChildren(QPushButton) if button.text() == "Delete")
    return button.isEnabled()


def test_a_lease_says_what_it_comes_to_in_all_and_by_the_square_metre(page):
    select(page, "B01")
    (shown,) = page.panel.facts.paper()
    facts = dict(shown.rows)
    # 1 000 € a month on 20 m².
    assert facts["Rent on 31/03/2016"] == "12\u202f000,00\u202f€/year"
    assert facts["Rent per m²"] == "600,00\u202f€/m²/year"


def test_an_account_shows_what_is_open_however_narrow_the_panel(page, qapp):
    call_rents(page.workspace.book, QUARTER)
    select(page, "B01")
    account = page.panel.account.table
    page.panel.tabs.setCurrentWidget(page.panel.account)
    account.setFixedWidth(416)
    qapp.processEvents()
    assert not account.table.horizontalScrollBar().maximum()
    account.setFixedWidth(342)
    qapp.processEvents()
    last = [column.title for column in account.model.columns].index("Open")
    header = account.table.horizontalHeader()
    room = account.table.viewport().width() - account.table.verticalScrollBar().sizeHint().width()
    assert header.sectionPosition(last) + header.sectionSize(last) <= room


def test_another_page_leads_to_a_lease_that_no_longer_runs(page):
    end_lease(page.workspace.book, 1, date(2016, 2, 29))
    page.arrive(Aim("leases", EntryFilter(party_id=1)))
    assert page.tabs.currentIndex() == 1
    assert page.lease.code == "L01"
    assert page.panel.heading.text() == "Taparel"


def test_the_form_of_a_lease_scrolls_up_and_down_only_on_the_smallest_screen(page, qapp):
    page.add_lease()
    form = dialog(LeaseForm)
    area = form.findChild(WholeArea)
    last = form.entries.steps
    form.resize(1340, 660)
    qapp.processEvents()
    assert _left(form.preview, form) > _left(last, form)
    form.resize(911, 480)
    qapp.processEvents()
    assert area.horizontalScrollBar().maximum() == 0 < area.verticalScrollBar().maximum()
    assert form.preview.mapTo(form, QPoint(0, 0)).y() > last.mapTo(form, QPoint(0, last.height() - 1)).y()


def _left(widget, form):
    return widget.mapTo(form, QPoint(0, 0)).x()
