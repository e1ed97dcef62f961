"""Opening dialogs over the window without stopping it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt

from views.help_actions import explained

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

D = TypeVar("D", bound="QDialog")


def opened(dialog: D) -> D:
    """Open a dialog over its parent and return it; it goes away when closed, and F1 explains it."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    explained(dialog)
    # A dialog with a least width of its own would be opened smaller than what is in it.
    if layout := dialog.layout():
        layout.activate()
        size = dialog.size().expandedTo(layout.minimumSize())
        # Sentences that are wrapped need the height that goes with the width.
        size.setHeight(max(size.height(), layout.totalHeightForWidth(size.width())))
        dialog.resize(size)
    dialog.open()
    return dialog
