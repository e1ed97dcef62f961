"""Opening dialogs over the window without stopping it, no larger than the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton

from views import tab_order
from views.help_actions import explained
from views.whole_area import WholeArea

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog, QWidget

D = TypeVar("D", bound="QDialog")
_FRAME = QSize(16, 48)
"""What the system's frame and title take around a window, at most."""


def opened(dialog: D) -> D:
    """Open a dialog over its parent and return it; it goes away when closed, and F1 explains it."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    explained(dialog)
    grow(dialog)
    dialog.open()
    if dialog.focusWidget() in (None, *dialog.findChildren(QPushButton)):
        # As Tab would, so that what is there is replaced by what is typed.
        next(tab_order.stops_of(dialog), dialog).setFocus(Qt.FocusReason.TabFocusReason)
    return dialog


def grow(dialog: QDialog) -> None:
    """Make a dialog as large as what is in it asks for, and its screen lets it be."""
    if layout := dialog.layout():
        # What was added to a part of it since, or shown in what scrolls, is asked as well.
        areas = dialog.findChildren(WholeArea)
        for area in areas:
            area.updateGeometry()
        layout.invalidate()
        layout.activate()
        wanted, room = layout.sizeHint(), room_for(dialog)
        if layout.hasHeightForWidth():
            # Sentences that are wrapped need the height that goes with the width, and no more.
            width = min(max(dialog.width(), wanted.width()), room.width())
            wanted.setHeight(layout.totalHeightForWidth(width))
        if wanted.height() > room.height():
            # What scrolls down should not have to scroll sideways for the width of the bar.
            wanted.setWidth(wanted.width() + max((area.beside_bar() for area in areas), default=0))
        dialog.resize(dialog.size().expandedTo(wanted).boundedTo(room))


def room_for(window: QWidget) -> QSize:
    """The largest a window may be on its screen, in pixels at the screen's scaling."""
    return window.screen().availableSize() - _FRAME
