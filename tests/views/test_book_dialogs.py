"""The dialogs of the books: calling rents, confirming a month, index values, accounts, settings, tariffs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt

from app.changes.leases import edit_lease
from app.changes.ledger import record_movement
from app.changes.rents import call_rents, keep
from models.account import Nature
from models.lease import IndexClause, IndexName
from models.period import Month, Period, Quarter
from models.posting import Movement
from tests.views.page_book import QUARTER
from views.books.account_mapping import AccountMappingDialog
from views.books.call_dialog import CallDialog
from views.books.index_dialog import IndexDialog
from views.books.keep_dialog import KeepDialog
from views.books.settings_form import SettingsForm


@pytest.fixture
def make(workspace, qtbot):
    def made(kind):
        dialog = kind(workspace, None)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return made


def test_calls_are_shown_before_they_are_posted(make, workspace):
    dialog = make(CallDialog)
    assert dialog.period.text() == "2016-01", "the first month that is not called"
    dialog.period.type_in("2016-T1")
    assert [row.call.total_cents for row in dialog.calls.model.shown] == [110_000] * 3
    assert workspace.data.calls == ()
    dialog.confirm()
    assert len(workspace.data.calls) == 3
    workspace.undo()
    assert workspace.data.calls == ()


def test_nothing_is_left_to_call_twice(make, workspace):
    call_rents(workspace.book, QUARTER)
    dialog = make(CallDialog)
    assert dialog.period.text() == "2016-04"
    dialog.period.type_in("2016-T1")
    assert not dialog.confirm_button.isEnabled()


def test_a_month_is_kept_once_it_is_called(make, workspace):
    dialog = make(KeepDialog)
    dialog.month.type_in("2016-02")
    assert dialog.sentence.text() == (
        "First call the rents up to February 2016. Still to be called: L01 2016-01, L01 2016-02"
    )
    assert not dialog.confirm_button.isEnabled()
    dialog.confirm()
    assert dialog.isVisible()
    assert dialog.refusal.isVisible()
    call_rents(workspace.book, QUARTER)
    dialog.confirm()
    assert workspace.data.building.confirmed_to == date(2016, 2, 29)


def test_the_month_after_the_kept_one_is_proposed_called_or_not(make, workspace):
    call_rents(workspace.book, QUARTER)
    keep(workspace.book, Month(2016, 2))
    dialog = make(KeepDialog)
    assert dialog.month.text() == "2016-03"
    assert dialog.confirm_button.isEnabled()
    dialog.month.type_in("2016-02")
    assert "kept up to the end of February 2016 already" in dialog.sentence.text()
    assert not dialog.confirm_button.isEnabled()
    keep(workspace.book, Month(2016, 3))
    dialog = make(KeepDialog)
    assert dialog.month.text() == "2016-04"
    assert "Still to be called: L01 2016-04" in dialog.sentence.text()
    assert not dialog.confirm_button.isEnabled()


def test_an_index_value_typed_takes_the_place_of_the_built_in_one(make, workspace):
    dialog = make(IndexDialog)
    place = next(n for n, row in enumerate(dialog.table.model.shown) if row.quarter == Quarter(2016, 1))
    column = 1 + list(IndexName).index(IndexName.ILC)
    index = dialog.table.model.index(place, column)
    assert dialog.table.model.data(index) == "108,40"
    dialog.table.model.setData(index, Decimal("109.99"))
    assert workspace.data.index_values[IndexName.ILC, Quarter(2016, 1)] == Decimal("109.99")
    dialog.table.model.setData(index, None)
    assert workspace.data.index_values[IndexName.ILC, Quarter(2016, 1)] == Decimal("108.40")


def test_index_values_are_pasted_at_once_and_a_waiting_one_is_marked(make, workspace, qtbot, qapp):
    (lease,) = workspace.data.leases
    clause = IndexClause(IndexName.ILC, Quarter(2030, 1), None, None, 1, sme_cap=False)
    edit_lease(workspace.book, replace(lease, index=clause))
    workspace.set_period(Period.of_year(2030))
    dialog = make(IndexDialog)
    shown = dialog.table.model.shown
    column = 1 + list(IndexName).index(IndexName.ILC)
    place = next(n for n, row in enumerate(shown) if row.quarter == Quarter(2030, 1))
    assert shown[place].waited == {IndexName.ILC}
    # What has to be typed is where typing begins.
    current = dialog.table.table.currentIndex()
    assert (current.row(), current.column()) == (place, column)
    qapp.clipboard().setText("140,02\n140,01\n")
    dialog.table.table.setCurrentIndex(dialog.table.model.index(place, column))
    dialog.table.table.setFocus()
    qtbot.waitUntil(dialog.table.table.hasFocus)
    qtbot.keyClick(dialog.table.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert workspace.data.index_values[IndexName.ILC, Quarter(2029, 4)] == Decimal("140.01")
    workspace.undo()
    assert (IndexName.ILC, Quarter(2030, 1)) not in workspace.data.index_values


def test_a_mapping_is_edited_in_place_and_reset(make, workspace):
    record_movement(workspace.book, Movement(date(2016, 1, 5), "6256", "Missions", 2, None, 5_000, 0))
    dialog = make(AccountMappingDialog)
    model = dialog.table.model
    dialog.table.select(lambda row: row.account.number == "6256")
    assert not dialog.reset_button.isEnabled()
    model.setData(model.index(0, 2), Nature.MAINTENANCE)
    model.setData(model.index(0, 5), Decimal("0.5"))
    account = workspace.data.chart.find("6256")
    assert (account.category, account.in_property) == (Nature.MAINTENANCE, Decimal("0.5"))
    dialog.reset_button.click()
    assert workspace.data.chart.find("6256").category is Nature.OTHER_COST
    assert not dialog.reset_button.isEnabled()


def test_settings_out_of_range_are_refused_in_the_dialog(make, workspace):
    form = make(SettingsForm)
    form.occupancy.type_in("0")
    form.confirm()
    assert form.isVisible()
    form.occupancy.type_in("92,5 %")
    form.confirm()
    assert workspace.data.building.target_occupancy == Decimal("0.925")


def test_what_asks_for_a_note_is_a_setting(make, workspace):
    form = make(SettingsForm)
    assert (form.note_cents.text(), form.note_share.text()) == ("500,00\u202f€", "10\u202f%")
    form.note_share.type_in("-1")
    form.confirm()
    assert form.isVisible()
    form.note_cents.type_in("1000")
    form.note_share.type_in("7,5")
    form.confirm()
    building = workspace.data.building
    assert (building.note_over_cents, building.note_over_share) == (100_000, Decimal("0.075"))
    workspace.undo()
    assert workspace.data.building.note_over_cents == 50_000
