"""The menus of a table's lines and of its titles: copying, and which columns are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from views.tables.table_view import TableView


def add_menus(view: TableView[Any]) -> None:
    """Let the right button, or the Menu key, open the menus of a table."""
    header = view.table.horizontalHeader()
    view.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    viewport = view.table.viewport()
    view.table.customContextMenuRequested.connect(lambda at: _open(lines_menu(view), viewport, at))
    header.customContextMenuRequested.connect(lambda at: _open(columns_menu(view, view), header, at))


def lines_menu(view: TableView[Any]) -> QMenu:
    """Copying, with or without the titles, and the columns."""
    translate = QCoreApplication.translate
    menu = QMenu(view)
    copy = menu.addAction(translate("Tables", "Copy"))
    copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
    copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    copy.triggered.connect(lambda: view.copy())
    titled = menu.addAction(translate("Tables", "Copy with headings"))
    titled.triggered.connect(lambda: view.copy(titled=True))
    menu.addSeparator()
    menu.addMenu(columns_menu(view, menu))
    return menu


def columns_menu(view: TableView[Any], parent: QWidget) -> QMenu:
    """A tick for each column that is shown, in the order they stand, and the way back."""
    translate = QCoreApplication.translate
    header = view.table.horizontalHeader()
    menu = QMenu(translate("Tables", "Columns"), parent)
    shown = view.shown_columns()
    for place in range(header.count()):
        column = header.logicalIndex(place)
        title = " ".join(view.model.columns[column].title.split()) or str(column + 1)
        action = menu.addAction(title.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(column in shown)
        action.setEnabled(shown != [column])
        action.toggled.connect(lambda on, column=column: view.keeper.show(column, on))
    menu.addSeparator()
    menu.addAction(translate("Tables", "Reset the columns")).triggered.connect(view.keeper.reset)
    return menu


def _open(menu: QMenu, over: QWidget, at: QPoint) -> None:
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(over.mapToGlobal(at))
