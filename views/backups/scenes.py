"""Scenes of backups: the dialogs on a few of them, the banner of a synchronised folder, a damaged book."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QDialog

from app.backup import back_up, backups_of
from app.database import DamagedBookError
from app.place import Place
from models.backup_rotation import Reason
from views.backups.backups_dialog import BackupsDialog
from views.backups.move_form import MoveForm
from views.backups.place_banner import warn
from views.backups.restore_dialog import RestoreDialog
from views.dialogs import opened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from views.main_window import MainWindow

Scene = tuple[str, "Callable[[], QWidget]"]


def scenes(window: MainWindow) -> Iterator[Scene]:
    """Each scene's name, and what brings it about and returns the widget to picture."""
    workspace = window.workspace
    if workspace is None:
        return
    book = workspace.book.path
    yield "backups", partial(_shown, lambda: BackupsDialog(workspace, window.keeper, lambda: None, window))
    yield "backups-restore", partial(_restore, window, book)
    yield "backups-restore-damaged", partial(_restore, window, book, spoilt=True)
    yield "backups-offered", partial(_offered, window, book)
    yield "backups-move", partial(_shown, lambda: MoveForm(window.files, book, window))
    yield "backups-banner", partial(_banner, window, book)


def _shown(make: Callable[[], QDialog]) -> QWidget:
    _close_dialogs()
    return opened(make())


def _restore(window: MainWindow, book: Path, *, spoilt: bool = False) -> QWidget:
    _close_dialogs()
    for reason in (Reason.UPGRADE, Reason.IMPORT, Reason.HAND):
        back_up(book, reason)
    damaged = backups_of(book)[-1].path
    if spoilt:
        damaged.write_bytes(damaged.read_bytes()[:9000])
    dialog = opened(RestoreDialog(window.files, book, window))
    QApplication.processEvents()
    if spoilt:
        dialog.table.select(lambda row: row.backup.path == damaged)
    return dialog


def _offered(window: MainWindow, book: Path) -> QWidget:
    _close_dialogs()
    return window.files.offer_backups(book, DamagedBookError(book).message) or window


def _banner(window: MainWindow, book: Path) -> QWidget:
    _close_dialogs()
    window.notice.hide()
    window.show_page("dashboard")
    if window.view is not None:
        warn(window, book, window.view, Place("OneDrive", str(book.parent)))
    return window


def _close_dialogs() -> None:
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog):
            widget.close()
