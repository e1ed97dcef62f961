"""The funders' own workbooks on the real window: registered, tried, filled, and what became of each name."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from app.changes.rents import call_rents
from app.kept_content import kept_content
from app.template_content import template_content
from models.ledger import EntryKind
from models.period import Period, Quarter
from tests.app.funder_template import funder_template
from tests.views.page_book import QUARTER, dialog, small_book
from views.closing.export_form import ExportForm
from views.closing.fill_report_dialog import FillReportDialog
from views.closing.template_form import TemplateForm
from views.issues_dialog import IssuesDialog
from views.ledger.correction import ReversalForm
from views.main_window import MainWindow
from views.settings import Settings

OTHER = {"logo_region": "Baux!$H$1"}


@pytest.fixture
def files(tmp_path):
    made = {"bilan": funder_template(names=OTHER), "neuf": funder_template()}
    for name, content in made.items():
        (tmp_path / f"{name}.xlsx").write_bytes(content)
    return {name: tmp_path / f"{name}.xlsx" for name in made}


@pytest.fixture
def window(tmp_path, qtbot):
    book = small_book(tmp_path)
    call_rents(book, QUARTER)
    book.close()
    shown = MainWindow(Settings(tmp_path / "settings.ini"))
    qtbot.addWidget(shown, before_close_func=lambda window: window.close())
    shown.begin(book.path)
    shown.show()
    shown.period_box.choose(QUARTER)
    shown.show_page("closing")
    return shown


@pytest.fixture
def tab(window):
    window.view.page.tabs.setCurrentWidget(window.view.page.templates)
    return window.view.page.templates


def register(tab, qtbot, file, name="Bilan Région"):
    """Register a file and wait until its names were tried."""
    tab.add(file)
    form = dialog(TemplateForm)
    assert form.name.value() == file.stem
    form.name.type_in(name)
    with qtbot.waitSignal(tab.tried, timeout=30_000, check_params_cb=lambda: bool(tab.places.model.shown)):
        form.confirm()


def told(tab):
    return {place.name: place.filled for place in tab.places.model.shown}


def test_a_template_tells_its_names_before_it_is_filled(tab, qtbot, qapp, files):
    assert "Aucun" in tab.sentence.text() or "No template" in tab.sentence.text()
    assert not tab.export_button.isEnabled()
    register(tab, qtbot, files["bilan"])
    found = told(tab)
    assert (len(found), found["logo_region"], found["balance"]) == (14, False, True)
    assert tab.places.model.shown[0].name == "logo_region", "what is not filled comes first"
    assert tab.left.count.isVisible()
    tab.left.copy_button.click()
    assert "arrears_total" in qapp.clipboard().text().splitlines()


def test_a_template_is_renamed_replaced_removed_and_brought_back(tab, qtbot, files):
    register(tab, qtbot, files["bilan"])
    workspace = tab.workspace
    tab.rename()
    form = dialog(TemplateForm)
    form.name.type_in("")
    form.confirm()
    assert form.isVisible()
    form.name.type_in("Bilan annuel")
    form.confirm()
    (template,) = workspace.data.templates
    assert template.name == "Bilan annuel"
    with qtbot.waitSignal(tab.tried, timeout=30_000, check_params_cb=lambda: "logo_region" not in told(tab)):
        tab.replace(template, files["neuf"])
    (template,) = workspace.data.templates
    assert template_content(workspace.book.path, template) == files["neuf"].read_bytes()
    tab.remove_button.click()
    assert workspace.data.templates == ()
    for _ in range(2):
        workspace.undo()
    (template,) = workspace.data.templates
    assert template_content(workspace.book.path, template) == files["bilan"].read_bytes()


def test_what_cannot_be_filled_is_refused_in_the_form_and_loses_nothing(tab, tmp_path):
    letter = tmp_path / "lettre.xlsx"
    letter.write_bytes(b"Madame, Monsieur")
    tab.add(letter)
    form = dialog(TemplateForm)
    form.confirm()
    assert form.refusal.isVisible()
    assert tab.workspace.data.templates == ()


def test_a_quarter_is_exported_with_a_template_and_the_report_read(tab, qtbot, qapp, files, tmp_path):
    register(tab, qtbot, files["bilan"])
    path = tmp_path / "envoi.xlsx"
    tab.export_button.click()
    form = dialog(ExportForm)
    form.recipient.type_in("Région")
    form.sent.type_in(f"{date.today():%d/%m/%Y}")  # noqa: DTZ011
    form.file.type_in(str(path))
    form.confirm()
    qtbot.waitUntil(lambda: bool(tab.workspace.data.sendings), timeout=30_000)
    report = dialog(FillReportDialog)
    fates = {place.name: place.filled for place in report.table.model.shown}
    assert (fates["logo_region"], fates["INCOME_TOTAL"]) == (False, True)
    assert "13" in report.sentence.text()
    assert "14" in report.sentence.text()
    report.left.copy_button.click()
    assert "arrears_total" in qapp.clipboard().text().splitlines()
    sheet = load_workbook(BytesIO(path.read_bytes()))["Bilan annuel"]
    # Three months at 1 000 € and 100 € of charges.
    assert sheet["B5"].value == 3300
    (kept,) = tab.workspace.data.exports
    assert (kept.profile, kept.recipient) == ("template:Bilan Région", "Région")
    assert kept_content(tab.workspace.book.path, kept.id) == path.read_bytes()


def test_rows_that_find_no_room_are_told_with_their_place(tab, qtbot, tmp_path):
    def crowd(workbook):
        workbook["Baux"]["A4"] = "Total"

    path = tmp_path / "serre.xlsx"
    path.write_bytes(funder_template(change=crowd))
    register(tab, qtbot, path)
    assert told(tab)["table_rent_roll_space"] is False
    tab.export_button.click()
    form = dialog(ExportForm)
    form.file.type_in(str(tmp_path / "envoi.xlsx"))
    with qtbot.waitSignal(tab.tried, timeout=1, raising=False):
        form.confirm()
    qtbot.waitUntil(
        lambda: any(isinstance(w, IssuesDialog) for w in tab.findChildren(IssuesDialog)), timeout=30_000
    )
    (issue,) = dialog(IssuesDialog).table.model.shown
    assert issue.where == "Baux!$A$3"
    assert not (tmp_path / "envoi.xlsx").exists()


def test_a_workbook_dropped_is_asked_a_name_for(tab, files):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(files["bilan"]))])
    keys = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    tab.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, *keys))
    assert dialog(TemplateForm).name.value() == "bilan"


def test_a_call_that_left_with_an_export_is_corrected_from_the_journal(window, tab, qtbot, files, tmp_path):
    register(tab, qtbot, files["neuf"])
    tab.export_button.click()
    form = dialog(ExportForm)
    form.file.type_in(str(tmp_path / "envoi.xlsx"))
    form.confirm()
    qtbot.waitUntil(lambda: bool(window.workspace.data.exports), timeout=30_000)
    window.period_box.choose(Period.of_quarter(Quarter(2016, 2)))
    window.show_page("journal")
    journal = window.view.page
    journal.filter.in_period.setChecked(False)
    journal.table.select(lambda row: row.entry.kind is EntryKind.CALL)
    journal.delete()
    assert "envoi.xlsx" in window.notice.sentence.text()
    assert len(window.workspace.data.calls) == 3
    journal.correct()
    dialog(ReversalForm).confirm()
    assert window.workspace.data.calls[-1].total_cents == -110_000
