"""A quarter's whole way in the real window: closed, sent, corrected in the next one, compared."""

from __future__ import annotations

from datetime import date

import pytest

from app.changes.ledger import record_movement
from models.closing_checklist import Step
from models.ledger import EntryKind
from models.period import Period, Quarter
from models.posting import Movement
from tests.views.page_book import QUARTER, dialog, small_book
from views.books.call_dialog import CallDialog
from views.books.keep_dialog import KeepDialog
from views.closing.close_dialogs import CloseDialog
from views.closing.export_form import ExportForm
from views.closing.notices_dialog import NoticesDialog
from views.ledger.bill_form import BillForm
from views.main_window import MainWindow
from views.settings import Settings

ENERGY = Movement(date(2016, 2, 1), "6061", "Électricité", 2, None, 30_000, 0, QUARTER)


@pytest.fixture
def window(tmp_path, qtbot):
    book = small_book(tmp_path)
    record_movement(book, ENERGY)
    path = book.path
    book.close()
    shown = MainWindow(Settings(tmp_path / "settings.ini"))
    qtbot.addWidget(shown, before_close_func=lambda window: window.close())
    shown.begin(path)
    shown.show()
    shown.period_box.choose(QUARTER)
    return shown


def test_a_quarter_is_closed_sent_corrected_and_compared(window, qtbot, tmp_path):
    window.show_page("closing")
    page = window.view.page
    checklist = page.quarter_tab.checklist
    checklist.button(Step.CALLED).click()
    dialog(CallDialog).confirm()
    checklist.button(Step.KEPT).click()
    dialog(KeepDialog).confirm()
    if any(item.step is Step.READ and not item.done for item in checklist.items):
        checklist.button(Step.READ).click()
        dialog(NoticesDialog).read_button.click()
    page.quarter_tab.close_button.click()
    dialog(CloseDialog).confirm()
    qtbot.waitUntil(lambda: bool(window.workspace.data.closings), timeout=30_000)
    assert window.notice.isVisible()
    assert not window.notice.undo_button.isVisible(), "a closing is not undone"
    assert not window.menus.undo.isEnabled()

    page.tabs.setCurrentWidget(page.exports)
    page.exports.profile_buttons["sicoval"].click()
    form = dialog(ExportForm)
    form.file.type_in(str(tmp_path / "envoi.xlsx"))
    form.sent.type_in(f"{date.today():%d/%m/%Y}")  # noqa: DTZ011
    form.confirm()
    qtbot.waitUntil(lambda: len(window.workspace.data.sendings) == 1, timeout=30_000)

    window.period_box.choose(Period.of_quarter(Quarter(2016, 2)))
    window.show_page("journal")
    journal = window.view.page
    journal.filter.in_period.setChecked(False)
    journal.table.select(lambda row: row.entry.kind is EntryKind.BILL)
    journal.delete()
    assert "arrêté" in window.notice.sentence.text() or "closed" in window.notice.sentence.text()
    journal.correct()
    bill = dialog(BillForm)
    bill.amounts.net.type_in("250")
    bill.confirm()

    window.show_page("closing")
    page.choose(Quarter(2016, 1))
    assert window.period_box.period == QUARTER
    page.tabs.setCurrentWidget(page.versions)
    figures = {row.name: (row.before, row.after) for row in page.versions.figures.model.shown}
    assert figures["cost_energy"] == (30_000, 25_000)
    page.versions.figures.select(lambda row: row.name == "cost_energy")
    assert [row.cents for row in page.versions.entries.model.shown] == [-30_000, 25_000]
