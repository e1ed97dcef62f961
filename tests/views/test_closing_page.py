"""The page of closings, by its widgets: the quarter's way from open to sent, and what changed since."""

from __future__ import annotations

from datetime import date
from urllib.parse import unquote

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from app.changes.closings import close_quarter
from app.changes.ledger import record_movement
from app.changes.rents import call_rents, keep
from app.exporting.export import sicoval_file
from app.kept_content import kept_content
from app.reports.quarters import QuarterState, State
from models.closing_checklist import Step
from models.ledger import EntryKind
from models.message import Issue, translate
from models.period import Month, Period, Quarter
from models.posting import Movement
from tests.views.page_book import QUARTER, dialog
from views.books.call_dialog import CallDialog
from views.books.keep_dialog import KeepDialog
from views.closing.close_dialogs import CloseDialog, ReopenDialog
from views.closing.export_form import ExportForm
from views.closing.notices_dialog import NoticesDialog
from views.closing.page import ClosingPage
from views.closing.sent_form import SentForm
from views.closing.strip import QuarterStrip
from views.issues_dialog import IssuesDialog
from views.journal.page import JournalPage
from views.ledger.bill_form import BillForm
from views.ledger.correction import ReversalForm
from views.ledger.payment_form import PaymentForm

Q1, Q2 = Quarter(2016, 1), Quarter(2016, 2)
INSURANCE = Movement(date(2016, 2, 1), "616", "Multirisque", 2, None, 36_600, 0, Period.of_year(2016))


@pytest.fixture
def page(workspace, show):
    record_movement(workspace.book, INSURANCE)
    return show(ClosingPage)


@pytest.fixture
def closed(page):
    """The page with the first quarter closed."""
    call_rents(page.workspace.book, QUARTER)
    keep(page.workspace.book, Month(2016, 3))
    close_quarter(page.workspace.book, Q1, notices_read=True)
    return page


@pytest.fixture
def letters():
    """What the mail program is asked to open."""

    class MailProgram(QObject):
        def __init__(self):
            super().__init__()
            self.urls = []

        @Slot(QUrl)
        def open(self, url):
            self.urls.append(url.toString(url.ComponentFormattingOption.FullyEncoded))

    program = MailProgram()
    QDesktopServices.setUrlHandler("mailto", program, "open")  # type: ignore[arg-type] # text, whatever its stub says
    yield program.urls
    QDesktopServices.unsetUrlHandler("mailto")


def state(page, quarter):
    return page.strip.card(quarter).state


def undone(page):
    return [item.step for item in page.quarter_tab.checklist.items if not item.done]


def read_notices(page):
    if Step.READ in undone(page):
        page.quarter_tab.checklist.button(Step.READ).click()
        dialog(NoticesDialog).read_button.click()


def export(page, qtbot, profile, path, *, recipient=None, sent=""):
    page.tabs.setCurrentWidget(page.exports)
    page.exports.profile_buttons[profile].click()
    form = dialog(ExportForm)
    if recipient is not None:
        form.recipient.type_in(recipient)
    form.sent.type_in(sent)
    form.file.type_in(str(path))
    form.confirm()
    qtbot.waitUntil(page.exports.written.isVisible, timeout=30_000)


def test_the_checklist_leads_to_a_closed_quarter(page, qtbot):
    assert state(page, Q1) is State.OPEN
    assert not page.quarter_tab.close_button.isEnabled()
    assert undone(page)[:2] == [Step.CALLED, Step.KEPT]
    page.quarter_tab.checklist.button(Step.CALLED).click()
    calls = dialog(CallDialog)
    assert calls.period.value() == QUARTER
    calls.confirm()
    page.quarter_tab.checklist.button(Step.KEPT).click()
    kept = dialog(KeepDialog)
    assert kept.month.value() == Month(2016, 3)
    kept.confirm()
    read_notices(page)
    assert undone(page) == []
    assert state(page, Q1) is State.READY
    page.quarter_tab.close_button.click()
    asked = dialog(CloseDialog)
    assert "31/03/2016" in asked.sentence.text()
    asked.reject()
    assert page.workspace.data.closings == ()
    page.quarter_tab.close_button.click()
    with qtbot.waitSignal(page.workspace.told, timeout=30_000):
        dialog(CloseDialog).confirm()
    (closing,) = page.workspace.data.closings
    # Three calls and one bill.
    assert (closing.quarter, closing.entries) == (Q1, 4)
    assert state(page, Q1) is State.CLOSED
    assert page.quarter_tab.reopen_button.isVisible()
    assert page.workspace.book.undo_title is None, "closing ends what can be undone"


def test_where_a_notice_is_can_be_read_whole_however_many_accounts_it_names(qtbot):
    accounts = ", ".join(str(account) for account in range(6061, 6081))
    asked = IssuesDialog(translate("Core", "x"), [Issue(accounts, "notice", translate("Core", "y"))], None)
    qtbot.addWidget(asked)
    model = asked.table.table.model()
    assert model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) == accounts


def test_a_closing_is_told_without_an_offer_to_undo_it(page, qtbot):
    call_rents(page.workspace.book, QUARTER)
    keep(page.workspace.book, Month(2016, 3))
    with qtbot.waitSignal(page.workspace.told), qtbot.assertNotEmitted(page.workspace.wrote):
        close_quarter(page.workspace.book, Q1, notices_read=True)


def test_quarters_are_chosen_by_click_and_by_key_and_the_period_follows(closed, qtbot):
    qtbot.mouseClick(closed.strip.card(Q2), Qt.MouseButton.LeftButton)
    assert closed.workspace.period == Period.of_quarter(Q2)
    assert Step.PREVIOUS not in undone(closed)
    qtbot.keyClick(closed.strip.card(Q2), Qt.Key.Key_Left)
    assert closed.workspace.period == QUARTER
    closed.choose(Quarter(2016, 4))
    assert undone(closed)[0] is Step.PREVIOUS
    closed.quarter_tab.checklist.button(Step.PREVIOUS).click()
    assert closed.quarter == Q2


def test_many_quarters_stand_closer_before_they_scroll(qtbot):
    """At their full width nine cards of 124 pixels with a pixel between them would take 1 124."""
    strip = QuarterStrip()
    qtbot.addWidget(strip)
    strip.show_quarters([QuarterState(Quarter(2016 + n // 4, n % 4 + 1), State.READY) for n in range(9)], Q1)
    strip.resize(1_080, strip.height())
    strip.show()
    assert strip.horizontalScrollBar().maximum() == 0
    assert all(card.width() < 124 for card in strip.cards)
    strip.resize(400, strip.height())
    qtbot.waitUntil(lambda: strip.horizontalScrollBar().maximum() > 0)


def test_the_kept_file_is_exported_and_noted_as_sent(closed, qtbot, tmp_path):
    path = tmp_path / "envoi.xlsx"
    today = date.today()  # noqa: DTZ011 - the treasurer's own calendar day
    assert closed.quarter_tab.exports_button.isVisible(), "the next step"
    export(closed, qtbot, "sicoval", path, sent=f"{today:%d/%m/%Y}")
    kept = sicoval_file(closed.workspace.data, QUARTER)
    assert path.read_bytes() == kept_content(closed.workspace.book.path, kept.id)
    (sending,) = closed.workspace.data.sendings
    assert (sending.recipient, sending.date) == ("Sicoval", today)
    assert state(closed, Q1) is State.SENT
    closed.workspace.undo()
    assert state(closed, Q1) is State.CLOSED


def test_another_file_is_kept_for_its_recipient(closed, qtbot, tmp_path):
    export(closed, qtbot, "rent-roll", tmp_path / "banque.xlsx", recipient="Banque")
    files = [(kept.profile, kept.recipient) for kept in closed.exports.table.model.shown]
    assert files == [
        ("rent-roll", "Banque"),
        ("sicoval", "Sicoval"),
    ]
    assert closed.workspace.data.sendings == ()
    closed.exports.table.select(lambda kept: kept.recipient == "Banque")
    closed.exports.sent_button.click()
    form = dialog(SentForm)
    assert "“banque.xlsx”" in form.told.text()
    form.day.type_in("2/5/2016")
    form.confirm()
    assert form.refusal.text().startswith("The file was kept on ")
    assert closed.workspace.data.sendings == ()
    today = date.today()  # noqa: DTZ011 - the treasurer's own calendar day
    form.day.type_in(f"{today:%d/%m/%Y}")
    form.confirm()
    assert [sending.date for sending in closed.workspace.data.sendings] == [today]
    assert state(closed, Q1) is State.CLOSED, "it did not go to the Sicoval"


def test_a_file_is_not_sent_before_it_was_made(closed, tmp_path):
    closed.tabs.setCurrentWidget(closed.exports)
    closed.exports.profile_buttons["rent-roll"].click()
    form = dialog(ExportForm)
    assert form.file.text().endswith("etat-locatif-2016-T1.xlsx")
    form.recipient.type_in("Banque")
    form.sent.type_in("12/4/2016")
    form.file.type_in(str(tmp_path / "banque.xlsx"))
    form.confirm()
    assert form.refusal.text().startswith("The file was kept on ")
    assert not (tmp_path / "banque.xlsx").exists()


def test_what_follows_a_closing_leads_to_the_exports(closed):
    closed.quarter_tab.exports_button.click()
    assert closed.tabs.currentWidget() is closed.exports


def test_an_export_that_cannot_be_written_is_refused(closed, qtbot, tmp_path):
    closed.tabs.setCurrentWidget(closed.exports)
    closed.exports.profile_buttons["sicoval"].click()
    form = dialog(ExportForm)
    form.file.type_in(str(tmp_path / "nowhere" / "envoi.xlsx"))
    with qtbot.waitSignal(closed.workspace.refused, timeout=30_000):
        form.confirm()
    assert not closed.exports.written.isVisible()


def test_the_letter_names_the_file_and_its_path_is_copied(closed, qtbot, qapp, tmp_path, letters):
    path = tmp_path / "sicoval-2016-T1.xlsx"
    export(closed, qtbot, "sicoval", path)
    closed.exports.written.mail_button.click()
    (letter,) = map(unquote, letters)
    assert letter.startswith("mailto:?subject=")
    assert "sicoval-2016-T1.xlsx" in letter
    assert "1er trimestre 2016" in letter
    assert closed.workspace.data.closings[0].head in letter
    assert qapp.clipboard().text() == str(path)


def test_the_preview_shows_what_the_workbook_holds(closed, qtbot, tmp_path):
    closed.tabs.setCurrentWidget(closed.preview)
    qtbot.waitUntil(lambda: closed.preview.sheets.count() == 8, timeout=30_000)
    path = tmp_path / "envoi.xlsx"
    export(closed, qtbot, "sicoval", path)
    titles = [closed.preview.sheets.tabText(place) for place in range(8)]
    assert titles == load_workbook(path).sheetnames
    income = closed.preview.sheets.widget(2).sheet
    texts = [cell.text for row in income.rows for cell in row]
    # Three months of rent at 1 000 €, and of charges at 100 €.
    assert "3\u202f000,00\u202f€" in texts
    assert "300,00\u202f€" in texts
    roll = closed.preview.sheets.widget(1).sheet
    rights = {cell.text: cell.right for row in roll.rows for cell in row}
    assert (rights["Locataire"], rights["Loyer par an"], rights["12\u202f000,00\u202f€"]) == (
        False,
        True,
        True,
    )
    subtotal = next(row for row in roll.rows if row[0].text == "Sous-total")
    assert (subtotal[0].bold, subtotal[0].parted) == (True, True)


def test_a_frozen_entry_is_corrected_and_the_versions_tell_why(closed, show, qtbot):
    journal = show(JournalPage)
    journal.table.select(lambda row: row.entry.kind is EntryKind.BILL)
    with qtbot.waitSignal(journal.workspace.refused) as refused:
        journal.edit()
    assert "is closed" in str(refused.args[0])
    with qtbot.waitSignal(journal.workspace.refused):
        journal.delete()
    journal.workspace.set_period(Period.of_quarter(Q2))
    journal.filter.in_period.setChecked(False)
    journal.table.select(lambda row: row.entry.kind is EntryKind.BILL)
    journal.correct()
    form = dialog(BillForm)
    assert form.date.value() == date(2016, 6, 30)
    form.date.type_in("15/3/2016")
    form.confirm()
    assert form.refusal.isVisible(), "a correction belongs in an open quarter"
    form.date.type_in("4/4/2016")
    form.amounts.net.type_in("732")
    form.confirm()
    original, reversal, replacement = [
        entry for entry in journal.workspace.data.entries if entry.kind is EntryKind.BILL
    ]
    assert (reversal.reverses_id, reversal.date) == (original.id, date(2016, 4, 4))
    assert [line.amount_cents for line in replacement.lines] == [-73_200, 73_200]
    closed.choose(Q1)
    closed.tabs.setCurrentWidget(closed.versions)
    closed.update_now()
    figures = {row.name: (row.before, row.after) for row in closed.versions.figures.model.shown}
    # 91 of 366 days, at one euro a day then and two now.
    assert figures["cost_insurance"] == (9_100, 18_200)
    assert figures["balance"] == (330_000 - 9_100, 330_000 - 18_200)
    closed.versions.figures.select(lambda row: row.name == "cost_insurance")
    behind = closed.versions.entries.model.shown
    assert {(row.entry.id, row.cents) for row in behind} == {(reversal.id, -9_100), (replacement.id, 18_200)}
    with qtbot.waitSignal(closed.workspace.aimed) as led:
        closed.versions.entries.opened.emit(behind[0])
    assert led.args[0].page == "journal"


@pytest.mark.usefixtures("closed")
def test_a_frozen_rent_call_is_only_taken_back(show):
    journal = show(JournalPage)
    journal.table.select(lambda row: row.entry.kind is EntryKind.CALL)
    call = journal.table.current().entry
    journal.correct()
    form = dialog(ReversalForm)
    assert form.date.value() == date(2016, 4, 1), "the first day that is open"
    form.confirm()
    assert [entry.reverses_id for entry in journal.workspace.data.entries][-1] == call.id


def test_nothing_takes_the_place_of_a_payment_where_so_asked(page, show):
    from app.changes.ledger import record_payment
    from models.posting import Payment

    book = page.workspace.book
    call_rents(book, QUARTER)
    record_payment(book, Payment(date(2016, 3, 5), 1, 110_000))
    keep(book, Month(2016, 3))
    close_quarter(book, Q1, notices_read=True)
    journal = show(JournalPage)
    journal.table.select(lambda row: row.entry.kind is EntryKind.SETTLEMENT)
    journal.correct()
    form = dialog(PaymentForm)
    form._correction.only_back.set_value(True)
    form.confirm()
    assert [paid.amount_cents for paid in book.data.settlements] == [110_000, -110_000]


def test_the_last_quarter_is_reopened_with_a_reason_that_stays_on_record(closed):
    closed.quarter_tab.reopen_button.click()
    form = dialog(ReopenDialog)
    form.confirm()
    assert form.reason.marked
    form.reason.type_in("facture oubliée")
    form.confirm()
    assert closed.workspace.data.standing_closings == ()
    assert state(closed, Q1) is State.READY
    closed.tabs.setCurrentWidget(closed.history)
    told = [(row.event, row.about) for row in closed.history.table.model.shown]
    assert ("reopened", "facture oubliée") in told
    assert ("kept", "Sicoval") in told
    assert ("closed", "") in told


def test_a_quarter_closed_twice_has_both_versions(closed):
    from app.changes.closings import reopen_last

    book = closed.workspace.book
    reopen_last(book, "facture oubliée")
    record_movement(book, Movement(date(2016, 3, 9), "6061", "Électricité", 2, None, 10_000, 0))
    close_quarter(book, Q1, notices_read=True)
    closed.tabs.setCurrentWidget(closed.versions)
    assert [version.kept is None for version in closed.versions._versions] == [False, False, True]
    closed.versions.older.set_value(0)
    closed.versions.newer.set_value(1)
    figures = {row.name: (row.before, row.after) for row in closed.versions.figures.model.shown}
    assert figures["cost_energy"] == (0, 10_000)
