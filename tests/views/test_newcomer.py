"""A newcomer's way on the real window: template, workbook, dashboard, a month's work, export, undo."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QFileDialog

from models.period import parse_period
from tests.views.page_book import dialog
from views.books.call_dialog import CallDialog
from views.ledger.bill_form import BillForm
from views.ledger.payment_form import PaymentForm
from views.main_window import MainWindow
from views.settings import Settings
from views.welcome import Welcome

if TYPE_CHECKING:
    from pathlib import Path

FILLED: dict[str, Any] = {
    "Dossier": {"nom": "La Ruche", "debut": date(2016, 1, 1)},
    "Locaux": [
        {"code": "B01", "nom": "Bureau 1", "surface_m2": 20, "type": "bureau", "loyer_cible_m2_an": 150},
        {"code": "B02", "nom": "Bureau 2", "surface_m2": 30, "type": "bureau", "loyer_cible_m2_an": 150},
    ],
    "Locataires": [{"code": "T01", "nom": "Taparel", "forme": "SARL"}],
    "Baux": [
        {
            "code": "L01",
            "locataire": "T01",
            "locaux": "B01",
            "debut": date(2016, 1, 1),
            "loyer": 250,
            "unite": "mois",
            "provision_mois": 30,
        }
    ],
}


@pytest.fixture
def window(qtbot, tmp_path):
    made = MainWindow(Settings(tmp_path / "settings.ini"))
    qtbot.addWidget(made)
    made.begin(None)
    made.show()
    yield made
    made.close()


def choose(path: Path) -> None:
    """Choose a file in the dialog that is open."""
    asked = dialog(QFileDialog)
    asked.fileSelected.emit(str(path))
    asked.reject()
    asked.deleteLater()


def fill(path: Path) -> None:
    """Write the building into the template, each value under its title."""
    workbook = load_workbook(path)
    for name, rows in FILLED.items():
        sheet = workbook[name]
        if isinstance(rows, dict):
            keys = {str(row[0].value): row[0].row for row in sheet.iter_rows(min_row=2) if row[0].value}
            for key, value in rows.items():
                sheet.cell(keys[key], 2, value)
            continue
        titles = {str(cell.value): cell.column for cell in sheet[1]}
        for number, row in enumerate(rows, 2):
            for title, value in row.items():
                sheet.cell(number, titles[title], value)
    workbook.save(path)


def test_from_an_empty_start_to_an_export_and_back(window, qtbot, tmp_path):
    welcome = window.findChild(Welcome)

    template = tmp_path / "reprise.xlsx"
    welcome.buttons["template"].click()
    choose(template)
    assert template.is_file()
    fill(template)

    welcome.buttons["from_workbook"].click()
    choose(template)
    choose(tmp_path / "ruche.equilibre")
    qtbot.waitUntil(lambda: window.workspace is not None, timeout=30_000)
    assert window.windowTitle() == "La Ruche – Équilibre"
    page = window.view.dashboard
    # The lease alone: 12 × (250 + 30) €, all of it forecast.
    assert page.tiles.balance.figure.text() == "3\u202f360,00\u202f€"
    qtbot.waitUntil(lambda: page.rents_card.chart is not None, timeout=30_000)
    begun = window.workspace.data

    window.actions_on_book.call_rents()
    call = dialog(CallDialog)
    assert call.period.text() == "2016-01"
    call.confirm_button.click()
    assert [entry.lines[0].amount_cents for entry in window.workspace.data.entries] == [28_000]

    window.show_page("income")
    window.view.page.add_payment()
    payment = dialog(PaymentForm)
    payment.party.set_value(begun.parties[0].id)
    payment.amount.type_in("280")
    payment.date.type_in("10/1/2016")
    payment.confirm_button.click()

    window.show_page("costs")
    window.view.page.add_bill()
    bill = dialog(BillForm)
    bill.date.type_in("31/01/2016")
    bill.account.set_value("6061")
    bill.label.type_in("Électricité")
    bill.amounts.net.type_in("=600/12")
    bill.confirm_button.click()
    assert not bill.isVisible()
    assert len(window.workspace.data.entries) == 3

    window.show_page("dashboard")
    window.period_box.choose(parse_period("2016-Q1"))
    entered = window.workspace.data
    for _ in range(3):
        window.menus.undo.trigger()
    assert not window.menus.undo.isEnabled()
    assert window.workspace.data == begun
    for _ in range(3):
        window.menus.redo.trigger()
    assert window.workspace.data == entered

    window.actions_on_book.export_sicoval()
    choose(tmp_path / "sicoval.xlsx")
    exported = load_workbook(tmp_path / "sicoval.xlsx", data_only=True)
    assert total(exported, "income_total") == pytest.approx(280)
    assert total(exported, "cost_total") == pytest.approx(50)
    assert total(exported, "arrears_total") == 0

    # The call left with the export: what came after it is taken back, the call no more.
    for _ in range(3):
        window.menus.undo.trigger()
    assert "a credit note does" in window.notice.sentence.text()
    assert window.workspace.data.calls == entered.calls


def total(workbook, name: str) -> Any:
    """The stored value of a named cell."""
    ((sheet, place),) = workbook.defined_names[name].destinations
    return workbook[sheet][place].value
