"""Scenes of the page of closings: the pictures close quarters, correct and send as they go on."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEventLoop

from app.changes.closings import close_quarter
from app.changes.corrections import correct_entry
from app.changes.kept_exports import SentFile, keep_export
from app.changes.sendings import record_sending
from app.changes.templates import add_template
from app.exporting import style
from app.exporting.export import filled_template
from app.exporting.profiles import RENT_ROLL, SICOVAL, content_of, file_name
from app.exporting.workbook import ExportedWorkbook
from app.reports.quarters import kept_on
from models.closing_checklist import Step, checklist, next_to_close
from models.ledger import EntryKind
from models.period import Period
from views.closing.close_dialogs import CloseDialog, ReopenDialog
from views.closing.export_form import ExportForm
from views.closing.fill_report_dialog import FillReportDialog
from views.closing.notices_dialog import NoticesDialog
from views.closing.sent_form import SentForm
from views.dialogs import opened
from views.ledger.entry_forms import correction_form_of
from views.scene import close_dialogs, on_window
from views.workspace import Aim

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QDialog, QWidget

    from models.ledger import Entry
    from models.period import Quarter
    from views.closing.page import ClosingPage
    from views.journal.page import JournalPage
    from views.main_window import MainWindow
    from views.scene import Scene
    from views.workspace import Workspace


def scenes(window: MainWindow) -> Iterator[Scene]:
    """Each scene's name, and what brings it about and returns the widget to picture."""
    workspace = window.workspace
    if workspace is None:
        return
    for name, show in (("closing-ready", _ready), ("closing-open", _open)):
        yield name, partial(on_window, window, show)
    for name, make in _DIALOGS:
        yield name, partial(_dialog, workspace, make, window)
    yield "closing-closed", partial(on_window, window, _closed)
    yield "closing-exports", partial(on_window, window, partial(_tab, tab=1))
    yield "closing-preview", partial(on_window, window, _preview)
    yield "closing-changes", partial(on_window, window, partial(_tab, tab=3))
    yield "closing-history", partial(on_window, window, partial(_tab, tab=4))
    for name, make in _DIALOGS_WHEN_CLOSED:
        yield name, partial(_dialog_when_closed, workspace, make, window)
    yield "closing-templates", partial(on_window, window, _templates)
    yield "closing-template-filled", partial(_dialog, workspace, _filled, window)
    yield "journal-frozen", partial(on_window, window, _frozen)


def _dialog(
    workspace: Workspace, make: Callable[[Workspace, QWidget], QDialog], window: MainWindow
) -> QWidget:
    close_dialogs()
    return opened(make(workspace, window))


def _dialog_when_closed(
    workspace: Workspace, make: Callable[[Workspace, QWidget], QDialog], window: MainWindow
) -> QWidget:
    _two_closed(workspace)
    return _dialog(workspace, make, window)


def _page(window: MainWindow, quarter: Quarter, tab: int = 0) -> ClosingPage:
    assert window.view is not None  # noqa: S101 - a gallery always has a book
    window.view.go(Aim("closing"))
    page = cast("ClosingPage", window.view.pages["closing"])
    page.choose(quarter)
    window.period_box.set_period(Period.of_quarter(quarter))
    page.tabs.setCurrentIndex(tab)
    return page


def _workspace(window: MainWindow) -> Workspace:
    assert window.workspace is not None  # noqa: S101 - a gallery always has a book
    return window.workspace


def _ready(window: MainWindow) -> None:
    _page(window, next_to_close(_workspace(window).data))


def _open(window: MainWindow) -> None:
    """The last quarter on the strip, which is not kept to its end."""
    page = _page(window, next_to_close(_workspace(window).data))
    page.choose(page.strip.cards[-1].quarter)


def _two_closed(workspace: Workspace) -> Quarter:
    """Close two quarters, the first one sent and corrected in the third, and return the first."""
    book = workspace.book
    if not book.data.closings:
        first = next_to_close(book.data)
        period = Period.of_quarter(first)
        close_quarter(book, first, notices_read=True)
        kept = book.data.exports[-1]
        record_sending(book, kept.id, "Sicoval", kept_on(kept))
        content = content_of(RENT_ROLL, book.data, period)
        keep_export(book, SentFile(RENT_ROLL, period, "Banque", file_name(RENT_ROLL, period), content))
        second = next_to_close(book.data)
        close_quarter(book, second, notices_read=True)
        correct_entry(book, _bill(workspace).id, date(second.year, 7, 4))
    return book.data.closings[0].quarter


def _closed(window: MainWindow) -> None:
    workspace = _workspace(window)
    _two_closed(workspace)
    window.notice.hide()
    _page(window, workspace.data.closings[-1].quarter)


def _tab(window: MainWindow, tab: int) -> None:
    quarter = _two_closed(_workspace(window))
    window.notice.hide()
    _page(window, quarter, tab)


def _preview(window: MainWindow) -> None:
    """The second sheet, once the workbook is made."""
    page = _page(window, _two_closed(_workspace(window)), 1)
    waiting = QEventLoop()
    page.preview.filled.connect(waiting.quit)
    page.tabs.setCurrentIndex(2)
    waiting.exec()
    page.preview.sheets.setCurrentIndex(1)


def _frozen(window: MainWindow) -> None:
    workspace = _workspace(window)
    quarter = _two_closed(workspace)
    assert window.view is not None  # noqa: S101 - a gallery always has a book
    workspace.set_period(Period.of_quarter(quarter))
    window.view.go(Aim("journal"))
    page = cast("JournalPage", window.view.pages["journal"])
    page.table.select(lambda row: row.entry.kind is EntryKind.BILL)
    window.notice.hide()


def _bill(workspace: Workspace) -> Entry:
    """A bill that counts in the first quarter by its service days."""
    bills = [entry for entry in workspace.data.entries if entry.kind is EntryKind.BILL]
    return next(entry for entry in bills if any(line.service_end for line in entry.lines))


def _notices(workspace: Workspace, parent: QWidget) -> QDialog:
    items = checklist(workspace.data, next_to_close(workspace.data))
    item = next(item for item in items if item.step is Step.READ)
    return NoticesDialog(item, lambda _: None, parent)


def _export(workspace: Workspace, parent: QWidget) -> QDialog:
    period = Period.of_quarter(workspace.data.closings[0].quarter)
    return ExportForm(workspace, SICOVAL, period, lambda *_: None, parent)


def _registered(workspace: Workspace) -> str:
    """The name of a funder's workbook that is in the book."""
    if not workspace.data.templates:
        with TemporaryDirectory() as folder:
            add_template(workspace.book, "Bilan annuel Région", _funder_workbook(Path(folder) / "Bilan.xlsx"))
    return workspace.data.templates[0].name


def _templates(window: MainWindow) -> None:
    """The tab with the workbook registered, once its names are tried."""
    workspace = _workspace(window)
    page = _page(window, _two_closed(workspace))
    waiting = QEventLoop()
    page.templates.tried.connect(waiting.quit)
    _registered(workspace)
    page.tabs.setCurrentWidget(page.templates)
    waiting.exec()
    window.notice.hide()


def _filled(workspace: Workspace, parent: QWidget) -> QDialog:
    name = _registered(workspace)
    filled = filled_template(workspace.book.path, workspace.data, name, workspace.period)
    return FillReportDialog(workspace, name, filled.report, parent)


def _funder_workbook(path: Path) -> Path:
    """A small workbook with names that the program knows and one that it does not."""
    workbook = ExportedWorkbook("Bilan annuel", date(2016, 12, 31))
    sheet = workbook.sheet("Bilan")
    names = ("building_name", "income_total", "cost_total", "balance", "let_m2", "date_signature")
    for row, name in enumerate(names, start=1):
        workbook.define(name, sheet.put(row, 2, 0, style.PLAIN))
    workbook.save(path)
    return path


_DIALOGS: tuple[tuple[str, Callable[[Workspace, QWidget], QDialog]], ...] = (
    (
        "closing-confirm",
        lambda workspace, parent: CloseDialog(workspace, next_to_close(workspace.data), parent),
    ),
    ("closing-notices", _notices),
)
_DIALOGS_WHEN_CLOSED: tuple[tuple[str, Callable[[Workspace, QWidget], QDialog]], ...] = (
    ("closing-export", _export),
    ("closing-sent", lambda workspace, parent: SentForm(workspace, workspace.data.exports[0], parent)),
    (
        "closing-reopen",
        lambda workspace, parent: ReopenDialog(workspace, workspace.data.closings[-1].quarter, parent),
    ),
    (
        "closing-correct",
        lambda workspace, parent: correction_form_of(workspace, parent, _bill(workspace)),
    ),
)
