"""Scenes of what stands around the pages: help, keys, preview, undo history, a file hovering, a crash."""

from __future__ import annotations

from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QDialog

from app.changes.building import set_tariff
from models.building import SpaceKind, Tariff, TariffUnit
from views import crash
from views.workspace import Aim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from views.main_window import MainWindow
    from views.scene import Scene


def scenes(window: MainWindow) -> Iterator[Scene]:
    """Each scene's name, and what brings it about and returns the widget to picture."""
    for key in ("leases", "figures", "shortcuts", "trouble"):
        yield f"desk-help-{key}", partial(window.help.open, key)
    yield "desk-help-search", lambda: _search(window)
    for key in ("dashboard", "leases"):
        yield f"desk-preview-{key}", partial(_preview, window, key)
    yield "desk-undo-history", lambda: _history(window)
    yield "desk-drop-hint", lambda: _hint(window)
    yield "desk-saved", lambda: _saved(window)
    yield "desk-crash", lambda: _crash(Path("/home/anne/.local/share/equilibre/logs/crash.log"))
    yield "desk-crash-unwritten", lambda: _crash(None)


def _search(window: MainWindow) -> QWidget:
    shown = window.help.open("first-steps")
    shown.search.setText("empreinte")
    return shown


def _preview(window: MainWindow, key: str) -> QWidget:
    # An earlier scene may have left tables in the place of charts.
    window.show_tables(False)
    if window.view is not None:
        window.view.go(Aim(key))
    QApplication.processEvents()
    return window.printing.preview() or window


def _history(window: MainWindow) -> QWidget:
    workspace = window.workspace
    if workspace is None:
        return window
    for name, cents in (("Poste", 1_500), ("Poste du matin", 900), ("Salle du conseil", 9_000)):
        tariff = Tariff(0, name, SpaceKind.COWORKING, TariffUnit.DAY, cents, Decimal("0.2"))
        workspace.do(partial(set_tariff, tariff=tariff))
    workspace.undo()
    # Only the last of them is seen to be undone; `_hint` takes back the others.
    return window.actions_on_window.show_undo_history() or window


def _hint(window: MainWindow) -> QWidget:
    for dialog in window.findChildren(QDialog):
        dialog.close()
    if window.workspace is not None:
        done = window.workspace.book.undo_history.done
        window.workspace.undo(min(len(done), 2))
    window.notice.hide()
    window.drop_area.show_hint(window.drop_area.promise("bilan-2017.xlsx"))
    return window


def _saved(window: MainWindow) -> QWidget:
    window.drop_area.hide_hint()
    window.actions_on_window.save()
    return window


def _crash(report: Path | None) -> QWidget:
    return crash.tell(crash.told(ZeroDivisionError("…")), report)
