"""Scenes of the pages that keep the books, with every dialog and state of theirs."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QApplication

from app.reports.entry_filter import EntryFilter
from models.account import Nature
from models.arrears import open_items
from models.ledger import EntryKind
from models.period import Month, Period
from models.rent_roll import Status
from views.books.account_mapping import AccountMappingDialog
from views.books.call_dialog import CallDialog
from views.books.index_dialog import IndexDialog
from views.books.keep_dialog import KeepDialog
from views.books.settings_form import SettingsForm
from views.books.tariffs_dialog import TariffForm, TariffsDialog
from views.dialogs import opened
from views.leases.end_form import EndForm
from views.leases.lease_form import LeaseForm
from views.leases.spaces_dialog import SpaceForm, SpacesDialog
from views.ledger.payment_form import PaymentForm
from views.parties.parties_dialog import PartiesDialog
from views.parties.party_form import PartyForm
from views.scene import close_dialogs, on_window
from views.workspace import Aim

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QDialog, QWidget

    from models.lease import Lease
    from views.journal.page import JournalPage
    from views.leases.page import LeasesPage
    from views.ledger.ledger_page import LedgerPage
    from views.main_window import MainWindow
    from views.page import Page
    from views.scene import Scene
    from views.workspace import Workspace


def scenes(window: MainWindow) -> Iterator[Scene]:
    """Each scene's name, and what brings it about and returns the widget to picture."""
    for name, show in (*_LEASES, *_LEDGER, *_JOURNAL):
        yield name, partial(on_window, window, show)
    for name, make in _DIALOGS:
        yield name, partial(_dialog, window, make)


def _dialog(window: MainWindow, make: Callable[[Workspace, QWidget], QDialog]) -> QWidget:
    close_dialogs()
    workspace = window.workspace
    if workspace is None:
        return window
    return opened(make(workspace, window))


def _page(window: MainWindow, key: str) -> Page:
    assert window.view is not None  # noqa: S101 - a gallery always has a book
    window.view.go(Aim(key))
    return window.view.pages[key]


def _leases(window: MainWindow) -> LeasesPage:
    page = cast("LeasesPage", _page(window, "leases"))
    page.tabs.setCurrentIndex(0)
    page.panel.tabs.setCurrentIndex(0)
    return page


def _roll(window: MainWindow) -> None:
    _leases(window).roll.select(lambda row: row.lease_id is not None)


def _account(window: MainWindow) -> None:
    page = _leases(window)
    page.roll.select(lambda row: row.lease_id is not None)
    page.roll.select(lambda row: bool(row.arrears_cents))
    page.panel.tabs.setCurrentIndex(1)


def _history(window: MainWindow) -> None:
    page = _leases(window)
    page.roll.select(lambda row: row.last_revision is not None)
    page.panel.tabs.setCurrentIndex(2)


def _vacant(window: MainWindow) -> None:
    _leases(window).roll.select(lambda row: row.status in (Status.VACANT, Status.OPERATED))


def _all_leases(window: MainWindow) -> None:
    page = _leases(window)
    page.tabs.setCurrentIndex(1)
    page.leases.select(lambda row: bool(row.lease.steps))


def _ledger(window: MainWindow, key: str, kind: EntryKind, tab: int) -> None:
    page = cast("LedgerPage", _page(window, key))
    page.table.select(lambda row: row.entry.kind is kind and row.party_id is not None)
    page.panel.tabs.setCurrentIndex(tab)


def _journal(window: MainWindow) -> JournalPage:
    page = cast("JournalPage", _page(window, "journal"))
    page.tabs.setCurrentIndex(0)
    return page


def _behind(window: MainWindow) -> None:
    year = Period.of_year(window.workspace.period.start.year) if window.workspace else None
    _journal(window).show_entries(EntryFilter(year, frozenset({Nature.ENERGY})))


def _changes(window: MainWindow) -> None:
    _journal(window).tabs.setCurrentIndex(1)


_LEASES = (
    ("leases", _roll),
    ("leases-account", _account),
    ("leases-history", _history),
    ("leases-vacant", _vacant),
    ("leases-all", _all_leases),
)
_LEDGER = (
    ("income", lambda window: _ledger(window, "income", EntryKind.SALE, 0)),
    ("income-entry", lambda window: _ledger(window, "income", EntryKind.CALL, 1)),
    ("costs", lambda window: _ledger(window, "costs", EntryKind.BILL, 0)),
    ("costs-entry", lambda window: _ledger(window, "costs", EntryKind.BILL, 1)),
)
_JOURNAL = (
    ("journal", lambda window: _journal(window).filter.show_all()),
    ("journal-behind", _behind),
    ("journal-changes", _changes),
)


def _stepped(workspace: Workspace) -> Lease:
    leases = workspace.data.leases
    return next((lease for lease in leases if lease.steps), leases[0])


def _wrong_lease(workspace: Workspace, parent: QWidget) -> QDialog:
    form = LeaseForm(workspace, parent, lease=_stepped(workspace))
    form.entries.end.type_in("1/1/2010")
    form.entries.rent.type_in("12,,5")
    form.entries.base_quarter.type_in("T5")
    form.show()
    # Else the cursor stays where the form began as well.
    QApplication.processEvents()
    form.confirm()
    return form


def _entry_form(workspace: Workspace, parent: QWidget, kind: EntryKind) -> QDialog:
    from views.ledger.entry_forms import form_of

    entry = next(
        entry
        for entry in reversed(workspace.data.entries)
        if entry.kind is kind and any(line.party_id for line in entry.lines)
    )
    return cast("QDialog", form_of(workspace, parent, entry))


def _sale(workspace: Workspace, parent: QWidget) -> QDialog:
    from views.ledger.sale_form import SaleForm

    form = SaleForm(workspace, parent)
    if workspace.data.tariffs:
        form.tariff.set_value(workspace.data.tariffs[0])
        form.quantity.type_in("3")
    return form


def _wrong_bill(workspace: Workspace, parent: QWidget) -> QDialog:
    from views.ledger.bill_form import BillForm

    form = BillForm(workspace, parent)
    form.date.type_in("31/02/2016")
    form.account.type_in("706")
    form.amounts.net.type_in("mille")
    form.show()
    # Else the cursor stays where the form began as well.
    QApplication.processEvents()
    form.confirm()
    return form


def _payment(workspace: Workspace, parent: QWidget) -> QDialog:
    owing = [
        item.party_id for item in open_items(workspace.data, workspace.period.end) if item.open_cents > 0
    ]
    return PaymentForm(workspace, parent, party_id=owing[0] if owing else None)


def _earlier_call(workspace: Workspace, parent: QWidget) -> QDialog:
    dialog = CallDialog(workspace, parent)
    dialog.period.set_value(Period.of_month(Month.of(workspace.data.building.books_begin)))
    return dialog


_DIALOGS: tuple[tuple[str, Callable[[Workspace, QWidget], QDialog]], ...] = (
    ("lease-new", lambda workspace, parent: LeaseForm(workspace, parent)),
    ("lease-edit", lambda workspace, parent: LeaseForm(workspace, parent, lease=_stepped(workspace))),
    ("lease-wrong", _wrong_lease),
    ("lease-end", lambda workspace, parent: EndForm(workspace, workspace.data.leases[0], parent)),
    ("spaces", SpacesDialog),
    ("space", lambda workspace, parent: SpaceForm(workspace, parent, workspace.data.spaces[0])),
    ("parties", PartiesDialog),
    ("party", lambda workspace, parent: PartyForm(workspace, parent, party=workspace.data.parties[0])),
    ("sale", _sale),
    ("bill", lambda workspace, parent: _entry_form(workspace, parent, EntryKind.BILL)),
    ("bill-wrong", _wrong_bill),
    ("payment", _payment),
    ("payment-edit", lambda workspace, parent: _entry_form(workspace, parent, EntryKind.SETTLEMENT)),
    ("tariffs", TariffsDialog),
    ("tariff", lambda workspace, parent: TariffForm(workspace, parent)),
    ("accounts", AccountMappingDialog),
    ("call-rents", CallDialog),
    ("call-rents-done", _earlier_call),
    ("confirm-month", KeepDialog),
    ("index-values", IndexDialog),
    ("building-settings", SettingsForm),
)
