"""A funder's own workbook in the window: registered, replaced, renamed, filled, its report read."""

from __future__ import annotations

from io import BytesIO

import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QFileDialog

from app.changes.rents import call_rents
from app.kept_content import kept_content
from app.numbers import parse_period
from tests.app.funder_template import NAMES, funder_template
from tests.views.page_book import QUARTER, dialog
from views.closing.export_form import ExportForm
from views.closing.fill_report_dialog import FillReportDialog
from views.closing.page import ClosingPage
from views.closing.templates_dialog import TemplateForm, TemplatesDialog


@pytest.fixture
def page(workspace, show):
    call_rents(workspace.book, QUARTER)
    workspace.set_period(parse_period("2016-Q1"))
    shown = show(ClosingPage)
    shown.tabs.setCurrentWidget(shown.exports)
    return shown


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "Bilan Région.xlsx"
    path.write_bytes(funder_template(names={"signature": "'Bilan annuel'!$B$9"}))
    return path


def choose(path):
    asked = dialog(QFileDialog)
    asked.hide()
    asked.fileSelected.emit(str(path))


def registered(page, file):
    page.exports.show_templates()
    listed = dialog(TemplatesDialog)
    listed.add()
    choose(file)
    dialog(TemplateForm).confirm()
    return listed


def test_a_workbook_is_registered_under_its_file_s_name_and_its_names_are_told(page, file):
    listed = registered(page, file)
    assert [template.name for template in page.workspace.data.templates] == ["Bilan Région"]
    listed.table.select(lambda _: True)
    known = {place.name: place.known for place in listed.names.model.shown}
    assert known == {**dict.fromkeys(NAMES, True), "signature": False}


def test_a_template_is_renamed_replaced_and_removed_and_each_can_be_undone(page, file, tmp_path):
    listed = registered(page, file)
    listed.table.select(lambda _: True)
    listed.rename()
    form = dialog(TemplateForm)
    form.name.type_in("Bilan 2016")
    form.confirm()
    newer = tmp_path / "Bilan v2.xlsx"
    newer.write_bytes(funder_template())
    listed.replace()
    choose(newer)
    (template,) = page.workspace.data.templates
    assert (template.name, template.file_name) == ("Bilan 2016", "Bilan v2.xlsx")
    assert len(listed.names.model.shown) == len(NAMES)
    listed.remove()
    assert page.workspace.data.templates == ()
    for _ in range(3):
        page.workspace.undo()
    (template,) = page.workspace.data.templates
    assert (template.name, template.file_name) == ("Bilan Région", "Bilan Région.xlsx")


def test_what_is_no_workbook_is_refused_and_the_form_stays_open(page, tmp_path):
    wrong = tmp_path / "lettre.xlsx"
    wrong.write_text("Bonjour")
    registered(page, wrong)
    form = dialog(TemplateForm)
    assert form.isVisible()
    assert form.refusal.text()
    assert page.workspace.data.templates == ()


def test_a_template_is_exported_kept_and_its_report_read(page, file, tmp_path, qtbot):
    registered(page, file).reject()
    page.exports._fill_menu()
    actions = page.exports.template_button.menu().actions()
    assert actions[0].text() == "Bilan Région…"
    actions[0].trigger()
    form = dialog(ExportForm)
    form.file.set_value(str(tmp_path / "rempli.xlsx"))
    form.recipient.set_value("Région")
    form.confirm()
    qtbot.waitUntil(lambda: any(report.isVisible() for report in page.findChildren(FillReportDialog)))
    report = dialog(FillReportDialog)
    told = {line.where: line.icon for line in report.table.model.shown}
    assert told["income_total".upper()] == "done"
    assert "alert" in told.values(), "the name that nothing fills is told"
    (kept,) = page.workspace.data.exports
    assert (kept.profile, kept.recipient) == ("region:Bilan Région", "Région")
    content = (tmp_path / "rempli.xlsx").read_bytes()
    assert kept_content(page.workspace.book.path, kept.id) == content
    sheet = load_workbook(BytesIO(content))["Bilan annuel"]
    # Three months of 1 000 € of rent and 100 € of provision.
    assert sheet["B5"].value == 3300
