"""A field of the column of levers beside its name, aligned with the sliders."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from views import theme

if TYPE_CHECKING:
    from views.fields import Field

NAME_WIDTH = 112


class NamedRow(QWidget):
    """A name and its field."""

    def __init__(self, field: Field[Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        label = QLabel(field.name)
        label.setFixedWidth(NAME_WIDTH)
        label.setWordWrap(True)
        label.setBuddy(field.input)
        # Beside the line itself, also where what is wrong with it stands below.
        label.setMinimumHeight(field.input.sizeHint().height())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 2)
        row.setSpacing(theme.GRID)
        row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(field, 1)
