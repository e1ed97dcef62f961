"""Scenes of backups: the dialogs on a few of them, the banner of a synchronised folder, a damaged book."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QDialog

from app.backup import back_up
from app.backup_state import load, save
from app.changes.building import add_space
from app.database import DamagedBookError
from app.place import Place
from app.second_folder import choose, forget
from models.backup_rotation import Reason
from views.backups.backups_dialog import BackupsDialog
from views.backups.move_form import MoveForm
from views.backups.place_banner import warn
from views.backups.restore_dialog import RestoreDialog
from views.banner import Banner
from views.dialogs import opened
from views.scene import close_dialogs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QWidget

    from views.main_window import MainWindow
    from views.scene import Scene
    from views.workspace import Workspace


def scenes(window: MainWindow) -> Iterator[Scene]:
    """Each scene's name, and what brings it about and returns the widget to picture."""
    workspace = window.workspace
    if workspace is None:
        return
    book = workspace.book.path
    yield "backups", partial(_shown, lambda: BackupsDialog(workspace, window.keeper, lambda: None, window))
    yield "backups-second-away", partial(_away, window, workspace)
    yield "backups-restore", partial(_changed_since, window, workspace)
    yield "backups-restore-damaged", partial(_damaged, window, book)
    yield "backups-offered", partial(_offered, window, book)
    yield "backups-move", partial(_shown, lambda: MoveForm(window.files, book, window))
    yield "backups-banner", partial(_banner, window, book)
    for banner in window.findChildren(Banner):
        banner.hide()


def _shown(make: Callable[[], QDialog]) -> QWidget:
    close_dialogs()
    return opened(make())


def _damaged(window: MainWindow, book: Path) -> QWidget:
    close_dialogs()
    back_up(book, Reason.IMPORT)
    damaged = back_up(book, Reason.HAND).path
    damaged.write_bytes(damaged.read_bytes()[:9000])
    dialog = opened(RestoreDialog(window.files, book, window))
    QApplication.processEvents()
    dialog.table.select(lambda row: row.backup.path == damaged)
    return dialog


def _away(window: MainWindow, workspace: Workspace) -> QWidget:
    book = workspace.book.path
    stick = book.parent / "cle-usb"
    stick.mkdir(exist_ok=True)
    shutil.rmtree(choose(stick))
    save(replace(load(), seen=datetime(2018, 3, 1, 17, tzinfo=UTC)))
    back_up(book, Reason.CLOSE)
    shown = _shown(lambda: BackupsDialog(workspace, window.keeper, lambda: None, window))
    forget()
    return shown


def _changed_since(window: MainWindow, workspace: Workspace) -> QWidget:
    back_up(workspace.book.path, Reason.UPGRADE)
    spare = replace(workspace.data.spaces[0], code="ZZ", name="Réserve")
    workspace.do(lambda book: add_space(book, spare))
    workspace.undo()
    shown = RestoreDialog(window.files, workspace.book.path, window)
    return _shown(lambda: shown)


def _offered(window: MainWindow, book: Path) -> QWidget:
    """A copy of the book with a backup, then damaged."""
    close_dialogs()
    damaged = Path(shutil.copy(book, book.with_name("livres.equilibre")))
    back_up(damaged, Reason.CLOSE)
    damaged.write_bytes(damaged.read_bytes()[:9000])
    return window.files.offer_backups(damaged, DamagedBookError(damaged).message) or window


def _banner(window: MainWindow, book: Path) -> QWidget:
    close_dialogs()
    window.notice.hide()
    window.show_page("dashboard")
    if window.view is not None:
        warn(window, book, window.view, Place("OneDrive", str(book.parent)))
    return window
